"""Quotations checked against the stored copies of their sources.

What looks for words is imported by the first who asks for it: a site without stored copies never does.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from mkdocs_factcheck.quotes.cache import Cache
from mkdocs_factcheck.quotes.checker import Checker
from mkdocs_factcheck.quotes.text import Landmark, LandmarkKind, SourceText

if TYPE_CHECKING:
    from mkdocs_factcheck.quotes.fragments import text_fragment
    from mkdocs_factcheck.quotes.matching import check_words
    from mkdocs_factcheck.quotes.prepared import Prepared, prepare

__all__ = [
    "Cache",
    "Checker",
    "Landmark",
    "LandmarkKind",
    "Prepared",
    "SourceText",
    "check_words",
    "prepare",
    "text_fragment",
]

_LATE = {"Prepared": "prepared", "check_words": "matching", "prepare": "prepared", "text_fragment": "fragments"}


def __getattr__(name: str) -> Any:
    if name not in _LATE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_LATE[name]}"), name)
