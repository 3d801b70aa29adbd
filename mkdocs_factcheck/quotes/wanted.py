"""Which words of a fact base are to be found in which source."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from mkdocs_factcheck.model import Claim, Evidence, Kind, Occurrence, Stance


class Wanted(NamedTuple):
    """Words to look for in a source; equal ones are looked for once."""

    source: str
    words: str
    prefix: str
    suffix: str
    locator: str


def of_evidence(claim: Claim, quoted: Callable[[str], str]) -> Iterator[Wanted | None]:
    """What each piece of evidence quotes: its quote, or else the claim's own words where these are a quotation.

    ``quoted`` takes the words between quotation marks out of a text.
    """
    reported = _is_reported(claim)
    for one in claim.evidence:
        if one.quote:
            yield _wanted(one, one.quote)
        elif claim.kind is Kind.QUOTE and _holds_words(one, reported=reported):
            yield _wanted(one, quoted(claim.text))
        else:
            yield None


def of_occurrence(claim: Claim, occurrence: Occurrence, quoted: Callable[[str], str]) -> Iterator[Wanted]:
    """The words of a quotation in an article, in each source that should hold them."""
    if claim.kind is Kind.QUOTE:
        words, reported = quoted(occurrence.text), _is_reported(claim)
        for evidence in claim.evidence:
            if _holds_words(evidence, reported=reported):
                yield _wanted(evidence, words)


def _is_reported(claim: Claim) -> bool:
    return any(one.stance is Stance.REPORTS for one in claim.evidence)


def _holds_words(evidence: Evidence, *, reported: bool) -> bool:
    """Whether a source should hold the claim's words. It need not to refute it, nor to support what another reports."""
    if evidence.stance is Stance.SUPPORTS and not evidence.implied:
        return not reported
    return evidence.stance is not Stance.REFUTES


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
