"""The page of sources: what cites each, and what came of checking it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mkdocs_factcheck.model import (
    CREDIBILITY,
    RELIABILITY,
    Claim,
    Evidence,
    QuoteResult,
    Source,
    Stance,
    ViewRequest,
)
from mkdocs_factcheck.views.builder import MISQUOTED, Builder
from mkdocs_factcheck.views.checks import CheckView, CopyView
from mkdocs_factcheck.views.entries import chosen_claims, in_chosen_order
from mkdocs_factcheck.views.links import anchor
from mkdocs_factcheck.views.misquoted import count_results
from mkdocs_factcheck.views.parts import Link, StatementView
from mkdocs_factcheck.views.reference import ReferenceView, reference_view, title_of
from mkdocs_factcheck.views.results import FlagView


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A claim that cites a source, how, and whether its words are there.

    ``flag`` is what else must be told of its quotations beside its verdict.
    """

    statement: StatementView
    flag: FlagView | None
    locator: str
    rating: str
    quote: str
    check: CheckView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationGroup:
    """The claims to which a source does the same, under the words for it."""

    stance: str
    label: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """A source: its reference, its grade in words, where it comes from, what cites it.

    ``results`` says in numbers what came of its quotations; ``copy`` is the stored copy, ``archive`` the address of
    the archived one.
    """

    anchor: str
    title: str
    reference: ReferenceView
    grade: str
    reliability: str
    credibility: str
    archive: str
    copy: CopyView | None
    origin: Link | None
    repeated_by: tuple[Link, ...]
    note: str
    count: str
    results: str
    citations: tuple[CitationGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesView:
    """All sources under a count."""

    count: str
    results: str
    sources: tuple[SourceView, ...]
    empty: str


def sources_view(request: ViewRequest, build: Builder) -> SourcesView:
    """The sources, each with what cites it."""
    chosen, sources = _shown(request, build)
    cited = {source.id: _cited(source.id, chosen, build) for source in sources}
    known = build.lookup.facts.sources
    return SourcesView(
        count=build.count("sources", len(sources)),
        results=results_line((pair for pairs in cited.values() for pair in pairs), build),
        sources=tuple(_source(source, cited[source.id], request, build) for source in sources),
        empty="" if sources else build.words["no_match" if request.filtered and known else "no_sources"],
    )


def source_headings(request: ViewRequest, build: Builder) -> list[tuple[str, str]]:
    """The anchor and title of each source."""
    return [(build.here(anchor("source", source.id)), title_of(source)) for source in _shown(request, build)[1]]


def _shown(request: ViewRequest, build: Builder) -> tuple[frozenset[str] | None, list[Source]]:
    """The claims that were chosen (``None``: all of them), and the sources to show, in order."""
    chosen = chosen_claims(request, build)
    sources = build.lookup.facts.sources
    citing = {
        id_: [claim for claim, _ in pairs if chosen is None or claim.id in chosen]
        for id_, pairs in build.lookup.citing.items()
    }
    shown = [id_ for id_ in sorted(build.lookup.shown_sources) if citing.get(id_) or chosen is None]
    titles = {id_: title_of(sources[id_]) for id_ in shown}
    return chosen, [sources[id_] for id_ in in_chosen_order(shown, titles, citing, request)]


def results_line(cited: Iterable[tuple[Claim, Evidence]], build: Builder) -> str:
    """The results in numbers, as ``5 quotations: 4 word for word, 1 altered``; empty where there are none."""
    numbers = count_results(cited)
    if not numbers:
        return ""
    parts = [f"{numbers[result]:,} {build.result(result).word}" for result in QuoteResult if numbers[result]]
    return f"{build.count('quotations', numbers.total())}: {build.words['list_comma'].join(parts)}"


def _cited(id_: str, chosen: frozenset[str] | None, build: Builder) -> list[tuple[Claim, Evidence]]:
    """The claims that cite a source, each with how, and those that misquote it."""
    pairs = (*build.lookup.citing.get(id_, ()), *build.lookup.misquoting.get(id_, ()))
    return [pair for pair in pairs if chosen is None or pair[0].id in chosen]


def _source(source: Source, cited: list[tuple[Claim, Evidence]], request: ViewRequest, build: Builder) -> SourceView:
    origin = build.lookup.facts.sources.get(source.origin)
    reference = reference_view(source, (), build.words, "full")
    return SourceView(
        anchor=build.here(anchor("source", source.id)) if request.anchored else "",
        title=title_of(source),
        reference=reference,
        grade=f"{source.reliability}{source.credibility}",
        reliability=RELIABILITY.get(source.reliability, ""),
        credibility=CREDIBILITY.get(source.credibility, ""),
        archive=reference.archive,
        copy=build.copy(source.id),
        origin=_link(origin, build) if origin else None,
        repeated_by=tuple(_link(one, build) for one in build.lookup.repeating.get(source.id, ())),
        note=source.note,
        count=build.count("claims", len({claim.id for claim, _ in cited})),
        results=results_line(cited, build),
        citations=tuple(_by_stance(cited, build)),
    )


def _link(source: Source, build: Builder) -> Link:
    return Link(href=build.to_entry("sources", source.id), text=title_of(source))


def _by_stance(cited: list[tuple[Claim, Evidence]], build: Builder) -> Iterator[CitationGroup]:
    groups: dict[str, list[Citation]] = {stance: [] for stance in (*Stance, MISQUOTED)}
    for claim, evidence in cited:
        stance = evidence.stance if evidence in claim.evidence else MISQUOTED
        groups[stance].append(_citation(claim, evidence, build))
    for stance, citations in groups.items():
        if citations:
            yield CitationGroup(stance=str(stance), label=build.words[f"cited_{stance}"], citations=tuple(citations))


def _citation(claim: Claim, evidence: Evidence, build: Builder) -> Citation:
    statement, check = build.statement(claim), build.check(claim, evidence)
    said_here = check is not None and statement.flag is not None and check.result.id == statement.flag.result.id
    return Citation(
        statement=statement,
        flag=None if said_here else statement.flag,
        locator=evidence.locator or "",
        rating=evidence.rating or "",
        quote=evidence.quote or "",
        check=check,
    )
