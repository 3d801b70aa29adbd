"""Each rule's examples: Bad breaks exactly that rule, Good breaks none."""

from __future__ import annotations

import pytest

from mkdocs_factcheck.model import SCALES
from mkdocs_factcheck.reasoning import find_contradictions
from mkdocs_factcheck.register import Registry, read_page, read_register_file
from mkdocs_factcheck.rules import RULES, run_rules
from mkdocs_factcheck.syntax import scan_page

ONLY_IN_RENDERING = {"FC113", "FC114"}
"""No scan of a page can break these: a builder compares what it renders with what was scanned."""

RUNNABLE = [rule for rule in RULES if rule.code not in ONLY_IN_RENDERING]


def codes(example, folder):
    registry = Registry()
    registry.replace_page("a.md", read_page(scan_page(example.page.strip(), "docs/a.md"), "a.md"), "a/")
    if example.register:
        file = folder / "register.yml"
        file.write_text(example.register, "utf-8")
        registry.replace_file("register.yml", read_register_file(file, "factcheck/register.yml"))
    facts = registry.freeze(SCALES["default"])
    findings = run_rules(facts, find_contradictions(facts), severities={}, ignores={})
    return {finding.code for finding in findings}


@pytest.mark.parametrize("rule", RUNNABLE, ids=lambda rule: rule.code)
def test_bad_breaks_exactly_this_rule(rule, tmp_path):
    assert codes(rule.bad, tmp_path) == {rule.code}


@pytest.mark.parametrize("rule", RUNNABLE, ids=lambda rule: rule.code)
def test_good_breaks_none(rule, tmp_path):
    assert codes(rule.good, tmp_path) == set()


def test_codes_and_names_are_told_once_and_in_order():
    assert [rule.code for rule in RULES] == sorted({rule.code for rule in RULES})
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_has_all_its_words(rule):
    assert rule.name == rule.name.lower()
    assert rule.summary
    assert not rule.summary.endswith(".")
    assert rule.why.endswith(".")
    assert rule.bad.page != rule.good.page or rule.bad.register != rule.good.register
