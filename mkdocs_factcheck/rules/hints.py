"""Hints with the nearest known name, at a price that does not grow with the number of mistakes."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs_factcheck.register import did_you_mean, nearest_known

_MOST = 200
"""Words looked up in one run of one rule. A search costs milliseconds, and nobody mends 200 words one by one."""


class Nearest:
    """Finds the nearest of some known names, each word once; with ``near`` only one that is near."""

    def __init__(self, known: Iterable[str], *, near: bool = False) -> None:
        self._known = list(known)
        self._search = did_you_mean if near else nearest_known
        self._hints: dict[str, str] = {}

    def __call__(self, word: str) -> str:
        """Give ``did you mean "…"?``, or what else `nearest_known` says."""
        if word not in self._hints and len(self._hints) < _MOST:
            self._hints[word] = self._search(word, self._known)
        return self._hints.get(word, "")
