"""Findings from contradictions: one for each that is open, or for a crowd of them."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_factcheck.model import Contradiction, ContradictionKind, Crowd, FactBase, Place, Problem, State
from mkdocs_factcheck.rules.rule import Check

_OF_ANSWERS = {ContradictionKind.CONTRARY, ContradictionKind.DIVERGENCE}
"""The conflicts between answers, which times can tell apart."""


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
                hint=hint or "; ".join(filter(None, (_tell_apart(facts, one), _settle(one)))),
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


def _tell_apart(facts: FactBase, one: Contradiction) -> str:
    """Say what to write where two answers of two dates are both right, which no scope says yet."""
    if one.kind not in _OF_ANSWERS or one.question is None:
        return ""
    first, second = (facts.claims[id_] for id_ in (one.example if isinstance(one, Crowd) else one.claims))
    if any(claim.as_of or claim.scope for claim in (first, second)) or not (first.said and second.said):
        return ""
    if not (first.said.before(second.said) or second.said.before(first.said)):
        return ""
    on_question = f'varies-by: [time] on the question "{one.question}"'
    if isinstance(one, Crowd):
        return f"if all are right, each at its time, write {on_question}"
    on_each = " and ".join(f"as-of={claim.said.text} on {claim.called}" for claim in (first, second) if claim.said)
    return f"if both are right, each at its time, write {on_each}, or {on_question}"


def _names(facts: FactBase, contradiction: Contradiction) -> str:
    if isinstance(contradiction, Crowd):
        number, *others = (len(side) for side in contradiction.sides)
        against = "".join(f" against {other:,}" for other in others)
        about = "" if contradiction.question is None else f' on "{contradiction.question}"'
        return f"{number:,} claim{'' if number == 1 else 's'}{against}{about}"
    *first, last = (facts.claims[claim].called for claim in contradiction.claims)
    return f"{', '.join(first)} and {last}" if first else last
