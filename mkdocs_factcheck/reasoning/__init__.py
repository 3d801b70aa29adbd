"""Contradictions found from what each claimant said: model and standard library alone."""

from mkdocs_factcheck.reasoning.contradictions import find_contradictions

__all__ = ["find_contradictions"]
