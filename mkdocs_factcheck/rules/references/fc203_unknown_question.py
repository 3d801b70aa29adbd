"""A question that nobody asks."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_factcheck.model import Contradiction, FactBase, Problem, Severity, quoted
from mkdocs_factcheck.rules.references.links import dead_links
from mkdocs_factcheck.rules.references.remedies import Remedy
from mkdocs_factcheck.rules.rule import Example, Rule

_CODE = "FC203"


def _check(facts: FactBase, _: tuple[Contradiction, ...]) -> Iterator[Problem]:
    remedy = Remedy(facts, "question", facts.questions.values())
    for claim in facts.claims.values():
        if claim.about is not None and claim.about not in facts.questions:
            place = claim.places.get("about", claim.place)
            said = f"unknown question {quoted(claim.about)}"
            yield Problem(code=_CODE, message=said, place=place, hint=remedy(claim.about))
    yield from dead_links(facts, "question", facts.questions, _CODE)


_QUESTION = "questions:\n  bridge-safety:\n    title: Is the bridge safe?"

RULE = Rule(
    code=_CODE,
    name="unknown-question",
    severity=Severity.ERROR,
    summary="a question that nothing defines",
    why="Claims can only conflict where they answer the same question. A misspelt question hides a contradiction.",
    bad=Example(page="[The bridge is safe]{claim=bridge about=bridge-safty position=yes}", register=_QUESTION),
    good=Example(page="[The bridge is safe]{claim=bridge about=bridge-safety position=yes}", register=_QUESTION),
    check=_check,
)
