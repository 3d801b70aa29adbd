"""What to say of a quotation that was not found: the nearest passage and how it differs, or that there is none."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_factcheck.model import Difference, QuoteCheck, QuoteResult
from mkdocs_factcheck.quotes.chains import Match, Search
from mkdocs_factcheck.quotes.differences import differences, words_in
from mkdocs_factcheck.quotes.finding import Span
from mkdocs_factcheck.quotes.fragments import text_fragment
from mkdocs_factcheck.quotes.locators import Named, place_words
from mkdocs_factcheck.quotes.nearest import Near, nearest
from mkdocs_factcheck.quotes.prepared import Prepared, prepare
from mkdocs_factcheck.quotes.quotation import Group
from mkdocs_factcheck.quotes.shortening import shortened
from mkdocs_factcheck.quotes.text import SourceText

_REACH = 4_000
_MOST_GROUPS = 40
_ENOUGH = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A group of a quotation with where it stands, or the passage nearest to it; ``stray``: it stands out of order."""

    words: str
    match: Match | None = None
    near: Near | None = None
    stray: bool = False

    @property
    def span(self) -> Span | None:
        if self.match:
            return self.match.start, self.match.end
        return self.near.span if self.near and self.near.close and not self.stray else None


def missed(search: Search, quote: str, groups: tuple[Group, ...], named: Named | None) -> QuoteCheck:
    """Give the result for a quotation whose words do not stand in the source: `ALTERED` where a passage is close."""
    source = search.source
    parts = _parts(search, groups)
    spans = sorted(part.span for part in parts if part.span)
    whole = sum(len(part.words) for part in parts)
    there = sum(len(part.words) for part in parts if part.span or part.stray)
    if not spans or there < _ENOUGH * whole:
        return QuoteCheck(result=QuoteResult.NOT_FOUND, quote=quote)
    first, last = source.original(spans[0][0], max(end for _, end in spans))
    found = tuple(difference for part in parts for difference in _differences(source, quote, groups, part))
    return QuoteCheck(
        result=QuoteResult.ALTERED,
        quote=quote,
        passage=shortened(source.source.text[first:last], 2_000),
        differences=found,
        at=place_words(source, first, named.kind if named else None),
        elsewhere=named is not None and not named.holds(first),
        fragment=text_fragment(source, first, last, whole=len(parts) == 1),
    )


def _parts(search: Search, groups: tuple[Group, ...]) -> list[_Part]:
    """Look for each group by itself: in order where it is found, and near the others where it is not."""
    at = 0
    matches: list[Match | None] = []
    for group in groups:
        match = next(search.places(group, at), None)
        matches.append(match)
        at = match.end if match else at
    parts = []
    left = 0
    for number, (group, match) in enumerate(zip(groups, matches, strict=True)):
        words = " ".join(group.spans)
        if match or number >= _MOST_GROUPS:
            parts.append(_Part(words=words, match=match))
            left = match.end if match else left
            continue
        parts.append(_missing(search, words, group, left, _next_start(matches, number)))
    return parts


def _missing(search: Search, words: str, group: Group, left: int, right: int | None) -> _Part:
    source = search.source
    stop = len(source.folded) if right is None else right
    if left or right is not None:
        near = nearest(source, words, max(left, stop - _REACH) if right is not None and not left else left, stop)
        if near and near.close:
            return _Part(words=words, near=near)
        if next(search.places(group), None):
            return _Part(words=words, stray=True)
    return _Part(words=words, near=nearest(source, words))


def _next_start(matches: list[Match | None], number: int) -> int | None:
    return next((match.start for match in matches[number + 1 :] if match), None)


def _differences(source: Prepared, quote: str, groups: tuple[Group, ...], part: _Part) -> tuple[Difference, ...]:
    """Give the differences of one part, in the words of the quotation where they can be told apart in it."""
    if part.match:
        return ()
    original = prepare(SourceText(text=quote))
    whole = original.folded.strip()
    at = original.folded.find(part.words) if len(groups) > 1 or whole != part.words else original.folded.find(whole)
    if at < 0:
        original = prepare(SourceText(text=part.words))
        at = 0
    ours = words_in(original.folded, at, at + len(part.words))
    if part.near is None or not part.near.close or part.stray:
        return (Difference(quoted=original.words(at, at + len(part.words)), source=""),)
    return differences(original, ours, source, part.near.words)
