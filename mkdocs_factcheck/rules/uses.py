"""What a site makes use of."""

from __future__ import annotations

from mkdocs_factcheck.model import FactBase


def used_sources(facts: FactBase) -> set[str]:
    """Give the ids that claims, other sources and links name as sources."""
    used = {evidence.source for claim in facts.claims.values() for evidence in claim.evidence}
    used.update(source.origin for source in facts.sources.values())
    used.update(link.id for link in facts.links if link.kind == "source")
    return used
