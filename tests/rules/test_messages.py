"""What each rule says, and where: lower case, the bad word quoted, the remedy after a semicolon."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

CASES = yaml.safe_load(Path(__file__).with_name("messages.yml").read_text("utf-8"))
QUESTION = "questions:\n  who:\n    title: Who?\n    answers: [iran, rebels]"


@pytest.mark.parametrize("case", CASES)
def test_message(case, lines):
    assert lines(CASES[case]["page"], CASES[case].get("register", "")) == [CASES[case]["says"]]


@pytest.mark.parametrize("status", ["verified", "supported", "disputed", "misleading", "false", "retracted"])
def test_a_verdict_needs_a_source(status, find):
    assert [one.code for one in find(f"[a]{{claim=c status={status}}}")] == ["FC301"]


@pytest.mark.parametrize("status", ["unverified", "outdated"])
def test_what_judges_nothing_needs_none(status, find):
    assert find(f"[a]{{claim=c status={status}}}") == ()


@pytest.mark.parametrize("position", ["yes", "no", "NO", "undetermined", "iran"])
def test_these_answer_any_question_or_this_one(position, find):
    assert find(f"[a]{{claim=c about=who position={position}}}", QUESTION) == ()


def test_a_position_on_an_unknown_question_is_one_finding(find):
    assert [one.code for one in find("[a]{claim=c about=nope position=nope}")] == ["FC203"]


def test_an_origin_is_a_use(find):
    register = "sources:\n  a: {origin: b}\n  b: {}"
    assert find("[a]{claim=c source=a}", register) == ()


@pytest.mark.parametrize("state", ["resolved", "apparent"])
def test_a_contradiction_that_is_not_open_is_no_finding(state, find):
    block = f"/// contradiction | x\n    claims: [c, d]\n    state: {state}\n///"
    assert find(f"[a]{{claim=c contradicts=d}} [b]{{claim=d}}\n\n{block}") == ()


def test_a_contradiction_of_three_claims_names_them_all(find):
    page = "[a]{claim=c} [b]{claim=d} [e]{claim=e}\n\n/// contradiction | x\n    claims: [c, d, e]\n///"
    (finding,) = find(page)
    assert finding.message.startswith('"c", "d" and "e" are declared to conflict: ')
    assert len(finding.related) == 2


def test_many_unknown_words_cost_no_search_each(find):
    words = " ".join(f"[a]{{claim=c{number} source=nope-{number}}}" for number in range(300))
    findings = find(words, "sources:\n  nope: {}")
    assert sum(finding.code == "FC201" for finding in findings) == 300
    assert sum(bool(finding.hint) and finding.code == "FC201" for finding in findings) == 200
