"""Places of a source that a locator names, and the words for where something stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_factcheck.quotes.finding import edged
from mkdocs_factcheck.quotes.prepared import Prepared
from mkdocs_factcheck.quotes.quotation import folded_words
from mkdocs_factcheck.quotes.text import LandmarkKind

_RANGE = r"\s*(\w+)(?:\s*(?:-|–|—|to|bis)\s*(\w+))?"
_PAGE = re.compile(rf"(?<!\w)(?:pp?\.?|pages?|pg\.?|seiten?)(?=[\s\d]){_RANGE}|(?<!\w)S\.{_RANGE}", re.IGNORECASE)
_PARAGRAPH = re.compile(
    rf"(?:(?<!\w)(?:paras?|pars?|paragraphs?|abs|absatz|absätze|abschnitte?)\.?(?=[\s\d])|¶+){_RANGE}", re.IGNORECASE
)
_HEADING = re.compile(
    r"(?:§+|(?<!\w)(?:sec|sect|section|under|heading|abschnitt|unter)\.?(?=\W))\s*(.+)", re.IGNORECASE
)
_QUOTED = re.compile(r"[\"“„«‘‹]([^\"”“»’›]+)[\"”“»’›]")
_LONGEST = 500
_SHORT = {LandmarkKind.PAGE: "p. {}", LandmarkKind.PARAGRAPH: "para. {}", LandmarkKind.HEADING: "§ {}"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The places of one kind that a locator names and the source has: stretches of its text."""

    kind: LandmarkKind
    stretches: tuple[tuple[int, int], ...]

    def holds(self, offset: int) -> bool:
        """Tell whether an offset of the text is in one of them."""
        return any(start <= offset < end for start, end in self.stretches)


def named_places(source: Prepared, locator: str) -> Named | None:
    """Give the places that a locator names: pages, else headings, else paragraphs, where the source has them.

    Words that name no place are passed over.
    """
    text = locator.strip()[:_LONGEST]
    if not text or not source.source.landmarks:
        return None
    wanted = {
        LandmarkKind.PAGE: set(_labels(_PAGE, text)),
        LandmarkKind.HEADING: set(_headings(text)),
        LandmarkKind.PARAGRAPH: set(_labels(_PARAGRAPH, text)),
    }
    for kind, labels in wanted.items():
        offsets, names = source.landmarks(kind)
        ends = [*offsets[1:], len(source.source.text) + 1]
        stretches = tuple(
            (offset, end) for offset, end, name in zip(offsets, ends, names, strict=False) if name in labels
        )
        if stretches:
            return Named(kind=kind, stretches=stretches)
    return None


def place_words(source: Prepared, offset: int, kind: LandmarkKind | None = None) -> str:
    """Give where an offset stands, in short: ``p. 4``, ``para. 3``, ``§ Tension with Iran``; empty where unknown."""
    kinds = [kind] if kind else [LandmarkKind.PAGE, LandmarkKind.PARAGRAPH, LandmarkKind.HEADING]
    for one in kinds:
        offsets, _ = source.landmarks(one)
        number = bisect_right(offsets, offset) - 1
        if number >= 0:
            return _SHORT[one].format(source.label(one, number))
    return ""


def page_number(source: Prepared, offset: int) -> int:
    """Give the number of the page on which an offset stands, counted from 1; 0 where the source has no pages."""
    return bisect_right(source.landmarks(LandmarkKind.PAGE)[0], offset)


def _labels(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    for match in pattern.finditer(text):
        low, *rest = [group for group in match.groups() if group]
        yield low.casefold()
        if not rest:
            continue
        high = rest[0]
        yield high.casefold()
        if low.isdecimal() and high.isdecimal():
            # "123-8" is short for 123-128
            top = int(low[: -len(high)] + high) if len(high) < len(low) else int(high)
            yield from map(str, range(int(low), min(top, int(low) + 1_000) + 1))


def _headings(text: str) -> Iterator[str]:
    candidates = [text, *text.split(","), *(match[1] for match in _QUOTED.finditer(text))]
    for part in [text, *re.split(r"[,;]", text)]:
        if match := _HEADING.search(part):
            candidates += match[1], match[0]
    for candidate in candidates:
        if folded := edged(folded_words(candidate)):
            yield folded
