"""A quotation beside its passage: what differs is marked, and nothing else is changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_factcheck.quotes.side_by_side import side_by_side

WORDS = st.lists(
    st.sampled_from("the bridge is not safe for all traffic, 15 % “so” Zoë ﬁne 我们 — co\u00adop .".split(" ")),
    max_size=14,
).map(" ".join)


def marked(line):
    return "".join(f"<{one.text}>" if one.differs else one.text for one in line)


@pytest.mark.parametrize(
    ("quote", "passage", "quoted", "there"),
    [
        ("safe for some traffic", "Safe for all traffic", "safe for <some> traffic", "Safe for <all> traffic"),
        ("the bridge is safe", "the bridge is not safe", "the bridge is safe", "the bridge is <not> safe"),
        ("was never really blue", "was really blue", "was <never> really blue", "was really blue"),
        ("the the the end", "the the end", "the the <the> end", "the the end"),
        ("has been\nso", "hasn’t been so", "<has> been\nso", "<hasn’t> been so"),
        ("p < 0.05", "p = 0.05", "p <<> 0.05", "p <=> 0.05"),
        ("it was fully repaired.", "It was partly repaired", "it was <fully> repaired.", "It was <partly> repaired"),
        ("“it was blue”", "it was red,", "“it was <blue”>", "it was <red,>"),
        ("it […] was blue", "it really was red", "it […] was blue", "it really was red"),
        ("it [really] was blue", "it was red", "it [really] was blue", "it was red"),
    ],
)
def test_what_differs_is_marked(quote, passage, quoted, there):
    assert tuple(map(marked, side_by_side(quote, passage))) == (quoted, there)


def test_what_is_the_same_is_cut_short_so_that_what_differs_is_seen():
    same = " ".join(f"word{number}" for number in range(200))
    ours, theirs = side_by_side(f"{same} blue {same}", f"{same} red {same}")
    assert [one.text for one in ours if one.differs] == ["blue"]
    assert [one.text for one in theirs if one.differs] == ["red"]
    assert len(marked(ours)) < 500
    assert marked(ours).startswith("word0 word1")
    assert " … " in marked(ours)
    assert " <blue> word0" in marked(ours)


@given(WORDS, WORDS)
def test_no_word_is_lost_and_equal_texts_differ_in_nothing(quote, passage):
    ours, theirs = side_by_side(quote, passage)
    assert ("".join(one.text for one in ours), "".join(one.text for one in theirs)) == (quote, passage)
    assert not any(one.differs for line in side_by_side(quote, quote) for one in line)
