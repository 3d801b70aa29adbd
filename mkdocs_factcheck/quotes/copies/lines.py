"""Blocks of text put together piece by piece, with the landmarks where they begin."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_factcheck.quotes.copies.seen import Look
from mkdocs_factcheck.quotes.text import Landmark, LandmarkKind, SourceText

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
"""Places where a word may be broken: they are no part of it."""
_HAN = "[\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef]"
WRAPPED = re.compile(rf"(?<={_HAN})[ \t]*+\n[ \t\n]*+(?={_HAN})")
"""The end of a line between two characters of a script that writes no spaces."""
AFTER_HYPHEN = re.compile(r"(?<=[^\W_]-)[ \t]*\n[ \t]*(?=[^\W_])")
"""The end of a line behind a hyphen, in a text that was wrapped there: no space stands in the word."""
_BREAK = "\n"
_SEAM = "\x03"
"""A sign that no text has: reading drops control characters."""
_TAIL = 16


class Lines:
    """Takes text and the ends of blocks in the order of the page; every block becomes one line.

    ``last`` holds the last characters that were taken. Within a block white space is folded. Two breaks in a row
    (``<br><br>``) end a paragraph, as readers see it.
    """

    def __init__(self) -> None:
        self.last = ""
        self._blocks: list[tuple[str, Look]] = []
        self._pieces: list[str] = []
        self._looks: list[Look] = [Look.BLOCK]
        self._breaks = 0
        self._length = 0
        self._seams: list[int] = []

    def add(self, text: str) -> None:
        """Take text; white space at its ends counts."""
        if self._breaks and text.strip():
            self._breaks = 0
        self._pieces.append(text)
        self.last = (self.last + text[-_TAIL:])[-_TAIL:]

    def seam(self) -> None:
        """Something stands here that is no part of the words."""
        self._pieces.append(_SEAM)

    def line_break(self) -> None:
        """Take a ``<br>``."""
        self._breaks += 1
        if self._breaks == 2:
            self._flush()
        else:
            self._pieces += [_SEAM, _BREAK]

    def open(self, look: Look) -> None:
        """A block begins; within a heading or a paragraph a block of no kind of its own is of that kind."""
        self._flush()
        self._looks.append(self._looks[-1] if look is Look.BLOCK and self._looks[-1] is not Look.CELL else look)

    def close(self) -> None:
        """A block ends."""
        self._flush()
        self._looks.pop()

    def _flush(self) -> None:
        if self._pieces:
            seamed = "".join(self._pieces)
            words = _folded(seamed.replace(_SEAM, ""))
            self._pieces, self.last = [], ""
            if words:
                self._seams += [self._length + offset for offset in _seams(seamed) if 0 < offset < len(words)]
                self._blocks.append((words, self._looks[-1]))
                self._length += len(words) + 1

    def end(self) -> None:
        """A block ends and one of the same kind begins."""
        self._flush()

    def finish(self) -> SourceText:
        """All the blocks. Where nothing is marked as a paragraph, every block is one that is no heading or cell."""
        self._flush()
        marked = any(look is Look.PARAGRAPH for _, look in self._blocks)
        paragraph = Look.PARAGRAPH if marked else Look.BLOCK
        landmarks, offset, number = [], 0, 0
        for words, look in self._blocks:
            if look is Look.HEADING:
                landmarks.append(Landmark(offset=offset, kind=LandmarkKind.HEADING, label=words))
            elif look is paragraph:
                number += 1
                landmarks.append(Landmark(offset=offset, kind=LandmarkKind.PARAGRAPH, label=str(number)))
            offset += len(words) + 1
        text = "\n".join(words for words, _ in self._blocks)
        return SourceText(text=text, landmarks=tuple(landmarks), seams=tuple(dict.fromkeys(self._seams)))


def _folded(text: str) -> str:
    """Text as one line."""
    if not text.isascii():
        text = WRAPPED.sub("", text.translate(_INVISIBLE))
    return " ".join(text.split())


def _seams(seamed: str) -> Iterator[int]:
    """Yield where the signs of seams are in text once that is one line."""
    length, spaced = 0, False
    for part in seamed.split(_SEAM)[:-1]:
        words = _folded(part)
        if words:
            length += bool(length and (spaced or part[0].isspace())) + len(words)
            spaced = part[-1].isspace()
        else:
            spaced = spaced or bool(part)
        yield length
