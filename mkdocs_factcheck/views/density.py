"""Statements too many for a mark each: for every answer, how many there were at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from mkdocs_factcheck.model import When
from mkdocs_factcheck.views.axis import Axis

BINS = 48
"""Columns across the picture."""

HEIGHT = 44
"""Of the tallest column, in pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnView:
    """How many statements there were in one stretch of time, as a column."""

    x: float
    y: float
    width: float
    height: float
    colour: int


def bins_of(dates: Iterable[When], axis: Axis) -> Counter[int]:
    """How many dates there are in each stretch of the axis; a vague one counts in its middle."""
    width = 100 / BINS
    return Counter(min(int((axis.at(said.start) + axis.at(said.end)) / 2 / width), BINS - 1) for said in dates)


def columns_in(bins: Counter[int], most: int, top: int, colour: int) -> list[ColumnView]:
    """The columns of one lane; ``most`` is the number that the tallest of the whole picture stands for."""
    width = 100 / BINS
    found = []
    for at, number in sorted(bins.items()):
        height = max(round(HEIGHT * number / most, 1), 1.5)
        found.append(
            ColumnView(
                x=round(at * width, 2),
                y=top + HEIGHT - height,
                width=round(0.86 * width, 2),
                height=height,
                colour=colour,
            )
        )
    return found
