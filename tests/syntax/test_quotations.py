"""Quotations that no mark holds: what counts as one, and where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_factcheck.syntax import find_quotations


def found(text):
    return [(one.words, one.place.line, one.place.column) for one in find_quotations(text, "docs/a.md")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('He said: "We know who fired."', '"We know who fired."'),
        ("He said: “We know who fired.”", "“We know who fired.”"),
        ("Er sagte: „Wir wissen es jetzt.“", "„Wir wissen es jetzt.“"),
        ("Il a dit : « nous savons qui »", "« nous savons qui »"),
        ('He said: "We **know** who fired."', '"We know who fired."'),
    ],
)
def test_quotations_of_three_words_or_more(text, words):
    assert [one[0] for one in found(text)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        'The "proportional" answer, the "so-called answer".',
        '["We know who fired."]{claim=c}',
        'He said ["we know"]{claim=c by="A man we know" note="one two three"}.',
        '`"We know who fired."`',
        '    "We know who fired."',
        '```\n"We know who fired."\n```',
        '<a title="one two three">link</a>',
        '[link](page.md "one two three")',
        '<!-- "one two three" -->',
    ],
)
def test_what_is_marked_short_or_no_text_is_none(text):
    assert found(text) == []


def test_the_place_is_that_of_the_opening_sign():
    assert found('# Title\n\nHe said "we know\nwho fired".\n') == [('"we know who fired"', 3, 9)]


def test_a_quotation_around_a_mark_is_left_to_the_mark():
    assert found('He said: "we [know who fired]{claim=c} the rockets".') == []


@given(st.text(alphabet='"“”„«»「」ab \n', max_size=200))
def test_what_is_found_stands_in_the_text(text):
    for one in find_quotations(text, "docs/a.md"):
        assert one.words in " ".join(text.split())
        assert text.split("\n")[one.place.line - 1][one.place.column - 1] == one.words[0]


@given(st.text(alphabet='"“”[]{}`<>$\\ab \n', max_size=200))
def test_any_text_can_be_read_and_places_lie_in_it(text):
    for one in find_quotations(text, "docs/a.md"):
        assert text.split("\n")[one.place.line - 1][one.place.column - 1 :].startswith(('"', "“"))
