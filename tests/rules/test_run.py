"""Severities, order, and what is silenced where."""

from __future__ import annotations

import pytest

from mkdocs_factcheck.model import FactBase, Place, Problem, Review, Severity
from mkdocs_factcheck.rules import RULES, find_rule, run_rules, unknown_rules

UNSOURCED = "[a]{claim=c status=false}"


def codes(findings):
    return [finding.code for finding in findings]


def test_severity_by_code_or_name(find):
    assert find(UNSOURCED)[0].severity is Severity.WARNING
    assert find(UNSOURCED, severities={"FC301": Severity.ERROR})[0].severity is Severity.ERROR
    assert find(UNSOURCED, severities={"unsourced-verdict": Severity.INFO})[0].severity is Severity.INFO
    assert find(UNSOURCED, severities={"fc301": Severity.OFF}) == ()


def test_a_code_goes_before_a_name(find):
    both = {"unsourced-verdict": Severity.OFF, "FC301": Severity.INFO}
    assert find(UNSOURCED, severities=both)[0].severity is Severity.INFO


def test_findings_are_in_the_order_of_places(find):
    pages = {"b.md": "[b]{claim=d source=no} [b]{claim=e bad=x source=no}", "a.md": "[a]{claim=c source=no}"}
    findings = find(pages)
    assert codes(findings) == ["FC201", "FC201", "FC103", "FC201"]
    assert findings == find(dict(reversed(pages.items())))
    assert [finding.place for finding in findings] == sorted(finding.place for finding in findings)


def test_the_same_finding_is_given_once():
    problem = Problem(code="FC101", message="m", place=Place(path="a", line=1, column=1))
    facts = FactBase(problems=(problem, problem))
    assert len(run_rules(Review(facts=facts), severities={}, ignores={})) == 1


@pytest.mark.parametrize(
    ("glob", "docs"),
    [
        ("old/*", "docs"),
        ("docs/old/*", "docs"),
        ("old/a.md", "docs"),
        ("*", "docs"),
        ("*.md", "src/pages"),
        ("old/?.md", "src/pages"),
    ],
)
def test_globs_silence_by_either_path(glob, docs, find):
    pages = {"old/a.md": UNSOURCED}
    assert find(pages, ignores={glob: ["FC301"]}, docs=docs) == ()
    assert find(pages, ignores={glob: ["unsourced-verdict"]}, docs=docs) == ()
    assert codes(find(pages, ignores={glob: ["FC201"]}, docs=docs)) == ["FC301"]


def test_a_glob_leaves_other_pages_alone(find):
    pages = {"old/a.md": UNSOURCED, "new/a.md": UNSOURCED.replace("=c", "=d")}
    findings = find(pages, ignores={"old/*": ["FC301"], "*": ["FC201"]})
    assert [finding.place.path for finding in findings] == ["docs/new/a.md"]


COMMENTS = {
    "on the line before": "<!-- factcheck: ignore FC301 -->\n[a]{claim=c status=false}",
    "by name, among others": "<!-- factcheck: ignore FC201, unsourced-verdict -->\n\n[a]{claim=c status=false}",
    "in lower case": "<!-- factcheck: ignore fc301 -->\n[a]{claim=c status=false}",
    "before a mark of several lines": "<!-- factcheck: ignore FC301 -->\n[a]{claim=c\nby=me\nstatus=false}",
    "before a block": "[a]{claim=c}\n\n<!-- factcheck: ignore FC301 -->\n/// claim | c\n    status: false\n\nWhy.\n///",
}


def test_a_comment_before_a_block_silences_what_is_said_of_its_quotations(find):
    block = "/// claim | c\n    evidence:\n      - source: s\n        quote: the bridge was green\n///"
    options = {"register": "sources: {s: {title: S}}", "copies": {"s.txt": "They say that the bridge was red."}}
    assert codes(find(f"[a]{{claim=c}}\n\n{block}", **options)) == ["FC302"]
    assert find(f"[a]{{claim=c}}\n\n<!-- factcheck: ignore FC302 -->\n{block}", **options) == ()


@pytest.mark.parametrize("case", COMMENTS)
def test_a_comment_silences(case, find):
    assert find(COMMENTS[case]) == ()


@pytest.mark.parametrize(
    "page",
    [
        "<!-- factcheck: ignore FC201 -->\n[a]{claim=c status=false}",
        "<!-- factcheck: ignore FC301 -->\nText.\n\n[a]{claim=c status=false}",
        "[a]{claim=c status=false}\n\n<!-- factcheck: ignore FC301 -->\n",
    ],
)
def test_a_comment_silences_nothing_else(page, find):
    assert codes(find(page)) == ["FC301"]


def test_rules_are_found_by_code_and_name_in_any_case():
    assert find_rule("fc201") is find_rule("Unknown-Source") is find_rule("FC201")
    assert find_rule("FC9") is None


def test_unknown_rules_come_with_the_nearest():
    assert list(unknown_rules(["FC201", "unknown-sauce", "FC2O1", "zzz"])) == [
        ("unknown-sauce", 'did you mean "unknown-source"?'),
        ("FC2O1", 'did you mean "FC201"?'),
        ("zzz", f"the codes are {RULES[0].code} to {RULES[-1].code}"),
    ]


def test_every_problem_of_the_readers_has_its_rule():
    known = {rule.code for rule in RULES}
    place = Place(path="a", line=1, column=1)
    problems = tuple(Problem(code=f"FC{number}", message="m", place=place) for number in (*range(101, 116), 204, 205))
    findings = run_rules(Review(facts=FactBase(problems=problems)), severities={}, ignores={})
    assert {problem.code for problem in problems} <= known
    assert codes(findings) == [problem.code for problem in problems]
