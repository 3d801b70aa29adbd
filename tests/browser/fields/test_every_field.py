"""Every field of every input meets every hostile value, in each theme: it is text wherever it goes."""

from __future__ import annotations

import logging
from collections import Counter
from unicodedata import category
from urllib.parse import quote, unquote, urlsplit

import pytest

from mkdocs_factcheck.adapters.mkdocs.config import DEFAULT_PAGES
from mkdocs_factcheck.model import fold_name, nfc, readable
from mkdocs_factcheck.syntax import is_like_ours

pytestmark = pytest.mark.fields

THEMES = {
    "material": {
        "name": "material",
        "font": False,
        "features": ["content.footnote.tooltips", "navigation.tracking", "toc.follow", "search.suggest"],
    },
    "mkdocs": {"name": "mkdocs", "highlightjs": False},
    "readthedocs": {"name": "readthedocs", "highlightjs": False},
}
EXTENSIONS = ["admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables"]
SEEN = """() => ({
    hit: window.__hit ?? null,
    marked: document.querySelectorAll("[data-hit], iframe, object, embed, base").length,
    handlers: [...document.querySelectorAll("*")].filter(
        one => one.getAttributeNames().some(name => name.startsWith("on"))
    ).map(one => one.outerHTML.slice(0, 200)),
    ids: [...document.querySelectorAll("[id]")].map(one => one.id),
    links: [...document.querySelectorAll("a[href]")].map(one => one.href),
    titles: [...document.querySelectorAll(".factcheck-entry__title")].map(one => one.firstChild.textContent),
})"""


@pytest.fixture(scope="module")
def built(new_project, hostile_site):
    """The site in every theme; what it states is read and checked once."""
    files, settings = hostile_site
    # Themes show the contents list of a page that is in the nav; with all files it would be the most of each page.
    nav = [path for path in files if path.endswith(".md") and "/" not in path]
    nav += [f"{path}.md" for path in DEFAULT_PAGES.values()]
    project = new_project("hostile").write(
        files, nav=nav, markdown_extensions=EXTENSIONS, plugins=["search", {"factcheck": settings}]
    )
    sites = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(logging.getLogger("mkdocs"), "propagate", False)  # thirty thousand findings are no report
        for theme, options in THEMES.items():
            sites[theme] = project.build(theme=options, to=theme, again=bool(sites))
            assert sites[theme].error == ""
    return sites


def test_there_are_many_values(hostile):
    assert len(hostile) >= 400


def paths_of(built):
    """Every page that anything hostile is on, and some of those whose address is."""
    found = sorted(path.relative_to(built.folder).as_posix() for path in built.folder.rglob("index.html"))
    named = [path for path in found if path.startswith("files/")]
    return [path for path in found if not path.startswith("files/")] + named[::20]


def hover(page):
    """Open a few cards, as a reader does."""
    badges = page.locator("a.factcheck-badge[href]")
    for number in range(min(badges.count(), 60), 0, -20):
        for event in ("mouseenter", "mouseover", "focusin"):
            badges.nth(number - 1).dispatch_event(event)
    page.wait_for_timeout(50)


def open_all(page, home, built):
    """What the browser makes of each page."""
    seen = {}
    for path in paths_of(built):
        page.goto(home + quote(path.removesuffix("index.html")))
        hover(page)
        seen[path] = page.evaluate(SEEN)
    return seen


def found_by_search(page, home, theme):
    """What a reader finds who looks for a word, on the page whose contents list has all the names."""
    page.goto(f"{home}factcheck/claimants/?q=heron")
    if theme == "material":
        page.locator("[data-md-component=search-query]").first.fill("heron")
        return page.locator(".md-search-result__item").first.inner_text()
    if theme == "readthedocs":
        page.locator("#rtd-search-form input[name=q]").fill("heron")
        page.locator("#rtd-search-form input[name=q]").press("Enter")
    return page.locator("#mkdocs-search-results article").first.text_content()


@pytest.mark.parametrize("theme", THEMES)
def test_nothing_runs_and_everything_is_found(theme, hostile, built, serve, visit):
    home = serve(built[theme])
    page = visit(home, allowed=("unpkg.com",))  # Material asks for a polyfill where a page has code for diagrams
    seen = open_all(page, home, built[theme])
    ids = {path: set(one["ids"]) for path, one in seen.items()}
    assert {path: one["hit"] for path, one in seen.items() if one["hit"] is not None} == {}
    assert {path: one["handlers"] for path, one in seen.items() if one["handlers"]} == {}
    assert {path: one["marked"] for path, one in seen.items() if one["marked"]} == {}
    assert {path: twice for path, one in seen.items() if (twice := repeated(one["ids"]))} == {}
    ours = {id_ for found in ids.values() for id_ in found if is_like_ours(id_) and not id_.startswith("fn")}
    assert {id_ for id_ in ours if not is_harmless(id_)} == set()
    assert dead_links(seen, ids, home, built[theme].folder) == []
    names = set(map(fold_name, seen["factcheck/claimants/index.html"]["titles"]))
    assert {name for name in names_in(hostile) if name not in names} == set()
    assert "heron" in found_by_search(page, home, theme)


def names_in(values):
    """The names that a register and marks make of values: Markdown drops the signs that it works with."""
    for value in filter(str.strip, values):
        yield fold_name(readable(value))
        yield fold_name(readable(f"{value.translate({2: '', 3: ''})} Esq."))


def is_harmless(id_):
    """Letters, digits and marks of any script, and three signs, in composed form."""
    return id_ == nfc(id_) and all(char in "-_." or category(char)[0] in "LMN" for char in id_)


def repeated(ids):
    return [id_ for id_, number in Counter(ids).items() if number > 1]


def dead_links(seen, ids, home, folder):
    """Links within the site that lead to no page, or to no element of a page that was opened."""
    dead = []
    for path, one in seen.items():
        for link in one["links"]:
            address, _, anchor = link.partition("#")
            if not address.startswith(home):
                dead.extend([(path, link)] if not address.startswith(("http://", "https://", "mailto:")) else [])
                continue
            target = unquote(urlsplit(address).path).lstrip("/")
            target = f"{target}index.html" if target.endswith("/") or not target else target
            if not (folder / target).is_file() or (
                anchor and unquote(anchor) not in ids.get(target, {unquote(anchor)})
            ):
                dead.append((path, link))
    return dead
