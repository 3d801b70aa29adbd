"""A mark in the page's file that is not in the page."""

from mkdocs_factcheck.model import Severity
from mkdocs_factcheck.rules.readers import found_by_readers
from mkdocs_factcheck.rules.rule import Example, Rule

RULE = Rule(
    code="FC114",
    name="unrendered-mark",
    severity=Severity.WARNING,
    summary="a mark in the page's file that is not in the page",
    why=(
        "Something else, such as another extension, took the text literally. The claim is counted, but "
        "no reader can see it."
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
