"""The quotations of a site that were looked for in their sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_factcheck.model import Claim, FactBase, Place, QuoteCheck, QuoteResult, one_line

_SHOWN = 120
"""Characters of a quotation or passage that a message spells out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A quotation of a claim, where it stands, and what came of looking for it."""

    claim: Claim
    check: QuoteCheck
    place: Place


def quotations(facts: FactBase, *results: QuoteResult) -> Iterator[Quotation]:
    """Yield the quotations with one of these results, each once.

    Words in an article count once for all the sources that are cited for them: what one source proves need not stand
    in the others.
    """
    for claim in facts.claims.values():
        for check, place in _checked(claim):
            if check is not None and check.result in results:
                yield Quotation(claim=claim, check=check, place=place)


def _checked(claim: Claim) -> Iterator[tuple[QuoteCheck | None, Place]]:
    for one in claim.evidence:
        if one.quote is not None or not claim.occurrences:
            yield one.check, one.quote_place or one.place
    for occurrence in claim.occurrences:
        yield occurrence.check, occurrence.place


def shortened(text: str) -> str:
    """Put a text on one line, as short as a message can have it."""
    return one_line(text, _SHOWN)
