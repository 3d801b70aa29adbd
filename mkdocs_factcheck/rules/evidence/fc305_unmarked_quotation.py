"""A quotation in an article that is no claim."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_factcheck.model import Contradiction, FactBase, Problem, Severity
from mkdocs_factcheck.rules.evidence.quotations import shortened
from mkdocs_factcheck.rules.rule import Example, Rule

_MARKS = "\"'“”„«»‘’‚‹›「」 .,;:!?"


def _check(facts: FactBase, _: tuple[Contradiction, ...]) -> Iterator[Problem]:
    known = "\n".join(_known(facts)) if facts.unmarked else ""
    for one in facts.unmarked:
        if _plain(one.words) not in known:
            yield Problem(
                code="FC305",
                message=f'the quotation "{shortened(one.words.strip(_MARKS))}" is no claim',
                place=one.place,
                hint='mark it, so that it is checked: ["the words"]{claim by=… source=…}',
            )


def _known(facts: FactBase) -> Iterator[str]:
    """Yield what is marked or given as evidence somewhere: quoting it once more needs no second mark."""
    for claim in facts.claims.values():
        yield _plain(claim.text)
        yield from (_plain(one.text) for one in claim.occurrences)
        yield from (_plain(one.quote) for one in claim.evidence if one.quote)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).strip(_MARKS)


RULE = Rule(
    code="FC305",
    name="unmarked-quotation",
    severity=Severity.OFF,
    summary="quotation marks around three words or more that no claim holds (off unless switched on)",
    why=(
        "A quotation that nobody marks is one that nobody checks. A desk that proves every quotation switches this on: "
        "`severity: {unmarked-quotation: warning}`. Words that are marked or given as evidence elsewhere may be quoted "
        "again."
    ),
    bad=Example(page='The mayor said: "Nothing about the bridge is new."'),
    good=Example(page='The mayor said: ["Nothing about the bridge is new."]{claim=bridge by=Mayor}'),
    check=_check,
)
