"""Numbers and order: what a page counts is what claims.json has, and what was said on one day keeps its order."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

DAY = """\
# A day

[Zebra]{claim=z by=Ann about=q position=yes said=2020-03-12 source=s}, then [yak]{claim=y by=Ann about=q position=no
said=2020-03-12 source=s}.

And [ant]{claim=a by=Ann about=q position=yes said=2020-03-12 source=s}; then [bee]{claim=b by=Bob about=q position=no
said=2020-03-12 source=s}.
"""
REGISTER = "sources:\n  s:\n    title: A wire report\nquestions:\n  q:\n    title: What?\n"


@pytest.mark.parametrize(
    ("view", "selector", "expected"),
    [
        ("questions", ".factcheck-timeline__words", ["Zebra", "yak", "ant", "bee"]),
        ("claimants", "#claimant-Ann .factcheck-timeline__words", ["Zebra", "yak", "ant"]),
        ("sources", ".factcheck-evidence li > a", ["Zebra", "yak", "ant", "bee"]),
        ("claims", ".factcheck-claims tbody td:first-child", ["Zebra", "yak", "ant", "bee"]),
        ("contradictions", '[id="contradiction-contrary.y.z"] .factcheck-side__words', ["Zebra", "yak"]),
        ("contradictions", '[id="contradiction-contrary.a.y"] .factcheck-side__words', ["yak", "ant"]),
    ],
)
def test_statements_of_one_day_keep_their_order(project, words_of, view, selector, expected):
    built = project.write({"day.md": DAY, "index.md": "# Home\n", "factcheck/r.yml": REGISTER}).build(strict=True)
    assert built.error == ""
    said = [words_of(one) for one in built.page(f"factcheck/{view}/index.html").select(selector)]
    assert said == expected


@st.composite
def sites(draw):
    """Claims on two pages: who says them, about what, with which answer, when, and how we rate them."""
    claim = st.tuples(
        st.sampled_from(["one", "two"]),
        st.sampled_from(["ann", "bob", "cid", ""]),
        st.sampled_from(["q", "r", ""]),
        st.sampled_from(["yes", "no", "undetermined", ""]),
        st.sampled_from(["2020-03-12", "2020-03", ""]),
        st.sampled_from(["false", "disputed", ""]),
    )
    return draw(st.lists(claim, min_size=1, max_size=30))


def article(rows, name):
    lines = [f"# Page {name}\n"]
    for at, (page, by, about, position, said, status) in enumerate(rows):
        values = {"by": by, "about": about, "position": position if about else "", "said": said, "status": status}
        stated = " ".join(f"{key}={value}" for key, value in values.items() if value)
        if page == name:
            lines.append(f"[Statement {at}]{{claim=c{at:02} {stated} source=s}}.\n")
    return "\n".join(lines)


def built_of(new, rows, names):
    files = {f"{name}.md": article(rows, page) for page, name in zip(("one", "two"), names, strict=True)}
    summary = "# Home\n\n/// factcheck | summary\n///\n\n/// factcheck | review\n///\n"
    register = f"{REGISTER}  r:\n    title: Where?\n"
    return new.write({"index.md": summary, **files, "factcheck/r.yml": register}).build()


def numbers(text):
    return [int(number.replace(",", "")) for number in re.findall(r"\d[\d,]*", text)]


def contradictions_of(data, **wanted):
    """How many contradictions claims.json has, a crowd counted by its pairs."""
    return sum(one.get("pairs", 1) for one in data["contradictions"] if all(one[key] == wanted[key] for key in wanted))


def check_index(built, data):
    page = built.page("factcheck/contradictions/index.html")
    answers = [one["about"] for one in data["claims"] if one["about"] and one["position"]]
    compared = sum(answers.count(about) > 1 for about in answers)
    total = contradictions_of(data)
    if total:
        expected = [total, contradictions_of(data, state="open"), compared]
        assert numbers(page.select_one(".factcheck-view__lead").get_text()) == expected
    else:
        assert numbers(page.select_one(".factcheck-empty__more").get_text()) == [compared]
    for group in page.select(".factcheck-group"):
        question = group["data-question"] or None
        said = numbers(group.select_one(".factcheck-group__count").get_text())[0]
        rests = [json.loads(one["data-factcheck-rest"]) for one in group.select("[data-factcheck-rest]")]
        left = sum(record["n"] for records in rests for record in records)
        assert said == contradictions_of(data, question=question)
        assert said == len(group.select("[data-factcheck-item]")) + left


def check_entries(built, data):
    for view, field, prefix in (("claimants", "claimant", "claimant-"), ("questions", "about", "question-")):
        for entry in built.page(f"factcheck/{view}/index.html").select(".factcheck-entry"):
            id_ = entry["id"].removeprefix(prefix)
            said = {one["id"] for one in data["claims"] if one[field] == id_}
            assert numbers(entry.select_one(".factcheck-group__count").get_text()) == [len(said)]
            link = entry.select_one(".factcheck-entry__line a[href*=contradictions]")
            of = [one for one in data["contradictions"] if said & set(one["claims"])]
            if view == "questions":
                of = [one for one in data["contradictions"] if one["question"] == id_]
            assert (numbers(link.get_text()) if link else [0]) == [len(of)]


def check_rest(built, data):
    lead = built.page("factcheck/claims/index.html").select_one(".factcheck-view__lead").get_text()
    assert numbers(lead) == [len(data["claims"])]
    sources = built.page("factcheck/sources/index.html").select_one(".factcheck-view__lead strong").get_text()
    assert numbers(sources) == [len(data["sources"])]
    home = built.page()
    parts = [numbers(one.get_text())[0] for one in home.select(".factcheck-summary__number")]
    assert parts[0] == len(data["claims"])
    assert parts[1] == contradictions_of(data)
    assert parts[-1] == len(data["findings"])
    for part in home.select(".factcheck-summary__part"):
        counts = [numbers(one.get_text())[0] for one in part.select(".factcheck-summary__count")]
        if part.select_one(".factcheck-summary__number") is not None and counts:
            assert sum(counts) in (parts[0], 2 * parts[1], *parts[2:])
    reviewed = [numbers(one.get_text())[0] for one in home.select(".factcheck-view--review .factcheck-group__count")]
    assert sum(reviewed) == len(data["findings"])


def said_of(data, names):
    """The findings, without the names of the pages."""
    text = json.dumps(data["findings"])
    for at, name in enumerate(names):
        text = text.replace(f"docs/{name}.md", f"docs/PAGE-{at}.md")
    return sorted(json.dumps(one, sort_keys=True) for one in json.loads(text))


@given(sites())
@settings(max_examples=12)
def test_each_count_is_that_of_the_data_and_names_of_pages_are_no_matter(new_project, rows):
    first, second = ("one", "two"), ("zeta", "alpha")
    built = built_of(new_project("counted"), rows, first)
    assert built.error == ""
    data = built.claims
    check_index(built, data)
    check_entries(built, data)
    check_rest(built, data)
    renamed = built_of(new_project("renamed"), rows, second).claims
    assert said_of(data, first) == said_of(renamed, second)
