"""What to say of a quotation that was not found: the nearest passage and how it differs, or that there is none."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mkdocs_factcheck.model import Difference, QuoteCheck, QuoteResult, shortened
from mkdocs_factcheck.quotes import signs
from mkdocs_factcheck.quotes.chains import Match, Search
from mkdocs_factcheck.quotes.closeness import CLOSE
from mkdocs_factcheck.quotes.differences import differences, words_in
from mkdocs_factcheck.quotes.finding import Span
from mkdocs_factcheck.quotes.fragments import text_fragment
from mkdocs_factcheck.quotes.locators import Named, page_number, place_words
from mkdocs_factcheck.quotes.nearest import Near, nearest
from mkdocs_factcheck.quotes.prepared import Prepared, prepare
from mkdocs_factcheck.quotes.quotation import Group, folded_words
from mkdocs_factcheck.quotes.text import SourceText
from mkdocs_factcheck.quotes.weighty import may_stand_for

_GAP = re.compile(r"\[([^\[\]]+)\]")
_REACH = 4_000
_MOST_GROUPS = 40
_ENOUGH = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A group of a quotation with where it stands, or the passage nearest to it; ``stray``: it stands out of order."""

    group: Group
    match: Match | None = None
    near: Near | None = None
    stray: bool = False

    @property
    def span(self) -> Span | None:
        if self.match:
            return self.match.start, self.match.end
        return self.near.span if self.near else None


def missed(search: Search, quote: str, groups: tuple[Group, ...], named: Named | None) -> QuoteCheck:
    """Give the result for a quotation whose words do not stand in the source: `ALTERED` where a passage is close."""
    source = search.source
    parts = _parts(search, groups)
    spans = sorted(part.span for part in parts if part.span)
    whole = sum(len(part.group.words) for part in parts)
    there = sum(len(part.group.words) for part in parts if part.span or part.stray)
    if not spans or there < _ENOUGH * whole:
        return QuoteCheck(result=QuoteResult.NOT_FOUND, quote=quote)
    first, last = source.original(spans[0][0], max(end for _, end in spans))
    found = tuple(difference for part in parts for difference in _differences(source, quote, part))
    if not any(not _may_be_filled(difference) for difference in found):
        # each part stands there, but not so that they make the whole: nothing smaller can be pointed at
        found = (*found, Difference(quoted=quote, source=shortened(source.passage(first, last))))
    return QuoteCheck(
        result=QuoteResult.ALTERED,
        quote=quote,
        passage=shortened(source.passage(first, last), 2_000),
        differences=tuple(difference for difference in found if not _may_be_filled(difference)),
        filled=tuple(difference for difference in found if _may_be_filled(difference)),
        at=place_words(source, first, named.kind if named else None),
        elsewhere=named is not None and not named.holds(first),
        fragment=text_fragment(source, first, last, whole=len(parts) == 1),
        page=page_number(source, first),
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
        if match or number >= _MOST_GROUPS:
            parts.append(_Part(group=group, match=match))
            left = match.end if match else left
            continue
        parts.append(_missing(search, group, left, _next_start(matches, number)))
    return parts


def _missing(search: Search, group: Group, left: int, right: int | None) -> _Part:
    """Look for what is nearest to a group: between those before and after it, else anywhere."""
    source, words = search.source, " ".join(group.spans)
    stop = len(source.folded) if right is None else right
    if left or right is not None:
        near = nearest(source, words, left or max(0, stop - _REACH), stop)
        if near and (near.close or near.score >= CLOSE):
            return _Part(group=group, near=near)
        if next(search.places(group), None):
            return _Part(group=group, stray=True)
    near = nearest(source, words)
    return _Part(group=group, near=near if near and near.close else None)


def _next_start(matches: list[Match | None], number: int) -> int | None:
    return next((match.start for match in matches[number + 1 :] if match), None)


def as_written(quote: str, folded: str) -> str:
    """Give a folded part of a quotation as the author wrote it."""
    original = prepare(SourceText(text=quote))
    at = original.folded.find(folded)
    return original.words(at, at + len(folded)) if at >= 0 else folded


def _differences(source: Prepared, quote: str, part: _Part) -> tuple[Difference, ...]:
    """Give the differences of one part, in the words of the quotation."""
    if part.match:
        return ()
    original = prepare(SourceText(text=quote))
    words = part.group.words.replace(signs.CLOSED_DASH, "-")
    at = original.folded.find(words)
    if part.near is None:
        return (Difference(quoted=original.words(at, at + len(words)), source=""),)
    ours = words_in(original.folded, at, at + len(words))
    return differences(original, ours, source, part.near.words)


def _may_be_filled(difference: Difference) -> bool:
    """Tell whether a difference is only that the author filled a gap."""
    gap = _GAP.fullmatch(difference.quoted)
    return gap is not None and may_stand_for(folded_words(gap[1]), folded_words(difference.source))
