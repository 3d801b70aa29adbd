"""Values in words: signs, dates, and the other side's unit."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from mkdocs_factcheck.model import Value, find_unit, parse_value, parse_when, written_unit

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


def figure_words(value: Value, beside: Value | None = None, *, near: bool = True) -> str:
    """Give a figure as it was written, with words for its sign and, where it has another one, in the unit beside it.

    What is not ``near`` the value beside it needs few digits to be told from it.
    """
    sign, text = _split(value)
    words = " to ".join(_parts(text))
    if beside is not None and converts(value, beside):
        known = (beside.low, beside.high) if near else ()
        converted = _converted(text, beside.unit, written_unit(beside), known)
        words = f"{words} ({converted.removeprefix(f'{sign} ')})"
    return f"{sign} {words}" if sign else words


def converts(value: Value, beside: Value) -> bool:
    """Whether the values have different units of which one converts into the other."""
    one, other = find_unit(value.unit), find_unit(beside.unit)
    return one is not None and other is not None and one.base == other.base and one != other


def _split(value: Value) -> tuple[str, str]:
    sign = next((sign for sign in _SIGNS if value.text.startswith(sign)), "")
    return _SIGNS.get(sign, ""), value.text.removeprefix(sign).strip()


def _parts(text: str) -> Iterable[str]:
    return (part.strip() for part in text.split(".."))


@lru_cache(maxsize=4096)
def _converted(text: str, unit: str, written: str, known: tuple[Fraction | None, ...]) -> str:
    """Write the figure of ``text``, which has no sign, in another unit, which is ``written`` so."""
    plain = parse_value(text)
    mine, theirs = find_unit(plain.unit if plain else ""), find_unit(unit)
    if plain is None or mine is None or theirs is None:
        return text
    ends = [
        (end * mine.factor + mine.offset - theirs.offset) / theirs.factor
        for end in dict.fromkeys((plain.low, plain.high))
        if end is not None
    ]
    shown = [_rounded(end, {one for one in known if one is not None}) for end in ends]
    about = "" if shown == ends else "about "
    return f"{about}{' to '.join(map(_number, shown))} {written}"


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
