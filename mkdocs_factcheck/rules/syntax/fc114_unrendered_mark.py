"""A mark or a block in the page's file that is not in the page."""

from mkdocs_factcheck.model import Severity
from mkdocs_factcheck.rules.readers import found_by_readers
from mkdocs_factcheck.rules.rule import Example, Rule

RULE = Rule(
    code="FC114",
    name="unrendered-mark",
    severity=Severity.WARNING,
    summary="a mark or a block in the page's file that is not in the page",
    why=(
        "Something else, such as another extension, took the text literally. What it states is counted, but the "
        "page shows it as it was typed."
    ),
    bad=Example(
        page="""\
/// html | pre

[The bridge is safe]{claim=bridge}
///
"""
    ),
    good=Example(page="[The bridge is safe]{claim=bridge}"),
    check=found_by_readers("FC114"),
)
