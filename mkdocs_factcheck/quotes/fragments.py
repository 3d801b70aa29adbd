"""Text directives, as the WICG's draft "URL Fragment Text Directives" describes them: links that open a page at words.

``text=[prefix-,]start[,end][,-suffix]``. A browser looks for whole words, without regard to case, within one block.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise
from urllib.parse import quote

from mkdocs_factcheck.quotes import signs
from mkdocs_factcheck.quotes.finding import edged, find
from mkdocs_factcheck.quotes.prepared import Prepared
from mkdocs_factcheck.quotes.quotation import folded_words

_LONGEST = 300
_WORDS = 6
_COUNTS = (_WORDS, 12, 24)
_AROUND = 4
_FEWEST = 2
"""Words beside a seam that are too few to lose one."""
_UNSPACED_RUN = 12
_WORD = re.compile(rf"[{signs.UNSPACED}]{{1,{_UNSPACED_RUN}}}|(?:(?![{signs.UNSPACED}])\S)+")
_OUTSIDE = re.compile(r"^[^\w$€£¥%‰°#§]+|[^\w$€£¥%‰°]+$")


def text_fragment(source: Prepared, start: int, end: int, *, whole: bool = True) -> str:
    """Give the text directive for the source's words between two offsets of its text, or an empty string.

    ``whole=False`` names only the first and the last words: for a quotation that leaves out some between them.
    """
    text = source.source.text
    passage = text[start:end]
    blocks = [block for block in _pieces(source, start, end) if _clean(block)]
    if not blocks:
        return ""
    if whole and len(blocks) == 1 and len(passage) <= _LONGEST and signs.SOFT_HYPHEN not in passage:
        first, last = _clean(passage), ""
    else:
        first, last = _single_start(source, blocks[0]), _single_end(passage, blocks[-1])
        if len(blocks) == 1 and len(first) + len(last) >= len(passage):
            first, last = _clean(passage.replace(signs.SOFT_HYPHEN, "")), ""
    before = after = ""
    if not _is_single(source, first):
        before = _last_words(_pieces(source, max(start - 200, 0), start)[-1], _AROUND)
        after = _first_words(_pieces(source, end, end + 200)[0], _AROUND)
    parts = [
        f"{_encoded(before)}-" if before else "",
        _encoded(first),
        _encoded(last) if last else "",
        f"-{_encoded(after)}" if after else "",
    ]
    return "text=" + ",".join(part for part in parts if part)


def _pieces(source: Prepared, start: int, end: int) -> list[str]:
    """Give the text between two offsets in pieces that a browser finds whole: lines, without seams.

    A seam at either end counts, so that nothing is found beyond it.
    """
    text, seams = source.source.text, source.source.seams
    inside = seams[bisect_left(seams, start) : bisect_right(seams, end)]
    cuts = (start, *inside, end)
    last = len(inside)
    stretches = [
        _apart(text[first:second], before=at > 0, after=at < last) for at, (first, second) in enumerate(pairwise(cuts))
    ]
    return [piece for stretch in stretches for piece in stretch.split("\n")]


def _apart(piece: str, *, before: bool, after: bool) -> str:
    """Take away the word that touches a seam: to a browser the number of a note may be a part of it (``years4``)."""
    words = piece.split(" ")
    if after and words[-1] and len(words) > _FEWEST:
        words.pop()
    if before and words[0] and len(words) > _FEWEST:
        words.pop(0)
    return " ".join(words)


def _single_start(source: Prepared, block: str) -> str:
    """Give the first words, as many as it takes to have them once in the source: a browser begins at the first."""
    return next(
        (words for count in _COUNTS if _is_single(source, words := _first_words(block, count))), _first_words(block)
    )


def _single_end(passage: str, block: str) -> str:
    """Give the last words, as many as it takes to have them once in the passage: a browser ends at the first."""
    return next(
        (words for count in _COUNTS if passage.count(words := _last_words(block, count)) == 1), _last_words(block)
    )


def _is_single(source: Prepared, words: str) -> bool:
    found = find(source, edged(folded_words(words)))
    return next(found, None) is not None and next(found, None) is None


def _first_words(text: str, count: int = _WORDS) -> str:
    """Give the first words; what stands in one word with a soft hyphen is left out with all that follows."""
    matches = list(_first(text, count))
    return _clean(text[: matches[-1]]) if matches else ""


def _first(text: str, count: int) -> list[int]:
    ends: list[int] = []
    for match in _WORD.finditer(text):
        if signs.SOFT_HYPHEN in match[0] and ends:
            break
        ends.append(match.end())
        if len(ends) == count:
            break
    return ends


def _last_words(text: str, count: int = _WORDS) -> str:
    matches = list(_WORD.finditer(text[-1_000:]))[-count:]
    hyphened = [number for number, match in enumerate(matches) if signs.SOFT_HYPHEN in match[0]]
    matches = matches[hyphened[-1] + 1 :] or matches[-1:] if hyphened else matches
    return _clean(text[-1_000:][matches[0].start() :]) if matches else ""


def _clean(text: str) -> str:
    """Trim the signs outside of the words, at which browsers see no end of a word."""
    return _OUTSIDE.sub("", " ".join(text.replace(signs.SOFT_HYPHEN, "").split()))


def _encoded(text: str) -> str:
    """Percent-encode, with the signs that have a meaning in the directive: ``-``, ``,`` and ``&``."""
    return quote(text, safe="").replace("-", "%2D")
