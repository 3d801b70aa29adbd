"""A mark that is not in the page's file."""

from mkdocs_factcheck.model import Severity
from mkdocs_factcheck.rules.readers import found_by_readers
from mkdocs_factcheck.rules.rule import Example, Rule

RULE = Rule(
    code="FC113",
    name="unscanned-mark",
    severity=Severity.INFO,
    summary="a mark that is not in the page's file",
    why=(
        "A macro or an include made it. It counts like any other, but no line of a file can be named for "
        "it, and other pages may have been built before it was known."
    ),
    bad=Example(page="{{ bridge_claim() }}"),
    good=Example(page="[The bridge is safe]{claim=bridge}"),
    check=found_by_readers("FC113"),
)
