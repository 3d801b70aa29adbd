"""Findings for people: one a line, then how many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from mkdocs_factcheck.model import Finding, Severity

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_NOUNS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def text_report(findings: Sequence[Finding], *, colour: bool = False) -> str:
    """Give the report; ``colour`` is for terminals and marks each line with the finding's severity."""
    lines = [_line(finding, colour=colour) for finding in findings]
    return "\n".join([*lines, _summary(findings)]) + "\n"


def _line(finding: Finding, *, colour: bool) -> str:
    line = str(finding)
    if not colour:
        return line
    return line.replace(f" {finding.code} ", f" \x1b[{_COLOURS[finding.severity]}m{finding.code}\x1b[0m ", 1)


def _summary(findings: Sequence[Finding]) -> str:
    if not findings:
        return "nothing found"
    counts = Counter(finding.severity for finding in findings)
    return ", ".join(
        f"{counts[severity]} {noun}{'' if counts[severity] == 1 else 's'}"
        for severity, noun in _NOUNS.items()
        if counts[severity]
    )
