"""Numbers as people write them: with separators, in words, as fractions, with a magnitude or a power.

Every reader takes a text and where to begin, and looks only forward, so that a text takes time in proportion to its
length.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from fractions import Fraction

POINT = Fraction(1, 100)
"""One percentage point: what a fraction such as "a third" stands for on either side."""

_MONTHS = 12
_MOST_DIGITS = 30
_MOST_POWER = 60
"""Larger numbers count nothing that is written about, and would only cost time."""

_ALIKE = str.maketrans(
    dict.fromkeys("\u00a0\u2007\u2009\u202f", " ")
    | dict.fromkeys("−‐‑‒", "-")
    | dict.fromkeys("—―", "–")
    | dict.fromkeys("’‘ʼ′", "'")
    | dict.fromkeys("“”″", '"')
    | dict.fromkeys("⁄∕", "/")
    | {
        "＋": "+",
        "％": "%",
        "∼": "~",
        "～": "~",
        "≃": "≈",
        "≅": "≈",
        "⩾": "≥",
        "⩽": "≤",
        "＄": "$",
        "￡": "£",
        "￥": "¥",
    }
)
"""Characters that mean one thing, one for one: no place in the text moves."""

_DIGITS = re.compile(
    r"\d{1,3}(?:,\d{2,3}){0,8},\d{3}(?!\d)(?:\.\d+)?"  # 1,234,567.8 and, in India, 12,34,567
    r"|\d{1,3}(?:[ '_]\d{3}){1,8}(?!\d)(?:[.,]\d+)?"  # 1 234 567 and 1'234'567
    r"|\d{1,3}(?:\.\d{3}){2,8}(?!\d)(?:,\d+)?|\d{1,3}(?:\.\d{3}){1,8},\d+"  # 1.234.567 and 1.234,5
    r"|\d+(?:[.,]\d+)?|\.\d+"
)
_GOES_ON = re.compile(r"[.,'_:]?\d")
"""What follows no number: it would be a version, a time, an address or a list."""

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_POWER = re.compile(
    r"[eE]([+-]?\d{1,3})(?![\w.])"
    r"| ?(?:[x×*·]|times) ?10(?:(?:\^|\*\*)([+-]?\d{1,3})(?!\w)|([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))"
)
_RAISED = re.compile(r"(?:\^|\*\*)([+-]?\d{1,3})(?!\w)|(?<=10)([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})")

_VULGAR = {char: Fraction(unicodedata.numeric(char)).limit_denominator(10) for char in "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"}
_MIXED = re.compile(r" ?([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒])|[ -]([1-9]\d?)/([1-9]\d{0,2})(?![\d/.,])")
_SLASH = re.compile(r" ?/ ?([1-9]\d{0,5})(?![\d/.,:])")
_AND_PART = re.compile(
    r"[ -]and[ -](?:a|one)[ -](half|third|quarter|fifth)\b|[ -]and[ -](two[ -]third|three[ -]quarter)s\b", re.IGNORECASE
)

_AND_HALF = re.compile(r" and a half\b", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z]+")
_NEXT_WORD = re.compile(r"[ -]+([A-Za-z]+)")
_ONES = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
} | {"fourty": 40}
NUMBER_WORDS = tuple(sorted(_ONES | _TENS, key=len, reverse=True))
"""Words that begin a number."""

_PARTS = {
    word: Fraction(1, number)
    for number, words in enumerate(
        ("half halve", "third", "quarter fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"), 2
    )
    for word in words.split()
} | {"hundredth": Fraction(1, 100)}
SCALES = {
    "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15,
    "mn": 10**6, "mln": 10**6, "mio": 10**6, "mill": 10**6,
    "bn": 10**9, "bln": 10**9, "mrd": 10**9, "milliard": 10**9, "tn": 10**12, "trn": 10**12, "tln": 10**12,
    "lakh": 10**5, "lac": 10**5, "crore": 10**7,
}  # fmt: skip
"""What makes a number larger, in words; a plural ``s`` makes no difference."""

_LETTERS = {"k": 10**3, "m": 10**6, "mm": 10**6, "b": 10**9, "t": 10**12}
_LETTER = re.compile(r" ?([kK]|[mM]{1,2}|[bBtT])(?![\w²³/^°])")
_SHORT = re.compile(r"( ?[kM]|[Kb])(?![\w²³/^°'])|([mB])(?![\w²³/^°'])")
_SCALE = re.compile(
    rf"[ -]?(hundred|dozen|{'|'.join(SCALES)})s?\b(?:(?:(?<=mio)|(?<=mrd)|(?<=mill)|(?<=mln))\.)?", re.IGNORECASE
)
_TENTH = Fraction(1, 10)
"""How exact a half or a quarter of something is: as exact as its first decimal."""

_DOZEN, _DOZEN_STEP = 12, 2
"""A dozen is rounded more than twelve is: "about a dozen" is 10 to 14."""

_RATIO = re.compile(r" (?:in|out of)(?: every| each)? | of every | of (?=\d)", re.IGNORECASE)
_OF_A = re.compile(r" of (?:a|an) (?=[A-Za-z])", re.IGNORECASE)
_A = re.compile(r"[ -](?:a|an) (?=[A-Za-z])", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number, where it ends in the text, and how exactly it was written.

    ``step`` is one unit of its last written digit; ``scale`` what its magnitude multiplies by, which is contained in
    both. A ``share`` is a fraction of a whole. ``letter`` is one that may be a magnitude or a unit: ``5m``.
    """

    amount: Fraction
    step: Fraction
    end: int
    scale: Fraction = Fraction(1)
    share: bool = False
    letter: str = ""

    def times(self, factor: Fraction | int, end: int, *, is_scale: bool = True) -> Number:
        """The number, so many times."""
        scale = self.scale * factor if is_scale else self.scale
        return replace(self, amount=self.amount * factor, step=self.step * factor, scale=scale, end=end, share=False)


def read_magnitude(text: str, at: int) -> Number | None:
    """Read a magnitude that stands alone, as in "per million"."""
    found = _SCALE.match(text, at)
    return _times_scale(text, Number(amount=Fraction(1), step=Fraction(1), end=at), found) if found else None


def plain_signs(text: str) -> str:
    """Write digits, spaces, dashes and apostrophes of every kind as the common ones, each at its place."""
    if text.isascii():
        return text
    text = text.translate(_ALIKE)
    return re.sub(r"[^\x00-\x7f]", lambda char: str(unicodedata.decimal(char[0], char[0])), text)


def read_number(text: str, at: int, *, money: bool = False) -> Number | None:
    """Read the number that begins at a place; ``money`` says that a currency stands before it: ``$5m`` is 5 million."""
    if (char := text[at : at + 1]) in _VULGAR and char:
        part = _VULGAR[char]
        return _share_or_amount(text, _fraction(part, at + 1))
    if char.isdigit() or char == ".":
        number = _read_digits(text, at)
    elif char.isalpha():
        return _read_words(text, at)
    else:
        return None
    return number and _read_scale(text, _read_fraction(text, number), money=money)


def read_ratio(text: str, number: Number) -> Number | None:
    """Go on reading ``1 in 3``, ``nine out of ten``; the number before is read already."""
    found = _RATIO.match(text, number.end)
    if found is None or number.scale != 1 or number.amount.denominator != 1:
        return None
    whole = read_number(text, found.end())
    if whole is None or not 0 < number.amount <= whole.amount or whole.share or whole.letter or whole.amount < 2:
        return None
    return _fraction(number.amount / whole.amount, whole.end)


def _fraction(part: Fraction, end: int) -> Number:
    """A fraction stands for one point on either side, a small one for less."""
    return Number(amount=part, step=2 * min(POINT, part / 5), end=end, share=True)


def _read_digits(text: str, at: int) -> Number | None:
    found = _DIGITS.match(text, at)
    if found is None or len(found[0]) > _MOST_DIGITS or _GOES_ON.match(text, found.end()):
        return None
    written = found[0].replace(" ", "").replace("'", "").replace("_", "")
    whole, point, rest = _parted(written)
    amount = Fraction(f"{whole or 0}.{rest}" if point else whole)
    step = Fraction(1, 10 ** len(rest))
    return _read_power(text, Number(amount=amount, step=step, end=found.end()))


def _parted(written: str) -> tuple[str, str, str]:
    """Part a number at its decimal point, or at its decimal comma: ``1,5`` and ``1.234,5``, but not ``1,234``."""
    if "." in written and "," in written:
        last = max(written.rfind("."), written.rfind(","))
        return written[:last].replace(".", "").replace(",", ""), ".", written[last + 1 :]
    sign = "," if "," in written else "."
    whole, point, rest = written.partition(sign)
    if sign in rest:
        return written.replace(sign, ""), "", ""
    is_group = sign == "," and len(rest) == 3 and whole != "0" and len(whole) <= 3
    return (whole + rest, "", "") if is_group else (whole, point, rest)


def _read_power(text: str, number: Number) -> Number:
    if found := _POWER.match(text, number.end):
        power = int((found[1] or found[2] or found[3]).translate(_SUPERSCRIPTS))
        if abs(power) <= _MOST_POWER:
            return number.times(Fraction(10) ** power, found.end())
    if (found := _RAISED.match(text, number.end)) and number.step == 1:
        power = int((found[1] or found[2]).translate(_SUPERSCRIPTS))
        if abs(power) <= _MOST_POWER and 0 < number.amount <= 1000:
            amount = number.amount**power
            return Number(amount=amount, step=amount, end=found.end(), scale=amount)
    return number


def _read_fraction(text: str, number: Number) -> Number:
    """Go on reading ``2½``, ``2 1/2``, ``1/3`` and ``2 and a half``."""
    if number.step != 1:
        return number
    if found := _MIXED.match(text, number.end):
        part = _VULGAR[found[1]] if found[1] else Fraction(int(found[2]), int(found[3]))
        if part < 1:
            return _mixed(number, part, found.end())
    if (found := _SLASH.match(text, number.end)) and 0 < number.amount < int(found[1]) and not _is_date(number, found):
        return _share_or_amount(text, _fraction(number.amount / int(found[1]), found.end()))
    return _read_and_part(text, number)


def _is_date(number: Number, below: re.Match[str]) -> bool:
    """Tell ``3/2020``, a month of a year."""
    return number.amount <= _MONTHS and len(below[1]) == len("2020") and below[1][:2] in {"18", "19", "20"}


def _read_and_part(text: str, number: Number) -> Number:
    found = _AND_PART.match(text, number.end)
    if found is None:
        return number
    part = (
        _PARTS[found[1].lower()] if found[1] else {"two": Fraction(2, 3), "thr": Fraction(3, 4)}[found[2][:3].lower()]
    )
    return _mixed(number, part, found.end())


def _mixed(number: Number, part: Fraction, end: int) -> Number:
    return replace(number, amount=number.amount + part, step=_TENTH, end=end)


def _share_or_amount(text: str, number: Number) -> Number:
    """Tell ``½ million``, ``half an hour`` and ``a quarter of a million`` from shares of a whole."""
    if found := (_A.match(text, number.end) or _OF_A.match(text, number.end)):
        scaled = _SCALE.match(text, found.end())
        exact = replace(number, share=False, step=_TENTH)
        return _times_scale(text, exact, scaled) if scaled else replace(exact, end=found.end())
    if scaled := _SCALE.match(text, number.end):
        return _times_scale(text, replace(number, step=_TENTH), scaled)
    return number


def _read_scale(text: str, number: Number, *, money: bool) -> Number:
    """Go on reading ``million``, ``bn``, ``k``; a letter that may be a unit as well is only noted."""
    if money and (found := _LETTER.match(text, number.end)):
        return number.times(_LETTERS[found[1].lower()], found.end())
    if found := _SHORT.match(text, number.end):
        if found[1]:
            return number.times(_LETTERS[found[1].strip().lower()], found.end())
        return replace(number, letter=found[2], end=found.end())
    scaled = _SCALE.match(text, number.end)
    return _times_scale(text, number, scaled) if scaled and not number.share else number


def _times_scale(text: str, number: Number, found: re.Match[str] | None) -> Number:
    """Multiply by each magnitude that follows: ``hundred thousand``, ``thousand billion``."""
    for _ in range(3):
        if found is None:
            break
        word = found[1].lower()
        if word == "dozen":
            number = replace(
                number.times(_DOZEN, found.end(), is_scale=False), step=max(number.step, Fraction(1)) * _DOZEN_STEP
            )
        elif word == "hundred":
            number = number.times(100, found.end(), is_scale=False)
            number = replace(number, step=max(number.step / 100, Fraction(1)))
        else:
            number = number.times(SCALES[word], found.end())
        found = _SCALE.match(text, number.end)
    return number


def _read_words(text: str, at: int) -> Number | None:
    """Read ``twenty-one``, ``two hundred and six``, ``a dozen``, ``half a million``, ``two thirds``."""
    found = _WORD.match(text, at)
    if found is None:
        return None
    first = found[0].lower()
    if first in {"a", "an"}:
        after = _NEXT_WORD.match(text, found.end())
        if after is None or not (after[1].lower() in _PARTS or _is_scale(after[1])):
            return None
        number = Number(amount=Fraction(1), step=Fraction(1), end=found.end())
    elif first == "half":
        return _share_or_amount(text, _fraction(Fraction(1, 2), found.end()))
    elif first == "quarter" and _OF_A.match(text, found.end()):
        return _share_or_amount(text, _fraction(Fraction(1, 4), found.end()))
    elif first in _ONES or first in _TENS:
        number = _count_words(text, at)
    else:
        return None
    number = _read_part(text, number)
    return _read_and_scale(text, number)


def _read_and_scale(text: str, number: Number) -> Number:
    if number.share:
        return _share_or_amount(text, number)
    number = _read_and_part(text, number)
    scaled = _SCALE.match(text, number.end)
    if scaled is None:
        return number
    number = _times_scale(text, number, scaled)
    half = _AND_HALF.match(text, number.end)
    if half and number.scale > 1:
        return replace(number, amount=number.amount + number.scale / 2, step=number.scale / 10, end=half.end())
    return _continue_words(text, number)


def _is_scale(word: str) -> bool:
    return word.lower().removesuffix("s") in SCALES or word.lower() in {"hundred", "dozen"}


def _read_part(text: str, number: Number) -> Number:
    """Go on reading ``two thirds`` and ``a quarter``; ``twenty-third`` is no fraction."""
    found = _NEXT_WORD.match(text, number.end)
    if found is None:
        return number
    word = found[1].lower()
    part = _PARTS.get(word.removesuffix("s"))
    plural = word.endswith("s")
    if part is None or plural != (number.amount > 1) or number.amount * part >= 1:
        return number
    return _fraction(number.amount * part, found.end())


def _count_words(text: str, at: int, most: int = 99) -> Number:
    """Read a number under a hundred in words."""
    found = _WORD.match(text, at)
    total, end = 0, at
    while found is not None:
        word = found[0].lower().lstrip(" -")
        value = _ONES.get(word, _TENS.get(word))
        if value is None or value > most or (end > at and value == 0):
            break
        total, end = total + value, found.end()
        most = 9 if value in _TENS.values() else 0
        found = _NEXT_WORD.match(text, end)
    return Number(amount=Fraction(total), step=Fraction(1), end=end)


_REST = re.compile(r"(?:[ -]and)?[ -]+(?=([A-Za-z]+))", re.IGNORECASE)


def _continue_words(text: str, number: Number) -> Number:
    """Go on reading what is less than the magnitude before: ``and six`` behind ``two hundred``."""
    found = _REST.match(text, number.end)
    limit = number.scale if number.scale > 1 else Fraction(100 if number.amount % 100 == 0 else 0)
    if found is None or not limit or (found[1].lower() not in _ONES and found[1].lower() not in _TENS):
        return number
    rest = _count_words(text, found.end())
    scaled = _SCALE.match(text, rest.end)
    if scaled and limit > 100:
        larger = _continue_words(text, _times_scale(text, rest, scaled))
        rest = larger if larger.amount < limit else rest
    if not 0 < rest.amount < limit:
        return number
    return Number(amount=number.amount + rest.amount, step=rest.step, end=rest.end)
