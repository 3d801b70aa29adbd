"""The cases of the documentation: every result as stated, and the page up to date."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from mkdocs_factcheck.model import QuoteResult
from mkdocs_factcheck.quotes.cases import cases_page, remark, sections

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "quotation-cases.md"
CASES = [case for section in sections() for case in section.cases]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_of_the_documentation(case):
    check = case.check()
    assert (check.result, remark(check)) == (case.result, case.remark)
    if check.result.found:
        assert check.differences == ()
        assert check.passage in case.source
    if check.result is QuoteResult.ALTERED:
        assert check.differences


def test_there_are_many_cases():
    assert len(CASES) >= 60
    assert {case.result for case in CASES} == set(QuoteResult) - {QuoteResult.SOURCE_CHANGED}


def test_the_page_in_the_docs_is_up_to_date():
    command = "python -m mkdocs_factcheck.quotes > docs/reference/quotation-cases.md"
    assert PAGE.read_text("utf-8") == cases_page(), f"run: {command}"


def test_the_module_prints_the_page(capsys):
    runpy.run_module("mkdocs_factcheck.quotes", run_name="__main__")
    assert capsys.readouterr().out == cases_page()
