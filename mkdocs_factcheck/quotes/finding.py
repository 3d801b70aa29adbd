"""Every place where words stand in a folded text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_factcheck.quotes import signs
from mkdocs_factcheck.quotes.boundaries import is_whole
from mkdocs_factcheck.quotes.prepared import LOOSE, Prepared

Span = tuple[int, int]
"""Start and end in the folded text."""

_LONGEST_VARIANT = 5_000
_MOST_FAILED = 200
_EDGES = " '.,;:。、،؛۔-" + signs.CLOSED_DASH


def edged(words: str) -> str:
    """Take from folded words the sentence punctuation and quotation marks at both ends, which may differ."""
    left = 0
    while left < len(words) and words[left] in _EDGES and not _belongs_to_number(words, left):
        left += 1
    right = len(words)
    while right > left and words[right - 1] in _EDGES:
        right -= 1
    return words[left:right]


def _belongs_to_number(words: str, at: int) -> bool:
    return words[at] in ".,-" and words[at + 1 : at + 2].isdigit()


def find(source: Prepared, needle: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Give the places of folded words from ``start`` to ``end``, in order, only whole words and numbers."""
    text, plain = source.folded, needle.replace(signs.CLOSED_DASH, "-")
    stop = len(text) if end is None else end
    at = text.find(plain, start, stop)
    while at >= 0:
        if is_whole(text, at, at + len(plain)):
            yield at, at + len(plain)
        at = text.find(plain, at + 1, stop)


def find_last(source: Prepared, needle: str, start: int, end: int) -> Span | None:
    """Give the last place of folded words between ``start`` and ``end``."""
    text, plain = source.folded, needle.replace(signs.CLOSED_DASH, "-")
    at = text.rfind(plain, start, end)
    while at >= 0:
        if is_whole(text, at, at + len(plain)):
            return at, at + len(plain)
        at = text.rfind(plain, start, at + len(plain) - 1)
    return None


def find_variants(source: Prepared, needle: str) -> Iterator[Span]:
    """Give the places where the words stand but for what cannot be known of their hyphens.

    That is whether a hyphen at the end of a line belongs to the word, and whether an en dash set tight is a hyphen.
    """
    uncertain = signs.SOFT_HYPHEN in source.marked or signs.CLOSED_DASH in source.marked
    bare = LOOSE.sub("", needle)
    if not bare or len(needle) > _LONGEST_VARIANT or not (uncertain or signs.CLOSED_DASH in needle):
        return
    text, _ = source.loose()
    pattern = None
    failed = 0
    at = text.find(bare)
    while at >= 0 and failed < _MOST_FAILED:
        pattern = pattern or _variant(needle)
        match = pattern.match(source.marked, source.from_loose(at))
        span = (source.from_marked(match.start()), source.from_marked(match.end())) if match else (0, 0)
        if is_whole(source.folded, *span):
            yield span
        else:
            failed += 1
        at = text.find(bare, at + 1)


def _variant(needle: str) -> re.Pattern[str]:
    """Make the pattern: linear, for each sign of the text can be read in one way only."""
    soft, closed = signs.SOFT_HYPHEN, signs.CLOSED_DASH
    dash = {" - ": rf"(?: - |{closed})", "-": rf"[-{soft}{closed}]", closed: rf"(?: - |[-{soft}{closed}])"}
    pieces = re.split(f"( - |-|{closed})", needle)
    return re.compile("".join(dash.get(piece) or f"{soft}?+".join(map(re.escape, piece)) for piece in pieces))
