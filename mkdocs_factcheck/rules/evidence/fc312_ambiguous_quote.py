"""A quotation that its source has more than once."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_factcheck.model import Contradiction, FactBase, Problem, QuoteResult, Severity
from mkdocs_factcheck.rules.evidence.quotations import quotations, shortened
from mkdocs_factcheck.rules.rule import Example, Rule


def _check(facts: FactBase, _: tuple[Contradiction, ...]) -> Iterator[Problem]:
    for one in quotations(facts, QuoteResult.AMBIGUOUS):
        yield Problem(
            code="FC312",
            message=f'ambiguous quote: "{one.check.source}" has "{shortened(one.check.quote)}" {one.check.count} times',
            place=one.place,
            hint="quote more words, or give the words before and after it as prefix: and suffix: of the evidence",
        )


_REGISTER = "sources:\n  report:\n    title: Report on the bridge"
_COPY = "The bridge is safe, said the mayor. The bridge is safe, said the engineer."

RULE = Rule(
    code="FC312",
    name="ambiguous-quote",
    severity=Severity.INFO,
    summary="a quotation that the stored copy of its source has more than once",
    why="The words are there, so the quotation stands. But which of the places is meant, nobody can tell.",
    bad=Example(
        page='The mayor said ["the bridge is safe"]{claim=bridge by=Mayor source=report}.',
        register=_REGISTER,
        copy=_COPY,
    ),
    good=Example(
        page='["The bridge is safe, said the mayor"]{claim=bridge source=report}.',
        register=_REGISTER,
        copy=_COPY,
    ),
    check=_check,
)
