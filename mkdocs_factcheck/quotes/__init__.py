"""Quotations checked against the stored copies of their sources."""

from mkdocs_factcheck.quotes.fragments import text_fragment
from mkdocs_factcheck.quotes.inline import quoted_words
from mkdocs_factcheck.quotes.matching import check_words
from mkdocs_factcheck.quotes.prepared import Prepared, prepare
from mkdocs_factcheck.quotes.text import Landmark, LandmarkKind, SourceText

__all__ = [
    "Landmark",
    "LandmarkKind",
    "Prepared",
    "SourceText",
    "check_words",
    "prepare",
    "quoted_words",
    "text_fragment",
]
