"""The selects above a view: what its entries can be narrowed to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mkdocs_factcheck.model import ContradictionKind, State
from mkdocs_factcheck.reasoning.gathering import members_of
from mkdocs_factcheck.views.builder import Builder
from mkdocs_factcheck.views.parts import FilterField, Option
from mkdocs_factcheck.views.plan import QuestionPlan


def conflict_fields(plans: Sequence[QuestionPlan], build: Builder) -> tuple[FilterField, ...]:
    """The selects of the index: all that its conflicts can be narrowed to, those that are only counted too."""
    lookup, words = build.lookup, build.words
    known = lookup.facts.claims
    members = frozenset[str]().union(*(members_of(plan.conflicts) for plan in plans))
    claims = [known[id_] for id_ in sorted(members) if id_ in known]
    sorts = {sort for plan in plans for sort in plan.sorts}
    pages = [occurrence.page for claim in claims for occurrence in claim.occurrences]
    titles = {plan.question: lookup.question_title(plan.question) for plan in plans if plan.question}
    return fields_of(
        {
            "state": {
                state.value: words[f"state_{state.value}"] for state in State if state in {one for one, _ in sorts}
            },
            "kind": {
                kind.value: words[f"kind_{kind.value}"]
                for kind in ContradictionKind
                if kind in {one for _, one in sorts}
            },
            "claimant": {claim.claimant: lookup.claimant_name(claim) for claim in claims if claim.claimant},
            "question": titles,
            "page": dict(zip(pages, pages, strict=True)),
        },
        {
            *(["claimant"] if not all(claim.claimant for claim in claims) else ()),
            *(["question"] if len(titles) < len(plans) else ()),
            *(["page"] if not all(claim.occurrences for claim in claims) else ()),
        },
        build,
    )


def fields_of(options: dict[str, dict[str, str]], partial: Iterable[str], build: Builder) -> tuple[FilterField, ...]:
    """Selects with their choices. One choice narrows nothing, unless it is ``partial``: not every entry has it."""
    return tuple(
        filter_field(name, build.words[name], choices)
        for name, choices in options.items()
        if len(choices) > (0 if name in partial else 1)
    )


def filter_field(name: str, label: str, choices: dict[str, str]) -> FilterField:
    """A select; people and questions in alphabetical order, scales in their own."""
    items = (
        choices.items() if name in {"state", "kind"} else sorted(choices.items(), key=lambda item: item[1].casefold())
    )
    return FilterField(name=name, label=label, options=tuple(Option(value=key, label=text) for key, text in items))
