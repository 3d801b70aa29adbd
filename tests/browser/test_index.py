"""The contradiction index of the demo: what it shows, where its links land, how its filters work."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest

CONFLICTS = {
    "divergence.pentagon-certain.trump-undetermined": {
        "pentagon-certain": ("high degree of certainty", "A top Pentagon general"),
        "trump-undetermined": ("hasn't been fully determined it was Iran", "Donald Trump"),
    },
    "divergence.trump-likely-iran.trump-undetermined": {
        "trump-likely-iran": ("most likely it looks like it could be backed by Iran", "Donald Trump"),
        "trump-undetermined": ("hasn't been fully determined it was Iran", "Donald Trump"),
    },
    "contrary.griffin-proportional.kohnavard-largest": {
        "griffin-proportional": ("“proportional” and, a source said, “limited to airstrikes”", "Jennifer Griffin"),
        "kohnavard-largest": ("This is the largest amount of force I've seen against Hashd", "Nafiseh Kohnavard"),
    },
    "contrary.trump-rebel-group.us-kataeb": {
        "trump-rebel-group": ("It was a rebel group", "Donald Trump"),
        "us-kataeb": ("Kata'eb Hezbollah is responsible", "The United States"),
    },
}
SIDES = [(conflict, claim) for conflict, sides in CONFLICTS.items() for claim in sides]
ITEMS = "[data-factcheck-item]"


def straight(text):
    return text.translate(str.maketrans("“”‘’", "\"\"''"))


def conflict_of(page, id_):
    return page.locator(f'[id="contradiction-{id_}"]')


def side_of(conflict, claim):
    return conflict.locator("figure.factcheck-side").filter(has=conflict.page.locator(f'a[href$="#claim-{claim}"]'))


@pytest.mark.parametrize("conflict", CONFLICTS)
def test_a_conflict_shows_both_words_speakers_and_dates(visit, index, conflict):
    shown = conflict_of(visit(index), conflict)
    for claim, (words, who) in CONFLICTS[conflict].items():
        side = side_of(shown, claim)
        assert side.count() == 1
        text = straight(side.inner_text())
        assert straight(words) in text
        assert who in text
        assert side.locator("time").get_attribute("datetime").startswith("2020-03")
    assert shown.locator(".factcheck-conflict__reason").inner_text()


@pytest.mark.parametrize(("conflict", "claim"), SIDES)
def test_read_it_in_the_article_lands_on_the_words(visit, index, conflict, claim):
    page = visit(index)
    side_of(conflict_of(page, conflict), claim).locator(".factcheck-side__read a").click()
    page.wait_for_url(re.compile(rf"night-of-12-march-2020/#claim-{claim}$"))
    mark = page.locator(f"#claim-{claim}")
    page.wait_for_timeout(300)
    box = mark.evaluate("e => { const b = e.getBoundingClientRect(); return [b.top, b.bottom, innerHeight]; }")
    header = page.locator(".md-header").bounding_box()
    assert header["height"] <= box[0] < box[1] <= box[2]
    other = page.locator(f".factcheck-claim[data-status]:not(#claim-{claim})").first
    looks = "e => { const s = getComputedStyle(e); return s.backgroundColor + s.boxShadow + s.outline; }"
    assert mark.evaluate(looks) != other.evaluate(looks)


def test_a_reversal_is_called_one(visit, index):
    text = conflict_of(visit(index), "divergence.trump-likely-iran.trump-undetermined").inner_text().lower()
    assert "self-contradiction" in text or "reversal" in text


ADDRESSES = "links => links.map(link => new URL(link.getAttribute('href'), location).href)"
WIDTHS = "e => [e.scrollWidth, e.clientWidth]"


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("view", ["contradictions", "questions", "claimants"])
def test_nothing_is_wider_than_the_page(visit, demo, view, width):
    page = visit(f"{demo}factcheck/{view}/", width=width)
    inside, window = page.locator("html").evaluate(WIDTHS)
    assert inside <= window


def test_the_picture_of_time_names_and_links_each_statement(visit, index):
    page = visit(index)
    chart = page.locator(".factcheck-chart").first
    chart.scroll_into_view_if_needed()
    marks = chart.locator("a.factcheck-mark")
    assert marks.count() >= 2
    boxes = [mark.bounding_box() for mark in chart.locator(":is(.factcheck-mark__disc, .factcheck-mark__bar)").all()]
    assert all(
        one["x"] + one["width"] <= other["x"] + 1
        or other["x"] + other["width"] <= one["x"] + 1
        or one["y"] + one["height"] <= other["y"] + 1
        or other["y"] + other["height"] <= one["y"] + 1
        for at, one in enumerate(boxes)
        for other in boxes[:at]
    )
    assert marks.first.get_attribute("tabindex") == "-1"
    marks.first.click()
    page.wait_for_url(re.compile("night-of-12-march-2020/#claim-"))


def test_a_cell_of_the_map_leads_to_its_conflict(visit, index):
    page = visit(index)
    cell = page.locator("a.factcheck-cell").first
    target = cell.get_attribute("href").partition("#")[2]
    cell.scroll_into_view_if_needed()
    cell.press("Enter")
    page.wait_for_url(re.compile("#contradiction-"))
    page.wait_for_timeout(300)
    card = page.locator(f'[id="{target}"]')
    assert card.locator("figure.factcheck-side").count() == 2
    assert 0 <= card.bounding_box()["y"] < 900


def shown(page):
    return page.locator(f"{ITEMS}:visible").count()


class TestFilter:
    def test_a_choice_hides_the_rest_and_is_in_the_url(self, visit, index):
        page = visit(index)
        total = shown(page)
        page.locator("form[data-factcheck-filter] select[name=kind]").select_option("contrary")
        page.wait_for_url(re.compile("kind=contrary"))
        assert 0 < shown(page) < total
        assert page.locator(f"{ITEMS}:visible:not([data-kind=contrary])").count() == 0
        assert page.locator("form output").inner_text()

    def test_a_reload_keeps_it(self, visit, index):
        page = visit(index)
        page.locator("select[name=kind]").select_option("divergence")
        page.wait_for_url(re.compile("kind=divergence"))
        before = shown(page)
        page.reload()
        page.locator("form[data-factcheck-filter]").wait_for()
        assert page.locator("select[name=kind]").input_value() == "divergence"
        assert shown(page) == before

    def test_a_link_with_a_filter_works(self, visit, index):
        page = visit(f"{index}?kind=contrary&text=rebel")
        assert [item.get_attribute("id") for item in page.locator(f"{ITEMS}:visible").all()] == [
            "contradiction-contrary.trump-rebel-group.us-kataeb"
        ]

    def test_text_and_reset(self, visit, index):
        page = visit(index)
        total = shown(page)
        page.locator("form input[name=text]").fill("Hashd")
        page.wait_for_url(re.compile("text=Hashd"))
        assert shown(page) == 1
        page.locator("button.factcheck-filter__reset").click()
        page.wait_for_url(lambda url: not parse_qs(urlsplit(url).query))
        assert shown(page) == total

    def test_nothing_found_is_said(self, visit, index):
        page = visit(f"{index}?text=no-such-words-anywhere")
        assert shown(page) == 0
        assert page.locator("form output").inner_text().strip()

    def test_a_linked_conflict_is_not_hidden_by_a_filter(self, visit, index):
        id_ = "contradiction-contrary.trump-rebel-group.us-kataeb"
        page = visit(f"{index}?kind=divergence#{id_}")
        page.wait_for_timeout(300)
        assert page.locator(f'[id="{id_}"]').is_visible()

    def test_a_filter_of_another_view_is_left_alone(self, visit, index):
        page = visit(f"{index}?kind=nonsense&other=1")
        assert shown(page) == len(page.locator(ITEMS).all())
        assert "other=1" in page.url


class TestClaims:
    def test_filter_by_status(self, visit, demo):
        page = visit(f"{demo}factcheck/claims/")
        page.locator("select[name=status]").select_option("disputed")
        page.wait_for_url(re.compile("status=disputed"))
        assert shown(page) > 0
        assert page.locator(f"{ITEMS}:visible:not([data-status=disputed])").count() == 0

    def test_sorting_by_a_column(self, visit, demo):
        page = visit(f"{demo}factcheck/claims/")

        def claimants():
            return page.locator("tbody tr td:nth-child(2)").all_inner_texts()

        before = claimants()
        button = page.locator("th[data-key=claimant] button")
        button.click()
        assert claimants() == sorted(before, key=str.casefold)
        assert page.locator("th[data-key=claimant]").get_attribute("aria-sort") == "ascending"
        button.press("Enter")
        assert claimants() == sorted(before, key=str.casefold, reverse=True)
        assert page.locator("th[data-key=claimant]").get_attribute("aria-sort") == "descending"


def test_links_of_every_generated_page_land(visit, demo):
    page = visit(f"{demo}factcheck/claims/")
    for view in ("contradictions", "claims", "questions", "claimants", "sources"):
        page.goto(f"{demo}factcheck/{view}/")
        links = page.eval_on_selector_all(".factcheck-view a[href]", ADDRESSES)
        assert links
        for address in sorted({link for link in links if link.startswith(demo)}):
            target, _, anchor = address.partition("#")
            found = page.evaluate(
                """async ([target, anchor]) => {
                  const response = await fetch(target);
                  const text = await response.text();
                  const parsed = new DOMParser().parseFromString(text, 'text/html');
                  return response.ok && (!anchor || !!parsed.getElementById(decodeURIComponent(anchor)));
                }""",
                [target, anchor],
            )
            assert found, address


TWO_VIEWS = """\
# Two

It [rained]{claim=rain by=Ann about=sky position=yes}, or [did not]{claim=dry by=Bob about=sky position=no}.

"""
CROWDED = "\n".join(f"- [Ship {n} sank]{{claim=s{n} by=P{n} about=ship value={n}}}" for n in range(6))
PLACED = "".join(f"/// factcheck | contradictions\n    {one}\n///\n\n" for one in ("about: ship", "page: two.md"))


def test_two_views_on_one_page_have_filters_of_their_own(small_site, visit):
    words = f"{TWO_VIEWS}{CROWDED}\n\n{PLACED}"
    register = "questions:\n  sky: {title: Rain?}\n  ship: {title: Ship?}\n"
    address = small_site("material", files={"two.md": words, "factcheck/two.yml": register}) + "two/"
    page = visit(address)
    forms = page.locator("form[data-factcheck-filter]")
    assert forms.evaluate_all("all => all.map(one => one.ariaLabel)") == ["Filter", "Filter 2"]
    forms.nth(1).locator("select[name=claimant]").select_option(label="Ann")
    page.wait_for_url(re.compile(r"\?2\.claimant=Ann$"))
    results = [one.inner_text() for one in forms.locator("output").all()]
    assert results == ["", "1 of 16 shown"]
    page.reload()
    assert [one.inner_text() for one in forms.locator("output").all()] == results
    forms.nth(0).locator("select[name=claimant]").select_option(label="P1")
    page.wait_for_url(re.compile(r"\?2\.claimant=Ann&claimant=P1$"))
    assert [one.inner_text() for one in forms.locator("output").all()] == ["5 of 15 shown", "1 of 16 shown"]


def test_the_number_in_a_heading_follows_the_filter(small_site, visit):
    register = "questions:\n  sky: {title: Rain?}\n  ship: {title: Ship?}\n"
    files = {"two.md": f"{TWO_VIEWS}{CROWDED}", "factcheck/two.yml": register}
    page = visit(small_site("material", files=files) + "factcheck/contradictions/")
    heading = page.locator("#about-ship .factcheck-group__count")
    assert heading.inner_text() == "15 contradictions"
    page.locator("select[name=claimant]").select_option(label="P1")
    page.wait_for_url(re.compile("claimant="))
    assert heading.inner_text() == "5 of 15 shown"
    page.locator("button.factcheck-filter__reset").click()
    page.wait_for_url(lambda url: "claimant=" not in url)
    assert heading.inner_text() == "15 contradictions"
