"""A quotation checked against the text of its source: found, found with words left out, only nearly found, or not."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from mkdocs_factcheck.model import Difference, QuoteCheck, QuoteResult, WhyUnchecked, shortened
from mkdocs_factcheck.quotes.chains import Match, Search
from mkdocs_factcheck.quotes.finding import Span, edged, find, find_variants
from mkdocs_factcheck.quotes.fragments import text_fragment
from mkdocs_factcheck.quotes.locators import Named, named_places, page_number, place_words
from mkdocs_factcheck.quotes.missing import as_written, missed
from mkdocs_factcheck.quotes.prepared import Prepared
from mkdocs_factcheck.quotes.quotation import Gap, folded_words, has_words, parse
from mkdocs_factcheck.quotes.weighty import cut_at_ends, cut_by_elision, modal_in

_OMITTED = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted:
    """What tells apart the places where the words stand."""

    prefix: str
    suffix: str
    named: Named | None


def check_words(source: Prepared, words: str, *, prefix: str = "", suffix: str = "", locator: str = "") -> QuoteCheck:
    """Look for the words of a quotation in a source, and say what came of it.

    ``prefix`` and ``suffix`` are the words of the source directly before and after (those of a W3C text quote
    selector); they decide where the words stand more than once, then the locator does. Never raises.
    """
    quote = words.strip()
    folded = folded_words(quote)
    needle = edged(folded)
    groups = parse(folded)
    if not groups or not has_words(needle):
        return QuoteCheck(result=QuoteResult.UNCHECKED, quote=quote, why=WhyUnchecked.NO_WORDS)
    wanted = _Wanted(
        prefix=edged(folded_words(prefix)), suffix=edged(folded_words(suffix)), named=named_places(source, locator)
    )
    as_text = [Match(spans=(span,)) for span in find(source, needle)]
    as_text = as_text or [Match(spans=(span,)) for span in find_variants(source, needle)]
    if as_text:
        return _found(source, quote, [[match] for match in as_text], wanted)
    search = Search(source)
    if len(groups) == 1:
        if groups[0].spans != (needle,) or groups[0].before or groups[0].after:
            windows = [[match] for match in search.places(groups[0])]
            if windows:
                return _found(source, quote, windows, wanted)
    elif windows := search.windows(groups):
        return _found(source, quote, windows, wanted)
    return missed(search, quote, groups, wanted.named)


def _found(source: Prepared, quote: str, windows: list[list[Match]], wanted: _Wanted) -> QuoteCheck:
    """Choose the place that is meant, and tell what stands there."""
    chosen, several = _chosen(source, windows, wanted)
    elided = len(chosen) > 1
    start, end = chosen[0].start, chosen[-1].end
    first, last = source.original(start, end)
    filled = tuple(
        Difference(quoted=as_written(quote, gap.shown), source=source.words(*span))
        for match in chosen
        for gap, span in match.filled
    )
    omitted = tuple(_between(source, left, right) for left, right in pairwise(chosen))
    if elided or any(_replaces(source, gap, span) for match in chosen for gap, span in match.filled):
        result = QuoteResult.ELIDED
    else:
        result = QuoteResult.AMBIGUOUS if several else QuoteResult.VERBATIM
    named = wanted.named
    return QuoteCheck(
        result=result,
        quote=quote,
        passage=shortened(source.passage(first, last), _OMITTED),
        omitted=tuple(shortened(words) for words in omitted),
        filled=filled,
        at=place_words(source, first, named.kind if named else None),
        elsewhere=named is not None and not named.holds(first),
        cut=_cut(source, chosen),
        count=len(windows) if not elided else 1,
        fragment=text_fragment(source, first, last, whole=not elided),
        page=page_number(source, first),
    )


def _chosen(source: Prepared, windows: list[list[Match]], wanted: _Wanted) -> tuple[list[Match], bool]:
    """Give the place that is meant, and whether others are left that could be as well.

    What no place has does not decide: a wrong prefix or locator does not make words that are there not found.
    """
    left = windows
    if len(left) > 1 and (wanted.prefix or wanted.suffix):
        left = [window for window in left if _has_context(source, window, wanted)] or left
    if len(left) > 1 and wanted.named:
        named = wanted.named
        left = [window for window in left if named.holds(source.original(window[0].start, window[0].end)[0])] or left
    shortest = min(left, key=lambda window: window[-1].end - window[0].start)
    return shortest, len(left) > 1


def _has_context(source: Prepared, window: list[Match], wanted: _Wanted) -> bool:
    text, start, end = source.folded, window[0].start, window[-1].end
    reach = 40
    before = edged(text[max(start - len(wanted.prefix) - reach, 0) : start])
    after = edged(text[end : end + len(wanted.suffix) + reach])
    return before.endswith(wanted.prefix) and after.startswith(wanted.suffix)


def _between(source: Prepared, left: Match, right: Match) -> str:
    return source.words(left.end, right.start).lstrip(" .,;:").rstrip(" ,;:")


def _cut(source: Prepared, chosen: list[Match]) -> str:
    """Give the first word that weighs and that the quotation leaves out: at its ends, at an elision, in a gap."""
    text = source.folded
    if word := cut_at_ends(text, chosen[0].start, chosen[-1].end):
        return word
    for left, right in pairwise(chosen):
        if word := cut_by_elision(text[left.end : right.start]):
            return word
    for match in chosen:
        for gap, (start, end) in match.filled:
            if (word := modal_in(text[start:end])) and word != modal_in(gap.inside):
                return word
    return ""


def _replaces(source: Prepared, gap: Gap, span: Span) -> bool:
    """Tell whether a gap stands for words of the source other than its own."""
    standing = edged(source.folded[slice(*span)])
    return standing not in {"", edged(gap.head + gap.inside + gap.tail)}
