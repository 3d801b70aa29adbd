"""Marks and their labels in as few rows as hold them without one touching another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """What a mark takes of a row, in per cent of its width.

    A mark with a ``width`` is a bar from ``x`` on, else a disc around ``x``. ``radius`` is half of what a disc
    takes; ``inset`` is what stands before a label inside a bar.
    """

    x: float
    width: float
    radius: float
    label: str
    label_width: float
    inset: float

    def span(self, label: str) -> tuple[float, float]:
        """From where to where it reaches with its label ``inside``, at its ``start``, at its ``end`` or without one."""
        low, high = (self.x, self.x + self.width) if self.width else (self.x - self.radius, self.x + self.radius)
        if label == "start":
            return low, high + self.label_width
        if label == "end":
            return low - self.label_width, high
        return low, high

    @property
    def side(self) -> str:
        """Where its label has room: inside it, else after it, else before it."""
        if not self.label:
            return ""
        if self.width >= self.inset + self.label_width:
            return "inside"
        return "start" if self.span("start")[1] <= 100 else "end" if self.span("end")[0] >= 0 else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The row of a mark, from 0, and where its label stands."""

    number: int
    label: str


def pack(extents: Sequence[Extent], *, rows: int, labels: bool) -> tuple[dict[int, Row], list[int]]:
    """Give each extent, by its place in the list, the first row that has room; and those that no row has room for."""
    spans = [(one.span(side := one.side if labels else ""), side) for one in extents]
    ends: list[float] = []
    placed: dict[int, Row] = {}
    left: list[int] = []
    for at in sorted(range(len(extents)), key=lambda at: (spans[at][0][0], at)):
        (low, high), side = spans[at]
        row = next((number for number, end in enumerate(ends) if end <= low), len(ends))
        if row == rows:
            left.append(at)
            continue
        if row == len(ends):
            ends.append(high)
        ends[row] = high
        placed[at] = Row(number=row, label=side)
    return placed, left
