"""What the author's contradiction blocks and register entries say about pairs and groups of claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs_factcheck.model import Declaration, FactBase
from mkdocs_factcheck.reasoning.equivalence import Classes, Pair

_NONE: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """The declarations that name claims of at least two classes, each set of claims once."""

    by_claims: Mapping[tuple[str, ...], Declaration]
    """Each by the known claims that it names (sorted ids), those with two claims first, then by id."""
    ranks: Mapping[str, set[int]]
    """For the head of each class named, the places of its declarations in ``by_claims``."""
    ordered: tuple[Declaration, ...]
    """The declarations of ``by_claims`` by their place."""

    @property
    def pairs(self) -> list[Pair]:
        """The claims of the declarations that name two."""
        return [(claims[0], claims[1]) for claims in self.by_claims if len(claims) == 2]

    @property
    def groups(self) -> list[tuple[tuple[str, ...], Declaration]]:
        """The declarations that name more than two claims, each after those claims."""
        return [(claims, declaration) for claims, declaration in self.by_claims.items() if len(claims) > 2]

    def covering(self, head: str, other: str) -> Declaration | None:
        """Find the first declaration that names claims of both classes, each class by its head."""
        common = self.ranks.get(head, _NONE) & self.ranks.get(other, _NONE)
        return self.ordered[min(common)] if common else None


def read_declarations(facts: FactBase, classes: Classes) -> Declared:
    """Drop what is unknown or named twice, and of two declarations for the same claims the later (by id)."""
    found: dict[tuple[str, ...], Declaration] = {}
    for _, declaration in sorted(facts.declarations.items()):
        claims = tuple(sorted({claim for claim in declaration.claims if claim in facts.claims}))
        if len({classes.head(claim) for claim in claims}) > 1:
            found.setdefault(claims, declaration)
    by_claims = dict(sorted(found.items(), key=lambda item: (len(item[0]) > 2, item[1].id)))
    ranks: defaultdict[str, set[int]] = defaultdict(set)
    for rank, claims in enumerate(by_claims):
        for claim in claims:
            ranks[classes.head(claim)].add(rank)
    return Declared(by_claims=by_claims, ranks=dict(ranks), ordered=tuple(by_claims.values()))
