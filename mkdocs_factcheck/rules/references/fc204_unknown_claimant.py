"""A claimant whose ID looks misspelt."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_factcheck.model import Contradiction, FactBase, Problem, Severity
from mkdocs_factcheck.rules.readers import found_by_readers
from mkdocs_factcheck.rules.references.links import dead_links
from mkdocs_factcheck.rules.rule import Example, Rule

_CODE = "FC204"
_misspelt = found_by_readers(_CODE)


def _check(facts: FactBase, contradictions: tuple[Contradiction, ...]) -> Iterator[Problem]:
    yield from _misspelt(facts, contradictions)
    yield from dead_links(facts, "claimant", facts.claimants, _CODE)


_CLAIMANT = "claimants:\n  city-council:\n    name: The city council"

RULE = Rule(
    code=_CODE,
    name="unknown-claimant",
    severity=Severity.WARNING,
    summary="a claimant that looks misspelt",
    why=(
        "A plain name makes a claimant, so that nobody has to be registered. A word that is nearly the ID of a "
        "registered claimant is more likely a slip, and would split one claimant in two. A link needs a claimant that "
        "exists."
    ),
    bad=Example(page="[The bridge is safe]{claim=bridge by=city-counsil}", register=_CLAIMANT),
    good=Example(page="[The bridge is safe]{claim=bridge by=city-council}", register=_CLAIMANT),
    check=_check,
)
