"""A source that is not in the register."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_factcheck.model import Contradiction, FactBase, Problem, Severity, quoted
from mkdocs_factcheck.rules.references.links import dead_links
from mkdocs_factcheck.rules.references.remedies import Remedy
from mkdocs_factcheck.rules.rule import Example, Rule

_CODE = "FC201"


def _check(facts: FactBase, _: tuple[Contradiction, ...]) -> Iterator[Problem]:
    known = facts.sources
    remedy = Remedy(facts, "source", known.values())
    for claim in facts.claims.values():
        for evidence in claim.evidence:
            if evidence.source not in known:
                said = f"unknown source {quoted(evidence.source)}"
                yield Problem(code=_CODE, message=said, place=evidence.place, hint=remedy(evidence.source))
    for source in known.values():
        if source.origin and source.origin not in known:
            said = f"unknown source {quoted(source.origin)}, the origin of {quoted(source.id)}"
            place = source.places.get("origin", source.place)
            yield Problem(code=_CODE, message=said, place=place, hint=remedy(source.origin, besides=source.id))
    yield from dead_links(facts, "source", known, _CODE)


RULE = Rule(
    code=_CODE,
    name="unknown-source",
    severity=Severity.ERROR,
    summary="a source that nothing defines",
    why="A footnote with nothing behind it looks like evidence and is none.",
    bad=Example(
        page="[The bridge is safe]{claim=bridge source=gazete}, but see [the report](source:gazette).",
        register="sources:\n  gazette:\n    title: The bridge on Mill Lane",
    ),
    good=Example(
        page="[The bridge is safe]{claim=bridge source=gazette}",
        register="sources:\n  gazette:\n    title: The bridge on Mill Lane",
    ),
    check=_check,
)
