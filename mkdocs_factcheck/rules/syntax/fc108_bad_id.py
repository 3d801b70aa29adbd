"""An ID that cannot stand."""

from mkdocs_factcheck.model import Severity
from mkdocs_factcheck.rules.readers import found_by_readers
from mkdocs_factcheck.rules.rule import Example, Rule

RULE = Rule(
    code="FC108",
    name="bad-id",
    severity=Severity.ERROR,
    summary="an ID that cannot stand",
    why=(
        "IDs become addresses in pages. They are made of letters, digits, `-`, `_` and `.`, and begin "
        "with a letter or a digit."
    ),
    bad=Example(page="[The bridge is safe]{claim=bridge/safe}"),
    good=Example(page="[The bridge is safe]{claim=bridge-safe}"),
    check=found_by_readers("FC108"),
)
