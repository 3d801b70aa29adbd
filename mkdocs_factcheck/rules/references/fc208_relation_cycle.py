"""Claims that replace each other in a circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from mkdocs_factcheck.model import Contradiction, FactBase, Problem, Relation, RelationType, Severity
from mkdocs_factcheck.rules.circles import circles
from mkdocs_factcheck.rules.rule import Example, Rule

_REPLACES = frozenset({RelationType.SUPERSEDES, RelationType.CORRECTS})
_SHOWN = 5
"""Steps of a circle that a message spells out."""


def _check(facts: FactBase, _: tuple[Contradiction, ...]) -> Iterator[Problem]:
    steps = _steps(facts)
    for circle in circles({claim: list(targets) for claim, targets in steps.items()}):
        path = [steps[claim][target] for claim, target in zip(circle, (*circle[1:], circle[0]), strict=True)]
        yield Problem(
            code="FC208",
            message=f"claims replace each other in a circle: {_words(facts, circle, path)}",
            place=path[0].place,
            hint="take one of these relations out: the later claim replaces the earlier one",
            related=tuple(relation.place for relation in path[1:_SHOWN]),
        )


def _steps(facts: FactBase) -> Mapping[str, Mapping[str, Relation]]:
    """Map each claim to the claims that it replaces. What replaces itself has a rule of its own."""
    steps: dict[str, dict[str, Relation]] = {}
    for claim in facts.claims.values():
        for relation in claim.relations:
            if relation.type in _REPLACES and relation.target != claim.id and relation.target in facts.claims:
                steps.setdefault(claim.id, {}).setdefault(relation.target, relation)
    return steps


def _words(facts: FactBase, circle: Sequence[str], path: Sequence[Relation]) -> str:
    said = [
        f"{facts.claims[claim].called} {relation.type} {facts.claims[relation.target].called}"
        for claim, relation in zip(circle[:_SHOWN], path[:_SHOWN], strict=True)
    ]
    return ", ".join([*said, "…"] if len(circle) > _SHOWN else said)


RULE = Rule(
    code="FC208",
    name="relation-cycle",
    severity=Severity.ERROR,
    summary="claims that correct or supersede each other in a circle",
    why="What replaces a claim comes after it, so that a circle has no last word.",
    bad=Example(
        page="[Ten trucks crossed]{claim=ten corrects=twelve}, and then [twelve]{claim=twelve corrects=ten}.",
    ),
    good=Example(page="[Ten trucks crossed]{claim=ten}, and then [twelve]{claim=twelve corrects=ten}."),
    check=_check,
)
