"""Verdicts that all evidence speaks against."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_factcheck.model import Claim, Contradiction, CountsAs, Evidence, FactBase, Place, Problem, Severity, Stance
from mkdocs_factcheck.rules.rule import Example, Rule

_AGAINST = {CountsAs.TRUE: Stance.REFUTES, CountsAs.FALSE: Stance.SUPPORTS}


def _check(facts: FactBase, _: tuple[Contradiction, ...]) -> Iterator[Problem]:
    for claim in facts.claims.values():
        against = _AGAINST.get(facts.status_of(claim).counts_as) if claim.evidence else None
        if against is None:
            continue
        evidence = claim.evidence if against is Stance.REFUTES else _with_stance(claim)
        speaking = [one for one in evidence if one.stance is not Stance.MENTIONS]
        if speaking and all(one.stance is against for one in speaking):
            yield Problem(
                code="FC407",
                message=f'claim {claim.called} is rated "{claim.status}", but all of its evidence {against} it',
                place=claim.places.get("status", claim.place),
                hint="change the status or a stance, or add the evidence that decided",
                related=tuple(one.place for one in speaking),
            )


def _with_stance(claim: Claim) -> tuple[Evidence, ...]:
    """Leave out what ``source=…`` names: it takes no stance, and is often where a false claim was made."""
    short, long = claim.places.get("source"), claim.places.get("evidence")
    if short is None:
        return claim.evidence
    return tuple(one for one in claim.evidence if long and _nearest(one.place, (short, long)) is long)


def _nearest(place: Place, starts: tuple[Place, Place]) -> Place:
    """Find the key that an entry stands under: the last one before it in its file."""
    before = [start for start in starts if start.path == place.path and start <= place]
    return max(before, default=starts[0])


_PAGE = """\
[The bridge is safe]{{claim=bridge status=false}}.

/// claim | bridge
    evidence:
      - source: inspection
        quote: two of its bearings are broken
        stance: {stance}
///
"""
_SOURCES = "sources:\n  inspection:\n    title: Report of an inspection"

RULE = Rule(
    code="FC407",
    name="status-against-evidence",
    severity=Severity.WARNING,
    summary="a verdict that all of the claim's evidence speaks against",
    why=(
        "Either the verdict is wrong or a stance is: evidence supports a claim unless its `stance` says something "
        "else. What `source` names has no stance; it counts for a claim rated true and not against one rated false."
    ),
    bad=Example(page=_PAGE.format(stance="supports"), register=_SOURCES),
    good=Example(page=_PAGE.format(stance="refutes"), register=_SOURCES),
    check=_check,
)
