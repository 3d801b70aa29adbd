"""Whole and readable: without JavaScript, on a narrow screen, in the dark, on paper."""

from __future__ import annotations

import pytest

PAGES = (
    "demo/night-of-12-march-2020/",
    *(f"factcheck/{view}/" for view in ("contradictions", "claims", "questions", "claimants", "sources")),
)


class TestWithoutJavaScript:
    def test_the_article(self, visit, article):
        page = visit(article, script=False)
        assert page.locator("#claim-trump-undetermined + a.factcheck-badge").is_visible()
        card = page.locator("#card-trump-undetermined")
        assert card.is_visible()
        assert "Donald Trump" in card.inner_text()
        assert page.locator(".footnote li").first.is_visible()

    def test_the_index_shows_all_and_no_filter(self, visit, index):
        page = visit(index, script=False)
        assert page.locator("form[data-factcheck-filter]").is_hidden()
        conflicts = page.locator("article.factcheck-conflict")
        assert conflicts.count() >= 4
        assert all(conflict.is_visible() for conflict in conflicts.all())

    def test_the_claims(self, visit, demo):
        page = visit(f"{demo}factcheck/claims/", script=False)
        assert page.locator("form[data-factcheck-filter]").is_hidden()
        assert all(row.is_visible() for row in page.locator("tbody tr").all())
        assert page.locator("thead button").count() == 0


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_wider_than_a_narrow_screen(visit, demo, path, scheme):
    page = visit(demo + path, width=360, height=740, scheme=scheme)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    wide = page.eval_on_selector_all(
        "[class*=factcheck]:not([class*=hidden])",
        """elements => elements.filter(e => {
          if (e.closest('.md-typeset__scrollwrap, .factcheck-hidden, thead, svg')) return false;
          const box = e.getBoundingClientRect();
          return box.width > 0 && (box.right > 361 || box.left < -1);
        }).map(e => e.className)""",
    )
    assert wide == []


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs", "material"])
def test_nothing_is_wider_on_other_themes(visit, small_site, theme):
    page = visit(small_site(theme), width=360, height=740, allowed=("unpkg",))
    for path in ("", "factcheck/contradictions/", "factcheck/claims/", "factcheck/sources/"):
        page.goto(page.url.split("factcheck/")[0] + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path


@pytest.mark.parametrize("path", PAGES)
def test_the_dark_scheme_is_dark(visit, demo, path, luminance):
    page = visit(demo + path, scheme="dark")
    assert luminance(page, ".md-main") < 0.2
    for selector in (".factcheck-card", ".factcheck-conflict", ".factcheck-side", ".factcheck-claims tbody tr"):
        if page.locator(selector).count():
            assert luminance(page, selector) < 0.3, selector


def test_paper_shows_the_cards_and_no_filter(visit, article, index):
    page = visit(article)
    page.emulate_media(media="print")
    assert page.locator("#card-trump-undetermined").is_visible()
    assert page.locator("#claim-trump-undetermined + a.factcheck-badge").is_visible()
    page.goto(index)
    assert page.locator("form[data-factcheck-filter]").is_hidden()


@pytest.fixture
def luminance():
    """How light the ground behind an element is: 0 black, 1 white."""

    def measure(page, selector):
        return page.locator(selector).first.evaluate(
            """element => {
              for (let at = element; at; at = at.parentElement) {
                const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
                canvas.fillStyle = getComputedStyle(at).backgroundColor;
                canvas.fillRect(0, 0, 1, 1);
                const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
                if (a > 128) return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
              }
              return 1;
            }"""
        )

    return measure
