"""Verdicts that cannot both stand: conflicts of kind ``status``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import combinations, product

from mkdocs_factcheck.model import Claim, Contradiction, ContradictionKind, RelationType
from mkdocs_factcheck.reasoning.case import Case, conflict
from mkdocs_factcheck.reasoning.equivalence import Pair, pair_of

_REPLACES = {RelationType.CORRECTS: "corrects", RelationType.SUPERSEDES: "supersedes"}


def find_verdicts(case: Case, conflicts: Mapping[Pair, Contradiction]) -> dict[Pair, Contradiction]:
    """Find every pair whose verdicts cannot both stand, once; ``conflicts`` are those of what the claims say."""
    reasons = dict(_replaced(case)) | dict(_retold(case))
    return {pair: _verdict(case, pair, reason) for pair, reason in reasons.items()} | dict(_contraries(case, conflicts))


def _verdict(case: Case, pair: Pair, reason: str) -> Contradiction:
    """Write down a conflict of verdicts. Who says one thing twice does not contradict themselves by it."""
    found = conflict(case, ContradictionKind.STATUS, pair, reason, case.question_of(pair))
    if found.self_contradiction and case.classes.same(*pair):
        return replace(found, self_contradiction=False, reversal=False, earlier=None)
    return found


def _contraries(case: Case, conflicts: Mapping[Pair, Contradiction]) -> Iterator[tuple[Pair, Contradiction]]:
    """Yield the contraries of which both sides are rated true."""
    true = case.rated_true
    if len(true) < 2:
        return
    for pair, one in conflicts.items():
        if pair[0] in true and pair[1] in true and one.kind is ContradictionKind.CONTRARY:
            yield (
                pair,
                Contradiction(
                    id=f"status.{pair[0]}.{pair[1]}",
                    kind=ContradictionKind.STATUS,
                    claims=pair,
                    question=one.question,
                    reason=case.wording.of_both_true(case.sides(pair), f"they exclude each other: {one.reason}"),
                    self_contradiction=one.self_contradiction,
                    reversal=one.reversal,
                    earlier=one.earlier,
                    since=one.since,
                ),
            )


def _replaced(case: Case) -> Iterator[tuple[Pair, str]]:
    """Yield the pairs rated true of which one replaces the other, those last whose reason counts.

    What repeats them stands in the same conflict, as far as it is rated true.
    """
    near: list[tuple[Pair, str]] = []
    for holder, verb, target in sorted(_replacements(case), reverse=True):
        one, other = case.facts.claims[holder], case.facts.claims[target]
        words = case.wording.of_replaced(one, verb, other)
        pair = pair_of(holder, target)
        if pair[0] in case.rated_true and pair[1] in case.rated_true:
            near.append((pair, case.wording.of_both_true(case.sides(pair), words)))
        if not case.classes.same(*pair):
            yield from _carried(case, pair, words)
    yield from near


def _replacements(case: Case) -> Iterator[tuple[str, str, str]]:
    for claim in case.facts.claims.values():
        for relation in claim.relations:
            verb = _REPLACES.get(relation.type)
            if verb and relation.target != claim.id and relation.target in case.facts.claims:
                yield claim.id, verb, relation.target


def _carried(case: Case, pair: Pair, words: str) -> Iterator[tuple[Pair, str]]:
    """Yield the pairs rated true across the classes of the two claims."""
    first, second = (_true_members(case, claim) for claim in pair)
    for one, other in product(first, second):
        told = pair_of(one, other)
        if told != pair:
            reason = case.wording.of_both_true(case.sides(told), words)
            yield told, case.wording.of_repeated(reason)


def _true_members(case: Case, claim: str) -> list[str]:
    members = case.classes.members(case.classes.head(claim))
    return [member for member in members if member in case.rated_true]


def _retold(case: Case) -> Iterator[tuple[Pair, str]]:
    """Yield the pairs of claims that are one claim, told twice, and have two verdicts."""
    for members in case.classes.shared.values():
        rated: defaultdict[str, list[Claim]] = defaultdict(list)
        for member in members:
            claim = case.facts.claims[member]
            if claim.status in case.facts.statuses:
                rated[claim.status or ""].append(claim)
        for first, second in combinations(rated.values(), 2):
            for one, other in product(first, second):
                pair = pair_of(one.id, other.id)
                yield pair, case.wording.of_retold(*case.sides(pair))
