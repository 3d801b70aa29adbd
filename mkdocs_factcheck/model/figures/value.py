"""Figures and dates as values of a claim: exact, a range, one-sided or approximate."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

DATE = "date"
"""The unit of dates."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """An interval in one unit. ``None`` is an open end; dates are days since the year 1 with the unit ``date``.

    ``low_open`` and ``high_open`` say that the end itself is excluded (``> 15``). ``of`` is what is counted or
    measured. The rest says how it was written: the ``numbers`` without what "about" adds, ``scale`` (that of
    ``million``), half a unit of the last written digit of either end, the unit in the author's words, and whether it
    may be a year.
    """

    text: str
    low: Fraction | None
    high: Fraction | None
    unit: str = ""
    of: str = ""
    low_open: bool = False
    high_open: bool = False
    numbers: tuple[Fraction, ...] = field(default=(), compare=False)
    scale: Fraction = field(default=Fraction(1), compare=False)
    halves: tuple[Fraction, Fraction] = field(default=(Fraction(0), Fraction(0)), compare=False)
    written_unit: str = field(default="", compare=False)
    may_be_year: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """Why a text is no value: what of it could not be read, and how to write it."""

    what: str
    hint: str
