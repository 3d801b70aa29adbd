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


def of_evidence(claim: Claim, evidence: Evidence, quoted: Callable[[str], str]) -> Wanted | None:
    """What a piece of evidence quotes: its quote, or else the claim's own words where these are a quotation.

    ``quoted`` takes the words between quotation marks out of a text. A source that refutes a claim need not hold it.
    """
    if evidence.quote:
        return _wanted(evidence, evidence.quote)
    if claim.kind is Kind.QUOTE and evidence.stance is not Stance.REFUTES:
        return _wanted(evidence, quoted(claim.text))
    return None


def of_occurrence(claim: Claim, occurrence: Occurrence, quoted: Callable[[str], str]) -> Iterator[Wanted]:
    """The words of a quotation in an article, in each source that does not refute the claim."""
    if claim.kind is Kind.QUOTE:
        words = quoted(occurrence.text)
        for evidence in claim.evidence:
            if evidence.stance is not Stance.REFUTES:
                yield _wanted(evidence, words)


def _wanted(evidence: Evidence, words: str) -> Wanted:
    # What stands before and after belongs to the evidence's own quote, if it has one.
    own = evidence.quote is None or words == evidence.quote
    return Wanted(
        source=evidence.source,
        words=words,
        prefix=(own and evidence.prefix) or "",
        suffix=(own and evidence.suffix) or "",
        locator=evidence.locator or "",
    )
