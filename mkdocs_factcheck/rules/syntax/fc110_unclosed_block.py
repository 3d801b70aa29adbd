"""A block without its end."""

from mkdocs_factcheck.model import Severity
from mkdocs_factcheck.rules.readers import found_by_readers
from mkdocs_factcheck.rules.rule import Example, Rule

RULE = Rule(
    code="FC110",
    name="unclosed-block",
    severity=Severity.ERROR,
    summary="a block without its end",
    why="Without a line of as many slashes as began it, nothing says where the block stops.",
    bad=Example(
        page="""\
The mayor calls it [safe]{claim=bridge}.

/// claim | bridge
    status: unverified

Nobody measured it.
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
    check=found_by_readers("FC110"),
)
