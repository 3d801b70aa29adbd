"""Bytes in any encoding, declared or not, rightly or not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_factcheck.quotes.copies.decode import decode

SAID = {
    "cp1252": "The owner of the café across the street said: “It’s so naïve – coffee costs € 5”.",
    "cp1250": "Prezydent oświadczył, że umowa nie zostanie podpisana, gdyż źle ją napisano.",
    "cp1251": "Президент заявил, что соглашение не будет подписано.",
    "cp1253": "Ο πρόεδρος δήλωσε ότι η συμφωνία δεν θα υπογραφεί.",
    "cp1256": "قال الرئيس إن الاتفاق لن يوقع.",
    "gb18030": "总统说，协议不会签署。这是一个重要的问题，我们必须认真对待。",
    "big5": "總統說，協議不會簽署。這是一個重要的問題。",
    "cp932": "大統領は合意に署名しないと述べた。これは重要な問題である。",
    "euc_jp": "大統領は合意に署名しないと述べた。これは重要な問題である。",
    "cp949": "대통령은 합의에 서명하지 않을 것이라고 말했다.",
}
LABELS = {
    "cp1252": ["windows-1252", "ISO-8859-1", "us-ascii"],
    "gb18030": ["gb2312", "GBK", "gb18030"],
    "cp932": ["shift_jis", "Shift-JIS"],
    "cp949": ["euc-kr", "ks_c_5601-1987"],
    "cp1251": ["windows-1251"],
    "euc_jp": ["EUC-JP"],
    "big5": ["Big5"],
}
DECLARED = [(encoding, label) for encoding, labels in LABELS.items() for label in labels]
FORMS = [
    '<html><head><meta charset="{}"></head>',
    "<html><head><title>x</title><META http-equiv=Content-Type content='text/html; charset={}'></head>",
    '<?xml version="1.0" encoding="{}"?><html>',
]


@pytest.mark.parametrize("encoding", SAID)
def test_what_declares_nothing_is_guessed(encoding):
    assert decode(SAID[encoding].encode(encoding)) == SAID[encoding]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("encoding", "label"), DECLARED)
def test_a_declaration_holds_for_the_wider_encoding_that_is_meant(encoding, label, form):
    page = form.format(label) + SAID[encoding]
    assert decode(page.encode(encoding), markup=True) == page


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "utf-8"])
def test_unicode_is_known_without_a_declaration(encoding):
    words = f"a page of words {SAID['cp1252']}"
    assert decode(words.encode(encoding)) == words


@pytest.mark.parametrize("label", ["iso-8859-1", "utf-16", "x-unknown", "base64", "rot13", "idna", "unicode_escape"])
def test_valid_utf_8_counts_more_than_what_is_declared(label):
    page = f'<meta charset="{label}">{SAID["cp1251"]}'
    assert decode(page.encode(), markup=True) == page


def test_an_encoding_in_seven_bits_is_not_taken_for_utf_8():
    page = f'<meta charset="iso-2022-jp">{SAID["cp932"]}'
    assert decode(page.encode("iso2022_jp"), markup=True) == page


def test_a_few_broken_bytes_cost_no_other_word():
    words = f"{SAID['cp1251']} {SAID['gb18030']}"
    assert decode(words.encode() + b"\xff\xfe end") == f"{words}\ufffd\ufffd end"


def test_a_few_foreign_signs_in_english_are_western():
    words = f"{'It is so. ' * 40}“It’s naïve”"
    assert decode(words.encode("cp1252")) == words


def test_null_bytes_and_other_controls_are_dropped():
    assert decode(b"de\0ter\x01mined\x7f \x0c\r\nby\rlaw" + b" " * 20) == "determined \x0c\nby\nlaw" + " " * 20


@given(data=st.binary(), start=st.sampled_from([b"", b'<meta charset="shift_jis">', b"\xff\xfe", b"\x1b$B", b"\0a\0b"]))
def test_no_bytes_break_it(data, start):
    text = decode(start + data, markup=True)
    assert "\0" not in text
    assert "\r" not in text


@given(words=st.text(st.characters(blacklist_categories=["Cc", "Cs"])))
def test_utf_8_comes_back_as_it_was(words):
    assert decode(words.encode()) == words.removeprefix("\ufeff")
