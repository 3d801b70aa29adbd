"""A source that nothing cites."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_factcheck.model import Contradiction, FactBase, Problem, Severity, quoted
from mkdocs_factcheck.rules.rule import Example, Rule


def _check(facts: FactBase, _: tuple[Contradiction, ...]) -> Iterator[Problem]:
    used = {evidence.source for claim in facts.claims.values() for evidence in claim.evidence}
    used.update(source.origin for source in facts.sources.values())
    used.update(link.id for link in facts.links if link.kind == "source")
    for source in facts.sources.values():
        if source.id not in used and not source.exported:  # a reference manager holds more than one site cites
            hint = "cite it or remove it"
            yield Problem(code="FC206", message=f"unused source {quoted(source.id)}", place=source.place, hint=hint)


_SOURCE = "sources:\n  gazette:\n    title: The bridge on Mill Lane"

RULE = Rule(
    code="FC206",
    name="unused-source",
    severity=Severity.INFO,
    summary="a source that nothing cites",
    why="It may be left over from a claim that was removed, or a claim may have lost its evidence.",
    bad=Example(page="[The bridge is safe]{claim=bridge}", register=_SOURCE),
    good=Example(page="[The bridge is safe]{claim=bridge source=gazette}", register=_SOURCE),
    check=_check,
)
