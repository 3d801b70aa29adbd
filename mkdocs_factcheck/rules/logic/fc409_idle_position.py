"""Positions on no question."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_factcheck.model import Contradiction, FactBase, Problem, Severity, quoted
from mkdocs_factcheck.rules.rule import Example, Rule


def _check(facts: FactBase, _: tuple[Contradiction, ...]) -> Iterator[Problem]:
    for claim in facts.claims.values():
        if claim.about is None and claim.position is not None:
            yield Problem(
                code="FC409",
                message=f"claim {claim.called} has the position {quoted(claim.position)} on no question",
                place=claim.places.get("position", claim.place),
                hint="name the question with about=ID, or leave the position out",
            )


_QUESTION = "questions:\n  bridge-safety:\n    title: Is the bridge safe?"

RULE = Rule(
    code="FC409",
    name="idle-position",
    severity=Severity.INFO,
    summary="a position on no question",
    why="Claims are compared where they are about one question. A position without one conflicts with nothing.",
    bad=Example(page="[The bridge is safe]{claim=bridge position=yes}", register=_QUESTION),
    good=Example(page="[The bridge is safe]{claim=bridge about=bridge-safety position=yes}", register=_QUESTION),
    check=_check,
)
