"""Questions and claimants with more statements than a page has room for: which are shown, and that none is lost."""

from __future__ import annotations

import re

import pytest

from mkdocs_factcheck.model import ViewRequest
from mkdocs_factcheck.views import Renderer, Site
from mkdocs_factcheck.views.shares import STATEMENTS, fair_share, most_telling_statements

PAGES = {name: f"factcheck/{name}/" for name in ("contradictions", "claims", "questions", "claimants", "sources")}


def html_of(review, name):
    return Renderer(Site(review=review, pages=PAGES)).view(ViewRequest(name=name), page_url=PAGES[name])


@pytest.mark.parametrize(
    ("numbers", "room", "share"),
    [
        ([], 10, 1),
        ([3, 4], 10, 4),
        ([1, 100, 4], 10, 5),
        ([10, 10, 10], 10, 3),
        ([5] * 20, 10, 1),
    ],
)
def test_entries_share_a_page_fairly(numbers, room, share):
    assert fair_share(numbers, room) == share


def test_each_positions_latest_statement_comes_first_then_the_latest_of_all(made):
    answers = [("yes", None), ("no", None), ("no", None), ("no", None), ("yes", "likely"), ("no", None)]
    claims = [made.statement(at, f"2020-0{at + 1}-01", answers=answers) for at in range(5)]
    claims.append(made.statement(5, "undated", answers=answers))
    picked = {share: [number for number, _ in most_telling_statements(claims, share)] for share in range(1, 7)}
    assert picked == {
        1: [5],
        2: [4, 5],
        3: [1, 4, 5],
        4: [1, 3, 4, 5],
        5: [1, 2, 3, 4, 5],
        6: [1, 2, 3, 4, 5, 6],
    }


@pytest.mark.parametrize(("name", "query"), [("questions", "question=q"), ("claimants", "claimant=person-3")])
@pytest.mark.parametrize("people", [7, 400])
def test_two_thousand_statements_fit_a_page_and_are_counted(name, query, people, made):
    html = html_of(made.review_of([made.statement(at, people=people) for at in range(2_000)], []), name)
    assert len(html.encode()) < 1_000_000
    shown = html.count('class="factcheck-timeline__item"')
    listed = [int(number.replace(",", "")) for number in re.findall(r"All ([\d,]+) statements, in the index", html)]
    assert sum(listed) == 2_000  # each entry is cut, and leads to all of its statements
    assert shown <= STATEMENTS
    assert f'href="../../factcheck/claims/?{query}"' in html


@pytest.mark.parametrize("name", ["questions", "claimants"])
def test_what_fits_is_shown_whole(name, made):
    html = html_of(made.review_of([made.statement(at) for at in range(STATEMENTS)], []), name)
    assert html.count('class="factcheck-timeline__item"') == STATEMENTS
    assert ", in the index of claims" not in html


def test_without_a_page_of_claims_the_rest_is_only_counted(made):
    site = Site(review=made.review_of([made.statement(at) for at in range(STATEMENTS + 1)], []), pages={})
    html = Renderer(site).view(ViewRequest(name="questions"), page_url="article/")
    assert ">and 1 more<" in html
