"""Markdown as paragraphs of plain words that keep their links: ``{words|target}``."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_factcheck.syntax import read_prose


def shown(markdown):
    return ["".join(f"{{{one.text}|{one.target}}}" if one.target else one.text for one in part)
            for part in read_prose(markdown)]  # fmt: skip


@pytest.mark.parametrize(
    ("markdown", "paragraphs"),
    [
        ("Not **really** _so_, `a*b`.", ["Not really so, a*b."]),
        ("One\nline.\n\nTwo.\n", ["One line.", "Two."]),
        ("See [the *log*](https://a.org/x_y_z).", ["See {the log|https://a.org/x_y_z}."]),
        ('**See [it](https://a.org "Title")!**', ["See {it|https://a.org}!"]),
        ("[](claim:a) and [b](source:b)", ["{|claim:a} and {b|source:b}"]),
        ("<https://a.org/_x_>", ["{https://a.org/_x_|https://a.org/_x_}"]),
        ("[a](x\\_y)", ["{a|x_y}"]),
        ("![a map](map.png) [![a](b.png)](https://c.org)", ["a map {a|https://c.org}"]),
        ("`[a](b)` \\[c](d)", ["[a](b) [c](d)"]),
        ("- one\n- **two**\n\n1. [x](y)\n2. z", ["• one", "• two", "1. {x|y}", "2. z"]),
        ("> quoted\n> *words*\n\n## A heading", ["quoted words", "A heading"]),
        ("\x01a\x02b\x03", ["ab"]),
        ("`a\\_b` <https://a.org/\\_>", ["a\\_b {https://a.org/_|https://a.org/_}"]),
        ("", []),
    ],
)
def test_prose(markdown, paragraphs):
    assert shown(markdown) == paragraphs


@given(st.text("ab[]()!*_`\\<>:/\x00\x01\x02\x03\n- 1."))
def test_no_text_leaves_a_sign_of_ours(markdown):
    for part in read_prose(markdown):
        assert part
        assert not set("\x00\x01\x02\x03\n") & set("".join(one.text + one.target for one in part))
