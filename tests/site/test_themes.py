"""What a reader gets, on each theme."""

from __future__ import annotations

import pytest

THEMES = ("material", "mkdocs", "readthedocs")
VIEWS = ("contradictions", "claims", "questions", "claimants", "sources")


@pytest.mark.parametrize("theme", THEMES)
class TestThemes:
    def test_an_article_has_mark_badge_footnotes_and_card(self, small, theme, words_of):
        built = small.build(theme={"name": theme})
        page = built.page("reply/index.html")
        mark = page.select_one("span.factcheck-claim")
        badge = page.select_one("a.factcheck-badge")
        assert mark["id"] == "claim-open"
        assert (mark["data-claim"], mark["data-status"]) == ("open", "unverified")
        assert words_of(mark) == '"hasn\'t been fully determined"'
        assert badge["href"] == "#card-open"
        assert badge.find("svg")
        assert "Unverified" in words_of(badge)
        card = page.select_one("#card-open")
        assert "Donald Trump" in words_of(card)
        assert [words_of(note)[:15] for note in page.select(".footnote li")] == [
            "“A wire report”",
            "“A newspaper”. ",
            "A note of the a",
        ]
        assert [reference.get_text() for reference in page.select("sup > a.footnote-ref")] == ["1", "2", "3"]
        assert built.warnings == []

    def test_every_link_of_ours_lands(self, small, theme):
        built = small.build(theme={"name": theme})
        pages = [path for path in built.files() if path.endswith(".html") and path != "404.html"]
        ids = {path: {element["id"] for element in built.page(path).select("[id]")} for path in pages}
        links = 0
        for path in pages:
            for link in built.page(path).select("[class^=factcheck] a[href], a[class^=factcheck]"):
                target, _, anchor = link["href"].partition("#")
                target = target.partition("?")[0]  # what narrows a view is the script's
                if ":" not in target:
                    file = (built.folder / path).parent.joinpath(target).resolve() if target else built.folder / path
                    file = file / "index.html" if file.is_dir() else file
                    assert anchor in ids[file.relative_to(built.folder.resolve()).as_posix()] | {""}, link
                    links += 1
        assert links > 30

    def test_the_contradiction_index_shows_both_sides(self, small, theme, words_of):
        built = small.build(theme={"name": theme})
        conflict = built.page("factcheck/contradictions/index.html").select_one("article.factcheck-conflict")
        assert conflict["id"] == "contradiction-divergence.certain.open"
        assert "The Pentagon" in words_of(conflict)
        assert "Donald Trump" in words_of(conflict)
        links = {link["href"] for link in conflict.select(".factcheck-side__read a")}
        assert links == {"../../article/#claim-certain", "../../reply/#claim-open"}

    def test_ids_are_unique(self, small, theme):
        built = small.build(theme={"name": theme})
        for path in ("article/index.html", "reply/index.html", *(f"factcheck/{view}/index.html" for view in VIEWS)):
            ids = [element["id"] for element in built.page(path).select("[id]")]
            assert sorted(ids) == sorted(set(ids))

    def test_zero_configuration(self, project, theme):
        project.write({"index.md": "# Home\n\nIt [rained]{claim}.\n"}, plugins=["factcheck"])
        built = project.build(theme={"name": theme}, strict=True)
        page = built.page()
        mark = page.select_one(".factcheck-claim")
        assert mark["data-status"] == "unrated"
        assert page.select_one("a.factcheck-badge")["href"] == f"#card-{mark['data-claim']}"
        for view in VIEWS:
            assert built.page(f"factcheck/{view}/index.html").select_one(f".factcheck-view--{view}")
        assert built.error == ""

    def test_assets_are_linked_where_they_are_needed(self, small, theme):
        built = small.build(theme={"name": theme})
        assert "factcheck" not in built.text("index.html").replace("factcheck/", "")
        article = built.page("article/index.html")
        for address in (article.select_one("head link[href*='factcheck.css']")["href"], _script(article)["src"]):
            assert (built.folder / "article" / address).resolve().is_file()


def _script(page):
    return page.select_one("script[src*='factcheck.js']")


@pytest.mark.parametrize("theme", THEMES)
def test_without_directory_urls(small, theme):
    built = small.build(theme={"name": theme}, use_directory_urls=False, strict=True)
    assert built.error == ""
    conflict = built.page("factcheck/contradictions.html").select_one("article.factcheck-conflict")
    links = {link["href"] for link in conflict.select(".factcheck-side__read a")}
    assert links == {"../article.html#claim-certain", "../reply.html#claim-open"}
    assert built.page("reply.html").select_one("a.factcheck-link")["href"].endswith("#card-certain") or (
        built.page("reply.html").select_one("a.factcheck-link")["href"].endswith("#claim-certain")
    )
    urls = {one["url"] for claim in built.claims["claims"] for one in claim["occurrences"]}
    assert urls == {"article.html#claim-certain", "reply.html#claim-open"}


def test_one_numbering_without_the_footnotes_extension(small):
    page = small.build(markdown_extensions=[]).page("reply/index.html")
    assert [one.get_text() for one in page.select("sup > a.footnote-ref")] == ["1", "2"]
    assert "[^1]" in page.get_text()


def test_a_source_cited_twice_is_one_footnote(small):
    small.write({"article.md": "[One]{claim=a source=wire} and [two]{claim=b source=wire}.\n"})
    page = small.build().page("article/index.html")
    assert [one.get_text() for one in page.select("sup > a.footnote-ref")] == ["1", "1"]
    notes = page.select(".footnote li")
    assert [note["id"] for note in notes] == ["fn:source-wire"]
    back = [link["href"].removeprefix("#") for link in notes[0].select("a.footnote-backref")]
    assert back == ["fnref:source-wire", "fnref2:source-wire"]
    assert all(page.find(id=anchor) for anchor in back)


def test_one_claim_on_two_pages(small):
    small.write({"index.md": "# Home\n\nAgain [certain]{claim=certain}, and [certain]{claim=certain}.\n"})
    built = small.build(strict=True)
    assert built.error == ""
    home = built.page()
    assert [mark["id"] for mark in home.select(".factcheck-claim")] == ["claim-certain", "claim-certain-2"]
    assert {mark["data-status"] for mark in home.select(".factcheck-claim")} == {"disputed"}
    assert home.find(id="card-certain")
    claim = next(one for one in built.claims["claims"] if one["id"] == "certain")
    assert [one["url"] for one in claim["occurrences"]] == [
        "article/#claim-certain",
        "#claim-certain",
        "#claim-certain-2",
    ]


class TestCards:
    TEXT = "# Home\n\nFirst [one]{claim=one}.\n\nThen [two]{claim=two}.\n\nLast.\n"

    def built(self, project, cards):
        return project.write({"index.md": self.TEXT}).build(plugins=[{"factcheck": {"cards": cards}}]).page()

    def test_at_the_end(self, project):
        page = self.built(project, "end")
        section = page.select_one("section.factcheck-cards")
        assert [card["id"] for card in section.select("article")] == ["card-one", "card-two"]
        assert section.find_previous("p", string="Last.")

    def test_inline(self, project):
        page = self.built(project, "inline")
        assert not page.select("section.factcheck-cards")
        card = page.find(id="card-one")
        assert card.find_previous(class_="factcheck-claim")["id"] == "claim-one"
        assert card.find_next(class_="factcheck-claim")["id"] == "claim-two"
        assert card.find_parent("p") is None

    def test_none(self, project):
        page = self.built(project, "none")
        assert not page.select(".factcheck-card")
        badge = page.select_one("a.factcheck-badge")
        assert badge["href"] == "factcheck/claims/#claim-row-one"
        assert "footnote-ref" not in badge["class"]
