"""Who holds what on a question: claimants against answers."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_factcheck.model import UNDETERMINED, Claim
from mkdocs_factcheck.views.builder import VALUE, Builder
from mkdocs_factcheck.views.parts import Link, StatementView


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionCell:
    """What one claimant said towards one answer."""

    answer: str
    statements: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionRow:
    """One claimant's statements, a cell for each answer."""

    claimant: Link
    cells: tuple[PositionCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionsTable:
    """The answers that anybody gives, and who gives them."""

    caption: str
    answers: tuple[str, ...]
    rows: tuple[PositionRow, ...]


def positions_table(question: str, claims: list[Claim], build: Builder) -> PositionsTable | None:
    """The table of a question, or ``None`` where nobody takes a position."""
    placed = [(claim, build.statement(claim)) for claim in claims if claim.position or claim.value]
    if not placed:
        return None
    columns = _columns(question, [claim for claim, _ in placed], build)
    rows: dict[str, list[tuple[str, StatementView]]] = {}
    for claim, statement in placed:
        rows.setdefault(claim.claimant or "", []).append((_key(claim), statement))
    nobody = Link(href="", text=build.words["no_claimant"])
    return PositionsTable(
        caption=build.words["positions_of"].format(title=build.lookup.question_title(question)),
        answers=tuple(columns.values()),
        rows=tuple(
            PositionRow(
                claimant=said[0][1].claimant or nobody,
                cells=tuple(
                    PositionCell(answer=answer, statements=tuple(one for at, one in said if at == key))
                    for key, answer in columns.items()
                ),
            )
            for said in rows.values()
        ),
    )


def _key(claim: Claim) -> str:
    return claim.position or VALUE


def _columns(question: str, claims: list[Claim], build: Builder) -> dict[str, str]:
    """The answers in use: yes and no first, then the question's own in their order; ``undetermined`` last."""
    entry = build.lookup.facts.questions.get(question)
    used = dict.fromkeys(_key(claim) for claim in claims)
    order = ["yes", "no", *(entry.answers if entry else ()), *used]
    keys = [key for key in dict.fromkeys(order) if key in used and key not in {UNDETERMINED, VALUE}]
    keys += [key for key in (VALUE, UNDETERMINED) if key in used]
    return {key: build.words["answer_value"] if key == VALUE else build.answer(question, key) for key in keys}
