"""Who said it, and in what order."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_factcheck.model import Claim


def by_one_claimant(claims: Sequence[Claim]) -> bool:
    """Whether one named claimant made all of the claims, which are two or more."""
    claimant = claims[0].claimant
    if claimant is None or claims[1].claimant != claimant:
        return False
    return all(claim.claimant == claimant for claim in claims)


def in_order_said(first: Claim, second: Claim) -> tuple[Claim, Claim] | None:
    """Both claims, the earlier before the later; ``None`` where the dates do not tell."""
    if first.said is None or second.said is None:
        return None
    if first.said.before(second.said):
        return first, second
    if second.said.before(first.said):
        return second, first
    return None
