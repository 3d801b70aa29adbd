"""The reference page is made from the rules."""

from __future__ import annotations

import runpy
from dataclasses import asdict
from pathlib import Path

import pytest

from mkdocs_factcheck.rules import RULES, rules_page

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "rules.md"


def test_the_page_in_the_docs_is_up_to_date():
    command = "python -m mkdocs_factcheck.rules > docs/reference/rules.md"
    assert PAGE.read_text("utf-8") == rules_page(), f"run: {command}"


def test_every_rule_has_its_section():
    page = rules_page()
    for rule in RULES:
        assert f"### {rule.code} {rule.name} {{ #{rule.code.lower()} }}\n" in page
        assert rule.why in page


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_section_shows_all_parts_of_both_examples(rule):
    section = rules_page().partition(f"### {rule.code} ")[2].partition("\n### ")[0]
    bad, good = section.partition("\nGood:\n")[::2]
    for shown, example in ((bad, rule.bad), (good, rule.good)):
        for part in filter(None, map(str.strip, asdict(example).values())):
            assert f"\n{part}\n```" in shown


def test_the_module_prints_the_page(capsys):
    runpy.run_module("mkdocs_factcheck.rules", run_name="__main__")
    assert capsys.readouterr().out == rules_page()
