"""Which results count: what an article makes of a quotation, and what a source need not have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mkdocs_factcheck.model import Claim, Evidence, Occurrence, QuoteCheck, QuoteResult, WhyUnchecked

_MISSING = frozenset({QuoteResult.ALTERED, QuoteResult.NOT_FOUND})
_GRAVITY = (QuoteResult.ALTERED, QuoteResult.NOT_FOUND, QuoteResult.SOURCE_CHANGED, QuoteResult.UNCHECKED)
"""What a reader is told beside a verdict, the gravest first: all that is no pass."""
_OPEN = (QuoteResult.ALTERED, QuoteResult.SOURCE_CHANGED, QuoteResult.UNCHECKED, QuoteResult.NOT_FOUND)
"""Which of several sources' results counts for words that none of them has: one may still have them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a reader must be told of a quotation of a claim: it did not pass.

    It stands in an article where there is an ``occurrence``, else in the ``evidence`` or in the claim's own block.
    """

    check: QuoteCheck
    evidence: Evidence | None = None
    occurrence: Occurrence | None = None


def told_of(claim: Claim) -> list[Told]:
    """All quotations of a claim that did not pass, the gravest first; each occurrence counts by itself."""
    marked = [Told(check=one.check, occurrence=one) for one in claim.occurrences if one.check]
    quoted = [
        Told(check=one.check or _unchecked(one.quote, one.source), evidence=one)
        for one in claim.evidence
        if one.quote is not None
    ]
    every = (*marked, *quoted, *_stated(claim, {one.check.quote for one in marked}))
    return sorted((one for one in every if one.check.result in _GRAVITY), key=gravity)


def gravity(told: Told) -> int:
    """Sort the gravest first."""
    return _GRAVITY.index(told.check.result)


def _stated(claim: Claim, marked: set[str]) -> list[Told]:
    """The claim's own words, where no article quotes them: they pass if one of its sources has them."""
    checks = [one.check for one in claim.evidence if one.quote is None and one.check and one.check.quote not in marked]
    if not checks or any(one.result.found for one in checks):
        return []
    return [Told(check=min(checks, key=lambda one: _OPEN.index(one.result)))]


def _unchecked(quote: str, source: str) -> QuoteCheck:
    return QuoteCheck(result=QuoteResult.UNCHECKED, quote=quote, source=source, why=WhyUnchecked.NO_COPY)


def misquotations(claim: Claim) -> Iterator[Evidence]:
    """Yield what articles quote in other words than the claim's own, and no source has, each once.

    It has the form of evidence: the words, the source that has the nearest, and what came of looking for them.
    """
    known = {one.check.quote for one in claim.evidence if one.check}
    for occurrence in claim.occurrences:
        check = occurrence.check
        if check is None or check.result not in _MISSING or check.quote in known:
            continue
        known.add(check.quote)
        cited = next(one for one in claim.evidence if one.source == check.source)
        yield Evidence(
            source=check.source,
            locator=cited.locator,
            quote=check.quote,
            stance=cited.stance,
            check=check,
            place=occurrence.place,
            quote_place=occurrence.place,
        )


def is_elsewhere(claim: Claim, evidence: Evidence) -> bool:
    """Whether a source lacks the claim's words that another one, cited beside it, has: no fault of the quotation."""
    check = evidence.check
    if evidence.quote is not None or check is None or check.result not in _MISSING:
        return False
    return any(one.check is not None and one.check.result.found for one in claim.evidence if one.quote is None)


def count_results(cited: Iterable[tuple[Claim, Evidence]]) -> Counter[QuoteResult]:
    """Count the results of the evidence that has words to look for."""
    return Counter(
        one.check.result if one.check else QuoteResult.UNCHECKED
        for claim, one in cited
        if (one.check or one.quote) and not is_elsewhere(claim, one)
    )
