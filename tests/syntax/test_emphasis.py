"""Which signs of a text are emphasis, and which are a part of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_factcheck.syntax import plain_words


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("*so*, **so** and ***so***", "so, so and so"),
        ("_so_, __so__ and a_b_c", "so, so and a_b_c"),
        ("**bold *and more* so**", "bold and more so"),
        ("*more **bold** so*", "more bold so"),
        ("***so** it* is", "so it is"),
        ("~~no~~, ==yes== and ^^new^^", "no, yes and new"),
        ("x*y*z", "xyz"),
        ("2*3 is 6", "2*3 is 6"),
        ("2 * 3 * 4 and 2**8", "2 * 3 * 4 and 2**8"),
        ("a == b", "a == b"),
        ("p==0.05", "p==0.05"),
        ("~~ and ^^", "~~ and ^^"),
        ("call it with *args and **options", "call it with *args and **options"),
        ("*a* and *b* and *c", "a and b and *c"),
        ("`*a` *b*", "*a b"),
    ],
)
def test_signs_that_pair_are_emphasis(markdown, words):
    assert plain_words(markdown) == words


@given(st.text(alphabet="ab1 *_~=^", max_size=60))
def test_nothing_but_signs_goes(text):
    words = plain_words(text)
    assert [char for char in words if char.isalnum()] == [char for char in text if char.isalnum()]
    assert plain_words(text.replace("*", " * ").replace("_", " _ ")).count("*") == text.count("*")
