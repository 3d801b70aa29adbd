"""The picture of statements in time: a lane for each answer, a mark for each statement.

Across, everything is in per cent, so that the picture fits any width with letters of one size; down, in pixels.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mkdocs_factcheck.model import Claim, Contradiction, Development, When, parse_when
from mkdocs_factcheck.views.axis import Axis, axis_of
from mkdocs_factcheck.views.builder import Builder
from mkdocs_factcheck.views.density import HEIGHT, ColumnView, bins_of, columns_in
from mkdocs_factcheck.views.packing import Extent, pack
from mkdocs_factcheck.views.picture import ChartView, LaneView, MarkView, PileView, TickView, TieView
from mkdocs_factcheck.views.plan import QuestionPlan
from mkdocs_factcheck.views.positions import NUMBERED, Column, column_key, columns_of
from mkdocs_factcheck.views.ticks import ticks
from mkdocs_factcheck.views.ties import Room, ties

NARROW, WIDE = 300, 640
"""Widths in pixels that the picture must read well at: marks never meet at the first, nor labels at the second."""

RADIUS, ROW, HEAD, FOOT, GAP = 9, 23, 24, 26, 10
"""Of a mark, and the heights of a row of them, a lane's heading, the axis and the space between lanes, in pixels."""

_LETTER = 6.3
"""The width of a letter in a label, in pixels, on the generous side."""

_LONGEST = 24
"""Letters of a label."""

_WORDS = 100
"""Letters of the statement in what the pointer shows."""

_ROWS, _ROWS_BARE = 12, 6
"""Rows of one lane with labels and, where that is too few, without."""

_LANES = 8
"""Answers with a lane of their own; the rest share one."""

_TIES = 12
"""Conflicts drawn as lines; more would be a ball of wool."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Picture:
    """What all lanes share; ``disputed`` are the claims in an open conflict."""

    axis: Axis
    disputed: frozenset[str]
    build: Builder


_Dated = tuple[int, Claim, When]
"""A claim with its number and its date."""


def chart_view(question: str, claims: list[Claim], plan: QuestionPlan | None, build: Builder) -> ChartView | None:
    """Draw the claims of a question, given in order of time; nothing where they do not have two dates."""
    dated = [(number, claim, when) for number, claim in enumerate(claims, 1) if (when := _when(claim))]
    if len({said.text for _, _, said in dated}) < 2:
        return None
    conflicts = plan.conflicts if plan and len(plan.conflicts) <= _TIES else ()
    picture = _Picture(
        axis=axis_of([said for _, _, said in dated]),
        disputed=_disputed(dated, plan) if plan and not conflicts else frozenset(),
        build=build,
    )
    columns = columns_of(question, [claim for _, claim, _ in dated], build)
    many = len(claims) > NUMBERED
    lanes, marks, piles = _draw(columns, [] if many else dated, picture)
    heaps = _heap(lanes, dated, picture) if many else []
    lines, steps, unseen = _lines(conflicts, build.lookup.developments.get(question, []), marks)
    hints = {
        "chart_numbers": bool(marks),
        "chart_columns": many,
        "chart_bar": any(mark.width for mark in marks.values()),
        "chart_tie": bool(lines),
        "chart_step": bool(steps),
        "chart_ring": bool(marks and picture.disputed),
    }
    undated = len(claims) - len(dated)
    return ChartView(
        height=lanes[-1].y + lanes[-1].height + FOOT,
        lanes=tuple(lanes),
        marks=tuple(marks.values()),
        piles=tuple(piles),
        columns=tuple(heaps),
        ties=(*steps, *lines),
        ticks=tuple(_ticks(picture.axis, build.words)),
        caption=(
            _caption(dated, build),
            *([build.count("undated_statements", undated)] if undated else []),
            *(build.words[key] for key, there in hints.items() if there),
            *([build.count("untied", unseen)] if unseen else []),
        ),
    )


def _when(claim: Claim) -> When | None:
    """When it was said; of a claim that does not say, when the time begins for which it holds."""
    if claim.said or claim.as_of is None:
        return claim.said
    first, _, last = claim.as_of.text.partition("..")
    return parse_when(first.strip() or last.strip())


def _lines(
    conflicts: Sequence[Contradiction], changed: Sequence[Development], marks: Mapping[str, MarkView]
) -> tuple[list[TieView], list[TieView], int]:
    """The lines of conflicts, those of what changed, and how many conflicts have no room for one."""
    room = Room(width=NARROW, radius=RADIUS, row=ROW)
    lines, unseen = ties([(one.claims, one.state.value) for one in conflicts], marks, room)
    steps = ties([(one.claims, "development") for one in changed], marks, room)[0] if len(changed) <= _TIES else []
    return lines, steps, unseen


def _draw(
    columns: Mapping[str, Column], dated: list[_Dated], picture: _Picture
) -> tuple[list[LaneView], dict[str, MarkView], list[PileView]]:
    """The lanes from top to bottom, and all that lies in them."""
    lanes: list[LaneView] = []
    marks: dict[str, MarkView] = {}
    piles: list[PileView] = []
    y = 0
    for column, keys in _lanes(columns):
        inside = [one for one in dated if column_key(one[1]) in keys]
        drawn, heaps, rows = _lane(inside, picture, column, y + HEAD)
        lanes.append(LaneView(y=y, height=HEAD + (rows * ROW or HEIGHT) + GAP, column=column, keys=keys))
        marks.update(drawn)
        piles += heaps
        y += lanes[-1].height
    return lanes, marks, piles


def _heap(lanes: list[LaneView], dated: list[_Dated], picture: _Picture) -> list[ColumnView]:
    """How many statements there were at a time, lane by lane at one scale."""
    bins = [
        bins_of((said for _, claim, said in dated if column_key(claim) in lane.keys), picture.axis) for lane in lanes
    ]
    most = max(max(found.values(), default=1) for found in bins)
    return [
        column
        for lane, found in zip(lanes, bins, strict=True)
        for column in columns_in(found, most, lane.y + HEAD, lane.column.colour)
    ]


def _disputed(dated: list[_Dated], plan: QuestionPlan) -> frozenset[str]:
    """The claims in open conflict, unless that is all of them: a ring around all says nothing."""
    found = plan.disputed
    return frozenset() if all(claim.id in found for _, claim, _ in dated) else found


def _lanes(columns: Mapping[str, Column]) -> list[tuple[Column, frozenset[str]]]:
    every = [(column, frozenset({key})) for key, column in columns.items()]
    if len(every) <= _LANES:
        return every
    rest = frozenset(key for _, keys in every[_LANES - 1 :] for key in keys)
    return [*every[: _LANES - 1], (Column(key="", answer="…", colour=0), rest)]


def _lane(
    inside: list[_Dated], picture: _Picture, column: Column, top: int
) -> tuple[dict[str, MarkView], list[PileView], int]:
    """The marks of one lane, what found no room, and how many rows they take."""
    build = picture.build
    extents = [_extent(claim, said, picture.axis, build) for _, claim, said in inside]
    placed, left = pack(extents, rows=_ROWS, labels=True)
    if left:
        placed, left = pack(extents, rows=_ROWS_BARE, labels=False)
    marks = {}
    for at, row in placed.items():
        number, claim, said = inside[at]
        extent = extents[at]
        marks[claim.id] = MarkView(
            number=number,
            x=extent.x,
            width=extent.width,
            y=top + row.number * ROW + ROW // 2,
            colour=column.colour,
            label=extent.label if row.label else "",
            side=row.label,
            title=_title(claim, said, build),
            href=build.to(build.lookup.words_url(claim)),
            open=claim.id in picture.disputed,
        )
    rows = max((row.number for row in placed.values()), default=-1) + 1
    piles = _piles([extents[at] for at in left], column, top + rows * ROW + ROW // 2)
    return marks, piles, rows + bool(piles)


def _title(claim: Claim, said: When, build: Builder) -> str:
    name = build.lookup.claimant_name(claim) or build.words["no_claimant"]
    words = claim.text if len(claim.text) <= _WORDS else f"{claim.text[:_WORDS]}…"
    label = claim.as_of.label if claim.as_of and not claim.said else said.label
    return f"{name}, {label}: {words}"


def _extent(claim: Claim, said: When, axis: Axis, build: Builder) -> Extent:
    start, end = axis.at(said.start), axis.at(said.end)
    vague = (end - start) * NARROW / 100 >= 3 * RADIUS
    label = build.lookup.claimant_name(claim)
    label = label if len(label) <= _LONGEST else f"{label[: _LONGEST - 1].rstrip()}…"
    return Extent(
        x=start if vague else round((start + end) / 2, 2),
        width=round(end - start, 2) if vague else 0,
        radius=100 * (RADIUS + 1) / NARROW,
        label=label,
        label_width=100 * (len(label) * _LETTER + 8) / WIDE,
        inset=100 * 2.4 * RADIUS / WIDE,
    )


def _piles(left: list[Extent], column: Column, y: int) -> list[PileView]:
    """What found no room, in heaps of a tenth of the axis."""
    heaps: dict[int, int] = {}
    for extent in left:
        tenth = min(int(extent.x + extent.width / 2) // 10, 9)
        heaps[tenth] = heaps.get(tenth, 0) + 1
    return [
        PileView(x=10 * tenth + 5, y=y, colour=column.colour, count=f"+{number:,}")
        for tenth, number in sorted(heaps.items())
    ]


def _ticks(axis: Axis, words: Mapping[str, str]) -> list[TickView]:
    found = []
    free = 0.0  # from where on a narrow picture has room
    for tick in ticks(axis.start, axis.end, words):
        x = axis.at(tick.at)
        end = "start" if x < 12 else "end" if x > 88 else "middle"
        width = 100 * (len(tick.label) * _LETTER + 6) / NARROW
        left = x - {"start": 0, "middle": width / 2, "end": width}[end]
        found.append(TickView(x=x, label=tick.label, end=end, wide=left < free))
        free = free if left < free else left + width
    return found


def _caption(dated: list[_Dated], build: Builder) -> str:
    first = min((said for _, _, said in dated), key=lambda said: said.start)
    last = max((said for _, _, said in dated), key=lambda said: (said.end, said.start))
    count = build.count("statements", len(dated))
    if first.text == last.text:
        return build.words["chart_caption_one"].format(count=count, first=first.label)
    return build.words["chart_caption"].format(count=count, first=first.label, last=last.label)
