"""Values in words: signs, dates, and the other side's unit."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from mkdocs_factcheck.model import Value, parse_value, parse_when, written_unit
from mkdocs_factcheck.model.units import find_unit

_SIGNS = {
    ">=": "at least",
    "≥": "at least",
    "<=": "at most",
    "≤": "at most",
    ">": "more than",
    "<": "less than",
    "~": "about",
    "≈": "about",
}
"""The signs of a value in words; a sign of two characters comes before the one it begins with."""

_DATE_SIGNS = {
    "at least": "a date from {} on",
    "at most": "a date up to {}",
    "more than": "a date after {}",
    "less than": "a date before {}",
}

_FEWEST, _MOST = 3, 12
"""Significant digits of a converted figure: as few as show that it is not the other side's."""


def date_words(value: Value) -> str:
    """Give a date, two, or the side of one that it lies on."""
    sign, text = _split(value)
    words = " to ".join(when.label if (when := parse_when(part)) else part for part in _parts(text))
    return _DATE_SIGNS[sign].format(words) if sign else words


def figure_words(value: Value, beside: Value | None = None) -> str:
    """Give a figure as it was written, with words for its sign and, where it has another one, in the unit beside it."""
    sign, text = _split(value)
    words = " to ".join(_parts(text))
    if beside is not None and (converted := _converted(text, beside)):
        words = f"{words} ({converted.removeprefix(f'{sign} ')})"
    return f"{sign} {words}" if sign else words


def converts(value: Value, beside: Value) -> bool:
    """Whether the values have different units of which one converts into the other."""
    if value.unit == beside.unit:
        return False
    one, other = find_unit(value.unit), find_unit(beside.unit)
    return one is not None and other is not None and one.base == other.base and one != other


def _split(value: Value) -> tuple[str, str]:
    sign = next((sign for sign in _SIGNS if value.text.startswith(sign)), "")
    return _SIGNS.get(sign, ""), value.text.removeprefix(sign).strip()


def _parts(text: str) -> Iterable[str]:
    return (part.strip() for part in text.split(".."))


def _converted(text: str, beside: Value) -> str:
    """Write the figure of ``text``, which has no sign, in the unit of ``beside``; empty where it has that unit."""
    plain, unit = parse_value(text), find_unit(beside.unit)
    if plain is None or unit is None or not converts(plain, beside):
        return ""
    base = plain.in_base()
    ends = [(end - unit.offset) / unit.factor for end in dict.fromkeys((base.low, base.high)) if end is not None]
    known = {end for end in (beside.low, beside.high) if end is not None}
    shown = [_rounded(end, known) for end in ends]
    about = "" if shown == ends else "about "
    return f"{about}{' to '.join(map(_number, shown))} {written_unit(beside)}"


def _rounded(number: Fraction, known: set[Fraction]) -> Fraction:
    """Round to few digits, but neither onto a known number nor past it."""
    for digits in range(_FEWEST, _MOST):
        rounded = _significant(number, digits)
        if all((rounded > one, rounded < one) == (number > one, number < one) for one in known):
            return rounded
    return _significant(number, _MOST)


def _significant(number: Fraction, digits: int) -> Fraction:
    return Fraction(f"{float(number):.{digits - 1}e}")


def _number(number: Fraction) -> str:
    """Write a number that has few digits: ``12,300``, ``3.11``."""
    return f"{Decimal(number.numerator) / Decimal(number.denominator):,f}"
