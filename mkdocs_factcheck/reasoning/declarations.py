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
    """The declarations that name known claims, each set of claims once."""

    classes: Classes
    by_claims: Mapping[tuple[str, ...], Declaration]
    """Each by the known claims that it names (sorted ids), those with two claims first, then by id."""
    ranks: Mapping[str, set[int]]
    """For each claim that is named, and for the head of its class, the places of its declarations."""
    ordered: tuple[Declaration, ...]
    """The declarations of ``by_claims`` by their place."""
    by_claim: Mapping[str, Declaration]
    """Those that name one claim and nothing else, by that claim: they are about its evidence."""

    @property
    def pairs(self) -> list[Pair]:
        """The claims of the declarations that name two which are not one claim told twice."""
        return [(claims[0], claims[1]) for claims in self.by_claims if len(claims) == 2 and self._spread(claims)]

    @property
    def groups(self) -> list[tuple[tuple[str, ...], Declaration]]:
        """The declarations that name more than two claims, not all of them one, each after those claims."""
        return [(claims, one) for claims, one in self.by_claims.items() if len(claims) > 2 and self._spread(claims)]

    def covering(self, pair: Pair) -> Declaration | None:
        """Find the first declaration that names both claims, or claims that they repeat or that repeat them."""
        one, other = pair
        if not self.classes.same(one, other):
            one, other = self.classes.head(one), self.classes.head(other)
        common = self.ranks.get(one, _NONE) & self.ranks.get(other, _NONE)
        return self.ordered[min(common)] if common else None

    def _spread(self, claims: tuple[str, ...]) -> bool:
        return len({self.classes.head(claim) for claim in claims}) > 1


def read_declarations(facts: FactBase, classes: Classes) -> Declared:
    """Drop what is unknown or named twice, and of two declarations for the same claims the later (by id)."""
    found: dict[tuple[str, ...], Declaration] = {}
    single: dict[str, Declaration] = {}
    for _, declaration in sorted(facts.declarations.items()):
        claims = tuple(sorted({claim for claim in declaration.claims if claim in facts.claims}))
        if len(claims) > 1:
            found.setdefault(claims, declaration)
        elif claims and len(set(declaration.claims)) == 1:
            single.setdefault(claims[0], declaration)
    by_claims = dict(sorted(found.items(), key=lambda item: (len(item[0]) > 2, item[1].id)))
    ranks: defaultdict[str, set[int]] = defaultdict(set)
    for rank, claims in enumerate(by_claims):
        for claim in claims:
            ranks[claim].add(rank)
            ranks[classes.head(claim)].add(rank)
    return Declared(
        classes=classes,
        by_claims=by_claims,
        ranks=dict(ranks),
        ordered=tuple(by_claims.values()),
        by_claim=single,
    )
