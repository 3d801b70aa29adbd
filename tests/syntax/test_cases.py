"""The syntax as cases: each file of ``cases/`` reads as a specification, and every case is exact.

A case gives ``markdown`` and what it must come to: ``marks`` (``words``, ``at`` as line:column, ``id``
unless it is derived, and its attributes), ``blocks``, ``links``, ``problems`` and ``ignores``. What a case
leaves out must be empty. ``html`` and ``not_html`` are fragments of the rendered page; whatever the
case, the page shows the marks in order, and no token or slot of ours.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup

FILES = sorted((Path(__file__).parent / "cases").glob("*.yml"))
KEYS = {
    "name", "markdown", "register", "first_line", "marks", "blocks", "links", "problems", "ignores",
    "html", "not_html", "unrendered",
}  # fmt: skip


def load():
    for file in FILES:
        # The base loader leaves every scalar as it is typed: "1:12" is a place, not a number of base 60.
        for case in yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader):
            yield pytest.param(case, id=f"{file.stem}: {case['name']}")


CASES = list(load())


def at(place, path="page.md"):
    return f"{place.line}:{place.column}" if place.path == path else str(place)


def told(node):
    """The options of a block without their places."""
    if hasattr(node, "pairs"):
        return {key.text: told(value) for key, value in node.pairs}
    return [told(item) for item in node.items] if hasattr(node, "items") else node.text


def of_mark(mark):
    named = {"id": mark.id.text} if mark.id else {}
    return {**named, "words": mark.text, "at": at(mark.place), **told(mark.fields)}


def of_block(block):
    shown = {"name": block.name, "at": at(block.place)}
    if block.argument:
        shown["argument"] = block.argument.text
    if block.options.pairs:
        shown["options"] = told(block.options)
    if block.prose:
        shown["prose"] = block.prose
    return shown


@pytest.fixture
def folder(tmp_path, request):
    case = request.getfixturevalue("case")
    if "register" in case:
        (tmp_path / "register.yml").write_text(case["register"], "utf-8")
    return tmp_path


@pytest.mark.parametrize("case", CASES)
def test_a_case_has_only_known_keys(case):
    assert set(case) <= KEYS


@pytest.mark.parametrize("case", CASES)
def test_the_scan_finds_what_the_case_says(case, examine, folder):
    text = case["markdown"]
    seen = examine(text, folder, first_line=int(case.get("first_line", 1))).page
    assert [of_mark(mark) for mark in seen.marks] == case.get("marks", [])
    assert [of_block(block) for block in seen.blocks] == case.get("blocks", [])
    links = [{"to": f"{link.kind}:{link.id}", "at": at(link.place)} for link in seen.links]
    assert links == case.get("links", [])
    ignores = [{"rules": list(one.rules), "line": str(one.place.line)} for one in seen.ignores]
    assert ignores == case.get("ignores", [])


@pytest.mark.parametrize("case", CASES)
def test_the_findings_are_those_of_the_case(case, examine, folder):
    findings = examine(case["markdown"], folder, first_line=int(case.get("first_line", 1))).findings
    expected = case.get("problems", [])
    assert [f"{at(one.place)} {one.code}" for one in findings] == [f"{one['at']} {one['code']}" for one in expected]
    for finding, problem in zip(findings, expected, strict=True):
        assert problem["says"] in finding.message
        assert problem.get("hint", "") in finding.hint
        assert [at(place) for place in finding.related] == problem.get("other", "").split()


@pytest.mark.parametrize("case", CASES)
def test_the_page_shows_the_marks_and_the_words(case, render, examine, folder):
    html = render(case["markdown"], folder)
    claims = examine(case["markdown"], folder).claims
    unrendered = set(case.get("unrendered", "").split())
    spans = BeautifulSoup(html, "html.parser").select("span.factcheck-claim")
    expected = [id_ for id_ in claims if id_ is not None and id_ not in unrendered]
    # Footnotes stand at the end of a page, wherever their text does in the file.
    assert sorted(span["data-claim"] for span in spans) == sorted(expected)
    assert not re.search(r"[\x02\x03]|wzxhzdk|<!--factcheck:\d", html)
    for fragment in case.get("html", []):
        assert fragment in html
    for fragment in case.get("not_html", []):
        assert fragment not in html


def test_there_are_enough_cases_and_no_name_twice():
    names = [case.id for case in CASES]
    assert len(names) >= 80
    assert len(set(names)) == len(names)
