"""What a filter counts is what claims.json has, on questions with more conflicts than a page shows too."""

from __future__ import annotations

import json
import re
from urllib.request import urlopen

import pytest

INDEX = "factcheck/contradictions/"


def article(name, people, question):
    """So many say yes and a third of them no, on a page of its own."""
    return f"# {name}\n\n" + "\n".join(
        f"[Statement {name} {at}]{{claim={name}-{at:02} by=p{at % 20:02} about={question} "
        f"position={('yes', 'yes', 'no')[at % 3]} said=2020-01-{at % 28 + 1:02}}}.\n"
        for at in range(people)
    )


FILES = {
    "crowd.md": article("crowd", 50, "much"),
    "more.md": article("more", 12, "much"),
    "other.md": article("other", 6, "few"),
    "factcheck/q.yml": "questions:\n  much: {title: Much?}\n  few: {title: Few?}\n",
}


@pytest.fixture
def site(small_site):
    address = small_site("material", files=FILES)
    with urlopen(f"{address}factcheck/claims.json") as data:
        return address, json.load(data)


def conflicts(data, claims):
    """The contradictions with one of these claims on a side."""
    return [one for one in data["contradictions"] if not claims.isdisjoint(one["claims"])]


def found(page):
    """How many a filter says that there are, how many of these it shows, and of how many."""
    words = page.locator("form output").inner_text()
    if match := re.fullmatch(r"([\d,]+) of ([\d,]+), ([\d,]+) of them shown", words):
        number, total, shown = match.groups()
    else:
        shown, total = re.fullmatch(r"([\d,]+) of ([\d,]+) shown", words).groups()
        number = shown
    assert page.locator("[data-factcheck-item]:visible").count() <= int(shown)
    return tuple(int(one.replace(",", "")) for one in (number, total))


def choices(page, name):
    return [
        value
        for value in page.locator(f"select[name={name}] option").evaluate_all("all => all.map(e => e.value)")
        if value
    ]


def test_each_filter_counts_all(site, visit):
    address, data = site
    page = visit(address + INDEX)
    total = len(data["contradictions"])
    assert page.locator("article.factcheck-conflict, li.factcheck-line").count() < total
    assert {value for value in choices(page, "claimant") if value[0] == "p"} == {f"p{at:02}" for at in range(20)}
    for name, of in {
        "claimant": lambda one, value: one["claimant"] == value,
        "page": lambda one, value: f"docs/{value}" in {each["path"] for each in one["occurrences"]},
    }.items():
        for value in choices(page, name):
            page.goto(f"{address}{INDEX}?{name}={value}")
            chosen = {one["id"] for one in data["claims"] if of(one, value)}
            assert found(page) == (len(conflicts(data, chosen)), total), value
    for name in ("kind", "state", "question"):
        for value in choices(page, name):
            page.goto(f"{address}{INDEX}?{name}={value}")
            wanted = [one for one in data["contradictions"] if one[name] == value]
            assert found(page) == (len(wanted), total), value


def test_the_heading_of_a_group_counts_as_the_filter_does(site, visit):
    address, data = site
    page = visit(f"{address}{INDEX}?claimant=p07")
    chosen = {one["id"] for one in data["claims"] if one["claimant"] == "p07" and one["about"] == "much"}
    words = page.locator("#about-much > h2 .factcheck-group__count").inner_text()
    assert words.startswith(f"{len(conflicts(data, chosen))} of ")
    page.locator("button.factcheck-filter__reset").click()
    page.wait_for_url(lambda url: "claimant=" not in url)
    every = sum(one["question"] == "much" for one in data["contradictions"])
    assert page.locator("#about-much > h2 .factcheck-group__count").inner_text().startswith(f"{every} contradictions")


def test_words_are_looked_for_in_what_is_shown_and_the_page_says_so(site, visit):
    address, data = site
    page = visit(f"{address}{INDEX}?text=statement")
    assert page.locator("form output").inner_text().endswith(f"of {len(data['contradictions'])} shown")
    assert page.get_by_text("more between the same positions are not searched").first.is_visible()


def test_a_claimants_link_leads_to_as_many_as_it_says(site, visit):
    address, _ = site
    page = visit(f"{address}factcheck/claimants/")
    links = page.locator(".factcheck-entry__line a[href*='contradictions/?claimant=']")
    said = {link.get_attribute("href").partition("?")[2]: link.text_content() for link in links.all()}
    assert len(said) == 22
    for query, words in said.items():
        page.goto(f"{address}{INDEX}?{query}")
        assert found(page)[0] == int(words.split()[0]), query


@pytest.mark.parametrize("query", ["claimant=p03", "question=much"])
def test_a_filtered_table_of_claims_has_as_many_rows(site, visit, query):
    address, data = site
    page = visit(f"{address}factcheck/claims/?{query}")
    name, _, value = query.partition("=")
    wanted = [one for one in data["claims"] if one[{"question": "about"}.get(name, name)] == value]
    assert found(page) == (len(wanted), len(data["claims"]))
    assert page.locator("tbody tr:visible").count() == len(wanted)
