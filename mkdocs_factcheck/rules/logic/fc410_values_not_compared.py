"""Values on one question that cannot be compared."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_factcheck.model import Contradiction, FactBase, Problem, Severity, quoted
from mkdocs_factcheck.reasoning import find_uncompared
from mkdocs_factcheck.rules.rule import Example, Rule


def _check(facts: FactBase, _: tuple[Contradiction, ...]) -> Iterator[Problem]:
    for one in find_uncompared(facts):
        yield Problem(
            code="FC410",
            message=(
                f"{quoted(one.value.text)} of claim {one.claim.called} cannot be compared with "
                f'{quoted(one.other_value.text)} of claim {one.other.called} on "{one.question}": {one.reason}'
            ),
            place=one.claim.places.get("value", one.claim.place),
            hint="write both in one unit, or ask a question for each",
            related=(one.other.places.get("value", one.other.place),),
        )


_QUESTION = "questions:\n  attack:\n    title: How many rockets hit the base?"

RULE = Rule(
    code="FC410",
    name="values-not-compared",
    severity=Severity.WARNING,
    summary="two values on one question that cannot be compared",
    why="Readers take it for agreement where no contradiction is shown. Here nobody could tell.",
    bad=Example(
        page=(
            '[Twelve rockets hit it]{claim=twelve by=Army about=attack value="12 rockets"}. '
            '[Fifteen missiles did]{claim=fifteen by=Witness about=attack value="15 missiles"}.'
        ),
        register=_QUESTION,
    ),
    good=Example(
        page=(
            '[Twelve rockets hit it]{claim=twelve by=Army about=attack value="12 rockets"}. '
            '[It was a dozen]{claim=dozen by=Witness about=attack value="about a dozen rockets"}.'
        ),
        register=_QUESTION,
    ),
    check=_check,
)
