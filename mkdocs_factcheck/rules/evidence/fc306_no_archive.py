"""A source on the web without an archived copy."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_factcheck.model import Contradiction, FactBase, Problem, Severity
from mkdocs_factcheck.rules.rule import Example, Rule


def _check(facts: FactBase, _: tuple[Contradiction, ...]) -> Iterator[Problem]:
    for source in facts.sources.values():
        if source.url and not source.archive:
            yield Problem(
                code="FC306",
                message=f'source "{source.id}" has no archived copy',
                place=source.places.get("URL", source.places.get("url", source.place)),
                hint='add "archive: https://…" with the address of a copy in a web archive',
            )


_SOURCE = "sources:\n  report:\n    title: Report on the bridge\n    URL: https://example.org/bridge\n"
_PAGE = "[The bridge is safe]{claim=bridge source=report}"

RULE = Rule(
    code="FC306",
    name="no-archive",
    severity=Severity.OFF,
    summary="a source on the web without an archived copy (off unless switched on)",
    why=(
        "Pages change and go away. A reader who wants to look needs a copy that somebody else keeps. A desk that "
        "archives all that it cites switches this on: `severity: {no-archive: warning}`."
    ),
    bad=Example(page=_PAGE, register=_SOURCE),
    good=Example(page=_PAGE, register=f"{_SOURCE}    archive: https://archive.example.org/bridge\n"),
    check=_check,
)
