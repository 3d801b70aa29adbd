"""Who holds what on a question: claimants against answers, or, where they are too many, the answers in numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from operator import itemgetter

from mkdocs_factcheck.model import DATE, UNDETERMINED, Claim
from mkdocs_factcheck.reasoning.gathering import Stand, stand_of
from mkdocs_factcheck.views.builder import VALUE, Builder
from mkdocs_factcheck.views.parts import Link, PositionView, StatementView

NONE = ""
"""The column of those who take no position."""

COLUMNS = 6
"""Answers that a table has room for beside each other."""

ROWS = 40
"""Claimants in a table; more are shown in numbers."""

NUMBERED = 80
"""Statements that are numbered one by one; pictures of more show only how many there are."""

NAMED = 12
"""Claimants named for each position where they are shown in numbers."""

SPOKEN, SPOKEN_COLUMNS = 24, 3
"""Statements, and answers beside each other, of which a table has room for the words."""

SHARES = 40
"""Positions shown in numbers; the rarest beyond are one line."""

COLOURS = 6
"""Answers with a colour of their own; the rest share that of no answer."""

_DIGITS = re.compile(r"(\d{1,18})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """An answer that somebody gives; ``colour`` is its number in the style sheet, 0 for none of its own."""

    key: str
    answer: str
    colour: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedView:
    """A statement in the table. ``age`` is ``latest`` or ``older`` where its claimant spoke more than once."""

    statement: StatementView
    age: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionCell:
    """What one claimant said towards one answer."""

    column: Column
    statements: tuple[PlacedView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionRow:
    """One claimant's statements, a cell for each answer; ``trail`` are the answers given one after another.

    ``scope`` is what they hold for but the time, where statements of the table differ in that.
    """

    scope: str
    claimant: Link
    trail: tuple[str, ...]
    cells: tuple[PositionCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareView:
    """How many claims hold one position, and who holds it."""

    column: Column
    position: PositionView | None
    count: str
    share: int
    named: tuple[tuple[int, Link], ...]
    """Who holds it, each with the number of the statement, or 0 where statements are not numbered."""
    more: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionsTable:
    """The answers that anybody gives, and who gives them: in ``rows``, or in numbers as ``shares``.

    Where a table is ``brief``, its statements are a number, a date and a likelihood, without their words.
    """

    caption: str
    brief: bool
    columns: tuple[Column, ...]
    rows: tuple[PositionRow, ...]
    shares: tuple[ShareView, ...]


def positions_table(question: str, claims: list[Claim], build: Builder) -> PositionsTable | None:
    """The table of a question, or ``None`` where nobody takes a position. ``claims`` are in order of time."""
    if not any(map(column_key, claims)):
        return None
    columns = columns_of(question, claims, build)
    scopes = [_scope(claim, build) for claim in claims]
    holders: dict[tuple[str, str], list[tuple[int, Claim]]] = {}
    for number, (claim, scope) in enumerate(zip(claims, scopes, strict=True), 1):
        holders.setdefault((scope, claim.claimant or ""), []).append((number, claim))
    order = {scope: at for at, scope in enumerate(sorted(set(scopes), key=_in_numbers))}
    fits = len(holders) <= ROWS and len(claims) <= NUMBERED and len(columns) <= COLUMNS
    return PositionsTable(
        caption=build.words["positions_of"].format(title=build.lookup.question_title(question)),
        brief=len(claims) > SPOKEN or len(columns) > SPOKEN_COLUMNS,
        columns=tuple(columns.values()),
        rows=tuple(
            _row(holders[key], columns, build, scope=(key[0] or build.words["scope_none"]) if len(order) > 1 else "")
            for key in sorted(holders, key=lambda key: order[key[0]])
        )
        if fits
        else (),
        shares=() if fits else tuple(_shares(claims, columns, build)),
    )


def column_key(claim: Claim) -> str:
    """The column of a claim."""
    return claim.position or (VALUE if claim.value else NONE)


def columns_of(question: str, claims: list[Claim], build: Builder) -> dict[str, Column]:
    """The answers in use: yes and no first, then the question's own in their order; what is no answer last."""
    entry = build.lookup.facts.questions.get(question)
    used = dict.fromkeys(map(column_key, claims))
    order = ["yes", "no", *(entry.answers if entry else ()), *used]
    keys = [key for key in dict.fromkeys(order) if key in used and key not in {UNDETERMINED, NONE}]
    dates = all(claim.value.unit == DATE for claim in claims if claim.value)
    names = {VALUE: build.words["answer_date" if dates else "answer_value"], NONE: build.words["answer_none"]}
    columns = {
        key: Column(
            key=key,
            answer=names[key] if key in names else build.answer(question, key),
            colour=at if at <= COLOURS else 0,
        )
        for at, key in enumerate(keys, 1)
    }
    for key in (UNDETERMINED, NONE):
        if key in used:
            columns[key] = Column(key=key, answer=names.get(key) or build.answer(question, key), colour=0)
    return columns


def _scope(claim: Claim, build: Builder) -> str:
    return build.words["list_comma"].join(build.scope(claim))


def _in_numbers(scope: str) -> tuple[bool, list[str | int]]:
    """Sorts scopes so that version 9 comes before version 10; no scope comes last."""
    return not scope, [int(part) if part.isdecimal() else part.casefold() for part in _DIGITS.split(scope)]


def _row(said: list[tuple[int, Claim]], columns: Mapping[str, Column], build: Builder, *, scope: str) -> PositionRow:
    placed = [(claim, build.statement(claim, number)) for number, claim in said]
    ages = _ages([claim for _, claim in said])
    return PositionRow(
        scope=scope,
        claimant=placed[0][1].claimant or Link(href="", text=build.words["no_claimant"]),
        trail=_trail(placed) if placed[0][0].claimant else (),
        cells=tuple(
            PositionCell(
                column=column,
                statements=tuple(
                    PlacedView(statement=statement, age=ages.get(claim.id, ""))
                    for claim, statement in placed
                    if column_key(claim) == key
                ),
            )
            for key, column in columns.items()
        ),
    )


def _ages(claims: list[Claim]) -> dict[str, str]:
    """Which of one claimant's statements are overtaken, and which are the latest; nothing where no order is known."""
    dated = [(claim.id, claim.said) for claim in claims if claim.said and claim.claimant]
    last = max((said.start for _, said in dated), default=None)
    if last is None:
        return {}
    older = {id_ for id_, said in dated if said.end < last}
    return {id_: "older" if id_ in older else "latest" for id_, _ in dated} if older else {}


def _trail(placed: list[tuple[Claim, StatementView]]) -> tuple[str, ...]:
    """One claimant's positions in order of time, if they changed; what was said on one day has no order."""
    steps: list[str] = []
    before: Claim | None = None
    for claim, statement in placed:
        if claim.said is None or statement.position is None:
            continue
        if before is not None and before.said is not None and not before.said.before(claim.said):
            return ()
        before = claim
        position = statement.position
        words = position.answer
        if position.likelihood:
            words = f"{words}, {position.likelihood.band or position.likelihood.words}"
        if not steps or steps[-1] != words:
            steps.append(words)
    return tuple(steps) if len(steps) > 1 else ()


def _shares(claims: list[Claim], columns: Mapping[str, Column], build: Builder) -> list[ShareView]:
    """Each position with its number of claims, the answers in the order of their columns, the commonest first."""
    held: dict[Stand, list[tuple[int, Claim]]] = {}
    for number, claim in enumerate(claims, 1):
        held.setdefault(stand_of(claim), []).append((number, claim))
    ranks = {key: rank for rank, key in enumerate(columns)}
    commonest = sorted(held.values(), key=lambda said: -len(said))
    shown = sorted(commonest[:SHARES], key=lambda said: (ranks[column_key(said[0][1])], -len(said)))
    shares = [_share(said, len(claims), columns[column_key(said[0][1])], build) for said in shown]
    if rest := sorted((one for said in commonest[SHARES:] for one in said), key=itemgetter(0)):
        others = Column(key="", answer=build.words["other_positions"], colour=0)
        shares.append(replace(_share(rest, len(claims), others, build), position=None))
    return shares


def _share(said: list[tuple[int, Claim]], total: int, column: Column, build: Builder) -> ShareView:
    lookup, nobody = build.lookup, build.words["no_claimant"]
    named = [
        (number, Link(href=build.to(lookup.words_url(claim)), text=lookup.claimant_name(claim) or nobody))
        for number, claim in said
    ]
    if total > NUMBERED:
        named = [(0, link) for link in {link.text: link for _, link in named}.values()]
    shown = named if total <= NUMBERED else named[:NAMED]
    more = len(named) - len(shown)
    return ShareView(
        column=column,
        position=build.position(said[0][1]),
        count=build.count("claims", len(said)),
        share=round(100 * len(said) / total),
        named=tuple(shown),
        more=build.words["and_more"].format(n=f"{more:,}") if more > 0 else "",
    )
