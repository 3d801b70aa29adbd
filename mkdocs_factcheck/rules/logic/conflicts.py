"""Findings from contradictions: one for each that is open, or for a crowd of them."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_factcheck.model import Contradiction, ContradictionKind, Crowd, FactBase, Place, Problem, State
from mkdocs_factcheck.rules.rule import Check


def open_conflicts(code: str, kind: ContradictionKind, verb: str, *, hint: str = "") -> Check:
    """Make the check that reports the open contradictions of one kind; by default the hint says how to settle them."""

    def check(facts: FactBase, contradictions: tuple[Contradiction, ...]) -> Iterator[Problem]:
        for one in contradictions:
            if one.kind is not kind or one.state is not State.OPEN:
                continue
            place, *others = (_place(facts, claim) for claim in _shown(one))
            yield Problem(
                code=code,
                message=f"{_names(facts, one)} {verb}: {one.reason.removesuffix('.')}",
                place=place,
                hint=hint or _settle(one),
                related=tuple(others),
            )

    return check


def _shown(one: Contradiction) -> tuple[str, ...]:
    """Name the claims whose places are given: all, or of a crowd one pair and another claim of each side."""
    if not isinstance(one, Crowd):
        return one.claims
    others = [side[0] for side in one.sides] + [side[-1] for side in one.sides]
    return tuple(dict.fromkeys((*one.example, *others)))


def _place(facts: FactBase, id_: str) -> Place:
    """Give the first place where the claim's words stand, or where it is stated without words."""
    claim = facts.claims[id_]
    return claim.occurrences[0].place if claim.occurrences else claim.place


def _settle(one: Contradiction) -> str:
    """Say how an author settles a conflict."""
    claims = "" if isinstance(one, Crowd) else f'"claims: [{", ".join(one.claims)}]" and '
    return f'where it is settled, say so in a page: "/// contradiction | ID" with {claims}"state: resolved"'


def _names(facts: FactBase, contradiction: Contradiction) -> str:
    if isinstance(contradiction, Crowd):
        number, *others = (len(side) for side in contradiction.sides)
        against = "".join(f" against {other:,}" for other in others)
        about = "" if contradiction.question is None else f' on "{contradiction.question}"'
        return f"{number:,} claim{'' if number == 1 else 's'}{against}{about}"
    *first, last = (facts.claims[claim].called for claim in contradiction.claims)
    return f"{', '.join(first)} and {last}" if first else last
