"""What a claim commits to, and when two such positions cannot stand together.

A likelihood is an interval of whole per cent, both ends inclusive. Confidence plays no part: ICD 203
keeps the speaker's confidence and the event's likelihood apart.
"""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_factcheck.model import BANDS, UNDETERMINED, Claim, ContradictionKind, Likelihood, Value
from mkdocs_factcheck.reasoning.spans import Span, apart, span_of

LIKELY_FROM = BANDS["likely"][0]
"""From here on somebody commits to an answer."""

UNLIKELY_TO = BANDS["unlikely"][1]
"""Up to here somebody commits against it."""

CERTAIN = 100
_OPPOSED = frozenset({"yes", "no"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """An answer, a value or both, to one question, and how probable its holder calls it.

    ``low`` and ``high`` bound the probability that it allows: without a hedge, an assertion says at least "likely".
    Who ``commits`` calls the answer likely or more. ``rank`` is a sort key that puts the more certain position first,
    then an unhedged one, then ``yes``; no two positions that clash are level.
    """

    question: str
    answer: str | None
    likelihood: Likelihood | None
    value: Value | None
    undetermined: bool
    low: int
    high: int
    commits: bool
    span: Span | None
    rank: tuple[int, bool, bool, str, int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """That two positions cannot stand together, how, and whether it is their values that clash or their answers."""

    kind: ContradictionKind
    by_value: bool


_ANSWERS = {kind: Clash(kind=kind, by_value=False) for kind in ContradictionKind}
_VALUES = {kind: Clash(kind=kind, by_value=True) for kind in ContradictionKind}


def takes_position(claim: Claim) -> bool:
    """Whether a claim has a question, and an answer to it or a value."""
    return claim.about is not None and (claim.position is not None or claim.value is not None)


def position_key(claim: Claim) -> tuple[object, ...]:
    """Tell claims of one position from others on the same question."""
    likelihood, value = claim.likelihood, claim.value
    return claim.position, likelihood and (likelihood.low, likelihood.high, likelihood.band), value and value.text


def position_of(claim: Claim, spans: dict[str, Span]) -> Position:
    """Read the position of a claim that has a question, and an answer or a value.

    ``spans`` are those of values met before, by their text: the same figures come up on question after question.
    """
    answer, likelihood, value = claim.position, claim.likelihood, claim.value
    low, high = (LIKELY_FROM, CERTAIN) if likelihood is None else (likelihood.low, likelihood.high)
    undetermined = answer == UNDETERMINED
    certainty = -1 if undetermined else max(low, CERTAIN - high)
    words, figure = answer or "", value.text if value else ""
    span = None
    if value and (span := spans.get(figure)) is None:
        span = spans[figure] = span_of(value)
    return Position(
        question=claim.about or "",
        answer=answer,
        likelihood=likelihood,
        value=value,
        undetermined=undetermined,
        low=low,
        high=high,
        commits=low >= LIKELY_FROM,
        span=span,
        rank=(-certainty, likelihood is not None, answer != "yes", words, low, figure),
    )


def compare(first: Position, second: Position, *, exclusive: bool) -> Clash | None:
    """Find how two positions on one question clash, whichever comes first.

    ``exclusive`` says that two answers to the question cannot both hold; ``yes`` and ``no`` never can.
    """
    if first.undetermined or second.undetermined:
        kind = _compare_undetermined(first, second)
        return _ANSWERS[kind] if kind else None
    if first.answer is not None and second.answer is not None:
        kind = _compare_answers(first, second, exclusive=exclusive)
        if kind:
            return _ANSWERS[kind]
    kind = _compare_values(first, second) if first.span and second.span else None
    return _VALUES[kind] if kind else None


def _compare_undetermined(first: Position, second: Position) -> ContradictionKind | None:
    if first.undetermined and second.undetermined:
        return None
    other = second if first.undetermined else first
    leans = other.commits or other.high <= UNLIKELY_TO
    return ContradictionKind.DIVERGENCE if leans else None


def _compare_answers(first: Position, second: Position, *, exclusive: bool) -> ContradictionKind | None:
    if first.answer == second.answer:
        return _compare_certainty(first, second)
    opposed = first.answer in _OPPOSED and second.answer in _OPPOSED
    return _compare_rivals(first, second, exhaustive=opposed) if opposed or exclusive else None


def _compare_values(first: Position, second: Position) -> ContradictionKind | None:
    one, other = first.span, second.span
    if one is None or other is None:
        return None
    if apart(one, other):
        return _compare_rivals(first, second, exhaustive=False)
    return _compare_certainty(first, second) if one.same(other) else None


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
