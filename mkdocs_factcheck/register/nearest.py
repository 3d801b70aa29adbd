"""The nearest known name, for hints."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_MANY = 2000
"""Above this many names the search is not worth its time; every finding would pay for it."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """``did you mean "…"?`` with the nearest of the known names, or an empty string."""
    names = list(known)
    folded = word.casefold()
    if same := next((name for name in names if name.casefold() == folded), None):
        return f'did you mean "{same}"?'
    if len(names) > _MANY:
        names = [name for name in names if name[:2] == word[:2]][:_MANY]
    near = get_close_matches(word[:200], names, n=1, cutoff=0.6)
    return f'did you mean "{near[0]}"?' if near else ""
