"""Verdicts that cannot both stand: conflicts of kind ``status``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import combinations, product

from mkdocs_factcheck.model import Claim, Contradiction, ContradictionKind
from mkdocs_factcheck.reasoning.case import Case, conflict
from mkdocs_factcheck.reasoning.equivalence import Pair, pair_of


def find_verdicts(case: Case, conflicts: Mapping[Pair, Contradiction]) -> dict[Pair, Contradiction]:
    """Find every pair whose verdicts cannot both stand, once; ``conflicts`` are those of what the claims say."""
    retold = {pair: _verdict(case, pair, reason) for pair, reason in _retold(case)}
    return retold | dict(_contraries(case, conflicts))


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
        if pair[0] in true and pair[1] in true and one.kind is ContradictionKind.CONTRARY and not one.settled_by:
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
