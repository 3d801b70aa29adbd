"""Every conflict between the claims of a site, found once, whatever the order of pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from operator import attrgetter

from mkdocs_factcheck.model import Contradiction, ContradictionKind, Declaration, FactBase, Review, State
from mkdocs_factcheck.reasoning.case import Case, open_case
from mkdocs_factcheck.reasoning.declarations import Declared, read_declarations
from mkdocs_factcheck.reasoning.equivalence import Pair
from mkdocs_factcheck.reasoning.evidence import find_opposing
from mkdocs_factcheck.reasoning.history import by_one_claimant, last_said
from mkdocs_factcheck.reasoning.names import with_ids_apart
from mkdocs_factcheck.reasoning.pairs import find_pairs
from mkdocs_factcheck.reasoning.settlements import settle
from mkdocs_factcheck.reasoning.verdicts import find_verdicts


def find_contradictions(facts: FactBase) -> tuple[Contradiction, ...]:
    """Find all contradictions, sorted by id; see `reason_about`."""
    return reason_about(facts).contradictions


def reason_about(facts: FactBase) -> Review:
    """Find all that follows from the facts but findings: contradictions, developments and what was not compared.

    A pair that a block names takes the block's id and state; its verdicts take the state, and the id only where
    they are all that conflicts. Pairs inside a block of more claims take its state, and the block is one
    contradiction of its own. What repeats the claims of a block shares its state. Evidence for and against a claim
    takes the id and state of a block that names this claim alone.
    """
    case = open_case(facts)
    declared = read_declarations(facts, case.classes)
    found = settle(case, find_pairs(case, declared.pairs))
    verdicts = find_verdicts(case, found)
    _leave_out_declared(found, verdicts)
    if declared.by_claims:
        verdicts = {pair: _declared(declared, pair, one, named=pair not in found) for pair, one in verdicts.items()}
        found = {pair: _declared(declared, pair, one, named=True) for pair, one in found.items()}
    opposing = (_named(declared.by_claim.get(one.claims[0]), one) for one in find_opposing(case))
    every = (*found.values(), *verdicts.values(), *_groups(case, declared), *opposing)
    return Review(
        facts=facts,
        contradictions=with_ids_apart(every),
        developments=tuple(sorted(case.developments, key=attrgetter("id"))),
        not_compared=tuple(one for _, scopes in sorted(case.scopes.items()) for one in scopes.kept_apart),
    )


def _leave_out_declared(found: dict[Pair, Contradiction], verdicts: Mapping[Pair, Contradiction]) -> None:
    """Show a conflict that is declared and also found, in the verdicts, once: as the kind that was found."""
    for pair in verdicts:
        if pair in found and found[pair].kind is ContradictionKind.DECLARED:
            del found[pair]


def _declared(declared: Declared, pair: Pair, found: Contradiction, *, named: bool) -> Contradiction:
    """Give a pair the state of the block about it, and its id too if the block names just this pair.

    What a correction settles is open no more, whatever the block says.
    """
    block = declared.by_claims.get(pair)
    id_ = block.id if block and named else found.id
    block = block or declared.covering(pair)
    if block is None:
        return found
    state = State.RESOLVED if found.settled_by and block.state is State.OPEN else block.state
    return replace(found, id=id_, state=state, declaration=block)


def _named(own: Declaration | None, found: Contradiction) -> Contradiction:
    """Give a conflict the ID and the state of the block that names just its claims, if there is one."""
    return replace(found, id=own.id, state=own.state, declaration=own) if own else found


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
            since=last_said(sides),
            declaration=block,
        )
