"""PDF: pages as landmarks, lines joined, heads taken off, and what cannot be read said."""

from __future__ import annotations

import io
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from mkdocs_factcheck.model import QuoteResult, WhyUnchecked
from mkdocs_factcheck.quotes.copies.formats import read_copy
from mkdocs_factcheck.quotes.copies.pages import Page, join_pages
from mkdocs_factcheck.quotes.copies.pdf import read_pdf
from mkdocs_factcheck.quotes.copies.reading import Reading, Unreadable


def joined(*pages):
    return join_pages([Page(label=str(number), text=text) for number, text in enumerate(pages, start=1)]).text


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("It was deter-\nmined.", "It was deter\u00admined."),
        ("It was deter-\nmined, as determined.", "It was determined, as determined."),
        ("a well-\nknown, well-known case", "a well-known, well-known case"),
        ("the Anglo-\nAmerican case", "the Anglo-American case"),
        ("COVID-\n19", "COVID-19"),
        ("soft\u00ad\nware", "software"),
        ("a re\u2010\nturn", "a re\u00adturn"),
        ("pages 3 -\nfour", "pages 3 - four"),
        ("said—\nand", "said—and"),
        ("one\ntwo\n\nthree", "one\u2028two\nthree"),
        ("one of two\nthree for two or three", "one of two three for two or three"),
        ("a 10-\nyear deal of 10-\n15 men", "a 10-year deal of 10-15 men"),
        ("Covid-19-\nrelief", "Covid-19-relief"),
        ("informa\ntion", "informa\u2028tion"),
        ("an informa\ntion, the information he gave", "an informa\u2028tion, the information he gave"),
        ("it is in\nformation", "it is in formation"),
        ("it is not\nable", "it is not able"),
        ("it may\nbe", "it may be"),
        ("he took a re\nturn and they return it", "he took a re\u2028turn and they return it"),
        ("informa\nTion 3\ntion", "informa Tion 3 tion"),
        ("informa\x02\ntion of all information here", "information of all information here"),
        ("informa\x7f\ntion", "informa\u00adtion"),
        ("协议不会\n签署", "协议不会签署"),
        ("ﬁnal oﬃce", "ﬁnal oﬃce"),
    ],
)
def test_line_breaks_and_hyphens_are_undone(page, words):
    assert joined(page) == words


def test_a_sentence_goes_on_over_the_page():
    bodies = ["It was so,\nand it was deter-", "mined that the case\nwas closed by all", "who came. The\nend."]
    pages = [f"The Daily Test\nDecember 2020\n{body}\n\n- {number} -\n" for number, body in enumerate(bodies, 7)]
    source = join_pages([Page(label=str(number), text=page) for number, page in enumerate(pages, 7)])
    assert (
        source.text.replace("\u2028", " ")
        == "It was so, and it was deter\u00admined that the case was closed by all who came. The end."
    )
    assert [source.text[mark.offset :].split()[0] for mark in source.landmarks] == ["It", "mined", "who"]
    assert [mark.label for mark in source.landmarks] == ["7", "8", "9"]


@pytest.mark.parametrize(
    "pages",
    [
        ["Head\none", "Head\ntwo"],  # too few
        ["one\n5", "two\n5", "three\n5"],  # a number that does not grow
        ["Head"] * 4,  # nothing else is there
        ["one\nHead\nx", "two\nHead\ny", "three\nHead\nz"],  # within the pages
        ["Head\na", "b", "c", "d\ne", "Head\nf", "g", "h", "i", "Head\nj"],  # far from each other
    ],
)
def test_what_may_be_text_stays(pages):
    assert joined(*pages).split() == " ".join(pages).split()


def test_two_heads_with_the_numbers_of_their_pages_go():
    pages = [Page(label="iv", text="Chapter 1: x iv\none"), Page(label="v", text="v\nChapter 2\ntwo\nv")]
    assert join_pages(pages).text.split() == "Chapter 1: x iv one v Chapter 2 two v".split()
    pages.append(Page(label="6", text="Chapter 2: x 6\nthree"))
    pages.append(Page(label="7", text="Chapter 2: x 7\nfour"))
    assert join_pages(pages).text.split()[-4:] == ["two", "v", "three", "four"]


def test_the_heads_of_facing_pages_go():
    pages = "12 Left\none", "Right 13\ntwo", "14 Left\nthree", "Right 15\nfour", "16 Left\nfive", "Right 17\nsix"
    assert joined(*pages).split() == "one two three four five six".split()


@given(pages=st.lists(st.text(st.sampled_from("ab-\u00ad1\n —的é"), max_size=40), max_size=2))
def test_landmarks_of_pages_stay_in_order(pages):
    source = join_pages([Page(label=str(number), text=page) for number, page in enumerate(pages)])
    offsets = [mark.offset for mark in source.landmarks]
    assert len(offsets) == len(pages)
    assert offsets == sorted(offsets)
    assert all(offset <= len(source.text) for offset in offsets)
    letters = [char for page in pages for char in page if char in "ab的é"]
    assert [char for char in source.text if char in "ab的é"] == letters


def test_pages_bear_the_labels_of_the_document(pdf, lines):
    labels = b"/PageLabels << /Nums [0 << /S /r >> 1 << /S /D /St 12 >>] >>"
    source = read_copy(pdf(lines("Preface"), lines("It was deter-", "mined"), lines("End"), root=labels), "pdf").text
    assert source.text == "Preface It was deter\u00admined End"
    assert [(source.text[mark.offset :].split()[0], mark.label) for mark in source.landmarks] == [
        ("Preface", "i"),
        ("It", "12"),
        ("End", "13"),
    ]


def rewritten(data, **encryption):
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    writer.encrypt(**encryption)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_an_empty_password_opens(pdf, lines):
    data = rewritten(pdf(lines("words")), user_password="", owner_password="x", algorithm="RC4-128")
    assert read_copy(data, "pdf").text.text == "words"


def test_a_password_locks(pdf, lines):
    data = rewritten(pdf(lines("words")), user_password="x", algorithm="RC4-128")
    with pytest.raises(Unreadable, match="it is locked with a password"):
        read_copy(data, "pdf")


def test_a_scan_without_text_is_said(pdf):
    with pytest.raises(Unreadable, match="it holds no text") as caught:
        read_copy(pdf(b"0 0 m 10 10 l S"), "pdf")
    assert caught.value.hint.startswith("store a copy with a layer of text")


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"no pdf at all", b"%PDF-1.4\n" + b"1 0 obj\n" * 1000])
def test_what_is_no_pdf_is_said(data):
    with pytest.raises(Unreadable):
        read_copy(data, "pdf")


def test_without_pypdf_the_quotation_is_unchecked(desk, pdf, lines, monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    desk.store("ap.pdf", pdf(lines("words")))
    desk.source("ap")
    assert desk.one("ap", "words").result is QuoteResult.UNCHECKED
    assert desk.one("ap", "words").why is WhyUnchecked.NO_READER
    assert desk.check(desk.claim("c", desk.evidence("ap", "words"))).copies["ap"].why is WhyUnchecked.NO_READER
    (problem,) = desk.check(desk.claim("c", desk.evidence("ap", "words"))).problems
    assert problem.code == "FC309"
    assert problem.hint == 'run: pip install "mkdocs-factcheck[pdf]"'
    monkeypatch.undo()
    desk.checker = None
    assert desk.one("ap", "words").result is QuoteResult.VERBATIM


def test_a_broken_page_leaves_open_what_it_says(desk, monkeypatch):
    pages = Reading(text=join_pages([Page(label="1", text="words"), Page(label="2", text="")]), lacks='pages: "2"')
    monkeypatch.setattr("mkdocs_factcheck.quotes.checker.read_copy", lambda *_: pages)
    desk.store("ap.pdf", b"%PDF")
    desk.source("ap")
    assert desk.one("ap", "words").result is QuoteResult.VERBATIM
    assert desk.one("ap", "others").result is QuoteResult.UNCHECKED
    assert desk.one("ap", "WORDS").result is QuoteResult.UNCHECKED
    assert desk.problems("ap") == ['stored copy "factcheck/snapshots/ap.pdf" cannot be read: pages: "2"']


def test_too_much_on_a_page_is_said(pdf):
    data = pdf(zlib.compress(b"BT /F 12 Tf " + b"(a) Tj " * 12_000_000 + b"ET"), stream=b"/Filter /FlateDecode")
    with pytest.raises(Unreadable, match='pages that cannot be read: "1"'):
        read_copy(data, "pdf")


def test_a_reader_that_takes_too_long_is_ended(pdf, lines):
    with pytest.raises(Unreadable, match=r"reading it took more than 0\.01 seconds"):
        read_pdf(pdf(lines("words")), seconds=0.01)
