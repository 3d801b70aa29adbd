"""Figures and dates as values of a claim: exact, a range, one-sided or approximate."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from mkdocs_factcheck.model.dates import When, parse_when

_NUMBER = r"[-+]?[0-9]+(?:,[0-9]{3})*(?:[.][0-9]+)?"
_FIGURE = re.compile(
    rf"(?P<sign>>=|<=|>|<|~|≥|≤|≈)?\s*(?P<low>{_NUMBER})(?:\s*\.\.\s*(?P<high>{_NUMBER}))?\s*(?P<unit>[^\d\s].{{0,60}})?"
)
_APPROXIMATE_SHARE = Fraction(1, 10)
"""``~15`` stands for 15 ± 10 %: wide enough for a rounded figure, too narrow for another order of size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """An interval in one unit. ``None`` is an open end; dates are ordinal days with the unit ``date``.

    ``low_open`` and ``high_open`` say that the end itself is excluded (``> 15``).
    """

    text: str
    low: Fraction | None
    high: Fraction | None
    unit: str
    low_open: bool = False
    high_open: bool = False

    def disjoint(self, other: Value) -> bool:
        """Whether no number lies in both intervals (the units must be the same)."""
        return self._below(other) or other._below(self)

    def _below(self, other: Value) -> bool:
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and (self.high_open or other.low_open))


def parse_value(text: str) -> Value | None:
    """Read ``15``, ``15..30``, ``>=15``, ``~15``, each with a unit if any, a date or a date range.

    A bare year is a number: ``2020`` may count anything. Returns ``None`` for anything else.
    """
    text = " ".join(text.split())
    if (dated := _parse_dates(text)) is not None:
        return dated
    found = _FIGURE.fullmatch(text)
    if found is None:
        return None
    low = Fraction(found["low"].replace(",", ""))
    high = Fraction(found["high"].replace(",", "")) if found["high"] else low
    if high < low:
        return None
    unit = _unit(found["unit"] or "")
    match found["sign"]:
        case None:
            return Value(text=text, low=low, high=high, unit=unit)
        case "~" | "≈":
            margin = abs(low) * _APPROXIMATE_SHARE, abs(high) * _APPROXIMATE_SHARE
            return Value(text=text, low=low - margin[0], high=high + margin[1], unit=unit)
        case _ if found["high"]:
            return None
        case ">=" | "≥" | ">" as sign:
            return Value(text=text, low=low, high=None, unit=unit, low_open=sign == ">")
        case sign:
            return Value(text=text, low=None, high=high, unit=unit, high_open=sign == "<")


def _parse_dates(text: str) -> Value | None:
    first, _, last = text.partition("..")
    start, end = _day(first.strip()), _day((last or first).strip())
    if start is None or end is None or end.end < start.start:
        return None
    return Value(text=text, low=Fraction(start.start.toordinal()), high=Fraction(end.end.toordinal()), unit="date")


def _day(text: str) -> When | None:
    return parse_when(text) if "-" in text[1:] else None


def _unit(text: str) -> str:
    """One spelling for one unit: case and a plural ``s`` make no difference."""
    unit = " ".join(text.casefold().split())
    return unit[:-1] if len(unit) > 3 and unit.endswith("s") and not unit.endswith("ss") else unit
