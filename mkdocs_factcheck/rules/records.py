"""Findings as plain data, in the shape that ``claims.json`` and ``check --format json`` share."""

from __future__ import annotations

from typing import Any

from mkdocs_factcheck.model import Finding, Place


def finding_record(finding: Finding) -> dict[str, Any]:
    """Give a finding's fields in the order of the contract; a hint that is empty is ``None``."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        **_place_record(finding.place),
        "hint": finding.hint or None,
        "related": [_place_record(place) for place in finding.related],
    }


def _place_record(place: Place) -> dict[str, Any]:
    return {"path": place.path, "line": place.line, "column": place.column}
