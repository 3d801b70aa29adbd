"""A block that cannot be read."""

from mkdocs_factcheck.model import Severity
from mkdocs_factcheck.rules.readers import found_by_readers
from mkdocs_factcheck.rules.rule import Example, Rule

RULE = Rule(
    code="FC109",
    name="bad-block",
    severity=Severity.ERROR,
    summary="a block that cannot be read",
    why=(
        "A block needs its name, a bar, the ID or the view that it is about, and options that are YAML: all that "
        "stands between the first line and an empty one, or nothing of it. Until it is mended, the page shows a notice "
        "in its place, with its text."
    ),
    bad=Example(
        page="""\
/// claim
    status: unverified

Nobody measured it.
///
"""
    ),
    good=Example(
        page="""\
The mayor calls it [safe]{claim=bridge}.

/// claim | bridge
    status: unverified

Nobody measured it.
///
"""
    ),
    check=found_by_readers("FC109"),
)
