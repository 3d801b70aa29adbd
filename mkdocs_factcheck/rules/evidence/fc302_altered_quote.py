"""A quotation whose words differ from those of its source."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_factcheck.model import Contradiction, Difference, FactBase, Problem, QuoteResult, Severity
from mkdocs_factcheck.rules.evidence.quotations import quotations, shortened
from mkdocs_factcheck.rules.rule import Example, Rule

_SHOWN = 3
"""Differences that a message spells out."""


def _check(facts: FactBase, _: tuple[Contradiction, ...]) -> Iterator[Problem]:
    for one in quotations(facts, QuoteResult.ALTERED):
        yield Problem(
            code="FC302",
            message=f'altered quote of "{one.check.source}": {_differences(one.check.differences)}',
            place=one.place,
            hint=f'the source says "{shortened(one.check.passage)}", not "{shortened(one.check.quote)}"',
        )


def _differences(differences: tuple[Difference, ...]) -> str:
    said = [_difference(one) for one in differences[:_SHOWN]]
    if len(differences) > _SHOWN:
        said.append(f"{len(differences) - _SHOWN} more")
    return ", ".join(said)


def _difference(one: Difference) -> str:
    quoted, source = shortened(one.quoted), shortened(one.source)
    if not source:
        return f'"{quoted}" is not in the source'
    return f'"{source}" became "{quoted}"' if quoted else f'"{source}" was left out'


_REGISTER = "sources:\n  report:\n    title: Report on the bridge"

RULE = Rule(
    code="FC302",
    name="altered-quote",
    severity=Severity.ERROR,
    summary="a quotation whose words differ from those of its source",
    why=(
        "Quotation marks promise the speaker's own words. The stored copy has a passage that comes close, with other "
        "words in it. Quote it as it stands, mark what is left out with `[…]` and what is added with `[word]`, or take "
        "the quotation marks away and make it a paraphrase with `kind=paraphrase`. Where only parts of the marked "
        "words are quoted, put these in curly marks: between straight ones all of it counts."
    ),
    bad=Example(
        page='The mayor said that ["the bridge is safe for all traffic"]{claim=bridge by=Mayor source=report}.',
        register=_REGISTER,
        copy='"The bridge is not safe for all traffic," the mayor said.',
    ),
    good=Example(
        page='The mayor said that ["the bridge is not safe for all traffic"]{claim=bridge by=Mayor source=report}.',
        register=_REGISTER,
        copy='"The bridge is not safe for all traffic," the mayor said.',
    ),
    check=_check,
)
