"""What the head of a card says of quotations that did not pass: what was really quoted, and the source's passage."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_factcheck.model import Claim, Difference, QuoteResult
from mkdocs_factcheck.model.shortening import shortened
from mkdocs_factcheck.views.builder import Builder
from mkdocs_factcheck.views.misquoted import Told
from mkdocs_factcheck.views.parts import Link
from mkdocs_factcheck.views.results import ResultView

if TYPE_CHECKING:
    from mkdocs_factcheck.quotes.side_by_side import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldView:
    """One quotation: where it stands, its words, and the passage of ``source``, which is named where there are several.

    ``shown``: the stretches that differ are marked in both lines; else ``differences`` are to be listed.
    """

    result: ResultView
    where: Link
    quote: Line
    passage: Line
    source: str
    differences: tuple[Difference, ...]
    shown: bool


def told_views(claim: Claim, build: Builder) -> tuple[ToldView, ...]:
    """The quotations of a claim that did not pass, each once; that one was not checked is said beside its source."""
    several = len({one.source for one in claim.evidence}) > 1
    told = [one for one in build.lookup.told(claim) if one.check.result is not QuoteResult.UNCHECKED]
    return tuple(_view(one, build, several=several) for one in _each_once(told, build.page_url))


def _each_once(told: Iterable[Told], page_url: str) -> Iterable[Told]:
    """Of the same words in several places the one on this page."""
    kept: dict[tuple[str, str, bool], Told] = {}
    for one in told:
        key = (one.check.quote, one.check.source, one.evidence is None)
        if key not in kept or (_is_on(one, page_url) and not _is_on(kept[key], page_url)):
            kept[key] = one
    return kept.values()


def _is_on(told: Told, page_url: str) -> bool:
    return told.occurrence is not None and told.occurrence.url.partition("#")[0] == page_url


def _view(told: Told, build: Builder, *, several: bool) -> ToldView:
    # Only words that did not pass need it.
    from mkdocs_factcheck.quotes.side_by_side import Stretch, side_by_side  # noqa: PLC0415

    check = told.check
    altered = check.result is QuoteResult.ALTERED
    quote, passage = side_by_side(check.quote, check.passage) if altered else ((Stretch(shortened(check.quote)),), ())
    where = "told_article" if told.occurrence else "told_evidence" if told.evidence else "claim"
    return ToldView(
        result=build.result(check.result),
        where=Link(href=build.to(told.occurrence.url) if told.occurrence else "", text=build.words[where]),
        quote=quote,
        passage=passage,
        source=build.lookup.source_links(check.source)[0] if several else "",
        differences=check.differences if altered else (),
        shown=any(stretch.differs for stretch in (*quote, *passage)),
    )
