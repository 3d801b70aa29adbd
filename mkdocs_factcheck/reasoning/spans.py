"""Values as intervals that compare quickly, in base units."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import TypeAlias

from mkdocs_factcheck.model import Unit, Value, find_unit

_Number: TypeAlias = int | Fraction
_NEAR = 0.01
"""More than three digits leave out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """An interval in one unit, exact. ``None`` is an open end; an end that is ``open`` is not part of it."""

    unit: str
    low: _Number | None
    high: _Number | None
    low_open: bool
    high_open: bool
    ends: tuple[float, ...] = field(compare=False)
    """The ends that are not open, nearly; never compared where it counts."""

    def disjoint(self, other: Span) -> bool:
        """Whether no number lies in both intervals (the units must be the same)."""
        return self._below(other) or other._below(self)

    def near(self, other: Span) -> bool:
        """Whether ends of the two are so close that few digits may not tell them apart."""
        for end in self.ends:
            for one in other.ends:
                if abs(end - one) <= _NEAR * max(abs(end), abs(one)):
                    return True
        return False

    def _below(self, other: Span) -> bool:
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and (self.high_open or other.low_open))


def span_of(value: Value) -> Span:
    """Convert a value where its unit converts."""
    unit = find_unit(value.unit)
    low = _in_base(value.low, unit)
    high = low if value.high is value.low else _in_base(value.high, unit)
    return Span(
        unit=unit.base if unit else value.unit,
        low=low,
        high=high,
        low_open=value.low_open,
        high_open=value.high_open,
        ends=tuple(float(end) for end in (low, high) if end is not None),
    )


def _in_base(end: Fraction | None, unit: Unit | None) -> _Number | None:
    """Convert an end, in whole numbers as far as that goes: fractions take many times as long."""
    if end is None:
        return None
    over, under = end.numerator, end.denominator
    if unit:
        over, under = over * unit.factor.numerator, under * unit.factor.denominator
        if unit.offset:
            offset = unit.offset
            over, under = over * offset.denominator + offset.numerator * under, under * offset.denominator
    whole, rest = divmod(over, under)
    return Fraction(over, under) if rest else whole
