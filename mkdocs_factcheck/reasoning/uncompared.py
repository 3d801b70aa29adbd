"""Values on one question that cannot be compared with each other: nobody shall take silence for agreement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from mkdocs_factcheck.model import UNDETERMINED, Claim, FactBase, Value
from mkdocs_factcheck.reasoning.case import Case, open_case
from mkdocs_factcheck.reasoning.scopes import Scopes, Standing, scopes_of
from mkdocs_factcheck.reasoning.spans import Span, comparable, span_of, why_not_compared

_Member: TypeAlias = tuple[Claim, Span]
_Key: TypeAlias = tuple[str, str, bool]
"""A unit, what is counted, and whether a bare number may be a year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Uncompared:
    """A claim whose value cannot be compared with that of another on its question, and why."""

    claim: Claim
    value: Value
    other: Claim
    other_value: Value
    question: str
    reason: str


def find_uncompared(facts: FactBase) -> Iterator[Uncompared]:
    """Yield each claim whose value cannot be compared with one in a unit that more claims on its question use."""
    if not any(claim.value for claim in facts.claims.values()):
        return
    case = open_case(facts)
    questions: defaultdict[str, defaultdict[_Key, list[tuple[Claim, Value]]]]
    questions = defaultdict(lambda: defaultdict(list))
    for claim in facts.claims.values():
        holder = case.holder(claim)
        value = holder.value
        if value is not None and holder.about is not None and holder.position != UNDETERMINED:
            questions[holder.about][value.unit, value.of, value.may_be_year].append((claim, value))
    for question, units in questions.items():
        if len(units) > 1:
            claims = [claim for members in units.values() for claim, _ in members]
            scopes = scopes_of(question, facts.questions.get(question), claims, case.holder)
            yield from _on_question(case, question, sorted(units.values(), key=_rank), scopes)


def _rank(members: list[tuple[Claim, Value]]) -> tuple[int, str]:
    """The unit in use most often first."""
    return -len(members), members[0][0].id


def _on_question(
    case: Case, question: str, units: list[list[tuple[Claim, Value]]], scopes: Scopes | None
) -> Iterator[Uncompared]:
    before: list[list[_Member]] = []
    for values in units:
        members = [(claim, _span(case, value)) for claim, value in values]
        for claim, span in members:
            if found := _first_uncompared(case, (claim, span), before, scopes):
                other, another = found
                yield Uncompared(
                    claim=claim,
                    value=span.value,
                    other=other,
                    other_value=another.value,
                    question=question,
                    reason=why_not_compared(span.value, another.value),
                )
        # Where scopes differ, any of the members may be the one that holds for the same.
        before.append(_telling(members) if scopes is None else members)


def _span(case: Case, value: Value) -> Span:
    """Make a value ready once: other questions have the same figures."""
    span = case.spans.get(value.text)
    if span is None:
        span = case.spans[value.text] = span_of(value)
    return span


def _first_uncompared(
    case: Case, member: _Member, groups: Sequence[Sequence[_Member]], scopes: Scopes | None
) -> _Member | None:
    claim, span = member
    for group in groups:
        for other, another in group:
            if comparable(span, another) or case.classes.same(claim.id, other.id):
                continue
            if scopes is None or scopes.relation(claim.id, other.id).standing is Standing.OVERLAP:
                return other, another
    return None


def _telling(members: list[_Member]) -> list[_Member]:
    """The least and the greatest figure: whether "people killed" can be compared with "people" hangs on the figures."""

    def least(member: _Member) -> Fraction:
        value = member[1].value
        return value.low if value.low is not None else value.high or Fraction(0)

    found = [min(members, key=least), max(members, key=least)]
    return found if found[0] is not found[1] else found[:1]
