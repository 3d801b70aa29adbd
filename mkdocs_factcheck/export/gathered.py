"""The contradictions as data gives them: those of a crowded question are gathered."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_factcheck.model import Contradiction, Review


def gathered(review: Review) -> Sequence[Contradiction]:
    """Give the contradictions of a review by id, a million pairs of a few positions as a few crowds."""
    if not review.contradictions:
        return ()
    # A site without contradictions never pays for this.
    from mkdocs_factcheck.reasoning import condense  # noqa: PLC0415

    return condense(review.contradictions, review.facts.claims)
