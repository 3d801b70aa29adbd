"""A verdict on what somebody said that none of the evidence bears out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mkdocs_factcheck.model import Contradiction, CountsAs, FactBase, Problem, Severity, Stance, Status
from mkdocs_factcheck.register import CITING
from mkdocs_factcheck.rules.rule import Example, Rule

_NEEDED: Mapping[CountsAs, Stance] = {CountsAs.TRUE: Stance.SUPPORTS, CountsAs.FALSE: Stance.REFUTES}
KEYS: Mapping[Stance, str] = {stance: key for key, stance in CITING.items() if stance}
"""The key that names evidence of a stance in short."""

_RETRACTED = "retracted"
"""Rests on the claimant's own word, so on where that was reported."""


def needed_stance(status: Status) -> Stance | None:
    """Give what evidence must do for a verdict to rest on it; ``None`` where it need do nothing."""
    return None if status.id == _RETRACTED else _NEEDED.get(status.counts_as)


def _check(facts: FactBase, _: tuple[Contradiction, ...]) -> Iterator[Problem]:
    for claim in facts.claims.values():
        # Where there is no evidence at all FC301 says so, and where all of it speaks against the verdict FC407.
        if (
            not claim.own_status
            or not claim.claimant
            or not claim.evidence
            or any(one.stance.takes_sides for one in claim.evidence)
        ):
            continue
        if needed := needed_stance(facts.status_of(claim)):
            yield Problem(
                code="FC314",
                message=f'claim {claim.called} is rated "{claim.status}", but none of its evidence {needed} it',
                place=claim.places.get("status", claim.place),
                hint=f"name what does with {KEYS[needed]}=…, or with stance: {needed} in its evidence",
                related=tuple(one.place for one in claim.evidence[:5]),
            )


_PAGE = """\
[The bridge is safe]{{claim=bridge by=mayor status=false source=gazette{evidence}}}.
"""
_REGISTER = """\
claimants:
  mayor: {name: The mayor}
sources:
  gazette: {title: The Gazette}
"""

RULE = Rule(
    code="FC314",
    name="verdict-without-evidence",
    severity=Severity.WARNING,
    summary="a claim by somebody, rated true or false, without evidence that bears the verdict out",
    why=(
        "That somebody said a thing is no proof that it is true. `source` says where it was reported; a verdict rests "
        "on what supports or refutes it. `retracted` needs no more than that."
    ),
    bad=Example(page=_PAGE.format(evidence=""), register=_REGISTER),
    good=Example(
        page=_PAGE.format(evidence=' refuted-by="inspection, p. 2"'),
        register=f"{_REGISTER}  inspection: {{title: Report of an inspection}}\n",
    ),
    check=_check,
)
