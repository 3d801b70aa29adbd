"""Figures and dates as values of a claim: exact, a range, one-sided or approximate."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from mkdocs_factcheck.model.dates import MONTHS, When, parse_when
from mkdocs_factcheck.model.units import fold_unit

DATE = "date"
"""The unit of dates."""

_NUMBER = r"[-+]?[0-9]+(?:,[0-9]{3})*(?:[.][0-9]+)?"
_SIGN = r"(?P<sign>>=|<=|>|<|~|≥|≤|≈)?\s*"
# What a digit follows is no unit: "15-30", "12:30" and "2020-13-45" are no figures, nor are "5±1", "1e6" and a range
# with its unit given twice.
_UNIT = r"(?P<unit>(?!\.\.|±|[eE][-+]?\d|[-–:./,]\s*\d)[^\d\s](?:(?!\.\.).){0,60})?"
_MONTH = re.compile(
    rf"(?:(?:{'|'.join(MONTHS)})\b|(?:{'|'.join(month[:3] for month in MONTHS)})\w?\b\W+\d{{4}})", re.IGNORECASE
)
"""A month, or the beginning of its name and a year: ``12 March`` is a date in words, not twelve of something."""
_FIGURE = re.compile(rf"{_SIGN}(?P<low>{_NUMBER})(?:\s*\.\.\s*(?P<high>{_NUMBER}))?\s*{_UNIT}")
_DATES = re.compile(r"(?P<sign>>=|<=|>|<|≥|≤)?\s*(?P<low>[0-9][^.~]*?)(?:\s*\.\.\s*(?P<high>[0-9][^.~]*))?")
_APPROXIMATE_SHARE = Fraction(1, 10)
"""``~15`` stands for 15 ± 10 %: wide enough for a rounded figure, too narrow for another order of size."""

_LONGEST = 200
"""Characters of a value; no figure that means something has more."""

_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}


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


def parse_value(text: str) -> Value | None:
    """Read ``15``, ``15..30``, ``>=15``, ``~15``, each with a unit if any, a date, ``>=`` a date or a date range.

    A bare year is a number: ``2020`` may count anything. Returns ``None`` for anything else, also for a date in words.
    """
    text = " ".join(text.split())
    if len(text) > _LONGEST:
        return None
    if (dated := _parse_dates(text)) is not None:
        return dated
    found = _FIGURE.fullmatch(text)
    if found is None:
        return None
    if _MONTH.match(found["unit"] or ""):
        return None
    factor, unit = _scaled(found["unit"] or "")
    low = Fraction(found["low"].replace(",", "")) * factor
    high = Fraction(found["high"].replace(",", "")) * factor if found["high"] else low
    if high < low:
        return None
    if found["sign"] in {"~", "≈"}:
        margin = abs(low) * _APPROXIMATE_SHARE, abs(high) * _APPROXIMATE_SHARE
        return Value(text=text, low=low - margin[0], high=high + margin[1], unit=unit)
    if found["sign"] and found["high"]:
        return None
    return _bounded(text, found["sign"], low, high, unit)


def written_unit(value: Value) -> str:
    """The value's unit as its author wrote it, without ``million`` and its like."""
    found = _FIGURE.fullmatch(value.text)
    unit = (found["unit"] if found else None) or value.unit
    first, _, rest = unit.partition(" ")
    return rest if first.casefold() in _SCALES else unit


def _bounded(text: str, sign: str | None, low: Fraction, high: Fraction, unit: str) -> Value:
    """Open the end that the sign leaves open: ``> low–high`` is what lies above all of it."""
    match sign:
        case None:
            return Value(text=text, low=low, high=high, unit=unit)
        case ">":
            return Value(text=text, low=high, high=None, unit=unit, low_open=True)
        case "<":
            return Value(text=text, low=None, high=low, unit=unit, high_open=True)
        case ">=" | "≥":
            return Value(text=text, low=low, high=None, unit=unit)
        case _:
            return Value(text=text, low=None, high=high, unit=unit)


def _parse_dates(text: str) -> Value | None:
    found = _DATES.fullmatch(text)
    if found is None or (found["sign"] and found["high"]):
        return None
    start, end = _day(found["low"]), _day(found["high"] or found["low"])
    if start is None or end is None or end.end < start.start:
        return None
    first, last = Fraction(start.start.toordinal()), Fraction(end.end.toordinal())
    return _bounded(text, found["sign"], first, last, DATE)


def _day(text: str) -> When | None:
    return parse_when(text) if "-" in text[1:] else None


def _scaled(text: str) -> tuple[int, str]:
    """Take ``million`` and its like off a unit: what it multiplies the figure by, and the unit."""
    first, _, rest = text.partition(" ")
    factor = _SCALES.get(first.casefold())
    return (1, fold_unit(text)) if factor is None else (factor, fold_unit(rest))
