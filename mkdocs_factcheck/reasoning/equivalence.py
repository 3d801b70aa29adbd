"""Which claims are one and the same, told again: the classes that ``repeats`` makes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from mkdocs_factcheck.model import Claim, RelationType
from mkdocs_factcheck.reasoning.positions import takes_position

Pair: TypeAlias = tuple[str, str]
"""Two ids of claims, or of heads of classes, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Classes:
    """Claims that repeat one another, directly or through others. A claim alone is a class of its own."""

    heads: Mapping[str, str]
    """The first member (by id) of the class of each claim that is not alone."""
    shared: Mapping[str, tuple[str, ...]]
    """The members of each class of more than one claim, sorted, by the class's head."""

    def head(self, claim: str) -> str:
        """Give the id that stands for the claim's class."""
        return self.heads.get(claim, claim)

    def members(self, head: str) -> tuple[str, ...]:
        """List all members of a class, sorted."""
        return self.shared.get(head, (head,))

    def same(self, one: str, other: str) -> bool:
        """Whether two claims are one, told twice."""
        return self.head(one) == self.head(other)

    def alone(self, claim: str) -> bool:
        """Whether no other claim is in the claim's class."""
        return claim not in self.heads


def classes_of(claims: Mapping[str, Claim]) -> Classes:
    """Join what ``repeats`` links, in either direction; links in a circle, to itself or to nothing do no harm."""
    parents: dict[str, str] = {}
    for claim in claims.values():
        for relation in claim.relations:
            if relation.type is RelationType.REPEATS and relation.target in claims:
                one, other = _find(parents, claim.id), _find(parents, relation.target)
                parents[max(one, other)] = min(one, other)
    members: defaultdict[str, list[str]] = defaultdict(list)
    for claim_id in sorted(parents):
        members[_find(parents, claim_id)].append(claim_id)
    shared = {head: tuple(ids) for head, ids in members.items() if len(ids) > 1}
    return Classes(heads={claim: head for head, ids in shared.items() for claim in ids}, shared=shared)


def _find(parents: dict[str, str], claim: str) -> str:
    """Find the root of the claim's tree, which is its smallest id; the path to it is halved on the way."""
    parents.setdefault(claim, claim)
    while parents[claim] != claim:
        parents[claim] = parents[parents[claim]]
        claim = parents[claim]
    return claim


def pair_of(one: str, other: str) -> Pair:
    """Put two ids in order."""
    return (one, other) if one < other else (other, one)


def lent_positions(claims: Mapping[str, Claim], classes: Classes) -> dict[str, Claim]:
    """For each claim that takes no position itself, the first member of its class that does, if there is one."""
    lent: dict[str, Claim] = {}
    for members in classes.shared.values():
        holder = next((claims[member] for member in members if takes_position(claims[member])), None)
        if holder:
            lent.update((member, holder) for member in members if not takes_position(claims[member]))
    return lent
