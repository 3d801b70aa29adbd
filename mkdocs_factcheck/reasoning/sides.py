"""The sides of a question: who holds one position, claimant by claimant, with the halves of a sentence about them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from mkdocs_factcheck.model import Claim, Value
from mkdocs_factcheck.reasoning.case import Case
from mkdocs_factcheck.reasoning.clauses import Clause, answer_clause, value_clause
from mkdocs_factcheck.reasoning.positions import Position, position_key, position_of, takes_position


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """The claims by one claimant on one side, and what a sentence says of each of them."""

    question: str
    claimant: str | None
    claims: list[Claim]
    clause: Clause
    opening: str
    closing: str


@dataclass(slots=True, kw_only=True)
class Side:
    """Everybody who holds one position: their claims by claimant, and their voices as far as they were asked for."""

    position: Position
    claims: dict[str | None, list[Claim]]
    on_answer: dict[bool, list[Voice]] = field(default_factory=dict)
    """What they say of their answer: beside another one, and beside the same or none."""
    on_value: list[Voice] | None = None
    converted: dict[str, list[Voice]] = field(default_factory=dict)
    """What they say of their value, in another unit too, by that unit."""


def sides_of(case: Case) -> Iterator[tuple[str, list[Side]]]:
    """Yield each question with its sides, the more certain ones first.

    What belongs to a question is made when its turn comes: it is gone again before Python's collector of garbage would
    have to look through it.
    """
    questions: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in case.facts.claims.values():
        holder = case.holder(claim)
        if holder.about is not None and takes_position(holder):
            questions[holder.about].append(claim)
    for question, claims in questions.items():
        if len(claims) > 1:
            yield question, _sides(case, claims)


def _sides(case: Case, claims: list[Claim]) -> list[Side]:
    sides: dict[tuple[object, ...], Side] = {}
    for claim in claims:
        holder = case.holder(claim)
        key = position_key(holder)
        side = sides.get(key)
        if side is None:
            side = sides[key] = Side(position=position_of(holder, case.spans), claims={})
        side.claims.setdefault(claim.claimant, []).append(claim)
    return sorted(sides.values(), key=lambda side: side.position.rank)


def answers_of(case: Case, side: Side, other: Side) -> list[Voice]:
    """Say what the side's claimants answer; a position without an answer has its value alone."""
    position = side.position
    if position.answer is None:
        return values_of(case, side, side)
    rival = not other.position.undetermined and other.position.answer != position.answer
    known = side.on_answer.get(rival)
    if known is None:
        registered = case.facts.questions.get(position.question)
        words = registered.answers.get(position.answer) if registered else None
        clause = answer_clause(position.answer, words or position.answer, position.likelihood, rival=rival)
        known = side.on_answer[rival] = list(_voices(case, side, clause))
    return known


def values_of(case: Case, side: Side, other: Side) -> list[Voice]:
    """Say which value the side's claimants give; in the unit of the other side too, if that is another one."""
    mine, theirs = side.position.value, other.position.value
    if mine is None or theirs is None:
        return []
    if mine.unit != theirs.unit:
        return _in_both_units(case, side, other)
    if side.on_value is None:
        side.on_value = list(_voices(case, side, _clause(case, side, mine)))
    return side.on_value


def _in_both_units(case: Case, side: Side, other: Side) -> list[Voice]:
    """Give both units. All who use the second unit hear the same, unless few digits could mislead."""
    mine, theirs = side.position.value, other.position.value
    one, another = side.position.span, other.position.span
    if mine is None or theirs is None or one is None or another is None:
        return []
    if one.near(another):
        return list(_voices(case, side, value_clause(mine, side.position.likelihood, theirs)))
    known = side.converted.get(theirs.unit)
    if known is None:
        known = side.converted[theirs.unit] = list(_voices(case, side, _clause(case, side, mine, theirs)))
    return known


def _clause(case: Case, side: Side, mine: Value, theirs: Value | None = None) -> Clause:
    """Put a side's value into a clause, once for each text: other questions have the same figures."""
    key = mine.text, side.position.likelihood, theirs.text if theirs else None
    clause = case.clauses.get(key)
    if clause is None:
        clause = case.clauses[key] = value_clause(mine, side.position.likelihood, theirs, near=False)
    return clause


def _voices(case: Case, side: Side, clause: Clause) -> Iterator[Voice]:
    for claimant, claims in side.claims.items():
        opening, closing = case.wording.halves(claims[0], clause)
        yield Voice(
            question=side.position.question,
            claimant=claimant,
            claims=claims,
            clause=clause,
            opening=opening,
            closing=closing,
        )
