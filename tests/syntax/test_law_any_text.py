"""Whatever the text, the scan returns, and what it returns points at what is there."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_factcheck.register import VOCABULARY, read_page
from mkdocs_factcheck.syntax import scan_page

PIECES = st.sampled_from(
    [
        piece.replace("·", " ").replace("¶", "\n")
        for piece in r"""
        [ ] ]{claim ]{claim=a } [w]{claim=b} { · ¶ ¶¶ ` `` ```¶ ~~~¶ < <!-- --> <div> </div> <p =" $ $$ \ \[ \( \)
        " ' = ; , | |·-·| >· -· 1.· ···· #· === [^1]:· :· !!!·n¶ * _ & ///· ///¶ ////·claim·|·x¶ ····text:· ····-·{
        claim= ·by= ·source= ](claim: ]( ![ é <!--·factcheck:·ignore·FC101·--> ·status=false a word
        ]{Claim=a} ]{·claim=a} {claim=a} {claim} ]{.claim “ -·///·claim·|·x¶ ///·claims·|·x¶ ///·claim·x¶
        ··text:·b¶ note:·c¶
        """.split()
    ]
    + ["\t", "\r", "\x00", "\x02", "\x03", "\u2028"]
)
"""Signs that mean something, alone and together; · stands for a space, ¶ for the end of a line."""
TEXTS = st.one_of(
    st.lists(PIECES, max_size=40).map("".join),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=60),
)


def place_of(text, offset):
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


@given(TEXTS)
def test_marks_point_at_their_brackets(text):
    for mark in scan_page(text, "p.md", vocabulary=VOCABULARY).marks:
        assert text[mark.open] == "["
        assert text[mark.close : mark.close + 2] == "]{"
        assert text[mark.end - 1] == "}"
        assert (mark.place.line, mark.place.column) == place_of(text, mark.open)
        assert mark.text
        assert mark.text == " ".join(mark.text.split())


@given(TEXTS)
def test_marks_are_in_order_and_do_not_cross(text):
    marks = scan_page(text, "p.md", vocabulary=VOCABULARY).marks
    assert [mark.open for mark in marks] == sorted({mark.open for mark in marks})
    around = []
    for mark in marks:
        around = [other for other in around if other.close > mark.open]
        assert all(mark.end <= other.close for other in around)
        assert mark.depth >= len(around)
        around.append(mark)


@given(TEXTS)
def test_attributes_point_at_what_was_typed(text):
    lines = text.split("\n")
    for mark in scan_page(text, "p.md", vocabulary=VOCABULARY).marks:
        for key, value in mark.fields.pairs:
            assert lines[key.place.line - 1][key.place.column - 1 :].startswith(key.text)
            for offset, char in enumerate(value.text):
                place = value.place_of(offset)
                if char != " ":  # a space may stand for the end of a line
                    assert lines[place.line - 1][place.column - 1] == char


@given(TEXTS, st.integers(1, 9))
def test_problems_and_blocks_lie_in_the_text(text, first):
    page = scan_page(text, "p.md", vocabulary=VOCABULARY, first_line=first)
    last = first + text.count("\n")
    for problem in (*page.problems, *read_page(page, "p.md").problems):
        assert first <= problem.place.line <= last
        assert problem.place.column >= 1
        assert problem.message
    for block in page.blocks:
        assert text[block.start : block.start + block.slashes] == "/" * block.slashes
        assert block.start < block.header_end <= len(text)
        assert not block.closed or block.header_end <= block.end


@given(TEXTS)
def test_white_space_that_markdown_normalises_changes_no_mark(text):
    text = text.replace("\r", "").replace("\x02", "").replace("\x03", "")
    lines = (line.expandtabs(4) for line in text.split("\n"))
    normal = "\n".join(line if line.strip(" ") else "" for line in lines)
    raw, tidy = scan_page(text, "p.md", vocabulary=VOCABULARY), scan_page(normal, "p.md", vocabulary=VOCABULARY)
    assert [mark.signature for mark in raw.marks] == [mark.signature for mark in tidy.marks]
    assert [(one.name, one.body) for one in raw.blocks] == [(one.name, one.body) for one in tidy.blocks]
