"""One word, one sign and one sentence for each result of a check, in one table."""

from __future__ import annotations

import re

import pytest

from mkdocs_factcheck.locales import words
from mkdocs_factcheck.model import QuoteResult
from mkdocs_factcheck.rules.every import RULES as EVERY_RULE
from mkdocs_factcheck.views.results import ELSEWHERE, LOOKS, RULES, result_view
from mkdocs_factcheck.views.templates import TEMPLATES

LANGUAGES = sorted(path.stem for path in (TEMPLATES.parent / "locales").glob("*.json"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("result", LOOKS)
def test_each_result_has_a_word_and_a_sentence_of_its_own(result, language):
    view = result_view(result, words(language))
    others = [result_view(other, words(language)) for other in LOOKS if other != result]
    assert view.word
    assert view.meaning.endswith(".")
    assert view.label.casefold() == view.word.casefold()
    assert view.word not in {other.word for other in others}
    assert view.meaning not in {other.meaning for other in others}


@pytest.mark.parametrize("result", [*QuoteResult, ELSEWHERE])
def test_what_passed_is_not_told_beside_a_verdict_and_all_else_is_in_the_same_word(result):
    view = result_view(result, words())
    passed = result == ELSEWHERE or result.found
    assert bool(view.flag) != passed
    assert passed or view.flag.endswith(view.word)


def test_the_rules_that_report_a_result_are_named():
    names = {rule.code: rule.name for rule in EVERY_RULE}
    assert {result.value: names[code] for code, result in RULES.items()} == {
        "altered": "altered-quote",
        "not-found": "quote-not-found",
        "source-changed": "source-changed",
        "ambiguous": "ambiguous-quote",
        "unchecked": "unchecked-quote",
    }


def test_templates_take_words_and_signs_from_the_table_alone():
    icons = {icon for _, icon in LOOKS.values()}
    for path in TEMPLATES.rglob("*.html"):
        text = path.read_text("utf-8")
        assert not icons & set(re.findall(r'icon\("([^"]+)"\)', text)), path.name
        assert not re.search(r"\bt\.(result|flag)_", text), path.name
        assert "≠" not in text, path.name


def test_no_picture_borrows_a_sign():
    files = [path for folder in ("views", "export") for path in (TEMPLATES.parent / folder).rglob("*.py")]
    assert files
    assert [path.name for path in files if "≠" in path.read_text("utf-8")] == []
