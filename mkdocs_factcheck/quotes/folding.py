"""Text folded so that what differs in style only is equal, with the way back to the original.

One list of steps (`fold_with`) is run by two hands: `Plain` on strings, fast, and `Traced`, which also keeps for each
character where it came from, for the few places where something was found.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any, Self

from mkdocs_factcheck.quotes import signs

_RARE = re.compile("[" + "".join(map(re.escape, signs.TABLE)) + "]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
_GUILLEMETS = re.compile(r"(?<![^ (\[—'’-])([«‹]) (?=\S)|(?<=\S) ([»›])(?!\w)")
_TIGHT_MARK = re.compile(r"[“„«](?<=\w.)(?=\w)|[”»](?<=[^\W\d_].)(?=[^\W\d_])")
"""Where a quotation mark lost the space beside it; none of these stands within a word, as an apostrophe does."""
_AFTER_DIGIT = re.compile(rf"(?<=\d)(?=[{signs.NUMERALS}])")
_RAISED = re.compile(rf"(?<=\d)(?=[{signs.SUPERSCRIPTS}])")
_LONG_RUN = re.compile(r"[^\w\s\x00-\x7f]{32}")
_PIECE = re.compile(r"[^\w\s\x00-\x7f]{1,32}|[\w\s\x00-\x7f]+")
_CLUSTER = re.compile(rf"[{signs.STARTERS}][^{signs.STARTERS}]*|[^{signs.STARTERS}]+")
_QUOTES = re.compile("'{2,}")
_DASHES = re.compile("[-–]+")
_LONGEST_DASH = 3
"""How many hyphens in a row stand for one dash; more are a line, which joins no numbers."""
_LONGEST_NUMBER = 24
_NUMBER_BEFORE = re.compile(r"(?<![\w.,:/-])\d[\d,]*+(?:\.\d++)? ?\Z")
_NUMBER_AFTER = re.compile(r" ?\d[\d,]*+(?:\.\d++)?+(?![.:/-]\d)")
_IN_NUMBER = "\x03"
"""Stands around a dash between digits until the spaces beside it are gone. No text holds it, for controls go first."""
_DOTS = re.compile(r" ?\.(?: ?\.){2,}(?: ?(?=[\])])| ?)")
_USELESS_HYPHEN = re.compile("\u00ad+(?!\\w)|(?<!\\w)\u00ad+|\u00ad(?=\u00ad)")
_SPACE_IN_CJK = re.compile(rf" (?=[{signs.CJK}])|(?<=[{signs.CJK}]) ")
_NUMERAL = re.compile(f"[{signs.SUPERSCRIPTS}{signs.NUMERALS}]")
_CJK = re.compile(f"[{signs.CJK}]")
_SIGNS_AFTER_SPACE = " %", " $", " ‰", " °", " €", " £", " ¥", " ₹", " ₽", " ₺", " ₩"
_BEFORE_SIGN = re.compile(r"(?<=\d) (?=[%‰°]|[€$£¥₹₽₺₩](?!\d))")


class Plain:
    """Folds a string."""

    def __init__(self, text: str) -> None:
        self.text = text

    def replace(self, old: str, new: str) -> Self:
        """Replace a sign everywhere."""
        self.text = self.text.replace(old, new)
        return self

    def sub(self, pattern: re.Pattern[str], new: Any) -> Self:
        """Replace what a pattern matches."""
        self.text = pattern.sub(new, self.text)
        return self

    def normalize(self) -> Self:
        """Bring it to NFKC. A long run of marks is cut, for normalizing one takes the square of its length."""
        if not unicodedata.is_normalized("NFKC", self.text):
            self.text = "".join(unicodedata.normalize("NFKC", piece) for piece in _pieces(self.text))
        return self

    def casefold(self) -> Self:
        """Fold the case."""
        self.text = self.text.casefold()
        return self


class Traced(Plain):
    """Folds a string and keeps for each character the offset where it came from."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.origins = list(range(len(text)))

    def replace(self, old: str, new: str) -> Self:
        """Replace a sign everywhere."""
        return self if old not in self.text else self.sub(re.compile(re.escape(old)), new)

    def sub(self, pattern: re.Pattern[str], new: Any) -> Self:
        """Replace what a pattern matches; what takes its place comes from where the match began."""
        parts: list[str] = []
        origins: list[int] = []
        at = 0
        for match in pattern.finditer(self.text):
            put = new(match) if callable(new) else match.expand(new)
            parts += self.text[at : match.start()], put
            origins += self.origins[at : match.start()]
            origins += [self._origin(match.start())] * len(put)
            at = match.end()
        self.text = "".join(parts) + self.text[at:]
        self.origins = origins + self.origins[at:]
        return self

    def normalize(self) -> Self:
        """Bring it to NFKC, cluster by cluster."""
        if unicodedata.is_normalized("NFKC", self.text):
            return self
        clusters = [cluster for piece in _pieces(self.text) for cluster in _CLUSTER.findall(piece)]
        return self._put(clusters, [unicodedata.normalize("NFKC", cluster) for cluster in clusters])

    def casefold(self) -> Self:
        """Fold the case, character by character."""
        return self._put(list(self.text), [char.casefold() for char in self.text])

    def _put(self, old: list[str], new: list[str]) -> Self:
        origins: list[int] = []
        at = 0
        for before, after in zip(old, new, strict=True):
            same = len(before) == len(after)
            origins += self.origins[at : at + len(before)] if same else [self._origin(at)] * len(after)
            at += len(before)
        self.text, self.origins = "".join(new), origins
        return self

    def _origin(self, at: int) -> int:
        return self.origins[at] if at < len(self.origins) else (self.origins[-1] if self.origins else 0)


def fold_with(hand: Plain) -> None:
    """Fold what the hand holds. Soft hyphens and dashes set tight (`signs.CLOSED_DASH`) can still be told in it."""
    _white_space(hand)
    if not hand.text.isascii():
        _signs(hand)
    hand.casefold()
    if not hand.text.isascii() and not unicodedata.is_normalized("NFKC", hand.text):
        hand.normalize().sub(_RARE, _sign).casefold()
    _white_space(hand)
    _style(hand)


def _pieces(text: str) -> list[str]:
    return _PIECE.findall(text) if _LONG_RUN.search(text) else [text]


def _sign(match: re.Match[str]) -> str:
    return signs.TABLE[match[0]]


def _white_space(hand: Plain) -> None:
    for sign in signs.WHITE:
        if sign in hand.text:
            hand.replace(sign, " ")
    if not hand.text.isprintable():
        hand.sub(_CONTROLS, "")
    _single_spaces(hand)


def _signs(hand: Plain) -> None:
    """Replace what is not ASCII: the common signs first, for after them there is often nothing left to do."""
    if any(mark in hand.text for mark in "“”„«»"):
        hand.sub(_TIGHT_MARK, _spaced)
    for old, new in signs.COMMON[:3]:
        if old in hand.text:
            hand.replace(old, new)
    if any(mark in hand.text for mark in "«»‹›"):
        _single_spaces(hand)
        hand.sub(_GUILLEMETS, r"\1\2")
    for old, new in signs.COMMON[3:]:
        if old in hand.text:
            hand.replace(old, new)
    if not hand.text.isascii():
        if _NUMERAL.search(hand.text):
            hand.sub(_RAISED, "^").sub(_AFTER_DIGIT, " ")
        hand.normalize()
        if _RARE.search(hand.text):
            hand.sub(_RARE, _sign)


def _spaced(match: re.Match[str]) -> str:
    return f" {match[0]}" if match[0] in "“„«" else f"{match[0]} "


def _style(hand: Plain) -> None:
    """Make one of what differs in style: quotation marks, dashes, dots, spaces."""
    if signs.SOFT_HYPHEN in hand.text:
        hand.sub(_USELESS_HYPHEN, "")
    for mark in '"`':
        if mark in hand.text:
            hand.replace(mark, "'")
    if "''" in hand.text:
        hand.sub(_QUOTES, "'")
    if "-" in hand.text or "–" in hand.text:
        hand.sub(_DASHES, _dash)
        if _IN_NUMBER in hand.text:
            hand.replace(f" {_IN_NUMBER}", "").replace(f"{_IN_NUMBER} ", "").replace(_IN_NUMBER, "")
    if ".." in hand.text or ". ." in hand.text:
        hand.sub(_DOTS, _dots)
    _spaces(hand)


def _spaces(hand: Plain) -> None:
    """Drop the spaces that mean nothing."""
    if not hand.text.isascii() and _CJK.search(hand.text):
        hand.sub(_SPACE_IN_CJK, "")
    if any(sign in hand.text for sign in _SIGNS_AFTER_SPACE):
        hand.sub(_BEFORE_SIGN, "")
    _single_spaces(hand)


def _single_spaces(hand: Plain) -> None:
    while "  " in hand.text:
        hand.replace("  ", " ")


def _dash(match: re.Match[str]) -> str:
    """Tell a hyphen from a dash.

    What stands between spaces or is long is a dash, with spaces around it; what stands between digits joins them
    however it is set; an en dash tight between letters can be either.
    """
    text, start, end = match.string, match.start(), match.end()
    before, after = text[max(start - 2, 0) : start].rstrip(), text[end : end + 2].lstrip()
    if before[-1:].isdecimal() and after[:1].isdecimal() and _joins_numbers(text, start, end):
        return f"{_IN_NUMBER}-{_IN_NUMBER}"
    if end - start > 1:
        return " - "
    if match[0] == "–" and text[max(start - 1, 0) : start].isalpha() and text[end : end + 1].isalpha():
        return signs.CLOSED_DASH
    return "-"


def _joins_numbers(text: str, start: int, end: int) -> bool:
    """Tell whether a dash between digits makes a range of two numbers, or one of both.

    No line of many hyphens does, nor the minus of the second number, nor what parts a version or a date from what
    stands beside it: ``1.0.2 - 2020-03-12``.
    """
    if end - start > _LONGEST_DASH:
        return False
    if text[start - 1] != " ":
        return True
    if text[end] != " ":
        return text[start:end] != "-"
    left = _NUMBER_BEFORE.search(text, max(start - _LONGEST_NUMBER, 0), start)
    return left is not None and _NUMBER_AFTER.match(text, end) is not None


def _dots(match: re.Match[str]) -> str:
    return "..." if match.string[match.end() : match.end() + 1] in {")", "]"} else "... "
