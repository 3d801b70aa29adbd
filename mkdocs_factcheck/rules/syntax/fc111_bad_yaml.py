"""A file of the register that is not the YAML it should be."""

from mkdocs_factcheck.model import Severity
from mkdocs_factcheck.rules.readers import found_by_readers
from mkdocs_factcheck.rules.rule import Example, Rule

RULE = Rule(
    code="FC111",
    name="bad-yaml",
    severity=Severity.ERROR,
    summary="a file of the register that is not the YAML it should be",
    why="A file that cannot be read states nothing, and all that refers to its entries would be unknown.",
    bad=Example(
        page="[The bridge is safe]{claim=bridge}",
        register="""\
claimants:
  mayor:
    name: "The mayor
""",
    ),
    good=Example(
        page="[The bridge is safe]{claim=bridge}",
        register="""\
claimants:
  mayor:
    name: "The mayor"
""",
    ),
    check=found_by_readers("FC111"),
)
