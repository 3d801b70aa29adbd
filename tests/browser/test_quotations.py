"""What people see of checked quotations: in the card, in the tooltip of a badge, on the page of sources."""

from __future__ import annotations

import pytest

LONG = "a" * 90
FILES = {
    "index.md": f"""\
# Home

The mayor said that ["the bridge is not safe for some traffic"]{{claim=altered by="The mayor" source=wire
status=false}}, that it ["was painted red […] last year"]{{claim=v1.2 source="wire, para. 2" status=supported}},
and that ["it will stand"]{{claim=open source=paper}}.

## More

/// claim | long
    text: {LONG}
    evidence:
      - source: wire
        quote: {LONG}
///
""",
    "factcheck/r.yml": f"""\
sources:
  wire:
    title: A wire report
    URL: https://example.org/wire
    archive: https://archive.example.org/wire
    accessed: 2020-03-13
    reliability: B
    credibility: 2
  paper: {{title: "{LONG}", origin: wire, URL: "https://example.org/{LONG}"}}
""",
    "factcheck/snapshots/wire.html": "<p>“The bridge is not safe for all traffic,” the mayor said.</p>"
    "<p>It was painted red, and then green, last year.</p>",
}


@pytest.fixture
def site(small_site):
    return lambda theme="material": small_site(theme, files=FILES)


def unlike(page, selector):
    """How an element looks beside the text that holds it, colours aside."""
    return page.locator(selector).first.evaluate(
        """element => {
          const [own, around] = [element, element.parentElement].map(one => getComputedStyle(one));
          return own.textDecorationLine !== around.textDecorationLine;
        }"""
    )


class TestCard:
    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("theme", ["material", "mkdocs", "readthedocs"])
    def test_an_altered_quotation_shows_the_words_that_differ(self, visit, site, theme, scheme):
        page = visit(site(theme), scheme=scheme, allowed=("/search/", "unpkg"))
        card = page.locator("#card-altered")
        assert card.locator(".factcheck-check").inner_text().strip() == "Differs"
        assert card.locator("del").inner_text() == "all"
        assert card.locator("ins").inner_text() == "some"
        assert card.locator(".factcheck-check svg").is_visible()
        assert "The source says" in card.inner_text()

    def test_the_words_that_differ_are_told_apart_without_colour(self, visit, site):
        page = visit(site())
        assert unlike(page, "#card-altered ins")
        assert not unlike(page, "#card-altered del")

    def test_a_screen_reader_is_told_which_words_are_whose(self, visit, site):
        page = visit(site())
        heard = page.locator("#card-altered .factcheck-evidence__check").aria_snapshot()
        assert "the source has: all; the quotation has: some" in " ".join(heard.split())
        assert "→" not in heard

    def test_it_is_there_without_javascript_and_on_paper(self, visit, site):
        page = visit(site(), script=False)
        assert page.locator("#card-altered ins").is_visible()
        page.emulate_media(media="print")
        assert page.locator("#card-altered ins").is_visible()
        after = "element => getComputedStyle(element, '::after').content"
        shown = page.locator("#card-v1\\.2 a.factcheck-source").evaluate(after)
        assert shown == '" (https://example.org/wire)"'

    def test_what_is_left_out_is_said(self, visit, site):
        said = visit(site()).locator("#card-v1\\.2").inner_text()
        assert "Shortened" in said
        assert "left out: “and then green”" in said


class TestTooltip:
    @pytest.mark.parametrize("theme", ["material", "mkdocs"])
    @pytest.mark.parametrize("claim", ["altered", "v1\\.2"])
    def test_a_badge_shows_the_result(self, visit, site, theme, claim):
        page = visit(site(theme), allowed=("/search/", "unpkg"))
        page.locator(f"#claim-{claim} + a.factcheck-badge").hover()
        tooltip = page.locator(".md-tooltip2--active, .factcheck-tooltip")
        tooltip.wait_for()
        assert ("Differs" if claim == "altered" else "Shortened") in tooltip.inner_text()


class TestPageOfSources:
    def test_it_counts_and_shows_the_results(self, visit, site):
        page = visit(f"{site()}factcheck/sources/")
        source = page.locator("#source-wire")
        said = source.inner_text()
        assert "3 quotations: 1 shortened, 1 altered, 1 not found" in said
        assert "factcheck/snapshots/wire.html" in said
        assert "usually reliable" in said
        assert source.locator("ins").is_visible()

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("path", ["", "factcheck/sources/"])
    @pytest.mark.parametrize("theme", ["material", "mkdocs", "readthedocs"])
    def test_nothing_is_wider_than_a_narrow_screen(self, visit, site, theme, path, scheme):
        page = visit(site(theme) + path, width=360, height=740, scheme=scheme, allowed=("/search/", "unpkg"))
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        wide = page.eval_on_selector_all(
            ".factcheck-view *, .factcheck-card *",
            """elements => elements.filter(e => {
              if (e.closest('.factcheck-hidden, svg')) return false;
              const box = e.getBoundingClientRect();
              return box.width > 0 && (box.right > 361 || box.left < -1);
            }).map(e => e.outerHTML.slice(0, 120))""",
        )
        assert wide == []
