"""A quotation that leaves out a word which turns its sense."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_factcheck.model import Contradiction, FactBase, Problem, QuoteResult, Severity
from mkdocs_factcheck.rules.evidence.quotations import quotations, shortened
from mkdocs_factcheck.rules.rule import Example, Rule

_FOUND = tuple(result for result in QuoteResult if result.found)


def _check(facts: FactBase, _: tuple[Contradiction, ...]) -> Iterator[Problem]:
    for one in quotations(facts, *_FOUND):
        if one.check.cut:
            yield Problem(
                code="FC311",
                message=f'the quote of "{one.check.source}" leaves out "{shortened(one.check.cut)}"',
                place=one.place,
                hint="quote the word too, or say that the speaker meant the opposite",
            )


_REGISTER = "sources:\n  report:\n    title: Report on the bridge"
_COPY = '"The bridge is not yet safe," the mayor said.'

RULE = Rule(
    code="FC311",
    name="cut-negation",
    severity=Severity.WARNING,
    summary="a quotation that leaves out a word which turns its sense, such as `not`",
    why=(
        "Every word of the quotation stands in the source, in that order, and yet it can say the opposite: an elision "
        "swallowed a `not`, or the quotation begins just behind one."
    ),
    bad=Example(
        page='The mayor said ["the bridge is […] safe"]{claim=bridge by=Mayor source=report}.',
        register=_REGISTER,
        copy=_COPY,
    ),
    good=Example(
        page='The mayor said ["the bridge is not […] safe"]{claim=bridge by=Mayor source=report}.',
        register=_REGISTER,
        copy=_COPY,
    ),
    check=_check,
)
