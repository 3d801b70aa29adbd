"""Findings as JSON, in the shape that they have in ``claims.json``."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from mkdocs_factcheck.model import Finding

_STEERS = re.compile(r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
"""What steers a terminal or turns the order of letters, and what JSON leaves as it is."""


def json_report(findings: Sequence[Finding]) -> str:
    """Give one object whose only member is the list of findings."""
    records = [finding.record for finding in findings]
    text = json.dumps({"findings": records}, ensure_ascii=False, indent=2)
    return _STEERS.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"
