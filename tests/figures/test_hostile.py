"""Texts made to hang a reader of figures: ten times the text takes ten times the time."""

from __future__ import annotations

import time

import pytest

from mkdocs_factcheck.model.figures import find_figures, read_value

UNITS = (
    *("1", "1 ", "123 ", "1,", "1,234,", "1.2.", "one ", "twenty ", "a ", "million ", "$", "$5 ", "about ", "about 5 "),
    *("between ", "between 5 and ", "5 to ", "15-", "-", "+", "+1 ", "½", "1/", "1/2 ", "per ", "5 per ", "12 March "),
    *(
        "March ",
        "the 19",
        "in ",
        "in 2019 ",
        "12 in ",
        "1:",
        "(1",
        "[1",
        "5 x 10^",
        "5%",
        "5 a ",
        "5 in ",
        "two and a ",
    ),
    *("hundred thousand ", "6 ft 2 in ", "'", "5'", "  ", "\n", "é", "５", "°", "5e", "5..", "±", "5±", "/", "km/"),
    *("5 km ", "AAA ", "Q1", "1990s ", "a hundred ", "http://", "x@1 ", "or more ", "5 or more ", "\u00a0", "5 km of "),
)


def measured(text):
    start = time.process_time()
    find_figures(text)
    return time.process_time() - start


@pytest.mark.parametrize("unit", UNITS)
def test_ten_times_the_text_takes_ten_times_the_time(unit):
    few, many = (measured((unit * (size // len(unit) + 1))[:size]) for size in (1_500, 15_000))
    # what takes no time at all cannot be compared; the constant is what a square would exceed by far
    assert many <= 25 * few + 0.4


@pytest.mark.parametrize("unit", UNITS)
def test_a_long_value_is_refused_before_it_is_read(unit):
    assert not hasattr(read_value(unit.strip() + "x" * 1_000_000), "low")
