"""What the index shows of each question's conflicts: full cards, lines, or a count; and where each one stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from mkdocs_factcheck.model import Claim, Contradiction, State
from mkdocs_factcheck.views.crowds import Crowd, crowd_anchor, crowds_of, key_of, most_telling, stand_of
from mkdocs_factcheck.views.links import anchor
from mkdocs_factcheck.views.weight import weight

CARDS = 120
"""Cards on one page, shared fairly among its questions, the heaviest first."""

FEW = 16
"""Conflicts on one question that are all shown as cards, where the page has room."""

LINES = 60
"""Conflicts on one question that are cards or lines; more are gathered in crowds."""

_CROWD_CARDS = 12
_CROWD_LINES = 96
"""Cards and lines of a question whose conflicts are gathered, shared among its crowds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Conflicts shown together; ``crowd`` is ``None`` where they need no heading. ``more`` are only counted."""

    crowd: Crowd | None
    cards: Sequence[Contradiction]
    lines: Sequence[Contradiction]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionPlan:
    """The conflicts on one question, the heaviest first unless they are in crowds."""

    question: str | None
    conflicts: Sequence[Contradiction] = field(repr=False)
    blocks: tuple[Block, ...]
    open: int

    @property
    def shown(self) -> list[Contradiction]:
        """Every conflict that is a card or a line."""
        return [one for block in self.blocks for one in (*block.cards, *block.lines)]

    @property
    def crowded(self) -> bool:
        """Whether the conflicts are gathered by positions."""
        return any(block.crowd for block in self.blocks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The whole index: its questions in order."""

    questions: tuple[QuestionPlan, ...]
    hidden: dict[str | None, tuple[frozenset[str], frozenset[str]]]
    """For each crowded question the conflicts that are shown, and the anchors of its crowds."""

    def anchor_of(self, one: Contradiction, claims: Mapping[str, Claim], *, crowd: bool = False) -> str:
        """The anchor of a conflict, or of the crowd that counts it; with ``crowd`` of that, where there is one."""
        shown, crowds = self.hidden.get(one.question, (frozenset(), frozenset()))
        if not crowds or (one.id in shown and not crowd):
            return anchor("contradiction", one.id)
        stands = {id_: stand_of(claims[id_]) for id_ in one.claims if id_ in claims}
        here = crowd_anchor(one.question, key_of(one, stands))
        return here if here in crowds else crowd_anchor(one.question, None)


def plan_index(found: Sequence[Contradiction], claims: Mapping[str, Claim], *, sort: bool = True) -> Plan:
    """Decide what to show. ``sort=False`` keeps the order that is given."""
    gathered: dict[str | None, list[Contradiction]] = {}
    for one in found:
        gathered.setdefault(one.question, []).append(one)
    order = sorted(gathered, key=lambda key: min(map(weight, gathered[key]))) if sort else list(gathered)
    cards = _fair_share([len(gathered[key]) for key in order])
    questions = tuple(
        _question(key, gathered[key], cards if at < CARDS else 0, claims, sort=sort) for at, key in enumerate(order)
    )
    hidden = {
        one.question: (
            frozenset(map(attrgetter("id"), one.shown)),
            frozenset(block.crowd.anchor for block in one.blocks if block.crowd),
        )
        for one in questions
        if one.crowded
    }
    return Plan(questions=questions, hidden=hidden)


def _question(
    question: str | None, found: list[Contradiction], cards: int, claims: Mapping[str, Claim], *, sort: bool
) -> QuestionPlan:
    if len(found) <= LINES:
        if sort:
            found = sorted(found, key=weight)
        blocks: tuple[Block, ...] = (Block(crowd=None, cards=found[:cards], lines=found[cards:], more=0),)
    else:
        blocks = tuple(_crowd_blocks(crowds_of(question, found, claims), cards))
    number = sum(one.state is State.OPEN for one in found)
    return QuestionPlan(question=question, conflicts=found, blocks=blocks, open=number)


def _crowd_blocks(crowds: list[Crowd], cards: int) -> list[Block]:
    cards = min(cards, _CROWD_CARDS)
    lines = max(_CROWD_LINES // len(crowds), 1)
    blocks = []
    for at, crowd in enumerate(crowds):
        share = cards // len(crowds) or int(at < cards)
        telling = most_telling(crowd.conflicts, share + lines)
        more = len(crowd.conflicts) - len(telling)
        blocks.append(Block(crowd=crowd, cards=telling[:share], lines=telling[share:], more=more))
    return blocks


def _fair_share(numbers: list[int]) -> int:
    """The most cards that every question can have, so that the page keeps to its own number."""
    share = FEW
    while share > 1 and sum(min(number, share) for number in numbers) > CARDS:
        share -= 1
    return share
