"""A status that is not on the scale."""

from mkdocs_factcheck.model import Severity
from mkdocs_factcheck.rules.readers import found_by_readers
from mkdocs_factcheck.rules.rule import Example, Rule

RULE = Rule(
    code="FC104",
    name="unknown-status",
    severity=Severity.ERROR,
    summary="a status that is not on the scale",
    why=("A badge shows one of the site's verdicts. One that the site does not have cannot be shown or counted."),
    bad=Example(page="[The bridge is safe]{claim=bridge status=unverifed}"),
    good=Example(page="[The bridge is safe]{claim=bridge status=unverified}"),
    check=found_by_readers("FC104"),
)
