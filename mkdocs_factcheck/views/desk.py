"""What editors look at: the summary in figures and the review of findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_factcheck.model import (
    NOT_RATED,
    Claim,
    ContradictionKind,
    Finding,
    Place,
    QuoteResult,
    Severity,
    State,
    Status,
    ViewRequest,
)
from mkdocs_factcheck.views.builder import Builder
from mkdocs_factcheck.views.links import relative_url
from mkdocs_factcheck.views.misquoted import count_results, misquotations
from mkdocs_factcheck.views.parts import Link
from mkdocs_factcheck.views.results import RULES, ResultView
from mkdocs_factcheck.views.select import limited, matches_page, select_claims, select_contradictions

SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.INFO)
"""The severities that are shown, the gravest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusCount:
    """How many claims have a verdict, and their share in per cent."""

    status: Status
    number: int
    share: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number with its name."""

    label: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultCount:
    """How many quotations have a result."""

    result: ResultView
    number: int
    share: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryView:
    """The site in figures."""

    claims: str
    statuses: tuple[StatusCount, ...]
    contradictions: Link
    kinds: tuple[Figure, ...]
    states: tuple[Figure, ...]
    quotations: Link
    results: tuple[ResultCount, ...]
    findings: Link
    severities: tuple[Figure, ...]
    empty: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingView:
    """A finding with its place as editors type it."""

    place: str
    href: str
    message: str
    hint: str
    related: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingGroup:
    """The findings of one rule; ``result`` is what it reports, where that is the result of a check."""

    anchor: str
    severity: str
    severity_label: str
    code: str
    name: str
    result: ResultView | None
    count: str
    findings: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewView:
    """All findings by severity and rule."""

    count: str
    groups: tuple[FindingGroup, ...]
    empty: str


def summary_view(request: ViewRequest, build: Builder) -> SummaryView:
    """Counts of the claims, contradictions and findings that pass."""
    facts, words = build.lookup.facts, build.words
    claims = limited(select_claims(request, build.lookup), request)
    found = select_contradictions(request, build.lookup)
    findings = _findings(request, build)
    numbers = Counter(facts.status_of(claim).id for claim in claims)
    kinds, states = Counter(one.kind for one in found), Counter(one.state for one in found)
    severities = Counter(one.severity for one in findings)
    results = count_results((claim, one) for claim in claims for one in (*claim.evidence, *misquotations(claim)))
    return SummaryView(
        claims=build.count("claims", len(claims)),
        statuses=tuple(
            StatusCount(status=status, number=numbers[status.id], share=round(100 * numbers[status.id] / len(claims)))
            for status in (*facts.statuses.values(), NOT_RATED)
            if numbers[status.id]
        ),
        contradictions=Link(
            href=_page("contradictions", request, build), text=build.count("contradictions", len(found))
        ),
        kinds=tuple(Figure(label=words[f"kind_{key}"], number=kinds[key]) for key in ContradictionKind if kinds[key]),
        states=tuple(Figure(label=words[f"state_{key}"], number=states[key]) for key in State if states[key]),
        quotations=Link(href=_page("sources", request, build), text=build.count("quotations", results.total())),
        results=tuple(
            ResultCount(
                result=build.result(key),
                number=results[key],
                share=round(100 * results[key] / results.total()),
            )
            for key in QuoteResult
            if results[key]
        ),
        findings=Link(href=_page("review", request, build), text=build.count("findings", len(findings))),
        severities=tuple(
            Figure(label=words[f"severity_{key}"], number=severities[key]) for key in SEVERITIES if severities[key]
        ),
        empty="" if claims else words["no_match" if request.filtered and facts.claims else "no_claims"],
    )


def review_view(request: ViewRequest, build: Builder) -> ReviewView:
    """The findings that pass, grouped by rule, errors first."""
    findings = limited(_findings(request, build), request)
    groups: dict[tuple[int, str, str], list[Finding]] = {}
    for one in findings:
        groups.setdefault((SEVERITIES.index(one.severity), one.code, one.name), []).append(one)
    return ReviewView(
        count=build.count("findings", len(findings)),
        groups=tuple(_group(rows, request, build) for _, rows in sorted(groups.items())),
        empty="" if findings else build.words["no_match" if request.filtered else "no_findings"],
    )


def review_headings(request: ViewRequest, build: Builder) -> list[tuple[str, str]]:
    """The anchor and name of each rule that found something."""
    return [(group.anchor, f"{group.code} {group.name}") for group in review_view(request, build).groups]


def _findings(request: ViewRequest, build: Builder) -> list[Finding]:
    found = [one for one in build.lookup.site.review.findings if one.severity in SEVERITIES]
    if request.page:
        found = [one for one in found if _on_page(one.place, request.page)]
    if request.status or request.by or request.about or request.state:
        lines = {(place.path, place.line) for claim in select_claims(request, build.lookup) for place in _places(claim)}
        found = [one for one in found if (one.place.path, one.place.line) in lines]
    return found


def _places(claim: Claim) -> Iterator[Place]:
    """Where a claim and what belongs to it are stated."""
    yield claim.place
    yield from claim.places.values()
    yield from (one.place for one in claim.occurrences)
    yield from (one.place for one in claim.evidence)
    yield from (one.place for one in claim.relations)


def _on_page(place: Place, globs: tuple[str, ...]) -> bool:
    """A finding's path begins with the docs folder, a page's does not."""
    return matches_page(place.path, globs) or matches_page(place.path.partition("/")[2], globs)


def _group(findings: list[Finding], request: ViewRequest, build: Builder) -> FindingGroup:
    first = findings[0]
    return FindingGroup(
        anchor=build.here(f"finding-{first.severity.value}-{first.code}") if request.anchored else "",
        severity=first.severity.value,
        severity_label=build.words[f"severity_{first.severity.value}"],
        code=first.code,
        name=first.name,
        result=build.result(RULES[first.code]) if first.code in RULES else None,
        count=build.count("findings", len(findings)),
        findings=tuple(
            FindingView(
                place=f"{one.place.path}:{one.place.line}:{one.place.column}",
                href=_article(one.place, build),
                message=one.message,
                hint=one.hint,
                related=tuple(map(str, one.related)),
            )
            for one in findings
        ),
    )


def _article(place: Place, build: Builder) -> str:
    """The words at that place, or at least their page."""
    here = build.lookup.urls_of_lines.get((place.path, place.line))
    return build.to(here or build.lookup.urls_of_files.get(place.path, ""))


def _page(view: str, request: ViewRequest, build: Builder) -> str:
    """The page that shows all of what is counted; none where only a part is, which no page shows by itself."""
    page = build.lookup.site.pages.get(view)
    return "" if page is None or request.filtered else relative_url(page, build.page_url)
