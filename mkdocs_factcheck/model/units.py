"""Units that convert into one another, exactly.

Factors are definitions, not measurements: the SI brochure (9th edition, 2019) and, for yard and pound, the agreement of
1959. What has several meanings is left out and compares with itself alone: money, "ton" (metric, long or short),
"gallon", "pound" (mass or money), months in days.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

_PLURAL_FROM = 4
"""Letters from which a final ``s`` is a plural: not in ``ms`` or ``gas``."""

_ALIASES = {"percent": "%", "per cent": "%", "pct": "%"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """``base`` = ``factor`` × figure + ``offset``."""

    base: str
    factor: Fraction
    offset: Fraction = Fraction(0)


def fold_unit(text: str) -> str:
    """One spelling for one unit: case and a plural ``s`` make no difference, except that ``M`` is not ``m``."""
    words = text.split()
    if len(words) == 1 and len(words[0]) <= 2 and words[0].startswith("M"):
        return words[0]  # mega and milli, million and metre
    unit = " ".join(words).casefold()
    unit = unit[:-1] if len(unit) >= _PLURAL_FROM and unit.endswith("s") and not unit.endswith("ss") else unit
    return _ALIASES.get(unit, unit)


def find_unit(unit: str) -> Unit | None:
    """Find a folded unit in the table; ``None`` for one that converts into no other."""
    return _UNITS.get(unit)


_FOOT = Fraction("0.3048")
_MILE = 5280 * _FOOT
_POUND = Fraction("0.45359237")
_HOUR = 3600

_TABLE: dict[str, tuple[tuple[Fraction | str | int, str], ...]] = {
    "metre": (
        ("0.001", "mm, millimetre, millimeter"),
        ("0.01", "cm, centimetre, centimeter"),
        (1, "m, metre, meter"),
        (1000, "km, kilometre, kilometer"),
        (_FOOT / 12, "in, inch, inches"),
        (_FOOT, "ft, foot, feet"),
        (3 * _FOOT, "yd, yard"),
        (_MILE, "mi, mile"),
        (1852, "nmi, nautical mile"),
    ),
    "kilogram": (
        ("0.000001", "mg, milligram, milligramme"),
        ("0.001", "g, gram, gramme"),
        (1, "kg, kilo, kilogram, kilogramme"),
        (1000, "t, tonne, metric ton, metric tonne"),
        (_POUND / 16, "oz"),
        (_POUND, "lb, lbs"),
        (2000 * _POUND, "short ton"),
        (2240 * _POUND, "long ton"),
    ),
    "second": (
        ("0.001", "ms, millisecond"),
        (1, "s, sec, second"),
        (60, "min, mins, minute"),
        (_HOUR, "h, hr, hrs, hour"),
        (24 * _HOUR, "d, day"),
        (7 * 24 * _HOUR, "wk, week"),
    ),
    "month": (
        (1, "month"),
        (12, "yr, yrs, year"),
        (120, "decade"),
        (1200, "century, centuries"),
    ),
    "square metre": (
        ("0.0001", "cm2, cm², cm^2, sq cm, square centimetre, square centimeter"),
        (1, "m2, m², m^2, sqm, sq m, square metre, square meter"),
        (10_000, "ha, hectare"),
        (1_000_000, "km2, km², km^2, sq km, square kilometre, square kilometer"),
        (_FOOT**2, "ft2, ft², ft^2, sq ft, square foot, square feet"),
        (4840 * (3 * _FOOT) ** 2, "acre"),
        (_MILE**2, "mi2, mi², mi^2, sq mi, square mile"),
    ),
    "cubic metre": (
        ("0.000001", "ml, millilitre, milliliter, cm3, cm³, cm^3, cubic centimetre, cubic centimeter"),
        ("0.00001", "cl, centilitre, centiliter"),
        ("0.001", "l, litre, liter"),
        (1, "m3, m³, m^3, cubic metre, cubic meter"),
        (_FOOT**3, "ft3, ft³, ft^3, cu ft, cubic foot, cubic feet"),
        ("0.003785411784", "us gallon"),
        ("0.00454609", "imperial gallon"),
        ("0.158987294928", "bbl"),
    ),
    "metre per second": (
        (1, "m/s, metre per second, metres per second, meter per second, meters per second"),
        (Fraction(1000, _HOUR), "km/h, kmh, km/hr, kph, km per hour, kilometre per hour, kilometres per hour"),
        (Fraction(1000, _HOUR), "kilometer per hour, kilometers per hour"),
        (_FOOT, "ft/s, feet per second"),
        (_MILE / _HOUR, "mph, mi/h, mile per hour, miles per hour"),
        (Fraction(1852, _HOUR), "kn, knot"),
    ),
}
"""By base unit: each factor with the spellings of its unit. Months and years stand apart from days: a month has no
fixed number of them."""

_KELVIN = Fraction("273.15")
_TEMPERATURES = (
    (Fraction(1), Fraction(0), "kelvin"),
    (Fraction(1), _KELVIN, "°c, celsius, degree celsius, degrees celsius, deg c, degrees c"),
    (
        Fraction(5, 9),
        _KELVIN - 32 * Fraction(5, 9),
        "°f, fahrenheit, degree fahrenheit, degrees fahrenheit, deg f, degrees f",
    ),
)


def _units() -> Iterator[tuple[str, Unit]]:
    for base, rows in _TABLE.items():
        for factor, names in rows:
            unit = Unit(base=base, factor=Fraction(factor))
            yield from ((fold_unit(name), unit) for name in names.split(", "))
    for factor, offset, names in _TEMPERATURES:
        unit = Unit(base="kelvin", factor=factor, offset=offset)
        yield from ((fold_unit(name), unit) for name in names.split(", "))


_UNITS = dict(_units())
