"""A value that its key does not take."""

from mkdocs_factcheck.model import Severity
from mkdocs_factcheck.rules.readers import found_by_readers
from mkdocs_factcheck.rules.rule import Example, Rule

RULE = Rule(
    code="FC106",
    name="bad-value",
    severity=Severity.ERROR,
    summary="a value that its key does not take",
    why=(
        "Likelihoods, figures, kinds and states are compared by rule, so that each has its own form. In an exported "
        "entry that nothing cites it is a note."
    ),
    bad=Example(page="[The bridge is safe]{claim=bridge likelihood=likly}"),
    good=Example(page="[The bridge is safe]{claim=bridge likelihood=likely}"),
    check=found_by_readers("FC106"),
)
