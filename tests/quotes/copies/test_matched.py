"""Copies and the matcher together: what is read of a copy is what a quotation is held against."""

from __future__ import annotations

import pytest

from mkdocs_factcheck.model import QuoteResult
from mkdocs_factcheck.quotes.checker import Checker

PAGE = """<nav>Menu</nav><h2>The night</h2>
<p>It was deter<em>mined</em> by &ldquo;the <b>Pentagon</b>&rdquo;<sup>1</sup> that<br>
the attack had&nbsp;n<wbr>ot stopped.</p>
<table><tr><td>15</td><td>30</td></tr></table><p>He hasn&#8217;t said so.</p>"""


@pytest.fixture
def real(desk):
    desk.checker = Checker(desk.folder, "factcheck")
    desk.store("ap.html", PAGE)
    desk.source("ap")
    return desk


@pytest.mark.parametrize(
    "quote",
    [
        'It was determined by "the Pentagon" that the attack had not stopped.',
        "It was determined … that the attack",
        "15 30",
        "He hasn't said so",
    ],
)
def test_what_a_page_says_is_found(real, quote):
    assert real.one("ap", quote).result.found


@pytest.mark.parametrize("quote", ["1530", "the Pentagon 1", "He has said so", "Menu", "deter mined", "notstopped"])
def test_what_a_page_does_not_say_is_not(real, quote):
    assert not real.one("ap", quote).result.found


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize("quote", ["a non-exclusive licence", "a non- exclusive licence"])
def test_a_text_that_is_wrapped_behind_a_hyphen(real, name, quote):
    real.store(name, "Each grants a non-\nexclusive licence.\n\nMore of it.")
    real.source("a")
    assert real.one("a", quote).result is QuoteResult.VERBATIM
    assert not real.one("a", quote.replace("non-", "non ")).result.found


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("a 10-year deal with Covid-19-related loans", True),
        ("a 10- year deal with Covid-19- related loans", True),
        ("a 10 year deal", False),
        ("a 10year deal", False),
        ("the information was wrong", True),
        ("the informa tion was wrong", True),
        ("was wrong, and not able to", True),
        ("was wrong, and notable to", False),
        ("in formation", True),
        ("in information", False),
        ("information", True),
    ],
)
def test_what_stands_at_the_ends_of_lines_of_a_pdf(real, pdf, lines, quote, found):
    page = "It was a 10-", "year deal with Covid-19-", "related loans. But the informa", "tion was wrong, and not"
    real.store("who.pdf", pdf(lines(*page, "able to stand in", "formation.")))
    real.source("who")
    check = real.one("who", quote)
    assert check.result.found is found
    assert "\u2028" not in check.passage


def test_a_word_that_a_page_of_a_pdf_breaks(real, pdf, lines):
    real.store("who.pdf", pdf(lines("Preface"), lines("It was deter-"), lines("mined that the well-", "known case")))
    real.source("who")
    check = real.one("who", "determined that the well-known case")
    assert check.result.found
    assert "2" in check.at
    assert check.page == 2
