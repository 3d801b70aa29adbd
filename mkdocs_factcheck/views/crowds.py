"""Many conflicts on one question, gathered by the positions that clash: a million pairs are a few crowds."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from mkdocs_factcheck.model import Claim, Contradiction, ContradictionKind, State
from mkdocs_factcheck.views.links import anchor
from mkdocs_factcheck.views.weight import weight

CROWDS = 24
"""Crowds shown by themselves on one question; the smallest beyond that are one."""

Stand = tuple[str, str, str]
"""A position without its holder: the answer, the likelihood and the value as text."""

_Key = tuple[State, ContradictionKind, tuple[Stand, ...]]
_STATES = {state: rank for rank, state in enumerate(State)}
_KINDS = {kind: rank for rank, kind in enumerate(ContradictionKind)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    """The conflicts of one state and kind between the same stands; ``key`` is ``None`` for all the rest.

    ``sides`` says how many claims take each stand.
    """

    anchor: str
    key: _Key | None
    conflicts: Sequence[Contradiction] = field(repr=False)
    sides: tuple[tuple[Claim, int], ...]
    """For each stand a claim that takes it, and how many do."""


def crowds_of(question: str | None, found: Sequence[Contradiction], claims: Mapping[str, Claim]) -> list[Crowd]:
    """Gather conflicts: open first, then by kind, then the largest crowd."""
    stands = {id_: stand_of(claim) for id_, claim in claims.items()}
    gathered: dict[_Key, list[Contradiction]] = {}
    for one in found:
        gathered.setdefault(key_of(one, stands), []).append(one)
    order = sorted(gathered, key=lambda key: (_STATES[key[0]], _KINDS[key[1]], -len(gathered[key]), key[2]))
    alone, rest = order, []
    if len(order) > CROWDS:
        largest = set(sorted(order, key=lambda key: -len(gathered[key]))[: CROWDS - 1])
        alone = [key for key in order if key in largest]
        rest = [one for key in order if key not in largest for one in gathered[key]]
    crowds = [
        Crowd(
            anchor=crowd_anchor(question, key),
            key=key,
            conflicts=gathered[key],
            sides=_sides(gathered[key], stands, claims),
        )
        for key in alone
    ]
    if rest:
        crowds.append(Crowd(anchor=crowd_anchor(question, None), key=None, conflicts=rest, sides=()))
    return crowds


def stand_of(claim: Claim) -> Stand:
    """What a claim holds, as text that can be compared."""
    return (
        claim.position or "",
        claim.likelihood.text if claim.likelihood else "",
        claim.value.text if claim.value else "",
    )


def key_of(one: Contradiction, stands: dict[str, Stand]) -> _Key:
    """The crowd that a conflict belongs to, whichever side is named first."""
    if len(one.claims) == 2:
        first, second = stands.get(one.claims[0], ("", "", "")), stands.get(one.claims[1], ("", "", ""))
        return one.state, one.kind, (first, second) if first <= second else (second, first)
    return one.state, one.kind, tuple(sorted({stands[claim] for claim in one.claims if claim in stands}))


def crowd_anchor(question: str | None, key: _Key | None) -> str:
    """The anchor of a crowd; it stays while the positions stay."""
    start = anchor("pairs", question or "-")
    if key is None:
        return f"{start}:more"
    state, kind, stands = key
    return anchor(start, ":".join((state.value, kind.value, *("/".join(filter(None, stand)) for stand in stands))))


def most_telling(conflicts: Sequence[Contradiction], number: int) -> list[Contradiction]:
    """Pick the conflicts that say most: self-contradictions, reversals first; what editors declared; then by weight."""
    telling = sorted(
        (one for one in conflicts if one.self_contradiction or one.declaration),
        key=lambda one: (not one.reversal, not one.self_contradiction, weight(one)),
    )[:number]
    if len(telling) < number:
        known = {one.id for one in telling}
        plain = (one for one in conflicts if one.id not in known)
        telling += _heaviest(plain, number - len(telling))
    return telling


def _heaviest(conflicts: Iterable[Contradiction], number: int) -> list[Contradiction]:
    """The heaviest few, without sorting the rest."""
    return heapq.nsmallest(number, conflicts, key=weight)


def _sides(
    conflicts: Sequence[Contradiction], stands: dict[str, Stand], claims: Mapping[str, Claim]
) -> tuple[tuple[Claim, int], ...]:
    members: set[str] = set()
    for one in conflicts:
        members.update(one.claims)
    members &= stands.keys()
    numbers = Counter(stands[id_] for id_ in members)
    examples = {stands[id_]: claims[id_] for id_ in sorted(members, reverse=True)}
    return tuple(
        (examples[stand], number) for stand, number in sorted(numbers.items(), key=lambda item: (-item[1], item[0]))
    )
