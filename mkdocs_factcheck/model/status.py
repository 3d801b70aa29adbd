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
    """One verdict. ``icon`` names an icon of Material; ``rating`` is ClaimReview's ``ratingValue``.

    ``meaning`` says what the site judges, and nothing of what was checked or found: only the evidence shows that.
    """

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
    meaning="We have given no verdict on this claim.",
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
        ("verified", "Verified", _P, "material/check-decagram", 5, _T, "We rate it true, and we regard it as settled."),
        ("supported", "Supported", _P, "material/check-circle-outline", 4, _T, "We rate it true, as far as one can tell."),
        ("disputed", "Disputed", _C, "material/scale-unbalanced", 3, _U, "We rate it contested, and decide for neither side."),
        ("unverified", "Unverified", _O, "material/help-circle-outline", None, _U, "We rate it neither true nor false."),
        ("misleading", "Misleading", _C, "material/alert-outline", 2, _F, "We rate it misleading: true in part, and wrong in the impression it gives."),
        ("false", "False", _N, "material/close-circle-outline", 1, _F, "We rate it false."),
        ("outdated", "Outdated", _O, "material/clock-alert-outline", None, _U, "We rate it true for an earlier time, and no longer."),
        ("retracted", "Retracted", _N, "material/undo-variant", None, _F, "We treat it as taken back by whoever said it."),
    ),
    "truth": _scale(
        ("true", "True", _P, "material/check-decagram", 6, _T, "We rate it accurate, with nothing important missing."),
        ("mostly-true", "Mostly true", _P, "material/check-circle-outline", 5, _T, "We rate it accurate, though it needs more context."),
        ("half-true", "Half true", _C, "material/circle-half-full", 4, _U, "We rate it accurate in part, with important things left out."),
        ("mostly-false", "Mostly false", _C, "material/alert-outline", 3, _F, "We rate it largely wrong, with a grain of truth."),
        ("false", "False", _N, "material/close-circle-outline", 2, _F, "We rate it wrong."),
        ("absurd", "Absurd", _N, "material/fire", 1, _F, "We rate it wrong, and a ridiculous thing to say."),
    ),
    "averitec": _scale(
        ("supported", "Supported", _P, "material/check-circle-outline", 3, _T, "We rate it true."),
        ("refuted", "Refuted", _N, "material/close-circle-outline", 1, _F, "We rate it false."),
        ("not-enough-evidence", "Not enough evidence", _O, "material/help-circle-outline", None, _U, "We know too little to rate it true or false."),
        ("conflicting-evidence", "Conflicting evidence", _C, "material/scale-unbalanced", 2, _U, "We rate it neither way, and regard the evidence as conflicting or picked."),
    ),
}  # fmt: skip
"""The scales that ship. ``averitec`` takes the labels of the AVeriTeC data set (Schlichtkrull et al., 2023)."""
