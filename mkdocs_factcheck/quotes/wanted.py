"""Which words of a fact base are to be found in which source."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from mkdocs_factcheck.model import Claim, Evidence, Kind, Occurrence, Stance
from mkdocs_factcheck.syntax import without_marks


class Wanted(NamedTuple):
    """Words to look for in a source; equal ones are looked for once."""

    source: str
    words: str
    prefix: str
    suffix: str
    locator: str


def of_evidence(claim: Claim) -> Iterator[Wanted | None]:
    """What each piece of evidence quotes: its quote, or else the claim's own words where these are a quotation."""
    holds = _holders(claim)
    for one in claim.evidence:
        if one.quote:
            yield _wanted(one, one.quote)
        elif claim.kind is Kind.QUOTE and holds(one):
            yield _wanted(one, without_marks(claim.text))
        else:
            yield None


def of_occurrence(claim: Claim, occurrence: Occurrence) -> Iterator[Wanted]:
    """The words of a quotation in an article, in each source that should hold them."""
    if occurrence.quotation is not None:
        for evidence in filter(_holders(claim), claim.evidence):
            yield _wanted(evidence, occurrence.quotation)


def _holders(claim: Claim) -> Callable[[Evidence], bool]:
    """Tell the sources that should hold the claim's words: those that report them, or else all that do not refute them.

    A witness for what somebody said need not repeat it, and is no excuse for words that the report does not have.
    """
    if any(map(_reports, claim.evidence)):
        return _reports
    return lambda one: one.stance is not Stance.REFUTES


def _reports(evidence: Evidence) -> bool:
    return evidence.implied or evidence.stance is Stance.REPORTS


def _wanted(evidence: Evidence, words: str) -> Wanted:
    # What stands before and after belongs to the evidence's own quote, if it has one.
    own = evidence.quote is None or words == evidence.quote
    return Wanted(
        source=evidence.source,
        words=words,
        prefix=(evidence.prefix or "") if own else "",
        suffix=(evidence.suffix or "") if own else "",
        locator=evidence.locator or "",
    )
