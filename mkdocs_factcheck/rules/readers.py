"""Rules whose problems the readers of files have come upon already."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_factcheck.model import Contradiction, FactBase, Problem
from mkdocs_factcheck.rules.rule import Check


def found_by_readers(code: str) -> Check:
    """Make the check that passes on what was found under ``code``."""

    def check(facts: FactBase, _: tuple[Contradiction, ...]) -> Iterator[Problem]:
        return (problem for problem in facts.problems if problem.code == code)

    return check
