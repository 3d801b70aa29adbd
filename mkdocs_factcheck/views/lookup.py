"""The fact base turned round: what belongs to a claim, a question, a claimant or a source."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from urllib.parse import unquote

from mkdocs_factcheck.model import (
    TIME,
    Claim,
    Contradiction,
    Development,
    Evidence,
    FactBase,
    NotCompared,
    Occurrence,
    Period,
    RelationType,
    Source,
    State,
)
from mkdocs_factcheck.reasoning.compared import count_compared
from mkdocs_factcheck.reasoning.equivalence import classes_of, lent_positions
from mkdocs_factcheck.reasoning.scopes import held_for
from mkdocs_factcheck.register import free_id
from mkdocs_factcheck.views.links import anchor, safe_url
from mkdocs_factcheck.views.misquoted import Told, gravity, misquotations, told_of
from mkdocs_factcheck.views.plan import Plan, plan_index
from mkdocs_factcheck.views.reference import title_of
from mkdocs_factcheck.views.site import Site

ANCHORS = {
    "claims": "claim-row",
    "claimants": "claimant",
    "contradictions": "contradiction",
    "questions": "question",
    "sources": "source",
}
"""Each view of entries with the prefix of its anchors."""

_REPLACING = {RelationType.CORRECTS, RelationType.SUPERSEDES}


class Lookup:
    """Derived tables of one site, each made when it is first needed."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.facts: FactBase = site.review.facts
        self.contradictions = site.review.contradictions
        self.spoken: dict[str, str] = {}
        self._placed: dict[tuple[str, str, int], str] = {}
        self._source_links: dict[str, tuple[str, str, str]] = {}
        self._told: dict[str, list[Told]] = {}
        self._told_at: dict[str, dict[tuple[str, int] | None, list[Told]]] = {}

    def anchor(self, page: str, wanted: str, nth: int = 0) -> str:
        """The id that an element has on a page, whose own ids go first; ``nth`` others above it want the same."""
        taken = self._taken.get(page, set())
        if not nth and wanted not in taken:
            return wanted
        known = self._placed.get((page, wanted, nth))
        if known is None:
            known = self._placed[page, wanted, nth] = free_id(wanted, taken, self._is_ours, nth)
        return known

    @cached_property
    def _taken(self) -> dict[str, set[str]]:
        """The ids that elements of our views may find on a page: its own, and those of marks and blocks."""
        taken = {page: set(ids) for page, ids in self.facts.own_ids.items()}
        rows = (one.occurrences for id_, one in self.facts.claims.items() if f"claim-{id_}".startswith("claim-row-"))
        marks = (occurrence.url for occurrences in rows for occurrence in occurrences)
        for url in (*marks, *(one.url for one in self.facts.declarations.values())):
            page, _, id_ = url.partition("#")
            taken.setdefault(page, set()).add(unquote(id_))
        return taken

    def _is_ours(self, wanted: str) -> bool:
        entries = self._entries.items()
        return any(wanted.startswith(start) and wanted.removeprefix(start) in known for start, known in entries)

    @cached_property
    def _entries(self) -> dict[str, Container[str]]:
        """The IDs of what views show, by what its ids begin with."""
        facts = self.facts
        return {
            anchor("card", ""): facts.claims,
            anchor("claim-row", ""): facts.claims,
            anchor("claimant", ""): facts.claimants,
            anchor("contradiction", ""): {one.id for one in self.contradictions},
            anchor("question", ""): self.by_question.keys() | facts.questions.keys(),
            anchor("about", ""): self.by_question.keys() | facts.questions.keys(),
            anchor("source", ""): facts.sources,
        }

    def entry_url(self, view: str, id_: str) -> str:
        """Where the whole of a view shows an entry; empty where no page holds that view, or it leaves the entry out."""
        page = self.site.pages.get(view)
        if view == "sources" and id_ in self.facts.sources and id_ not in self.shown_sources:
            return ""
        return "" if page is None else f"{page}#{self.anchor(page, anchor(ANCHORS[view], id_))}"

    def conflict_url(self, one: Contradiction, *, crowd: bool = False) -> str:
        """Where the whole index shows a conflict, or the ``crowd`` that counts it."""
        page = self.site.pages.get("contradictions")
        return "" if page is None else f"{page}#{self.anchor(page, self.plan.anchor_of(one, crowd=crowd))}"

    def words_url(self, claim: Claim) -> str:
        """Where the claim's words stand: in an article, else in the index of claims."""
        return claim.occurrences[0].url if claim.occurrences else self.entry_url("claims", claim.id)

    def card_url(self, claim: Claim) -> str:
        """The claim's card on the page of its first occurrence; empty where there is none."""
        if not (self.site.cards and claim.occurrences):
            return ""
        page = claim.occurrences[0].url.partition("#")[0]
        return f"{page}#{self.anchor(page, anchor('card', claim.id))}"

    def claimant_name(self, claim: Claim) -> str:
        """The name of who said it, or an empty string."""
        claimant = self.facts.claimants.get(claim.claimant or "")
        return claimant.name if claimant else claim.claimant or ""

    def question_title(self, id_: str) -> str:
        """A question's words, or its ID where it has none."""
        question = self.facts.questions.get(id_)
        return (question and question.title) or id_

    def source_links(self, id_: str) -> tuple[str, str, str]:
        """A source's title, its live page and its archived copy; an unknown source has its ID for a title."""
        known = self._source_links.get(id_)
        if known is None:
            source = self.facts.sources.get(id_)
            known = (title_of(source), safe_url(source.url), safe_url(source.archive)) if source else (id_, "", "")
            self._source_links[id_] = known
        return known

    def told(self, claim: Claim) -> list[Told]:
        """The quotations of a claim that did not pass, the gravest first."""
        known = self._told.get(claim.id)
        if known is None:
            known = self._told[claim.id] = told_of(claim)
        return known

    def told_at(self, claim: Claim, here: Occurrence) -> list[Told]:
        """The same as one occurrence has to tell it: its own quotation, and those that stand in no article."""
        places = self._told_at.get(claim.id)
        if places is None:
            places = self._told_at[claim.id] = {}
            for one in self.told(claim):
                place = (one.occurrence.page, one.occurrence.number) if one.occurrence else None
                places.setdefault(place, []).append(one)
        return sorted((*places.get((here.page, here.number), ()), *places.get(None, ())), key=gravity)

    def stated(self, claim: Claim) -> Claim:
        """The claim; where it takes no position, with that of the claim which it repeats, as the reasoning has it."""
        holder = self._lent.get(claim.id)
        if holder is None:
            return claim
        return replace(
            claim,
            about=holder.about,
            position=holder.position,
            likelihood=holder.likelihood,
            confidence=holder.confidence,
            value=holder.value,
        )

    def held_for(self, claim: Claim) -> tuple[Period | None, dict[str, str]]:
        """The time and the scope that a claim holds for, as the reasoning has it."""
        holder = self._lent.get(claim.id, claim)
        question = self.facts.questions.get(holder.about or "")
        return held_for(claim, holder, by_time=question is not None and TIME in question.varies_by)

    @cached_property
    def developments(self) -> dict[str | None, list[Development]]:
        """The answers that changed on each question, in order of time."""
        found: dict[str | None, list[Development]] = {}
        for one in sorted(self.site.review.developments, key=self._time_of):
            found.setdefault(one.question, []).append(one)
        return found

    def _time_of(self, one: Development) -> tuple[str, ...]:
        periods = (self.held_for(self.facts.claims[id_])[0] for id_ in reversed(one.claims))
        return (*(period.start.isoformat() if period else "" for period in periods), one.id)

    @cached_property
    def not_compared(self) -> dict[str | None, list[NotCompared]]:
        """The pairs of claims on each question that scopes keep apart, by reason."""
        found: dict[str | None, list[NotCompared]] = {}
        for one in self.site.review.not_compared:
            found.setdefault(one.question, []).append(one)
        return found

    @cached_property
    def replaced_by(self) -> dict[str, list[tuple[RelationType, Claim]]]:
        """What corrects or supersedes each claim, and which of the two it does, in order of time."""
        found: dict[str, list[tuple[RelationType, Claim]]] = {}
        for claim in in_time(self.facts.claims.values()):
            for one in claim.relations:
                if one.type in _REPLACING and one.target != claim.id:
                    found.setdefault(one.target, []).append((one.type, claim))
        return found

    @cached_property
    def _lent(self) -> dict[str, Claim]:
        return lent_positions(self.facts.claims, classes_of(self.facts.claims))

    @cached_property
    def plan(self) -> Plan:
        """What the whole index shows, and where."""
        return plan_index(self.contradictions, self.facts.claims)

    @cached_property
    def conflicts(self) -> dict[str, list[Contradiction]]:
        """The contradictions of each claim that has any."""
        found: dict[str, list[Contradiction]] = {}
        for contradiction in self.contradictions:
            for claim in contradiction.claims:
                found.setdefault(claim, []).append(contradiction)
        return found

    @cached_property
    def in_open_conflict(self) -> frozenset[str]:
        """The claims that stand in a contradiction that is still open."""
        return frozenset(
            claim
            for contradiction in self.contradictions
            if contradiction.state is State.OPEN
            for claim in contradiction.claims
        )

    @cached_property
    def by_question(self) -> dict[str, list[Claim]]:
        """The claims about each question, or repeating one that is, in order of time."""
        found: dict[str, list[Claim]] = {}
        for claim in in_time(self.facts.claims.values()):
            stated = self.stated(claim)
            if stated.about:
                found.setdefault(stated.about, []).append(stated)
        return found

    @cached_property
    def compared(self) -> int:
        """How many claims were compared with others."""
        questions = self.facts.questions
        return sum(count_compared(id_, questions.get(id_), claims) for id_, claims in self.by_question.items())

    @cached_property
    def by_claimant(self) -> dict[str, list[Claim]]:
        """The claims of each claimant, in order of time."""
        found: dict[str, list[Claim]] = {}
        for claim in in_time(self.facts.claims.values()):
            if claim.claimant:
                found.setdefault(claim.claimant, []).append(claim)
        return found

    @cached_property
    def citing(self) -> dict[str, list[tuple[Claim, Evidence]]]:
        """What cites each source, in the order of the articles."""
        found: dict[str, list[tuple[Claim, Evidence]]] = {}
        for claim in sorted(self.facts.claims.values(), key=in_order):
            for evidence in claim.evidence:
                found.setdefault(evidence.source, []).append((claim, evidence))
        return found

    @cached_property
    def misquoting(self) -> dict[str, list[tuple[Claim, Evidence]]]:
        """What articles quote of each source in words that it does not have."""
        found: dict[str, list[tuple[Claim, Evidence]]] = {}
        for claim in sorted(self.facts.claims.values(), key=in_order):
            for evidence in misquotations(claim):
                found.setdefault(evidence.source, []).append((claim, evidence))
        return found

    @cached_property
    def repeating(self) -> dict[str, list[Source]]:
        """The sources that name each source as their origin."""
        found: dict[str, list[Source]] = {}
        for source in self.facts.sources.values():
            if source.origin:
                found.setdefault(source.origin, []).append(source)
        return found

    @cached_property
    def shown_sources(self) -> frozenset[str]:
        """The sources of the site: of a reference manager's library, those alone that something refers to."""
        sources = self.facts.sources
        used = {*self.citing, *(link.id for link in self.facts.links if link.kind == "source")}
        shown: set[str] = set()
        waiting = [id_ for id_, source in sources.items() if not source.exported or id_ in used]
        while waiting:
            id_ = waiting.pop()
            if id_ in sources and id_ not in shown:
                shown.add(id_)
                waiting.append(sources[id_].origin)
        return frozenset(shown)

    @cached_property
    def reversals(self) -> dict[str, Contradiction]:
        """The reversal that each later statement makes."""
        return {
            claim: contradiction
            for contradiction in self._by_one_claimant
            if contradiction.reversal
            for claim in contradiction.claims
            if claim != contradiction.earlier
        }

    @cached_property
    def self_contradictions(self) -> dict[str, Contradiction]:
        """The self-contradiction that each statement stands in, where neither side is known to be the later."""
        return {
            claim: contradiction
            for contradiction in self._by_one_claimant
            if not contradiction.reversal
            for claim in contradiction.claims
        }

    @cached_property
    def _by_one_claimant(self) -> list[Contradiction]:
        return [one for one in self.contradictions if one.self_contradiction]

    @cached_property
    def urls_of_lines(self) -> dict[tuple[str, int], str]:
        """The words that stand on a line of a source file."""
        return {(one.place.path, one.place.line): one.url for one in self._occurrences()}

    @cached_property
    def urls_of_files(self) -> dict[str, str]:
        """The page of each source file that states a claim."""
        return {one.place.path: one.url.partition("#")[0] or "./" for one in self._occurrences()}

    def _occurrences(self) -> Iterator[Occurrence]:
        for claim in self.facts.claims.values():
            yield from claim.occurrences


def in_time(claims: Iterable[Claim]) -> list[Claim]:
    """Claims from the earliest said to the latest; those without a date last."""
    return sorted(claims, key=time_key)


def time_key(claim: Claim) -> tuple[bool, str, str, tuple[str, int, int, str]]:
    """Sorts a claim by its date, those of one date as the articles have them.

    The text of a date is ISO, so that the vaguer comes first.
    """
    said = claim.said
    start = said.start.isoformat() if said else ""
    return (said is None, start, said.text if said else "", in_order(claim))


def in_order(claim: Claim) -> tuple[str, int, int, str]:
    """Sorts a claim by where it stands."""
    place = claim.occurrences[0].place if claim.occurrences else claim.place
    return (place.path, place.line, place.column, claim.id)
