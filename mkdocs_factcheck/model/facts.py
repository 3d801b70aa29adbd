"""The fact base: all that a site states, frozen once every page and register file is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mkdocs_factcheck.model.claim import Claim
from mkdocs_factcheck.model.contradiction import Contradiction, Declaration, Development, NotCompared
from mkdocs_factcheck.model.finding import Finding, Ignore, Problem
from mkdocs_factcheck.model.place import Place
from mkdocs_factcheck.model.quotation import Copy, UnmarkedQuotation
from mkdocs_factcheck.model.register import Claimant, Question, Source
from mkdocs_factcheck.model.status import NOT_RATED, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link in a page to an entry, ``[text](claim:ID)``; ``place`` is that of the ID."""

    kind: str
    id: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class FactBase:
    """Every entry by its id, in the order of ids; ``copies`` are the stored copies, by the id of their source."""

    claims: Mapping[str, Claim] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    claimants: Mapping[str, Claimant] = field(default_factory=dict)
    questions: Mapping[str, Question] = field(default_factory=dict)
    statuses: Mapping[str, Status] = field(default_factory=dict)
    declarations: Mapping[str, Declaration] = field(default_factory=dict)
    copies: Mapping[str, Copy] = field(default_factory=dict)
    links: tuple[Link, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    problems: tuple[Problem, ...] = ()
    unmarked: tuple[UnmarkedQuotation, ...] = ()
    """Quotations that no mark holds; looked for only where the site wants to hear of them."""
    own_ids: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By a page's address, the ids like ours that it has by itself and to which ours yield."""
    register_folder: str = "factcheck"
    """The path of the register's folder in findings; for messages only."""
    restated: Mapping[Place, tuple[Place, ...]] = field(default_factory=dict)
    """Where a value is stated again, by the place where it counts: what is wrong with it is wrong at each."""

    def status_of(self, claim: Claim) -> Status:
        """The claim's verdict, or the entry that stands for none."""
        return self.statuses.get(claim.status or "", NOT_RATED)

    def name_of(self, claim: Claim) -> str:
        """The claimant's name, or an empty string where nobody is named."""
        return self.claimants[claim.claimant].name if claim.claimant else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A fact base and what follows from it: the contradictions and the findings, each in a fixed order.

    ``not_compared`` counts the pairs that scopes keep apart; ``developments`` are those that follow in time.
    """

    facts: FactBase
    contradictions: tuple[Contradiction, ...] = ()
    developments: tuple[Development, ...] = ()
    not_compared: tuple[NotCompared, ...] = ()
    findings: tuple[Finding, ...] = ()
