"""Findings as text for people and machines: a report takes findings and gives text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from mkdocs_factcheck.model import Finding
from mkdocs_factcheck.report.github import github_report
from mkdocs_factcheck.report.json import json_report
from mkdocs_factcheck.report.sarif import sarif_report
from mkdocs_factcheck.report.text import text_report

REPORTS: Mapping[str, Callable[[Sequence[Finding]], str]] = MappingProxyType(
    {"text": text_report, "json": json_report, "github": github_report, "sarif": sarif_report}
)
"""Each report by the name of its format."""

__all__ = ["REPORTS", "github_report", "json_report", "sarif_report", "text_report"]
