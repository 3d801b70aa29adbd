"""Rules whose problems the readers of files have come upon already."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mkdocs_factcheck.model import Contradiction, FactBase, Problem
from mkdocs_factcheck.rules.rule import Check
from mkdocs_factcheck.rules.uses import used_sources


def found_by_readers(code: str) -> Check:
    """Make the check that passes on what was found under ``code``.

    What stands in the entry of a source that nothing cites is a note: a library holds more than a site has looked at.
    """

    def check(facts: FactBase, _: tuple[Contradiction, ...]) -> Iterator[Problem]:
        problems = [problem for problem in facts.problems if problem.code == code]
        used = used_sources(facts) if any(problem.source for problem in problems) else set()
        for problem in problems:
            idle = problem.source and problem.source not in used
            yield replace(problem, note=True) if idle else problem

    return check
