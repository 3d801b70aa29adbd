"""Which results count: what an article makes of a quotation, and what a source need not have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from mkdocs_factcheck.model import Claim, Evidence, QuoteResult

_MISSING = frozenset({QuoteResult.ALTERED, QuoteResult.NOT_FOUND})


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
