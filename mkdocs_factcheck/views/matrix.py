"""The map of a question: which claims, or which positions, conflict with which."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from mkdocs_factcheck.model import Claim, Contradiction, ContradictionKind, State
from mkdocs_factcheck.reasoning.gathering import Gathering, Stand, gather, stand_of
from mkdocs_factcheck.views.builder import Builder
from mkdocs_factcheck.views.parts import PositionView
from mkdocs_factcheck.views.plan import QuestionPlan
from mkdocs_factcheck.views.positions import Column, column_key
from mkdocs_factcheck.views.weight import weight

FEWEST = 4
"""Claims in conflict from which on there is a map: three can be kept in mind."""

MOST = 24
"""Claims, or positions, that have a row each; more claims are gathered by position, more positions have no map."""

SIGNS = {"contrary": "×", "divergence": "~", "declared": "!", "status": "?", "evidence": "±"}
"""A sign for each kind, so that a cell is told apart without its colour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadView:
    """A row's and a column's heading: a claim with its number, or a position with the number of its claims."""

    number: str
    colour: int
    name: str
    position: PositionView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CellView:
    """Where a row meets a column in conflict."""

    sign: str
    kind: str
    state: str
    title: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """A row: its heading and a cell for each column to the left of itself."""

    head: HeadView
    cells: tuple[CellView | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyView:
    """A line of the map's key."""

    sign: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixView:
    """The map: each pair stands once, below the diagonal."""

    caption: str
    rows: tuple[RowView, ...]
    columns: tuple[HeadView, ...]
    key: tuple[KeyView, ...]
    by_position: bool


def matrix_view(
    plan: QuestionPlan, columns: Mapping[str, Column], numbers: Mapping[str, int], build: Builder
) -> MatrixView | None:
    """The map of the conflicts on one question, where they are between more than three claims."""
    known = build.lookup.facts.claims
    involved = [known[id_] for id_ in plan.involved if id_ in known]
    if len(involved) < FEWEST:
        return None
    few = len(involved) <= MOST
    ranks = {key: rank for rank, key in enumerate(columns)}
    claims = sorted(
        map(build.lookup.stated, involved) if few else involved,
        key=lambda claim: (
            ranks.get(column_key(claim), len(ranks)),
            *_certainty(claim),
            stand_of(claim),
            numbers.get(claim.id, 0),
            claim.id,
        ),
    )
    if few:
        return _of_claims(claims, plan.conflicts, columns, numbers, build)
    return _of_positions(claims, plan, columns, build)


def _certainty(claim: Claim) -> tuple[int, Fraction]:
    """The surer of an answer first, then the smaller figure."""
    value = claim.value
    figure = (value.low if value.low is not None else value.high) if value else None
    return -claim.likelihood.high if claim.likelihood else -100, figure or Fraction()


def _of_claims(
    claims: list[Claim],
    conflicts: Sequence[Contradiction],
    columns: Mapping[str, Column],
    numbers: Mapping[str, int],
    build: Builder,
) -> MatrixView:
    known = {claim.id for claim in claims}
    pairs: dict[frozenset[str], Contradiction] = {}
    for one in sorted(conflicts, key=weight):
        for pair in combinations([id_ for id_ in one.claims if id_ in known], 2):
            pairs.setdefault(frozenset(pair), one)
    names = {claim.id: build.lookup.claimant_name(claim) or build.words["no_claimant"] for claim in claims}
    heads = [
        HeadView(
            number=str(numbers.get(claim.id, "")),
            colour=_colour(claim, columns),
            name=names[claim.id],
            position=build.position(claim),
        )
        for claim in claims
    ]
    rows = []
    for at, claim in enumerate(claims):
        cells: list[CellView | None] = []
        for other in claims[:at]:
            found = pairs.get(frozenset((claim.id, other.id)))
            title = f"{names[claim.id]}, {names[other.id]}: {_kind(found, build)}"
            cells.append(_cell(found, title, "", build) if found else None)
        rows.append(RowView(head=heads[at], cells=tuple(cells)))
    # Below the diagonal the last column is empty.
    return _matrix(rows, heads[:-1], pairs.values(), build, by_position=False)


def _of_positions(
    claims: list[Claim], plan: QuestionPlan, columns: Mapping[str, Column], build: Builder
) -> MatrixView | None:
    gathering = plan.gathering or gather(plan.conflicts, build.lookup.facts.claims)
    holders: dict[Stand, list[Claim]] = {}
    for claim in claims:
        holders.setdefault(stand_of(claim), []).append(claim)
    order = {stand: at for at, stand in enumerate(holders)}
    if not (gathering.exact and 2 <= len(order) <= MOST):
        return None
    pairs = _counted(gathering, order)
    heads = [
        HeadView(
            number=f"{len(said):,}",
            colour=_colour(said[0], columns),
            name="",
            position=build.position(said[0]),
        )
        for said in holders.values()
    ]
    rows = []
    for row, head in enumerate(heads):
        cells: list[CellView | None] = []
        for column in range(row + 1):
            number, found = pairs.get((row, column), (0, None))
            title = f"{_kind(found, build)}: {build.count('contradictions', number)}"
            cells.append(_cell(found, title, _short(number), build) if found else None)
        rows.append(RowView(head=head, cells=tuple(cells)))
    return _matrix(rows, heads, (one for _, one in pairs.values()), build, by_position=True)


def _counted(gathering: Gathering, order: Mapping[Stand, int]) -> dict[tuple[int, int], tuple[int, Contradiction]]:
    """For each two positions, the later one first, the number of conflicts and one of them, open if any is."""
    pairs: dict[tuple[int, int], tuple[int, Contradiction]] = {}
    for (state, _, stands), found in gathering.groups.items():
        if 0 < len(stands) <= 2 and all(len(one.claims) == 2 for one in found[:1]):
            places = sorted((order[stand] for stand in stands), reverse=True)
            pair = places[0], places[-1]
            number, heaviest = pairs.get(pair, (0, found[0]))
            pairs[pair] = number + len(found), found[0] if state is State.OPEN else heaviest
    return pairs


def _cell(one: Contradiction, title: str, number: str, build: Builder) -> CellView:
    return CellView(
        sign=number or SIGNS.get(one.kind.value, "×"),
        kind=one.kind.value,
        state=one.state.value,
        title=title,
        href=build.to_conflict(one, crowd=bool(number)),
    )


def _short(number: int) -> str:
    """A number that fits a cell; the cell's title has all of it."""
    return f"{number:,}" if number < 10_000 else f"{number / 1000:,.0f}k"


def _kind(one: Contradiction | None, build: Builder) -> str:
    if one is None:
        return ""
    return f"{build.words[f'kind_{one.kind.value}']}, {build.words[f'state_{one.state.value}'].lower()}"


def _colour(claim: Claim, columns: Mapping[str, Column]) -> int:
    column = columns.get(column_key(claim))
    return column.colour if column else 0


def _matrix(
    rows: list[RowView], heads: list[HeadView], conflicts: Iterable[Contradiction], build: Builder, *, by_position: bool
) -> MatrixView:
    kinds = {one.kind for one in conflicts}
    return MatrixView(
        caption=build.words["map_positions_caption" if by_position else "map_caption"],
        rows=tuple(rows),
        columns=tuple(heads),
        key=()
        if by_position
        else tuple(
            KeyView(sign=SIGNS.get(kind.value, "×"), label=build.words[f"kind_{kind.value}"])
            for kind in ContradictionKind
            if kind in kinds
        ),
        by_position=by_position,
    )
