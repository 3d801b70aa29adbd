"""One page through Python-Markdown alone: badges, cards, links, and what it must leave alone."""

from __future__ import annotations

import markdown
import pytest

MARKED = 'So ["one"]{claim=a status=false by=Ann note="A note."} and [two]{claim=b}, again [one]{claim=a}.\n\nEnd.\n'


def test_a_badge_follows_its_mark_and_leads_to_its_card(parsed):
    page = parsed(MARKED)
    mark = page.find(id="claim-a")
    badge = mark.find_next_sibling()
    assert mark.get_text() == '"one"'
    assert "False" in badge.get_text()
    assert badge["href"] == "#card-a"
    assert page.find(id="card-a") is not None


def test_cards_stand_at_the_end_once_a_claim(parsed):
    page = parsed(MARKED)
    section = page.select_one("section.factcheck-cards")
    assert [card["id"] for card in section.select(".factcheck-card")] == ["card-a", "card-b"]
    assert section.find_previous_sibling("p").get_text() == "End."
    assert "A note." in section.get_text()


def test_cards_stand_behind_the_paragraph_that_first_states_them(parsed):
    page = parsed(MARKED, cards="inline")
    assert page.select_one("section.factcheck-cards") is None
    assert [element.get("id") for element in page.find_all(recursive=False)] == [None, "card-a", "card-b", None]


def test_without_cards_no_badge_leads_nowhere(parsed):
    page = parsed(MARKED, cards="none")
    assert page.select(".factcheck-card") == []
    for link in page.select("a[href^='#']"):
        assert page.find(id=link["href"][1:]) is not None


def test_a_card_that_a_block_shows_is_not_shown_again(parsed):
    page = parsed(MARKED + "\n/// claim | a\n\nWhy.\n///\n")
    assert len(page.select("[id='card-a']")) == 1
    assert page.find(id="card-a").find_parent(class_="factcheck-block") is not None


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("[a [b]{claim=x source=s} c](https://example.org/)", "a b c"),
        ("[a *b [c]{claim=x} [d]{claim=y}*](https://example.org/)", "a b c d"),
        ("[[b]{claim=x}][ref]\n\n[ref]: https://example.org/", "b"),
        ('<a href="https://example.org/">a [b]{claim=x}</a>', None),
    ],
)
def test_no_link_stands_in_a_link(text, inside, parsed):
    page = parsed(text)
    link = page.select_one("a[href='https://example.org/']")
    if inside is not None:
        assert link.get_text() == inside
        assert link.select("a") == []
    assert len(page.select(".factcheck-claim")) == text.count("claim=")


@pytest.mark.parametrize(
    "text",
    [
        '[a](https://example.org/?q=[b]{claim=x note="<i>"})',
        "- a\n:   d\n\n        [b]{claim=x}\n",
        "<p>one</p> <textarea>[b]{claim=x}</textarea>",
        "*[HTML]: a [b]{claim=x} c\n\nHTML",
    ],
)
def test_marks_that_markdown_takes_literally_are_left_as_typed(text, convert):
    html = convert(text)
    assert "{claim=x" in html
    assert not any(sign in html for sign in ("\x02", "\x03", "wzxhzdk"))


def test_one_markdown_object_renders_many_texts():
    md = markdown.Markdown(extensions=["footnotes", "toc", "factcheck"])
    texts = [
        MARKED,
        "No marks.[^1]\n\n[^1]: n",
        "[[c]{claim=c source=s}]{claim=d}",
        "/// claim | e\n    text: e\n///",
        "A \\/ slash",
        MARKED,
    ]
    together = [md.reset().convert(text) for text in texts]
    assert together[0] == together[-1]
    for text, html in zip(texts, together, strict=True):
        if text != "A \\/ slash":
            assert html == markdown.markdown(text, extensions=["footnotes", "toc", "factcheck"])


def test_the_extension_in_one_object_does_not_touch_another():
    first = markdown.Markdown(extensions=["factcheck"])
    second = markdown.Markdown(extensions=["factcheck"])
    html = second.convert(MARKED)
    first.convert("[x]{claim=other}")
    assert second.reset().convert(MARKED) == html


def test_the_register_is_read_where_one_is_named(tmp_path, convert):
    (tmp_path / "r.yml").write_text("sources: {s: {title: The Source}}\nclaims: {a: {status: verified}}\n", "utf-8")
    html = convert("[x]{claim=a source=s}", register=str(tmp_path))
    assert "The Source" in html
    assert 'data-status="verified"' in html


def test_another_scale():
    html = markdown.markdown(
        "[x]{claim=a status=absurd}", extensions=["factcheck"], extension_configs={"factcheck": {"scale": "truth"}}
    )
    assert 'data-status="absurd"' in html


def test_crlf_counts_like_lf(convert):
    assert convert(MARKED.replace("\n", "\r\n")) == convert(MARKED)


def test_the_table_of_contents_holds_the_words_alone():
    md = markdown.Markdown(extensions=["toc", "footnotes", "factcheck"])
    md.convert("# One [two]{claim=a source=s}\n\n## [Three]{claim=b status=false}\n")
    [head] = md.toc_tokens
    assert (head["name"], head["id"]) == ("One two", "one-two")
    assert [(one["name"], one["id"]) for one in head["children"]] == [("Three", "three")]
