"""Values in words: dates, and the other side's unit."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from mkdocs_factcheck.model import Unit, Value, figure_in_words, is_money, parse_when, readings

_DATE_SIGNS = (
    (re.compile(r">=|≥|(?:since|from|starting)\b", re.IGNORECASE), "a date from {} on"),
    (re.compile(r"<=|≤|(?:until|till|by|up to|no later than)\b", re.IGNORECASE), "a date up to {}"),
    (re.compile(r">|after\b", re.IGNORECASE), "a date after {}"),
    (re.compile(r"<|(?:before|earlier than|prior to)\b", re.IGNORECASE), "a date before {}"),
    (re.compile(r"(?:on|in|during)\b", re.IGNORECASE), "{}"),
)
"""What stands before a date, and how a sentence says it; a sign of two characters comes before that of one."""

_ONWARD = re.compile(r" (?:on|onwards?|or later|and later)$", re.IGNORECASE)
_FEWEST, _MOST = 3, 12
"""Significant digits of a converted figure: as few as show that it is not the other side's."""


def date_words(value: Value) -> str:
    """Give a date, two, or the side of one that it lies on; one that was given in words stays as it is."""
    text, said = value.text, "{}"
    for sign, words in _DATE_SIGNS:
        if found := sign.match(text):
            text, said = text[found.end() :].strip(), words
            break
    if value.high is None and said == "{}":
        said, text = "a date from {} on", _ONWARD.sub("", text)
    if " to " in text and value.low is not None and value.high is not None:
        said = "{}"
    return said.format(" to ".join(_label(part.strip()) for part in text.split("..")))


def _label(date: str) -> str:
    when = parse_when(date)
    return when.label if when else date


def figure_words(value: Value, beside: Value | None = None, *, near: bool = True) -> str:
    """Give a figure in words and, where it has another one, in the unit beside it.

    What is not ``near`` the value beside it needs few digits to be told from it.
    """
    words = figure_in_words(value)
    if beside is None or not converts(value, beside):
        return words
    known = (beside.low, beside.high) if near else ()
    converted = _converted(value.numbers, value.unit, beside.unit, beside.written_unit, known)
    return f"{words} ({converted.removeprefix('about ') if words.startswith('about ') else converted})"


def converts(value: Value, beside: Value) -> bool:
    """Whether the values have different units of which one converts into the other, and only in one way."""
    if value.unit == beside.unit or not beside.written_unit or is_money(value.unit):
        return False
    mine, theirs = readings(value.unit), readings(beside.unit)
    return len(mine) == len(theirs) == 1 and mine[0].base == theirs[0].base and mine[0] != theirs[0]


@lru_cache(maxsize=4096)
def _converted(
    numbers: tuple[Fraction, ...], unit: str, other: str, written: str, known: tuple[Fraction | None, ...]
) -> str:
    """Write figures in another unit, which is ``written`` so."""
    (mine,), (theirs,) = readings(unit), readings(other)
    ends = sorted(_in_unit(number, mine, theirs) for number in numbers)
    shown = [_rounded(end, {one for one in known if one is not None}) for end in ends]
    about = "" if shown == ends else "about "
    return f"{about}{' to '.join(map(_number, shown))} {written}"


def _in_unit(number: Fraction, mine: Unit, theirs: Unit) -> Fraction:
    if mine.inverse or theirs.inverse:
        base = (mine.factor / number if mine.inverse else mine.factor * number) if number else Fraction(0)
        return (theirs.factor / base if theirs.inverse else base / theirs.factor) if base else Fraction(0)
    return (number * mine.factor + mine.offset - theirs.offset) / theirs.factor


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
