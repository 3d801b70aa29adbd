"""The text of a source, folded once, in which quotations are looked for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from mkdocs_factcheck.quotes import signs
from mkdocs_factcheck.quotes.folding import Plain, Traced, fold_with
from mkdocs_factcheck.quotes.text import LandmarkKind, SourceText

_CHUNK = 2_000
_LETTER = rf"[^\W\d_{signs.CJK}]"
_CUT = re.compile(rf"(?<={_LETTER})[ \n](?={_LETTER})|(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])")
"""Where a text can be cut without changing how either side folds: a space between letters, between two ideographs."""

LOOSE = re.compile(f" - |[-{signs.SOFT_HYPHEN}{signs.CLOSED_DASH}]")
"""What does not count in a first look for words with uncertain hyphens."""
_LOOSER = re.compile(f"[- {signs.SOFT_HYPHEN}{signs.CLOSED_DASH}{signs.SPLIT}]")
"""The same where a word may be split without a hyphen: no space counts."""


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """A source's text, folded, with the way back.

    ``folded`` is what quotations are looked for in. ``marked`` is the same with the soft hyphens, the dashes set tight
    and the ends of lines at which a word may go on in it; where there are none, it is the same string. ``starts`` are
    the offsets in ``source.text`` where the chunks begin that were folded one by one, ``folded_starts`` those in
    ``marked``.
    """

    source: SourceText
    folded: str
    marked: str
    starts: list[int]
    folded_starts: list[int]
    _hyphens: list[int] = field(default_factory=list)
    """The offsets of the soft hyphens in ``marked``; filled when first needed."""
    _loose: list[tuple[str, list[int]]] = field(default_factory=list)
    _traced: dict[int, list[int]] = field(default_factory=dict)
    _landmarks: dict[LandmarkKind, tuple[list[int], list[str], list[str]]] = field(default_factory=dict)

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Give where the folded text from ``start`` to ``end`` stands in the source's text, white space trimmed."""
        if end <= start:
            where = self._origin(self.to_marked(start))[0]
            return where, where
        first = self._origin(self.to_marked(start))[0]
        last = self._origin(self.to_marked(end - 1))[1]
        text = self.source.text
        while first < last and text[first].isspace():
            first += 1
        while first < last and text[last - 1].isspace():
            last -= 1
        return first, last

    def passage(self, first: int, last: int) -> str:
        """Give a stretch of the source's text as it stands, lines included."""
        return self.source.text[first:last].replace(signs.SPLIT, " ")

    def words(self, start: int, end: int) -> str:
        """Give the original words of a stretch of the folded text; lines become spaces, soft hyphens go."""
        first, last = self.original(start, end)
        return " ".join(self.source.text[first:last].replace(signs.SOFT_HYPHEN, "").split())

    def to_marked(self, at: int) -> int:
        """Give the place in ``marked`` of a place in ``folded``."""
        if len(self.marked) == len(self.folded):
            return at
        return _before_removal(self._soft_hyphens(), at)

    def from_marked(self, at: int) -> int:
        """Give the place in ``folded`` of a place in ``marked``."""
        if len(self.marked) == len(self.folded):
            return at
        return at - bisect_left(self._soft_hyphens(), at)

    @property
    def uncertain(self) -> re.Pattern[str]:
        """What does not count in a first look for words."""
        return _LOOSER if signs.SPLIT in self.marked else LOOSE

    def loose(self) -> tuple[str, list[int]]:
        """Give ``marked`` without what is `uncertain`, and the places where it was."""
        if not self._loose:
            removed = [at for match in self.uncertain.finditer(self.marked) for at in range(*match.span())]
            self._loose.append((self.uncertain.sub("", self.marked), removed))
        return self._loose[0]

    def from_loose(self, at: int) -> int:
        """Give the place in ``marked`` of a place in ``loose``."""
        return _before_removal(self.loose()[1], at)

    def landmarks(self, kind: LandmarkKind) -> tuple[list[int], list[str]]:
        """Give the offsets of the landmarks of a kind in the source's text, and their labels folded."""
        return self._of_kind(kind)[:2]

    def label(self, kind: LandmarkKind, number: int) -> str:
        """Give the label of a landmark as it stands in the source."""
        return self._of_kind(kind)[2][number]

    def _of_kind(self, kind: LandmarkKind) -> tuple[list[int], list[str], list[str]]:
        if kind not in self._landmarks:
            those = [mark for mark in self.source.landmarks if mark.kind is kind]
            labels = [mark.label for mark in those]
            self._landmarks[kind] = [mark.offset for mark in those], [label_folded(text) for text in labels], labels
        return self._landmarks[kind]

    def _soft_hyphens(self) -> list[int]:
        if not self._hyphens:
            self._hyphens.extend(match.start() for match in re.finditer(signs.SOFT_HYPHEN, self.marked))
        return self._hyphens

    def _origin(self, at: int) -> tuple[int, int]:
        """Give where the character of ``marked`` at this place came from: start and end."""
        chunk = max(bisect_right(self.folded_starts, at) - 1, 0)
        start = self.starts[chunk]
        end = self.starts[chunk + 1] if chunk + 1 < len(self.starts) else len(self.source.text)
        origins = self._traced.get(chunk)
        if origins is None:
            hand = Traced(self.source.text[start:end])
            fold_with(hand)
            origins = self._traced[chunk] = hand.origins
        inside = at - self.folded_starts[chunk]
        if inside >= len(origins):
            return end, end
        after = bisect_right(origins, origins[inside])
        return start + origins[inside], start + (origins[after] if after < len(origins) else end - start)


def _before_removal(removed: list[int], at: int) -> int:
    """Give the place in a text of a place in what is left of it after the signs at these places were removed."""
    # the k-th of them (from 0) stands at removed[k], and so before the place removed[k] - k of what is left
    return at + bisect_right(range(len(removed)), at, key=lambda k: removed[k] - k)


def label_folded(label: str) -> str:
    """Fold the label of a landmark, to be compared with what a locator names."""
    hand = Plain(label)
    fold_with(hand)
    return hand.text.strip(" '.,;:")


def prepare(source: SourceText) -> Prepared:
    """Fold the text of a source, once for all quotations that are looked for in it. Takes linear time."""
    text = source.text
    starts, folded_starts, parts = [0], [0], []
    at = length = 0
    while at < len(text):
        cut = _CUT.search(text, at + _CHUNK)
        end = cut.start() if cut else len(text)
        hand = Plain(text[at:end])
        fold_with(hand)
        parts.append(hand.text)
        length += len(hand.text)
        at = end
        starts.append(at)
        folded_starts.append(length)
    marked = "".join(parts)
    folded = marked.replace(signs.SOFT_HYPHEN, "").replace(signs.CLOSED_DASH, "-").replace(signs.SPLIT, " ")
    return Prepared(source, folded, marked, starts, folded_starts)
