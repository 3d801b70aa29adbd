"""A source that nothing cites."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_factcheck.model import Contradiction, FactBase, Problem, Severity, quoted
from mkdocs_factcheck.rules.rule import Example, Rule
from mkdocs_factcheck.rules.uses import used_sources


def _check(facts: FactBase, _: tuple[Contradiction, ...]) -> Iterator[Problem]:
    used = used_sources(facts)
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
