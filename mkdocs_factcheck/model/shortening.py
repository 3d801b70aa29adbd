"""Texts as reports show them: short, on one line, and unable to steer a terminal."""

from __future__ import annotations

import unicodedata

_WORDS = 12
_IN_MESSAGES = 80
"""Characters of an author's words that a message spells out."""

_JOINERS = "\u200c\u200d"
"""Format characters that words of many scripts need."""


def shortened(text: str, longest: int = 400) -> str:
    """Give a text as it is, or where it is longer than ``longest`` characters its first and last words."""
    if len(text) <= longest:
        return text
    half = longest // 2
    first, last = text[:half].split()[:-1], text[-half:].split()[1:]
    words = max(_WORDS, longest // 20)
    return f"{' '.join(first[:words]) or text[:half]} … {' '.join(last[-words:]) or text[-half:]}"


def beginning(text: str, longest: int) -> str:
    """Give a text as it is, or where it is longer than ``longest`` characters the words that it begins with."""
    if len(text) <= longest:
        return text
    return f"{text[:longest].rpartition(' ')[0] or text[:longest]} …"


def one_line(text: str, longest: int = _IN_MESSAGES) -> str:
    """Put an author's text on one line, as short as a message can have it."""
    return shortened(" ".join(text.split()), longest)


def quoted(text: str, longest: int = _IN_MESSAGES) -> str:
    """Put an author's text between the quotation marks of a message."""
    return f'"{one_line(text, longest)}"'


def printable(text: str, *, keep: str = "") -> str:
    """Escape what would break the line or steer the terminal; both can stand in any author's file.

    ``keep`` are characters that whoever shows the text can do with.
    """
    if text.isprintable():
        return text
    safe = _JOINERS + keep
    return "".join(char if char in safe or _is_harmless(char) else _escaped(char) for char in text)


def _is_harmless(char: str) -> bool:
    category = unicodedata.category(char)
    return not (category.startswith("C") or category in {"Zl", "Zp"})


def _escaped(char: str) -> str:
    return char.encode("unicode_escape").decode()
