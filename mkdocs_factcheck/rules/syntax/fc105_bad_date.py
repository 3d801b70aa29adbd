"""A date that is none."""

from mkdocs_factcheck.model import Severity
from mkdocs_factcheck.rules.readers import found_by_readers
from mkdocs_factcheck.rules.rule import Example, Rule

RULE = Rule(
    code="FC105",
    name="bad-date",
    severity=Severity.ERROR,
    summary="a date that is none",
    why=(
        "Dates decide which of two statements came first. They are written as in ISO 8601, because "
        "3/4/2024 is in March for some readers and in April for others. In the entry of a source that nothing cites it "
        "is a note."
    ),
    bad=Example(page="[The bridge is safe]{claim=bridge said=2/5/2024}"),
    good=Example(page="[The bridge is safe]{claim=bridge said=2024-05-02}"),
    check=found_by_readers("FC105"),
)
