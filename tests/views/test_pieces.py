"""Badge, card, reference, links: what stands in an article."""

from __future__ import annotations

import dataclasses
import re
from html.parser import HTMLParser

import pytest

from mkdocs_factcheck.locales import words
from mkdocs_factcheck.model import NOT_RATED, SCALES, VIEWS, State, ViewRequest
from mkdocs_factcheck.views import ASSETS, EntryLink, Renderer, Site, asset_names


class Outline(HTMLParser):
    """The outermost elements, and every element in them."""

    def __init__(self, html):
        super().__init__()
        self.open, self.outermost, self.inner, self.ids = [], [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.ids += [attributes["id"]] if "id" in attributes else []
        if self.open:
            self.inner.append(tag)
        else:
            self.outermost.append((tag, attributes))
        if tag not in {"br", "input", "path"}:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag != "path":
            assert self.open.pop() == tag


def pieces(renderer):
    yield renderer.badge("trump-undetermined", page_url="article/", card_here=True)
    yield renderer.card("trump-undetermined", page_url="article/")
    yield renderer.cards(["trump-undetermined", "rockets"], page_url="article/")
    yield renderer.reference("cnn-2020-03-12", locators=["para. 9"], page_url="article/")
    yield renderer.notice("unknown key", "/// claim")
    for name in VIEWS:
        yield renderer.view(ViewRequest(name=name), page_url="x/")


def test_search_can_leave_all_of_it_out(renderer):
    for html in pieces(renderer):
        outline = Outline(html)
        [(tag, attributes)] = outline.outermost
        assert "data-search-exclude" in attributes
        assert tag not in outline.inner
        assert outline.open == []
        assert len(outline.ids) == len(set(outline.ids))


def test_badge_leads_to_the_card_here(renderer):
    html = renderer.badge("rockets", page_url="article/", card_here=True)
    assert html.startswith('<a class="factcheck-badge factcheck-badge--neutral footnote-ref" href="#card-rockets" ')
    assert html.endswith("</svg>Not rated</a>")
    assert "\n" not in html


@pytest.mark.parametrize(
    ("page", "href"),
    [("other/deep/", "../../article/#card-rockets"), ("article/", "../factcheck/claims/#claim-row-rockets")],
)
def test_badge_leads_to_where_the_card_is(renderer, page, href):
    html = renderer.badge("rockets", page_url=page, card_here=False)
    assert f'href="{href}"' in html
    assert "footnote-ref" not in html


def test_badge_without_any_page_is_still_there(review):
    renderer = Renderer(Site(review=review, cards=False))
    assert " href=" not in renderer.badge("rockets", page_url="article/", card_here=False)


def test_badge_says_open_conflict_and_no_other(renderer):
    assert ", in open conflict</span>" in renderer.badge("pentagon-certain", page_url="", card_here=True)
    assert "in open conflict" not in renderer.badge("trump-likely", page_url="", card_here=True)


def test_badge_of_an_id_that_material_cannot_find_has_no_footnote_class(review):
    claim = dataclasses.replace(review.facts.claims["rockets"], id="ракеты")
    facts = dataclasses.replace(review.facts, claims={"ракеты": claim})
    html = Renderer(Site(review=dataclasses.replace(review, facts=facts, contradictions=()))).badge(
        "ракеты", page_url="a/", card_here=True
    )
    assert 'href="#card-%D1%80' in html
    assert "footnote-ref" not in html


@pytest.mark.parametrize("status", [NOT_RATED, *(one for scale in SCALES.values() for one in scale.values())])
def test_the_meaning_of_a_verdict_is_what_we_judge_and_tells_of_no_check(status):
    """Whatever evidence a claim has, none or the opposite, the sentence beside its badge is not untrue."""
    assert re.match("We (rate|treat|know|have given no verdict)", status.meaning)
    assert not re.search(r"check|confirm|refute|support|prove|found|sources|evidence (?!as)", status.meaning)


def test_card_shows_all_there_is(renderer):
    html = renderer.card("trump-undetermined", page_url="article/", level=4)
    for part in (
        'id="card-trump-undetermined"',
        '<h4 class="factcheck-card__words"><a href="#claim-trump-undetermined"',
        "“hasn’t been fully determined it was Iran”",
        '<a href="../factcheck/claimants/#claimant-trump">Donald Trump</a>',
        '<time datetime="2020-03-12">12 March 2020</time>',
        "We rate it contested, and decide for neither side.",
        "Was Iran behind the attack on Camp Taji?",
        "Undetermined",
        '<a class="factcheck-source" href="https://example.org/cnn">US strikes Iran-backed militia</a>, para. 21',
        'href="https://archive.example.org/cnn"',
        "<q class=",
        "The Pentagon calls it almost certain; Donald Trump says that it is undetermined.",
        'href="#claim-pentagon-certain"',
        'href="../factcheck/contradictions/#contradiction-divergence.pentagon-certain.trump-undetermined"',
        "Reversal",
        "Qualifies",
        "14 March 2020",
        "1 September 2020",
        "Said to reporters",
        'href="../reasons/#why-trump"',
    ):
        assert part in html


def test_card_shows_nothing_that_is_not_there(renderer):
    html = renderer.card("rockets", page_url="article/")
    assert all(word not in html for word in ("Evidence", "Conflicts", "Review", "Note", "None", "Why we rate"))
    assert "≥ 15 rockets" in html


def test_likelihood_is_a_bar_and_words(renderer):
    html = renderer.card("pentagon-certain", page_url="article/")
    assert 'x="95" width="4"' in html
    assert "almost certain, 95–99\u00a0%" in html
    assert "(high confidence)" in html


def test_cards_of_no_claims_are_nothing(renderer):
    assert renderer.cards([], page_url="article/") == ""


def test_reference_reads_like_one(renderer):
    html = renderer.reference("cnn-2020-03-12", locators=["para. 9", "para. 21", "para. 9"], page_url="article/")
    text = re.sub(r"<[^>]*>", "", html)
    assert text == (
        "A. Reporter and B. Writer, “US strikes Iran-backed militia”, CNN, "
        "12 March 2020, para. 9; para. 21. Archived copy"
    )
    assert "\n" not in html


def test_reference_says_when_an_undated_source_was_read(renderer):
    assert "accessed <time" in renderer.reference("ap-2020-03-12", locators=[], page_url="article/")


@pytest.mark.parametrize(
    ("kind", "id_", "link"),
    [
        ("claim", "rockets", EntryLink(href="../article/#claim-rockets", title="at least 15 rockets")),
        ("source", "ap-2020-03-12",
         EntryLink(href="../factcheck/sources/#source-ap-2020-03-12", title="Airstrikes underway")),
        ("question", "who-fired",
         EntryLink(href="../factcheck/questions/#question-who-fired", title="Who fired the rockets?")),
        ("claimant", "trump", EntryLink(href="../factcheck/claimants/#claimant-trump", title="Donald Trump")),
        ("claimant", "nobody", None),
        ("contradiction", "force", None),
    ],
)  # fmt: skip
def test_entry_link(renderer, kind, id_, link):
    assert renderer.entry_link(kind, id_, page_url="b/") == link


def test_entry_link_without_a_page(review):
    link = Renderer(Site(review=review)).entry_link("claimant", "trump", page_url="b/")
    assert link == EntryLink(href="", title="Donald Trump")


def test_a_site_overrides_a_template(site, tmp_path):
    (tmp_path / "factcheck").mkdir()
    (tmp_path / "factcheck" / "notice.html").write_text("<p>{{ message }}</p>", "utf-8")
    assert Renderer(site, template_dirs=[tmp_path]).notice("<b>", "") == "<p>&lt;b&gt;</p>"
    (tmp_path / "factcheck" / "notice.html").write_text("<i>{{ message }}</i>", "utf-8")
    assert Renderer(site, template_dirs=[tmp_path]).notice("b", "") == "<i>b</i>"
    assert "factcheck-notice" in Renderer(site).notice("b", "")


def test_words():
    assert words("en") == words("de-AT") == words("../en") == words("")
    assert {f"state_{state.value}" for state in State} <= set(words())


def test_assets_exist():
    assert all((ASSETS / name).is_file() for name in asset_names())
