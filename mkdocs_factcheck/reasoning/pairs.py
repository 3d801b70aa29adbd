"""Pairs of claims in conflict: derived from positions, declared, and carried over what repeats them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, product

from mkdocs_factcheck.model import Claim, ContradictionKind, FactBase, RelationType
from mkdocs_factcheck.reasoning.clauses import Clause, answer_clause, value_clause
from mkdocs_factcheck.reasoning.equivalence import Classes, Pair, pair_of
from mkdocs_factcheck.reasoning.positions import Aspect, Position, compare
from mkdocs_factcheck.reasoning.wording import Wording

_WEIGHTS = {kind: weight for weight, kind in enumerate(ContradictionKind)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """How a pair conflicts, and why in words."""

    kind: ContradictionKind
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """Everybody who holds one position, and the words for it."""

    position: Position
    answer: Clause
    value: Clause
    claims: list[Claim]

    def clause(self, aspect: Aspect) -> Clause:
        return self.value if aspect is Aspect.VALUE else self.answer


def find_pairs(
    facts: FactBase, classes: Classes, positions: Mapping[str, Position], declared: Iterable[Pair]
) -> dict[Pair, Ground]:
    """Every pair in conflict, once. ``declared`` are the pairs that blocks name."""
    wording = Wording(facts=facts)
    grounds = dict(_derive(facts, classes, positions, wording))
    for one, other in (*_related(facts), *declared):
        if (one, other) not in grounds and not classes.same(one, other):
            reason = wording.of_declared((facts.claims[one], facts.claims[other]))
            grounds[one, other] = Ground(kind=ContradictionKind.DECLARED, reason=reason)
    return grounds | _carry_over(grounds, classes, wording)


def _derive(
    facts: FactBase, classes: Classes, positions: Mapping[str, Position], wording: Wording
) -> Iterator[tuple[Pair, Ground]]:
    """Compare positions, not claims: those who hold the same one share the result."""
    for question, sides in _sides(facts, positions).items():
        registered = facts.questions.get(question)
        exclusive = registered is None or registered.exclusive
        for first, second in combinations(sides, 2):
            clash = compare(first.position, second.position, exclusive=exclusive)
            if clash is None:
                continue
            clause, other = first.clause(clash.aspect), second.clause(clash.aspect)
            for one, another in product(first.claims, second.claims):
                if not classes.same(one.id, another.id):
                    reason = wording.of_positions(one, clause, another, other)
                    yield pair_of(one.id, another.id), Ground(kind=clash.kind, reason=reason)


def _sides(facts: FactBase, positions: Mapping[str, Position]) -> dict[str, list[_Side]]:
    """Group the claims of each question into sides, the more certain ones first."""
    holders: defaultdict[Position, list[Claim]] = defaultdict(list)
    for claim_id, position in positions.items():
        holders[position].append(facts.claims[claim_id])
    sides: defaultdict[str, list[_Side]] = defaultdict(list)
    for position in sorted(holders, key=lambda position: position.rank):
        registered = facts.questions.get(position.question)
        answer = answer_clause(position, registered.answers if registered else {})
        value = value_clause(position) if position.value else answer
        side = _Side(position=position, answer=answer, value=value, claims=holders[position])
        sides[position.question].append(side)
    return sides


def _related(facts: FactBase) -> Iterator[Pair]:
    """Yield the pairs of known claims of which one says that it contradicts the other."""
    for claim in facts.claims.values():
        for relation in claim.relations:
            if relation.type is RelationType.CONTRADICTS and relation.target in facts.claims:
                yield pair_of(claim.id, relation.target)


def _carry_over(grounds: Mapping[Pair, Ground], classes: Classes, wording: Wording) -> dict[Pair, Ground]:
    """Give what repeats a claim its conflicts: each pair across two classes has one if any of them has."""
    weightiest: dict[Pair, tuple[int, Pair]] = {}
    for pair, ground in grounds.items():
        if not (classes.alone(pair[0]) and classes.alone(pair[1])):
            heads = pair_of(classes.head(pair[0]), classes.head(pair[1]))
            candidate = _WEIGHTS[ground.kind], pair
            weightiest[heads] = min(weightiest.get(heads, candidate), candidate)
    carried: dict[Pair, Ground] = {}
    for heads, (_, source) in weightiest.items():
        ground = grounds[source]
        copy = Ground(kind=ground.kind, reason=wording.of_repeated(ground.reason))
        for one, other in product(classes.members(heads[0]), classes.members(heads[1])):
            pair = pair_of(one, other)
            if pair not in grounds:
                carried[pair] = copy
    return carried
