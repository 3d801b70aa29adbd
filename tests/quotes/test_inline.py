"""The words that a claim in running text quotes."""

from __future__ import annotations

import time

import pytest

from mkdocs_factcheck.quotes import quoted_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“not known”", "not known"),
        ('"not known"', "not known"),
        ("'not known'", "not known"),
        ("‘not known’", "not known"),
        ("„nicht bekannt“", "nicht bekannt"),
        ("»nicht bekannt«", "nicht bekannt"),
        ("« pas connu »", "pas connu"),
        ("‚nicht bekannt‘", "nicht bekannt"),
        ("”inte känt”", "inte känt"),
        ("「不知道」", "不知道"),
        ("『不知道』", "不知道"),
        ("“not known”.", "not known"),
        ("“not known,”", "not known,"),
        ("  “not known”  ", "not known"),
        ("“he said ‘no’ twice”", "he said ‘no’ twice"),
        ("“he said “no” twice”", "he said “no” twice"),
        ("“it’s not known”", "it’s not known"),
        ('he was "not amused"', "not amused"),
        ("he was “not amused” and “very tired”", "not amused […] very tired"),
        ("“not amused” and “very tired”", "not amused […] very tired"),
        ("„nicht“ und „nie“", "nicht […] nie"),
        ("he’s not amused", "he’s not amused"),
        ("the dogs' bowl isn't here", "the dogs' bowl isn't here"),
        ("no marks at all", "no marks at all"),
        ('a 12" disc and a 7" disc', 'a 12" disc and a 7" disc'),
        ("“not closed", "“not closed"),
        ("", ""),
        ("“”", ""),
    ],
)
def test_the_words_inside_the_outer_marks(text, words):
    assert quoted_words(text) == words


@pytest.mark.parametrize("sign", ["“", "”", '"', "«", "“”", "„", "'", '" '])
def test_many_marks_take_linear_time(sign):
    start = time.process_time()
    quoted_words(sign * 200_000)
    assert time.process_time() - start < 3
