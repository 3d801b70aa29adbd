"""Values as intervals that compare quickly, in base units."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from mkdocs_factcheck.model import Value

_Number: TypeAlias = int | Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """An interval in one unit, exact. ``None`` is an open end; an end that is ``open`` is not part of it."""

    unit: str
    low: _Number | None
    high: _Number | None
    low_open: bool
    high_open: bool

    def disjoint(self, other: Span) -> bool:
        """Whether no number lies in both intervals (the units must be the same)."""
        return self._below(other) or other._below(self)

    def _below(self, other: Span) -> bool:
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and (self.high_open or other.low_open))


def span_of(value: Value) -> Span:
    """Convert a value where its unit converts."""
    base = value.in_base()
    return Span(
        unit=base.unit,
        low=_plain(base.low),
        high=_plain(base.high),
        low_open=base.low_open,
        high_open=base.high_open,
    )


def _plain(end: Fraction | None) -> _Number | None:
    """Whole numbers as such: they compare in a fraction of the time."""
    return end.numerator if end is not None and end.denominator == 1 else end
