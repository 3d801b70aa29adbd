"""The index at any size: its order, its pictures, its crowds, and that every anchor still leads somewhere."""

from __future__ import annotations

import dataclasses
import re
from itertools import pairwise

from mkdocs_factcheck.locales import words
from mkdocs_factcheck.model import (
    ContradictionKind,
    Evidence,
    Stance,
    State,
    ViewRequest,
    parse_value,
    parse_when,
)
from mkdocs_factcheck.views import Renderer, Site
from mkdocs_factcheck.views.builder import Builder
from mkdocs_factcheck.views.card import CONFLICTS
from mkdocs_factcheck.views.contradictions import contradictions_view
from mkdocs_factcheck.views.lookup import Lookup
from mkdocs_factcheck.views.plan import CARDS, FEW

PAGES = {name: f"factcheck/{name}/" for name in ("contradictions", "claims", "questions", "claimants", "sources")}
INDEX = ViewRequest(name="contradictions")


def view_of(review):
    return contradictions_view(INDEX, Builder(Lookup(Site(review=review, pages=PAGES)), words(), PAGES["claims"]))


def html_of(review, name="contradictions"):
    return Renderer(Site(review=review, pages=PAGES)).view(ViewRequest(name=name), page_url=PAGES[name])


def ids_in(html):
    return set(re.findall(r'\sid="([^"]+)"', html))


def cards_of(view):
    return [one.labels for group in view.groups for block in group.blocks for one in block.conflicts]


def lines_of(view):
    return [one.labels for group in view.groups for block in group.blocks for one in block.lines]


class TestOrder:
    def test_open_then_kind_then_the_latest(self, made):
        claims = [made.statement(at, f"2020-0{at + 1}-01") for at in range(6)]
        kinds = ContradictionKind
        rows = [
            made.conflict(claims[0], claims[1], kinds.CONTRARY, state=State.RESOLVED),
            made.conflict(claims[0], claims[2], kinds.DECLARED),
            made.conflict(claims[0], claims[3], kinds.CONTRARY),
            made.conflict(claims[0], claims[5], kinds.CONTRARY),
            made.conflict(claims[0], claims[4], kinds.STATUS),
        ]
        shown = cards_of(view_of(made.review_of(claims, rows)))
        assert [one.anchor.removeprefix("contradiction-") for one in shown] == [
            "contrary.q-0000.q-0005",
            "contrary.q-0000.q-0003",
            "status.q-0000.q-0004",
            "declared.q-0000.q-0002",
            "contrary.q-0000.q-0001",
        ]

    def test_questions_follow_their_heaviest_conflict(self, made):
        claims = [made.statement(at, question=name) for name in "abc" for at in range(2)]
        rows = [
            made.conflict(claims[0], claims[1], ContradictionKind.DIVERGENCE),
            made.conflict(claims[2], claims[3], state=State.APPARENT),
            made.conflict(claims[4], claims[5]),
        ]
        assert [one.title for one in view_of(made.review_of(claims, rows)).groups] == [
            "What of c?", "What of a?", "What of b?",
        ]  # fmt: skip


class TestSince:
    def test_the_page_says_since_when_and_counts_no_days(self, made):
        review = made.review_of([made.statement(0, "2020-03-11"), made.statement(1, "2020-03-12")])
        html = Renderer(Site(review=review)).view(INDEX, page_url="a/")
        assert 'since <time datetime="2020-03-12">12 March 2020</time></span>' in html


class TestPositions:
    def test_the_latest_is_marked_and_what_came_before_is_a_trail(self, made):
        said = ["2020-03-01", "2020-03-05", "2020-03-09"]
        claims = [dataclasses.replace(made.statement(at, day), claimant="person-1") for at, day in enumerate(said)]
        [row] = view_of(made.review_of(claims)).groups[0].positions.rows
        ages = {one.statement.id: one.age for cell in row.cells for one in cell.statements}
        assert ages == {"q-0000": "older", "q-0001": "older", "q-0002": "latest"}
        assert row.trail == ("Yes", "No", "Yes, almost certain")

    def test_of_one_day_nothing_is_the_latest(self, made):
        claims = [dataclasses.replace(made.statement(at, "2020-03-01"), claimant="person-1") for at in range(3)]
        [row] = view_of(made.review_of(claims)).groups[0].positions.rows
        assert {one.age for cell in row.cells for one in cell.statements} == {""}
        assert row.trail == ()

    def test_many_claimants_are_shown_in_numbers(self, made):
        claims = [made.statement(at, people=100) for at in range(100)]
        table = view_of(made.review_of(claims)).groups[0].positions
        assert table.rows == ()
        assert [(one.position.answer, one.count, one.share) for one in table.shares] == [
            (answer, "25 claims", 25) for answer in ("Yes", "Yes", "No", "Undetermined")
        ]
        assert {len(one.named) for one in table.shares} == {12}
        assert table.shares[0].more == "and 13 more"

    def test_more_answers_than_columns_keep_their_numbers(self, made):
        answers = [(f"answer-{at}", None) for at in range(9)]
        claims = [made.statement(at, answers=answers) for at in range(9)]
        table = view_of(made.review_of(claims)).groups[0].positions
        assert [one.named[0][0] for one in table.shares] == list(range(1, 10))


class TestMatrix:
    def test_three_claims_need_none(self, made):
        assert view_of(made.review_of([made.statement(at) for at in range(3)])).groups[0].matrix is None

    def test_each_pair_stands_once_and_leads_to_its_card(self, made):
        review = made.review_of([made.statement(at) for at in range(5)])
        matrix = view_of(review).groups[0].matrix
        assert [len(row.cells) for row in matrix.rows] == [0, 1, 2, 3, 4]
        links = [cell.href for row in matrix.rows for cell in row.cells if cell]
        assert len(links) == len(set(links)) == len(review.contradictions)
        ids = ids_in(html_of(review))
        assert all(link.partition("#")[2] in ids for link in links)

    def test_many_claims_are_gathered_by_position(self, made):
        review = made.review_of([made.statement(at) for at in range(60)])
        matrix = view_of(review).groups[0].matrix
        assert matrix.by_position
        assert len(matrix.rows) == 4
        assert sum(int(cell.sign) for row in matrix.rows for cell in row.cells if cell) == len(review.contradictions)


class TestCrowd:
    def test_headline_says_who_is_how_many(self, made):
        answers = (("yes", None), ("yes", None), ("no", None))
        review = made.review_of([made.statement(at, answers=answers, people=60) for at in range(60)])
        [block] = view_of(review).groups[0].blocks
        assert block.title == "40 claims say “Yes”, 20 say “No”: 800 contradictions"
        assert len(block.conflicts) + len(block.lines) + 800 - 108 == 800
        assert block.more == "and 692 more between the same positions"

    def test_the_most_telling_come_first(self, made):
        claims = [made.statement(at, answers=(("yes", None), ("no", None)), people=200) for at in range(40)]
        rows = list(made.review_of(claims).contradictions)
        turned = dataclasses.replace(rows[50], self_contradiction=True, reversal=True, earlier=rows[50].claims[0])
        same = dataclasses.replace(rows[70], self_contradiction=True)
        rows[50], rows[70] = turned, same
        [block] = view_of(made.review_of(claims, rows)).groups[0].blocks
        first, second, third = [one.labels for one in block.conflicts[:3]]
        assert (first.reversal, second.self_contradiction, third.self_contradiction) == (True, True, False)
        assert third.since.iso == max(one.since.text for one in rows)

    def test_every_conflict_has_an_anchor_that_is_there(self, made):
        review = made.review_of([made.statement(at) for at in range(70)])
        lookup = Lookup(Site(review=review, pages=PAGES))
        ids = ids_in(html_of(review))
        targets = {lookup.conflict_url(one).partition("#")[2] for one in review.contradictions}
        assert targets <= ids
        assert any(target.startswith("pairs-q.open.contrary") for target in targets)

    def test_positions_that_all_differ_are_gathered_by_answer(self, made):
        claims = [
            dataclasses.replace(made.statement(at, answers=((None, None),)), value=parse_value(f"{at} people"))
            for at in range(80)
        ]
        rows = [made.conflict(one, other) for one, other in pairwise(claims)]
        review = made.review_of(claims, rows)
        group = view_of(review).groups[0]
        assert [block.title for block in group.blocks] == ["Between other positions: 79 contradictions"]
        lookup = Lookup(Site(review=review, pages=PAGES))
        assert {lookup.conflict_url(one).partition("#")[2] for one in review.contradictions} <= ids_in(html_of(review))

    def test_a_large_question_is_a_small_page(self, made):
        review = made.review_of([made.statement(at, people=200) for at in range(400)])
        html = html_of(review)
        assert len(review.contradictions) == 50_000
        assert len(html.encode()) < 200_000

    def test_many_questions_share_the_cards(self, made):
        claims = [made.statement(at, question=f"q{number}") for number in range(150) for at in range(4)]
        view = view_of(made.review_of(claims))
        assert len(cards_of(view)) <= CARDS
        assert len(cards_of(view)) + len(lines_of(view)) == view.total
        assert len(html_of(made.review_of(claims)).encode()) < 1_600_000

    def test_a_few_conflicts_are_all_cards(self, made):
        view = view_of(made.review_of([made.statement(at) for at in range(6)]))
        assert len(cards_of(view)) == view.total <= FEW


class TestKinds:
    def test_evidence_shows_both_sides_of_one_claim(self, made):
        place = made.statement(0).place
        evidence = tuple(
            Evidence(source=name, quote=f"words of {name}", stance=stance, place=place)
            for name, stance in (("a", Stance.SUPPORTS), ("b", Stance.REFUTES), ("c", Stance.MENTIONS))
        )
        claim = dataclasses.replace(made.statement(0), evidence=evidence)
        one = dataclasses.replace(
            made.conflict(claim, claim, ContradictionKind.EVIDENCE), claims=(claim.id,), self_contradiction=False
        )
        review = made.review_of([claim], [one])
        html = html_of(review)
        assert (
            html.index("Supported by") < html.index("words of a") < html.index("Refuted by") < html.index("words of b")
        )
        assert "words of c" not in html
        assert "Evidence at odds" in html

    def test_a_declared_conflict_of_many(self, made):
        claims = [made.statement(at) for at in range(7)]
        one = dataclasses.replace(
            made.conflict(claims[0], claims[1], ContradictionKind.DECLARED), claims=tuple(one.id for one in claims)
        )
        review = made.review_of(claims, [one])
        [card] = view_of(review).groups[0].blocks[0].conflicts
        assert len(card.sides) == 7
        assert html_of(review).count('<figure class="factcheck-side') == 7


class TestCard:
    def test_a_claim_in_many_conflicts_shows_the_heaviest(self, made):
        review = made.review_of([made.statement(at, answers=(("yes", None), ("no", None))) for at in range(20)])
        html = Renderer(Site(review=review, pages=PAGES)).card("q-0000", page_url="a/")
        assert html.count("factcheck-conflicts__other") == CONFLICTS
        assert '<a href="../factcheck/contradictions/#about-q">and 5 more</a>' in html
        assert html.index("q-0019") < html.index("q-0017")

    def test_the_link_of_a_hidden_conflict_leads_to_its_crowd(self, made):
        review = made.review_of([made.statement(at) for at in range(70)])
        renderer = Renderer(Site(review=review, pages=PAGES))
        ids = ids_in(html_of(review))
        cards = renderer.cards(list(review.facts.claims), page_url="a/")
        links = set(re.findall(r'href="\.\./factcheck/contradictions/#([^"]+)"', cards))
        assert len(links) > 10
        assert links <= ids


class TestClaimants:
    def test_statements_are_in_time_with_their_turns_marked(self, made):
        claims = [made.statement(at, f"2020-03-0{at + 1}", people=1) for at in range(2)]
        turn = dataclasses.replace(made.conflict(*claims), reversal=True, earlier="q-0000")
        html = html_of(made.review_of(claims, [turn]), "claimants")
        assert html.index("Statement 0") < html.index("Statement 1") < html.index("Reversal")
        assert 'href="../../factcheck/contradictions/#contradiction-contrary.q-0000.q-0001"' in html
        assert 'href="../../factcheck/contradictions/?claimant=person-0">1 contradiction</a>' in html

    def test_a_self_contradiction_without_order_is_marked_on_both(self, made):
        claims = [made.statement(at, "2020-03", people=1) for at in range(2)]
        html = html_of(made.review_of(claims), "claimants")
        assert html.count("Self-contradiction") == 2


def test_a_date_far_away_is_still_a_date(made):
    claims = [made.statement(0, "0001-01-01"), made.statement(1, "9999-12-31"), made.statement(2, "2020")]
    assert parse_when("9999-12-31") is not None
    assert "factcheck-chart" in html_of(made.review_of(claims))
