"""The stretch of time that a picture shows, and where a moment lies on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from mkdocs_factcheck.model import When

_LEFT, _SPAN = 3.5, 93.0
"""Where the axis begins, and how long it is, in per cent."""

_STRETCHED = 3
"""How many times longer vague dates may make the axis before they are cut off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """The stretch of time that the picture shows."""

    start: datetime
    end: datetime

    def at(self, moment: datetime) -> float:
        """Where a moment lies, in per cent; what lies outside is at the edge."""
        share = (moment - self.start) / (self.end - self.start)
        return round(min(max(_LEFT + _SPAN * share, 0.2), 99.8), 2)


def axis_of(dates: list[When]) -> Axis:
    """From the first to the last date; a vague one that only stretches the axis is cut off at its ends."""
    exact = [said for said in dates if said.end - said.start <= timedelta(days=1)]
    axis = _between(dates)
    if len({said.text for said in exact}) > 1:
        core = _between(exact)
        outside = [said for said in dates if said.end < core.start or core.end < said.start]
        core = _between([*exact, *outside])
        if (axis.end - axis.start) > _STRETCHED * (core.end - core.start):
            return core
    return axis


def _between(dates: list[When]) -> Axis:
    start, end = min(said.start for said in dates), max(said.end for said in dates)
    if end - start < timedelta(hours=1):
        start -= min(timedelta(minutes=30), start - start.min.replace(tzinfo=start.tzinfo))
        end = start + timedelta(hours=1)
    return Axis(start=start, end=end)
