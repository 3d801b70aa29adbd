"""Dates as sources give them: a year, a month, a day or a moment, each an interval of time.

The accepted forms are the calendar part of ISO 8601 and EDTF level 0.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}[0-9:.+Z-]*")
_ZONE = re.compile(r"Z|[+-][0-9:]+$")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A date as precise as its author could make it.

    ``text`` is the date as written, in ISO form; ``start`` and ``end`` (UTC, both inclusive) bound it.
    """

    text: str
    start: datetime
    end: datetime

    def before(self, other: When) -> bool:
        """Whether all of this lies before all of the other."""
        return self.end < other.start

    @property
    def label(self) -> str:
        """The date in words: ``12 March 2020``, ``March 2020``, ``2020`` (with the time, as written, where given)."""
        return label_of(self.text)


def label_of(text: str) -> str:
    """A date in ISO form in words; see `When.label`."""
    year, _, rest = text.partition("-")
    year = year if year >= "1000" else f"{int(year)} CE"
    if not rest:
        return year
    month, _, rest = rest.partition("-")
    words = f"{MONTHS[int(month) - 1]} {year}"
    if not rest:
        return words
    words = f"{int(rest[:2])} {words}"
    if len(rest) == 2:
        return words
    zone = _ZONE.search(rest)
    return f"{words}, {rest[3:8]}{f' UTC{zone[0]}'.removesuffix('Z') if zone else ''}"


def parse_when(text: str) -> When | None:
    """Read ``2020``, ``2020-03``, ``2020-03-12`` or an ISO date-time; ``None`` for anything else."""
    found = _DATE.fullmatch(text)
    if found is None:
        return _parse_moment(text)
    year, month, day = (int(part) if part else None for part in found.groups())
    if 0 in {month, day}:  # no date, and no date without a month either
        return None
    try:
        first = date(year or 0, month or 1, day or 1)
        last = date(first.year, month or 12, day or monthrange(first.year, month or 12)[1])
    except ValueError:
        return None
    return When(
        text=text,
        start=datetime.combine(first, time.min, UTC),
        end=datetime.combine(last, time.max, UTC),
    )


def _parse_moment(text: str) -> When | None:
    if _MOMENT.fullmatch(text) is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    try:
        moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except OverflowError:
        return None
    return When(text=text.replace(" ", "T", 1), start=moment, end=moment)
