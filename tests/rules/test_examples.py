"""Each rule's examples: Bad breaks exactly that rule, Good breaks none."""

from __future__ import annotations

import pytest

from mkdocs_factcheck.model import Severity
from mkdocs_factcheck.rules import RULES

ONLY_IN_RENDERING = {"FC113", "FC114", "FC117", "FC118", "FC119"}
"""No scan of a page can break these: a builder compares what it renders with what was scanned, or looks at files."""

RUNNABLE = [rule for rule in RULES if rule.code not in ONLY_IN_RENDERING]


@pytest.mark.parametrize("rule", RUNNABLE, ids=lambda rule: rule.code)
def test_bad_breaks_exactly_this_rule(rule, find):
    assert {one.code for one in _found(rule, rule.bad, find)} == {rule.code}


@pytest.mark.parametrize("rule", RUNNABLE, ids=lambda rule: rule.code)
def test_good_breaks_none(rule, find):
    assert _found(rule, rule.good, find) == ()


def _found(rule, example, find):
    copies = {"report.txt": example.copy.strip()} if example.copy else {}
    on = {rule.code: Severity.WARNING} if rule.severity is Severity.OFF else {}
    return find(example.page.strip(), example.register, bib=example.bib, copies=copies, severities=on)


def test_codes_and_names_are_told_once_and_in_order():
    assert [rule.code for rule in RULES] == sorted({rule.code for rule in RULES})
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_has_all_its_words(rule):
    assert rule.name == rule.name.lower()
    assert rule.summary
    assert not rule.summary.endswith(".")
    assert rule.why.endswith(".")
    assert rule.bad != rule.good
