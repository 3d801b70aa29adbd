"""Material's instant navigation replaces a page's content in place: style, tooltips and filters come along."""

from __future__ import annotations

import re

import pytest

FILES = {
    "index.md": "# Start\n\nNothing is marked here. [On](article.md).\n",
    "article.md": """\
# Article

It [rained]{claim=rain by=Ann said=2020-03-12 about=sky position=yes status=disputed source=wire}, or
[did not]{claim=dry by=Bob about=sky position=no status=disputed}. See [Conflicts](factcheck/contradictions.md).

It was [cold]{claim=cold by=Ann about=air position=yes}, or [not]{claim=warm by=Cid about=air position=undetermined}.
""",
    "factcheck/r.yml": """\
sources:
  wire:
    title: A wire report
questions:
  sky:
    title: Did it rain?
  air:
    title: Was it cold?
""",
}
CONFIG = {"site_url": "http://127.0.0.1/"}


@pytest.fixture(params=[(), ("navigation.instant.prefetch",)], ids=["instant", "prefetch"])
def page(request, visit, project, serve):
    features = ["navigation.instant", "content.footnote.tooltips", *request.param]
    theme = {"name": "material", "font": False, "features": features}
    project.write(FILES).build(theme=theme, markdown_extensions=["footnotes"])
    # The theme reads the site's address out of the sitemap, so that the server must be there first.
    address = serve(type(project.build())(folder=project.root / "site", log=[]))
    project.build(site_url=address)
    page = visit(address, allowed=("unpkg.com", "ERR_FAILED"))
    # Only when it has read the sitemap does the theme take over the links.
    page.wait_for_load_state("networkidle")
    page.evaluate("window.__stayed = true")
    return page


def go(page, words, to):
    page.locator(".md-content").get_by_role("link", name=words).first.click()
    page.wait_for_url(re.compile(to))
    page.wait_for_timeout(300)
    assert page.evaluate("window.__stayed"), "the page was loaded anew"


def test_style_and_tooltips_come_along(page):
    assert page.locator("link[href*='factcheck.css']").count() == 0
    go(page, "On", "article/")
    badge = page.locator("a.factcheck-badge").first
    page.wait_for_function("getComputedStyle(document.querySelector('a.factcheck-badge')).borderRadius !== '0px'")
    badge.hover()
    page.locator(".md-tooltip2--active").wait_for()
    assert "Ann" in page.locator(".md-tooltip2--active").inner_text()


def test_filters_come_along(page):
    go(page, "On", "article/")
    go(page, "Conflicts", "contradictions/")
    form = page.locator("form[data-factcheck-filter]")
    form.wait_for()
    page.locator("select[name=kind]").select_option("contrary")
    page.wait_for_url(re.compile("kind=contrary"))
    assert page.locator("[data-factcheck-item]:visible").count() == 1
    page.go_back()
    page.wait_for_url(lambda url: "kind=" not in url)
    assert "contradictions/" in page.url
    page.wait_for_timeout(300)
    assert page.locator("[data-factcheck-item]:visible").count() == 2
    page.go_back()
    page.wait_for_url(re.compile("article/"))
    page.locator(".factcheck-claim").first.wait_for()
    page.wait_for_timeout(300)
    go(page, "Conflicts", "contradictions/")
    assert page.locator("form[data-factcheck-filter]").is_visible()
    assert page.locator("[data-factcheck-item]:visible").count() == 2


def test_a_badge_still_lands_on_its_card(page):
    go(page, "On", "article/")
    page.locator("a.factcheck-badge").first.click()
    page.wait_for_url(re.compile("#card-rain"))
    page.wait_for_timeout(300)
    box = page.locator("#card-rain").bounding_box()
    assert box["y"] < 900
