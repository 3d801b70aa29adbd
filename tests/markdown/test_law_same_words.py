"""Marks add to a page and never take from it: the author's words are those of the same page without marks."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from mkdocs_factcheck.syntax import scan_page


def without_marks(text):
    """The same document with each mark replaced by the Markdown inside of it."""
    cuts = []
    for mark in scan_page(text, "p.md").marks:
        cuts += [(mark.open, mark.open + 1), (mark.close, mark.end)]
    for start, end in sorted(cuts, reverse=True):
        text = text[:start] + text[end:]
    return text


@given(data=st.data())
def test_the_words_of_a_page_are_the_same_without_marks(data, documents, convert, words):
    text = data.draw(documents)
    assume("/// claim | k" not in text)
    assert words(convert(text)) == words(convert(without_marks(text), marks=False))


@given(data=st.data())
def test_a_page_without_marks_is_the_same_bytes(data, documents, convert):
    text = without_marks(data.draw(documents))
    assume("/// claim" not in text)
    assert convert(text) == convert(text, marks=False)
