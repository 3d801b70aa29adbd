"""One conflict in the index: a card with its sides beside each other, or a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from mkdocs_factcheck.model import Claim, Contradiction, ContradictionKind, Kind, Stance, State, unstated_stance
from mkdocs_factcheck.views.builder import Builder, date_view
from mkdocs_factcheck.views.checks import EvidenceGroup
from mkdocs_factcheck.views.entry_links import prose_view
from mkdocs_factcheck.views.links import anchor, safe_url
from mkdocs_factcheck.views.lookup import time_key
from mkdocs_factcheck.views.parts import DateView, Link, StatementView

NAMED = 5
"""Sides that a line names; the rest of a conflict between more claims is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SideView:
    """One speaker's side. ``quotes`` are the source's words, where the article only paraphrases them."""

    statement: StatementView
    quotes: tuple[str, ...]
    evidence: tuple[EvidenceGroup, ...]
    in_article: bool
    mark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """What a card and a line say of a conflict; the ``data_*`` fields are what the filters look at."""

    anchor: str
    permalink: str
    kind: ContradictionKind
    kind_label: str
    kind_meaning: str
    state: State
    state_label: str
    self_contradiction: bool
    reversal: bool
    reason: str
    since: DateView | None
    data_by: str
    data_page: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictView:
    """A card. Where one claim's own evidence conflicts, ``evidence`` holds both sides of it and ``sides`` the claim.

    ``explanation`` is in paragraphs of words and links.
    """

    labels: Labels
    sides: tuple[SideView, ...]
    evidence: tuple[EvidenceGroup, ...]
    explanation: tuple[tuple[Link, ...], ...]
    explained: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LineView:
    """A line: why, and where each side stands."""

    labels: Labels
    others: tuple[Link, ...]
    more: str


def conflict_view(one: Contradiction, build: Builder, numbers: Mapping[str, int], *, anchored: bool) -> ConflictView:
    """The card of a conflict. ``numbers`` are those of the statements in the question's pictures."""
    claims = sides_of(one, build)
    declared = one.declaration
    by_evidence = one.kind is ContradictionKind.EVIDENCE
    return ConflictView(
        labels=labels_of(one, claims, build, anchored=anchored),
        sides=tuple(_side(claim, one, build, numbers.get(claim.id, 0)) for claim in claims),
        evidence=_both_sides(claims[0], build) if by_evidence and claims else (),
        explanation=prose_view(declared.explanation, build) if declared else (),
        explained=(safe_url(declared.url) or build.to(declared.url)) if declared else "",
    )


def line_view(one: Contradiction, build: Builder, *, anchored: bool) -> LineView:
    """The line of a conflict."""
    claims = sides_of(one, build)
    nobody = build.words["no_claimant"]
    more = len(claims) - NAMED
    return LineView(
        labels=labels_of(one, claims, build, anchored=anchored),
        others=tuple(
            Link(href=build.to(build.lookup.words_url(claim)), text=build.lookup.claimant_name(claim) or nobody)
            for claim in claims[:NAMED]
        ),
        more=build.words["and_more"].format(n=more) if more > 0 else "",
    )


def sides_of(one: Contradiction, build: Builder) -> list[Claim]:
    """The claims of a conflict in order of time."""
    known = build.lookup.facts.claims
    claims = [known[side] for side in one.claims if side in known]
    return sorted(claims, key=lambda claim: (claim.id != one.earlier, *time_key(claim)))


def labels_of(one: Contradiction, claims: list[Claim], build: Builder, *, anchored: bool) -> Labels:
    """What a conflict is called, and its place."""
    words = build.words
    here = build.here(anchor("contradiction", one.id))
    pages = dict.fromkeys(occurrence.page for claim in claims for occurrence in claim.occurrences)
    return Labels(
        anchor=here if anchored else "",
        permalink=build.to_conflict(one) or (build.to(f"{build.page_url}#{here}") if anchored else ""),
        kind=one.kind,
        kind_label=words[f"kind_{one.kind.value}"],
        kind_meaning=words[f"kind_{one.kind.value}_meaning"],
        state=one.state,
        state_label=words[f"state_{one.state.value}"],
        self_contradiction=one.self_contradiction,
        reversal=one.reversal,
        reason=one.reason,
        since=date_view(one.since),
        data_by=data(claim.claimant for claim in claims if claim.claimant),
        data_page=data(pages),
    )


def data(values: Iterable[str]) -> str:
    """A value for the script to read, or several as JSON, because a name may hold any separator."""
    found = list(dict.fromkeys(values))
    if len(found) == 1 and not found[0].startswith("["):
        return found[0]
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")) if found else ""


def _side(claim: Claim, contradiction: Contradiction, build: Builder, number: int) -> SideView:
    mark = ""
    if contradiction.reversal:
        mark = build.words["earlier" if claim.id == contradiction.earlier else "later"]
    return SideView(
        statement=build.statement(claim, number),
        quotes=() if claim.kind is Kind.QUOTE else tuple(_own_words(claim)),
        evidence=build.evidence(claim),
        in_article=bool(claim.occurrences),
        mark=mark,
    )


def _own_words(claim: Claim) -> Iterator[str]:
    """Yield what is quoted of the side itself: the words of a source that supports or refutes it are not its own."""
    own = unstated_stance(claim.claimant)
    for one in claim.evidence:
        if one.quote and one.stance is own:
            yield one.quote


def _both_sides(claim: Claim, build: Builder) -> tuple[EvidenceGroup, ...]:
    """What speaks for a claim, and what against it."""
    return tuple(group for group in build.evidence(claim) if Stance(group.stance).takes_sides)
