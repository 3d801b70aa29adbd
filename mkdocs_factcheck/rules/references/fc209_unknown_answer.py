"""A position that is no answer to its question."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_factcheck.model import (
    UNDETERMINED,
    Claim,
    Contradiction,
    FactBase,
    Problem,
    Question,
    Severity,
    one_line,
    quoted,
)
from mkdocs_factcheck.register import did_you_mean
from mkdocs_factcheck.rules.rule import Example, Rule

_LISTED = 300
"""Characters of a list of answers."""
_ALWAYS = ("yes", "no", UNDETERMINED)


def _check(facts: FactBase, _: tuple[Contradiction, ...]) -> Iterator[Problem]:
    for claim in facts.claims.values():
        question = facts.questions.get(claim.about or "")
        if question is None or claim.position is None:
            continue
        if claim.position not in _ALWAYS and claim.position not in question.answers:
            yield _problem(claim, claim.position, question)


def _problem(claim: Claim, position: str, question: Question) -> Problem:
    known = list(dict.fromkeys((*question.answers, *_ALWAYS)))
    return Problem(
        code="FC209",
        message=f"unknown answer {quoted(position)} to question {quoted(question.id)}",
        place=claim.places.get("position", claim.place),
        hint=did_you_mean(position, known) or f"known answers: {one_line(', '.join(known), _LISTED)}",
        related=(question.place,),
    )


_QUESTION = """\
questions:
  who-closed-it:
    title: Who closed the bridge?
    answers: [the-council, the-army]
"""

RULE = Rule(
    code="FC209",
    name="unknown-answer",
    severity=Severity.ERROR,
    summary="a position that is no answer to its question",
    why="Positions are compared as answers of one question; one that is not among them compares with nothing.",
    bad=Example(page="[Soldiers closed it]{claim=army about=who-closed-it position=the-navy}", register=_QUESTION),
    good=Example(page="[Soldiers closed it]{claim=army about=who-closed-it position=the-army}", register=_QUESTION),
    check=_check,
)
