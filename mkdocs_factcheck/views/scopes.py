"""What scopes do to a question: answers that changed, and pairs that were not compared."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_factcheck.model import Development, NotCompared
from mkdocs_factcheck.views.builder import Builder
from mkdocs_factcheck.views.parts import Link

STEPS = 40
"""Changes that are listed on one question; more are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepView:
    """An answer that changed: what was so when, and where the two claims stand."""

    reason: str
    earlier: Link
    later: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopeNotes:
    """The changes in order of time, and in a sentence for each reason how many pairs were not compared."""

    steps: tuple[StepView, ...]
    more: str
    kept: tuple[str, ...]


def scope_notes(question: str | None, build: Builder) -> ScopeNotes | None:
    """What scopes do to a question; ``None`` where they do nothing."""
    lookup = build.lookup
    steps, kept = lookup.developments.get(question, []), lookup.not_compared.get(question, [])
    if not (steps or kept):
        return None
    more = len(steps) - STEPS
    return ScopeNotes(
        steps=tuple(_step(one, build) for one in steps[:STEPS]),
        more=build.words["and_more"].format(n=f"{more:,}") if more > 0 else "",
        kept=tuple(_kept(one, build) for one in kept),
    )


def questions_kept_apart(build: Builder) -> list[str]:
    """The questions with answers that were not compared and no contradiction, by their titles."""
    lookup = build.lookup
    found = {id_ for id_ in (*lookup.developments, *lookup.not_compared) if id_ is not None}
    return sorted(found - lookup.plan.of.keys(), key=lambda id_: (lookup.question_title(id_).casefold(), id_))


def _step(one: Development, build: Builder) -> StepView:
    earlier, later = (build.other(build.lookup.facts.claims[id_]) for id_ in one.claims)
    return StepView(reason=one.reason, earlier=earlier, later=later)


def _kept(one: NotCompared, build: Builder) -> str:
    """As ``3 pairs of different answers were not compared: in each, the two hold for different times.``."""
    dimension = build.words.get(f"dimension_{one.dimension}", one.dimension)
    why = build.words[f"kept_{one.why}"].format(dimension=dimension)
    return build.count("kept_pairs", one.pairs, why=why)
