"""A hostile register and a hostile article in a real browser: nothing runs, nothing opens, nothing complains."""

from __future__ import annotations

import re

import pytest

POISON = (
    """"><script>window.__pwned=1</script><img src=x onerror=window.__pwned=1><svg onload=window.__pwned=1>'`${1}"""
)
LINKS = [
    "javascript:window.__pwned=1",
    "JaVaScRiPt:window.__pwned=1",
    "data:text/html,<script>opener.__pwned=1</script>",
]
VIEWS = ("contradictions", "claims", "questions", "claimants", "sources", "review")


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


def register():
    bad = quoted(POISON)
    sources = "\n".join(
        f"  s{number}:\n    title: {bad}\n    author: {bad}\n"
        f"    URL: {quoted(link)}\n    archive: {quoted(link)}\n    note: {bad}"
        for number, link in enumerate(LINKS)
    )
    return f"""\
sources:
{sources}
claimants:
  c:
    name: {bad}
    aliases: [{bad}]
    description: {bad}
    url: {quoted(LINKS[0])}
questions:
  q:
    title: {bad}
    answers:
      a: {bad}
      b: {bad}
    description: {bad}
statuses:
  st:
    label: {bad}
    meaning: {bad}
    icon: {bad}
    tone: negative
claims:
  one: {{text: {bad}, by: c, about: q, position: a, status: st, note: {bad}, reviewer: {bad},
    evidence: [{{source: s0, locator: {bad}, quote: {bad}, rating: {bad}}}, {{source: s1, locator: {bad}}},
      {{source: s2}}]}}
  two: {{text: {bad}, by: {bad}, about: q, position: b, status: st, source: s1}}
contradictions:
  both: {{claims: [one, two], explanation: {bad}}}
"""


def article():
    escaped = POISON.replace('"', '\\"')
    return f"""\
# Home

It [rained]{{claim=one}}, [snowed]{{claim=two reviewer="{escaped}"}} and [hailed]{{claim=three by="{escaped}"
source="s0, {escaped}" note="{escaped}"}}. [x](claim:one) [](source:s0) [](question:q) [](claimant:c).

/// claim | {POISON}
///

/// factcheck | {POISON}
///

/// factcheck | timeline
///
"""


@pytest.fixture(params=["material", "mkdocs", "readthedocs"])
def page(request, visit, small_site):
    files = {"index.md": article(), "factcheck/r.yml": register()}
    address = small_site(request.param, files=files, plugins=["search", {"factcheck": {"review": "always"}}])
    # Material asks for a polyfill of its search where a page has code for diagrams; it is not ours.
    return visit(address, allowed=("unpkg.com",))


def test_nothing_runs_on_any_page(page):
    home = page.url
    for path in ("", *(f"factcheck/{view}/" for view in VIEWS)):
        page.goto(home + path)
        badges = page.locator("a.factcheck-badge[href], .factcheck-view a[href]")
        for number in range(min(3, badges.count())):
            for event in ("mouseenter", "mouseover", "focusin"):
                badges.nth(number).dispatch_event(event)
            page.wait_for_timeout(100)
        page.wait_for_timeout(100)
        assert page.evaluate("window.__pwned") is None, path
        assert page.locator("img[src=x], [onerror], [onload], [onclick]").count() == 0, path
        links = page.eval_on_selector_all("a[href]", "links => links.map(link => link.protocol)")
        assert set(links) <= {"http:", "https:", "mailto:"}, path


def test_it_is_shown_as_text(page):
    assert "<script>window.__pwned=1</script>" in page.locator("#card-one").inner_text()


def test_a_hostile_filter_in_the_url_is_text(page):
    home = page.url
    page.goto(
        f"{home}factcheck/contradictions/?text=%3Cimg%20src%3Dx%20onerror%3Dwindow.__pwned%3D1%3E&kind=%22%3E#%3Cimg%3E"
    )
    page.wait_for_timeout(200)
    assert page.evaluate("window.__pwned") is None
    assert re.search("factcheck/contradictions", page.url)
