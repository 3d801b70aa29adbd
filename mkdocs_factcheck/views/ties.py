"""Conflicts and changes as lines between two statements, that run through no other statement.

Across, places are in per cent of the picture; distances are taken where it is narrow. Wider, all are greater.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise, product
from math import hypot

from mkdocs_factcheck.views.picture import MarkView, TieView

_STEPS = range(0, 101, 4)
"""Where across a line may bend."""

Point = tuple[float, float]
"""A place in pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """How much of the picture a statement takes: the narrowest width, half a mark's height, and that of a row."""

    width: int
    radius: int
    row: int


def ties(
    tied: Iterable[tuple[tuple[str, ...], str]], marks: Mapping[str, MarkView], room: Room
) -> tuple[list[TieView], int]:
    """The lines, of which one that bends is two; and how many pairs have no room for a line.

    ``tied`` are the ids of two claims each, and the state in which a line between them is drawn.
    """
    drawn: list[TieView] = []
    left = 0
    for claims, state in tied:
        ends = [marks[id_] for id_ in claims if id_ in marks]
        if len(ends) != 2:
            continue
        first, second = ends
        others = [mark for mark in marks.values() if mark not in ends]
        way = next((way for way in _ways(first, second, room) if _is_free(way, others, room)), None)
        left += way is None
        drawn += [TieView(x1=x1, y1=y1, x2=x2, y2=y2, state=state) for (x1, y1), (x2, y2) in pairwise(way or ())]
    return drawn, left


def _ways(first: MarkView, second: MarkView, room: Room) -> Iterator[tuple[tuple[float, int], ...]]:
    """Yield the straight way, then those with one bend, the shortest first."""
    start, end = (first.x, first.y), (second.x, second.y)
    yield start, end
    half = (room.row + 1) // 2
    heights = {first.y - half, first.y, first.y + half, second.y - half, second.y, second.y + half}
    bends = product(_STEPS, sorted(y for y in heights if y > 0))
    for bend in sorted(bends, key=lambda at: (_length(start, at, room) + _length(at, end, room), at)):
        yield start, bend, end


def _length(one: Point, other: Point, room: Room) -> float:
    return hypot((one[0] - other[0]) * room.width / 100, one[1] - other[1])


def _is_free(way: tuple[Point, ...], others: list[MarkView], room: Room) -> bool:
    """Whether a way keeps clear of all marks."""
    scale = room.width / 100
    steps = [((x1 * scale, y1), (x2 * scale, y2)) for (x1, y1), (x2, y2) in pairwise(way)]
    return all(
        _distance(start, end, (mark.x * scale, mark.y), ((mark.x + mark.width) * scale, mark.y)) > room.radius
        for mark in others
        for start, end in steps
    )


def _distance(start: Point, end: Point, left: Point, right: Point) -> float:
    """How near a line comes to the level line from ``left`` to ``right``."""
    if min(start[1], end[1]) <= left[1] <= max(start[1], end[1]) and start[1] != end[1]:
        crossing = start[0] + (left[1] - start[1]) * (end[0] - start[0]) / (end[1] - start[1])
        if left[0] <= crossing <= right[0]:
            return 0
    return min(
        _to_line(left, start, end),
        _to_line(right, start, end),
        _to_line(start, left, right),
        _to_line(end, left, right),
    )


def _to_line(point: Point, start: Point, end: Point) -> float:
    """How near a point is to the line between two others."""
    across, down = end[0] - start[0], end[1] - start[1]
    square = across * across + down * down
    share = ((point[0] - start[0]) * across + (point[1] - start[1]) * down) / square if square else 0
    share = min(max(share, 0), 1)
    return hypot(point[0] - start[0] - share * across, point[1] - start[1] - share * down)
