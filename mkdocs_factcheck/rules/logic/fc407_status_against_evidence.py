"""Verdicts that all evidence speaks against."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_factcheck.model import Contradiction, CountsAs, Evidence, FactBase, Problem, Severity, Stance
from mkdocs_factcheck.rules.rule import Example, Rule

_AGAINST = {CountsAs.TRUE: Stance.REFUTES, CountsAs.FALSE: Stance.SUPPORTS}


def _check(facts: FactBase, _: tuple[Contradiction, ...]) -> Iterator[Problem]:
    for claim in facts.claims.values():
        against = _AGAINST.get(facts.status_of(claim).counts_as) if claim.own_status else None
        speaking = [one for one in claim.evidence if one.stance.takes_sides]
        if against and speaking and all(one.stance is against for one in speaking):
            yield Problem(
                code="FC407",
                message=f'claim {claim.called} is rated "{claim.status}", but all of its evidence {against} it',
                place=claim.places.get("status", claim.place),
                hint=_remedy(speaking),
                related=tuple(one.place for one in speaking),
            )


def _remedy(speaking: list[Evidence]) -> str:
    """Say what to write. Support that no author states is that of a claim which is the article's own."""
    if any(one.implied for one in speaking):
        return "write refuted-by=… for what refutes it, or by=… where somebody else says it"
    return "change the status or a stance, or add the evidence that decided"


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
        "Either the verdict is wrong or a stance is. What somebody's claim was reported in, or mentions it, speaks "
        "neither for nor against it. Of a claim without a claimant, which is the article's own word, the evidence "
        "supports it unless its `stance` says something else."
    ),
    bad=Example(page=_PAGE.format(stance="supports"), register=_SOURCES),
    good=Example(page=_PAGE.format(stance="refutes"), register=_SOURCES),
    check=_check,
)
