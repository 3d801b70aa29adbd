"""What a reader is told of a quotation that did not pass: in the article, in the card, in every list."""

from __future__ import annotations

import re

import markdown
import pytest

from mkdocs_factcheck.locales import words
from mkdocs_factcheck.model import QuoteResult
from mkdocs_factcheck.views.icons import BUNDLED, CONFLICT
from mkdocs_factcheck.views.results import ELSEWHERE, LOOKS, result_view

PAGE = """\
# Told

The mayor said ["the bridge is safe for all traffic"]{claim=altered by=mayor status=false source=s about=q
position=yes}, then ["nobody said so"]{claim=lost status=verified source=s}, ["they agreed"]{claim=changed
source=old}, and ["it was dry"]{claim=bare status=supported source=nowhere}.

Others: ["The bridge is mostly new"]{claim=fine by=mayor source=s}, ["The bridge […] new"]{claim=short source=s},
["a boat"]{claim=twice source=s about=q position=no}, [no quotation]{claim=plain status=verified source=s},
["nothing is cited"]{claim=unsourced}.

He said ["The bridge is mostly new"]{claim=both by=mayor said=2026-05-01 source=s status=disputed}, and later
["The bridge is mostly old"]{claim=both}.

It [was mended]{claim=mended status=misleading}.

/// claim | mended
    evidence:
      - source: s
        quote: It was badly mended
///

/// claim | stated
    text: "“the boat is full”"
    kind: quote
    source: s
    status: false
///

/// factcheck | summary
///

/// factcheck | timeline
///
"""
SOURCE = """\
“The bridge is not safe for all traffic.” The bridge is mostly new. A boat, and a boat. It was well mended.
The boat is half full.
"""
FILES = {
    "index.md": PAGE,
    "factcheck/r.yml": "sources: {s: {title: A paper}, old: {title: Old, sha256: abc}, nowhere: {title: Nowhere}}\n"
    "claimants: {mayor: {name: The mayor}}\nquestions: {q: {title: Is it safe?}}\n",
    "factcheck/snapshots/s.txt": SOURCE,
    "factcheck/snapshots/old.txt": "They agreed.",
}
FLAGS = {
    "claim-altered": ("altered", "quote altered"),
    "claim-lost": ("not-found", "quote not found"),
    "claim-changed": ("source-changed", "copy changed"),
    "claim-bare": ("unchecked", "quote not checked"),
    "claim-both-2": ("altered", "quote altered"),
}
PASSED = ("claim-fine", "claim-short", "claim-twice", "claim-plain", "claim-unsourced", "claim-both")
VIEWS = ("contradictions", "claims", "questions", "claimants", "sources", "review")


@pytest.fixture(scope="module")
def built(new_project):
    plugins = ["search", {"factcheck": {"review": "always", "severity": {"FC313": "warning"}}}]
    return new_project("told").write(FILES, plugins=plugins).build()


@pytest.fixture(scope="module")
def pages(built):
    return {path: built.page(path) for path in ("index.html", *(f"factcheck/{view}/index.html" for view in VIEWS))}


def badge(page, mark):
    return page.find(id=mark).find_next("a", class_="factcheck-badge")


class TestArticle:
    @pytest.mark.parametrize("mark", FLAGS)
    def test_what_did_not_pass_is_told_at_the_words_themselves(self, mark, built, words_of):
        page = built.page()
        result, said = FLAGS[mark]
        assert page.find(id=mark)["data-quote"] == result
        [flag] = badge(page, mark).select(".factcheck-badge__flag--quote")
        assert (flag["data-result"], words_of(flag)) == (result, said)
        assert flag.svg

    @pytest.mark.parametrize("mark", PASSED)
    def test_what_passed_and_what_is_no_quotation_costs_nothing(self, mark, built):
        page = built.page()
        assert not page.find(id=mark).has_attr("data-quote")
        assert not badge(page, mark).select("[data-result]")

    def test_a_quote_of_the_evidence_is_told_beside_the_words_and_not_as_theirs(self, built, words_of):
        page = built.page()
        assert not page.find(id="claim-mended").has_attr("data-quote")
        [flag] = badge(page, "claim-mended").select("[data-result]")
        assert words_of(flag) == "quote altered in the evidence"

    def test_a_screen_reader_hears_verdict_and_result_apart(self, built, words_of):
        assert words_of(badge(built.page(), "claim-lost")) == "Verified quote not found"
        assert words_of(badge(built.page(), "claim-bare")) == "Supported quote not checked"

    def test_the_words_alone_are_searched_for(self, built):
        found = built.search()
        assert "nobody said so" in found
        for ours in ("quote altered", "quote not found", "copy changed", "other words", "data-quote"):
            assert ours not in found

    def test_nothing_of_ours_is_left_unfilled(self, built):
        for path, data in built.files().items():
            assert not re.search(rb"factcheck:\d+:[0-9a-f]{16}", data), path

    def test_plain_markdown_gives_the_same(self, built, project):
        project.write(FILES)
        html = markdown.markdown(
            PAGE,
            extensions=["toc", "tables", "fenced_code", "factcheck"],
            extension_configs={"factcheck": {"register": str(project.root / "factcheck")}},
        )
        marks = re.compile(r'<span class="factcheck-claim".*?</span>')
        assert marks.findall(html) == marks.findall(built.text("index.html"))
        flags = re.compile(r'<span class="factcheck-badge__flag.*?</span>')
        article = built.text("index.html").partition("<h2")[0]
        assert flags.findall(article)[:4] == flags.findall(html)[:4] != []

    def test_without_cards_the_badge_itself_says_what_it_means(self, project):
        project.write(FILES, plugins=[{"factcheck": {"cards": "none"}}])
        flag = badge(project.build().page(), "claim-altered").select_one("[data-result]")
        assert flag["title"] == "The stored copy of the source has other words."

    def test_a_mark_that_a_macro_makes_is_told_too(self, project):
        files = {
            **FILES,
            "index.md": '# Home\n\n--8<-- "part.txt"\n',
            "part.txt": '["the bridge is safe for all traffic"]{claim=made source=s}',
        }
        snippets = {"pymdownx.snippets": {"base_path": [str(project.root)]}}
        page = project.write(files, markdown_extensions=[snippets]).build().page()
        assert page.find(id="claim-made")["data-quote"] == "altered"
        assert badge(page, "claim-made").select_one("[data-result=altered]")


class TestCard:
    def test_the_head_shows_both_texts_with_the_words_that_differ(self, built, words_of):
        card = built.page().find(id="card-altered")
        assert words_of(card.select_one(".factcheck-card__verdict .factcheck-badge__flag")) == "quote altered"
        [told] = card.select(".factcheck-told")
        article, source = told.select(".factcheck-told__line")
        assert words_of(article) == "Article the bridge is safe for all traffic"
        assert article.a["href"] == "#claim-altered"
        assert words_of(source) == "Source The bridge is not safe for all traffic"
        assert [words_of(one) for one in told.select("del, ins")] == ["not"]

    def test_each_occurrence_is_judged_by_itself(self, built, words_of):
        card = built.page().find(id="card-both")
        assert words_of(card.select_one(".factcheck-card__verdict .factcheck-badge__flag")) == (
            "quote altered in another place"
        )
        [told] = card.select(".factcheck-told")
        article, source = told.select(".factcheck-told__line")
        assert words_of(article) == "Article The bridge is mostly old"
        assert article.a["href"] == "#claim-both-2"
        assert words_of(source) == "Source The bridge is mostly new"

    def test_the_evidence_is_told_as_evidence(self, built, words_of):
        [told] = built.page().select("#card-mended .factcheck-told")
        assert [words_of(line) for line in told.select(".factcheck-told__line")] == [
            "Evidence It was badly mended",
            "Source It was well mended",
        ]

    def test_words_that_a_block_states_are_told_as_the_claims(self, built, words_of):
        [told] = built.page().select("#card-stated .factcheck-told")
        assert [words_of(line) for line in told.select(".factcheck-told__line")] == [
            "Claim the boat is full",
            "Source The boat is half full",
        ]

    @pytest.mark.parametrize(
        ("claim", "said"),
        [
            ("lost", "Quote not found. The stored copy of the source does not have these words."),
            ("changed", "Copy changed. The stored copy is not the one that was recorded, so that it proves nothing."),
            ("stated", "Quote altered. The stored copy of the source has other words."),
        ],
    )
    def test_the_head_says_what_came_of_it(self, claim, said, built, words_of):
        assert words_of(built.page().select_one(f"#card-{claim} .factcheck-told__title")) == said

    def test_what_was_not_checked_is_never_a_pass(self, built, words_of):
        card = built.page().find(id="card-bare")
        assert words_of(card.select_one(".factcheck-card__verdict .factcheck-badge__flag")) == "quote not checked"
        assert "Not checked: no stored copy" in words_of(card)
        assert "Word for word" not in words_of(card)
        assert not card.select(".factcheck-told")

    @pytest.mark.parametrize("claim", ["fine", "short", "twice", "plain", "unsourced"])
    def test_the_head_of_what_passed_says_nothing_of_it(self, claim, built):
        card = built.page().find(id=f"card-{claim}")
        assert not card.select(".factcheck-told, .factcheck-badge__flag")

    def test_words_left_out_rightly_are_not_marked_and_changes_are_listed(self, project, words_of):
        text = '["the bridge […] is not safe for some traffic"]{claim=cut source=s}'
        copy = "The bridge, they say, is not safe for all traffic."
        project.write({**FILES, "index.md": text, "factcheck/snapshots/s.txt": copy})
        told = project.build().page().select_one("#card-cut .factcheck-told")
        assert words_of(told.select(".factcheck-told__line")[0]).startswith("Article the bridge […] is not safe")
        changes = [
            (words_of(one.find("del")), words_of(one.find("ins"))) for one in told.select("[aria-hidden]:has(del)")
        ]
        assert changes == [("all", "some")]

    def test_the_page_that_misquotes_is_the_one_that_its_card_leads_to(self, project):
        wrong = '["the bridge is safe for all traffic"]{claim=x source=s}'
        project.write({**FILES, "index.md": wrong, "other.md": wrong})
        page = project.build().page("other/index.html")
        [told] = page.select("#card-x .factcheck-told")
        assert told.a["href"] == "#claim-x"


class TestLists:
    def test_the_table_of_claims_tells_it(self, built, words_of):
        page = built.page("factcheck/claims/index.html")
        said = {row["id"]: words_of(flag) for row in page.select("tbody tr") for flag in row.select("[data-result]")}
        assert said == {
            "claim-row-altered": "quote altered",
            "claim-row-lost": "quote not found",
            "claim-row-changed": "copy changed",
            "claim-row-bare": "quote not checked",
            "claim-row-both": "quote altered in another place",
            "claim-row-mended": "quote altered in the evidence",
            "claim-row-stated": "quote altered",
        }

    @pytest.mark.parametrize(
        ("path", "selector"),
        [
            ("factcheck/contradictions/index.html", ".factcheck-side__verdict"),
            ("factcheck/claimants/index.html", ".factcheck-timeline__verdict"),
            ("factcheck/questions/index.html", ".factcheck-timeline__verdict"),
            ("index.html", ".factcheck-timeline__verdict"),
        ],
    )
    def test_wherever_a_verdict_stands_beside_the_words(self, path, selector, built, words_of):
        verdicts = [words_of(one) for one in built.page(path).select(f"{selector} .factcheck-badge")]
        assert "False quote altered" in verdicts
        assert "False" not in verdicts

    def test_the_page_of_sources_says_it_once(self, built, words_of):
        lines = [words_of(line) for line in built.page("factcheck/sources/index.html").select("#source-s li")]
        [altered] = [line for line in lines if "“the bridge is safe for all traffic”" in line]
        assert "False Altered: not → (left out)" in altered
        [fine] = [line for line in lines if "Word for word" in line and "The bridge is mostly new” Disputed" in line]
        assert "Disputed quote altered in another place Word for word" in fine

    def test_the_review_names_the_result_of_each_rule(self, built, words_of):
        page = built.page("factcheck/review/index.html")
        signs = {words_of(one.parent).split()[0]: words_of(one) for one in page.select("h2 > [data-result]")}
        assert signs == {
            "FC302": "Altered",
            "FC303": "Not found",
            "FC304": "Copy changed",
            "FC312": "Found more than once",
            "FC313": "Not checked",
        }


class TestOneWordAndOneSign:
    def test_a_result_has_one_word_everywhere(self, pages, words_of):
        seen = set()
        for path, page in pages.items():
            for element in page.select("[data-result]:not(.factcheck-told)"):
                view = result_view(element["data-result"], words())
                said = words_of(element)
                seen.add(view.id)
                assert said == view.label or (view.flag and said.startswith(view.flag)), (path, said)
        assert seen >= {*QuoteResult}

    def test_no_page_has_a_second_word_for_a_result(self, pages, words_of):
        second = re.compile(r"\b(differs?|misquoted|unchecked)\b", re.IGNORECASE)
        for path, page in pages.items():
            text = words_of(page.body).replace("unchecked-quote", "")
            assert not second.search(text), path
            assert "≠" not in text, path

    def test_a_sign_stands_for_one_thing(self, pages):
        names = {icon: result for result, (_, icon) in LOOKS.items()} | {CONFLICT: "conflict"}
        drawings = {
            re.search(r' d="([^"]+)"', (BUNDLED / f"{icon}.svg").read_text("utf-8"))[1]: name
            for icon, name in names.items()
        }
        seen = set()
        for path, page in pages.items():
            for drawing in page.select("svg.factcheck-icon path"):
                name = drawings.get(drawing["d"])
                if name == "conflict":
                    assert drawing.find_parent(class_=["factcheck-badge__conflict", "factcheck-entry__line"]), path
                elif name:
                    assert drawing.find_parent(attrs={"data-result": True})["data-result"] == name, path
                seen.add(name)
        assert seen >= {*QuoteResult, "conflict"}
        assert ELSEWHERE in drawings.values()


HOSTILE = '"><script>alert(1)</script>{{7*7}}&%'


def test_words_of_a_copy_are_text_wherever_they_are_told(project):
    said = "Nobody should ever doubt that the bridge is {} safe for all the traffic that uses it."
    text = f'He said ["{said.format("quite")}"]{{claim=x source=s}}.'
    copy = said.format(HOSTILE)
    built = project.write({**FILES, "index.md": text, "factcheck/snapshots/s.txt": copy}).build()
    page = built.page()
    assert page.find(id="claim-x")["data-quote"] == "altered"
    assert HOSTILE in page.select_one("#card-x .factcheck-told").get_text()
    for path in ("index.html", "factcheck/sources/index.html", "factcheck/claims/index.html"):
        assert "<script>alert(1)" not in built.text(path)
