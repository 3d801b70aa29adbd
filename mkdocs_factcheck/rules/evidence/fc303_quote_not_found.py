"""A quotation that its source does not have."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_factcheck.model import Contradiction, FactBase, Problem, QuoteResult, Severity
from mkdocs_factcheck.rules.evidence.quotations import quotations, shortened
from mkdocs_factcheck.rules.rule import Example, Rule


def _check(facts: FactBase, _: tuple[Contradiction, ...]) -> Iterator[Problem]:
    for one in quotations(facts, QuoteResult.NOT_FOUND):
        copy = facts.copies.get(one.check.source)
        where = f" ({copy.path})" if copy else ""
        yield Problem(
            code="FC303",
            message=f'quote not found in "{one.check.source}"{where}: "{shortened(one.check.quote)}"',
            place=one.place,
            hint="check the words and the source, or store a copy that holds the passage",
        )


_REGISTER = "sources:\n  report:\n    title: Report on the bridge"

RULE = Rule(
    code="FC303",
    name="quote-not-found",
    severity=Severity.ERROR,
    summary="a quotation that the stored copy of its source does not have",
    why=(
        "Nothing in the stored copy comes near the quotation: the source may be the wrong one, the copy may lack the "
        "passage, or nobody said so."
    ),
    bad=Example(
        page='The mayor spoke of ["a scandal without end"]{claim=bridge by=Mayor source=report}.',
        register=_REGISTER,
        copy="The mayor said nothing about the bridge.",
    ),
    good=Example(
        page='The mayor said ["nothing about the bridge"]{claim=bridge source=report}.',
        register=_REGISTER,
        copy="The mayor said nothing about the bridge.",
    ),
    check=_check,
)
