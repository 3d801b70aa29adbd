"""The words that a claim in running text quotes."""

from __future__ import annotations

import re

_PAIRS = {
    "“": "”“", "„": "“”", "‟": "”", "«": "»", "»": "«»", "‘": "’", "‚": "‘’", "‹": "›", "›": "‹›", "「": "」", "『": "』",
    "〝": "〞〟", '"': '"', "'": "'", "”": "”", "’": "’",
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
    """Give the stretches inside double marks. A mark opens where no word ends and closes where none begins."""
    parts: list[tuple[int, int]] = []
    at = 0
    closing: dict[str, list[int]] = {}
    while match := _OPEN.search(text, at):
        at = match.end()
        mark = match[0]
        if mark not in _DOUBLE or (match.start() and text[match.start() - 1].isalnum() and mark in '"”»'):
            continue
        end = _closing(text, at, mark, closing)
        if end is not None:
            parts.append((at, end))
            at = end + 1
    return parts


def _closing(text: str, at: int, mark: str, known: dict[str, list[int]]) -> int | None:
    """Give where the mark that was opened before ``at`` is closed; marks of the same kind may be nested in it."""
    depth = 1
    closers = _PAIRS[mark]
    if mark not in closers:
        for match in re.compile(f"[{mark}{closers}]").finditer(text, at):
            depth += 1 if match[0] == mark else -1
            if not depth:
                return match.start()
        return None
    if mark not in known:
        known[mark] = [match.start() for match in re.finditer(f"[{closers}]", text)][::-1]
    places = known[mark]
    while places and places[-1] < at:
        places.pop()
    return places[-1] if places else None


def _inside_single(text: str) -> str:
    bare = text.rstrip(_TRAILING)
    if len(bare) > 2 and bare[0] in "'‘‚‹’›" and bare[-1] in _PAIRS[bare[0]]:
        return bare[1:-1].strip()
    return text
