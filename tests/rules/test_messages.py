"""What each rule says, and where: lower case, the bad word quoted, the remedy after a semicolon."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from mkdocs_factcheck.model import Severity
from mkdocs_factcheck.rules import RULES

CASES = yaml.safe_load(Path(__file__).with_name("messages.yml").read_text("utf-8"))
ONLY_IN_A_BUILD = {"FC113", "FC114", "FC117", "FC118", "FC119"}
QUESTION = "questions:\n  who:\n    title: Who?\n    answers: [iran, rebels]"


def on_off(levels):
    return {rule: Severity(level) for rule, level in levels.items()}


@pytest.mark.parametrize("case", CASES)
def test_message(case, lines):
    given = dict(CASES[case])
    says, page, register = given.pop("says"), given.pop("page"), given.pop("register", "")
    severities = on_off(given.pop("severities", {}))
    expected = says if isinstance(says, list) else [says]
    assert lines(page, register, severities=severities, **given) == expected


def test_every_rule_says_something_here():
    said = " ".join(str(case["says"]) for case in CASES.values())
    assert [rule.code for rule in RULES if rule.code not in {*re.findall(r"FC\d{3}", said), *ONLY_IN_A_BUILD}] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_message_is_lower_case_and_has_a_remedy(rule, find):
    copies = {"report.txt": rule.bad.copy.strip()} if rule.bad.copy else {}
    found = find(
        rule.bad.page.strip(),
        rule.bad.register,
        bib=rule.bad.bib,
        copies=copies,
        severities={rule.code: Severity.WARNING},
    )
    for one in found:
        assert one.message[0] == one.message[0].lower()
        assert one.hint[:1] == one.hint[:1].lower() != ""
        assert not one.message.endswith((".", ";"))


@pytest.mark.parametrize("position", ["yes", "no", "NO", "undetermined", "iran"])
def test_these_answer_any_question_or_this_one(position, find):
    assert find(f"[a]{{claim=c about=who position={position}}}", QUESTION) == ()


def test_a_position_on_an_unknown_question_is_one_finding(find):
    assert [one.code for one in find("[a]{claim=c about=nope position=nope}")] == ["FC203"]


def test_an_origin_is_a_use(find):
    register = "sources:\n  a: {origin: b}\n  b: {}"
    assert find("[a]{claim=c source=a}", register) == ()


SOURCES = "sources:\n  s: {title: S}\n  t: {title: T}\n"


@pytest.mark.parametrize(
    ("attributes", "evidence"),
    [
        ("status=false source=s", "{source: t, stance: refutes}"),
        ("status=false refuted-by=s", ""),
        ("status=supported", "{source: t, stance: mentions}"),
        ("status=verified", "{source: t, stance: reports}"),
        ("status=false by=A source=s", "{source: t, stance: refutes}"),
        ("status=misleading by=A refuted-by=s", "{source: t}"),
        ("status=verified by=A source=s", "{source: t, stance: supports}"),
        ("status=verified by=A supported-by=s refuted-by=t", ""),
        ("status=retracted by=A source=s", ""),
        ("status=disputed by=A source=s", ""),
        ("status=outdated by=A source=s", "{source: t, stance: mentions}"),
        ("by=A source=s", "{source: t, stance: refutes}"),
        ("status=disputed", "{source: t, stance: refutes}"),
        ("", "{source: t, stance: refutes}"),
    ],
)
def test_verdicts_that_some_evidence_may_bear_out(attributes, evidence, find):
    register = SOURCES + (f"claims:\n  c:\n    evidence:\n      - {evidence}" if evidence else "")
    codes = {one.code for one in find(f"[a]{{claim=c {attributes}}}", register)}
    assert codes <= {"FC206", "FC405"}


def test_a_true_claim_with_a_plain_source_is_borne_out(find):
    register = f"{SOURCES}claims:\n  c:\n    evidence:\n      - {{source: t, stance: refutes}}"
    assert [one.code for one in find("[a]{claim=c status=supported source=s}", register)] == ["FC405"]


def test_a_source_of_somebodys_claim_beside_evidence_takes_no_side(find):
    block = "/// claim | c\n    {}\n    {}\n///"
    source, evidence = "source: s", "evidence: [{source: t, stance: supports}]"
    for keys in ((source, evidence), (evidence, source)):
        found = find("[a]{claim=c by=A status=false}\n\n" + block.format(*keys), SOURCES)
        assert [(one.code, len(one.related)) for one in found] == [("FC407", 1)]


def test_reports_and_mentions_are_no_opposing_evidence(find):
    for stance in ("reports", "mentions"):
        register = f"{SOURCES}claims: {{c: {{by: A, source: s, evidence: [{{source: t, stance: {stance}}}]}}}}"
        assert find("[a]{claim=c refuted-by=s}", register) == ()


@pytest.mark.parametrize(
    ("evidence", "codes"),
    [
        ("supported-by=s", ["FC308"]),
        ("source=t supported-by=s", ["FC308"]),
        ('supported-by="s; t"', []),
        ("supported-by=s refuted-by=t", ["FC405"]),
        ("source=s", []),
    ],
)
def test_only_what_supports_or_refutes_is_a_witness(evidence, codes, find):
    severities = {"FC308": Severity.WARNING, "FC206": Severity.OFF}
    found = find(f"[a]{{claim=c by=A status=disputed {evidence}}}", SOURCES, severities=severities)
    assert [one.code for one in found] == codes


@pytest.mark.parametrize("severity", list(Severity))
def test_verdicts_can_be_made_to_fail_a_build_or_not(severity, find):
    page = "[a]{claim=c status=unverified} [b]{claim=d status=outdated repeats=c}"
    found = find(page, severities={"status-contradiction": severity})
    assert [one.severity for one in found] == ([] if severity is Severity.OFF else [severity])


@pytest.mark.parametrize("state", ["resolved", "apparent"])
@pytest.mark.parametrize(
    "page",
    [
        "[a]{claim=c status=unverified} [b]{claim=d status=outdated repeats=c}",
        "[a]{claim=c about=q position=yes} [b]{claim=d about=q position=no}",
        "[a]{claim=c about=q position=yes} [b]{claim=d about=q position=undetermined}",
    ],
)
def test_what_is_settled_is_no_finding(page, state, find):
    block = f"/// contradiction | x\n    claims: [c, d]\n    state: {state}\n///"
    assert find(f"{page}\n\n{block}", "questions:\n  q: {title: Q}") == ()


@pytest.mark.parametrize("state", ["resolved", "apparent"])
def test_a_contradiction_that_is_not_open_is_no_finding(state, find):
    block = f"/// contradiction | x\n    claims: [c, d]\n    state: {state}\n///"
    assert find(f"[a]{{claim=c contradicts=d}} [b]{{claim=d}}\n\n{block}") == ()


EVIDENCE = "[a]{claim=c}\n\n/// claim | c\n    evidence: [{source: s}, {source: t, stance: refutes}]\n///\n\n"


@pytest.mark.parametrize("state", ["resolved", "apparent"])
def test_evidence_that_a_block_about_the_claim_settles_is_no_finding(state, find):
    block = f"/// contradiction | x\n    claims: c\n    state: {state}\n\nThe later report counts.\n///"
    assert find(f"{EVIDENCE}{block}", SOURCES) == ()


@pytest.mark.parametrize(
    "evidence", [EVIDENCE.replace("refutes", "mentions"), "[a]{claim=c source=s} [b]{claim=d source=t}\n\n"]
)
def test_a_block_about_one_claim_needs_evidence_both_ways(evidence, find):
    (finding,) = find(f"{evidence}/// contradiction | x\n    claims: [c]\n///", SOURCES)
    assert finding.code == "FC109"
    assert finding.hint == "write claims: [one-id, another-id]; one is enough only where it has evidence both ways"


def test_a_contradiction_of_three_claims_names_them_all(find):
    page = "[a]{claim=c} [b]{claim=d} [e]{claim=e}\n\n/// contradiction | x\n    claims: [c, d, e]\n///"
    (finding,) = find(page)
    assert finding.message.startswith('"c", "d" and "e" are declared to conflict: ')
    assert len(finding.related) == 2


def test_many_unknown_words_cost_no_search_each(find):
    words = " ".join(f"[a]{{claim=c{number} source=nope-{number}}}" for number in range(300))
    findings = find(words, "sources:\n  nope: {}")
    assert sum(finding.code == "FC201" for finding in findings) == 300
    assert sum("did you mean" in finding.hint for finding in findings) == 200
    assert all(finding.hint for finding in findings)
