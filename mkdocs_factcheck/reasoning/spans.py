"""Values as intervals: whether two of them exclude each other, can both hold, or cannot be compared.

In one unit they count as they are written. Where units differ somebody has converted, and so rounded: each side stands
for half a unit of its last written digit, and a round number may be what the other side was rounded to.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache
from math import inf, isfinite
from typing import TypeAlias

from mkdocs_factcheck.model import DATE, SHARE, Unit, Value, is_money, readings, year_value

_Number: TypeAlias = int | Fraction
_Interval: TypeAlias = tuple[_Number | None, _Number | None, bool, bool, float, float]
"""Its ends, of which ``None`` is an open one, whether each is left out, and the ends nearly, to be quick."""

_NEAR = 0.01
"""More than three digits leave out."""

_LOOSE = Fraction(5, 100)
"""How far a round number, or one with a magnitude, may lie from what was rounded to it: 5 %."""

_SHARES = frozenset({"share", "point", ""})
"""Base units in which a bare number may be meant: ``0.12`` and ``12 %``, ``1.2`` and ``1.2m``."""


_AS_WRITTEN, _LOOSELY, _HALF_A_DIGIT, _AS_ROUND = range(4)
"""How much a figure stands for on either side of what is written: nothing; half a unit of its last digit, but no more
than 5 % (``1.2 million`` beside ``1,234,567``); that half without a limit; or half a unit of its last digit that is no
zero, but no more than 5 %."""

_SURE = 1e-9
"""Two ends that differ by more than this part of them differ for sure, although they are known only nearly."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fit:
    """A unit that two others have in common: which meaning of each, and whether months are taken as seconds."""

    one: int
    other: int
    seconds: bool
    ratio: _Number
    """How many of the second unit the first one is; 0 where figures in the two are always rounded."""
    decimal: bool
    """Only a point is shifted, so that nothing is rounded: ``1,000 m`` is 1 km."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A value made ready to be compared: its interval as it is written, and those it has in other units."""

    value: Value
    unit: str
    of: str
    scale: _Number
    exact: _Interval
    words: frozenset[str]
    ends: tuple[float, ...]
    """Its ends in a base unit, nearly; never compared where it counts."""
    known: dict[int, _Interval] = field(default_factory=dict, compare=False)

    def near(self, other: Span) -> bool:
        """Whether ends of the two are so close that few digits may not tell them apart."""
        for end in self.ends:
            for one in other.ends:
                if abs(end - one) <= _NEAR * max(abs(end), abs(one)):
                    return True
        return False

    def same(self, other: Span) -> bool:
        """Whether both say the same, be it in different units."""
        if self.of != other.of:
            return False
        if self.unit == other.unit:
            return self.exact == other.exact
        return any(
            self.within(fit.one, _AS_WRITTEN, seconds=fit.seconds)[:4]
            == other.within(fit.other, _AS_WRITTEN, seconds=fit.seconds)[:4]
            for fit in _fits(self.unit, other.unit)
        )

    def within(self, meaning: int, width: int, *, seconds: bool) -> _Interval:
        """The interval in the base of a meaning of its unit."""
        key = meaning * 8 + width * 2 + seconds
        found = self.known.get(key)
        if found is None:
            unit = readings(self.unit)[meaning]
            found = self.known[key] = _based(_widened(self.value, width), unit, seconds=seconds)
        return found


def span_of(value: Value) -> Span:
    """Make a value ready."""
    unit = next(iter(readings(value.unit)), None)
    exact = _widened(value, _AS_WRITTEN)
    based = _based(exact, unit, seconds=False) if unit else exact
    return Span(
        value=value,
        unit=value.unit,
        of=value.of,
        scale=_plain(value.scale),
        exact=exact,
        words=frozenset(value.of.split()),
        ends=tuple(end for end in based[4:] if isfinite(end)),
    )


def apart(one: Span, other: Span) -> bool | None:
    """Whether no figure lies in both; ``None`` where that cannot be said."""
    if one.unit == other.unit:
        return _apart_as_written(one, other) if one.of == other.of else _apart_by_noun(one, other)
    if DATE in {one.unit, other.unit}:
        return _apart_in_time(one, other)
    if not (one.unit or one.of):
        return _apart_bare(one, other)
    if not (other.unit or other.of):
        return _apart_bare(other, one)
    if not _units_compare(one.unit, one.of, other.unit, other.of):
        return None
    return all(_apart_in(one, other, fit) for fit in _fits(one.unit, other.unit))


def comparable(one: Span, other: Span) -> bool:
    """Whether it can be said if two values exclude each other; where units differ, these alone decide."""
    if one.unit == other.unit or DATE in {one.unit, other.unit}:
        return apart(one, other) is not None
    return _units_compare(one.unit, one.of, other.unit, other.of)


@lru_cache(maxsize=4096)
def _units_compare(one: str, of: str, other: str, other_of: str) -> bool:
    if not (one or of) or not (other or other_of):
        return True
    return (not of or not other_of or of == other_of) and bool(_fits(one, other))


def why_not_compared(one: Value, other: Value) -> str:
    """Say why two values cannot be compared."""
    if DATE in {one.unit, other.unit}:
        return "one is a date, the other a figure"
    if one.unit and other.unit and is_money(one.unit) and is_money(other.unit):
        return "they are in two currencies"
    if (" per " in f" {one.unit}") != (" per " in f" {other.unit}"):
        return "one is a rate, the other is not"
    if {unit.base for value in (one, other) for unit in readings(value.unit)} == {"share", "point"}:
        return "per cent are a share, percentage points the distance between two"
    if one.unit == other.unit:
        words = set(one.of.split()), set(other.of.split())
        part = words[0] < words[1] or words[1] < words[0]
        return "one may count only some of what the other counts" if part else "they count different things"
    return "their units do not convert into each other"


def _apart_as_written(one: Span, other: Span) -> bool:
    if one.scale == other.scale:
        return _disjoint(one.exact, other.exact)
    return _disjoint(_widened(one.value, _LOOSELY), _widened(other.value, _LOOSELY))


def _apart_by_noun(one: Span, other: Span) -> bool | None:
    """Compare in one unit what is counted in other words: "people" and "people killed"."""
    if not (one.of and other.of):
        return _apart_as_written(one, other)
    if one.words > other.words:
        one, other = other, one
    if (one.unit and not one.unit.startswith("per ")) or not one.words < other.words:
        return None
    # There can be no more people killed than people; fewer of them say nothing.
    most, least = one.exact[1], other.exact[0]
    too_many = most is not None and least is not None and least > most
    return True if too_many and _apart_as_written(one, other) else None


def _apart_bare(bare: Span, other: Span) -> bool:
    """Compare a bare number: in conflict only if it is so with the unit left out, and as a share."""
    if not _apart_as_written(bare, other):
        return False
    for meaning, unit in enumerate(readings(other.unit)):
        if unit.base in _SHARES:
            fit = _Fit(
                one=0, other=meaning, seconds=False, ratio=0 if unit.base else _plain(1 / unit.factor), decimal=True
            )
            if not _apart_in(bare, other, fit):
                return False
    return True


def _apart_in(one: Span, other: Span, fit: _Fit) -> bool:
    """Compare in a unit that both have in common."""
    seconds, width = fit.seconds, _width(one, other, fit)
    mine, theirs = one.within(fit.one, width, seconds=seconds), other.within(fit.other, width, seconds=seconds)
    if not _disjoint(mine, theirs):
        return False
    if fit.decimal or width != _HALF_A_DIGIT:
        return True
    return _disjoint(one.within(fit.one, _AS_ROUND, seconds=seconds), theirs) and _disjoint(
        mine, other.within(fit.other, _AS_ROUND, seconds=seconds)
    )


def _width(one: Span, other: Span, fit: _Fit) -> int:
    """How exact two figures are beside each other: ``2 Mt`` and ``3 million tonnes`` are written in one size."""
    if one.scale == other.scale:
        return _AS_WRITTEN if fit.ratio == 1 else _HALF_A_DIGIT
    return _AS_WRITTEN if fit.ratio * one.scale == other.scale else _HALF_A_DIGIT


def _apart_in_time(one: Span, other: Span) -> bool | None:
    """Compare a date with a number that may be a year."""
    number, date = (one, other) if other.unit == DATE else (other, one)
    year = year_value(number.value)
    return None if year is None else _disjoint(_widened(year, _AS_WRITTEN), date.exact)


@lru_cache(maxsize=4096)
def _fits(one: str, other: str) -> tuple[_Fit, ...]:
    """The meanings of two units that convert; months count as seconds only where the other side has none."""
    pairs = [
        (first, second, mine, theirs)
        for first, mine in enumerate(readings(one))
        for second, theirs in enumerate(readings(other))
    ]
    exact = [_fit(first, second, mine, theirs) for first, second, mine, theirs in pairs if mine.base == theirs.base]
    return tuple(exact) or tuple(
        _Fit(one=first, other=second, seconds=True, ratio=0, decimal=False)
        for first, second, mine, theirs in pairs
        if (mine.seconds or theirs.seconds) and _base_in_seconds(mine) == _base_in_seconds(theirs)
    )


def _fit(first: int, second: int, mine: Unit, theirs: Unit) -> _Fit:
    alike = (mine.offset, mine.inverse) == (theirs.offset, theirs.inverse)
    fraction = mine.base == SHARE and 1 in {mine.factor, theirs.factor}
    return _Fit(
        one=first,
        other=second,
        seconds=False,
        ratio=_plain(mine.factor / theirs.factor) if alike and not fraction else 0,
        decimal=bool(mine.offset or theirs.offset) or _is_power_of_ten(mine.factor / theirs.factor),
    )


def _is_power_of_ten(ratio: Fraction) -> bool:
    larger = max(ratio, 1 / ratio)
    return larger.denominator == 1 and str(larger.numerator).rstrip("0") == "1"


def _base_in_seconds(unit: Unit) -> str:
    return unit.seconds[0] if unit.seconds else unit.base


def _widened(value: Value, width: int) -> _Interval:
    low = None if value.low is None else value.low - _margin(value, value.low, value.halves[0], width)
    high = None if value.high is None else value.high + _margin(value, value.high, value.halves[1], width)
    return _interval(low, high, value.low_open, value.high_open)


def _interval(low: _Number | None, high: _Number | None, low_open: bool, high_open: bool) -> _Interval:  # noqa: FBT001
    return (
        None if low is None else _plain(low),
        None if high is None else _plain(high),
        low_open,
        high_open,
        -inf if low is None else float(low),
        inf if high is None else float(high),
    )


def _margin(value: Value, end: Fraction, half: Fraction, width: int) -> Fraction:
    """What an end stands for on either side."""
    if width == _LOOSELY:
        return min(half, abs(end) * _LOOSE)
    if width == _HALF_A_DIGIT:
        return half
    if width == _AS_ROUND:
        zeros = 1 if 2 * half < value.scale else _zeros(end, half)
        return max(half, min(half * zeros, abs(end) * _LOOSE))
    return Fraction(0)


def _zeros(end: Fraction, half: Fraction) -> int:
    """What the last digit that is no zero counts, in units of the last digit: 100 for ``1,200``.

    Zeros behind a point are no round number: ``5.00`` is exact to the last of them.
    """
    digits = abs(end) / (2 * half) if half else Fraction(0)
    if digits.denominator != 1 or not digits:
        return 1
    written = str(digits.numerator)
    return int(10 ** (len(written) - len(written.rstrip("0"))))


def _based(interval: _Interval, unit: Unit, *, seconds: bool) -> _Interval:
    """Convert an interval into the base of its unit."""
    low, high, low_open, high_open = interval[:4]
    if unit.inverse:
        return _interval(_over(unit.factor, high), _over(unit.factor, low), high_open, low_open)
    least = most = unit.factor
    if seconds and unit.seconds:
        _, least, most = unit.seconds
    return _interval(_times(low, least, most, unit.offset), _times(high, most, least, unit.offset), low_open, high_open)


def _over(factor: Fraction, end: _Number | None) -> _Number | None:
    return None if end is None or end <= 0 else factor / end


def _times(end: _Number | None, factor: Fraction, of_negative: Fraction, offset: Fraction) -> _Number | None:
    return None if end is None else end * (factor if end >= 0 else of_negative) + offset


def _plain(end: _Number) -> _Number:
    """Write whole numbers as such: fractions take many times as long to compare."""
    return end.numerator if isinstance(end, Fraction) and end.denominator == 1 else end


def _disjoint(one: _Interval, other: _Interval) -> bool:
    return _below(one, other) or _below(other, one)


def _below(one: _Interval, other: _Interval) -> bool:
    """Whether all of one lies below the other: nearly first, and exactly where that does not tell."""
    gap = other[4] - one[5]
    sure = _SURE * (abs(other[4]) + abs(one[5]))
    if gap > sure or gap < -sure:
        return gap > 0
    high, low = one[1], other[0]
    if high is None or low is None:
        return False
    return high < low or (high == low and (one[3] or other[2]))
