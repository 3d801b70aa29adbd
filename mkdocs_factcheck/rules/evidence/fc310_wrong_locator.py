"""A quotation that stands in another place of its source than its locator says."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_factcheck.model import Claim, Contradiction, Evidence, FactBase, Problem, QuoteCheck, Severity
from mkdocs_factcheck.rules.rule import Example, Rule


def _check(facts: FactBase, _: tuple[Contradiction, ...]) -> Iterator[Problem]:
    for claim in facts.claims.values():
        for one in claim.evidence:
            check = next((check for check in _checks(claim, one) if check.elsewhere), None)
            if check:
                yield Problem(
                    code="FC310",
                    message=f'the quote is not at "{one.locator}" of "{one.source}"',
                    place=one.quote_place or one.place,
                    hint=f"the stored copy has it at {check.at}",
                )


def _checks(claim: Claim, evidence: Evidence) -> list[QuoteCheck]:
    """What was looked for at the locator: the quote, else the words of the claim or of articles."""
    if evidence.check:
        return [evidence.check]
    checks = (one.check for one in claim.occurrences)
    return [check for check in checks if check and check.source == evidence.source and check.result.found]


_REGISTER = "sources:\n  report:\n    title: Report on the bridge"
_PAGE = 'The mayor said ["nothing about the bridge"]{{claim=bridge source="report, {locator}"}}.'
_COPY = "The council met on Monday.\n\nThe mayor said nothing about the bridge."

RULE = Rule(
    code="FC310",
    name="wrong-locator",
    severity=Severity.INFO,
    summary="a quotation that stands elsewhere in its source than the locator says",
    why=(
        "The words are there, so the quotation stands. But a reader who turns to the page or paragraph that you name "
        "will not find them."
    ),
    bad=Example(page=_PAGE.format(locator="para. 1"), register=_REGISTER, copy=_COPY),
    good=Example(page=_PAGE.format(locator="para. 2"), register=_REGISTER, copy=_COPY),
    check=_check,
)
