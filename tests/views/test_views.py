"""The placed views: order, counts, filters, anchors."""

from __future__ import annotations

import dataclasses
import re

import pytest

from mkdocs_factcheck.locales import words
from mkdocs_factcheck.model import VIEWS, FactBase, Review, ViewRequest
from mkdocs_factcheck.views import Renderer, Site
from mkdocs_factcheck.views.builder import Builder
from mkdocs_factcheck.views.claims import SLICE, claims_view, timeline_view
from mkdocs_factcheck.views.contradictions import contradictions_view
from mkdocs_factcheck.views.desk import review_view, summary_view
from mkdocs_factcheck.views.entries import claimants_view, questions_view
from mkdocs_factcheck.views.entry_links import prose_view
from mkdocs_factcheck.views.lookup import Lookup
from mkdocs_factcheck.views.sources import sources_view


@pytest.fixture
def build(site):
    return Builder(Lookup(site), words(), "factcheck/contradictions/")


def conflicts(view):
    return [
        conflict.labels.anchor.removeprefix("contradiction-")
        for group in view.groups
        for block in group.blocks
        for conflict in block.conflicts
    ]


def rows(view):
    return [row.words for part in view.slices for row in part]


def test_questions_come_in_the_order_of_their_weightiest_conflict(build):
    view = contradictions_view(ViewRequest(name="contradictions"), build)
    assert [group.title for group in view.groups] == [
        "Who fired the rockets?",
        "Was Iran behind the attack on Camp Taji?",
        "Other",
    ]
    assert conflicts(view) == [one.id for one in build.lookup.contradictions]
    assert (view.count, view.open, view.compared) == (
        "4 contradictions",
        "2 open",
        "5 claims compared: those that answer a question which another answers too, where both hold for the same.",
    )


def test_the_earlier_side_of_a_reversal_is_on_the_left(build):
    group = contradictions_view(ViewRequest(name="contradictions"), build).groups[1]
    reversal = next(one for one in group.blocks[0].conflicts if one.labels.reversal)
    assert [(side.statement.id, side.mark) for side in reversal.sides] == [
        ("trump-undetermined", "Earlier"),
        ("trump-likely", "Later"),
    ]


def test_who_holds_what(build):
    table = contradictions_view(ViewRequest(name="contradictions"), build).groups[1].positions
    assert [column.answer for column in table.columns] == ["Yes", "Undetermined"]
    held = {
        row.claimant.text: [[one.statement.id for one in cell.statements] for cell in row.cells] for row in table.rows
    }
    assert held == {
        "Donald Trump": [["trump-likely"], ["trump-undetermined"]],
        "The Pentagon": [["pentagon-certain"], []],
    }


def test_statements_are_numbered_in_order_of_time(build):
    group = contradictions_view(ViewRequest(name="contradictions"), build).groups[1]
    numbers = {
        placed.statement.id: placed.statement.number
        for row in group.positions.rows
        for cell in row.cells
        for placed in cell.statements
    }
    assert numbers == {"trump-undetermined": 1, "pentagon-certain": 2, "trump-likely": 3}
    sides = [side.statement for block in group.blocks for one in block.conflicts for side in one.sides]
    assert {side.id: side.number for side in sides} == numbers


def test_an_explanation_is_text(build):
    [force] = (
        contradictions_view(ViewRequest(name="contradictions", state=("apparent",)), build)
        .groups[0]
        .blocks[0]
        .conflicts
    )
    words = ["".join(one.text for one in paragraph) for paragraph in force.explanation]
    assert words == ["One speaks of the plan.", "The other speaks of what she saw."]
    assert force.explained == "../../article/#force"


def test_an_explanation_shows_no_markup_and_keeps_its_links(build):
    markdown = (
        "Not **so**: [](claim:pentagon-certain), [a](javascript:x), [b](c.md), [](question:nope), [d](https://e.org)."
    )
    [paragraph] = prose_view(markdown, build)
    assert "".join(one.text for one in paragraph) == "Not so: “high degree of certainty”, a, b, nope, d."
    assert [one.href for one in paragraph if one.href] == ["../../article/#claim-pentagon-certain", "https://e.org"]


@pytest.mark.parametrize(
    ("filters", "number"),
    [
        ({"state": ("open",)}, 2),
        ({"state": ("resolved", "apparent")}, 2),
        ({"by": ("potus",)}, 3),
        ({"by": ("Jennifer Griffin",)}, 1),
        ({"about": ("who-fired",)}, 1),
        ({"status": ("verified",)}, 1),
        ({"page": ("art*.md",)}, 4),
        ({"page": ("blog/*",)}, 0),
        ({"by": ("nobody",)}, 0),
        ({"state": ("nonsense",)}, 0),
        ({"limit": 3}, 3),
        ({"limit": 0}, 0),
        ({"limit": -1}, 0),
        ({"by": ("trump",), "status": ("disputed",)}, 2),
    ],
)
def test_filters_of_contradictions(build, filters, number):
    view = contradictions_view(ViewRequest(name="contradictions", **filters), build)
    assert view.total == number
    assert bool(view.empty) == (number == 0)


@pytest.mark.parametrize("sort", ["kind", "-kind", "said", "state", "-id", "nonsense"])
def test_sorting_loses_nothing(build, sort):
    assert contradictions_view(ViewRequest(name="contradictions", sort=sort), build).total == 4


def test_a_filtered_view_has_no_anchors(renderer):
    html = renderer.view(ViewRequest(name="contradictions", state=("open",)), page_url="a/")
    assert not re.findall(r'\sid="', html)
    assert 'href="../factcheck/contradictions/#contradiction-contrary.trump-rebels.us-kataib"' in html


def test_every_heading_is_an_anchor_of_the_view(renderer):
    for name in VIEWS:
        request = ViewRequest(name=name)
        html = renderer.view(request, page_url=f"factcheck/{name}/")
        assert all(f'id="{anchor}"' in html for anchor, _ in renderer.headings(request, page_url=f"factcheck/{name}/"))
    assert renderer.headings(ViewRequest(name="contradictions"), page_url="a/")[-1] == ("about--other", "Other")
    assert renderer.headings(ViewRequest(name="contradictions", by=("trump",)), page_url="a/") == []


def test_links_land_on_the_words(renderer):
    html = renderer.view(ViewRequest(name="contradictions"), page_url="factcheck/contradictions/")
    assert html.count('href="../../article/#claim-pentagon-certain">Read it in the article') == 1


def test_nothing_conflicts(review):
    quiet = dataclasses.replace(review, contradictions=())
    html = Renderer(Site(review=quiet)).view(ViewRequest(name="contradictions"), page_url="a/")
    assert "Nothing conflicts." in html
    assert "5 claims compared: those" in html


@pytest.mark.parametrize("name", VIEWS)
def test_a_site_without_facts_has_every_view(name):
    html = Renderer(Site(review=Review(facts=FactBase()))).view(ViewRequest(name=name), page_url="a/")
    assert "factcheck-empty" in html


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("level", [2, 3])
def test_headings_never_skip_a_level(renderer, name, level):
    levels = [
        int(found) for found in re.findall(r"<h(\d)", renderer.view(ViewRequest(name=name), page_url="a/", level=level))
    ]
    assert all(below <= above + 1 for above, below in zip([level - 1, *levels], levels, strict=False))


@pytest.mark.parametrize(
    ("filters", "number"),
    [
        ({}, 8), ({"status": ("unrated",)}, 1), ({"by": ("Trump",)}, 3), ({"about": ("how-many",)}, 1),
        ({"state": ("resolved",)}, 2), ({"limit": 2}, 2), ({"status": ("nonsense",)}, 0),
    ],
)  # fmt: skip
def test_filters_of_claims(build, filters, number):
    view = claims_view(ViewRequest(name="claims", **filters), build)
    assert (view.total, len(rows(view))) == (number, number)


def test_claims_are_sorted_as_asked(build):
    view = claims_view(ViewRequest(name="claims", sort="-conflicts"), build)
    assert rows(view)[0] == "“hasn’t been fully determined it was Iran”"
    assert rows(view)[-1] == "at least 15 rockets"


def test_many_claims_are_cut_into_slices(review):
    base = review.facts.claims["rockets"]
    many = {f"c{number:04}": dataclasses.replace(base, id=f"c{number:04}") for number in range(2 * SLICE + 1)}
    large = Site(review=Review(facts=dataclasses.replace(review.facts, claims=many)))
    view = claims_view(ViewRequest(name="claims"), Builder(Lookup(large), words(), ""))
    assert [len(part) for part in view.slices] == [SLICE, SLICE, 1]


def test_timeline_ends_with_what_has_no_date(build):
    view = timeline_view(ViewRequest(name="timeline"), build)
    assert view.statements[0].id == "trump-rebels"
    assert [one.id for one in view.undated] == ["rockets"]


def test_claimants_show_their_reversals(build):
    trump = next(
        one for one in claimants_view(ViewRequest(name="claimants"), build).entries if one.anchor == "claimant-trump"
    )
    assert [one.id for one in trump.statements if one.reversal] == ["trump-likely"]
    assert trump.website == "https://example.org/trump"


def test_questions_count_their_contradictions(build):
    view = questions_view(ViewRequest(name="questions", sort="-claims"), build)
    assert [(one.title, one.conflicts and one.conflicts.text) for one in view.entries] == [
        ("Was Iran behind the attack on Camp Taji?", "2 contradictions"),
        ("Who fired the rockets?", "1 contradiction"),
        ("How many rockets were fired?", None),
    ]


def test_sources_say_their_grade_in_words_and_what_cites_them(build):
    repeat, cnn = sources_view(ViewRequest(name="sources"), build).sources
    assert (cnn.grade, cnn.reliability, cnn.credibility) == ("B2", "usually reliable", "probably true")
    assert [(group.label, [one.statement.id for one in group.citations]) for group in cnn.citations] == [
        ("Supported by it", ["pentagon-certain", "trump-undetermined"]),
        ("Refuted by it", ["trump-likely"]),
    ]
    assert repeat.origin.text == "US strikes Iran-backed militia"


def test_summary_counts(build):
    view = summary_view(ViewRequest(name="summary"), build)
    assert sum(one.number for one in view.statuses) == 8
    assert view.contradictions.text == "4 contradictions"
    assert [(one.label, one.number) for one in view.severities] == [("Warning", 1)]


def test_review_gives_file_and_line_and_leads_to_the_words(build):
    [group] = review_view(ViewRequest(name="review"), build).groups
    [finding] = group.findings
    assert (group.code, group.severity_label, finding.place) == ("FC301", "Warning", "docs/article.md:7:12")
    assert finding.href.startswith("../../article/#claim-")


@pytest.mark.parametrize(
    ("page", "number"), [("article.md", "1 finding"), ("docs/*", "1 finding"), ("b.md", "0 findings")]
)
def test_review_of_a_page(build, page, number):
    assert review_view(ViewRequest(name="review", page=(page,)), build).count == number


FILTERS = [
    {"about": ("who-fired",)},
    {"by": ("POTUS",)},
    {"page": ("article.md",)},
    {"page": ("other.md",)},
    {"state": ("resolved",)},
    {"status": ("false",)},
    {"limit": 1},
]
KEPT = {
    "contradictions": (1, 3, 4, 0, 1, 1, 1),
    "claims": (2, 3, 8, 0, 2, 1, 1),
    "questions": (1, 2, 3, 0, 1, 0, 1),
    "claimants": (2, 1, 5, 0, 1, 1, 1),
    "sources": (0, 1, 2, 0, 1, 0, 1),
    "timeline": (2, 3, 8, 0, 2, 1, 1),
    "summary": (2, 3, 8, 0, 2, 1, 1),
    "review": (1, 1, 1, 0, 1, 1, 1),
}
"""For each view how many entries each of the filters leaves; every claim is stated on one line of one page."""

ENTRIES = {
    "contradictions": r"data-factcheck-item",
    "claims": r"data-factcheck-item",
    "questions": r'class="factcheck-entry"',
    "claimants": r'class="factcheck-entry"',
    "sources": r'class="factcheck-entry"',
    "timeline": r'class="factcheck-timeline__item"',
    "review": r"<li>",
}


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("at", range(len(FILTERS)), ids=[str(one) for one in FILTERS])
def test_every_filter_of_every_view(renderer, name, at):
    html = renderer.view(ViewRequest(name=name, **FILTERS[at]), page_url="article/")
    if name == "summary":
        counted = re.search(r'number">(\d+) claim', html)
        number = int(counted[1]) if counted else 0
    else:
        number = len(re.findall(ENTRIES[name], html))
    assert number == KEPT[name][at]
    assert ("factcheck-empty" in html) == (number == 0)
    assert not re.search(r'\sid="', html)
