"""Nothing that is only like a quotation passes as found."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from mkdocs_factcheck.model import QuoteResult
from mkdocs_factcheck.quotes import SourceText, check_words, prepare

PAIRS = yaml.safe_load((Path(__file__).parent / "cases" / "never.yml").read_text("utf-8"))
AROUND = ("{}", "Before it. {} After it.", "({})", "“{}”", "Before it – {} – after it.")


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair['quote']} / {pair['source']}")
def test_it_is_not_found(pair, around):
    check = check_words(prepare(SourceText(text=around.format(pair["source"]))), pair["quote"])
    assert check.result in {QuoteResult.ALTERED, QuoteResult.NOT_FOUND}
    assert bool(check.differences) == (check.result is QuoteResult.ALTERED)
    assert bool(check.passage) == (check.result is QuoteResult.ALTERED)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["source"])
def test_the_source_itself_is_found(pair):
    check = check_words(prepare(SourceText(text=f"Before it. {pair['source']} After it.")), pair["source"])
    assert check.result in {QuoteResult.VERBATIM, QuoteResult.AMBIGUOUS}
