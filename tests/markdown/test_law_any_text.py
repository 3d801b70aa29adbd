"""Whatever the text, it is rendered, and nothing private is left in the page."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

PIECES = st.sampled_from(
    [
        piece.replace("·", " ").replace("¶", "\n")
        for piece in r"""
        [ ] ]{claim ]{claim=a } [w]{claim=b} [w]{claim=c·source=s} · ¶ ¶¶ ` ```¶ < <!-- --> <div> </div> <b· =" > $ \ \[
        ![ ]( ) * _ " | ¶|·-·|¶ ¶>· ¶-· ¶···· ¶#· [^1] ¶[^1]:· ¶:··· ¶!!!·n¶···· & é word ¶///·claim·|·x ¶///¶
        ¶////·note¶ ¶····text:· ](claim:b <!--factcheck:0:mark:0--> ]{Claim=a} ]{·claim=a} {claim=a} [w·{claim}
        ¶-·///·source·|·x¶ ¶:···///·source·|·x¶ ¶///·sources·|·x¶ ¶////·source·x¶ ··text:·b¶ note:·c¶ ¶//// ¶```py¶
        """.split()
    ]
    + ["\t", "\x02", "\x03", "\x02fco0\x03", "\x02fcc9\x03"]
)
"""Signs that mean something, alone and together; · stands for a space, ¶ for the end of a line."""
TEXTS = st.lists(PIECES, max_size=25).map("".join)


@pytest.mark.parametrize("cards", ["end", "inline", "none"])
@given(text=TEXTS)
def test_any_text_is_rendered_and_leaves_no_trace(text, cards, convert):
    html = convert(text, cards=cards)
    assert not re.search("[\x02\x03]", html)
    assert "wzxhzdk" not in html
    assert "factcheckslot" not in html


@given(text=TEXTS)
def test_no_id_is_given_twice_by_us(text, parsed):
    ids = [element["id"] for element in parsed(text).select("[id^='claim-'], [id^='card-']")]
    assert len(ids) == len(set(ids))


@given(text=TEXTS)
def test_plain_markdown_takes_any_text_too(text, convert):
    html = convert(text, extensions=())
    assert not re.search("[\x02\x03]", html)
