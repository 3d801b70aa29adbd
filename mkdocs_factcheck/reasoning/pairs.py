"""Pairs of claims in conflict: derived from positions, declared, and carried over what repeats them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, product

from mkdocs_factcheck.model import Contradiction, ContradictionKind, FactBase, RelationType
from mkdocs_factcheck.reasoning.case import Case, conflict
from mkdocs_factcheck.reasoning.developments import find_developments
from mkdocs_factcheck.reasoning.equivalence import Pair, pair_of
from mkdocs_factcheck.reasoning.history import later
from mkdocs_factcheck.reasoning.positions import compare
from mkdocs_factcheck.reasoning.scopes import Scopes, Standing, scopes_of
from mkdocs_factcheck.reasoning.sides import Side, Voice, answers_of, sides_of, values_of

_WEIGHTS = {kind: weight for weight, kind in enumerate(ContradictionKind)}


def find_pairs(case: Case, declared: Iterable[Pair]) -> dict[Pair, Contradiction]:
    """Find every pair in conflict, once. ``declared`` are the pairs that blocks name."""
    found = _derive(case)
    for pair in (*_related(case.facts), *declared):
        if pair not in found and not case.classes.same(*pair):
            reason = case.wording.of_declared(case.sides(pair))
            found[pair] = conflict(case, ContradictionKind.DECLARED, pair, reason, case.question_of(pair))
    return found | _carry_over(case, found) if case.classes.shared else found


def _derive(case: Case) -> dict[Pair, Contradiction]:
    """Compare positions, not claims: those who hold the same one share the result."""
    found: dict[Pair, Contradiction] = {}
    for question, sides in sides_of(case):
        scopes = _open_scopes(case, question, sides)
        registered = case.facts.questions.get(question)
        exclusive = registered is None or registered.exclusive
        if scopes is not None:
            case.developments.extend(find_developments(case, sides, scopes, exclusive=exclusive))
        for first, second in combinations(sides, 2):
            clash = compare(first.position, second.position, exclusive=exclusive)
            if clash is None:
                continue
            if clash.by_value:
                openings, closings = values_of(case, first, first), values_of(case, second, first)
            else:
                openings, closings = answers_of(case, first, second), answers_of(case, second, first)
            for one in openings:
                for other in closings:
                    if one.claimant is not None and one.claimant == other.claimant:
                        _within(case, clash.kind, one, other, found)
                    else:
                        _between(case, clash.kind, one, other, found)
    return found


def _open_scopes(case: Case, question: str, sides: list[Side]) -> Scopes | None:
    """Look what the claims on a question hold for, where they can differ in it."""
    claims = [claim for side in sides for group in side.claims.values() for claim in group]
    scopes = scopes_of(question, case.facts.questions.get(question), claims, case.holder)
    if scopes is not None:
        case.scopes[question] = scopes
    return scopes


def _between(case: Case, kind: ContradictionKind, one: Voice, other: Voice, found: dict[Pair, Contradiction]) -> None:
    """Set all claims of one claimant against all of another; they share their reason. This runs once a conflict."""
    nameless = one.claimant is None and other.claimant is None
    reason = f"{one.opening}; {f'another {other.clause.one}' if nameless else other.closing}."
    name, question, joined = kind._value_, one.question, case.classes.shared
    scopes = case.scopes.get(question)
    for first in one.claims:
        left, said = first.id, first.said
        for second in other.claims:
            right = second.id
            if joined and case.classes.same(left, right):
                continue
            if scopes is not None and not scopes.meet(left, right):
                continue
            pair = (left, right) if left < right else (right, left)
            found[pair] = Contradiction(
                id=f"{name}.{pair[0]}.{pair[1]}",
                kind=kind,
                claims=pair,
                question=question,
                reason=reason,
                since=later(said, second.said),
            )


def _within(case: Case, kind: ContradictionKind, one: Voice, other: Voice, found: dict[Pair, Contradiction]) -> None:
    """Set the claims of one claimant against each other, each pair in the order in which it was said."""
    scopes = case.scopes.get(one.question)
    for first, second in product(one.claims, other.claims):
        if case.classes.same(first.id, second.id):
            continue
        if scopes is None or scopes.meet(first.id, second.id):
            reason = case.wording.of_one_claimant(first, one.clause, second, other.clause)
            pair = pair_of(first.id, second.id)
            found[pair] = conflict(case, kind, pair, reason, one.question)


def _hold_together(case: Case, pair: Pair) -> bool:
    """Whether the scopes of two claims let them conflict."""
    question = case.question_of(pair)
    scopes = case.scopes.get(question) if question else None
    return scopes is None or not scopes.knows(*pair) or scopes.relation(*pair).standing is Standing.OVERLAP


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
            if pair not in found and (kind is ContradictionKind.DECLARED or _hold_together(case, pair)):
                carried[pair] = conflict(case, kind, pair, reason, case.question_of(pair))
    return carried
