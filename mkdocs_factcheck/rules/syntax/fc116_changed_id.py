"""A citation key that is no ID."""

from mkdocs_factcheck.model import Severity
from mkdocs_factcheck.rules.readers import found_by_readers
from mkdocs_factcheck.rules.rule import Example, Rule

RULE = Rule(
    code="FC116",
    name="changed-id",
    severity=Severity.INFO,
    summary="a citation key of a reference manager that is no ID, so that another stands for it",
    why=(
        "Reference managers make keys with `:`, `+` or `/`, which cannot stand in an address. The source has the "
        "nearest ID, and is cited by it."
    ),
    bad=Example(page="[The bridge is safe]{claim=bridge source=doe-2020}", bib="@book{doe:2020, title = {Bridges}}"),
    good=Example(page="[The bridge is safe]{claim=bridge source=doe-2020}", bib="@book{doe-2020, title = {Bridges}}"),
    check=found_by_readers("FC116"),
)
