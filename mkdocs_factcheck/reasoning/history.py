"""Who said it, and when."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_factcheck.model import Claim, When


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


def later(one: When | None, other: When | None) -> When | None:
    """The date that begins later; of two that begin together the wider one. ``None`` where one is missing."""
    if one is None or other is None:
        return None
    if one.start != other.start:
        return one if other.start < one.start else other
    return max(one, other, key=lambda when: (when.end, when.text))


def last_said(claims: Sequence[Claim]) -> When | None:
    """When the last of the claims was said; ``None`` where one has no date."""
    said = claims[0].said
    for claim in claims[1:]:
        said = later(said, claim.said)
    return said
