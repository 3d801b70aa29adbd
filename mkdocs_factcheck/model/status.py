"""Verdicts: what the badge of a claim shows, in scales of which a site chooses or makes one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """The colour family of a verdict; never its only sign."""

    POSITIVE = "positive"
    CAUTION = "caution"
    NEGATIVE = "negative"
    NEUTRAL = "neutral"


class CountsAs(StrEnum):
    """What a verdict means to the reasoning."""

    TRUE = "true"
    FALSE = "false"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """One verdict. ``icon`` names an icon of Material; ``rating`` is ClaimReview's ``ratingValue``."""

    id: str
    label: str
    tone: Tone = Tone.NEUTRAL
    icon: str = "material/help-circle-outline"
    rating: float | None = None
    counts_as: CountsAs = CountsAs.UNKNOWN
    meaning: str = ""


NOT_RATED = Status(
    id="unrated",
    label="Not rated",
    icon="material/circle-outline",
    meaning="Nobody has checked this claim yet.",
)
"""What a claim without a status shows; it is no verdict and is never written as one."""


def _scale(*rows: tuple[str, str, Tone, str, float | None, CountsAs, str]) -> dict[str, Status]:
    return {
        id_: Status(id=id_, label=label, tone=tone, icon=icon, rating=rating, counts_as=counts, meaning=meaning)
        for id_, label, tone, icon, rating, counts, meaning in rows
    }


_P, _C, _N, _O = Tone.POSITIVE, Tone.CAUTION, Tone.NEGATIVE, Tone.NEUTRAL
_T, _F, _U = CountsAs.TRUE, CountsAs.FALSE, CountsAs.UNKNOWN

SCALES: dict[str, dict[str, Status]] = {
    "default": _scale(
        ("verified", "Verified", _P, "material/check-decagram", 5, _T, "Confirmed by evidence that we checked ourselves."),
        ("supported", "Supported", _P, "material/check-circle-outline", 4, _T, "The evidence that we found supports it."),
        ("disputed", "Disputed", _C, "material/scale-unbalanced", 3, _U, "Credible sources disagree about it."),
        ("unverified", "Unverified", _O, "material/help-circle-outline", None, _U, "We could neither confirm nor refute it."),
        ("misleading", "Misleading", _C, "material/alert-outline", 2, _F, "Partly true, but it gives a wrong impression."),
        ("false", "False", _N, "material/close-circle-outline", 1, _F, "The evidence refutes it."),
        ("outdated", "Outdated", _O, "material/clock-alert-outline", None, _U, "It was right once; things have changed since."),
        ("retracted", "Retracted", _N, "material/undo-variant", None, _F, "Whoever said it has taken it back."),
    ),
    "truth": _scale(
        ("true", "True", _P, "material/check-decagram", 6, _T, "Accurate, with nothing important missing."),
        ("mostly-true", "Mostly true", _P, "material/check-circle-outline", 5, _T, "Accurate, but it needs more context."),
        ("half-true", "Half true", _C, "material/circle-half-full", 4, _U, "Partly accurate; it leaves out important things."),
        ("mostly-false", "Mostly false", _C, "material/alert-outline", 3, _F, "It holds a grain of truth and ignores the rest."),
        ("false", "False", _N, "material/close-circle-outline", 2, _F, "Not accurate."),
        ("absurd", "Absurd", _N, "material/fire", 1, _F, "Not accurate, and a ridiculous thing to say."),
    ),
    "averitec": _scale(
        ("supported", "Supported", _P, "material/check-circle-outline", 3, _T, "The evidence supports it."),
        ("refuted", "Refuted", _N, "material/close-circle-outline", 1, _F, "The evidence refutes it."),
        ("not-enough-evidence", "Not enough evidence", _O, "material/help-circle-outline", None, _U, "The evidence decides nothing."),
        ("conflicting-evidence", "Conflicting evidence", _C, "material/scale-unbalanced", 2, _U, "The evidence points both ways, or was picked."),
    ),
}  # fmt: skip
"""The scales that ship. ``averitec`` takes the labels of the AVeriTeC data set (Schlichtkrull et al., 2023)."""
