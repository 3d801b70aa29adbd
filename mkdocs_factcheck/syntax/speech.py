"""What a text calls a quotation: the whole of it, or parts of it, by the quotation marks in and around it.

The rule is strict: where marks do not pair, or may pair in two ways, the longer stretch counts, so that no word that
an author calls quoted is left unchecked.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

_PAIRS = {
    "“": '”"', "„": '“”"', "‟": '”"', "«": "»", "»": "«»", "‘": "’'", "‚": "‘’'", "‹": "›", "›": "‹›", "「": "」",
    "『": "』", "〝": "〞〟", '"': '"”', "'": "'’", "”": '”"', "’": "’'",
}  # fmt: skip
"""Each mark that can open with those that close it."""
_CLOSE = frozenset("".join(_PAIRS.values()))
_OPENERS = {mark: [one for one, closing in _PAIRS.items() if mark in closing] for mark in {*_PAIRS, *_CLOSE}}
_SINGLE = frozenset("‘’‚‹›'")
_STRAIGHT = frozenset("\"'")
_ONLY_OPEN = frozenset("“„‟«‘‚‹「『〝")
"""Marks that open, unless one stands open that they close."""
_ANY = re.compile("[" + "".join(sorted({*_PAIRS, *_CLOSE})) + "]")
_DOUBLE = re.compile("[" + "".join(sorted({*_PAIRS, *_CLOSE} - _SINGLE)) + "]")

_CODED = {ord(mark): chr(0xF0000 + number) for number, mark in enumerate(sorted({*_PAIRS, *_CLOSE}))}
_DECODED = {ord(coded): chr(mark) for mark, coded in _CODED.items()}

HIDDEN = "\x01"
"""Stands in Markdown for what parts no word from a quotation mark: brackets, attributes, tags."""
SEEN_THROUGH = "".join(sorted({*_PAIRS, *_CLOSE})) + "*_~=[]\\" + HIDDEN
_RUN = re.compile(f"[{re.escape(SEEN_THROUGH)}]+")
"""Quotation marks in a row, with what does not part them from the words."""
_BEFORE_OPENING = frozenset("([{<—–-/…:")
_AFTER_CLOSING = frozenset(")]}>.,;:!?—–-/…")
_TRAILING = ".,;:!? \t\n"
_LETTER = re.compile(r"[^\W_]")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_SEVERAL_UNSPACED = 4
ELISION = " […] "


class Form(StrEnum):
    """How words are called a quotation."""

    WHOLE = "whole"
    """They stand in quotation marks, all of them."""
    AROUND = "around"
    """Quotation marks stand around the brackets that hold them."""
    BLOCK = "block"
    """They fill a block quote."""
    PARTS = "parts"
    """Some of them stand in quotation marks."""
    UNCLEAR = "unclear"
    """They stand within quotation marks or a block quote, but may be a name, or words used with distance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """The words that a text calls a quotation, without the marks around them."""

    words: str
    form: Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch between quotation marks: where it begins and ends.

    Nothing opens one that is not ``opened``, nothing closes one that is not ``closed``.
    """

    start: int
    end: int
    depth: int = 0
    opened: bool = True
    closed: bool = True


def has_quotation_marks(text: str, *, singles: bool = True) -> bool:
    """Tell whether a text holds a mark that can be one of quotation; without ``singles``, one that is no apostrophe."""
    return (_ANY if singles else _DOUBLE).search(text) is not None


def without_code(code: str) -> str:
    """Give a piece of code with other signs in the place of its quotation marks, which quote nothing."""
    return code.translate(_CODED)


def speech_in(text: str) -> Speech | None:
    """Give what a text calls a quotation, by the quotation marks in it; pieces of code as `without_code` gives them.

    Parts of it are joined by `` […] ``. Where each is a single word they are none: a single word in quotation marks is
    a name, or used with distance.
    """
    if not has_quotation_marks(text):
        return None
    if (inside := words_inside(text)) is not None:
        return Speech(words=inside.translate(_DECODED), form=Form.WHOLE)
    bare = _bare(text)
    spans, _ = read_marks(text, singles=_is_enclosed(bare) and bare[0] in _SINGLE)
    parts = _parts(text, spans)
    if not any(map(is_several, parts)):
        return None
    return Speech(words=ELISION.join(parts).translate(_DECODED), form=Form.PARTS)


def words_inside(text: str) -> str | None:
    """Give the words between the quotation marks around a whole text; ``None`` where there are none around it.

    They count as such even where marks inside do not pair, or where one of the two is missing; only where curly marks
    pair so that words stand outside of them (``“one word” and “another one”``) are they none. Straight marks can pair
    in two ways: ``"one word" and "another one"`` may be a piece of a text that has such marks itself.
    """
    bare = _bare(text)
    if not bare or not (bare[0] in _PAIRS or bare[-1] in _CLOSE):
        return None
    enclosed = _is_enclosed(bare)
    singles = enclosed and bare[0] in _SINGLE
    if enclosed and not has_quotation_marks(bare[1:-1], singles=singles):
        return bare[1:-1].strip()
    spans, certain = read_marks(bare, singles=singles)
    outer = [span for span in spans if not span.depth]
    if enclosed:
        apart = certain and bool(outer) and outer[0].end < len(bare) - 1
        return None if apart and any(map(is_several, _parts(bare, outer))) else bare[1:-1].strip()
    if len(outer) == 1 and outer[0].end - outer[0].start == len(bare) - 1:
        return bare[outer[0].start : outer[0].end].strip()
    return None


def _parts(text: str, spans: list[Span]) -> list[str]:
    return [part for span in spans if not span.depth and (part := text[span.start : span.end].strip())]


def _bare(text: str) -> str:
    return text.strip().rstrip(_TRAILING)


def _is_enclosed(bare: str) -> bool:
    return len(bare) > 1 and bare[0] in _PAIRS and bare[-1] in _CLOSE


def without_marks(text: str) -> str:
    """Give a text that is called a quotation without the quotation marks around it, if it has any."""
    inside = words_inside(text)
    return text.strip() if inside is None else inside


def is_several(words: str) -> bool:
    """Tell whether words are more than one; in scripts without spaces, more than a few signs."""
    found = sum(1 for word in words.split() if _LETTER.search(word))
    return found > 1 or len(_UNSPACED.findall(words)) >= _SEVERAL_UNSPACED


def read_marks(text: str, *, singles: bool = False) -> tuple[list[Span], bool]:
    """Give the stretches between double quotation marks, in order, and whether every mark can be read in one way only.

    One that nothing closes goes to the end of the text, one that nothing opens begins where the text does, or where
    the one before it ends. With ``singles`` single marks count as well.
    """
    reader = _Reader(text, _ANY if singles else _DOUBLE)
    reader.read()
    return sorted(reader.spans, key=lambda span: (span.start, -span.end)), reader.certain


class _Reader:
    """Pairs the marks of one text, in one pass."""

    def __init__(self, text: str, marks: re.Pattern[str]) -> None:
        self.spans: list[Span] = []
        self.certain = True
        self._text = text
        self._marks = marks
        self._open: list[tuple[str, int]] = []
        self._counts: Counter[str] = Counter()
        """How many of each mark stand open."""
        self._last = 0
        """Where the last stretch ended that no other holds."""

    def read(self) -> None:
        for run in _RUN.finditer(self._text):
            before = self._text[run.start() - 1] if run.start() else " "
            after = self._text[run.end()] if run.end() < len(self._text) else " "
            left = before.isspace() or before in _BEFORE_OPENING
            right = after.isspace() or after in _AFTER_CLOSING
            for match in self._marks.finditer(self._text, *run.span()):
                if match[0] not in _SINGLE or left or right:  # else it is an apostrophe
                    self._take(match[0], match.start(), opens=left and not right, shuts=right and not left)
        while self._open:
            self.certain = False
            _, start = self._open.pop()
            self.spans.append(Span(start=start, end=len(self._text), depth=len(self._open), closed=False))

    def _take(self, mark: str, at: int, *, opens: bool, shuts: bool) -> None:
        top = bool(self._open) and mark in _PAIRS[self._open[-1][0]]
        if (mark in _ONLY_OPEN and (opens or not top)) or (mark in _PAIRS and opens):
            self._open.append((mark, at + 1))
            self._counts[mark] += 1
        elif any(self._counts[opener] for opener in _OPENERS[mark]):
            self._shut(mark, at, certain=top and shuts)
        elif not (mark in _STRAIGHT and self._text[at - 1 : at].isdigit()):  # else it is one of inches or feet
            self.certain = False
            if not self._open and shuts and mark not in _SINGLE:
                self.spans.append(Span(start=self._last, end=at, opened=False))
                self._last = at + 1

    def _shut(self, mark: str, at: int, *, certain: bool) -> None:
        """Close the innermost stretch that this mark can close, and forget those within that nothing closes."""
        while True:
            opener, start = self._open.pop()
            self._counts[opener] -= 1
            if mark in _PAIRS[opener]:
                break
        straight = opener in _STRAIGHT or mark in _STRAIGHT
        self.certain = self.certain and certain and not (straight and not self._open)
        self.spans.append(Span(start=start, end=at, depth=len(self._open)))
        if not self._open:
            self._last = at + 1
