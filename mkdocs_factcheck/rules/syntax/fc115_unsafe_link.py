"""A link that is not safe to follow."""

from mkdocs_factcheck.model import Severity
from mkdocs_factcheck.rules.readers import found_by_readers
from mkdocs_factcheck.rules.rule import Example, Rule

RULE = Rule(
    code="FC115",
    name="unsafe-link",
    severity=Severity.ERROR,
    summary="a link that is not safe to follow",
    why=(
        "Only `http`, `https` and `mailto` are links to somewhere. A link of another scheme can run a "
        "script in the reader's browser, and is dropped."
    ),
    bad=Example(
        page="""\
[The bridge is safe]{claim=bridge source=report}

/// source | report
    URL: javascript:alert(1)
///
"""
    ),
    good=Example(
        page="""\
[The bridge is safe]{claim=bridge source=report}

/// source | report
    URL: https://example.org/report
///
"""
    ),
    check=found_by_readers("FC115"),
)
