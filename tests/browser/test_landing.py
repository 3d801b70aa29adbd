"""Every kind of link, on a site of 300 entries: what it leads to stands at the top of the window, at once."""

from __future__ import annotations

import pytest

from .conftest import THEMES, serving

ENTRIES = 300
ON_A_PAGE = 50
WIDE, NARROW = 1280, 360

INDEX, CLAIMS, QUESTIONS, CLAIMANTS, SOURCES, REVIEW = (
    f"factcheck/{view}/" for view in ("contradictions", "claims", "questions", "claimants", "sources", "review")
)
LAST_PAGE = f"page-{ENTRIES // ON_A_PAGE - 1}/"


def words(number, length):
    """So many words, that nothing is as high as what stands beside it."""
    return " ".join(f"word{number}-{at}" for at in range(length))


def mark(number):
    """A claim with a claimant, a question and a source of its own; each second one contradicts the one before."""
    about, answer = f"q{number // 2:03}", ("yes", "no")[number % 2]
    return (
        f"They said: [{words(number, number % 40 + 3)}]{{claim=c{number:03} by=p{number:03} about={about} "
        f'position={answer} said=2020-01-{number % 28 + 1:02} status=disputed source="s{number:03}, p. 3"}}.\n\n'
        f"{words(number, number * 7 % 90)}\n"
    )


LINKS = """\
# Links

[A claim](claim:c217), [a source](source:s217), [a question](question:q117), [a claimant](claimant:p217).

## A crowd

"""


def crowd():
    """Forty statements on one question, of which each half contradicts the other: lines and crowds."""
    return "\n".join(
        f"[Statement {at}]{{claim=x{at:02} by=p{at:03} about=crowd position={('yes', 'no')[at % 2]} "
        f"said=2020-03-{at % 28 + 1:02}}}.\n"
        for at in range(40)
    )


def three():
    """A question with a picture, and a map of its conflicts."""
    return "".join(
        f"\n[Said {at}]{{claim=t{at} by=p{at:03} about=three position={answer} said=2020-02-0{at + 1}}}.\n"
        for at, answer in enumerate(("yes", "no", "yes", "no", "undetermined", "no"))
    )


def files():
    pages = {
        f"page-{start // ON_A_PAGE}.md": f"# Page {start // ON_A_PAGE}\n\n"
        + "\n".join(f"## Part {number}\n\n{mark(number)}" for number in range(start, start + ON_A_PAGE))
        for start in range(0, ENTRIES, ON_A_PAGE)
    }
    rows = range(ENTRIES)
    register = (
        "claimants:\n"
        + "".join(f"  p{at:03}: {{name: Person {at:03}, description: {words(at, at % 30 + 1)}}}\n" for at in rows)
        + "questions:\n  crowd: {title: Crowd?}\n  three: {title: Three?}\n"
        + "".join(
            f"  q{at:03}: {{title: Question {at:03}?, description: {words(at, at % 50 + 1)}}}\n"
            for at in rows[: ENTRIES // 2]
        )
        + "sources:\n"
        + "".join(
            f"  s{at:03}: {{title: Source {at:03}, URL: 'https://example.org/{at}', note: {words(at, at % 70 + 1)}}}\n"
            for at in rows
        )
    )
    return {**pages, "index.md": LINKS + crowd() + three(), "factcheck/all.yml": register}


LINKS_OF = {
    "badge to card": ("page-2/", "a.factcheck-badge"),
    "card to words": ("page-2/", ".factcheck-card__words a"),
    "card to claimant": ("page-2/", ".factcheck-card__by a"),
    "card to question": ("page-2/", ".factcheck-fact dd > a[href*='questions/']"),
    "card to conflict": ("page-2/", ".factcheck-conflicts a.factcheck-tag"),
    "card to other side": ("page-2/", ".factcheck-conflicts__other"),
    "card to row": ("page-2/", ".factcheck-card__more a[href*='claim-row']"),
    "number to footnote": ("page-2/", "a.footnote-ref:not(.factcheck-badge)"),
    "footnote to number": ("page-2/", "a.footnote-backref"),
    "claim, source, question, claimant": ("", "article p a[href*='217'], article p a[href*='117']"),
    "contents of the index": (INDEX, ".md-sidebar--secondary a.md-nav__link"),
    "contents of the sources": (SOURCES, ".md-sidebar--secondary a.md-nav__link"),
    "contents of the questions": (QUESTIONS, ".md-sidebar--secondary a.md-nav__link"),
    "contents of the claimants": (CLAIMANTS, ".md-sidebar--secondary a.md-nav__link"),
    "permalink of a conflict": (INDEX, "a.factcheck-conflict__permalink"),
    "conflict to words": (INDEX, ".factcheck-side__read a"),
    "conflict to claimant": (INDEX, ".factcheck-side__who a"),
    "line to words": (INDEX, "div.factcheck-group .factcheck-line__others a"),
    "table of positions": (INDEX, "div.factcheck-group .factcheck-positions td a"),
    "heading of a group": (INDEX, "div.factcheck-group > .factcheck-group__title a"),
    "cell of a map": (INDEX, "a.factcheck-cell"),
    "mark of a picture": (INDEX, "a.factcheck-mark[href]"),
    "claims to words": (CLAIMS, ".factcheck-claims td a"),
    "question to conflicts": (QUESTIONS, ".factcheck-entry__line a[href*='contradictions']"),
    "question to words": (QUESTIONS, ".factcheck-timeline__words a"),
    "claimant to words": (CLAIMANTS, ".factcheck-timeline__words a"),
    "source to words": (SOURCES, ".factcheck-evidence a:not(.factcheck-source)"),
    "review to words": (REVIEW, "a.factcheck-place[href*='#']"),
    "contents of the review": (REVIEW, ".md-sidebar--secondary a.md-nav__link"),
}
TARGET = """() => {
  const found = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const box = found.getBoundingClientRect();
  const bars = [...document.querySelectorAll('.md-header, .navbar.fixed-top')];
  const room = document.documentElement.scrollHeight - innerHeight - scrollY;
  return {
    id: found.id,
    shown: found.checkVisibility(),
    top: Math.round(box.top - Math.max(0, ...bars.map(bar => bar.getBoundingClientRect().bottom))),
    atEnd: room < 2,
    inside: box.top < innerHeight,
  };
}"""
"""Where the element stands that the address names: ``top`` is counted from below a theme's bar."""
FRAMES = """async () => {
  for (let at = 0; at < 12; at += 1) await new Promise(requestAnimationFrame);
}"""
"""So many pictures does the browser draw, however busy the machine is: a fifth of a second where it is not."""
ROOM = 48
"""Pixels of air that a theme may leave between its bar and the target."""


def follow(page, link):
    """Follow a link and say where its target stands, as soon as the page is drawn and a while later."""
    link.evaluate("link => { const fold = link.closest('details'); if (fold) fold.open = true; }")
    link.scroll_into_view_if_needed()
    href = link.get_attribute("href")
    link.click()
    page.wait_for_url(lambda url: url.endswith(href.rpartition("/")[2]))
    page.wait_for_load_state("load")
    page.evaluate(FRAMES)
    first = page.evaluate(TARGET)
    page.wait_for_timeout(250)
    return first, page.evaluate(TARGET)


def landed(place):
    """Whether the target begins just below the theme's bar, or the page has no more to scroll."""
    return place["shown"] and (0 <= place["top"] <= ROOM or (place["atEnd"] and place["top"] >= 0 and place["inside"]))


def misses(page, start, selector):
    """The links of a page that do not land, of one in the middle and the last of a kind."""
    page.goto(start)
    count = page.locator(selector).count()
    assert count, selector
    missed = []
    for at in sorted({count // 2, count - 1}):
        page.goto(start)
        places = follow(page, page.locator(selector).nth(at))
        if not all(map(landed, places)) or abs(places[0]["top"] - places[1]["top"]) > 1:
            missed.append((at, *places))
    return missed


def build(project, theme, *features):
    settings = (
        {**THEMES[theme], "features": [*THEMES[theme].get("features", ()), *features]} if features else THEMES[theme]
    )
    plugins = ["search", {"factcheck": {"review": "always"}}]
    return project.write(files()).build(theme=settings, markdown_extensions=["footnotes"], plugins=plugins)


@pytest.fixture(scope="module")
def address(new_project):
    """The site of 300 entries, on Material."""
    with serving(build(new_project("landing"), "material").folder) as served:
        yield served


@pytest.mark.parametrize("kind", LINKS_OF)
def test_a_link_lands(visit, address, kind):
    start, selector = LINKS_OF[kind]
    assert misses(visit(address), address + start, selector) == []


FAR = {
    "claim": f"{LAST_PAGE}#claim-c299",
    "card": f"{LAST_PAGE}#card-c299",
    "row": f"{CLAIMS}#claim-row-c271",
    "source": f"{SOURCES}#source-s217",
    "question": f"{QUESTIONS}#question-q117",
    "claimant": f"{CLAIMANTS}#claimant-p217",
    "conflict": f"{INDEX}#contradiction-contrary.c216.c217",
}
WAYS = {
    "narrow": {"width": NARROW, "height": 740},
    "dark": {"scheme": "dark"},
    "no script": {"script": False},
    "narrow, no script": {"width": NARROW, "height": 740, "script": False},
}


def opened(page, address):
    """Open an address and say where its target stands."""
    page.goto(address)
    page.wait_for_load_state("load")
    page.wait_for_timeout(300)
    return page.evaluate(TARGET)


@pytest.mark.parametrize("way", WAYS)
def test_an_address_opens_at_its_entry(visit, address, way):
    page = visit(address, **WAYS[way])
    places = {name: opened(page, address + target) for name, target in FAR.items()}
    assert {name: place for name, place in places.items() if not landed(place)} == {}


@pytest.mark.parametrize(
    ("theme", "features"),
    [("material", ["navigation.tabs", "navigation.tabs.sticky"]), ("mkdocs", []), ("readthedocs", [])],
    ids=["sticky tabs", "mkdocs", "readthedocs"],
)
def test_it_does_on_other_themes(visit, new_project, theme, features):
    with serving(build(new_project("landing"), theme, *features).folder) as served:
        page = visit(served, allowed=("/search/", "sticky"))
        places = {name: opened(page, served + target) for name, target in FAR.items()}
    assert {name: place for name, place in places.items() if not landed(place)} == {}


def at_top(page):
    """The entry a third of the way down the window, and where it begins."""
    page.wait_for_timeout(400)
    return page.evaluate(
        """() => {
          const box = document.querySelector('.factcheck-view').getBoundingClientRect();
          const seen = document.elementFromPoint(box.left + box.width / 2, innerHeight / 3);
          const entry = seen.closest('.factcheck-entry');
          return [entry.id, Math.round(entry.getBoundingClientRect().top)];
        }"""
    )


def test_back_leads_to_where_the_reader_was(visit, address):
    page = visit(f"{address}{SOURCES}#source-s217")
    page.wait_for_timeout(300)
    page.mouse.wheel(0, 2500)
    seen = at_top(page)
    assert seen[0] != "source-s217"
    page.goto(address)
    page.go_back()
    page.wait_for_url(f"{address}{SOURCES}#source-s217")
    again = at_top(page)
    assert again[0] == seen[0]
    assert abs(again[1] - seen[1]) < 30


def test_a_reader_who_scrolls_is_not_held(visit, address):
    page = visit(f"{address}{SOURCES}#source-s217")
    page.wait_for_timeout(300)
    page.locator(".md-sidebar--secondary a.md-nav__link").nth(100).click()
    page.mouse.move(600, 500)
    page.mouse.wheel(0, 1500)
    page.wait_for_timeout(500)
    assert page.evaluate(TARGET)["top"] < -500


def test_a_link_lands_behind_a_filter(visit, address):
    page = visit(f"{address}{CLAIMS}?text=word3-1")
    page.evaluate("location.hash = 'claim-row-c271'")
    page.wait_for_timeout(400)
    assert landed(page.evaluate(TARGET))
    assert "text=" not in page.url


def test_what_a_filter_finds_stands_below_it(visit, address):
    page = visit(f"{address}{CLAIMS}?claimant=p299")
    assert page.locator("tbody tr:visible").count() == 1
    assert page.locator("#claim-row-c299").bounding_box()["y"] < 700
    page.locator("thead button").first.click()
    assert page.locator("tbody tr:visible").count() == 1
    assert page.locator("#claim-row-c299").bounding_box()["y"] < 700


@pytest.mark.settling
def test_instant_navigation_lands(visit, project, serve):
    features = ["navigation.instant"]
    build(project, "material", *features)
    # The theme reads the site's address out of the sitemap, so that the server must be there first.
    served = serve(type(project.build())(folder=project.root / "site", log=[]))
    project.build(site_url=served)
    page = visit(served, allowed=("unpkg.com", "ERR_FAILED"))
    page.wait_for_load_state("networkidle")
    page.evaluate("window.__stayed = true")
    for selector, end in {
        "a[href*='s217']": "#source-s217",
        ".factcheck-evidence a:not(.factcheck-source)": "#claim-c",
    }.items():
        page.locator("article").locator(selector).last.click()
        page.wait_for_url(lambda url, end=end: end in url)
        page.wait_for_timeout(1500)
        assert landed(page.evaluate(TARGET)), selector
    assert page.evaluate("window.__stayed")
