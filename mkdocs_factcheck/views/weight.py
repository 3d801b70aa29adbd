"""What weighs more: the order of contradictions wherever several of them stand."""

from __future__ import annotations

from collections.abc import Mapping

from mkdocs_factcheck.model import Contradiction, ContradictionKind, State

KINDS: Mapping[ContradictionKind, int] = {kind: rank for rank, kind in enumerate(ContradictionKind)}
STATES: Mapping[State, int] = {state: rank for rank, state in enumerate(State)}
"""The rank of each kind and each state, the weightiest first."""

Weight = tuple[int, int, float, str]
"""Sorts a contradiction among others: its state, its kind, how long ago it came up, and its ID."""


def weight(one: Contradiction) -> Weight:
    """Open ones first, then by kind, then the latest; what has no date comes last."""
    return STATES[one.state], KINDS[one.kind], -_instant(one), one.id


def by_state(one: Contradiction) -> tuple[int, float, str]:
    """By state alone, then the latest."""
    return STATES[one.state], -_instant(one), one.id


def by_kind(one: Contradiction) -> tuple[int, float, str]:
    """By kind alone, then the latest."""
    return KINDS[one.kind], -_instant(one), one.id


def _instant(one: Contradiction) -> float:
    return one.since.start.timestamp() if one.since else float("-inf")
