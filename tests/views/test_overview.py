"""What of a question stands first in the index, and how much of it, at few conflicts and at many."""

from __future__ import annotations

from itertools import pairwise

import pytest

from mkdocs_factcheck.locales import words
from mkdocs_factcheck.model import ViewRequest
from mkdocs_factcheck.views import Renderer, Site
from mkdocs_factcheck.views.builder import Builder
from mkdocs_factcheck.views.chart import NARROW, chart_view
from mkdocs_factcheck.views.contradictions import AT_A_GLANCE, FOLDED, UNFOLDED, contradictions_view
from mkdocs_factcheck.views.lookup import Lookup
from mkdocs_factcheck.views.positions import SPOKEN


def view_of(review, **filters):
    request = ViewRequest(name="contradictions", **filters)
    return contradictions_view(request, Builder(Lookup(Site(review=review)), words(), ""))


def html_of(review, **filters):
    return Renderer(Site(review=review)).view(ViewRequest(name="contradictions", **filters), page_url="a/")


def questions(made, number):
    return made.review_of([made.statement(at, question=f"q{one}") for one in range(number) for at in range(2)])


@pytest.mark.parametrize(("claims", "first"), [(2, "conflict"), (3, "conflict"), (4, "positions"), (60, "positions")])
def test_few_conflicts_stand_before_the_overview(made, claims, first):
    html = html_of(made.review_of([made.statement(at) for at in range(claims)]))
    places = {name: html.index(f'class="factcheck-{name}') for name in ("conflict ", "positions")}
    assert min(places, key=places.__getitem__).strip() == first


@pytest.mark.parametrize(("number", "folded"), [(FOLDED, 0), (FOLDED + 1, FOLDED + 1 - UNFOLDED)])
def test_only_a_large_index_is_folded(made, number, folded):
    review = questions(made, number)
    groups = view_of(review).groups
    assert [group.folded for group in groups] == [False] * (number - folded) + [True] * folded
    html = html_of(review)
    assert html.count("<details") == html.count("</details>") == html.count("<summary") == folded


def test_a_table_of_many_statements_has_no_room_for_their_words(made):
    few, many = (
        view_of(made.review_of([made.statement(at, people=20) for at in range(number)])).groups[0].positions
        for number in (SPOKEN, SPOKEN + 1)
    )
    assert (few.brief, many.brief) == (False, True)
    html = html_of(made.review_of([made.statement(at, people=20) for at in range(SPOKEN + 1)]))
    table = html[html.index("<table") : html.index("</table>")]
    assert 'title="Statement 3"' in table
    assert ">Statement 3<" not in table
    assert table.count("<time") == SPOKEN + 1


def test_a_table_of_many_answers_has_no_room_for_words_either(made):
    answers = tuple((f"answer-{at}", None) for at in range(4))
    assert view_of(made.review_of([made.statement(at, answers=answers) for at in range(4)])).groups[0].positions.brief


class TestPart:
    """A part of the index, as an article places it."""

    def test_it_shows_only_the_statements_in_its_conflicts(self, made):
        review = made.review_of([made.statement(at) for at in range(12)])
        [group] = view_of(review, limit=1).groups
        shown = [
            placed.statement.id for row in group.positions.rows for cell in row.cells for placed in cell.statements
        ]
        assert len(group.chart.marks) == len(shown) == 2
        sides = [side.statement for side in group.blocks[0].conflicts[0].sides]
        assert {side.id for side in sides} == set(shown)
        assert [side.number for side in sides] == [1, 2]

    def test_of_a_whole_question_it_shows_all(self, made):
        review = made.review_of([made.statement(at) for at in range(12)])
        [group] = view_of(review, about=("q",)).groups
        assert len(group.chart.marks) == 12

    def test_few_conflicts_need_no_filter(self, made):
        review = made.review_of([made.statement(at) for at in range(12)])
        assert view_of(review, limit=AT_A_GLANCE).fields == ()
        assert view_of(review, limit=AT_A_GLANCE + 1).fields


@pytest.mark.parametrize("last", ["2020-03-02", "2020-03-05", "2020-03-31", "2020-12-28", "2024-01-01", "2100"])
def test_labels_of_the_axis_do_not_touch_on_a_narrow_picture(made, last):
    review = made.review_of([made.statement(0, "2020-03-01"), made.statement(1, last)])
    lookup = Lookup(Site(review=review))
    chart = chart_view("q", lookup.by_question["q"], None, Builder(lookup, words(), ""))
    spans = []
    for tick in chart.ticks:
        width = 100 * 6 * len(tick.label) / NARROW
        left = tick.x - {"start": 0, "middle": width / 2, "end": width}[tick.end]
        if not tick.wide:
            spans.append((left, left + width))
    assert spans
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
