"""Findings as SARIF 2.1.0 (OASIS, 2020), which code hosts and editors read."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from mkdocs_factcheck.model import Finding, Place, Severity, printable
from mkdocs_factcheck.rules import RULES, Rule

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note", Severity.OFF: "none"}
_INDEX = {rule.code: index for index, rule in enumerate(RULES)}
_ROOT = "%SRCROOT%"
"""The folder of the configuration, in the customary name; paths are relative to it."""
_PLACEHOLDER = re.compile(r"\{([0-9]+)\}")


def sarif_report(findings: Sequence[Finding]) -> str:
    """Give a log of one run, with every rule that could have spoken."""
    run = {
        "tool": {
            "driver": {
                "name": "mkdocs-factcheck",
                "version": version("mkdocs-factcheck"),
                "rules": [_rule(rule) for rule in RULES],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding) for finding in findings],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.why},
        "help": {
            "text": f"Bad:\n\n{rule.bad.plain}\n\nGood:\n\n{rule.good.plain}",
            "markdown": f"Bad:\n\n{rule.bad.markdown}\n\nGood:\n\n{rule.good.markdown}",
        },
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(finding: Finding) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": _INDEX[finding.code],
        "level": _LEVELS[finding.severity],
        "message": {"text": _plain(f"{finding.message}; {finding.hint}" if finding.hint else finding.message)},
        "locations": [_location(finding.place)],
    }
    if finding.related:
        related = dict.fromkeys(finding.related)
        result["relatedLocations"] = [{"id": number, **_location(place)} for number, place in enumerate(related, 1)]
    return result


def _plain(text: str) -> str:
    """Take away what SARIF reads into a message (3.11.5 and 3.11.6): places for arguments, and links.

    An author's words may look like both.
    """
    text = _PLACEHOLDER.sub(r"{{\1}}", printable(text))
    return text.replace("[", r"\[").replace("]", r"\]") if "](" in text else text


def _location(place: Place) -> dict[str, Any]:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(place.path), "uriBaseId": _ROOT},
            "region": {"startLine": place.line, "startColumn": place.column},
        }
    }
