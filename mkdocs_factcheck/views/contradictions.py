"""The index of contradictions: by question, who holds what, when they said it, and each conflict side by side."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from mkdocs_factcheck.model import Claim, Contradiction, ContradictionKind, Kind, State, ViewRequest
from mkdocs_factcheck.views.builder import Builder
from mkdocs_factcheck.views.links import anchor, safe_url
from mkdocs_factcheck.views.lookup import time_key
from mkdocs_factcheck.views.parts import EvidenceView, FilterField, Option, StatementView
from mkdocs_factcheck.views.positions import PositionsTable, positions_table
from mkdocs_factcheck.views.select import direction, limited, select_contradictions

OTHER = "about--other"
"""The anchor of the last group; no ID starts with a hyphen, so that no question's can be the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SideView:
    """One speaker's side. ``quotes`` are the source's words, where the article only paraphrases them."""

    statement: StatementView
    quotes: tuple[str, ...]
    evidence: tuple[EvidenceView, ...]
    in_article: bool
    mark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictView:
    """One contradiction; the ``data_*`` fields are what the filters look at."""

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
    sides: tuple[SideView, ...]
    explanation: tuple[str, ...]
    explained: str
    data_question: str
    data_by: str
    data_page: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupView:
    """All contradictions on one question."""

    anchor: str
    title: str
    href: str
    description: str
    count: str
    positions: PositionsTable | None
    timeline: tuple[StatementView, ...]
    conflicts: tuple[ConflictView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContradictionsView:
    """The whole index."""

    count: str
    compared: str
    open: str
    total: int
    fields: tuple[FilterField, ...]
    groups: tuple[GroupView, ...]
    empty: str


def contradictions_view(request: ViewRequest, build: Builder) -> ContradictionsView:
    """The index, or the part of it that a request asks for."""
    found = limited(_sorted(select_contradictions(request, build.lookup), request, build), request)
    groups = _grouped(found, build)
    missing = "no_match" if request.filtered and build.lookup.contradictions else "no_contradictions"
    return ContradictionsView(
        count=build.count("contradictions", len(found)),
        compared=build.count("compared", len(build.lookup.facts.claims)),
        open=build.count("open", sum(one.state is State.OPEN for one in found)),
        total=len(found),
        fields=_fields(found, build) if len(found) > 1 else (),
        groups=tuple(_group(question, rows, request, build) for question, rows in groups),
        empty="" if found else build.words[missing],
    )


def question_groups(request: ViewRequest, build: Builder) -> list[tuple[str, str]]:
    """The anchor and words of each group, for a table of contents."""
    found = limited(_sorted(select_contradictions(request, build.lookup), request, build), request)
    return [(_anchor(question), _title(question, build)) for question, _ in _grouped(found, build)]


def _sorted(found: list[Contradiction], request: ViewRequest, build: Builder) -> list[Contradiction]:
    claims = build.lookup.facts.claims
    kinds = list(ContradictionKind)
    states = list(State)
    keys: dict[str, Callable[[Contradiction], Any]] = {
        "kind": lambda one: (kinds.index(one.kind), one.id),
        "state": lambda one: (states.index(one.state), one.id),
        "said": lambda one: min(time_key(claims[side]) for side in one.claims if side in claims),
        "id": lambda one: one.id,
    }
    name, reverse = direction(request)
    by_weight: Callable[[Contradiction], Any] = lambda one: (  # noqa: E731 (a key, as those above)
        states.index(one.state),
        kinds.index(one.kind),
        one.id,
    )
    return sorted(found, key=keys.get(name, by_weight), reverse=reverse and name in keys)


def _grouped(found: list[Contradiction], build: Builder) -> list[tuple[str | None, list[Contradiction]]]:
    """By question in the order of their titles; what has none comes last."""
    groups: dict[str | None, list[Contradiction]] = {}
    for one in found:
        groups.setdefault(one.question, []).append(one)
    return sorted(groups.items(), key=lambda item: (item[0] is None, _title(item[0], build).casefold(), item[0] or ""))


def _anchor(question: str | None) -> str:
    return OTHER if question is None else anchor("about", question)


def _title(question: str | None, build: Builder) -> str:
    return build.words["other_questions"] if question is None else build.lookup.question_title(question)


def _group(question: str | None, found: list[Contradiction], request: ViewRequest, build: Builder) -> GroupView:
    claims = build.lookup.by_question.get(question, []) if question else []
    entry = build.lookup.facts.questions.get(question or "")
    note = build.words["other_questions_note"] if question is None else ""
    return GroupView(
        anchor="" if request.filtered else _anchor(question),
        title=_title(question, build),
        href=build.to_entry("questions", question) if question else "",
        description=entry.description if entry else note,
        count=build.count("contradictions", len(found)),
        positions=positions_table(question, claims, build) if question and claims else None,
        timeline=build.statements(claims),
        conflicts=tuple(_conflict(one, request, build) for one in found),
    )


def _conflict(one: Contradiction, request: ViewRequest, build: Builder) -> ConflictView:
    words = build.words
    claims = [build.lookup.facts.claims[side] for side in one.claims if side in build.lookup.facts.claims]
    claims.sort(key=lambda claim: (claim.id != one.earlier, *time_key(claim)))
    declared = one.declaration
    pages = dict.fromkeys(occurrence.page for claim in claims for occurrence in claim.occurrences)
    return ConflictView(
        anchor="" if request.filtered else anchor("contradiction", one.id),
        permalink=build.to_entry("contradictions", one.id)
        or ("" if request.filtered else build.to(f"{build.page_url}#{anchor('contradiction', one.id)}")),
        kind=one.kind,
        kind_label=words[f"kind_{one.kind.value}"],
        kind_meaning=words[f"kind_{one.kind.value}_meaning"],
        state=one.state,
        state_label=words[f"state_{one.state.value}"],
        self_contradiction=one.self_contradiction,
        reversal=one.reversal,
        reason=one.reason,
        sides=tuple(_side(claim, one, build) for claim in claims),
        explanation=tuple(filter(None, map(str.strip, declared.explanation.split("\n\n")))) if declared else (),
        explained=_declared_at(declared.url, build) if declared else "",
        data_question=_data([one.question] if one.question else []),
        data_by=_data(claim.claimant for claim in claims if claim.claimant),
        data_page=_data(pages),
    )


def _declared_at(url: str, build: Builder) -> str:
    return safe_url(url) or build.to(url)


def _side(claim: Claim, contradiction: Contradiction, build: Builder) -> SideView:
    mark = ""
    if contradiction.reversal:
        mark = build.words["earlier" if claim.id == contradiction.earlier else "later"]
    return SideView(
        statement=build.statement(claim),
        quotes=() if claim.kind is Kind.QUOTE else tuple(one.quote for one in claim.evidence if one.quote),
        evidence=tuple(map(build.evidence, claim.evidence)),
        in_article=bool(claim.occurrences),
        mark=mark,
    )


def _data(values: Iterable[str]) -> str:
    """A list for the script to read; JSON, because a name may hold any separator."""
    return json.dumps(list(dict.fromkeys(values)), ensure_ascii=False)


def _fields(found: list[Contradiction], build: Builder) -> tuple[FilterField, ...]:
    lookup, words = build.lookup, build.words
    claims = [lookup.facts.claims[side] for one in found for side in one.claims if side in lookup.facts.claims]
    kinds = {one.kind for one in found}
    states = {one.state for one in found}
    options: dict[str, dict[str, str]] = {
        "state": {state.value: words[f"state_{state.value}"] for state in State if state in states},
        "kind": {kind.value: words[f"kind_{kind.value}"] for kind in ContradictionKind if kind in kinds},
        "claimant": {claim.claimant: lookup.claimant_name(claim) for claim in claims if claim.claimant},
        "question": {one.question: lookup.question_title(one.question) for one in found if one.question},
        "page": {occurrence.page: occurrence.page for claim in claims for occurrence in claim.occurrences},
    }
    return tuple(filter_field(name, words[name], choices) for name, choices in options.items() if len(choices) > 1)


def filter_field(name: str, label: str, choices: dict[str, str]) -> FilterField:
    """A select; people and questions in alphabetical order, scales in their own."""
    items = (
        choices.items() if name in {"state", "kind"} else sorted(choices.items(), key=lambda item: item[1].casefold())
    )
    return FilterField(name=name, label=label, options=tuple(Option(value=key, label=text) for key, text in items))
