"""What weighs more: the order of contradictions wherever several of them stand."""

from __future__ import annotations

from mkdocs_factcheck.model import Contradiction, ContradictionKind, State

_KINDS = {kind: rank for rank, kind in enumerate(ContradictionKind)}
_STATES = {state: rank for rank, state in enumerate(State)}

Weight = tuple[int, int, float, str]
"""Sorts a contradiction among others: its state, its kind, how long ago it came up, and its ID."""


def weight(one: Contradiction) -> Weight:
    """Open ones first, then by kind, then the latest; what has no date comes last."""
    return _STATES[one.state], _KINDS[one.kind], -_instant(one), one.id


def by_state(one: Contradiction) -> tuple[int, float, str]:
    """By state alone, then the latest."""
    return _STATES[one.state], -_instant(one), one.id


def by_kind(one: Contradiction) -> tuple[int, float, str]:
    """By kind alone, then the latest."""
    return _KINDS[one.kind], -_instant(one), one.id


def _instant(one: Contradiction) -> float:
    return one.since.start.timestamp() if one.since else float("-inf")
