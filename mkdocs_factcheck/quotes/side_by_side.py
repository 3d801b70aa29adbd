"""An altered quotation beside the nearest passage, each cut into stretches that are in both and that differ."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from mkdocs_factcheck.model.shortening import shortened
from mkdocs_factcheck.quotes.differences import Block, unequal_blocks, words_in
from mkdocs_factcheck.quotes.prepared import Prepared, prepare
from mkdocs_factcheck.quotes.text import SourceText

_LONGEST = 160
"""Characters of a stretch in both that are shown whole: what differs is to be seen at once."""
_LEFT_OUT = re.compile(r"\.\.|[…\[\](){}]")
"""What an author puts for left-out or added words: those differ rightly, and only the check can tell which."""


class Stretch(NamedTuple):
    """A part of a text; ``differs``: the other text has something else in its place."""

    text: str
    differs: bool = False


Line = tuple[Stretch, ...]


def side_by_side(quote: str, passage: str) -> tuple[Line, Line]:
    """Cut a quotation and a passage into stretches; where an author left words out, each is one stretch."""
    if _LEFT_OUT.search(quote):
        return (Stretch(shortened(quote)),), (Stretch(shortened(passage)),)
    ours, theirs = prepare(SourceText(text=quote)), prepare(SourceText(text=passage))
    our_words, their_words = words_in(ours.folded), words_in(theirs.folded)
    blocks = [
        block
        for block in unequal_blocks(our_words.texts, their_words.texts)
        if not _is_end(block, our_words.texts, their_words.texts)
    ]
    return (
        _line(ours, (our_words.spans[a:b] for a, b, _, _ in blocks)),
        _line(theirs, (their_words.spans[c:d] for _, _, c, d in blocks)),
    )


def _is_end(block: Block, ours: list[str], theirs: list[str]) -> bool:
    """Tell whether no more differs than the signs with which a quotation or a passage begins or ends."""
    a, b, c, d = block
    outer = not (a or c) or (b == len(ours) and d == len(theirs))
    return outer and not any(word[0].isalnum() for word in (*ours[a:b], *theirs[c:d]))


def _line(text: Prepared, differing: Iterable[list[tuple[int, int]]]) -> Line:
    whole = text.source.text
    stretches = []
    at = 0
    for spans in differing:
        if spans:
            first, last = text.original(spans[0][0], spans[-1][1])
            stretches += [Stretch(_cut(whole[at:first])), Stretch(whole[first:last], differs=True)]
            at = last
    return tuple(one for one in (*stretches, Stretch(_cut(whole[at:]))) if one.text)


def _cut(text: str) -> str:
    """Leave out the middle of a long stretch; the spaces at its ends part it from its neighbours."""
    if len(text) <= _LONGEST:
        return text
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{before}{shortened(text, _LONGEST)}{after}"
