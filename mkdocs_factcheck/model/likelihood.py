"""How probable a claimant calls it: the bands of ICD 203, or a range of per cent.

Source: Intelligence Community Directive 203, *Analytic Standards* (2015), section D.6.e(2)(a).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

BANDS: dict[str, tuple[int, int]] = {
    "almost-no-chance": (1, 5),
    "very-unlikely": (5, 20),
    "unlikely": (20, 45),
    "roughly-even": (45, 55),
    "likely": (55, 80),
    "very-likely": (80, 95),
    "almost-certain": (95, 99),
}
"""Each band with its lowest and highest probability, in per cent."""

SYNONYMS: dict[str, str] = {
    "remote": "almost-no-chance",
    "highly-improbable": "very-unlikely",
    "improbable": "unlikely",
    "even-odds": "roughly-even",
    "probable": "likely",
    "highly-probable": "very-likely",
    "nearly-certain": "almost-certain",
}
"""The directive's second row of words, each with its band."""

_RANGE = re.compile(r"([0-9]{1,3})\s*%?(?:\s*(?:-|–|\.\.)\s*([0-9]{1,3})\s*%?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Likelihood:
    """A range of probability in per cent, both ends inclusive, and the band's name where one was given."""

    low: int
    high: int
    band: str | None = None

    @property
    def text(self) -> str:
        """The band's name, or the range as ``80-95%``."""
        if self.band is not None:
            return self.band
        return f"{self.low}%" if self.low == self.high else f"{self.low}-{self.high}%"


def parse_likelihood(text: str) -> Likelihood | None:
    """Read a band, a synonym of one, ``80-95%`` or ``80%``; ``None`` for anything else."""
    name = "-".join(text.casefold().split())
    name = SYNONYMS.get(name, name)
    if name in BANDS:
        low, high = BANDS[name]
        return Likelihood(low=low, high=high, band=name)
    found = _RANGE.fullmatch(text.strip())
    if found is None:
        return None
    low = int(found[1])
    high = int(found[2]) if found[2] else low
    return Likelihood(low=low, high=high) if low <= high <= 100 else None
