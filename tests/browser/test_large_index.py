"""An index of many questions: it is folded up, and what is linked to, looked for or opened is there."""

from __future__ import annotations

import re

import pytest

QUESTIONS = 30
INDEX = "factcheck/contradictions/"
LAST = "contradiction-contrary.no-00.yes-00"
"""The conflict of the oldest statements, which comes last."""


def article():
    """Two claims on each question; nobody else says "ultramarine"."""
    lines = [
        f'["Number {at} holds{" ultramarine" * (at == 0)}"]{{claim=yes-{at:02} by="Ada {at % 3}" about=q{at:02} '
        f"position=yes said=2020-01-{at + 1:02}}} and [it does not]{{claim=no-{at:02} by=Bo about=q{at:02} position=no "
        f"said=2020-02-{at % 28 + 1:02}}}.\n"
        for at in range(QUESTIONS)
    ]
    return "# Many\n\n" + "\n".join(lines)


@pytest.fixture
def large(small_site):
    questions = "".join(
        f"  q{at:02}:\n    title: Does {'vermilion' if at == 7 else 'it'} hold?\n" for at in range(QUESTIONS)
    )
    return (
        small_site("material", files={"many.md": article(), "factcheck/many.yml": f"questions:\n{questions}"}) + INDEX
    )


def top_of(page, id_):
    """Where an element begins in the window, in pixels; ``None`` where it is not shown."""
    page.wait_for_timeout(400)
    return page.evaluate(
        """id => {
          const found = document.getElementById(id);
          return found.checkVisibility() ? found.getBoundingClientRect().top : null;
        }""",
        id_,
    )


def folds(page):
    return page.locator("details.factcheck-group:visible").count(), page.locator(
        "details.factcheck-group[open]"
    ).count()


def test_the_heaviest_are_open_and_the_rest_are_a_line_each(large, visit):
    page = visit(large)
    closed, opened = folds(page)
    assert closed + page.locator("div.factcheck-group").count() == QUESTIONS + 1  # and that of the home page
    assert closed > 20
    assert opened == 0
    heights = [one.bounding_box()["height"] for one in page.locator("details.factcheck-group").all()]
    assert max(heights) < 60


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_a_link_opens_what_it_leads_to(large, visit, script):
    page = visit(f"{large}#{LAST}", script=script)
    page.wait_for_timeout(400)
    box = page.locator(f'[id="{LAST}"]').bounding_box()
    assert 0 <= box["y"] < 300


def test_a_link_outweighs_a_filter(large, visit):
    page = visit(f"{large}?text=nothing-of-the-kind#{LAST}")
    assert 0 <= top_of(page, LAST) < 300
    assert "text=" not in page.url


def test_a_link_on_the_page_does_too(large, visit):
    page = visit(f"{large}?text=nothing-of-the-kind")
    assert top_of(page, LAST) is None
    page.evaluate("id => { location.hash = id; }", LAST)
    assert 0 <= top_of(page, LAST) < 300


def test_a_filter_unfolds_what_it_finds(large, visit):
    page = visit(large)
    page.locator("input[name=text]").fill("ULTRAMARINE holds")
    page.wait_for_url(re.compile("text=ULTRAMARINE"))
    assert folds(page) == (1, 1)
    assert top_of(page, LAST) is not None
    assert page.locator("form output").inner_text() == "1 of 31 shown"
    page.locator("button.factcheck-filter__reset").click()
    page.wait_for_url(lambda url: "text=" not in url)
    assert folds(page)[1] == 0


def test_a_question_can_be_looked_for(large, visit):
    page = visit(f"{large}?text=hold%3F+vermilion")
    assert page.locator("[data-factcheck-item]:visible").count() == 1


def test_back_undoes_a_choice_and_forward_makes_it_again(large, visit):
    page = visit(large.removesuffix(INDEX))
    page.goto(large)
    claimant, words = page.locator("select[name=claimant]"), page.locator("input[name=text]")
    claimant.select_option(label="Ada 1")
    page.wait_for_url(re.compile("claimant="))
    words.press_sequentially("num", delay=120)
    page.wait_for_url(re.compile("text=num"))
    page.go_back()
    page.wait_for_url(lambda url: "claimant=" in url and "text=" not in url)
    assert words.input_value() == ""
    page.go_back()
    page.wait_for_url(lambda url: "claimant=" not in url)
    assert claimant.input_value() == ""
    assert page.locator("form output").inner_text() == ""
    page.go_back()
    page.wait_for_url(lambda url: INDEX not in url)
    for _ in range(3):
        page.go_forward()
    page.wait_for_url(re.compile("text=num"))
    assert claimant.locator("option:checked").inner_text() == "Ada 1"
    assert words.input_value() == "num"
    assert page.locator("form output").inner_text() == "10 of 31 shown"


def test_the_keyboard_opens_a_question_and_sees_where_it_is(large, visit):
    page = visit(large)
    summary = page.locator("summary.factcheck-group__summary").first
    page.locator("button.factcheck-filter__reset").focus()
    summary.focus()
    summary.press("Enter")
    assert folds(page)[1] == 1
    assert summary.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"


def test_print_leaves_nothing_folded(large, visit):
    page = visit(large)
    page.emulate_media(media="print")
    assert top_of(page, LAST) is not None
    assert page.locator(f'[id="{LAST}"]').bounding_box()["height"] > 20


def test_words_from_right_to_left_leave_the_figures_in_their_place(small_site, visit):
    words = (
        '["كانت السفينة محملة"]{claim=a by="وزارة النقل" said=2020-03-11 about=ship position=yes} and '
        '["لم تكن محملة"]{claim=b by="قبطان السفينة" said=2020-03-12 about=ship position=no}.\n'
    )
    register = "questions:\n  ship:\n    title: هل كانت السفينة محملة؟\n"
    page = visit(small_site("material", files={"ship.md": words, "factcheck/ship.yml": register}) + INDEX)
    group = page.locator("#about-ship")
    left_edges = """elements => elements.map(element => {
      const text = element.firstChild, range = document.createRange();
      return [0, text.length - 1].map(at => {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect().left;
      });
    })"""
    for first, last in group.locator("time, .factcheck-group__count").evaluate_all(left_edges):
        assert first < last
    side = group.locator(".factcheck-side__words p").first
    assert side.evaluate("e => getComputedStyle(e).unicodeBidi") == "plaintext"
    title, count = (group.locator(f".factcheck-group__{name}").first.bounding_box() for name in ("title a", "count"))
    assert title["x"] + title["width"] <= count["x"] + 1


@pytest.mark.parametrize("theme", ["material", "mkdocs", "readthedocs"])
def test_a_long_word_is_no_wider_than_a_narrow_page(small_site, visit, theme):
    long = "Bundesverfassungsgerichtspräsidentenvertretung"
    words = (
        f'[{long * 2}]{{claim=a by="{long}" said=2020-03-11 about=long position=yes likelihood=almost-certain}} and '
        f'[not]{{claim=b by="{long[::-1]}" said=2020-03-12 about=long position=no}}.\n'
    )
    register = f"questions:\n  long:\n    title: Is {long} long?\n"
    address = small_site(theme, files={"long.md": words, "factcheck/long.yml": register})
    page = visit(address + INDEX, width=360, allowed=("/search/",))
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
