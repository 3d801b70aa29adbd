"""Links to the words of a source open the page at these words."""

from __future__ import annotations

from html import escape
from types import SimpleNamespace

import pytest

from mkdocs_factcheck.quotes import SourceText, check_words, prepare
from mkdocs_factcheck.quotes.copies.html import html_text

BLOCKS = (
    "The night began like any other, and nobody expected what came of it.",
    "The committee, which met in secret, found no proof – “not a shred,” it said – of a well-known plan.",
    "Prices at Smith & Sons rose by 5% (from $10 to $10.50), he said.",
    "It was a long day; nobody slept, and the talks went on until the morning came. " * 6,
    "We knew nothing of it at first.",
    "We knew nothing of it in the end.",
    "外交部发言人在记者会上说，这是一个错误，应当改正。",
    "قال الوزير إن الأمر غير واضح حتى اليوم ولم يعلق.",
    "The first paragraph of two ends with these words.",
    "The second paragraph of two begins with those words.",
    "Çok ışık vardı; Müller’s Café hadn’t closed, naïve as it was.",
    "At last it was over, and everybody went home.",
    "The same six words begin this paragraph and the next, which is the shorter one.",
    "The same six words begin this paragraph too, and it is long enough to be named by its two ends alone. "
    + "So it goes on and on. " * 12
    + "Then it ends.",
)
CASES = {
    "plain": ("nobody expected what came of it", 0),
    "whole sentence": ("The night began like any other, and nobody expected what came of it.", 0),
    "comma and curly marks": ('found no proof – "not a shred", it said', 1),
    "hyphen": ("a well-known plan", 1),
    "ampersand": ("Smith & Sons", 2),
    "percent and currency": ("rose by 5% (from $10 to $10.50)", 2),
    "long": (BLOCKS[3].strip(), 3),
    "the first of two": ("We knew nothing of it", 4),
    "the second of two": ("We knew nothing of it", 5),
    "Chinese": ("这是一个错误", 6),
    "Arabic": ("الأمر غير واضح", 7),
    "over two paragraphs": (f"{BLOCKS[8][20:]} {BLOCKS[9]}", 8),
    "apostrophe and accents": ("Müller's Café hadn't closed", 10),
    "elided": ("The committee […] found no proof", 1),
    "elided over paragraphs": ("at last it was over […] went home", 11),
    "a long one that begins as another does": (BLOCKS[13], 13),
    "nearly": ("At last it was over, and nobody went home", 11),
}
SECOND = {"prefix": "at first.", "suffix": "in the end"}


@pytest.fixture
def page_with_blocks(serve, tmp_path):
    paragraphs = "".join(f"<p id='b{number}'>{escape(block)}</p>" for number, block in enumerate(BLOCKS))
    (tmp_path / "index.html").write_text(
        "<!doctype html><meta charset='utf-8'><link rel='icon' href='data:,'>"
        f"<style>p {{ margin: 3000px 0 }}</style><h1>Source</h1>{paragraphs}",
        encoding="utf-8",
    )
    return serve(SimpleNamespace(folder=tmp_path))


@pytest.mark.parametrize("name", CASES)
def test_a_link_opens_the_page_at_the_words(visit, page_with_blocks, name):
    quote, number = CASES[name]
    more = SECOND if name == "the second of two" else {}
    check = check_words(prepare(SourceText(text="\n".join(BLOCKS))), quote, **more)
    assert check.fragment
    page = visit(f"{page_with_blocks}#:~:{check.fragment}")
    page.wait_for_function("window.scrollY > 0", timeout=10_000)
    seen = page.evaluate(
        """() => [...document.querySelectorAll('p')].filter(p => {
          const box = p.getBoundingClientRect();
          return box.bottom > 0 && box.top < innerHeight;
        }).map(p => p.id)"""
    )
    assert seen == [f"b{number}"]


def test_words_that_are_not_there_open_the_page_at_its_top(visit, page_with_blocks):
    page = visit(f"{page_with_blocks}#:~:text=words%20that%20nobody%20wrote")
    page.wait_for_timeout(500)
    assert page.evaluate("window.scrollY") == 0


MARKUP = {
    "a reference mark within": (
        "<p>The ship was loaded<sup>[1]</sup> before it sailed, the captain said.</p>",
        "The ship was loaded before it sailed",
    ),
    "a reference mark after": ("<p>It was not theirs.<sup>[12]</sup> They left.</p>", "It was not theirs."),
    "a mark in plain brackets": ("<p>It was not theirs.[3] They left at dawn.</p>", "It was not theirs. They left"),
    "a linked mark": (
        "<p>It held for years<a href='#n'><sup>4</sup></a> and then it fell down.</p>",
        "It held for years and then it fell down",
    ),
    "a line that breaks": ("<p>The first line ends<br>and the second begins.</p>", "line ends and the second"),
    "ruby": ("<p>会議は<ruby>東京<rt>とうきょう</rt></ruby>で開かれた。</p>", "東京で開かれた"),
    "a mark that touches": ("<p>He said: “we knew it”—and left the (empty) room.</p>", "we knew it"),
    "a slash that touches": ("<p>The values and/or prices rose at once.</p>", "prices rose"),
    "a dash that touches": ("<p>A long–planned attack, they said…nobody knew.</p>", "nobody knew"),
    "words in elements": ("<p>It <b>was</b> not <i>the</i><span> end</span>, he said.</p>", "was not the end"),
    "a soft hyphen": ("<p>The re&shy;port was with&shy;held for years.</p>", "report was withheld"),
    "a list": ("<ul><li>First came the rain.</li><li>Then came the flood.</li></ul>", "the rain. Then came the flood"),
    "a bracket that opens": ("<p>They met (the ministers alone) at noon.</p>", "the ministers alone"),
}


@pytest.mark.parametrize("name", MARKUP)
def test_a_link_opens_at_the_words_of_a_page_as_it_is_read(visit, serve, tmp_path, name):
    markup, quote = MARKUP[name]
    page = (
        "<!doctype html><html lang='en'><meta charset='utf-8'><title>T</title><link rel='icon' href='data:,'>"
        f"<body><p>Before.</p><div style='height: 4000px'></div><div id='here'>{markup}</div>"
        "<div style='height: 4000px'></div><p>After.</p></body></html>"
    )
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    check = check_words(prepare(html_text(page)), quote)
    assert check.fragment, check
    opened = visit(f"{serve(SimpleNamespace(folder=tmp_path))}#:~:{check.fragment}")
    opened.wait_for_timeout(400)
    box = opened.locator("#here").bounding_box()
    assert -50 < box["y"] < 900, check.fragment
