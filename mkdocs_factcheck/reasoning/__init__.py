"""Contradictions found from what each claimant said: model and standard library alone."""

from mkdocs_factcheck.reasoning.contradictions import find_contradictions, reason_about
from mkdocs_factcheck.reasoning.crowds import condense
from mkdocs_factcheck.reasoning.evidence import independent_sources
from mkdocs_factcheck.reasoning.uncompared import Uncompared, find_uncompared

__all__ = [
    "Uncompared",
    "condense",
    "find_contradictions",
    "find_uncompared",
    "independent_sources",
    "reason_about",
]
