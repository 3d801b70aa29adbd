"""What a mark calls a quotation: the whole of it, or parts of it, by the signs in and around it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_factcheck.syntax import scan_page
from mkdocs_factcheck.syntax.speech import Form, speech_in, without_marks

CASES = yaml.safe_load((Path(__file__).parent / "speech.yml").read_text("utf-8"))
PAIRS = ["“”", '""', "‘’", "''", "„“", "«»", "»«", "「」", "””"]
INSIDE = st.text(alphabet="ab c.,'’\"“”„«»", max_size=40).map(lambda text: " ".join(text.split()))


def speech_of(markdown):
    (mark,) = scan_page(markdown, "docs/a.md").marks
    return mark.speech


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_a_mark_calls_a_quotation_what_stands_in_quotation_marks(case):
    speech = speech_of(case["says"])
    told = {"form": speech.form.value, "words": speech.words} if speech else {}
    assert told == {key: case[key] for key in ("form", "words") if key in case}


def test_every_mark_of_a_block_quote_is_a_part_of_it():
    marks = scan_page("> [one two]{claim=a}. [three four]{claim=b}.\n", "a.md").marks
    assert [mark.speech.form for mark in marks] == [Form.BLOCK, Form.BLOCK]
    marks = scan_page("> [one two]{claim=a} and [three four]{claim=b}.\n", "a.md").marks
    assert [mark.speech.form for mark in marks] == [Form.UNCLEAR, Form.UNCLEAR]


def test_a_mark_within_one_that_quotes_is_quoted_too():
    outer, inner = scan_page('["one [two three]{claim=b} four"]{claim=a}', "a.md").marks
    assert (outer.speech.words, inner.speech.words) == ("one two three four", "two three")


@given(INSIDE.filter(lambda text: any(char.isalnum() for char in text)), st.sampled_from(PAIRS))
def test_between_outer_marks_no_word_is_left_out_but_between_pairs(inside, pair):
    text = f"{pair[0]}{inside}{pair[1]}"
    speech = speech_in(text)
    assert speech is not None
    if speech.form is Form.WHOLE:
        assert "".join(filter(str.isalnum, speech.words)) == "".join(filter(str.isalnum, inside))
        assert without_marks(text) == speech.words
    else:
        assert all(part in inside for part in speech.words.split(" […] "))
        assert sum(inside.count(mark) for mark in "“”\"„«»'’") >= 2


@given(st.text(alphabet="ab c", min_size=1).filter(str.strip), st.sampled_from(PAIRS))
def test_where_no_mark_stands_inside_the_whole_counts(inside, pair):
    speech = speech_in(f"{pair[0]}{inside}{pair[1]}")
    assert speech is not None
    assert (speech.form, speech.words) == (Form.WHOLE, inside.strip())
