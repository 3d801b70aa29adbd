"""Claims that the author declares to conflict."""

from mkdocs_factcheck.model import ContradictionKind, Severity
from mkdocs_factcheck.rules.logic.conflicts import open_conflicts
from mkdocs_factcheck.rules.rule import Example, Rule

RULE = Rule(
    code="FC403",
    name="declared-contradiction",
    severity=Severity.INFO,
    summary="claims that the author declares to contradict each other",
    why="It stays open until a contradiction block says that it is resolved, or that it is only apparent.",
    bad=Example(page="[It is safe]{claim=safe}. [It was closed]{claim=closed contradicts=safe}."),
    good=Example(
        page="""\
[It is safe]{claim=safe}. [It was closed]{claim=closed contradicts=safe}.

/// contradiction | safe-or-closed
    claims: [safe, closed]
    state: resolved

It was closed for paint.
///
"""
    ),
    check=open_conflicts("FC403", ContradictionKind.DECLARED, "are declared to conflict"),
)
