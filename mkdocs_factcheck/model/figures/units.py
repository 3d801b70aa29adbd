"""Units that convert into one another, exactly: read from text, and what each is worth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from itertools import product

from mkdocs_factcheck.model.figures.unit_table import (
    CURRENCIES,
    DAYS,
    PREFIXED,
    PREFIXES,
    ROWS,
    SMALL_MONEY,
    TEMPERATURES,
)

SHARE = "share"
"""The unit of a fraction of a whole; its own name is never read from text."""

LETTER_UNITS = {"m": "metre or million", "B": "byte or billion"}
"""What a letter behind a figure may be, where nothing else tells."""

_DAY = 86_400
_CONSUMPTION = "cubic metre/metre"
_HIDDEN = {SHARE, *LETTER_UNITS.values()}
_MOST_READINGS = 32
_LONGEST_SYMBOL = 3
"""Letters up to which a final ``s`` is no plural: ``ms``, ``bps``."""
_PIECE = re.compile(r"(?:[^\W\d_]|[°%‰$€£¥₹₽₩₺₪₴₦฿₫₱₿¢²³×])+(?:\^?[23](?!\w))?")
_JOINT = re.compile(r"\. ?|[ -]")
_MOST_PIECES = 3
_PREPOSITION = re.compile(r"in (?!(?:wide|long|tall|high|deep|thick|across)\b)[\w]", re.IGNORECASE)
"""``12 in the house``: no inches."""

_CURRENCY = re.compile(r"US \$|(?:[A-Za-z]{1,3})?[$€£¥₹₽₩₺₪₴₦฿₫₱₿]|[A-Z]{3}(?=[ \d])|(?:Rs|kr|Kr|SFr)\b\.?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """``base`` = ``factor`` × figure + ``offset``; of an ``inverse`` one, ``base`` = ``factor`` / figure.

    ``seconds`` is what a month, or what contains months, comes to in seconds, at least and at most.
    """

    base: str
    factor: Fraction
    offset: Fraction = Fraction(0)
    inverse: bool = False
    seconds: tuple[str, Fraction, Fraction] | None = None


@lru_cache(maxsize=4096)
def readings(unit: str) -> tuple[Unit, ...]:
    """What a unit may be: one meaning for most, several for ``ton``, none for what converts into no other.

    A unit is named as `read_unit` names it; ``X per Y`` is made of the two.
    """
    if not unit:
        return (Unit(base="", factor=Fraction(1)),)
    known = _tables().readings
    if unit in known:
        return known[unit]
    first, *below = ([""] if unit.startswith("per ") else []) + unit.removeprefix("per ").split(" per ")
    if not below:
        return ()
    found = known.get(first) or (Unit(base=first, factor=Fraction(1)),)
    for part in below:
        others = known.get(part) or (Unit(base=part, factor=Fraction(1)),)
        found = tuple(_divide(one, other) for one, other in product(found, others))[:_MOST_READINGS]
    return found


def read_unit(text: str, at: int) -> tuple[str, int] | None:
    """Read the longest known unit at a place: its name, and where it ends."""
    if _PREPOSITION.match(text, at):
        return None
    pieces = _pieces(text, at)
    for end in reversed(pieces):
        if name := unit_named(text[at:end]):
            return name, end
    return None


def _pieces(text: str, at: int) -> list[int]:
    ends: list[int] = []
    while len(ends) < _MOST_PIECES and (found := _PIECE.match(text, at)):
        ends.append(found.end())
        joint = _JOINT.match(text, found.end())
        if joint is None:
            break
        at = joint.end()
    return ends


def read_currency(text: str, at: int) -> tuple[str, int] | None:
    """Read a currency that stands before its figure: ``$``, ``US$``, ``EUR``, ``Rs.``."""
    found = _CURRENCY.match(text, at)
    if found is None:
        return None
    name = unit_named(found[0].rstrip(".").replace(" ", ""))
    return (name, found.end()) if name and is_money(name) else None


@lru_cache(maxsize=4096)
def unit_named(spelling: str) -> str:
    """Name a unit by any of its spellings: case counts for symbols alone (``MW``, ``mW``), a plural ``s`` never."""
    known = _tables().names
    words = " ".join(spelling.replace(".", " ").split()).replace("^2", "²").replace("^3", "³")
    folded = words.casefold() if len(words) > 1 else words
    single = folded.removesuffix("s") if len(folded) > _LONGEST_SYMBOL else folded
    return next((known[word] for word in (words, folded, single, single.replace("-", " ")) if word in known), "")


@lru_cache(maxsize=1024)
def is_money(unit: str) -> bool:
    """Whether a unit is one of money alone."""
    found = _tables().readings.get(unit, ())
    return bool(found) and all(one.base in _CODES for one in found)


def _divide(one: Unit, other: Unit) -> Unit:
    """The unit "one per other"; months below or above the line stay months, and are a span of seconds too."""
    base, factor = f"{one.base}/{other.base}", one.factor / other.factor
    upper = one.seconds or (one.base, one.factor, one.factor)
    lower = other.seconds or (other.base, other.factor, other.factor)
    seconds = None
    if one.seconds or other.seconds:
        seconds = (f"{upper[0]}/{lower[0]}", upper[1] / lower[2], upper[2] / lower[1])
    if base == _CONSUMPTION:
        return Unit(base="metre/cubic metre", factor=1 / factor, inverse=True)
    return Unit(base=base, factor=factor, seconds=seconds)


def _rows() -> Iterator[tuple[str, Unit]]:
    """Yield every spelling with a unit that it may mean."""
    for base, factor, symbol, names, prefixes in PREFIXED:
        for prefix in ("", *prefixes.split()):
            name, times = PREFIXES[prefix]
            unit = Unit(base=base, factor=Fraction(factor) * Fraction(times))
            yield f"{prefix}{symbol}", unit
            yield from ((f"{name}{word}", unit) for word in names.split())
    for base, rows in ROWS.items():
        for worth, spellings in rows:
            unit = _unit(base, Fraction(worth), spellings.partition(", ")[0])
            yield from ((name, unit) for name in spellings.split(", "))
    for worth, offset, spellings in TEMPERATURES:
        unit = Unit(base="kelvin", factor=worth, offset=offset)
        yield from ((name, unit) for name in spellings.split(", "))
    yield from _money()


def _unit(base: str, factor: Fraction, name: str) -> Unit:
    if base != "month":
        return Unit(base=base, factor=factor)
    least, most = DAYS.get(name, (factor * 28, factor * 31))
    return Unit(base=base, factor=factor, seconds=("second", Fraction(least * _DAY), Fraction(most * _DAY)))


def _money() -> Iterator[tuple[str, Unit]]:
    for code, names in _CODES.items():
        unit = Unit(base=code, factor=Fraction(1))
        yield from ((name, unit) for name in (code, code.upper(), *names))
    for row in SMALL_MONEY.split("; "):
        codes, _, spellings = row.partition(": ")
        for code in codes.split():
            unit = Unit(base=code, factor=Fraction(1, 100))
            yield from ((name, unit) for name in spellings.split(", "))


def _powers(rows: list[tuple[str, Unit]]) -> Iterator[tuple[str, Unit]]:
    """Yield the squares and cubes of what measures length."""
    for name, unit in rows:
        if unit.base == "metre" and name not in _HIDDEN:
            square = replace(unit, base="square metre", factor=unit.factor**2)
            cube = replace(unit, base="cubic metre", factor=unit.factor**3)
            yield from ((form.format(name), square) for form in ("square {}", "sq {}", "{}²", "{}2"))
            yield from ((form.format(name), cube) for form in ("cubic {}", "cu {}", "{}³", "{}3"))


_CODES = {
    code: spellings.split(", ") for code, spellings in (row.split(": ") for row in CURRENCIES.strip().splitlines())
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tables:
    """What each unit may mean, by its name; and the name of each spelling."""

    readings: dict[str, tuple[Unit, ...]]
    names: dict[str, str]


@lru_cache(maxsize=1)
def _tables() -> _Tables:
    """Make the tables when the first unit is read: a site without figures never needs them."""
    rows = list(_rows())
    meanings: dict[str, list[Unit]] = {}
    for spelling, unit in (*rows, *_powers(rows)):
        known = meanings.setdefault(spelling, [])
        if unit not in known:
            known.append(unit)
    named: dict[tuple[Unit, ...], str] = {}
    names = {spelling: named.setdefault(tuple(units), spelling) for spelling, units in meanings.items()}
    for spelling, name in list(names.items()):
        if len(spelling) > 1:
            names.setdefault(spelling.casefold(), name)
    return _Tables(
        readings={name: units for units, name in named.items()},
        names={spelling: name for spelling, name in names.items() if spelling not in _HIDDEN},
    )
