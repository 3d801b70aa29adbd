"""Texts and quotations made to hang a matcher: ten times the input takes ten times the time."""

from __future__ import annotations

import time

import pytest

from mkdocs_factcheck.quotes import SourceText, check_words, prepare

PLAIN = "The night of 12 March 2020 was a night like any other. "
UNITS = (
    *("[", "]", "…", "“", '"', "(", "[…] ", "[a] ", "a … ", "a ", "a", "word ", "x [y] ", "- ", "-", "–", " — ", "1,"),
    *("1 ", "1-", "' ", "'", "字", "字 ", "\u0301", "\u0301\u0316", "a\u00ad", "\u00ad", "a–", "½", "« ", " », "),
    *(".", ". ", " ", "\n", "\x00", "ﬁ", "\u200f", "%", "$5 "),
)


def _filled(unit, size):
    return (unit * (size // len(unit) + 1))[:size]


def _measured(text, quote, prefix=""):
    start = time.process_time()
    check_words(prepare(SourceText(text=text)), quote, prefix=prefix, suffix=prefix)
    return time.process_time() - start


def _runs(unit, size):
    many, plain = _filled(unit, size), _filled(PLAIN, size)
    return (
        _measured(many, "a"),
        _measured(many, "a a a b a [x] a […] b, which is not there"),
        _measured(many, _filled(unit, 1_000) + "b"),
        _measured(plain, many),
        _measured(plain, PLAIN + many, prefix=many),
        _measured(many, many),
        _measured(many, f"{many} b"),
        _measured(f"{many} b", f"b {many}"),
    )


@pytest.mark.parametrize("unit", UNITS)
def test_ten_times_the_input_takes_ten_times_the_time(unit):
    small, large = _runs(unit, 4_000), _runs(unit, 40_000)
    # what takes no time at all cannot be compared; the constant is what a square would exceed by far
    slow = [(few, many) for few, many in zip(small, large, strict=True) if many > 25 * few + 0.4]
    assert slow == []


def test_ten_thousand_elisions():
    words = [f"w{number}" for number in range(20_000)]
    start = time.process_time()
    check = check_words(prepare(SourceText(text=" ".join(words))), " … ".join(words[::2]))
    assert check.result == "elided"
    assert len(check.omitted) == 9_999
    assert check_words(prepare(SourceText(text=" ".join(words))), " … ".join(words[::-2])).result != "elided"
    assert time.process_time() - start < 20


def test_a_quotation_longer_than_its_source():
    check = check_words(prepare(SourceText(text="one two three")), "one two three " * 50_000)
    assert check.result == "not-found"
