"""Fact-checking for MkDocs: mark claims, cite sources, show verdicts, find contradictions."""

__all__: list[str] = []
