"""Sources that repeat one another in a circle."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_factcheck.model import Contradiction, FactBase, Problem, Severity
from mkdocs_factcheck.rules.circles import circles
from mkdocs_factcheck.rules.rule import Example, Rule

_SHOWN = 5
"""Steps of a circle that a message spells out."""


def _check(facts: FactBase, _: tuple[Contradiction, ...]) -> Iterator[Problem]:
    sources = facts.sources
    graph = {source.id: (source.origin,) if source.origin in sources else () for source in sources.values()}
    alone = ([source.id] for source in sources.values() if source.origin == source.id)
    for circle in (*alone, *circles(graph)):
        steps = [f'"{id_}" repeats "{sources[id_].origin}"' for id_ in circle[:_SHOWN]]
        places = [sources[id_].places.get("origin", sources[id_].place) for id_ in circle[:_SHOWN]]
        yield Problem(
            code="FC307",
            message=f"circular sourcing: {', '.join([*steps, '…'] if len(circle) > _SHOWN else steps)}",
            place=places[0],
            hint='find out who said it first, and take "origin:" out of that source',
            related=tuple(places[1:]),
        )


_GAZETTE = "sources:\n  gazette: {title: The Gazette, origin: herald}\n"
_PAGE = "[The bridge is safe]{claim=bridge source=gazette}"

RULE = Rule(
    code="FC307",
    name="circular-sourcing",
    severity=Severity.WARNING,
    summary="sources that repeat one another in a circle",
    why=(
        "`origin` names the source that another one repeats. Where two repeat each other, each looks like a "
        "confirmation and nobody is the witness. All of them count as one source."
    ),
    bad=Example(
        page=_PAGE,
        register=f"{_GAZETTE}  herald: {{title: The Herald, origin: gazette}}",
    ),
    good=Example(
        page=_PAGE,
        register=f"{_GAZETTE}  herald: {{title: The Herald}}",
    ),
    check=_check,
)
