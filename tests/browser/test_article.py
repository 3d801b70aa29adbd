"""The demo's article, as a reader meets it."""

from __future__ import annotations

import re

import pytest

CLAIM = "trump-undetermined"
IN_VIEW = """element => {
  const box = element.getBoundingClientRect();
  return box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth;
}"""


def badge_of(page, claim=CLAIM):
    return page.locator(f"#claim-{claim} + a.factcheck-badge")


def tab_to(page, locator, limit=200):
    """Move the keyboard's focus until it is on an element."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        if locator.evaluate("element => element === document.activeElement"):
            return
    pytest.fail("the keyboard does not reach it")


def color(locator, name):
    return locator.evaluate(f"element => getComputedStyle(element).{name}")


def test_a_badge_is_visible_and_says_its_verdict(visit, article):
    badge = badge_of(visit(article))
    badge.scroll_into_view_if_needed()
    assert badge.is_visible()
    assert badge.inner_text().splitlines()[0].startswith("Disputed")
    assert badge.locator("svg").first.is_visible()
    assert badge.evaluate("element => parseFloat(getComputedStyle(element).fontSize)") >= 10


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_badge_is_no_blank_and_stands_out(visit, article, scheme, pixels):
    page = visit(article, scheme=scheme)
    badge = badge_of(page)
    badge.scroll_into_view_if_needed()
    colors = pixels(badge.screenshot())
    assert len(colors) > 8
    assert color(badge, "color") != color(page.locator(".md-typeset p").first, "color")


def test_marked_words_look_marked_and_like_text(visit, article):
    page = visit(article)
    mark = page.locator(f"#claim-{CLAIM}")
    text = page.locator(".md-content p").first
    assert color(mark, "fontSize") == color(text, "fontSize")
    looks = [color(mark, name) for name in ("backgroundColor", "textDecorationLine", "borderBottomStyle", "boxShadow")]
    plain = [color(text, name) for name in ("backgroundColor", "textDecorationLine", "borderBottomStyle", "boxShadow")]
    assert looks != plain or color(mark, "backgroundImage") != "none"


class TestTooltip:
    def test_material_shows_the_card_on_hover(self, visit, article):
        page = visit(article)
        badge_of(page).scroll_into_view_if_needed()
        badge_of(page).hover()
        tooltip = page.locator(".md-tooltip2--active")
        tooltip.wait_for()
        assert "Donald Trump" in tooltip.inner_text()
        assert page.locator(".factcheck-tooltip").count() == 0

    def test_material_shows_the_card_on_keyboard_focus(self, visit, article):
        page = visit(f"{article}#claim-{CLAIM}")
        tab_to(page, badge_of(page))
        tooltip = page.locator(".md-tooltip2--active")
        tooltip.wait_for()
        assert "Donald Trump" in tooltip.inner_text()

    def test_a_tooltip_of_a_source(self, visit, article):
        page = visit(article)
        number = page.locator(f"#claim-{CLAIM} ~ sup a.footnote-ref").first
        number.scroll_into_view_if_needed()
        number.hover()
        page.locator(".md-tooltip2--active").wait_for()
        assert "CNN" in page.locator(".md-tooltip2--active").inner_text()

    @pytest.fixture
    def plain(self, project, serve):
        """The same on MkDocs' own theme, where the tooltip is ours."""
        text = 'It [rained]{claim=rain status=disputed by="Ann Weather"} all day.\n\n' + "More words. " * 900
        return serve(
            project.write({"index.md": f"# Home\n\n{text}\n"}).build(theme={"name": "mkdocs", "highlightjs": False})
        )

    def test_ours_opens_on_hover_and_closes(self, visit, plain):
        page = visit(plain)
        page.locator("a.factcheck-badge").first.hover()
        tooltip = page.locator(".factcheck-tooltip")
        tooltip.wait_for()
        assert "Ann Weather" in tooltip.inner_text()
        assert tooltip.evaluate(IN_VIEW)
        page.keyboard.press("Escape")
        tooltip.wait_for(state="detached")

    def test_ours_stays_while_the_pointer_is_on_it(self, visit, plain):
        page = visit(plain)
        page.locator("a.factcheck-badge").first.hover()
        tooltip = page.locator(".factcheck-tooltip")
        tooltip.hover()
        page.wait_for_timeout(400)
        assert tooltip.is_visible()
        page.mouse.move(5, 600)
        tooltip.wait_for(state="detached")

    def test_ours_opens_on_keyboard_focus(self, visit, plain):
        page = visit(plain)
        tab_to(page, page.locator("a.factcheck-badge").first)
        tooltip = page.locator(".factcheck-tooltip")
        tooltip.wait_for()
        assert "Ann Weather" in tooltip.inner_text()
        page.keyboard.press("Tab")
        tooltip.wait_for(state="detached")


def test_a_click_on_a_badge_lands_on_its_card(visit, article):
    page = visit(article)
    badge_of(page).click()
    card = page.locator(f"#card-{CLAIM}")
    page.wait_for_url(re.compile(rf"#card-{CLAIM}$"))
    page.wait_for_timeout(300)
    assert card.evaluate("element => element.matches(':target')")
    assert card.evaluate("e => e.getBoundingClientRect().top >= 0 && e.getBoundingClientRect().top < innerHeight")


def test_a_card_leads_back_to_the_words(visit, article):
    page = visit(f"{article}#card-{CLAIM}")
    page.locator(f"#card-{CLAIM} .factcheck-card__words a").click()
    page.wait_for_timeout(300)
    mark = page.locator(f"#claim-{CLAIM}")
    assert mark.evaluate("element => element.matches(':target')")
    assert mark.evaluate(IN_VIEW)


def test_from_a_number_to_the_source_and_back(visit, article):
    page = visit(article)
    number = page.locator(f"#claim-{CLAIM} ~ sup a.footnote-ref").first
    number.click()
    page.wait_for_timeout(300)
    note = page.locator(".footnote li:target")
    assert note.evaluate("e => e.getBoundingClientRect().top < innerHeight")
    note.locator("a.footnote-backref").first.click()
    page.wait_for_timeout(300)
    back = page.locator("sup:target")
    assert back.evaluate(IN_VIEW)
    assert back.locator("a.footnote-ref").get_attribute("href") == number.get_attribute("href")


def test_every_link_within_the_page_lands(visit, article):
    page = visit(article)
    lost = page.eval_on_selector_all(
        "article a[href^='#'], section a[href^='#']",
        """links => links.map(a => a.getAttribute('href'))
          .filter(hash => !document.getElementById(decodeURIComponent(hash.slice(1))))""",
    )
    assert lost == []
