"""What the index shows of each question's conflicts: full cards, lines, or a count; and where each one stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter

from mkdocs_factcheck.model import Claim, Contradiction, ContradictionKind, State
from mkdocs_factcheck.reasoning.gathering import Gathering, gather, members_of
from mkdocs_factcheck.views.crowds import CrowdPlan, crowd_anchor, crowds_of, most_telling
from mkdocs_factcheck.views.links import anchor
from mkdocs_factcheck.views.shares import fair_share
from mkdocs_factcheck.views.weight import KINDS, STATES, Weight, weight

CARDS = 120
"""Cards on one page, shared fairly among its questions, the heaviest first."""

FEW = 16
"""Conflicts on one question that are all shown as cards, where the page has room."""

LINES = 60
"""Conflicts on one question that are cards or lines; more are gathered in crowds."""

_CROWD_CARDS = 12
_CROWD_LINES = 96
"""Cards and lines of a question whose conflicts are gathered, shared among its crowds."""

_WEIGHED = 1_000
"""Conflicts of a crowd that are looked at to put questions in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Conflicts shown together; ``crowd`` is ``None`` where they need no heading. ``more`` are only counted."""

    crowd: CrowdPlan | None
    cards: Sequence[Contradiction]
    lines: Sequence[Contradiction]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionPlan:
    """The conflicts on one question, the heaviest first unless they are gathered in crowds."""

    question: str | None
    conflicts: Sequence[Contradiction] = field(repr=False)
    gathering: Gathering | None
    blocks: tuple[Block, ...]

    @property
    def shown(self) -> list[Contradiction]:
        """Every conflict that is a card or a line."""
        return [one for block in self.blocks for one in (*block.cards, *block.lines)]

    @property
    def crowds(self) -> list[CrowdPlan]:
        """The crowds, if the conflicts are gathered."""
        return [block.crowd for block in self.blocks if block.crowd]

    @property
    def sorts(self) -> set[tuple[State, ContradictionKind]]:
        """The states and kinds of the conflicts."""
        if self.gathering is None:
            return {(one.state, one.kind) for one in self.conflicts}
        return {key[:2] for key in self.gathering.groups}

    @property
    def open(self) -> int:
        """How many conflicts are open."""
        if self.gathering is None:
            return sum(one.state is State.OPEN for one in self.conflicts)
        return sum(len(found) for key, found in self.gathering.groups.items() if key[0] is State.OPEN)

    @property
    def disputed(self) -> frozenset[str]:
        """The claims in open conflict."""
        if self.gathering is None:
            return members_of([one for one in self.conflicts if one.state is State.OPEN])
        found = [crowd.members for crowd in self.crowds if crowd.key and crowd.key[0] is State.OPEN]
        rest = [one for crowd in self.crowds if not crowd.key for one in crowd.conflicts if one.state is State.OPEN]
        return members_of(rest).union(*found)

    @property
    def involved(self) -> frozenset[str]:
        """The claims in conflict with others."""
        if self.gathering is None:
            return members_of([one for one in self.conflicts if len(one.claims) > 1])
        return frozenset().union(*(crowd.members for crowd in self.crowds))


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The whole index: its questions in order."""

    questions: tuple[QuestionPlan, ...]
    of: Mapping[str | None, QuestionPlan]
    """The same by the question's ID."""
    hidden: Mapping[str | None, tuple[frozenset[str], frozenset[str]]]
    """For each crowded question the conflicts that are shown, and the anchors of its crowds."""

    def anchor_of(self, one: Contradiction, *, crowd: bool = False) -> str:
        """The anchor of a conflict, or of the crowd that counts it; with ``crowd`` of that, where there is one."""
        shown, crowds = self.hidden.get(one.question, (frozenset(), frozenset()))
        if not crowds or (one.id in shown and not crowd):
            return anchor("contradiction", one.id)
        gathering = self.of[one.question].gathering
        here = crowd_anchor(one.question, gathering.key_of(one) if gathering else None)
        return here if here in crowds else crowd_anchor(one.question, None)


def plan_index(found: Sequence[Contradiction], claims: Mapping[str, Claim], *, sort: bool = True) -> Plan:
    """Decide what to show. ``sort=False`` keeps the order that is given."""
    by_question: dict[str | None, list[Contradiction]] = {}
    for question, run in groupby(found, key=attrgetter("question")):
        by_question.setdefault(question, []).extend(run)
    gatherings = {key: gather(rows, claims) for key, rows in by_question.items() if len(rows) > LINES}
    if sort:
        for key, rows in by_question.items():
            if key not in gatherings:
                rows.sort(key=weight)
        order = sorted(by_question, key=lambda key: _heaviest(by_question[key], gatherings.get(key)))
    else:
        order = list(by_question)
    cards = min(fair_share([len(by_question[key]) for key in order], CARDS), FEW)
    questions = tuple(
        _question(key, by_question[key], gatherings.get(key), cards if at < CARDS else 0, claims)
        for at, key in enumerate(order)
    )
    hidden = {
        one.question: (frozenset(each.id for each in one.shown), frozenset(crowd.anchor for crowd in one.crowds))
        for one in questions
        if one.gathering
    }
    return Plan(questions=questions, of={one.question: one for one in questions}, hidden=hidden)


def _heaviest(found: list[Contradiction], gathering: Gathering | None) -> Weight:
    """The weight of the heaviest of the conflicts, which stands first where they are in order."""
    if gathering is None:
        return weight(found[0])
    first = min(gathering.groups, key=lambda key: (STATES[key[0]], KINDS[key[1]]))
    return min(weight(one) for key, rows in gathering.groups.items() if key[:2] == first[:2] for one in rows[:_WEIGHED])


def _question(
    question: str | None,
    found: list[Contradiction],
    gathering: Gathering | None,
    cards: int,
    claims: Mapping[str, Claim],
) -> QuestionPlan:
    if gathering is None:
        blocks: tuple[Block, ...] = (Block(crowd=None, cards=found[:cards], lines=found[cards:], more=0),)
    else:
        blocks = tuple(_crowd_blocks(crowds_of(question, gathering, claims), cards, claims))
    return QuestionPlan(question=question, conflicts=found, gathering=gathering, blocks=blocks)


def _crowd_blocks(crowds: list[CrowdPlan], cards: int, claims: Mapping[str, Claim]) -> list[Block]:
    cards = min(cards, _CROWD_CARDS)
    lines = max(_CROWD_LINES // len(crowds), 1)
    blocks = []
    for at, crowd in enumerate(crowds):
        share = cards // len(crowds) or int(at < cards)
        telling = most_telling(crowd, share + lines, claims)
        more = len(crowd.conflicts) - len(telling)
        blocks.append(Block(crowd=crowd, cards=telling[:share], lines=telling[share:], more=more))
    return blocks
