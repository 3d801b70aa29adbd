"""The lines of a PDF's pages joined to running text: heads taken off, line breaks and hyphenation undone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mkdocs_factcheck.quotes.copies.lines import WRAPPED
from mkdocs_factcheck.quotes.signs import SOFT_HYPHEN, SPLIT
from mkdocs_factcheck.quotes.text import Landmark, LandmarkKind, SourceText
from mkdocs_factcheck.quotes.weighty import MODALS, is_negation

_UNMAPPED = "\x02\x7f\ufffe\uffff"
"""What extraction gives at the end of a line for the hyphen of a font that does not say what its signs mean."""
_HYPHENS = "-\u2010"
_WORD = re.compile(rf"[^\W\d_]+(?:[{_HYPHENS}][^\W\d_]+)*")
_LAST = re.compile(r"([^\W\d_]+)\Z")
_FIRST = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"[-–—\s]*(?:page\s+)?(\d{1,5})(?:\s*(?:/|of)\s*\d{1,5})?[-–—\s]*", re.IGNORECASE)
_SHORTEST = 3
"""Letters of a piece of a word; shorter ones are pieces where the whole word stands elsewhere in the document."""
_EDGE = 2
"""How many lines of a running head or foot are looked for."""
_TAIL = 200
_FEWEST = 3
"""On how many pages a line must repeat before it is taken for a running head."""
_FEWER = 2
"""The same for a line that begins or ends with the number of its page."""
_LABELLED = "\0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of a PDF: the number that it bears, and its lines as they were extracted."""

    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """The words of a document: those that no hyphen at the end of a line cuts, and those that stand within lines."""

    whole: set[str]
    within: set[str]


def join_pages(pages: Sequence[Page]) -> SourceText:
    """One text of all pages, with a landmark where each begins.

    Where a line ends in a hyphen, the other words of the document say whether it is part of the word. Where they say
    neither, a soft hyphen marks the joint; one behind a figure always is. Where a line ends in letters that are no word
    elsewhere, a line separator marks that the word may go on. A line that repeats at the edge of neighbouring pages is
    a running head, and is left out, so that a sentence can go on over the page. An empty line ends a paragraph.
    """
    bodies = _without_heads([_rows(page.text) for page in pages], [page.label for page in pages])
    known = _words_of(row for rows in bodies for row in rows)
    pieces, landmarks, offset, tail = list[str](), list[Landmark](), 0, ""
    for page, rows in zip(pages, bodies, strict=True):
        start = True
        gap = False
        for row in rows:
            if not row:
                gap = True
                continue
            cut, joint = (0, "\n") if gap and not start and tail else _joint(tail, row, known)
            if cut:
                pieces[-1] = pieces[-1][:-cut]
            pieces.append(joint)
            offset += len(joint) - cut
            if start:
                landmarks.append(Landmark(offset=offset, kind=LandmarkKind.PAGE, label=page.label))
            pieces.append(row)
            offset += len(row)
            tail = row[-_TAIL:]
            start = gap = False
        if start:
            landmarks.append(Landmark(offset=offset, kind=LandmarkKind.PAGE, label=page.label))
    return SourceText(text="".join(pieces), landmarks=tuple(landmarks))


def _rows(text: str) -> list[str]:
    rows = [" ".join(row.split()) for row in text.split("\n")]
    rows = [f"{row[:-1]}{_HYPHENS[0]}" if row and row[-1] in _UNMAPPED else row for row in rows]
    while rows and not rows[-1]:
        rows.pop()
    return rows


def _joint(tail: str, row: str, known: _Known) -> tuple[int, str]:
    """How a line joins the one before: how many of its last characters go, and what is put in between."""
    if not tail:
        return 0, ""
    if tail[-1] == SOFT_HYPHEN:
        return 1, ""
    left, right = _LAST.search(tail[:-1]), _FIRST.match(row)
    if tail[-1] in _HYPHENS and left:
        if not right or not right[0][0].islower():
            return 0, ""  # Anglo-American, COVID-19
        whole = f"{left[0]}{right[0]}".casefold() in known.whole
        compound = f"{left[0]}-{right[0]}".casefold() in known.whole
        if whole != compound:
            return (1, "") if whole else (0, "")
        return 1, SOFT_HYPHEN
    if tail[-1] in _HYPHENS and tail[-2:-1].isdecimal() and row[0].isalnum():
        return 0, ""  # a 10-year plan, COVID-19-related
    if tail[-1] == "—" or row[0] == "—" or WRAPPED.search(f"{tail[-1]}\n{row[0]}"):
        return 0, ""
    return 0, _gap(tail, row, known)


def _gap(tail: str, row: str, known: _Known) -> str:
    """What stands between two lines without a hyphen: a space, or the mark that says that a word may go on."""
    left, right = _LAST.search(tail), _FIRST.match(row)
    if not left or not right or not right[0][0].islower():
        return " "
    word = left[0].casefold()
    if word in known.within or is_negation(word) or word in MODALS:
        return " "
    rest = right[0].casefold()
    apart = len(word) < _SHORTEST or rest in known.within
    return " " if apart and f"{word}{rest}" not in known.whole else SPLIT


def _words_of(rows: Iterable[str]) -> _Known:
    """The words of the document that say how lines join."""
    known = _Known(whole=set(), within=set())
    broken = False
    for row in rows:
        if not row:
            continue
        found = [word.replace(_HYPHENS[1], "-").casefold() for word in _WORD.findall(row)]
        ends = row[-1] in _HYPHENS + SOFT_HYPHEN
        known.whole.update(found[1 if broken else 0 : -1 if ends else None])
        known.within.update(found[1:-1])
        broken = ends
    return known


def _without_heads(pages: list[list[str]], labels: list[str]) -> list[list[str]]:
    tops = [list(_edge(rows, number, labels[number])) for number, rows in enumerate(pages)]
    ends = [list(_edge(rows[::-1], number, labels[number])) for number, rows in enumerate(pages)]
    bodies = []
    for rows, top, end in zip(pages, _heads(tops), _heads(ends), strict=True):
        body = rows[top : max(top, len(rows) - end)]
        bodies.append(body if any(body) else rows)  # a page that only repeats has no head
    return bodies


def _edge(rows: list[str], number: int, label: str) -> Iterator[tuple[int, str]]:
    """The first lines of a page that hold anything: how many lines end with each, and what it says but for numbers."""
    filled = [(count, row) for count, row in enumerate(rows[: _EDGE * 3], start=1) if row][:_EDGE]
    for count, row in filled:
        words = row.casefold().split()
        if label.casefold() in {words[0], words[-1]}:
            rest = words[1:] if words[0] == label.casefold() else words[:-1]
            yield count, _LABELLED + re.sub(r"\d+", "#", " ".join(rest))
        elif page := _NUMBER.fullmatch(row):
            yield count, f"#{int(page[1]) - number}"  # the numbers of pages grow with the pages
        else:
            yield count, re.sub(r"\d+", "#", row.casefold())


def _heads(edges: list[list[tuple[int, str]]]) -> Iterator[int]:
    """How many lines of each page's edge are a running head: those that a page within two pages has too."""
    often = Counter(key for edge in edges for key in {key for _, key in edge})
    keys = [{key for _, key in edge} for edge in edges]
    for number, edge in enumerate(edges):
        near = set[str]().union(*keys[max(number - 2, 0) : number], *keys[number + 1 : number + 3])
        gone = 0
        for count, key in edge:
            if often[key] < (_FEWER if key.startswith(_LABELLED) else _FEWEST) or key not in near:
                break
            gone = count
        yield gone
