"""A key that nothing reads."""

from mkdocs_factcheck.model import Severity
from mkdocs_factcheck.rules.readers import found_by_readers
from mkdocs_factcheck.rules.rule import Example, Rule

RULE = Rule(
    code="FC103",
    name="unknown-key",
    severity=Severity.ERROR,
    summary="a key that nothing reads",
    why="A misspelt key looks as if it said something, and says nothing.",
    bad=Example(page="[The bridge is safe]{claim=bridge sayd=2024-05-02}"),
    good=Example(page="[The bridge is safe]{claim=bridge said=2024-05-02}"),
    check=found_by_readers("FC103"),
)
