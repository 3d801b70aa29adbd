"""What is read of a stored copy, case by case."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from mkdocs_factcheck.quotes import LandmarkKind
from mkdocs_factcheck.quotes.copies.formats import read_copy
from mkdocs_factcheck.quotes.copies.reading import Unreadable

CASES = yaml.safe_load((Path(__file__).parent / "cases.yml").read_text("utf-8"))
ALL = [(kind, case) for kind, cases in CASES.items() for case in cases]


@pytest.mark.parametrize(("kind", "case"), ALL, ids=[f"{kind}: {case['name']}" for kind, case in ALL])
def test_the_words_are_those_that_a_person_reads(kind, case):
    source = read_copy(case["copy"].encode(), kind).text
    assert source.text == case["words"]
    if "landmarks" in case:
        shown = [f"{mark.kind.value[0]} {source.text[mark.offset :].split()[0]}" for mark in source.landmarks]
        assert shown == case["landmarks"].split(", ")


@pytest.mark.parametrize("kind", ["html", "md", "txt"])
def test_paragraphs_are_counted_and_headings_named(kind):
    copy = {
        "html": "<h2>A <i>b</i></h2><p>one</p><p>two</p>",
        "md": "## A *b*\n\none\n\ntwo",
        "txt": "one\n\ntwo",
    }[kind]
    marks = read_copy(copy.encode(), kind).text.landmarks
    assert [mark.label for mark in marks if mark.kind is LandmarkKind.PARAGRAPH] == ["1", "2"]
    assert [mark.label for mark in marks if mark.kind is LandmarkKind.HEADING] == ([] if kind == "txt" else ["A b"])


@pytest.mark.parametrize("copy", ["", " \n ", "<script>x</script>", "<p>&nbsp;</p>", "<!-- x -->"])
def test_a_copy_without_words_is_none(copy):
    with pytest.raises(Unreadable, match="it holds no text"):
        read_copy(copy.encode(), "html")


PIECES = st.lists(
    st.sampled_from(
        [*"<>/!-='\"& abc\n*_`[]()#|\\~:", "<p>", "</p>", "<b x='", "<!--", "-->", "<script>", "&amp;", "```"]
    )
)


@pytest.mark.parametrize("kind", ["html", "md", "txt"])
@given(pieces=PIECES)
@example(pieces=["<b", " a='", ">", "<b>", "'", ">", "x"])
def test_no_text_breaks_a_reader(kind, pieces):
    try:
        source = read_copy("".join([*pieces, " end"]).encode(), kind).text
    except Unreadable:  # all was within a comment or a script
        return
    assert all(row and row == " ".join(row.split()) for row in source.text.split("\n"))
    offsets = [mark.offset for mark in source.landmarks]
    assert offsets == sorted(offsets)
    assert all(offset == 0 or source.text[offset - 1] == "\n" for offset in offsets)


@given(words=st.lists(st.text(st.characters(categories=["L", "N"], max_codepoint=0x1FFF), min_size=1), min_size=1))
def test_no_word_of_a_page_is_lost(words):
    page = "".join(f"<p><b>{word[:1]}</b>{word[1:]}</p>" for word in words)
    assert read_copy(page.encode(), "html").text.text.split("\n") == words
