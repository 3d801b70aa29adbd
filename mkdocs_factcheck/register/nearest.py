"""The nearest known name, for hints."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from mkdocs_factcheck.model import quoted

_MANY = 2000
"""Above this many names the search is not worth its time; every finding would pay for it."""


_FEW = 200
"""Up to this many names the nearest one is named even where it is not near: the list is short to look through."""


def nearest_known(word: str, known: Iterable[str]) -> str:
    """As `did_you_mean`; where no name is near, still ``the nearest known is "…"``, unless there are many."""
    names = list(known)
    if hint := did_you_mean(word, names):
        return hint
    if not 0 < len(names) <= _FEW:
        return ""
    near = get_close_matches(word[:200], names, n=1, cutoff=0.0)
    return f"the nearest known is {quoted(near[0])}"


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """``did you mean "…"?`` with the nearest of the known names, or an empty string."""
    names = list(known)
    folded = word.casefold()
    if same := next((name for name in names if name.casefold() == folded), None):
        return f"did you mean {quoted(same)}?"
    if len(names) > _MANY:
        names = [name for name in names if name[:2] == word[:2]][:_MANY]
    near = get_close_matches(word[:200], names, n=1, cutoff=0.6)
    return f"did you mean {quoted(near[0])}?" if near else ""
