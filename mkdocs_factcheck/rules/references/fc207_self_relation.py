"""A claim related to itself."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_factcheck.model import Contradiction, FactBase, Problem, Severity
from mkdocs_factcheck.rules.rule import Example, Rule


def _check(facts: FactBase, _: tuple[Contradiction, ...]) -> Iterator[Problem]:
    for claim in facts.claims.values():
        for relation in claim.relations:
            if relation.target == claim.id:
                said = f"claim {claim.called} {relation.type} itself"
                yield Problem(code="FC207", message=said, place=relation.place, hint="name another claim")


RULE = Rule(
    code="FC207",
    name="self-relation",
    severity=Severity.ERROR,
    summary="a claim that is related to itself",
    why="No claim contradicts, supports or replaces itself; another one was meant.",
    bad=Example(page="[The bridge is safe]{claim=bridge contradicts=bridge}"),
    good=Example(page="[The bridge is safe]{claim=bridge}, and [it will last]{claim=bridge-lasts supports=bridge}."),
    check=_check,
)
