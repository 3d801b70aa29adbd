"""What there is to reason about, and how a conflict between two of its claims is written down."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from mkdocs_factcheck.model import (
    Claim,
    Contradiction,
    ContradictionKind,
    CountsAs,
    Development,
    FactBase,
    Likelihood,
)
from mkdocs_factcheck.reasoning.clauses import Clause
from mkdocs_factcheck.reasoning.equivalence import Classes, Pair, classes_of, lent_positions
from mkdocs_factcheck.reasoning.history import by_one_claimant, in_order_said, later
from mkdocs_factcheck.reasoning.scopes import Scopes
from mkdocs_factcheck.reasoning.spans import Span
from mkdocs_factcheck.reasoning.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """The claims, which of them are one, and which are rated true."""

    facts: FactBase
    classes: Classes
    lent: Mapping[str, Claim]
    """For a claim that takes no position itself, the one whose position it has."""
    rated_true: frozenset[str]
    """Those with a verdict of their own: one that is carried counts where it stands."""
    wording: Wording
    spans: dict[str, Span] = field(default_factory=dict)
    """The values met so far as intervals, by their text."""
    scopes: dict[str, Scopes] = field(default_factory=dict)
    """What the claims hold for, by the question; only of questions where two claims can differ in it."""
    developments: list[Development] = field(default_factory=list)
    clauses: dict[tuple[str, Likelihood | None, str | None], Clause] = field(default_factory=dict)
    """What was said of values so far, by the value, its likelihood and the value beside it."""

    def question_of(self, claims: Iterable[str]) -> str | None:
        """Name the question that all of the claims are about, if it is one."""
        questions = {self.holder(self.facts.claims[claim]).about for claim in claims}
        return questions.pop() if len(questions) == 1 else None

    def holder(self, claim: Claim) -> Claim:
        """Give the claim whose question and position this one has: itself, or one that it repeats."""
        return self.lent.get(claim.id, claim) if self.lent else claim

    def sides(self, pair: Pair) -> tuple[Claim, Claim]:
        """Give the two claims of a pair."""
        return self.facts.claims[pair[0]], self.facts.claims[pair[1]]


def open_case(facts: FactBase) -> Case:
    """Look once at what every kind of conflict needs."""
    classes = classes_of(facts.claims)
    true = {status.id for status in facts.statuses.values() if status.counts_as is CountsAs.TRUE}
    return Case(
        facts=facts,
        classes=classes,
        lent=lent_positions(facts.claims, classes),
        rated_true=frozenset(
            claim.id for claim in facts.claims.values() if claim.status in true and claim.status_from is None
        ),
        wording=Wording(facts=facts),
    )


def conflict(case: Case, kind: ContradictionKind, pair: Pair, reason: str, question: str | None) -> Contradiction:
    """Write down a conflict of two claims."""
    first, second = case.sides(pair)
    one_claimant = by_one_claimant((first, second))
    order = in_order_said(first, second) if one_claimant else None
    return Contradiction(
        id=f"{kind._value_}.{pair[0]}.{pair[1]}",
        kind=kind,
        claims=pair,
        question=question,
        reason=reason,
        self_contradiction=one_claimant,
        reversal=order is not None,
        earlier=order[0].id if order else None,
        since=later(first.said, second.said),
    )
