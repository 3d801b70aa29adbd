"""Pairs of claims in conflict: derived from positions, declared, and carried over what repeats them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, product

from mkdocs_factcheck.model import Claim, Contradiction, ContradictionKind, FactBase, RelationType
from mkdocs_factcheck.reasoning.clauses import Clause, answer_clause, value_clause
from mkdocs_factcheck.reasoning.equivalence import Classes, Pair, pair_of
from mkdocs_factcheck.reasoning.history import by_one_claimant, in_order_said
from mkdocs_factcheck.reasoning.positions import Aspect, Position, compare
from mkdocs_factcheck.reasoning.wording import Wording

_WEIGHTS = {kind: weight for weight, kind in enumerate(ContradictionKind)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What there is to reason about: the claims, which of them are one, and what each commits to."""

    facts: FactBase
    classes: Classes
    positions: Mapping[str, Position]
    wording: Wording

    def question_of(self, claims: Iterable[str]) -> str | None:
        """Name the question that all of the claims are about, if it is one."""
        questions = {
            position.question if (position := self.positions.get(claim)) else self.facts.claims[claim].about
            for claim in claims
        }
        return questions.pop() if len(questions) == 1 else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """Everybody who holds one position."""

    position: Position
    claims: list[Claim]


def find_pairs(case: Case, declared: Iterable[Pair]) -> dict[Pair, Contradiction]:
    """Find every pair in conflict, once. ``declared`` are the pairs that blocks name."""
    found = dict(_derive(case))
    claims = case.facts.claims
    for pair in (*_related(case.facts), *declared):
        if pair not in found and not case.classes.same(*pair):
            reason = case.wording.of_declared((claims[pair[0]], claims[pair[1]]))
            found[pair] = _contradiction(case, pair, ContradictionKind.DECLARED, reason, case.question_of(pair))
    return found | _carry_over(case, found)


def _derive(case: Case) -> Iterator[tuple[Pair, Contradiction]]:
    """Compare positions, not claims: those who hold the same one share the result."""
    for question, sides in _sides(case).items():
        registered = case.facts.questions.get(question)
        exclusive = registered is None or registered.exclusive
        for first, second in combinations(sides, 2):
            clash = compare(first.position, second.position, exclusive=exclusive)
            if clash is None:
                continue
            clause = _clause(case, first.position, clash.aspect)
            contrast = _clause(case, second.position, clash.aspect)
            for one, other in product(first.claims, second.claims):
                if not case.classes.same(one.id, other.id):
                    reason = case.wording.of_positions(one, clause, other, contrast)
                    pair = pair_of(one.id, other.id)
                    yield pair, _contradiction(case, pair, clash.kind, reason, question)


def _sides(case: Case) -> dict[str, list[_Side]]:
    """Group the claims of each question into sides, the more certain ones first."""
    holders: defaultdict[Position, list[Claim]] = defaultdict(list)
    for claim_id, position in case.positions.items():
        holders[position].append(case.facts.claims[claim_id])
    sides: defaultdict[str, list[_Side]] = defaultdict(list)
    for position in sorted(holders, key=lambda position: position.rank):
        sides[position.question].append(_Side(position=position, claims=holders[position]))
    return sides


def _clause(case: Case, position: Position, aspect: Aspect) -> Clause:
    """Word the part of the position that clashes; a position without an answer has its value alone."""
    if position.value and (aspect is Aspect.VALUE or position.answer is None):
        return value_clause(position.value, position.likelihood)
    answer = position.answer or ""
    registered = case.facts.questions.get(position.question)
    words = registered.answers.get(answer) if registered else None
    return answer_clause(answer, words or answer, position.likelihood)


def _related(facts: FactBase) -> Iterator[Pair]:
    """Yield the pairs of known claims of which one says that it contradicts the other."""
    for claim in facts.claims.values():
        for relation in claim.relations:
            if relation.type is RelationType.CONTRADICTS and relation.target in facts.claims:
                yield pair_of(claim.id, relation.target)


def _carry_over(case: Case, found: Mapping[Pair, Contradiction]) -> dict[Pair, Contradiction]:
    """Give what repeats a claim its conflicts: each pair across two classes has one if any of them has."""
    classes = case.classes
    weightiest: dict[Pair, tuple[int, Pair]] = {}
    for pair, contradiction in found.items():
        if not (classes.alone(pair[0]) and classes.alone(pair[1])):
            heads = pair_of(classes.head(pair[0]), classes.head(pair[1]))
            candidate = _WEIGHTS[contradiction.kind], pair
            weightiest[heads] = min(weightiest.get(heads, candidate), candidate)
    carried: dict[Pair, Contradiction] = {}
    for heads, (_, source) in weightiest.items():
        kind, reason = found[source].kind, case.wording.of_repeated(found[source].reason)
        for one, other in product(classes.members(heads[0]), classes.members(heads[1])):
            pair = pair_of(one, other)
            if pair not in found:
                carried[pair] = _contradiction(case, pair, kind, reason, case.question_of(pair))
    return carried


def _contradiction(case: Case, pair: Pair, kind: ContradictionKind, reason: str, question: str | None) -> Contradiction:
    sides = case.facts.claims[pair[0]], case.facts.claims[pair[1]]
    one_claimant = by_one_claimant(sides)
    order = in_order_said(*sides) if one_claimant else None
    return Contradiction(
        id=f"{kind.value}:{pair[0]}:{pair[1]}",
        kind=kind,
        claims=pair,
        question=question,
        reason=reason,
        self_contradiction=one_claimant,
        reversal=order is not None,
        earlier=order[0].id if order else None,
    )
