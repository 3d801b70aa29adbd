"""The index of contradictions: by question, who holds what, when they said it, and each conflict side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from mkdocs_factcheck.model import Claim, Contradiction, State, ViewRequest
from mkdocs_factcheck.reasoning.gathering import members_of
from mkdocs_factcheck.views.builder import Builder
from mkdocs_factcheck.views.chart import chart_view
from mkdocs_factcheck.views.conflict import ConflictView, LineView, conflict_view, data, line_view
from mkdocs_factcheck.views.crowds import CrowdPlan
from mkdocs_factcheck.views.filters import conflict_fields
from mkdocs_factcheck.views.links import anchor
from mkdocs_factcheck.views.lookup import time_key
from mkdocs_factcheck.views.matrix import FEWEST, MatrixView, matrix_view
from mkdocs_factcheck.views.parts import FilterField, Link, PositionView
from mkdocs_factcheck.views.picture import ChartView
from mkdocs_factcheck.views.plan import Block, Plan, QuestionPlan, plan_index
from mkdocs_factcheck.views.positions import PositionsTable, columns_of, positions_table
from mkdocs_factcheck.views.rests import rest_data
from mkdocs_factcheck.views.scopes import ScopeNotes, questions_kept_apart, scope_notes
from mkdocs_factcheck.views.select import direction, limited, select_contradictions
from mkdocs_factcheck.views.weight import by_kind, by_state, weight

OTHER = "about--other"
"""The anchor of what has no question; no ID starts with a hyphen, so that no question's can be the same."""


FOLDED, UNFOLDED = 24, 8
"""In an index of more than so many questions, those after the heaviest few are folded up."""

AT_A_GLANCE = 8
"""Conflicts of a part of the index that need no filter."""

PICTURED = 60
"""Questions of the index with pictures; those that weigh less have them on the page of questions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockView:
    """Conflicts shown together; a crowd of them has a heading and says how many more there are."""

    anchor: str
    title: str
    kind_label: str
    kind_meaning: str
    state: str
    state_label: str
    conflicts: tuple[ConflictView, ...]
    lines: tuple[LineView, ...]
    more: str
    rest: str
    """What a filter must know of those that are not shown, as JSON."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupView:
    """All contradictions on one question. ``statements`` leads to all that was said about it.

    ``conflicts_first``: they are few enough to be read before the overview of who holds what.
    """

    anchor: str
    folded: bool
    conflicts_first: bool
    title: str
    href: str
    data: str
    description: str
    count: str
    open: str
    positions: PositionsTable | None
    chart: ChartView | None
    matrix: MatrixView | None
    blocks: tuple[BlockView, ...]
    settled: tuple[BlockView, ...]
    """What a correction settles; ``blocks`` has all else."""
    scopes: ScopeNotes | None
    statements: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptApartView:
    """A question without contradictions, whose answers were not all compared."""

    anchor: str
    question: Link
    scopes: ScopeNotes


@dataclass(frozen=True, slots=True, kw_only=True)
class ContradictionsView:
    """The whole index."""

    count: str
    compared: str
    open: str
    total: int
    fields: tuple[FilterField, ...]
    groups: tuple[GroupView, ...]
    kept_apart: tuple[KeptApartView, ...]
    empty: str


def contradictions_view(request: ViewRequest, build: Builder) -> ContradictionsView:
    """The index, or the part of it that a request asks for."""
    plan = _plan(request, build)
    total = sum(len(one.conflicts) for one in plan.questions)
    missing = "no_match" if request.filtered and build.lookup.contradictions else "no_contradictions"
    few = AT_A_GLANCE if request.filtered else 1
    unfolded = UNFOLDED if len(plan.questions) > FOLDED else len(plan.questions)
    return ContradictionsView(
        count=build.count("contradictions", total),
        compared=build.count("compared", build.lookup.compared),
        open=build.count("open", sum(one.open for one in plan.questions)),
        total=total,
        fields=conflict_fields(plan.questions, build) if total > few else (),
        groups=tuple(
            _group(one, request, build, pictured=at < PICTURED, folded=at >= unfolded)
            for at, one in enumerate(plan.questions)
        ),
        kept_apart=tuple(_kept_apart(request, build)),
        empty="" if total else build.words[missing],
    )


def question_groups(request: ViewRequest, build: Builder) -> list[tuple[str, str]]:
    """The anchor and words of each group, for a table of contents."""
    questions = (*(one.question for one in _plan(request, build).questions), *_apart(request, build))
    return [(build.here(_anchor(one)), _title(one, build)) for one in questions]


def _apart(request: ViewRequest, build: Builder) -> list[str]:
    """The questions without contradictions that the index lists, because answers to them were not compared."""
    if _chooses_claims(request):
        return []
    return [one for one in questions_kept_apart(build) if not request.about or one in request.about]


def _kept_apart(request: ViewRequest, build: Builder) -> Iterator[KeptApartView]:
    for question in _apart(request, build):
        if notes := scope_notes(question, build):
            yield KeptApartView(
                anchor=build.here(_anchor(question)) if request.anchored else "",
                question=Link(href=build.to_entry("questions", question), text=_title(question, build)),
                scopes=notes,
            )


def _chooses_claims(request: ViewRequest) -> bool:
    """Whether a request leaves out some of the claims on a question, or some questions by number."""
    return bool(request.by or request.page or request.state or request.status or request.limit is not None)


def _plan(request: ViewRequest, build: Builder) -> Plan:
    """The order by weight, unless another is asked for: then questions come in the order of their conflicts."""
    lookup = build.lookup
    claims = lookup.facts.claims
    keys: dict[str, Callable[[Contradiction], Any]] = {
        "kind": by_kind,
        "state": by_state,
        "said": lambda one: min((time_key(claims[side]) for side in one.claims if side in claims), default=()),
        "id": lambda one: one.id,
    }
    name, reverse = direction(request)
    if name not in keys and not request.filtered and request.limit is None:
        return lookup.plan
    found = select_contradictions(request, lookup)
    if name in keys:
        found = sorted(found, key=keys[name], reverse=reverse)
    elif request.limit is not None:
        found = sorted(found, key=weight)
    return plan_index(limited(found, request), claims, sort=name not in keys)


def _anchor(question: str | None) -> str:
    return OTHER if question is None else anchor("about", question)


def _title(question: str | None, build: Builder) -> str:
    return build.words["other_questions"] if question is None else build.lookup.question_title(question)


def _group(plan: QuestionPlan, request: ViewRequest, build: Builder, *, pictured: bool, folded: bool) -> GroupView:
    question = plan.question
    anchored = request.anchored
    claims = _statements(plan, request, build)
    entry = build.lookup.facts.questions.get(question or "")
    note = build.words["other_questions_note"] if question is None else ""
    numbers = {claim.id: at for at, claim in enumerate(claims, 1)}
    href = build.to_entry("questions", question) if question else ""
    blocks, settled = _parted(plan.blocks)
    return GroupView(
        anchor=build.here(_anchor(question)) if anchored else "",
        folded=folded,
        conflicts_first=len(plan.involved) < FEWEST,
        title=_title(question, build),
        href=href,
        data=data([question] if question else []),
        description=entry.description if entry else note,
        count=build.count("contradictions", len(plan.conflicts)),
        open=build.count("open", plan.open) if 0 < plan.open < len(plan.conflicts) else "",
        positions=positions_table(question, claims, build) if question and claims else None,
        chart=chart_view(question, claims, plan, build) if question and pictured else None,
        matrix=_matrix(plan, claims, numbers, build) if pictured else None,
        blocks=tuple(_block(one, build, numbers, anchored=anchored) for one in blocks),
        settled=tuple(_block(one, build, numbers, anchored=anchored) for one in settled),
        scopes=None if _chooses_claims(request) else scope_notes(question, build),
        statements=Link(href=href, text=build.words["all_statements"]) if plan.crowds and href else None,
    )


def _parted(blocks: tuple[Block, ...]) -> tuple[list[Block], list[Block]]:
    """Part what a correction settles from all else; a crowd is not torn apart."""
    others: list[Block] = []
    settled: list[Block] = []
    for block in blocks:
        if block.crowd:
            (settled if all(map(_is_settled, block.crowd.conflicts)) else others).append(block)
            continue
        for part, wanted in ((others, False), (settled, True)):
            cards = [one for one in block.cards if _is_settled(one) is wanted]
            lines = [one for one in block.lines if _is_settled(one) is wanted]
            if cards or lines:
                part.append(replace(block, cards=cards, lines=lines))
    return others, settled


def _is_settled(one: Contradiction) -> bool:
    return one.settled_by is not None and one.state is not State.OPEN


def _statements(plan: QuestionPlan, request: ViewRequest, build: Builder) -> list[Claim]:
    """What was said about a question; where only some conflicts are asked for, what is in one of them."""
    claims = build.lookup.by_question.get(plan.question, []) if plan.question else []
    if not _chooses_claims(request):
        return claims
    chosen = members_of(plan.conflicts)
    return [claim for claim in claims if claim.id in chosen]


def _matrix(plan: QuestionPlan, claims: list[Claim], numbers: Mapping[str, int], build: Builder) -> MatrixView | None:
    if plan.question is None:
        return None
    return matrix_view(plan, columns_of(plan.question, claims, build), numbers, build)


def _block(block: Block, build: Builder, numbers: Mapping[str, int], *, anchored: bool) -> BlockView:
    key = block.crowd.key if block.crowd else None
    words = build.words
    return BlockView(
        anchor=build.here(block.crowd.anchor) if block.crowd and anchored else "",
        title=_crowd_title(block.crowd, build) if block.crowd else "",
        kind_label=words[f"kind_{key[1].value}"] if key else "",
        kind_meaning=words[f"kind_{key[1].value}_meaning"] if key else "",
        state=key[0].value if key else "",
        state_label=words[f"state_{key[0].value}"] if key else "",
        conflicts=tuple(conflict_view(one, build, numbers, anchored=anchored) for one in block.cards),
        lines=tuple(line_view(one, build, anchored=anchored) for one in block.lines),
        more=words["more_conflicts"].format(n=f"{block.more:,}") if block.more else "",
        rest=rest_data(block, build.lookup.facts.claims),
    )


def _crowd_title(crowd: CrowdPlan, build: Builder) -> str:
    """As ``37 claims answer “Yes”, 12 answer “No”: 444 contradictions``."""
    count = build.count("contradictions", len(crowd.conflicts))
    if crowd.key is None or not any(any(stand) for stand in crowd.key[2]):
        return build.words["crowd_rest"].format(count=count)
    sides: list[str] = []
    for claim, number in crowd.sides:
        form = "side_next" if sides else "side_first"
        held = _held(build.position(claim)) if crowd.exact else _answer(claim, build)
        sides.append(build.count(form if held else f"{form}_none", number, position=held))
    return build.words["crowd"].format(sides=build.words["list_comma"].join(sides), count=count)


def _answer(claim: Claim, build: Builder) -> str:
    """An answer alone, where so many positions differ that only answers are told apart."""
    return build.answer(claim.about, claim.position) if claim.position else ""


def _held(position: PositionView | None) -> str:
    """A position in few words."""
    if position is None:
        return ""
    likelihood = position.likelihood
    certainty = likelihood.band or likelihood.words if likelihood else ""
    return ", ".join(filter(None, (position.answer, certainty)))
