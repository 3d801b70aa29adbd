"""Every conflict between the claims of a site, found once, whatever the order of pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from operator import attrgetter

from mkdocs_factcheck.model import Contradiction, ContradictionKind, FactBase
from mkdocs_factcheck.reasoning.declarations import Declared, read_declarations
from mkdocs_factcheck.reasoning.equivalence import Pair, classes_of, positions_of
from mkdocs_factcheck.reasoning.history import by_one_claimant
from mkdocs_factcheck.reasoning.pairs import Case, find_pairs
from mkdocs_factcheck.reasoning.wording import Wording


def find_contradictions(facts: FactBase) -> tuple[Contradiction, ...]:
    """Find all contradictions, sorted by id.

    A pair that a block names takes the block's id and state. Pairs inside a block of more claims take its
    state, and the block is one contradiction of its own. What repeats the claims of a block shares its state.
    """
    classes = classes_of(facts.claims)
    positions = positions_of(facts.claims, classes)
    case = Case(facts=facts, classes=classes, positions=positions, wording=Wording(facts=facts))
    declared = read_declarations(facts, classes)
    found = find_pairs(case, declared.pairs)
    if declared.by_claims:
        found = {pair: _with_state(case, declared, pair, one) for pair, one in found.items()}
    return tuple(sorted((*found.values(), *_groups(case, declared)), key=attrgetter("id")))


def _with_state(case: Case, declared: Declared, pair: Pair, found: Contradiction) -> Contradiction:
    """Give a pair the state of the block about it, and its id if the block names just this pair."""
    if own := declared.by_claims.get(pair):
        return replace(found, id=own.id, state=own.state, declaration=own)
    block = declared.covering(case.classes.head(pair[0]), case.classes.head(pair[1]))
    return replace(found, state=block.state, declaration=block) if block else found


def _groups(case: Case, declared: Declared) -> Iterator[Contradiction]:
    """Yield one contradiction for each block that names more than two claims."""
    for claims, block in declared.groups:
        sides = [case.facts.claims[claim] for claim in claims]
        yield Contradiction(
            id=block.id,
            kind=ContradictionKind.DECLARED,
            claims=claims,
            question=case.question_of(claims),
            reason=case.wording.of_declared(sides),
            state=block.state,
            self_contradiction=by_one_claimant(sides),
            declaration=block,
        )
