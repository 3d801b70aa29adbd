"""How many claims on a question can be held against another one at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TypeAlias

from mkdocs_factcheck.model import Claim, Question
from mkdocs_factcheck.reasoning.positions import Position, position_key, position_of, takes_position
from mkdocs_factcheck.reasoning.scopes import Scopes, Standing, scopes_of
from mkdocs_factcheck.reasoning.spans import Span, comparable

_Side: TypeAlias = tuple[Position, list[Claim]]


def count_compared(question: str, entry: Question | None, claims: Sequence[Claim]) -> int:
    """Count the claims that were compared with another: both answer, in one kind of answer or in units that compare.

    Both have to hold for the same, too. ``entry`` is the register's entry of the question, if there is one.
    """
    answering = [claim for claim in claims if takes_position(claim)]
    if len(answering) < 2:
        return 0
    scopes = scopes_of(question, entry, answering, lambda claim: claim)
    spans: dict[str, Span] = {}
    sides: defaultdict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in answering:
        sides[position_key(claim)].append(claim)
    groups = [(position_of(members[0], spans), members) for members in sides.values()]
    return sum(_is_compared(claim, position, groups, scopes) for position, members in groups for claim in members)


def _is_compared(claim: Claim, position: Position, groups: Sequence[_Side], scopes: Scopes | None) -> bool:
    for other, members in groups:
        if _compare(position, other) and any(one is not claim and _meet(claim, one, scopes) for one in members):
            return True
    return False


def _compare(one: Position, other: Position) -> bool:
    """Whether anything could be said of the two: that they agree, or that they do not."""
    if one is other or one.undetermined or other.undetermined or (one.answer and other.answer):
        return True
    return one.span is not None and other.span is not None and comparable(one.span, other.span)


def _meet(one: Claim, other: Claim, scopes: Scopes | None) -> bool:
    return scopes is None or scopes.relation(one.id, other.id).standing is Standing.OVERLAP
