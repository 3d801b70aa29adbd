"""What people see of checked quotations: in the article, in the card, in the tooltip of a badge, in lists."""

from __future__ import annotations

import pytest

LONG = "a" * 90
FILES = {
    "index.md": f"""\
# Home

The mayor said that ["the bridge is not safe for some traffic"]{{claim=altered by="The mayor" source=wire
status=false}}, that it ["was painted red […] last year"]{{claim=v1.2 source="wire, para. 2" status=supported}},
and that ["it will stand"]{{claim=open source=paper}}. He said ["the bridge is not safe for all traffic"]{{claim=fine
source=wire status=supported}}, on another day ["the bridge is not safe for all boats"]{{claim=fine}}, and
["we never agreed"]{{claim=changed source=old status=verified}}, says the press, and
["nobody asked"]{{claim=lost source=wire}}.

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
  old: {{title: An old page, sha256: abc}}
""",
    "factcheck/snapshots/wire.html": "<p>“The bridge is not safe for all traffic,” the mayor said.</p>"
    "<p>It was painted red, and then green, last year.</p>",
    "factcheck/snapshots/old.txt": "We never agreed.",
}
THEMES = ["material", "mkdocs", "readthedocs"]
SEARCH = ("/search/", "unpkg")
"""The themes' own requests that a test cuts short."""
LINE = """element => {
  const style = getComputedStyle(element);
  return `${style.textDecorationLine} ${style.textDecorationStyle}`;
}"""
MARKS = {
    "claim-altered": "underline wavy",
    "claim-lost": "underline wavy",
    "claim-fine-2": "underline wavy",
    "claim-changed": "underline double",
    "claim-fine": "underline solid",
    "claim-v1\\.2": "underline solid",
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


def weight(page, selector):
    return page.locator(selector).first.evaluate("element => Number(getComputedStyle(element).fontWeight)")


def flag_of(page, mark):
    return page.locator(f"#{mark} + a.factcheck-badge .factcheck-badge__flag")


class TestArticle:
    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("theme", THEMES)
    def test_the_badge_tells_it_and_the_line_has_another_form(self, visit, site, theme, scheme):
        page = visit(site(theme), scheme=scheme, allowed=SEARCH)
        assert {mark: page.locator(f"#{mark}").evaluate(LINE) for mark in MARKS} == MARKS
        flag = flag_of(page, "claim-altered")
        assert flag.inner_text() == "quote altered"
        assert flag.locator("svg").is_visible()
        assert flag_of(page, "claim-lost").inner_text() == "quote not found"
        assert flag_of(page, "claim-changed").inner_text() == "copy changed"
        assert flag_of(page, "claim-fine-2").inner_text() == "quote altered"
        assert flag_of(page, "claim-fine").count() == flag_of(page, "claim-v1\\.2").count() == 0

    def test_what_was_not_checked_has_a_sign_and_words_for_who_cannot_see_it(self, visit, site):
        page = visit(site())
        assert flag_of(page, "claim-open").locator("svg").is_visible()
        heard = page.locator("#claim-open + a.factcheck-badge")
        assert "quote not checked" in heard.aria_snapshot()
        assert flag_of(page, "claim-open").bounding_box()["width"] < 40

    def test_a_link_has_both_in_its_name(self, visit, site):
        name = visit(site()).locator("#claim-altered + a.factcheck-badge").aria_snapshot()
        assert "False quote altered" in name

    def test_it_is_there_without_javascript_on_paper_and_in_the_colours_of_a_reader(self, visit, site):
        page = visit(site(), script=False)
        for media in ({}, {"media": "print"}, {"media": "screen", "forced_colors": "active"}):
            page.emulate_media(**media)
            assert flag_of(page, "claim-altered").is_visible()
            assert flag_of(page, "claim-altered").locator("svg").is_visible()
            assert page.locator("#claim-altered").evaluate(LINE) == "underline wavy"
        style = "element => getComputedStyle(element).borderInlineStartWidth"
        assert flag_of(page, "claim-altered").evaluate(style) == "1px"

    @pytest.mark.parametrize("theme", THEMES)
    def test_a_badge_stays_on_a_narrow_screen(self, visit, site, theme):
        page = visit(site(theme), width=360, height=740, allowed=SEARCH)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        right = "elements => Math.max(...elements.map(one => one.getBoundingClientRect().right))"
        assert page.eval_on_selector_all("a.factcheck-badge", right) <= 360

    def test_a_flag_is_as_high_as_its_badge(self, visit, site):
        """So that the two look like one."""
        page = visit(site())
        badge = page.locator("#claim-altered + a.factcheck-badge").bounding_box()
        flag = flag_of(page, "claim-altered").bounding_box()
        assert abs(badge["y"] - flag["y"]) <= 1
        assert abs(badge["height"] - flag["height"]) <= 1.5
        assert abs(badge["x"] + badge["width"] - flag["x"] - flag["width"]) <= 1


class TestLists:
    @pytest.mark.parametrize("theme", THEMES)
    def test_the_table_of_claims_tells_it(self, visit, site, theme):
        page = visit(f"{site(theme)}factcheck/claims/", allowed=SEARCH)
        assert page.locator("#claim-row-altered .factcheck-badge__flag").inner_text() == "quote altered"
        assert page.locator("#claim-row-fine .factcheck-badge__flag").inner_text() == "quote altered in another place"
        assert page.locator("#claim-row-v1\\.2 .factcheck-badge__flag").count() == 0


class TestCard:
    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("theme", THEMES)
    def test_an_altered_quotation_shows_the_words_that_differ(self, visit, site, theme, scheme):
        page = visit(site(theme), scheme=scheme, allowed=SEARCH)
        card = page.locator("#card-altered")
        assert card.locator(".factcheck-check").inner_text().strip() == "Altered"
        told = card.locator(".factcheck-told")
        assert told.locator("del").inner_text() == "all"
        assert told.locator("ins").inner_text() == "some"
        assert told.locator("svg").is_visible()
        assert "Source" in told.inner_text()

    def test_the_words_that_differ_are_told_apart_without_colour(self, visit, site):
        page = visit(site())
        assert unlike(page, "#card-altered ins")
        assert weight(page, "#card-altered del") > weight(page, "#card-altered .factcheck-told")

    def test_a_screen_reader_is_told_which_words_are_whose(self, visit, site):
        page = visit(site())
        heard = page.locator("#card-altered .factcheck-told").aria_snapshot()
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
        page = visit(site(theme), allowed=SEARCH)
        page.locator(f"#claim-{claim} + a.factcheck-badge").hover()
        tooltip = page.locator(".md-tooltip2--active, .factcheck-tooltip")
        tooltip.wait_for()
        assert ("Quote altered." if claim == "altered" else "Shortened") in tooltip.inner_text()

    @pytest.mark.parametrize("theme", THEMES)
    def test_what_is_told_comes_before_the_evidence(self, visit, site, theme):
        page = visit(site(theme), allowed=SEARCH)
        page.locator("#claim-fine-2 + a.factcheck-badge").hover()
        tooltip = page.locator(".md-tooltip2--active, .factcheck-tooltip")
        tooltip.wait_for()
        said = tooltip.inner_text()
        assert said.index("Quote altered.") < said.index("Word for word")
        assert "the bridge is not safe for all boats" in said
        assert "The bridge is not safe for all traffic" in said


class TestPageOfSources:
    def test_it_counts_and_shows_the_results(self, visit, site):
        page = visit(f"{site()}factcheck/sources/")
        source = page.locator("#source-wire")
        said = source.inner_text()
        assert "6 quotations: 1 word for word, 1 shortened, 2 altered, 2 not found" in said
        assert "factcheck/snapshots/wire.html" in said
        assert "usually reliable" in said
        assert source.locator("ins").all_inner_texts() == ["some", "boats"]

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("path", ["", "factcheck/sources/"])
    @pytest.mark.parametrize("theme", THEMES)
    def test_nothing_is_wider_than_a_narrow_screen(self, visit, site, theme, path, scheme):
        page = visit(site(theme) + path, width=360, height=740, scheme=scheme, allowed=SEARCH)
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
