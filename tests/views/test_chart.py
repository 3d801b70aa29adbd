"""The picture of statements in time: nothing in it touches anything else, and its ticks are at round dates."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from math import hypot

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from mkdocs_factcheck.locales import words
from mkdocs_factcheck.model import parse_when
from mkdocs_factcheck.views import Renderer, Site
from mkdocs_factcheck.views.axis import axis_of
from mkdocs_factcheck.views.builder import Builder
from mkdocs_factcheck.views.chart import NARROW, RADIUS, ROW, WIDE, chart_view
from mkdocs_factcheck.views.lookup import Lookup
from mkdocs_factcheck.views.packing import Extent, pack
from mkdocs_factcheck.views.ticks import MOST, ticks

DATES = ["2020-03-11", "2020-03-12T10:00", "2020-03-14"]


def chart_of(made, dates, **more):
    review = made.review_of([made.statement(at, said, **more) for at, said in enumerate(dates)])
    lookup = Lookup(Site(review=review))
    return chart_view("q", lookup.by_question["q"], lookup.plan.of.get("q"), Builder(lookup, words(), ""))


def marks_touch(chart):
    """Whether two marks of one row meet on a narrow screen, or two labels on a wide one."""
    rows = {}
    for mark in chart.marks:
        low, high = (mark.x, mark.x + mark.width) if mark.width else (mark.x, mark.x)
        edge = 0 if mark.width else 100 * RADIUS / NARROW
        label = 100 * (6 * len(mark.label) + 14) / WIDE
        before, after = (label if mark.side == side else edge for side in ("end", "start"))
        rows.setdefault(mark.y, []).append((low - before, high + after))
    return any(one[1] > other[0] + 0.1 for row in rows.values() for one, other in pairwise(sorted(row)))


def test_three_statements(made):
    chart = chart_of(made, DATES)
    assert [(mark.number, mark.label) for mark in chart.marks] == [(1, "Person 0"), (3, "Person 2"), (2, "Person 1")]
    assert [lane.column.answer for lane in chart.lanes] == ["Yes", "No"]
    assert len(chart.ties) == 2
    assert chart.caption == (
        "3 statements, 11 March 2020 to 14 March 2020.",
        "The numbers are those of the statements above.",
        "A bar spans the whole of its date.",
        "A line joins two statements in conflict.",
    )
    assert not marks_touch(chart)


@pytest.mark.parametrize("days", [1, 5, 60, 3000])
def test_sixty_statements_do_not_touch(made, days):
    start = datetime(2020, 3, 1, tzinfo=UTC)
    dates = [f"{start + timedelta(days=at * days / 60):%Y-%m-%dT%H:%M}" for at in range(60)]
    chart = chart_of(made, dates)
    assert len(chart.marks) + sum(int(pile.count) for pile in chart.piles) == 60
    assert not marks_touch(chart)
    assert len(chart.ticks) <= MOST


def test_a_month_is_a_bar_as_long_as_it(made):
    chart = chart_of(made, ["2020-03", "2020-03-10", "2020-04-30"])
    month = next(mark for mark in chart.marks if mark.number == 1)
    assert 100 * month.width / 93 == pytest.approx(100 * 31 / 61, abs=0.5)
    assert next(mark for mark in chart.marks if mark.number == 2).width == 0


def test_vague_dates_do_not_stretch_the_axis():
    dates = [parse_when(text) for text in ("2020", "2020-03-11", "2020-03-14")]
    assert axis_of(dates).start == datetime(2020, 3, 11, tzinfo=UTC)
    assert axis_of(dates[:2]).start == datetime(2020, 1, 1, tzinfo=UTC)


def test_a_vague_date_elsewhere_stays_in_the_picture():
    dates = [parse_when(text) for text in ("2019", "2020-03-11", "2020-03-14")]
    assert axis_of(dates).start == datetime(2019, 1, 1, tzinfo=UTC)


def test_undated_statements_are_said_apart(made):
    chart = chart_of(made, [*DATES, "undated"])
    assert len(chart.marks) == 3
    assert "1 has no date." in chart.caption


@pytest.mark.parametrize("dates", [["2020-03-11"], ["undated"] * 3, ["2020-03", "2020-03"]])
def test_one_date_needs_no_picture(made, dates):
    assert chart_of(made, dates) is None


def test_very_many_statements_are_columns(made):
    chart = chart_of(made, [None] * 400)
    assert chart.marks == ()
    assert len(chart.lanes) == 3
    assert max(column.height for column in chart.columns) == 44
    assert "The taller a column, the more statements there were at the time." in chart.caption


def test_the_picture_leaves_readers_of_the_screen_and_the_keyboard_alone(made):
    review = made.review_of([made.statement(at, said) for at, said in enumerate(DATES)])
    html = Renderer(Site(review=review)).view(made.request, page_url="a/")
    [svg] = re.findall(r"<svg class=\"factcheck-chart__picture\".*?</svg>", html, re.DOTALL)
    assert 'aria-hidden="true"' in svg
    assert svg.count("<a ") == svg.count('tabindex="-1"') == 3
    assert not re.search(r'\sid="|fill="#|style=', svg)


@pytest.mark.parametrize(
    ("start", "end", "labels"),
    [
        ("2020-03-11", "2020-03-14", ["11 Mar 2020", "12 Mar", "13 Mar", "14 Mar"]),
        ("2020-03-01", "2020-03-31", ["1 Mar 2020", "11 Mar", "21 Mar"]),
        ("2019-11-20", "2020-03-10", ["Dec 2019", "Jan 2020", "Feb", "Mar"]),
        ("2018", "2020", ["2018", "2019", "2020"]),
        ("1990", "2020", ["1990", "2000", "2010", "2020"]),
        ("0900", "2020", ["1000", "1500", "2000"]),
        ("0001", "9999", ["2000", "4000", "6000", "8000"]),
        ("2020-03-11", "2020-03-11", ["11 Mar, 00:00", "06:00", "12:00", "18:00"]),
        ("2020-03-11T10:00", "2020-03-11T11:00", ["11 Mar, 10:00", "10:15", "10:30", "10:45", "11:00"]),
    ],
)
def test_ticks(start, end, labels):
    found = ticks(parse_when(start).start, parse_when(end).end, words())
    assert [tick.label for tick in found] == labels


@given(
    st.datetimes(timezones=st.just(UTC)), st.integers(min_value=1, max_value=10**11),
)  # fmt: skip
def test_any_stretch_of_time_has_few_ticks(start, seconds):
    try:
        end = start + timedelta(seconds=seconds)
    except OverflowError:
        end = datetime.max.replace(tzinfo=UTC)
    found = ticks(start, end, words())
    assert 1 <= len(found) <= MOST
    assert all(one.at < other.at for one, other in pairwise(found))


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(0, 40), st.integers(0, 24)), max_size=80), st.booleans())
def test_packing_never_lets_two_meet(shapes, labels):
    extents = [
        Extent(x=x, width=width if width > 9 else 0, radius=3, label="x" * letters, label_width=letters, inset=3)
        for x, width, letters in shapes
    ]
    placed, left = pack(extents, rows=6, labels=labels)
    assert sorted([*placed, *left]) == list(range(len(extents)))
    rows = {}
    for at, row in placed.items():
        rows.setdefault(row.number, []).append(extents[at].span(row.label))
    assert set(rows) == set(range(len(rows)))
    assert len(rows) <= 6
    for row in rows.values():
        assert all(one[1] <= other[0] for one, other in pairwise(sorted(row)))


def test_rows_are_as_high_as_marks():
    assert ROW > 2 * RADIUS


def nearest(line, mark, width):
    """How near a line comes to a mark at a width of the picture, in pixels, taken at many points of both."""
    points = [(line.x1 + (line.x2 - line.x1) * at / 200, line.y1 + (line.y2 - line.y1) * at / 200) for at in range(201)]
    places = [mark.x + mark.width * at / 50 for at in range(51)]
    return min(hypot((x - place) * width / 100, y - mark.y) for x, y in points for place in places)


def are_ends(chart, conflict_marks):
    """Whether the lines lead from one of two marks to the other."""
    first, second = conflict_marks
    return any((one.x1, one.y1) == (first.x, first.y) for one in chart.ties) and any(
        (one.x2, one.y2) == (second.x, second.y) for one in chart.ties
    )


@given(
    days=st.lists(st.integers(1, 12), min_size=3, max_size=9).filter(lambda days: len(set(days)) > 1),
    vague=st.sets(st.integers(0, 8), max_size=2),
    ends=st.tuples(st.integers(0, 8), st.integers(0, 8)),
)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_line_runs_through_no_statement_that_is_no_part_of_it(made, days, vague, ends):
    claims = [
        made.statement(at, f"2020-{day:02}" if at in vague else f"2020-03-{day:02}") for at, day in enumerate(days)
    ]
    first, second = (claims[end % len(claims)] for end in ends)
    assume(first.position != second.position)
    lookup = Lookup(Site(review=made.review_of(claims, [made.conflict(first, second)])))
    chart = chart_view("q", lookup.by_question["q"], lookup.plan.of.get("q"), Builder(lookup, words(), ""))
    assume(chart is not None)
    numbers = {claim.id: number for number, claim in enumerate(lookup.by_question["q"], 1)}
    own = {numbers[first.id], numbers[second.id]}
    for line in chart.ties:
        for mark in chart.marks:
            if mark.number not in own:
                assert all(nearest(line, mark, width) >= RADIUS - 0.5 for width in (NARROW, WIDE, 1000))
    sides = [mark for id_ in sorted((first.id, second.id)) for mark in chart.marks if mark.number == numbers[id_]]
    if len(sides) == 2:
        assert are_ends(chart, sides) or chart.caption[-1] == "1 more conflict has no room for a line."


def test_a_line_past_statements_of_the_same_days_bends(made):
    claims = [made.statement(at, day) for at, day in ((0, "2020-03-02"), (2, "2020-03-02"), (3, "2020-03-02"))]
    claims += [made.statement(1, "2020-03-02"), made.statement(7, "2020-03-09")]
    lookup = Lookup(Site(review=made.review_of(claims, [made.conflict(claims[0], claims[2])])))
    chart = chart_view("q", lookup.by_question["q"], lookup.plan.of["q"], Builder(lookup, words(), ""))
    assert len(chart.ties) == 2
    assert "A line joins two statements in conflict." in chart.caption
