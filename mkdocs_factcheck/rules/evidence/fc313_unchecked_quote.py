"""A quotation that nothing was checked against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mkdocs_factcheck.model import Contradiction, FactBase, Problem, QuoteResult, Severity, WhyUnchecked
from mkdocs_factcheck.rules.evidence.quotations import quotations, shortened
from mkdocs_factcheck.rules.rule import Example, Rule

_WHY: Mapping[WhyUnchecked | None, str] = {
    WhyUnchecked.NO_COPY: "it has no stored copy",
    WhyUnchecked.UNREADABLE: "its stored copy cannot be read",
    WhyUnchecked.NO_READER: "nothing installed reads its stored copy",
    WhyUnchecked.NO_WORDS: "the quote has no words",
    WhyUnchecked.UNKNOWN_SOURCE: "it is not in the register",
}
_REMEDIES: Mapping[WhyUnchecked | None, str] = {
    WhyUnchecked.NO_COPY: "store one with mkdocs-factcheck snapshot {source}",
    WhyUnchecked.UNREADABLE: "put right what FC309 says of the source",
    WhyUnchecked.NO_READER: "put right what FC309 says of the source",
    WhyUnchecked.NO_WORDS: "quote some words, or leave the quote out",
    WhyUnchecked.UNKNOWN_SOURCE: "add it to the register",
}


def _check(facts: FactBase, _: tuple[Contradiction, ...]) -> Iterator[Problem]:
    for one in quotations(facts, QuoteResult.UNCHECKED):
        yield Problem(
            code="FC313",
            message=f'quote of "{one.check.source}" not checked: {_WHY[one.check.why]}',
            place=one.place,
            hint=_REMEDIES[one.check.why].format(source=one.check.source),
        )
    for claim in facts.claims.values():
        for occurrence in claim.occurrences:
            if occurrence.quotation is not None and occurrence.check is None:
                yield Problem(
                    code="FC313",
                    message=f'quote "{shortened(occurrence.quotation)}" not checked: no source is named that has it',
                    place=occurrence.place,
                    hint="name one: source=ID",
                )


_REGISTER = "sources:\n  report:\n    title: Report on the bridge"
_PAGE = 'The mayor said ["nothing about the bridge"]{claim=bridge source=report}.'

RULE = Rule(
    code="FC313",
    name="unchecked-quote",
    severity=Severity.OFF,
    summary="a quotation that could not be checked (off unless switched on)",
    why=(
        "Without a stored copy there is nothing to check a quotation against. A desk that proves every quotation "
        "switches this on: `severity: {unchecked-quote: warning}`."
    ),
    bad=Example(page=_PAGE, register=_REGISTER),
    good=Example(page=_PAGE, register=_REGISTER, copy="The mayor said nothing about the bridge."),
    check=_check,
)
