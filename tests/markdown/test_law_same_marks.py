"""The scan and the rendering see the same marks, with the same words, in documents of every kind of block."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_factcheck.syntax import scan_page


def bare(words):
    """Words without white space and without the signs that only some extensions read."""
    return re.sub(r"[\s$\\()~*]", "", words)


def expected(text):
    return sorted(re.findall(r"claim=(m\d+)", text))


@given(data=st.data())
def test_every_mark_is_scanned_and_nothing_else(data, documents):
    text = data.draw(documents)
    page = scan_page(text, "p.md")
    assert sorted(mark.id.text if mark.id else "derived" for mark in page.marks) == expected(text)
    assert page.problems == ()


@given(data=st.data())
def test_scanned_marks_are_rendered(data, documents, parsed):
    text = data.draw(documents)
    page = scan_page(text, "p.md")
    spans = parsed(text, cards="none").select("span.factcheck-claim")
    assert [span["data-claim"] for span in spans] == [mark.id.text for mark in page.marks]


@given(data=st.data())
def test_the_words_of_a_mark_are_those_of_its_element(data, documents, parsed):
    text = data.draw(documents)
    soup = parsed(text, cards="none")
    for element in soup.select(".factcheck-badge, sup"):
        element.decompose()
    for image in soup.select("img"):
        image.replace_with(image["alt"])
    shown = {span["data-claim"]: bare(span.get_text()) for span in soup.select("span.factcheck-claim")}
    for mark in scan_page(text, "p.md").marks:
        assert bare(mark.text) == shown[mark.id.text]
