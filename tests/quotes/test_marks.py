"""Elisions and brackets in quotations."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from mkdocs_factcheck.quotes import SourceText, check_words, prepare

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "marks.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['quote']} / {case['source']}")
def test_marks(case):
    check = check_words(prepare(SourceText(text=case["source"])), case["quote"])
    assert check.result == case["result"]
    if check.result.found:
        assert check.passage == case["passage"]
        assert check.omitted == tuple(case.get("omitted", ()))
        assert [text for one in check.filled for text in (one.quoted, one.source)] == case.get("filled", [])
        assert check.cut == case.get("cut", "")


def test_what_is_left_out_is_shortened_where_it_is_long():
    middle = " ".join(f"word{number}" for number in range(1_000))
    check = check_words(prepare(SourceText(text=f"It began {middle} and ended.")), "It began […] and ended")
    (omitted,) = check.omitted
    assert omitted.startswith("word0 word1 ")
    assert omitted.endswith(" word998 word999")
    assert " … " in omitted
    assert len(omitted) < 500
    assert len(check.passage) < 2_100
