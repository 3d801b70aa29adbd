"""An amount: a number with its currency or unit, alone or as one end of a range."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from mkdocs_factcheck.model.figures.numbers import Number, read_number, read_ratio
from mkdocs_factcheck.model.figures.units import SHARE, Unit, is_money, read_currency, read_unit, readings

_SIGN = re.compile(r"([+-]|minus |negative )(?=[\d.$€£¥₹a-zA-Z])", re.IGNORECASE)
_SPACE = re.compile(r" ?-?(?=[^\d\s-])")
_AND_HALF = re.compile(r" and (?:a|one)[ -](half|quarter)\b", re.IGNORECASE)
_THEN = re.compile(r",? (?:and )?|(?=\d)")
_FEET = re.compile(r"(\d{1,2})' ?(\d{1,2}(?:\.\d)?)(?:\"|'')")
_TIMES = re.compile(r"(?:(once|twice|thrice|double|triple|quadruple)|(\w+?)-?fold)\b", re.IGNORECASE)
_MULTIPLES = {"once": 1, "twice": 2, "double": 2, "thrice": 3, "triple": 3, "quadruple": 4}
_ARTICLE = re.compile(r"(?:an?|one) (?=[a-zA-Z])", re.IGNORECASE)
_INCHES = re.compile(r"[ -]?in\b")
_MOST_PARTS = 4
_AN = Fraction(1, 5)
"""How exact "an hour" is, which is written without a digit: to a tenth on either side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number in a unit, which is empty where it was not given here. ``digits``: how many stand plainly."""

    number: Number
    unit: str = ""
    written_unit: str = ""
    end: int
    digits: int = 0


def read_amount(text: str, at: int, *, article: bool = False, money: bool = False) -> Amount | None:
    """Read an amount: ``$5 million``, ``6 ft 2 in``, ``-40 °C``, ``1 in 3``, ``twice``.

    ``article`` says that "an hour" is one of them, ``money`` that a currency stood before: ``£10-15m``.
    """
    if found := _FEET.match(text, at):
        return _feet(found)
    if found := _TIMES.match(text, at):
        return _multiple(found)
    start = at
    currency = read_currency(text, at)
    at = currency[1] if currency else at
    at += text[at : at + 1] == " " and currency is not None
    sign = _SIGN.match(text, at)
    at = sign.end() if sign else at
    if sign and not currency and (currency := read_currency(text, at)):
        at = currency[1] + (text[currency[1] : currency[1] + 1] == " ")
    number = read_number(text, at, money=money or currency is not None)
    if number is None:
        return _one(text, at) if article and not sign and not currency else None
    digits = number.end - at if text[at : number.end].isdigit() and not sign else 0
    number = replace(number, amount=-number.amount) if sign and sign[0] != "+" else number
    if currency:
        return Amount(number=number, unit=currency[0], written_unit=text[start : currency[1]].strip(), end=number.end)
    if ratio := read_ratio(text, number):
        return Amount(number=ratio, unit=SHARE, end=ratio.end)
    return _with_unit(text, number, digits)


def _with_unit(text: str, number: Number, digits: int) -> Amount:
    """Go on reading the unit, and what is added to it: ``6 ft 2 in``, ``an hour and a half``."""
    space = _SPACE.match(text, number.end)
    found = read_unit(text, space.end()) if space and not number.letter else None
    if found is None:
        return Amount(number=number, unit=SHARE if number.share else "", end=number.end, digits=digits)
    unit, end = found
    if is_money(unit):
        number = replace(number, share=False)
    written = text[space.end() if space else number.end : end]
    amount = Amount(number=replace(number, share=False, end=end), unit=unit, written_unit=written, end=end)
    return _compound(text, amount)


def _one(text: str, at: int) -> Amount | None:
    """Read "an hour", "a decade"."""
    found = _ARTICLE.match(text, at)
    known = read_unit(text, found.end()) if found else None
    if found is None or known is None:
        return None
    unit, end = known
    amount = Amount(
        number=Number(amount=Fraction(1), step=_AN, end=end),
        unit=unit,
        written_unit=text[found.end() : end],
        end=end,
    )
    return _compound(text, amount)


def _compound(text: str, amount: Amount) -> Amount:
    """Add smaller units of one kind: ``2 h 15 min``, ``12 stone 4``, ``5 lb 3 oz``; and "and a half"."""
    if found := _AND_HALF.match(text, amount.end):
        part = Fraction(1, 2) if found[1].lower() == "half" else Fraction(1, 4)
        number = replace(amount.number, amount=amount.number.amount + part, step=_AN / 2)
        return replace(amount, number=number, end=found.end())
    whole = readings(amount.unit)
    if len(whole) != 1 or whole[0].offset or amount.number.step != 1 or is_money(amount.unit):
        return amount
    last = whole[0]
    for _ in range(_MOST_PARTS):
        more = _part(text, amount.end, last, amount.unit)
        if more is None:
            break
        part, size, last, end = more
        number = replace(amount.number, amount=amount.number.amount + part, step=size)
        amount = replace(amount, number=number, end=end)
    return amount


_SMALLER = {"stone": "lb", "ft": "inch", "hour": "minute"}
"""The unit that goes without saying: ``12 stone 4``, ``6 foot 2``, ``2 h 30``."""


def _part(text: str, at: int, above: Unit, unit: str) -> tuple[Fraction, Fraction, Unit, int] | None:
    """Read one more part: how many of the first unit it is, the size of its last digit, its unit, and its end."""
    joint = _THEN.match(text, at)
    number = read_number(text, joint.end()) if joint and text[joint.end() : joint.end() + 1].isalnum() else None
    if number is None or number.scale != 1 or number.share:
        return None
    space = _SPACE.match(text, number.end)
    found = read_unit(text, space.end()) if space else None
    if found is None and unit == "ft" and (inches := _INCHES.match(text, number.end)):
        found = "inch", inches.end()
    name, end = found or (_SMALLER.get(unit, ""), number.end)
    if found is None and (not name or text[number.end : number.end + 1].strip(" ,.;)")):
        return None
    below = next((one for one in readings(name) if one.base == above.base), None)
    if below is None or below.factor >= above.factor or number.amount * below.factor >= above.factor:
        return None
    first = readings(unit)[0]
    return number.amount * below.factor / first.factor, number.step * below.factor / first.factor, below, end


def _feet(found: re.Match[str]) -> Amount:
    inches = 12 * int(found[1]) + Fraction(found[2])
    return Amount(
        number=Number(amount=inches / 12, step=Fraction(1, 12), end=found.end()),
        unit="ft",
        written_unit="ft",
        end=found.end(),
    )


def _multiple(found: re.Match[str]) -> Amount | None:
    """Read "twice", "threefold", "10-fold"."""
    number: Number | None
    if found[1]:
        number = Number(amount=Fraction(_MULTIPLES[found[1].lower()]), step=Fraction(1), end=found.end())
    else:
        number = read_number(found[2], 0)
        if number is None or number.end != len(found[2]):
            return None
    return Amount(number=number, unit="times", written_unit="times", end=found.end())
