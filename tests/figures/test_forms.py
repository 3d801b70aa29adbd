"""What a value is read as, and how what is none is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_factcheck.model import Unread, Value, figure_in_print, figure_in_words, parse_value, read_value
from mkdocs_factcheck.model.figures import page
from mkdocs_factcheck.model.figures.phrases import COMPARING
from tests.figures.conftest import load

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "figures.md"
FORMS = [tuple(row.split(" | ")) for rows in load("forms").values() for row in rows.splitlines()]
READ = [form for listed in page.FORMS.values() for form in page.forms(listed)]
REFUSED = page.forms(page.REFUSED)
MORE_REFUSED = [
    *(
        "",
        "..15",
        "15..",
        "~2020-03-12",
        "2020-03-12..",
        "2020-04..2020-03",
        ">2020-03..2020-04",
        "x" * 300,
        "9" * 5000,
    ),
    *("1,2,3", "15 to", "to 15", "15 and 20", "not 15", "15?", "$", "5 % more", "twice as many", "3 times more"),
    *(
        "300 miles or 480 km",
        "15 a",
        "over-15s",
        "3:1",
        "2020-072",
        "3/2020",
        "No. 1",
        "since March",
        "the nineties",
        "Q1",
    ),
    *("1/2/3", "10:30 am", "half past five", "1e999", "10^999", "15 > 12", "15 = 15", "<>15", "5 kg km", "one two"),
    *("March", "12 Dec", "1 May", "2020-02-30", "31 February 2020", "Q5 2024", "13th month", "15 (12 dead)", "±5"),
    *("15 people and 3 dogs", "$5 and €3", "5-", "-", "15 20", "a", "an hour ago", "15 or 16 or 17", "N/A"),
]


@pytest.mark.parametrize(("form", "expected"), FORMS)
def test_form(form, expected, shown):
    value = read_value(form)
    assert isinstance(value, Value), value
    assert shown(value) == expected
    assert value.text == form


@pytest.mark.parametrize("form", [*READ, *(form for form, _ in FORMS)])
def test_a_unit_holds_no_digits_no_signs_and_no_words_of_comparison(form):
    value = parse_value(form)
    for part in (value.unit, value.of):
        assert not any(char.isdigit() or char in "<>=~≈≥≤±+–" for char in part.replace("²", "").replace("³", ""))
        assert COMPARING.isdisjoint(part.split())


@pytest.mark.parametrize("form", [*REFUSED, *MORE_REFUSED])
def test_what_is_refused_says_what_and_how(form):
    unread = read_value(form)
    assert isinstance(unread, Unread), unread
    assert parse_value(form) is None
    assert unread.hint
    assert not unread.hint.endswith(".")
    assert unread.what.rstrip("…").casefold() in form.casefold()


def test_the_page_in_the_docs_is_up_to_date():
    command = "python -m mkdocs_factcheck.model.figures > docs/reference/figures.md"
    assert PAGE.read_text("utf-8") == page.figures_page(), f"run: {command}"
    assert len(READ) + len(REFUSED) >= 120


@pytest.mark.parametrize(
    ("form", "words", "printed"),
    [
        ("1200000", "1,200,000", "1,200,000"),
        ("1200000 reads/s", "1,200,000 reads/s", "1,200,000 reads/s"),
        (">=1200 people", "at least 1,200 people", "≥ 1,200 people"),
        ("2020", "2020", "2020"),
        ("2000 people", "2,000 people", "2,000 people"),
        ("15000..30000", "15,000 to 30,000", "15,000–30,000"),
        ("~15 %", "about 15 %", "≈ 15 %"),
        ("<500 us", "less than 500 us", "< 500 us"),
        ("12345.6789 km", "12,345.6789 km", "12,345.6789 km"),
        ("0.123456", "0.123456", "0.123456"),
        ("1,200,000", "1,200,000", "1,200,000"),
        ("12'500 CHF", "12'500 CHF", "12'500 CHF"),
        ("00012345", "00012345", "00012345"),
        ("about 12500", "about 12,500", "about 12,500"),
        ("$12500", "$12,500", "$12,500"),
        ("15000±2000", "15,000±2,000", "15,000±2,000"),
    ],
)
def test_readers_see_separators(form, words, printed):
    value = parse_value(form)
    assert (figure_in_words(value), figure_in_print(value)) == (words, printed)
    assert value.text == form
