"""Dates before the year 1, for which Python has no dates."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass

_DATE = re.compile(r"(-[0-9]{4}|0000)(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Ancient:
    """A year, month or day before the year 1.

    ``text`` is in EDTF, which has a year 0 as ISO 8601 and BibLaTeX have: ``-0043`` is 44 BCE. ``parts`` are the year,
    counted so, and the month and the day where they are known.
    """

    text: str
    parts: tuple[int, ...]

    @property
    def year(self) -> int:
        """The year BCE: 44 for ``-0043``."""
        return 1 - self.parts[0]


def parse_ancient(text: str) -> Ancient | None:
    """Read ``-0043``, ``-0043-03`` or ``-0043-03-15``; ``None`` for anything else.

    The 29th of February is taken in any year: by which calendar old dates are told, nobody can see.
    """
    found = _DATE.fullmatch(text)
    if found is None or text.startswith("-0000"):
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    if month is not None and not 1 <= month <= 12:
        return None
    if day is not None and not 1 <= day <= monthrange(_LEAP_YEAR, month or 1)[1]:
        return None
    return Ancient(text=text, parts=tuple(part for part in (year, month, day) if part is not None))
