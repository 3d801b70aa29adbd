"""How the crowds of conflicts on one question are shown: which by themselves, and which pairs of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest

from mkdocs_factcheck.model import Claim, Contradiction
from mkdocs_factcheck.reasoning.gathering import Gathering, Key, held_in, members_of
from mkdocs_factcheck.reasoning.names import joined_id
from mkdocs_factcheck.views.links import anchor
from mkdocs_factcheck.views.weight import KINDS, STATES, weight

CROWDS = 24
"""Crowds shown by themselves on one question; the smallest beyond that are one."""

_RECENT = 60
"""Of a large crowd only the conflicts between that many latest claims are weighed against each other."""

_LARGE = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class CrowdPlan:
    """The conflicts of one state and kind between the same stands; ``key`` is ``None`` for all the rest."""

    anchor: str
    key: Key | None
    conflicts: Sequence[Contradiction] = field(repr=False)
    members: frozenset[str]
    """The claims that are in any of them."""
    sides: tuple[tuple[Claim, int], ...]
    """For each stand a claim that takes it, and how many do."""
    exact: bool
    """Whether the stands are whole positions, not answers alone."""


def crowds_of(question: str | None, gathering: Gathering, claims: Mapping[str, Claim]) -> list[CrowdPlan]:
    """Crowds in order: open first, then by kind, then the largest; the rest last."""
    groups = gathering.groups
    order = sorted(groups, key=lambda key: (STATES[key[0]], KINDS[key[1]], -len(groups[key]), key[2]))
    alone, rest = order, []
    if len(order) > CROWDS:
        largest = set(sorted(order, key=lambda key: -len(groups[key]))[: CROWDS - 1])
        alone = [key for key in order if key in largest]
        rest = [one for key in order if key not in largest for one in groups[key]]
    crowds = [_crowd(question, key, groups[key], gathering, claims) for key in alone]
    return [*crowds, _crowd(question, None, rest, gathering, claims)] if rest else crowds


def _crowd(
    question: str | None,
    key: Key | None,
    conflicts: Sequence[Contradiction],
    gathering: Gathering,
    claims: Mapping[str, Claim],
) -> CrowdPlan:
    members = members_of(conflicts)
    stands = gathering.stands
    known = sorted(id_ for id_ in members if id_ in stands)
    numbers = Counter(stands[id_] for id_ in known)
    examples = {stands[id_]: claims[id_] for id_ in reversed(known)}
    commonest = sorted(numbers, key=lambda stand: (-numbers[stand], stand))
    return CrowdPlan(
        anchor=crowd_anchor(question, key),
        key=key,
        conflicts=conflicts,
        members=members,
        sides=tuple((examples[stand], numbers[stand]) for stand in commonest) if key else (),
        exact=gathering.exact,
    )


def crowd_anchor(question: str | None, key: Key | None) -> str:
    """The anchor of a crowd; it stays while the positions stay."""
    parts = (key[0].value, key[1].value, *map(held_in, key[2])) if key else ("more",)
    return anchor("pairs", joined_id((question or "", *parts)))


def most_telling(crowd: CrowdPlan, number: int, claims: Mapping[str, Claim]) -> list[Contradiction]:
    """Pick the conflicts that say most: reversals, self-contradictions, what editors declared, then the heaviest."""
    telling = nsmallest(
        number,
        (one for one in crowd.conflicts if one.self_contradiction or one.declaration),
        key=lambda one: (not one.reversal, not one.self_contradiction, weight(one)),
    )
    if len(telling) < number:
        known = {one.id for one in telling}
        others = [one for one in _recent(crowd, claims) if one.id not in known]
        telling += nsmallest(number - len(telling), others, key=weight)
    return telling


def _recent(crowd: CrowdPlan, claims: Mapping[str, Claim]) -> Sequence[Contradiction]:
    """The conflicts between the latest claims, of which a large crowd has more than enough to show."""
    if len(crowd.conflicts) <= _LARGE:
        return crowd.conflicts
    dated = [(said.start, id_) for id_ in crowd.members if id_ in claims and (said := claims[id_].said)]
    latest = {id_ for _, id_ in sorted(dated, reverse=True)[:_RECENT]}
    recent = [one for one in crowd.conflicts if one.claims[0] in latest and one.claims[-1] in latest]
    return recent or crowd.conflicts[:_LARGE]
