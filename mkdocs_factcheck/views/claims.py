"""The table of all claims, and the list of them in time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from mkdocs_factcheck.model import Claim, Status, ViewRequest
from mkdocs_factcheck.views.builder import Builder, date_view
from mkdocs_factcheck.views.filters import fields_of
from mkdocs_factcheck.views.links import anchor
from mkdocs_factcheck.views.lookup import in_order, time_key
from mkdocs_factcheck.views.parts import DateView, FilterField, StatementView
from mkdocs_factcheck.views.results import FlagView
from mkdocs_factcheck.views.select import direction, limited, select_claims

SLICE = 100
"""Rows in one part of the table: a browser lays out only the parts in sight (``content-visibility``)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """One claim in the table."""

    anchor: str
    words: str
    href: str
    claimant: str
    data_claimant: str
    said: DateView | None
    status: Status
    carried: bool
    """Whether the verdict is that of a claim which it repeats."""
    flag: FlagView | None
    question: str
    data_question: str
    conflicts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsView:
    """The table, cut into slices."""

    count: str
    total: int
    fields: tuple[FilterField, ...]
    slices: tuple[tuple[ClaimRow, ...], ...]
    empty: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineView:
    """Statements from the earliest to the latest, and those without a date."""

    statements: tuple[StatementView, ...]
    undated: tuple[StatementView, ...]
    empty: str


def claims_view(request: ViewRequest, build: Builder) -> ClaimsView:
    """The table of the claims that pass."""
    claims = sorted_claims(request, build)
    rows = _rows(claims, request, build)
    return ClaimsView(
        count=build.count("claims", len(claims)),
        total=len(claims),
        fields=_fields(claims, build) if len(claims) > 1 else (),
        slices=tuple(rows[start : start + SLICE] for start in range(0, len(rows), SLICE)),
        empty="" if claims else missing(request, build),
    )


def timeline_view(request: ViewRequest, build: Builder) -> TimelineView:
    """The statements that pass, in time."""
    claims = sorted_claims(request, build, default="said")
    return TimelineView(
        statements=build.statements([claim for claim in claims if claim.said]),
        undated=build.statements([claim for claim in claims if not claim.said]),
        empty="" if claims else missing(request, build),
    )


def missing(request: ViewRequest, build: Builder) -> str:
    """Why there is no claim to show."""
    return build.words["no_match" if request.filtered and build.lookup.facts.claims else "no_claims"]


def sorted_claims(request: ViewRequest, build: Builder, default: str = "") -> list[Claim]:
    """The claims that pass, in the order asked for, or in that of the pages."""
    lookup = build.lookup
    ranks = {id_: rank for rank, id_ in enumerate(lookup.facts.statuses)}
    keys: dict[str, Callable[[Claim], Any]] = {
        "": in_order,
        "claim": lambda claim: (claim.text.casefold(), claim.id),
        "id": lambda claim: claim.id,
        "claimant": lambda claim: (lookup.claimant_name(claim).casefold(), *time_key(claim)),
        "said": time_key,
        "status": lambda claim: (ranks.get(claim.status or "", len(ranks)), claim.id),
        "question": lambda claim: (not claim.about, lookup.question_title(claim.about or "").casefold(), claim.id),
        "conflicts": lambda claim: (len(lookup.conflicts.get(claim.id, ())), claim.id),
    }
    name, reverse = direction(request)
    key = keys.get(name or default, in_order)
    return limited(sorted(select_claims(request, lookup), key=key, reverse=reverse), request)


def _rows(claims: list[Claim], request: ViewRequest, build: Builder) -> tuple[ClaimRow, ...]:
    lookup, facts = build.lookup, build.lookup.facts
    conflicts = lookup.conflicts
    return tuple(
        ClaimRow(
            anchor=build.here(anchor("claim-row", claim.id)) if request.anchored else "",
            words=build.spoken(claim),
            # A claim that stands in no article is stated here and nowhere else.
            href=build.to(claim.occurrences[0].url) if claim.occurrences else "",
            claimant=lookup.claimant_name(claim),
            data_claimant=claim.claimant or "",
            said=date_view(claim.said),
            status=facts.status_of(claim),
            carried=claim.status_from is not None,
            flag=build.flag(claim),
            question=lookup.question_title(claim.about) if claim.about else "",
            data_question=lookup.stated(claim).about or "",
            conflicts=len(conflicts.get(claim.id, ())),
        )
        for claim in claims
    )


def _fields(claims: list[Claim], build: Builder) -> tuple[FilterField, ...]:
    lookup = build.lookup
    about = [lookup.stated(claim).about for claim in claims]
    options: dict[str, dict[str, str]] = {
        "status": {status.id: status.label for status in map(lookup.facts.status_of, claims)},
        "claimant": {claim.claimant: lookup.claimant_name(claim) for claim in claims if claim.claimant},
        "question": {id_: lookup.question_title(id_) for id_ in about if id_},
    }
    partial = {
        *(["claimant"] if not all(claim.claimant for claim in claims) else ()),
        *(["question"] if not all(about) else ()),
    }
    return fields_of(options, partial, build)
