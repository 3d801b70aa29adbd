"""Sources are footnotes of the page, in one numbering with the author's own."""

from __future__ import annotations

import markdown
import pytest
from bs4 import BeautifulSoup

FOOTNOTES = ("footnotes",)
TEXT = """\
First[^own] and [one]{claim=a source="cnn, p. 1; ap"}, then [two]{claim=b source="cnn, p. 2"}.

Last[^late] and [one again]{claim=a}.

[^own]: The author's own.
[^late]: The author's last.
"""


def items(page):
    return [item["id"] for item in page.select(".footnote li")]


def numbers(page):
    return [(link["href"], link.get_text()) for link in page.select("p > sup > a.footnote-ref")]


def test_one_numbering_in_the_order_of_the_text(parsed):
    page = parsed(TEXT, extensions=FOOTNOTES)
    assert items(page) == ["fn:own", "fn:source-cnn", "fn:source-ap", "fn:late"]
    assert numbers(page) == [
        ("#fn:own", "1"),
        ("#fn:source-cnn", "2"),
        ("#fn:source-ap", "3"),
        ("#fn:source-cnn", "2"),
        ("#fn:late", "4"),
        ("#fn:source-cnn", "2"),
        ("#fn:source-ap", "3"),
    ]


def test_without_footnotes_of_the_author_the_sources_are_numbered_alone(parsed):
    page = parsed(TEXT, extensions=())
    assert items(page) == ["fn:source-cnn", "fn:source-ap"]
    assert "First[^own] and" in page.get_text()


def test_a_source_cited_twice_is_one_footnote_with_a_way_back_to_each(parsed):
    page = parsed(TEXT, extensions=FOOTNOTES)
    back = [link["href"] for link in page.select("li[id='fn:source-cnn'] a.footnote-backref")]
    assert back == ["#fnref:source-cnn", "#fnref2:source-cnn", "#fnref3:source-cnn"]
    for href in back:
        assert page.find("sup", id=href[1:]) is not None


def test_a_footnote_tells_all_places_that_the_page_cites(parsed, tmp_path):
    (tmp_path / "sources.yml").write_text("sources: {cnn: {title: CNN}}", "utf-8")
    page = parsed(TEXT, extensions=FOOTNOTES, register=str(tmp_path))
    assert "“CNN”, p. 1; p. 2." in page.find("li", id="fn:source-cnn").get_text()


@pytest.mark.parametrize("by_definition", [True, False])
def test_references_and_list_agree_in_either_order(by_definition):
    text = "B[^b] [x]{claim=x source=s} a[^a].\n\n[^a]: A.\n[^b]: B.\n"
    options = {"footnotes": {"USE_DEFINITION_ORDER": by_definition}}
    html = markdown.markdown(text, extensions=["footnotes", "factcheck"], extension_configs=options)
    order = [part.split('"', 1)[0] for part in html.split('<li id="fn:')[1:]]
    assert sorted(order) == ["a", "b", "source-s"]
    for number, label in enumerate(order, start=1):
        assert f'href="#fn:{label}">{number}</a>' in html
    if not by_definition:
        assert order == ["b", "source-s", "a"]


def test_sources_cited_in_footnotes_headings_and_tables(parsed):
    text = (
        "# A [head]{claim=h source=s1}\n\n| a |\n| - |\n| [cell]{claim=c source=s2} |\n\nText[^n].\n\n"
        "[^n]: A [note]{claim=n source=s3}.\n"
    )
    page = parsed(text)
    assert sorted(items(page)) == ["fn:n", "fn:source-s1", "fn:source-s2", "fn:source-s3"]
    for link in page.select(".footnote-ref[href^='#fn']"):
        assert page.find(id=link["href"][1:]) is not None


def test_a_footnote_of_the_author_keeps_a_label_like_ours(parsed):
    page = parsed("One[^source-s] [x]{claim=x source=s}.\n\n[^source-s]: Mine.\n", extensions=FOOTNOTES)
    assert "Mine." in page.find("li", id="fn:source-s").get_text()
    assert len(items(page)) == 2


def test_unique_prefixes_are_kept():
    md = markdown.Markdown(extensions=["footnotes", "factcheck"], extension_configs={"footnotes": {"UNIQUE_IDS": True}})
    first = BeautifulSoup(md.convert("[x]{claim=x source=s}"), "html.parser")
    second = BeautifulSoup(md.reset().convert("[x]{claim=x source=s} [y]{claim=y source=s}"), "html.parser")
    ids = [{element["id"] for element in page.select(".factcheck-cite")} for page in (first, second)]
    assert not ids[0] & ids[1]
    for page in (first, second):
        for link in page.select(".footnote-backref, .factcheck-cite a"):
            assert page.find(id=link["href"][1:]) is not None


OWN_NONE = """\
# One {name}

Say [one]{claim=a source="cnn, p. 1; ap; Ünï"}, then [two]{claim=b source="cnn, p. 2"} and *[three]{claim=c}*.

- Last [one again]{claim=a}.
"""


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"UNIQUE_IDS": True},
        {"BACKLINK_TEXT": "<b>back</b>", "BACKLINK_TITLE": 'To "{}" & back', "SUPERSCRIPT_TEXT": "[{}]"},
        {"SEPARATOR": "-"},
        {"USE_DEFINITION_ORDER": False},
        {"PLACE_MARKER": "- Last"},
    ],
)
def test_a_list_of_sources_alone_is_what_footnotes_would_make_of_it(monkeypatch, options):
    def html():
        return markdown.markdown(
            OWN_NONE, extensions=["footnotes", "factcheck"], extension_configs={"footnotes": options}
        )

    ours = html()
    monkeypatch.setattr("mkdocs_factcheck.adapters.python_markdown.footnotes._are_all", lambda *given: False)  # noqa: ARG005
    assert ours == html()
    assert ours.count("<li id=") == 3
