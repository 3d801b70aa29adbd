"""Findings as JSON, in the shape that they have in ``claims.json``."""

from __future__ import annotations

import json
from collections.abc import Sequence

from mkdocs_factcheck.model import Finding


def json_report(findings: Sequence[Finding]) -> str:
    """Give one object whose only member is the list of findings."""
    records = [finding.record for finding in findings]
    return json.dumps({"findings": records}, ensure_ascii=False, indent=2) + "\n"
