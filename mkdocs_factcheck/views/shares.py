"""What a page of many entries has room for: a share for each entry, and which statements fill it."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_factcheck.model import Claim
from mkdocs_factcheck.reasoning.gathering import stand_of

STATEMENTS = 500
"""Statements in full on one page, shared fairly among its entries; each takes more than a kilobyte."""


def fair_share(numbers: Sequence[int], room: int) -> int:
    """The most of each entry that can be shown, so that all entries fit the room; at least one."""
    left = room
    for at, number in enumerate(sorted(numbers)):
        share = left // (len(numbers) - at)
        if number > share:
            return max(share, 1)
        left -= number
    return max(numbers, default=1)


def most_telling_statements(claims: Sequence[Claim], share: int) -> list[tuple[int, Claim]]:
    """Pick statements, each with its number from 1: of every position the latest, then the latest of all.

    ``claims`` are in order of time, and stay so; those without a date count as the oldest.
    """
    numbered = list(enumerate(claims, 1))
    if len(numbered) <= share:
        return numbered
    dated = [one for one in numbered if one[1].said]
    latest_first = [*reversed(dated), *(one for one in numbered if not one[1].said)]
    by_position = {(claim.about, stand_of(claim)): number for number, claim in reversed(latest_first)}
    telling = set(by_position.values())
    order = sorted(latest_first, key=lambda one: one[0] not in telling)
    return sorted(order[:share], key=lambda one: one[0])
