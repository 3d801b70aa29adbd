"""Every conflict between the claims of a site, found once, whatever the order of pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mkdocs_factcheck.model import Contradiction, ContradictionKind, Declaration, FactBase, State
from mkdocs_factcheck.reasoning.declarations import read_declarations
from mkdocs_factcheck.reasoning.equivalence import classes_of, positions_of
from mkdocs_factcheck.reasoning.history import by_one_claimant, in_order_said
from mkdocs_factcheck.reasoning.pairs import Ground, find_pairs
from mkdocs_factcheck.reasoning.positions import Position
from mkdocs_factcheck.reasoning.wording import Wording


def find_contradictions(facts: FactBase) -> tuple[Contradiction, ...]:
    """Find all contradictions, sorted by id.

    A pair that a block names takes the block's id and state. Pairs inside a block of more claims take its
    state, and the block is one contradiction of its own. What repeats the claims of a block shares its state.
    """
    classes = classes_of(facts.claims)
    positions = positions_of(facts.claims, classes)
    declared = read_declarations(facts, classes)
    builder = _Builder(facts=facts, positions=positions)
    found = []
    for pair, ground in find_pairs(facts, classes, positions, declared.pairs).items():
        own = declared.by_claims.get(pair)
        declaration = own or declared.covering(classes.head(pair[0]), classes.head(pair[1]))
        found.append(builder.build(pair, ground, declaration, id_=own.id if own else None))
    wording = Wording(facts=facts)
    for group, declaration in declared.groups:
        reason = wording.of_declared([facts.claims[claim] for claim in group])
        ground = Ground(kind=ContradictionKind.DECLARED, reason=reason)
        found.append(builder.build(group, ground, declaration, id_=declaration.id))
    return tuple(sorted(found, key=lambda contradiction: contradiction.id))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Builder:
    facts: FactBase
    positions: Mapping[str, Position]

    def build(
        self, claims: tuple[str, ...], ground: Ground, declaration: Declaration | None, *, id_: str | None
    ) -> Contradiction:
        sides = [self.facts.claims[claim] for claim in claims]
        one_claimant = by_one_claimant(sides)
        order = in_order_said(*sides) if one_claimant and len(sides) == 2 else None
        return Contradiction(
            id=id_ or f"{ground.kind}:{claims[0]}:{claims[1]}",
            kind=ground.kind,
            claims=claims,
            question=self._question(claims),
            reason=ground.reason,
            state=declaration.state if declaration else State.OPEN,
            self_contradiction=one_claimant,
            reversal=order is not None,
            earlier=order[0].id if order else None,
            declaration=declaration,
        )

    def _question(self, claims: Sequence[str]) -> str | None:
        """Name the question that all of the claims are about, if it is one."""
        questions = {
            position.question if (position := self.positions.get(claim)) else self.facts.claims[claim].about
            for claim in claims
        }
        return questions.pop() if len(questions) == 1 else None
