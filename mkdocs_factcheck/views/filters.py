"""The selects above a view: what its entries can be narrowed to."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_factcheck.model import Contradiction, ContradictionKind, State
from mkdocs_factcheck.views.builder import Builder
from mkdocs_factcheck.views.parts import FilterField, Option


def conflict_fields(found: Sequence[Contradiction], build: Builder) -> tuple[FilterField, ...]:
    """The selects of the index; a select with one choice is none."""
    lookup, words = build.lookup, build.words
    known = lookup.facts.claims
    claims = [known[id_] for id_ in dict.fromkeys(id_ for one in found for id_ in one.claims) if id_ in known]
    kinds = {one.kind for one in found}
    states = {one.state for one in found}
    questions = dict.fromkeys(one.question for one in found if one.question)
    options: dict[str, dict[str, str]] = {
        "state": {state.value: words[f"state_{state.value}"] for state in State if state in states},
        "kind": {kind.value: words[f"kind_{kind.value}"] for kind in ContradictionKind if kind in kinds},
        "claimant": {claim.claimant: lookup.claimant_name(claim) for claim in claims if claim.claimant},
        "question": {question: lookup.question_title(question) for question in questions},
        "page": {occurrence.page: occurrence.page for claim in claims for occurrence in claim.occurrences},
    }
    return tuple(filter_field(name, words[name], choices) for name, choices in options.items() if len(choices) > 1)


def filter_field(name: str, label: str, choices: dict[str, str]) -> FilterField:
    """A select; people and questions in alphabetical order, scales in their own."""
    items = (
        choices.items() if name in {"state", "kind"} else sorted(choices.items(), key=lambda item: item[1].casefold())
    )
    return FilterField(name=name, label=label, options=tuple(Option(value=key, label=text) for key, text in items))
