"""A file of the author's where the plugin would write one."""

from mkdocs_factcheck.model import Severity
from mkdocs_factcheck.rules.readers import found_by_readers
from mkdocs_factcheck.rules.rule import Example, Rule

RULE = Rule(
    code="FC119",
    name="taken-page",
    severity=Severity.WARNING,
    summary="a file of the site at the address of a generated one",
    why=(
        "The author's file wins, so that the generated page or data is missing, and nothing links to it. A page "
        "that places the whole view is no such file: it is the page of that view."
    ),
    bad=Example(page="<!-- docs/factcheck/claims.md -->\n\n# Our claims\n\nWe list them by hand."),
    good=Example(page="<!-- docs/factcheck/claims.md -->\n\n# Our claims\n\n/// factcheck | claims\n///\n"),
    check=found_by_readers("FC119"),
)
