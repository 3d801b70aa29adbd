"""Every place where words stand in a folded text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_factcheck.quotes import signs
from mkdocs_factcheck.quotes.boundaries import is_whole
from mkdocs_factcheck.quotes.prepared import Prepared

Span = tuple[int, int]
"""Start and end in the folded text."""

_LONGEST_VARIANT = 5_000
_MOST_FAILED = 200
_AFTER_HYPHEN = re.compile(r"(?<=[^\W_])- (?=[^\W_])")
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
    """Give the places where the words stand but for what cannot be known of the ends of their lines, and of hyphens.

    That is whether a hyphen at the end of a line belongs to the word, whether a word goes on without one, and whether
    an en dash set tight is a hyphen. A space behind a hyphen within a quotation comes from such a line, too.
    """
    closed = _AFTER_HYPHEN.sub("-", needle)
    if closed != needle:
        some = False
        for span in find(source, closed):
            some = True
            yield span
        if some:
            return
    uncertain = any(sign in source.marked for sign in (signs.SOFT_HYPHEN, signs.CLOSED_DASH, signs.SPLIT))
    bare = source.uncertain.sub("", closed)
    if not bare or len(closed) > _LONGEST_VARIANT or not (uncertain or signs.CLOSED_DASH in closed):
        return
    text, _ = source.loose()
    pattern = None
    failed = 0
    at = text.find(bare)
    while at >= 0 and failed < _MOST_FAILED:
        pattern = pattern or _variant(closed)
        match = pattern.match(source.marked, source.from_loose(at))
        span = (source.from_marked(match.start()), source.from_marked(match.end())) if match else (0, 0)
        if is_whole(source.folded, *span):
            yield span
        else:
            failed += 1
        at = text.find(bare, at + 1)


def _variant(needle: str) -> re.Pattern[str]:
    """Make the pattern: linear, for each sign of the text can be read in one way only."""
    soft, closed, split = signs.SOFT_HYPHEN, signs.CLOSED_DASH, signs.SPLIT
    dash = {
        " - ": rf"(?: - |{closed})",
        "-": rf"[-{soft}{closed}]",
        closed: rf"(?: - |[-{soft}{closed}])",
        " ": f"[ {split}]",
    }
    pieces = re.split(f"( - |-|{closed}| )", needle)
    return re.compile("".join(dash.get(piece) or f"[{soft}{split}]?+".join(map(re.escape, piece)) for piece in pieces))
