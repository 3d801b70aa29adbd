"""The pages of questions and claimants."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from mkdocs_factcheck.model import Claim, ViewRequest
from mkdocs_factcheck.views.builder import Builder
from mkdocs_factcheck.views.chart import chart_view
from mkdocs_factcheck.views.links import anchor, safe_url
from mkdocs_factcheck.views.lookup import in_time
from mkdocs_factcheck.views.parts import Link, StatementView
from mkdocs_factcheck.views.picture import ChartView
from mkdocs_factcheck.views.positions import PositionsTable, positions_table
from mkdocs_factcheck.views.scopes import ScopeNotes, scope_notes
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
    scopes: ScopeNotes | None
    statements: tuple[StatementView, ...]
    more: Link | None
    """Where all statements are listed, or how many are left out."""
    conflicts: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntriesView:
    """A list of entries under a count."""

    count: str
    entries: tuple[EntryView, ...]
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
    shown, claims = _questions(request, build)
    share = fair_share([len(claims.get(id_, ())) for id_ in shown], STATEMENTS)
    known = build.lookup.facts.questions
    return EntriesView(
        count=build.count("questions", len(shown)),
        entries=tuple(_question(id_, claims.get(id_, []), share, request, build) for id_ in shown),
        empty="" if shown else build.words["no_match" if request.filtered and known else "no_questions"],
    )


def _questions(request: ViewRequest, build: Builder) -> tuple[list[str], dict[str, list[Claim]]]:
    """The questions to show, in order, and the claims about each that has any."""
    chosen = chosen_claims(request, build)
    claims = {id_: chosen_of(all_, chosen) for id_, all_ in build.lookup.by_question.items()}
    ids = dict.fromkeys((*build.lookup.facts.questions, *claims))
    shown = [id_ for id_ in ids if claims.get(id_) or chosen is None]
    titles = {id_: build.lookup.question_title(id_) for id_ in shown}
    return in_chosen_order(shown, titles, claims, request), claims


def claimants_view(request: ViewRequest, build: Builder) -> EntriesView:
    """The claimants, each with their statements in time."""
    shown, claims = _claimants(request, build)
    share = fair_share([len(claims.get(id_, ())) for id_ in shown], STATEMENTS)
    known = build.lookup.facts.claimants
    return EntriesView(
        count=build.count("claimants", len(shown)),
        entries=tuple(_claimant(id_, claims.get(id_, []), share, request, build) for id_ in shown),
        empty="" if shown else build.words["no_match" if request.filtered and known else "no_claimants"],
    )


def _claimants(request: ViewRequest, build: Builder) -> tuple[list[str], dict[str, list[Claim]]]:
    """The claimants to show, in order, and the claims of each that has any."""
    chosen = chosen_claims(request, build)
    claims = {id_: chosen_of(all_, chosen) for id_, all_ in build.lookup.by_claimant.items()}
    names = {id_: claimant.name for id_, claimant in build.lookup.facts.claimants.items()}
    shown = [id_ for id_ in names if claims.get(id_) or chosen is None]
    return in_chosen_order(shown, names, claims, request), claims


def question_headings(request: ViewRequest, build: Builder) -> list[tuple[str, str]]:
    """The anchor and title of each question."""
    return [
        (build.here(anchor("question", id_)), build.lookup.question_title(id_)) for id_ in _questions(request, build)[0]
    ]


def claimant_headings(request: ViewRequest, build: Builder) -> list[tuple[str, str]]:
    """The anchor and name of each claimant."""
    known = build.lookup.facts.claimants
    return [(build.here(anchor("claimant", id_)), known[id_].name) for id_ in _claimants(request, build)[0]]


def chosen_of(claims: list[Claim], chosen: frozenset[str] | None) -> list[Claim]:
    """Those of the claims that were chosen; ``None`` chooses all."""
    return claims if chosen is None else [claim for claim in claims if claim.id in chosen]


def chosen_claims(request: ViewRequest, build: Builder) -> frozenset[str] | None:
    """The claims that a request lets pass; ``None`` where it filters none of them out."""
    if not (request.status or request.by or request.about or request.page or request.state):
        return None
    return frozenset(claim.id for claim in select_claims(request, build.lookup))


def in_chosen_order(
    ids: list[str], titles: dict[str, str], claims: dict[str, list[Claim]], request: ViewRequest
) -> list[str]:
    """Sort entries as the request asks, by their titles otherwise, and cut the list to its limit."""
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
    href = build.to(f"{page}#{build.lookup.anchor(page, anchor('about', id_))}") if page is not None else ""
    return EntryView(
        anchor=build.here(anchor("question", id_)) if request.anchored else "",
        title=build.lookup.question_title(id_),
        count=build.count("statements", len(claims)),
        description=entry.description if entry else "",
        website="",
        aliases=(),
        answers=tuple(words or key for key, words in entry.answers.items()) if entry else (),
        positions=positions_table(id_, claims, build),
        chart=chart_view(id_, claims, plan, build),
        scopes=scope_notes(id_, build),
        statements=tuple(build.statement(claim, number) for number, claim in most_telling_statements(claims, share)),
        more=_more(len(claims), share, {"question": id_}, request, build),
        conflicts=Link(href=href, text=words) if plan else None,
    )


def _claimant(id_: str, claims: list[Claim], share: int, request: ViewRequest, build: Builder) -> EntryView:
    claimant = build.lookup.facts.claimants[id_]
    return EntryView(
        anchor=build.here(anchor("claimant", id_)) if request.anchored else "",
        title=claimant.name,
        count=build.count("statements", len(claims)),
        description=claimant.description,
        website=safe_url(claimant.url),
        aliases=claimant.aliases,
        answers=(),
        positions=None,
        chart=None,
        scopes=None,
        statements=build.statements([claim for _, claim in most_telling_statements(in_time(claims), share)]),
        more=_more(len(claims), share, {"claimant": id_}, request, build),
        conflicts=_conflicts_of(id_, build),
    )


def _more(number: int, share: int, query: dict[str, str], request: ViewRequest, build: Builder) -> Link | None:
    """Where all statements are listed, if some are left out; where there is no such list, how many these are."""
    if number <= share:
        return None
    page = build.lookup.site.pages.get("claims")
    if page is None or request.filtered:
        return Link(href="", text=build.words["and_more"].format(n=f"{number - share:,}"))
    return Link(href=_narrowed(page, query, build), text=build.count("all_in_claims", number))


def _narrowed(page: str, query: dict[str, str], build: Builder) -> str:
    """A page with the query that its filters take."""
    return f"{build.to(page)}?{urlencode(query, quote_via=quote)}"


def _conflicts_of(id_: str, build: Builder) -> Link | None:
    """How many conflicts a claimant is in, whatever part of the statements is asked for; the index narrows to them."""
    claims = build.lookup.by_claimant.get(id_, ())
    number = len({one.id for claim in claims for one in build.lookup.conflicts.get(claim.id, ())})
    page = build.lookup.site.pages.get("contradictions")
    href = "" if page is None else _narrowed(page, {"claimant": id_}, build)
    return Link(href=href, text=build.count("contradictions", number)) if number else None
