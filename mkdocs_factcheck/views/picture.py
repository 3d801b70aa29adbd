"""What the picture of statements in time is made of.

Across, everything is in per cent, so that the picture fits any width with letters of one size; down, in pixels.
"""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_factcheck.views.density import ColumnView
from mkdocs_factcheck.views.positions import Column


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkView:
    """A statement: a disc, or a bar as long as its date is vague (``width`` in per cent).

    ``side`` says where its label stands: ``start`` after the mark, ``end`` before it, empty for none.
    """

    number: int
    x: float
    width: float
    y: int
    colour: int
    label: str
    side: str
    title: str
    href: str
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PileView:
    """Statements that have no room for marks of their own: how many, and about when."""

    x: float
    y: int
    colour: int
    count: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneView:
    """The statements of one answer, or of several that have no room for lanes of their own."""

    y: int
    height: int
    column: Column
    keys: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class TieView:
    """A conflict, as a line between two statements."""

    x1: float
    y1: int
    x2: float
    y2: int
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TickView:
    """A label on the axis, and which of its ends is at the tick; ``wide``: a narrow picture has no room for it."""

    x: float
    label: str
    end: str
    wide: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartView:
    """The picture."""

    height: int
    lanes: tuple[LaneView, ...]
    marks: tuple[MarkView, ...]
    piles: tuple[PileView, ...]
    columns: tuple[ColumnView, ...]
    """Instead of marks, where there are too many statements for these."""
    ties: tuple[TieView, ...]
    ticks: tuple[TickView, ...]
    caption: tuple[str, ...]
    """Sentences."""
