"""Quotations checked against the stored copies of their sources."""

from mkdocs_factcheck.quotes.text import Landmark, LandmarkKind, SourceText

__all__ = ["Landmark", "LandmarkKind", "SourceText"]
