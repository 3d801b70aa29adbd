"""A verdict that rests on one source alone, however often it was repeated."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_factcheck.model import Contradiction, FactBase, Problem, Severity
from mkdocs_factcheck.reasoning import independent_sources
from mkdocs_factcheck.rules.evidence.fc301_unsourced_verdict import is_verdict
from mkdocs_factcheck.rules.rule import Example, Rule


def _check(facts: FactBase, _: tuple[Contradiction, ...]) -> Iterator[Problem]:
    for claim in facts.claims.values():
        if claim.own_status is None or not is_verdict(facts.status_of(claim)):
            continue
        speaking = [one for one in claim.evidence if one.stance.takes_sides]
        origins = independent_sources(facts, speaking)
        if len(origins) != 1:
            continue
        cited = {one.source for one in speaking}
        repeated = f': its {len(cited)} sources go back to "{origins[0]}"' if len(cited) > 1 else ""
        yield Problem(
            code="FC308",
            message=f'claim {claim.called} is rated "{claim.status}" on one independent source{repeated}',
            place=claim.places.get("status", claim.place),
            hint="find a second source that does not repeat the first",
            related=tuple(one.place for one in speaking[:5]),
        )


_SOURCES = "sources:\n  gazette: {title: The Gazette, origin: agency}\n  agency: {title: A news agency}\n"
_PAGE = '[The bridge is safe]{{claim=bridge status=verified source="gazette; {other}"}}'

RULE = Rule(
    code="FC308",
    name="single-source",
    severity=Severity.OFF,
    summary="a rated claim that rests on one independent source (off unless switched on)",
    why=(
        "Only what supports or refutes a claim is a witness, and sources that share an `origin` count once: ten papers "
        "that print one agency's report are one. A desk "
        "with a two-source rule switches this on: `severity: {single-source: warning}`."
    ),
    bad=Example(page=_PAGE.format(other="agency"), register=_SOURCES),
    good=Example(page=_PAGE.format(other="herald"), register=f"{_SOURCES}  herald: {{title: The Herald}}\n"),
    check=_check,
)
