"""Findings as text, workflow commands, JSON and SARIF."""

from __future__ import annotations

import json
from textwrap import indent

import pytest

from mkdocs_factcheck.model import Finding, Place, Severity
from mkdocs_factcheck.report import REPORTS, github_report, json_report, sarif_report, text_report
from mkdocs_factcheck.rules import RULES


def finding(severity=Severity.ERROR, **fields):
    return Finding(
        **{
            "code": "FC201",
            "name": "unknown-source",
            "severity": severity,
            "message": 'unknown source "cnn-2020-03-21"',
            "place": Place(path="docs/a.md", line=7, column=12),
            "hint": 'did you mean "cnn-2020-03-12"?',
            **fields,
        }
    )


PLAIN = finding()
RELATED = finding(Severity.WARNING, hint="", related=(Place(path="docs/b c.md", line=1, column=2),))


def test_text_is_one_line_each_and_a_summary():
    assert text_report([PLAIN, RELATED, finding(Severity.INFO), finding(Severity.INFO)]).splitlines() == [
        'docs/a.md:7:12 FC201 unknown source "cnn-2020-03-21"; did you mean "cnn-2020-03-12"?',
        'docs/a.md:7:12 FC201 unknown source "cnn-2020-03-21" (see docs/b c.md:1:2)',
        *['docs/a.md:7:12 FC201 unknown source "cnn-2020-03-21"; did you mean "cnn-2020-03-12"?'] * 2,
        "1 error, 1 warning, 2 notes",
    ]


def test_text_of_nothing():
    assert text_report([]) == "nothing found\n"


def test_text_in_colour_marks_the_code():
    assert "docs/a.md:7:12 \x1b[31mFC201\x1b[0m unknown" in text_report([PLAIN], colour=True)


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [("a\nb", "a\\nb"), ("\x1b[2J", "\\x1b[2J"), ("a\u2028b", "a\\u2028b"), ("a\u202eb", "a\\u202eb")],
)
def test_text_keeps_its_lines_and_the_terminal(hostile, shown):
    report = text_report([finding(message=hostile)], colour=False)
    assert f"FC201 {shown};" in report
    assert len(report.splitlines()) == 2


@pytest.mark.parametrize("words", ["« oui\u00a0»", "می\u200cخواهم", "ü — “x”"])
def test_text_leaves_words_alone(words):
    assert words in text_report([finding(message=words)])


def test_github_commands():
    where = "file=docs/a.md,line=7,col=12,title=FC201 unknown-source"
    assert github_report([PLAIN, RELATED, finding(Severity.INFO, hint="")]).splitlines() == [
        f'::error {where}::unknown source "cnn-2020-03-21"; did you mean "cnn-2020-03-12"?',
        f'::warning {where}::unknown source "cnn-2020-03-21" (see docs/b c.md:1:2)',
        f'::notice {where}::unknown source "cnn-2020-03-21"',
    ]


def test_github_commands_cannot_be_broken_out_of():
    place = Place(path="docs/a,b:c%.md", line=1, column=1)
    hostile = finding(message="50% of\n::error::x\r", place=place, hint="")
    assert github_report([hostile]) == (
        "::error file=docs/a%2Cb%3Ac%25.md,line=1,col=1,title=FC201 unknown-source::50%25 of%0A::error::x%0D\n"
    )


def test_github_commands_cannot_steer_a_terminal():
    assert "::a\\x1b[2Jb\\u202ec" in github_report([finding(message="a\x1b[2Jb\u202ec", hint="")])


def test_github_of_nothing():
    assert github_report([]) == ""


def test_json():
    assert json.loads(json_report([RELATED])) == {
        "findings": [
            {
                "code": "FC201",
                "name": "unknown-source",
                "severity": "warning",
                "message": 'unknown source "cnn-2020-03-21"',
                "path": "docs/a.md",
                "line": 7,
                "column": 12,
                "hint": None,
                "related": [{"path": "docs/b c.md", "line": 1, "column": 2}],
            }
        ]
    }
    assert json.loads(json_report([])) == {"findings": []}


@pytest.mark.parametrize("sign", ["\x1b", "\x7f", "\x9b", "\u2028", "\u202e", "\u2066"])
def test_json_is_the_same_data_without_what_steers_a_terminal(sign):
    report = json_report([finding(message=f"a{sign}b")])
    assert sign not in report
    assert json.loads(report)["findings"][0]["message"] == f"a{sign}b"


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        ("a\x1b[2J\nb", "a\\x1b[2J\\nb"),
        ("write [the words]{claim}", "write [the words]{claim}"),
        ("{0} and {12}", "{{0}} and {{12}}"),
        ("see [here](1)", r"see \[here\](1)"),
        ("[a] [b](https://example.org)", r"\[a\] \[b\](https://example.org)"),
    ],
)
def test_sarif_takes_no_words_for_links_or_arguments(message, shown):
    (run,) = json.loads(sarif_report([finding(message=message, hint="")]))["runs"]
    assert run["results"][0]["message"]["text"] == shown


def test_sarif_results():
    log = json.loads(sarif_report([PLAIN, RELATED, finding(Severity.INFO)]))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    first, second, third = run["results"]
    assert first == {
        "ruleId": "FC201",
        "ruleIndex": [rule.code for rule in RULES].index("FC201"),
        "level": "error",
        "message": {"text": 'unknown source "cnn-2020-03-21"; did you mean "cnn-2020-03-12"?'},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "docs/a.md", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 7, "startColumn": 12},
                }
            }
        ],
    }
    (related,) = second["relatedLocations"]
    assert related["id"] == 1
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "docs/b%20c.md"
    assert (second["level"], third["level"]) == ("warning", "note")


def test_sarif_knows_every_rule():
    (run,) = json.loads(sarif_report([]))["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["results"] == []
    driver = run["tool"]["driver"]
    assert driver["name"] == "mkdocs-factcheck"
    assert [rule["id"] for rule in driver["rules"]] == [rule.code for rule in RULES]
    assert all(rule["shortDescription"]["text"] for rule in driver["rules"])
    for rule, told in zip(RULES, driver["rules"], strict=True):
        for part in (*rule.bad.parts, *rule.good.parts):
            assert indent(part.text, "    ") in told["help"]["text"]
            assert part.text in told["help"]["markdown"]


@pytest.mark.parametrize("name", REPORTS)
def test_every_report_is_the_same_for_the_same_findings(name):
    assert REPORTS[name]([PLAIN, RELATED]) == REPORTS[name]([PLAIN, RELATED])
