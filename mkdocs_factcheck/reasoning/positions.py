"""What a claim commits to, and when two such positions cannot stand together.

A likelihood is an interval of whole per cent, both ends inclusive. Confidence plays no part: ICD 203
keeps the speaker's confidence and the event's likelihood apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from mkdocs_factcheck.model import BANDS, UNDETERMINED, Claim, ContradictionKind, Likelihood, Value

LIKELY_FROM = BANDS["likely"][0]
"""From here on somebody commits to an answer."""

UNLIKELY_TO = BANDS["unlikely"][1]
"""Up to here somebody commits against it."""

CERTAIN = 100
_OPPOSED = frozenset({"yes", "no"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """An answer, a value or both, to one question, and how probable its holder calls it."""

    question: str
    answer: str | None = None
    likelihood: Likelihood | None = None
    value: Value | None = None

    @property
    def undetermined(self) -> bool:
        """Whether the holder says that the question is open."""
        return self.answer == UNDETERMINED

    @property
    def low(self) -> int:
        """The least probability it allows; without a hedge, an assertion says at least "likely"."""
        return LIKELY_FROM if self.likelihood is None else self.likelihood.low

    @property
    def high(self) -> int:
        """The greatest probability it allows."""
        return CERTAIN if self.likelihood is None else self.likelihood.high

    @property
    def commits(self) -> bool:
        """Whether it calls its answer likely or more."""
        return self.low >= LIKELY_FROM

    @property
    def rank(self) -> tuple[int, bool, bool, str, int, str]:
        """A sort key that puts the more certain position first, then an unhedged one, then ``yes``.

        No two positions that clash are level.
        """
        certainty = -1 if self.undetermined else max(self.low, CERTAIN - self.high)
        answer, value = self.answer or "", self.value.text if self.value else ""
        return -certainty, self.likelihood is not None, answer != "yes", answer, self.low, value


class Aspect(Enum):
    """The part of two positions that cannot stand together."""

    ANSWER = auto()
    VALUE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """That two positions cannot stand together, how, and in which part."""

    kind: ContradictionKind
    aspect: Aspect


def position_of(claim: Claim) -> Position | None:
    """Read the claim's own position; ``None`` where it names no question or gives neither answer nor value."""
    if claim.about is None or (claim.position is None and claim.value is None):
        return None
    return Position(question=claim.about, answer=claim.position, likelihood=claim.likelihood, value=claim.value)


def compare(first: Position, second: Position, *, exclusive: bool) -> Clash | None:
    """Find how two positions on one question clash, whichever comes first.

    ``exclusive`` says that two answers to the question cannot both hold; ``yes`` and ``no`` never can.
    """
    if first.undetermined or second.undetermined:
        kind = _compare_undetermined(first, second)
        return Clash(kind=kind, aspect=Aspect.ANSWER) if kind else None
    if kind := _compare_answers(first, second, exclusive=exclusive):
        return Clash(kind=kind, aspect=Aspect.ANSWER)
    if kind := _compare_values(first, second):
        return Clash(kind=kind, aspect=Aspect.VALUE)
    return None


def _compare_undetermined(first: Position, second: Position) -> ContradictionKind | None:
    if first.undetermined and second.undetermined:
        return None
    other = second if first.undetermined else first
    leans = other.commits or other.high <= UNLIKELY_TO
    return ContradictionKind.DIVERGENCE if leans else None


def _compare_answers(first: Position, second: Position, *, exclusive: bool) -> ContradictionKind | None:
    if first.answer is None or second.answer is None:
        return None
    if first.answer == second.answer:
        return _compare_certainty(first, second)
    opposed = {first.answer, second.answer} == _OPPOSED
    return _compare_rivals(first, second, exhaustive=opposed) if opposed or exclusive else None


def _compare_values(first: Position, second: Position) -> ContradictionKind | None:
    one, other = first.value, second.value
    if one is None or other is None or one.unit != other.unit:
        return None
    if one.disjoint(other):
        return _compare_rivals(first, second, exhaustive=False)
    same = (one.low, one.high, one.low_open, one.high_open) == (
        other.low, other.high, other.low_open, other.high_open,
    )  # fmt: skip
    return _compare_certainty(first, second) if same else None


def _compare_certainty(first: Position, second: Position) -> ContradictionKind | None:
    """Compare how sure both are of one answer. Ranges that share an end touch."""
    apart = first.high < second.low or second.high < first.low
    return ContradictionKind.DIVERGENCE if apart else None


def _compare_rivals(first: Position, second: Position, *, exhaustive: bool) -> ContradictionKind | None:
    """Compare answers that exclude each other: they add up to 100 % at most, or exactly if exhaustive."""
    if first.commits and second.commits:
        return ContradictionKind.CONTRARY
    too_much = first.low + second.low > CERTAIN
    too_little = exhaustive and first.high + second.high < CERTAIN
    return ContradictionKind.DIVERGENCE if too_much or too_little else None
