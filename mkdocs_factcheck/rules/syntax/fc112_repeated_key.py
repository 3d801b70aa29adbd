"""A key given twice in one place."""

from mkdocs_factcheck.model import Severity
from mkdocs_factcheck.rules.readers import found_by_readers
from mkdocs_factcheck.rules.rule import Example, Rule

RULE = Rule(
    code="FC112",
    name="repeated-key",
    severity=Severity.ERROR,
    summary="a key given twice in one place",
    why="Only one of the two values can count. The first one does.",
    bad=Example(page="[The bridge is safe]{claim=bridge said=2024-05-02 said=2024-05-03}"),
    good=Example(page="[The bridge is safe]{claim=bridge said=2024-05-02}"),
    check=found_by_readers("FC112"),
)
