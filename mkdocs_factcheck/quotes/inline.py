"""The words that a claim in running text quotes."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

_PAIRS = {
    "“": "”", "„": "“”", "‟": "”", "«": "»", "»": "«»", "‘": "’", "‚": "‘’", "‹": "›", "›": "‹›", "「": "」",
    "『": "』", "〝": "〞〟", '"': '"', "'": "'", "”": "”", "’": "’",
}  # fmt: skip
"""Each opening mark with those that close it."""

_OPEN = re.compile("[" + "".join(_PAIRS) + "]")
_TRAILING = ".,;:!? \t\n"
_DOUBLE = frozenset('"“„‟«»「『〝”')


def quoted_words(text: str) -> str:
    """Give the words inside the outer quotation marks of a claim.

    Where the text is not wholly inside marks but holds quoted parts, these are joined by `` […] ``; where it has none,
    the text is given as it is. Single marks count only where the whole text stands inside them.
    """
    stripped = text.strip()
    parts = _parts(stripped)
    if not parts:
        return _inside_single(stripped)
    start, end = parts[0]
    if start == 1 and not stripped[end + 1 :].strip(_TRAILING):
        return stripped[start:end].strip()
    return " […] ".join(words for start, end in parts if (words := stripped[start:end].strip())) or stripped


def _parts(text: str) -> list[tuple[int, int]]:
    """Give the stretches inside double marks. A straight mark does not open directly after a word."""
    parts: list[tuple[int, int]] = []
    pairs: dict[str, dict[int, int]] = {}
    at = 0
    while match := _OPEN.search(text, at):
        at, mark = match.end(), match[0]
        if mark not in _DOUBLE or (match.start() and text[match.start() - 1].isalnum() and mark in '"”»'):
            continue
        if mark not in pairs:
            pairs[mark] = _paired(text, mark) if mark not in _PAIRS[mark] else _next_after(text, mark)
        end = pairs[mark].get(match.start())
        if end is not None:
            parts.append((at, end))
            at = end + 1
    return parts


def _paired(text: str, mark: str) -> dict[int, int]:
    """Give for each opening mark the one that closes it; marks of one kind may be nested."""
    opened: list[int] = []
    pairs: dict[int, int] = {}
    for match in re.finditer(f"[{mark}{_PAIRS[mark]}]", text):
        if match[0] == mark:
            opened.append(match.start())
        elif opened:
            pairs[opened.pop()] = match.start()
    return pairs


def _next_after(text: str, mark: str) -> dict[int, int]:
    """Give for each mark that opens and closes the next one that can close it."""
    places = [match.start() for match in re.finditer(f"[{_PAIRS[mark]}]", text)]
    pairs = dict(pairwise(places))
    if mark == '"':
        return pairs
    for match in re.finditer(mark, text):
        later = bisect_right(places, match.start())
        if later < len(places):
            pairs[match.start()] = places[later]
    return pairs


def _inside_single(text: str) -> str:
    bare = text.rstrip(_TRAILING)
    if len(bare) > 2 and bare[0] in "'‘‚‹’›" and bare[-1] in _PAIRS[bare[0]]:
        return bare[1:-1].strip()
    return text
