"""What a site shows of answers that hold for different times and versions, of corrections and of carried verdicts."""

from __future__ import annotations

import pytest

REGISTER = """\
sources:
  gauge: {title: The gauge at the bridge}
claimants:
  office: {name: The water office}
  mayor: {name: The mayor}
questions:
  level: {title: How high is the river?, varies-by: [time]}
  node: {title: Which Node does it need?, varies-by: [version]}
  length: {title: How long is the bridge?}
  legal: {title: May one swim?}
"""
RIGHT = """\
# River

On 1 May it stood at
[2 m]{claim=low by=office said=2024-05-01 supported-by=gauge about=level value="2 m" status=verified},
on 4 May at [5 m]{claim=high by=office said=2024-05-04 supported-by=gauge about=level value="5 m" status=verified}.

The first edition needs
[Node 16]{claim=old supported-by=gauge about=node value="16" scope="version=<2" status=verified}, the
second [Node 20]{claim=new supported-by=gauge about=node value="20" scope="version=>=2,<3" status=verified}.

The bridge was
[80 m]{claim=short by=office said=2019 supported-by=gauge about=length value="80 m" status=verified} long and is
[95 m]{claim=long by=office said=2024 supported-by=gauge about=length value="95 m" status=verified supersedes=short}.
The mayor still says [it is 80 m long]{claim=told by=mayor said=2025 repeats=short}.
"""
UNCLEAR = """
A third edition needs [Node 22]{claim=third by=mayor about=node value="22"}.
On that day the mayor saw [6 m]{claim=seen by=mayor said=2024-05-04 about=level value="6 m"}.
[Swimming is fine]{claim=yes by=mayor about=legal position=yes scope="place=the <b>north</b> bank" as-of=2024..}, and
[it is not]{claim=no by=office about=legal position=no scope="place=the city"}.
"""

ONE, MANY = "pair of different answers was not compared:", "pairs of different answers were not compared:"


@pytest.fixture(scope="module", params=["material", "readthedocs"])
def right(request, new_project):
    """A site where every answer is right."""
    files = {"index.md": RIGHT, "factcheck/r.yml": REGISTER}
    return new_project(f"right-{request.param}").write(files, theme={"name": request.param}).build()


@pytest.fixture(scope="module")
def unclear(new_project):
    """The same with answers of which nobody can tell whether they conflict."""
    return new_project("unclear").write({"index.md": RIGHT + UNCLEAR, "factcheck/r.yml": REGISTER}).build()


def facts_of(card, words_of):
    return {words_of(term): words_of(term.find_next("dd")) for term in card.select("dt")}


class TestEveryAnswerIsRight:
    def test_nothing_is_open_and_nothing_found(self, right):
        assert {one["state"] for one in right.claims["contradictions"]} == {"resolved"}
        assert right.claims["findings"] == []
        assert right.findings == []

    def test_the_questions_that_vary_are_found_on_the_index_and_no_conflict(self, right, words_of):
        page = right.page("factcheck/contradictions/index.html")
        level = page.find(id="about-level")
        assert [words_of(one) for one in level.select(".factcheck-step__reason")] == [
            "As of 1 May 2024, The water office gives 2 m; as of 4 May 2024, The water office gives 5 m."
        ]
        links = [link["href"] for link in level.select(".factcheck-step__claims a")]
        assert [link.partition("#")[2] for link in links] == ["claim-low", "claim-high"]
        assert [words_of(one) for one in level.select(".factcheck-kept li")] == [
            f"1 {ONE} the two hold for different times."
        ]
        assert [words_of(one) for one in page.select("#about-node .factcheck-kept li")] == [
            f"1 {ONE} the two differ in the version that they hold for."
        ]
        assert level.select(".factcheck-conflict, .factcheck-line") == []

    def test_the_index_counts_only_what_conflicts(self, right, words_of):
        page = right.page("factcheck/contradictions/index.html")
        assert words_of(page.select_one(".factcheck-view__lead")).startswith("2 contradictions, 0 open.")

    def test_settled_pairs_stand_under_their_heading_with_their_reason(self, right, words_of):
        length = right.page("factcheck/contradictions/index.html").find(id="about-length")
        settled = length.select_one(".factcheck-settled")
        assert words_of(settled.select_one(".factcheck-group__part")) == "Settled"
        reasons = [words_of(one) for one in settled.select(".factcheck-conflict__reason")]
        assert len(reasons) == len(length.select(".factcheck-conflict")) == 2
        assert all(one.endswith("Superseded by The water office in 2024.") for one in reasons)

    def test_a_question_shows_its_steps_and_its_claims_by_scope(self, right, words_of):
        page = right.page("factcheck/questions/index.html")
        assert len(page.select("#question-level .factcheck-step")) == 1
        node = page.find(id="question-node")
        scopes = [words_of(one) for one in node.select(".factcheck-positions__scope")]
        assert scopes == ["version <2", "version >=2, <3"]
        assert page.select("#question-length .factcheck-positions__scope") == []

    def test_the_timeline_draws_the_step(self, right):
        chart = right.page("factcheck/questions/index.html").select_one("#question-level .factcheck-chart")
        assert len(chart.select(".factcheck-chart__tie--development")) == 1
        assert len(chart.select(".factcheck-chart__tie")) == 1

    def test_cards_say_what_they_hold_for(self, right, words_of):
        page = right.page()
        assert facts_of(page.find(id="card-low"), words_of)["Holds for"] == "1 May 2024"
        assert facts_of(page.find(id="card-new"), words_of)["Holds for"] == "version >=2, <3"
        assert "Holds for" not in facts_of(page.find(id="card-short"), words_of)

    def test_both_cards_of_a_correction_say_so(self, right, words_of):
        page = right.page()
        replaced = page.select_one("#card-short .factcheck-card__replaced")
        assert words_of(replaced) == "Superseded by The water office: 95 m"
        assert replaced.a["href"].endswith("#claim-long")
        assert facts_of(page.find(id="card-long"), words_of)["Relations"] == "Supersedes The water office: 80 m"
        assert page.select("#card-long .factcheck-card__replaced") == []

    def test_a_carried_verdict_is_named_as_such(self, right, words_of):
        page = right.page()
        verdict = page.select_one("#card-told .factcheck-card__verdict")
        assert words_of(verdict) == "Verified Verified, as the claim that it repeats: The water office: 80 m"
        assert verdict.a["href"].endswith("#claim-short")
        assert "as the claim" not in words_of(page.select_one("#card-short .factcheck-card__verdict"))
        listed = right.page("factcheck/questions/index.html").find(id="question-length")
        told = [one for one in listed.select(".factcheck-timeline__verdict") if "repeats" in words_of(one)]
        assert len(told) == 1
        badge = page.select_one("#claim-told ~ .factcheck-badge")
        assert badge["title"] == "Verified, as the claim that it repeats"
        rows = right.page("factcheck/claims/index.html").select(".factcheck-claims tbody tr, tr[data-factcheck-item]")
        assert {row["id"] for row in rows if "as the claim that it repeats" in words_of(row)} == {"claim-row-told"}


class TestNobodyCanTell:
    def test_each_number_on_the_index_is_that_of_the_reasoning(self, unclear, words_of):
        page = unclear.page("factcheck/contradictions/index.html")
        kept = {
            group["id"]: [words_of(one) for one in group.select(".factcheck-kept li")]
            for group in page.select("[id^=about-]")
        }
        assert kept == {
            "about-level": [f"2 {MANY} in each, the two hold for different times."],
            "about-node": [
                f"1 {ONE} the two differ in the version that they hold for.",
                f"2 {MANY} in each, one of the two does not say for which version it holds.",
            ],
            "about-length": [],
            "about-legal": [
                f"1 {ONE} the two name the place in words that need not exclude each other.",
            ],
        }

    def test_what_conflicts_at_one_time_is_open_still(self, unclear):
        (open_,) = [one for one in unclear.claims["contradictions"] if one["state"] == "open"]
        assert open_["claims"] == ["high", "seen"]

    def test_who_does_not_say_is_told_so(self, unclear):
        found = [one for one in unclear.claims["findings"] if one["code"] == "FC411"]
        assert [one["severity"] for one in found] == ["info", "info"]
        assert 'claim "third" does not say for which version it holds' in found[0]["message"]
        assert "varies-by: {place: disjoint}" in found[1]["hint"]

    def test_a_scope_is_words_and_no_markup(self, unclear, words_of):
        card = unclear.page().find(id="card-yes")
        assert facts_of(card, words_of)["Holds for"] == "since 2024 · place the <b>north</b> bank"
        for path in ("index.html", "factcheck/contradictions/index.html", "factcheck/questions/index.html"):
            assert "<b>north" not in unclear.text(path)


def test_a_claim_that_says_only_what_time_it_holds_for_stands_on_the_timeline(new_project):
    page = """\
It was [80 m]{claim=then about=length value="80 m" as-of=2019} long and is [95 m]{claim=now about=length value="95 m"
as-of=2024..}."""
    built = new_project("timeless").write({"index.md": page, "factcheck/r.yml": REGISTER}).build()
    chart = built.page("factcheck/questions/index.html").select_one("#question-length .factcheck-chart")
    assert [mark.get_text() for mark in chart.select("title")] == [
        "Nobody named, 2019: 80 m",
        "Nobody named, since 2024: 95 m",
    ]
    assert len(chart.select(".factcheck-chart__tie--development")) == 1


def test_a_view_of_some_claims_says_nothing_of_pairs_of_others(new_project):
    page = RIGHT + "\n/// factcheck | contradictions\n    by: mayor\n///\n"
    built = new_project("part").write({"index.md": page, "factcheck/r.yml": REGISTER}).build()
    assert built.page().select(".factcheck-kept, .factcheck-step") == []


def test_a_development_is_no_finding_until_the_question_does_not_vary(new_project):
    register = REGISTER.replace("title: How high is the river?, varies-by: [time]", "title: How high is the river?")
    built = new_project("still").write({"index.md": RIGHT, "factcheck/r.yml": register}).build()
    (found,) = [one for one in built.claims["findings"] if one["code"] == "FC401"]
    assert 'write as-of=2024-05-04 on "high" and as-of=2024-05-01 on "low"' in found["hint"]
    assert 'varies-by: [time] on the question "level"' in found["hint"]


def test_a_crowd_of_settled_pairs_stands_under_settled(new_project):
    marks = ['[0 m]{claim=c0 by=office said=2000 about=length value="0 m"}']
    for at in range(1, 13):
        stated = f"claim=c{at} by=office said={2000 + at} supersedes=c{at - 1}"
        marks.append(f'[{at} m]{{{stated} about=length value="{at} m"}}')
    built = new_project("crowd").write({"index.md": "\n\n".join(marks), "factcheck/r.yml": REGISTER}).build()
    group = built.page("factcheck/contradictions/index.html").find(id="about-length")
    assert len(built.claims["contradictions"]) == 78
    assert group.select(".factcheck-crowd") == group.select(".factcheck-settled .factcheck-crowd") != []
    assert "FC401" not in {one["code"] for one in built.claims["findings"]}
