"""Words of authors in messages: whatever stands in a file, a finding is one short line that steers nothing."""

from __future__ import annotations

import json

import pytest

from mkdocs_factcheck.model import Severity
from mkdocs_factcheck.register.entries import CLAIM, READERS, SECTIONS
from mkdocs_factcheck.report import github_report, json_report, sarif_report
from mkdocs_factcheck.rules import RULES

LONGEST = 1_500
"""Characters of a finding's line. The longest lists all bands, or the file and both forms of an entry."""

HOSTILE = {
    "long": "x" * 5_000,
    "long words": "word " * 2_000,
    "escape sequence": "a\x1b[2J\x1b]0;t\x07b",
    "one-byte escape sequence": "a\x9b2Jb",
    "lines": "a\nb\r\nc\u2028d\x85e",
    "turned round": "a\u202eb\u2066c",
    "markup": "<script>alert(1)</script>",
    "quotation marks": "a\"b'c“d",
    "a workflow command": "50%\n::error::x",
    "a link": "[x](https://example.org) {0}",
    "a path": "../../etc/passwd",
    "empty": " ",
}
EVERY_RULE = dict.fromkeys((rule.code for rule in RULES), Severity.WARNING)


def check(findings):
    for one in findings:
        line = str(one)
        assert line.isprintable()
        assert len(line) <= LONGEST
    assert len(github_report(findings).splitlines()) == len(findings)
    for report in (json_report(findings), sarif_report(findings), github_report(findings)):
        assert not {"\x1b", "\x9b", "\x07", "\u2028", "\u202e", "\u2066", "\x85"} & set(report)
    assert len(json.loads(sarif_report(findings))["runs"][0]["results"]) == len(findings)


@pytest.mark.parametrize("value", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("kind", READERS)
def test_every_key_of_an_entry(kind, value, find):
    section = next(name for name, one in SECTIONS.items() if one == kind)
    entries = {f"e{number}": {key: value} for number, key in enumerate(READERS[kind])}
    check(
        find("[x](claim:e0)", json.dumps({section: {**entries, value: {}, "k": {value: value}}}), severities=EVERY_RULE)
    )


@pytest.mark.parametrize("value", HOSTILE.values(), ids=HOSTILE)
def test_every_key_of_a_mark(value, find):
    typed = value.replace("\n", " ").replace('"', '\\"')
    marks = [f'[{key}]{{claim=c{number} {key}="{typed}"}}' for number, key in enumerate(CLAIM)]
    marks += [f'["{value}"]{{claim status=false position=yes {value}=1 likelihood=likely confidence=low}}']
    marks += [f'[a]{{claim="{typed}"}}', f"[b](source:{value})", f"[c](claimant:{value})"]
    check(find("\n\n".join(marks), severities=EVERY_RULE))


@pytest.mark.parametrize("value", HOSTILE.values(), ids=HOSTILE)
def test_every_option_of_a_view(value, find):
    options = "".join(
        f"    {key}: {json.dumps(value)}\n" for key in ("status", "by", "about", "state", "limit", "sort")
    )
    check(find(f"/// factcheck | claims\n{options}///\n\n/// factcheck | {value}\n///\n", severities=EVERY_RULE))


@pytest.mark.parametrize("value", HOSTILE.values(), ids=HOSTILE)
def test_words_that_conflict(value, find):
    page = "\n\n".join(
        f'["{value}{number}"]{{claim by="{name}" about=q position={position}}}'
        for number, (name, position) in enumerate([("Ann", "yes"), (value.replace('"', "").strip() or "Ben", "no")])
    )
    register = json.dumps({"questions": {"q": {"title": value}}})
    check(find(page, register, severities=EVERY_RULE))
