"""The card of a claim: all that we know about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from heapq import nsmallest

from mkdocs_factcheck.model import Claim, Contradiction, Status
from mkdocs_factcheck.views.builder import Builder, date_view
from mkdocs_factcheck.views.checks import EvidenceGroup, EvidenceView
from mkdocs_factcheck.views.links import anchor
from mkdocs_factcheck.views.parts import DateView, Link, PositionView
from mkdocs_factcheck.views.results import FlagView
from mkdocs_factcheck.views.told import ToldView, told_views
from mkdocs_factcheck.views.weight import weight

CONFLICTS = 5
"""Conflicts on a card, and other sides of one of them; the index has the rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictLine:
    """A contradiction seen from one of its sides: why, and a link to each other side; ``more`` are not linked."""

    reason: str
    state: str
    state_label: str
    reversal: bool
    self_contradiction: bool
    others: tuple[Link, ...]
    more: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationLine:
    """What the claim does to another, or what another does to it."""

    label: str
    other: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class CardView:
    """Everything a card shows; what does not exist is ``None`` or empty."""

    anchor: str
    words: str
    href: str
    status: Status
    carried: Link | None
    """The claim whose verdict this one has because it repeats it."""
    flag: FlagView | None
    told: tuple[ToldView, ...]
    replaced: tuple[RelationLine, ...]
    claimant: Link | None
    said: DateView | None
    holds: tuple[str, ...]
    question: Link | None
    position: PositionView | None
    evidence: tuple[EvidenceGroup, ...]
    conflicts: tuple[ConflictLine, ...]
    more_conflicts: Link | None
    relations: tuple[RelationLine, ...]
    reviewed: DateView | None
    reviewer: str
    review_after: DateView | None
    note: str
    explained: str
    index: str


def card_view(claim: Claim, build: Builder, nth: int = 0) -> CardView:
    """The card of one claim, seen from the builder's page, where ``nth`` others of it stand above."""
    lookup = build.lookup
    question = lookup.stated(claim).about
    found = lookup.conflicts.get(claim.id, ())
    told = told_views(claim, build)
    return CardView(
        anchor=build.here(anchor("card", claim.id), nth),
        words=build.spoken(claim),
        href=build.to(_words_here(claim, build.page_url)),
        status=lookup.facts.status_of(claim),
        carried=build.other(lookup.facts.claims[claim.status_from]) if claim.status_from else None,
        flag=build.flag(claim),
        told=told,
        replaced=tuple(_replaced(claim, build)),
        claimant=build.claimant(claim),
        said=date_view(claim.said),
        holds=build.holds(claim),
        question=Link(href=build.to_entry("questions", question), text=lookup.question_title(question))
        if question
        else None,
        position=build.position(claim),
        evidence=tuple(_brief(one, told) for one in build.evidence(claim)),
        conflicts=tuple(_conflict(one, claim, build) for one in nsmallest(CONFLICTS, found, key=weight)),
        more_conflicts=_more(claim, len(found) - CONFLICTS, build) if len(found) > CONFLICTS else None,
        relations=tuple(_relations(claim, build)) if claim.relations else (),
        reviewed=date_view(claim.reviewed),
        reviewer=claim.reviewer or "",
        review_after=date_view(claim.review_after),
        note=claim.note or "",
        explained="" if _explained_here(claim, build.page_url) else build.to(claim.explained_url or ""),
        index=build.to_entry("claims", claim.id),
    )


def _brief(group: EvidenceGroup, told: tuple[ToldView, ...]) -> EvidenceGroup:
    """The same, without the words that differ where the head of the card shows them."""
    return replace(group, evidence=tuple(_brief_piece(one, told) for one in group.evidence))


def _brief_piece(evidence: EvidenceView, told: tuple[ToldView, ...]) -> EvidenceView:
    check = evidence.check
    if check is None or not any(one.differences and one.differences == check.differences for one in told):
        return evidence
    return replace(evidence, check=check.brief())


def _explained_here(claim: Claim, page_url: str) -> bool:
    """Whether the card stands on the page of its block, where the explanation follows it."""
    return claim.explained_url is not None and claim.explained_url.partition("#")[0] == page_url


def _words_here(claim: Claim, page_url: str) -> str:
    """The words on this very page where they stand on it."""
    for occurrence in claim.occurrences:
        if occurrence.url.partition("#")[0] == page_url:
            return occurrence.url
    return claim.occurrences[0].url if claim.occurrences else ""


def _more(claim: Claim, number: int, build: Builder) -> Link:
    """How many conflicts the card leaves out, and where they stand in the index: with its question, if it has any."""
    page = build.lookup.site.pages.get("contradictions")
    text = build.words["and_more"].format(n=f"{number:,}")
    if page is None:
        return Link(href="", text=text)
    about = claim.about if claim.about in build.lookup.plan.of else None
    return Link(
        href=build.to(f"{page}#{build.lookup.anchor(page, anchor('about', about))}" if about else page), text=text
    )


def _conflict(contradiction: Contradiction, claim: Claim, build: Builder) -> ConflictLine:
    claims = build.lookup.facts.claims
    state = contradiction.state.value
    others = [id_ for id_ in contradiction.claims if id_ != claim.id and id_ in claims]
    return ConflictLine(
        reason=contradiction.reason,
        state=state,
        state_label=build.words["state_" + state],
        reversal=contradiction.reversal,
        self_contradiction=contradiction.self_contradiction,
        others=tuple(build.other(claims[id_]) for id_ in others[:CONFLICTS]),
        more=build.words["and_more"].format(n=len(others) - CONFLICTS) if len(others) > CONFLICTS else "",
        href=build.to_conflict(contradiction),
    )


def _replaced(claim: Claim, build: Builder) -> Iterator[RelationLine]:
    """What took the claim's place."""
    for type_, newer in build.lookup.replaced_by.get(claim.id, ()):
        yield RelationLine(label=build.words[f"replaced_{type_.value}"], other=build.other(newer))


def _relations(claim: Claim, build: Builder) -> list[RelationLine]:
    claims = build.lookup.facts.claims
    return [
        RelationLine(label=build.words[f"relation_{one.type.value}"], other=build.other(claims[one.target]))
        for one in claim.relations
        if one.target in claims
    ]
