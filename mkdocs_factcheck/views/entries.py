"""The pages of questions, claimants and sources."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from mkdocs_factcheck.model import CREDIBILITY, RELIABILITY, Claim, Source, ViewRequest
from mkdocs_factcheck.views.builder import Builder
from mkdocs_factcheck.views.chart import chart_view
from mkdocs_factcheck.views.links import anchor, safe_url
from mkdocs_factcheck.views.lookup import in_time
from mkdocs_factcheck.views.parts import Link, StatementView
from mkdocs_factcheck.views.picture import ChartView
from mkdocs_factcheck.views.positions import PositionsTable, positions_table
from mkdocs_factcheck.views.reference import ReferenceView, reference_view, title_of
from mkdocs_factcheck.views.select import direction, limited, select_claims
from mkdocs_factcheck.views.shares import STATEMENTS, fair_share, most_telling_statements


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """A question or a claimant with the statements that belong to it."""

    anchor: str
    title: str
    count: str
    description: str
    website: str
    aliases: tuple[str, ...]
    answers: tuple[str, ...]
    positions: PositionsTable | None
    chart: ChartView | None
    statements: tuple[StatementView, ...]
    more: Link | None
    """How many statements are left out, and where they are listed."""
    conflicts: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A claim that cites a source, and how."""

    statement: StatementView
    locator: str
    quote: str
    stance: str
    stance_label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """A source: its reference, its grade in words, where it comes from, what cites it."""

    anchor: str
    title: str
    reference: ReferenceView
    grade: str
    reliability: str
    credibility: str
    origin: Link | None
    note: str
    count: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntriesView:
    """A list of entries under a count."""

    count: str
    entries: tuple[EntryView, ...]
    empty: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesView:
    """All sources under a count."""

    count: str
    sources: tuple[SourceView, ...]
    empty: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryLine:
    """An entry where a page defines it; ``conflicts`` are those that a declared contradiction names."""

    kind: str
    label: str
    description: str
    conflicts: tuple[Link, ...]


def entry_line(kind: str, id_: str, build: Builder) -> EntryLine:
    """What a page's own block says of its entry."""
    facts = build.lookup.facts
    entries = {"question": facts.questions, "claimant": facts.claimants}.get(kind, {})
    declared = [one for one in build.lookup.contradictions if one.declaration and one.declaration.id == id_]
    return EntryLine(
        kind=kind,
        label=build.words[f"entry_{kind}"],
        description=getattr(entries.get(id_), "description", ""),
        conflicts=tuple(Link(text=one.reason, href=build.to_conflict(one)) for one in declared)
        if kind == "contradiction"
        else (),
    )


def questions_view(request: ViewRequest, build: Builder) -> EntriesView:
    """The questions, each with its positions and statements."""
    chosen = _chosen(request, build)
    claims = {id_: chosen_of(all_, chosen) for id_, all_ in build.lookup.by_question.items()}
    facts = build.lookup.facts
    shown = [id_ for id_ in dict.fromkeys((*facts.questions, *claims)) if claims.get(id_) or chosen is None]
    shown = _sorted(shown, {id_: build.lookup.question_title(id_) for id_ in shown}, claims, request)
    share = fair_share([len(claims.get(id_, ())) for id_ in shown], STATEMENTS)
    return EntriesView(
        count=build.count("questions", len(shown)),
        entries=tuple(_question(id_, claims.get(id_, []), share, request, build) for id_ in shown),
        empty="" if shown else build.words["no_match" if request.filtered and facts.questions else "no_questions"],
    )


def claimants_view(request: ViewRequest, build: Builder) -> EntriesView:
    """The claimants, each with their statements in time."""
    chosen = _chosen(request, build)
    claims = {id_: chosen_of(all_, chosen) for id_, all_ in build.lookup.by_claimant.items()}
    facts = build.lookup.facts
    names = {id_: claimant.name for id_, claimant in facts.claimants.items()}
    shown = [id_ for id_ in names if claims.get(id_) or chosen is None]
    shown = _sorted(shown, names, claims, request)
    share = fair_share([len(claims.get(id_, ())) for id_ in shown], STATEMENTS)
    return EntriesView(
        count=build.count("claimants", len(shown)),
        entries=tuple(_claimant(id_, claims.get(id_, []), share, request, build) for id_ in shown),
        empty="" if shown else build.words["no_match" if request.filtered and names else "no_claimants"],
    )


def sources_view(request: ViewRequest, build: Builder) -> SourcesView:
    """The sources, each with what cites it."""
    chosen = _chosen(request, build)
    facts = build.lookup.facts
    citing = {
        id_: [claim for claim, _ in pairs if chosen is None or claim.id in chosen]
        for id_, pairs in build.lookup.citing.items()
    }
    shown = [id_ for id_ in sorted(build.lookup.shown_sources) if citing.get(id_) or chosen is None]
    shown = _sorted(shown, {id_: title_of(facts.sources[id_]) for id_ in shown}, citing, request)
    return SourcesView(
        count=build.count("sources", len(shown)),
        sources=tuple(_source(facts.sources[id_], chosen, request, build) for id_ in shown),
        empty="" if shown else build.words["no_match" if request.filtered and facts.sources else "no_sources"],
    )


def entry_headings(request: ViewRequest, build: Builder) -> list[tuple[str, str]]:
    """The anchor and title of each entry of one of these views."""
    if request.name == "sources":
        return [(source.anchor, source.title) for source in sources_view(request, build).sources]
    entries = questions_view if request.name == "questions" else claimants_view
    return [(entry.anchor, entry.title) for entry in entries(request, build).entries]


def chosen_of(claims: list[Claim], chosen: frozenset[str] | None) -> list[Claim]:
    """Those of the claims that were chosen; ``None`` chooses all."""
    return claims if chosen is None else [claim for claim in claims if claim.id in chosen]


def _chosen(request: ViewRequest, build: Builder) -> frozenset[str] | None:
    """The claims that a request lets pass; ``None`` where it filters none of them out."""
    if not (request.status or request.by or request.about or request.page or request.state):
        return None
    return frozenset(claim.id for claim in select_claims(request, build.lookup))


def _sorted(ids: list[str], titles: dict[str, str], claims: dict[str, list[Claim]], request: ViewRequest) -> list[str]:
    name, reverse = direction(request)
    ids = sorted(ids, key=lambda id_: (titles[id_].casefold(), id_))
    if name == "claims":
        ids.sort(key=lambda id_: len(claims.get(id_, ())), reverse=reverse)
    elif name == "id":
        ids.sort(reverse=reverse)
    elif reverse:
        ids.reverse()
    return limited(ids, request)


def _question(id_: str, claims: list[Claim], share: int, request: ViewRequest, build: Builder) -> EntryView:
    entry = build.lookup.facts.questions.get(id_)
    plan = build.lookup.plan.of.get(id_)
    page = build.lookup.site.pages.get("contradictions")
    words = build.count("contradictions", len(plan.conflicts)) if plan else ""
    href = build.to(f"{page}#{anchor('about', id_)}") if page is not None else ""
    return EntryView(
        anchor="" if request.filtered else anchor("question", id_),
        title=build.lookup.question_title(id_),
        count=build.count("statements", len(claims)),
        description=entry.description if entry else "",
        website="",
        aliases=(),
        answers=tuple(words or key for key, words in entry.answers.items()) if entry else (),
        positions=positions_table(id_, claims, build),
        chart=chart_view(id_, claims, plan, build),
        statements=tuple(build.statement(claim, number) for number, claim in most_telling_statements(claims, share)),
        more=_more(len(claims) - share, {"text": build.lookup.question_title(id_)}, build),
        conflicts=Link(href=href, text=words) if plan else None,
    )


def _claimant(id_: str, claims: list[Claim], share: int, request: ViewRequest, build: Builder) -> EntryView:
    claimant = build.lookup.facts.claimants[id_]
    return EntryView(
        anchor="" if request.filtered else anchor("claimant", id_),
        title=claimant.name,
        count=build.count("statements", len(claims)),
        description=claimant.description,
        website=safe_url(claimant.url),
        aliases=claimant.aliases,
        answers=(),
        positions=None,
        chart=None,
        statements=build.statements([claim for _, claim in most_telling_statements(in_time(claims), share)]),
        more=_more(len(claims) - share, {"claimant": id_}, build),
        conflicts=_conflicts_of(id_, claims, build),
    )


def _more(number: int, query: dict[str, str], build: Builder) -> Link | None:
    """How many statements are left out; the script narrows the table of claims to all of the entry's."""
    if number <= 0:
        return None
    page = build.lookup.site.pages.get("claims")
    if page is None:
        return Link(href="", text=build.words["and_more"].format(n=f"{number:,}"))
    return Link(href=_narrowed(page, query, build), text=build.count("more_statements", number))


def _narrowed(page: str, query: dict[str, str], build: Builder) -> str:
    """A page with the query that its filters take."""
    return f"{build.to(page)}?{urlencode(query, quote_via=quote)}"


def _conflicts_of(id_: str, claims: list[Claim], build: Builder) -> Link | None:
    """How many conflicts a claimant is in; the script narrows the index to them."""
    number = len({one.id for claim in claims for one in build.lookup.conflicts.get(claim.id, ())})
    page = build.lookup.site.pages.get("contradictions")
    href = "" if page is None else _narrowed(page, {"claimant": id_}, build)
    return Link(href=href, text=build.count("contradictions", number)) if number else None


def _source(source: Source, chosen: frozenset[str] | None, request: ViewRequest, build: Builder) -> SourceView:
    sources, words = build.lookup.facts.sources, build.words
    origin = sources.get(source.origin)
    cited = [pair for pair in build.lookup.citing.get(source.id, ()) if chosen is None or pair[0].id in chosen]
    return SourceView(
        anchor="" if request.filtered else anchor("source", source.id),
        title=title_of(source),
        reference=reference_view(source, (), words, "full"),
        grade=f"{source.reliability}{source.credibility}",
        reliability=RELIABILITY.get(source.reliability, ""),
        credibility=CREDIBILITY.get(source.credibility, ""),
        origin=Link(href=build.to_entry("sources", origin.id), text=title_of(origin)) if origin else None,
        note=source.note,
        count=build.count("claims", len({claim.id for claim, _ in cited})),
        citations=tuple(
            Citation(
                statement=build.statement(claim),
                locator=evidence.locator or "",
                quote=evidence.quote or "",
                stance=evidence.stance.value,
                stance_label=words[f"stance_{evidence.stance.value}"],
            )
            for claim, evidence in cited
        ),
    )
