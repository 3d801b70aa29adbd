"""Laws of figures: nothing fails, units hold no accidents, and comparing is fair."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_factcheck.model import DATE, Unread, parse_value, read_value, readings
from mkdocs_factcheck.model.figures import find_figures, page
from mkdocs_factcheck.model.figures.numbers import plain_signs
from mkdocs_factcheck.model.figures.phrases import COMPARING
from mkdocs_factcheck.reasoning.spans import apart, span_of

FORMS = [form for listed in page.FORMS.values() for form in page.forms(listed)]
WORDS = st.sampled_from(
    "about at least more than or between and to from up 15 20 1.5 1,200 two dozen half a million k m bn $ € % km miles "
    "people killed per a year of in .. - – ± ~ >= < + ½ ' March 2020 Q1 Q5 2020-03-12 th x ^ 10 e6 ( ) / , . : "
    "ton °C".split()
)
PHRASES = st.lists(WORDS, max_size=8).map(" ".join) | st.lists(WORDS, max_size=8).map("".join)
TEXTS = PHRASES | st.text(max_size=40)
VALUES = st.sampled_from(FORMS).map(parse_value)


@given(TEXTS)
def test_every_text_is_read_or_refused_with_a_remedy(text):
    value = read_value(text)
    if isinstance(value, Unread):
        assert value.hint
        return
    assert value.low is None or value.high is None or value.low <= value.high
    assert (value.low, value.high) != (None, None)
    for part in (value.unit, value.of):
        assert not any(char.isdecimal() or char in "<>=~≈≥≤±+$" for char in part)
        assert COMPARING.isdisjoint(part.split())
    if value.unit == DATE:
        assert all(date.fromordinal(int(end)) for end in (value.low, value.high) if end is not None)


@given(TEXTS)
def test_figures_of_a_text_stand_in_it_in_order(text):
    at = 0
    for one in find_figures(text):
        assert at <= one.start < one.end <= len(text)
        assert one.value.text == " ".join(text[one.start : one.end].split())
        at = one.end


@given(st.text())
def test_plain_signs_move_nothing(text):
    assert len(plain_signs(text)) == len(text)


@given(st.sampled_from(FORMS), st.sampled_from(["{}", " {} ", "It was {} then.", "({})", "so\n{}\nthere"]))
def test_space_around_a_figure_makes_no_difference(form, frame):
    alone, framed = parse_value(form), parse_value(frame.format(form))
    if framed is not None:
        assert (framed.low, framed.high, framed.unit, framed.of) == (alone.low, alone.high, alone.unit, alone.of)


@given(VALUES, VALUES)
def test_it_makes_no_difference_who_is_compared_with_whom(one, other):
    assert apart(span_of(one), span_of(other)) is apart(span_of(other), span_of(one))


@given(VALUES)
def test_a_value_agrees_with_itself(value):
    assert apart(span_of(value), span_of(value)) is False
    assert span_of(value).same(span_of(value))


@given(
    st.integers(1, 10**6),
    st.sampled_from([("km", "mile"), ("kg", "lb"), ("l", "us gallon"), ("minute", "hour"), ("MB", "MiB"), ("W", "PS")]),
)
def test_a_conversion_that_was_rounded_is_no_conflict(number, units):
    """Whatever is converted exactly and rounded to a whole number agrees with what it was converted from."""
    (mine,), (theirs,) = map(readings, units)
    converted = round(Fraction(number) * mine.factor / theirs.factor)
    if converted:
        values = parse_value(f"{number} {units[0]}"), parse_value(f"{converted} {units[1]}")
        assert apart(*map(span_of, values)) is False


@given(st.integers(1, 10**6), st.sampled_from(["km", "people", "%", "$", "GB"]))
def test_in_one_unit_one_more_is_another_figure(number, unit):
    values = parse_value(f"{number} {unit}"), parse_value(f"{number + 1} {unit}")
    assert apart(*map(span_of, values)) is True
