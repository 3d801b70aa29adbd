"""Building again: a dirty build renders what changed and all that shows it; a rebuild in one process is a new one."""

from __future__ import annotations

import os

import pytest

VIEW = "# Desk\n\n/// factcheck | claims\n    page: article.md\n///\n"
THEN = 1_000_000_000
LINK = "# Link\n\nSee [](claim:certain).\n"


def age(built):
    """Date every page of the site back, and its sources further: what is written from now on is newer."""
    for path in built.folder.rglob("*.html"):
        os.utime(path, (THEN, THEN))
    for path in (built.folder.parent / "docs").rglob("*.md"):
        os.utime(path, (1, 1))


def rendered(built):
    """The articles that the last build wrote."""
    pages = (path for path in built.folder.rglob("*.html") if path.stat().st_mtime > THEN)
    names = {path.relative_to(built.folder).parent.as_posix() for path in pages if path.name == "index.html"}
    return {name for name in names if not name.startswith("factcheck/")}


@pytest.fixture
def dirty(small):
    """Builds the small site, lets a test change it, and builds what is dirty."""
    small.write({"desk.md": VIEW, "link.md": LINK}, theme={"name": "mkdocs"})
    age(small.build())

    def build(files, *, remove=()):
        for path in remove:
            (small.root / path).unlink()
        built = small.write(files).build(dirty=True)
        assert built.error == ""
        return built

    return build


class TestDirty:
    def test_an_unchanged_site_renders_no_article(self, dirty):
        assert rendered(dirty({})) == set()

    def test_a_change_renders_every_page_that_shows_it(self, dirty, articles, words_of):
        built = dirty({"article.md": articles["article.md"].replace("almost-certain", "unlikely")})
        assert {"article", "reply"} <= rendered(built)
        assert "." not in rendered(built)
        assert "unlikely" in words_of(built.page("reply/index.html").find(id="card-open"))

    def test_a_change_of_words_alone_renders_one_page(self, dirty):
        assert rendered(dirty({"index.md": "# Home\n\nOther words.\n"})) == {"."}

    def test_a_change_of_the_register_renders_the_pages_that_cite_it(self, dirty, articles, words_of):
        built = dirty(
            {"factcheck/register.yml": articles["factcheck/register.yml"].replace("A newspaper", "The Gazette")}
        )
        assert "reply" in rendered(built)
        assert "article" not in rendered(built)
        assert "The Gazette" in words_of(built.page("reply/index.html").select_one(".footnote"))

    def test_a_register_in_a_subfolder_counts(self, dirty, words_of):
        built = dirty({"factcheck/more/notes.yml": "claims:\n  certain:\n    note: From a subfolder.\n"})
        assert "article" in rendered(built)
        assert "." not in rendered(built)
        assert "From a subfolder." in words_of(built.page("article/index.html").find(id="card-certain"))

    def test_a_placed_view_and_a_link_are_up_to_date(self, dirty, articles, words_of):
        built = dirty({"article.md": articles["article.md"].replace("degree", "level")})
        assert "level of certainty" in words_of(built.page("desk/index.html").select_one(".factcheck-view"))
        assert "level of certainty" in words_of(built.page("link/index.html").select_one("a.factcheck-link"))

    def test_the_indexes_are_whole(self, dirty):
        built = dirty({"index.md": "# Home\n\nIt [rained]{claim=rain}.\n"})
        page = built.page("factcheck/claims/index.html")
        assert {row["id"] for row in page.select("tr[id]")} == {"claim-row-certain", "claim-row-open", "claim-row-rain"}
        assert {claim["id"] for claim in built.claims["claims"]} == {"certain", "open", "rain"}

    def test_a_deleted_page_takes_its_conflict_away(self, dirty):
        built = dirty({"link.md": "# Link\n", "reply.md": "# Reply\n"}, remove=["docs/article.md"])
        assert built.claims["contradictions"] == []
        assert built.claims["claims"] == []

    def test_a_broken_data_file_renders_all(self, dirty, small):
        (small.root / "site/factcheck/claims.json").write_text("{", encoding="utf-8")
        assert {"article", "reply", "desk", "link"} <= rendered(dirty({}))


class TestAgain:
    """In one process, with the plugin kept, as `mkdocs serve` builds."""

    def test_the_result_is_that_of_a_new_process(self, small, articles):
        small.build()
        small.write(
            {"reply.md": articles["reply.md"].replace("fully ", ""), "index.md": "# Home\n\n[New]{claim=new}.\n"}
        )
        (small.root / "docs/article.md").unlink()
        again, new = small.build(again=True), small.build(to="new")
        assert again.files().keys() == new.files().keys()
        assert [
            path for path, content in again.files().items() if content != new.files()[path] and "sitemap" not in path
        ] == []

    def test_a_register_file_comes_changes_and_goes(self, small, words_of):
        small.build()

        def note(text):
            small.write({"factcheck/more.yml": text})
            return small.build(again=True).page("article/index.html").find(id="card-certain")

        assert "First." in words_of(note("claims:\n  certain:\n    note: First.\n"))
        assert "Second." in words_of(note("claims:\n  certain:\n    note: Second.\n"))
        (small.root / "factcheck/more.yml").unlink()
        card = small.build(again=True).page("article/index.html").find(id="card-certain")
        assert "Second." not in words_of(card)

    def test_changed_settings_count(self, small):
        small.build()
        built = small.build(again=True, plugins=[{"factcheck": {"cards": "none", "severity": {"FC402": "off"}}}])
        assert not built.page("article/index.html").select(".factcheck-card")
        assert built.findings == []

    def test_a_mended_page_loses_its_finding(self, small):
        bad = small.write({"index.md": "# Home\n\n[x]{claim=x status=vreified}.\n"}).build()
        assert any("FC104" in line for line in bad.findings)
        good = small.write({"index.md": "# Home\n\n[x]{claim=x status=verified}.\n"}).build(again=True)
        assert not any("FC104" in line for line in good.findings)
