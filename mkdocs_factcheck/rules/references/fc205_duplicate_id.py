"""Two entries of one ID."""

from mkdocs_factcheck.model import Severity
from mkdocs_factcheck.rules.readers import found_by_readers
from mkdocs_factcheck.rules.rule import Example, Rule

RULE = Rule(
    code="FC205",
    name="duplicate-id",
    severity=Severity.ERROR,
    summary="two entries of one ID, or two claimants of one name",
    why=(
        "An ID stands for one source, question, claimant, contradiction or status in the whole site, and a name or an "
        "alias for one claimant. The first definition counts; the finding names both places."
    ),
    bad=Example(
        page="""\
[The bridge is safe]{claim=bridge source=report}

/// source | report
    title: Report of 2023
///

/// source | report
    title: Report of 2024
///
"""
    ),
    good=Example(
        page="""\
[The bridge is safe]{claim=bridge source="report-2023; report-2024"}

/// source | report-2023
    title: Report of 2023
///

/// source | report-2024
    title: Report of 2024
///
"""
    ),
    check=found_by_readers("FC205"),
)
