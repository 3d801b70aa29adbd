"""What an answer holds for: a period of time, and other dimensions such as a version or a place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from mkdocs_factcheck.model.dates import When, parse_when

TIME = "time"
"""The dimension that ``as-of`` states; the others are stated by ``scope``."""
VERSION = "version"
"""The dimension whose values are version specifiers (PEP 440)."""

_FIRST = datetime.min.replace(tzinfo=UTC)
_LAST = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A period of time as its author wrote it.

    ``start`` and ``end`` (UTC, both inclusive) bound it; an end that is left open is the first or last moment there is.
    """

    text: str
    start: datetime
    end: datetime

    @property
    def label(self) -> str:
        """The period in words: ``1 May 2024``, ``2019 to 2024``, ``since 1 May 2024``, ``until 2024``."""
        first, dots, last = (part.strip() for part in self.text.partition(".."))
        if not dots:
            return _label(first)
        if not last:
            return f"since {_label(first)}"
        return f"{_label(first)} to {_label(last)}" if first else f"until {_label(last)}"


def parse_period(text: str) -> Period | None:
    """Read a date, ``2019..2024``, ``2024-05-01..`` or ``..2024``; ``None`` for anything else."""
    text = " ".join(text.split())
    first, dots, last = (part.strip() for part in text.partition(".."))
    start = parse_when(first) if first else None
    end = parse_when(last) if last else None
    if (first and start is None) or (last and end is None) or (start is None and end is None):
        return None
    if not dots:
        return period_of(start) if start else None
    period = Period(text=text, start=start.start if start else _FIRST, end=end.end if end else _LAST)
    return period if period.start <= period.end else None


def period_of(when: When) -> Period:
    """The period that a date stands for."""
    return Period(text=when.text, start=when.start, end=when.end)


def _label(text: str) -> str:
    when = parse_when(text)
    return when.label if when else text
