"""The claims as a table, for spreadsheets."""

from __future__ import annotations

import csv
from io import StringIO

from mkdocs_factcheck.export.gathered import gathered
from mkdocs_factcheck.model import Claim, FactBase, Review

COLUMNS = (
    "id", "text", "kind", "status", "claimant", "claimant_name", "said", "about", "position", "likelihood", "value",
    "sources", "stances", "ratings", "results", "contradictions", "path", "line", "url", "reviewed", "reviewer",
    "review_after", "note", "as_of", "scope", "status_from",
)  # fmt: skip
"""The columns, in order. Those of several values have them joined by ``; ``."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula. Source: OWASP, *CSV Injection*."""


def claims_csv(review: Review) -> str:
    """Give one line a claim, by id, after a line of names; RFC 4180, UTF-8.

    A text that a spreadsheet would run as a formula has an apostrophe before it.
    """
    conflicts: dict[str, list[str]] = {}
    for one in gathered(review):
        for id_ in one.claims:
            conflicts.setdefault(id_, []).append(one.id)
    text = StringIO()
    table = csv.writer(text)
    table.writerow(COLUMNS)
    for id_, claim in sorted(review.facts.claims.items()):
        table.writerow(map(_safe, _row(claim, review.facts, sorted(conflicts.get(id_, ())))))
    return text.getvalue()


def _row(claim: Claim, facts: FactBase, conflicts: list[str]) -> list[str]:
    first = claim.occurrences[0] if claim.occurrences else None
    place = first.place if first else claim.place
    ratings = [one.rating or "" for one in claim.evidence]
    said = {
        "claimant": claim.claimant,
        "claimant_name": facts.name_of(claim),
        "said": claim.said and claim.said.text,
        "likelihood": claim.likelihood and claim.likelihood.text,
        "value": claim.value and claim.value.text,
        "as_of": claim.as_of and claim.as_of.text,
        "scope": "; ".join(f"{name}={text}" for name, text in sorted(claim.scope.items())),
        "sources": "; ".join(
            one.source if not one.locator else f"{one.source}, {one.locator}" for one in claim.evidence
        ),
        "stances": "; ".join(one.stance for one in claim.evidence),
        "ratings": "; ".join(ratings) if any(ratings) else "",
        "results": "; ".join(one.result or "unchecked" for one in claim.evidence),
        "contradictions": "; ".join(conflicts),
        "path": place.path,
        "line": str(place.line),
        "url": first.url if first else None,
        "reviewed": claim.reviewed and claim.reviewed.text,
        "review_after": claim.review_after and claim.review_after.text,
    }
    return [said[column] or "" if column in said else getattr(claim, column) or "" for column in COLUMNS]


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
