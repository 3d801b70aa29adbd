"""Where a match may begin and end: never inside a word, and never so that a number loses what makes it that number."""

from __future__ import annotations

import re
import unicodedata

from mkdocs_factcheck.quotes import signs

_UNSPACED = re.compile(f"[{signs.UNSPACED}]")
_SIGNS_BEFORE = frozenset("+-±~≈<>≤≥=≠#§№/^")
"""Signs that make another number of one that they stand directly before."""

_ARTICLE = re.compile(r"(?:^|[^\w'])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|un|all|dall|dell|nell|sull)'$")
"""French and Italian words that lose their vowel before the next word, which is a word of its own."""

_HAN_NUMERALS = frozenset("〇零一二三四五六七八九十百千万萬亿億兆两兩廿卅")
_GROUP_BEFORE = re.compile(r"(?<![\w.,])[1-9]\d{0,2}(?: \d{3})* $")
_GROUP_AFTER = re.compile(r"(?: \d{3})+(?!\d)")
_FRACTION = re.compile(r"\d{1,2}/\d")
_UNIT_AFTER = re.compile(
    r"""\ ?(?:per\ ?cent|percent|prozent|pour\ cent|por\ ciento|per\ cento|procent)\b
      | \ ?(?:hundred|thousand|(?:m|b|tr)illi(?:on|ard)(?:en|s|i|e)?|mill[oó]n(?:es)?|mio|mrd|tausend|mille|mil|dozen)\b
      | \ ?[%‰°′]
    """,
    re.VERBOSE,
)
"""What belongs to the number before it: a unit that makes a share of it, or a word that multiplies it."""


def is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether the folded text from ``start`` to ``end`` begins and ends where words and numbers do."""
    return start < end and begins(text, start) and ends(text, end)


def unit_after(text: str, at: int) -> int:
    """Give where the unit ends that stands after the number that ends here; ``at`` where there is none."""
    match = _UNIT_AFTER.match(text, at)
    return match.end() if match else at


def begins(text: str, at: int) -> bool:
    """Tell whether a match can begin here."""
    if at == 0:
        return True
    first, before = text[at], text[at - 1]
    if _is_mark(first):
        return before == " "
    if first.isdigit() and not _number_begins(text, at, before):
        return False
    if first in ".,-" and before.isdigit() and text[at + 1 : at + 2].isdigit():
        return False
    if not _is_word(first) or before == " ":
        return True
    if _is_word(before):
        return bool(_UNSPACED.match(before) or _UNSPACED.match(first)) and _differ_as_numbers(before, first)
    if before == "-":
        return at == 1 or not _is_word(text[at - 2])
    if before == "'":
        return at == 1 or not _is_word(text[at - 2]) or bool(_ARTICLE.search(text[max(at - 10, 0) : at]))
    return True


def ends(text: str, at: int) -> bool:
    """Tell whether a match can end here."""
    if at == len(text):
        return True
    last, after = text[at - 1], text[at]
    if _is_mark(after):
        return False
    if last.isdigit() and not _number_ends(text, at, after):
        return False
    if not _is_word(last) or after == " ":
        return True
    if _is_word(after):
        return bool(_UNSPACED.match(after) or _UNSPACED.match(last)) and _differ_as_numbers(last, after)
    if after in "-'":
        return at + 1 == len(text) or not _is_word(text[at + 1])
    return True


def _number_begins(text: str, at: int, before: str) -> bool:
    earlier = text[at - 2] if at > 1 else " "
    if before in ".,:'" and (earlier.isdigit() or (before == "." and not earlier.isalpha())):
        return False
    if before in _SIGNS_BEFORE or _is_currency(before):
        return False
    if before == " ":
        if _is_currency(earlier) or (earlier.isdigit() and _FRACTION.match(text, at)):
            return False
        group = text[at : at + 4]
        return not (
            group[:3].isdigit() and not group[3:].isdigit() and _GROUP_BEFORE.search(text[max(at - 24, 0) : at])
        )
    return True


def _number_ends(text: str, at: int, after: str) -> bool:
    later = text[at + 1 : at + 2]
    if after in ".,:/'-^+" and later.isdigit():
        return False
    if _is_currency(after) or _UNIT_AFTER.match(text, at):
        return False
    if after == " " and _is_currency(later) and not text[at + 2 : at + 3].isdigit():
        return False
    if after == " " and _FRACTION.match(text, at + 1):
        return False
    if after == "+" and not later.strip():
        return False
    return not (_GROUP_AFTER.match(text, at) and _short_number_before(text, at))


def _short_number_before(text: str, at: int) -> bool:
    return bool(re.search(r"(?<![\w.,])[1-9]\d{0,2}$", text[max(at - 5, 0) : at]))


def _differ_as_numbers(left: str, right: str) -> bool:
    return not (_counts(left) and _counts(right))


def _counts(char: str) -> bool:
    return char.isdigit() or char in _HAN_NUMERALS


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_" or _is_mark(char)


def _is_mark(char: str) -> bool:
    return not char.isascii() and unicodedata.category(char)[0] == "M"


def _is_currency(char: str) -> bool:
    return char == "$" or (not char.isascii() and unicodedata.category(char) == "Sc")
