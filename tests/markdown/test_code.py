"""Code shows its author's words, also where the scan and Markdown do not agree on what is code."""

from __future__ import annotations

import markdown
import pytest
from bs4 import BeautifulSoup

from mkdocs_factcheck.adapters.python_markdown import FactcheckExtension

OURS = """\
{first}[a]{{claim=x by="Ann & Bob"}} and [b]{{ claim=y}}, **c**{{claim=z}}

/// claim | x
    note: <b>

Words.
///

/// claim y
///
"""
GUESSED = ["", "#!/bin/bash\n", "#!/usr/bin/python\n", '<?xml version="1.0"?>\n', "<?php\n"]
"""First lines by which Pygments knows a language, whose lexer then parts our tokens."""


def code_of(html):
    return [code.get_text() for code in BeautifulSoup(html, "html.parser").select("code")]


@pytest.mark.parametrize("first", GUESSED)
@pytest.mark.parametrize("extensions", [["fenced_code"], ["fenced_code", "codehilite"]], ids=["plain", "highlighted"])
def test_a_fence_that_only_the_scan_takes_for_one_turns_text_into_code(first, extensions):
    # Markdown's own fences have no title: for them, the end of the first fence begins one.
    text = f'```text title="A"\nx\n```\n\n{OURS.format(first=first)}\n```text title="B"\ny\n```\n'
    html = markdown.markdown(text, extensions=[*extensions, FactcheckExtension()])
    assert "/// claim | x" in "".join(code_of(html))
    assert code_of(html) == code_of(markdown.markdown(text, extensions=extensions))
    assert "factcheckslot" not in html


def test_options_lose_no_more_of_their_indentation_than_the_code_around_them():
    block = "- So\n\n    /// claim | x\n        note: b\n    ///\n"
    text = f'```text title="A"\nx\n```\n\n{block}\n```text title="B"\ny\n```\n'
    (code,) = code_of(markdown.markdown(text, extensions=["fenced_code", FactcheckExtension()]))
    assert block in code


def test_what_looks_like_the_opener_of_a_slot_is_text(convert):
    html = convert("[a]{claim=x}\n\n/// claim | x\n///\n\n/// factcheckslot | azaaaaaaaaaaaaaaaa\n///\n")
    assert "/// factcheckslot | azaaaaaaaaaaaaaaaa" in html
    assert html.count('class="factcheck-card ') == 1
