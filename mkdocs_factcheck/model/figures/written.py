"""Figures as readers see them: with separators, and signs as words or as print has them."""

from __future__ import annotations

import re

from mkdocs_factcheck.model.figures.value import Value

_RUN = re.compile(r"(?<![\d.,'/_:\w-])\d{4,}(?![\d'/_:])(?!-\d)(?![.,]\d{3}(?!\d))")
_LONG = 5
"""Digits from which a number surely is no year."""

_WORDS = {">=": "at least ", "≥": "at least ", "<=": "at most ", "≤": "at most ", ">": "more than ", "<": "less than ",
          "~": "about ", "≈": "about "}  # fmt: skip
"""The signs of a value in words; a sign of two characters comes before the one it begins with."""

_PRINTED = {">=": "≥ ", "≥": "≥ ", "<=": "≤ ", "≤": "≤ ", "~": "≈ ", "≈": "≈ ", ">": "> ", "<": "< "}


def with_separators(text: str, *, years: bool = False) -> str:
    """Part long numbers by thousands: ``1,200,000``. One of four digits that may be a year stays as it is."""

    def part(found: re.Match[str]) -> str:
        return found[0] if found[0][0] == "0" or (years and len(found[0]) < _LONG) else f"{int(found[0]):,}"

    return _RUN.sub(part, text)


def figure_in_words(value: Value) -> str:
    """A figure for a sentence: ``at least 1,200 people``, ``15 to 20 %``."""
    return _written(value, _WORDS, " to ")


def figure_in_print(value: Value) -> str:
    """A figure for a table or a picture: ``≥ 1,200 people``, ``15–20 %``."""
    return _written(value, _PRINTED, "–")


def _written(value: Value, signs: dict[str, str], joint: str) -> str:
    sign = next((sign for sign in signs if value.text.startswith(sign)), "")
    parts = value.text.removeprefix(sign).split("..")
    shown = joint.join(with_separators(part.strip(), years=value.may_be_year) for part in parts)
    return f"{signs.get(sign, '')}{shown}"
