"""The words that readers see, one file of JSON a language."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

FALLBACK = "en"
"""The language that has every word."""

_FOLDER = Path(__file__).parent


@cache
def words(language: str = FALLBACK) -> Mapping[str, str]:
    """Give the words of a language by key; what it lacks, and any unknown language, is English."""
    found = dict(_load(FALLBACK))
    for name in (language.partition("-")[0], language):
        if name != FALLBACK:
            found.update(_load(name))
    return MappingProxyType(found)


def has_words(language: str) -> bool:
    """Whether there are words for a language, or for the one that it is a variety of."""
    return any((_FOLDER / f"{name}.json") in _files() for name in (language, language.partition("-")[0]))


def _files() -> set[Path]:
    return set(_FOLDER.glob("*.json"))


def _load(name: str) -> Mapping[str, str]:
    """Only names that are listed are opened, so that no setting can name a path."""
    known = {path.stem: path for path in _files()}
    if name not in known:
        return {}
    content: Mapping[str, str] = json.loads(known[name].read_text("utf-8"))
    return content
