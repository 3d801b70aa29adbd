"""Beside other plugins: each renders pages, or parts of them, in its own way."""

from __future__ import annotations

import socket

import pytest

from mkdocs_factcheck.adapters.cli import main

POST = """\
---
date: 2020-03-13
tags: [night]
---

# A post

It [rained]{claim=rain status=disputed by=Bob source=wire}[^1] on [](claim:rain).

/// claim | rain
    note: A remark.
///

<!-- more -->

It [snowed]{claim=snow} too.

[^1]: A note.
"""
MATERIAL = {"name": "material", "font": False}


def blog(small, *others, **config):
    small.write({"blog/index.md": "# Blog\n", "blog/posts/post.md": POST})
    return small.build(theme=MATERIAL, plugins=["search", "blog", *others, "factcheck"], **config)


class TestBlog:
    def test_a_post_has_its_cards(self, small):
        built = blog(small, strict=True)
        assert built.error == "", built.warnings
        post = built.page("blog/2020/03/13/a-post/index.html")
        assert [mark["id"] for mark in post.select(".factcheck-claim")] == ["claim-rain", "claim-snow"]
        assert post.find(id="card-rain")
        assert post.find(id="card-snow")

    def test_an_excerpt_has_badges_that_lead_to_the_post(self, small):
        built = blog(small)
        excerpt = built.page("blog/index.html")
        assert excerpt.select_one("[data-claim=rain]")
        badge = excerpt.select_one("a.factcheck-badge")
        target, _, anchor = badge["href"].partition("#")
        file = (built.folder / "blog" / target / "index.html").resolve()
        assert f'id="{anchor}"' in file.read_text(encoding="utf-8")
        assert excerpt.select_one("link[href*='factcheck.css']")
        assert "<!--factcheck" not in str(excerpt)
        number = excerpt.select("sup > a.footnote-ref")[0]
        assert (number["href"], number.get_text()) == ("../blog/2020/03/13/a-post/#fn:source-wire", "1")
        assert not excerpt.select("[id^=claim-], [id^='fnref:source']")

    def test_claims_of_a_post_are_in_the_data_at_its_address(self, small):
        claims = {claim["id"]: claim for claim in blog(small).claims["claims"]}
        assert [one["url"] for one in claims["rain"]["occurrences"]] == ["blog/2020/03/13/a-post/#claim-rain"]
        assert [one["path"] for one in claims["rain"]["occurrences"]] == ["docs/blog/posts/post.md"]

    def test_before_and_after_the_blog_plugin(self, small):
        first = blog(small, to="one")
        second = small.build(plugins=["factcheck", "blog", "search"], to="two")
        assert first.claims == second.claims


def test_tags(small):
    small.write(
        {"index.md": "---\ntags: [rain]\n---\n\n# Home\n\nIt [rained]{claim=rain}.\n\n<!-- material/tags -->\n"}
    )
    built = small.build(theme=MATERIAL, plugins=["search", "tags", "factcheck"], strict=True)
    assert built.error == ""
    assert built.page().find(id="card-rain")
    assert built.page().select(".md-tag")


def test_offline_and_privacy_without_network(small, monkeypatch):
    def no_network(*args):
        raise OSError(args)

    monkeypatch.setattr(socket, "getaddrinfo", no_network)
    monkeypatch.setattr(socket.socket, "connect", no_network)
    built = small.build(theme=MATERIAL, plugins=["search", "offline", "privacy", "factcheck"])
    # What the theme itself wants from afar, the plugin for privacy asks for in vain.
    assert [line for line in built.warnings if "unpkg.com" not in line] == []
    article = built.page("article.html")
    assert article.select_one("script[src*='factcheck.js']")["src"] == "assets/factcheck/factcheck.js"
    card = article.find(id="card-certain")
    assert card.select_one("a[href^='https://example.org/wire']")
    assert card.select_one("a[href='reply.html#claim-open']")


class TestMacros:
    MAIN = """\
def define_env(env):
    @env.macro
    def made(id_):
        return f"[made by a macro]{{claim={id_} status=verified}}"
"""

    def built(self, small, text, **config):
        pytest.importorskip("mkdocs_macros")
        small.write({"index.md": text, "main.py": self.MAIN})
        return small.build(plugins=["search", {"macros": {"module_name": "main"}}, "factcheck"], **config)

    def test_a_made_mark_renders_and_is_reported(self, small):
        built = self.built(small, "# Home\n\n{{ made('m') }} and [plain]{claim=plain}.\n")
        page = built.page()
        assert [mark["id"] for mark in page.select(".factcheck-claim")] == ["claim-m", "claim-plain"]
        assert page.find(id="card-m")
        assert "m" in {claim["id"] for claim in built.claims["claims"]}
        (finding,) = (line for line in built.findings if "FC113" in line)
        assert finding.startswith("INFO docs/index.md:3:1 FC113 ")
        assert "made by a macro" in finding

    def test_a_claim_of_a_macro_is_on_the_generated_pages(self, small):
        built = self.built(small, "# Home\n\n{{ made('m') }}\n")
        assert built.page("factcheck/claims/index.html").find(id="claim-row-m")

    def test_a_mark_in_a_page_with_other_macros_keeps_its_place(self, small):
        text = "# Home\n\n{{ config.site_name }}\n\nSee [plain]{claim=plain about=no-such-question}.\n"
        built = self.built(small, text)
        assert any(line.startswith("ERROR docs/index.md:5:31 FC203") for line in built.findings)
        assert not [line for line in built.findings if "FC113" in line]


def test_a_mark_in_a_snippet(small):
    small.write({"part.txt": "It [rained]{claim=rain status=disputed}.\n", "index.md": '# Home\n\n--8<-- "part.txt"\n'})
    built = small.build(markdown_extensions=[{"pymdownx.snippets": {"base_path": [str(small.root)]}}])
    assert built.page().find(id="card-rain")
    assert "rain" in {claim["id"] for claim in built.claims["claims"]}
    assert any("FC113" in line for line in built.findings)


def test_findings_below_an_include_name_lines_of_the_file(small):
    page = '# Home\n\n--8<-- "part.txt"\n\n[own]{claim=own status=bogus source=nope}\n'
    small.write({"part.txt": "One [inc]{claim=inc}.\n\nTwo.\n\nThree.\n", "index.md": page})
    built = small.build(markdown_extensions=[{"pymdownx.snippets": {"base_path": [str(small.root)]}}])
    places = [line.split(" ", 3)[1:3] for line in built.findings if line.split()[2] in {"FC104", "FC113", "FC201"}]
    assert places == [
        ["docs/index.md:3:5", "FC113"],
        ["docs/index.md:5:24", "FC104"],
        ["docs/index.md:5:37", "FC201"],
    ]


def test_a_draft_of_a_blog_is_no_more_checked_than_built(small, capsys):
    draft = "---\ndate: 2024-01-01\ndraft: true\n---\n# P\n\n[secret]{claim=dr status=bogus}\n"
    small.write({"blog/index.md": "# Blog\n", "blog/posts/p.md": draft})
    built = small.build(theme={"name": "material", "font": False}, plugins=["search", "blog", "factcheck"])
    assert "dr" not in {claim["id"] for claim in built.claims["claims"]}
    main(["export", "-f", str(small.root / "mkdocs.yml")])
    assert '"dr"' not in capsys.readouterr().out


def test_attr_list_and_bracketed_spans_keep_their_own(small):
    small.write({"index.md": "# Home {#top .x}\n\n[Sure]{claim=a}{.y} and [span]{.z}, *em*{.w}.\n"})
    page = small.build(markdown_extensions=["attr_list", "md_in_html", "admonition"]).page()
    assert page.find(id="top")["class"] == ["x"]
    assert page.find(id="claim-a").get_text() == "Sure"
    assert page.select_one("em.w")


class TestLanguages:
    """mkdocs-static-i18n builds the site once for each language."""

    LANGUAGES = (
        {"locale": "en", "default": True, "name": "English", "build": True},
        {"locale": "fr", "name": "Français", "build": True},
    )

    @pytest.fixture
    def built(self, small):
        pytest.importorskip("mkdocs_static_i18n")
        small.write(
            {"index.md": "# Home\n\nIt [rains]{claim=rain}.\n", "index.fr.md": "# Accueil\n\nIl [pleut]{claim=rain}.\n"}
        )
        i18n = {"i18n": {"docs_structure": "suffix", "languages": list(self.LANGUAGES)}}
        return small.build(theme=MATERIAL, plugins=["search", i18n, "factcheck"])

    def test_each_has_its_own_claims_and_pages(self, built, words_of):
        for folder, words, others in (("", "rains", "pleut"), ("fr/", "pleut", "rains")):
            page = built.page(f"{folder}factcheck/claims/index.html")
            assert words in words_of(page.find(id="claim-row-rain"))
            assert words in built.text(f"{folder}factcheck/claims.json")
            assert others not in built.text(f"{folder}factcheck/claims.json")

    def test_links_stay_in_the_language(self, built):
        page = built.page("fr/index.html")
        assert page.select_one("#card-rain a[href$='fr/factcheck/claims/#claim-row-rain']")
        assert page.select_one("link[href='../assets/factcheck/factcheck.css']")


def test_pages_made_by_a_script(small):
    pytest.importorskip("mkdocs_gen_files")
    text = "# Made\\n\\n[x]{claim=x about=nobody}\\n"
    make = f"with mkdocs_gen_files.open('made.md', 'w') as page:\n    page.write('{text}')\n"
    small.write({"make.py": f"import mkdocs_gen_files\n\n{make}"})
    built = small.build(plugins=["factcheck", {"gen-files": {"scripts": [str(small.root / "make.py")]}}])
    assert built.page("made/index.html").find(id="card-x")
    assert any(line.startswith("ERROR docs/made.md:3:19 FC203") for line in built.findings)


def test_minified_pages_keep_all(small):
    pytest.importorskip("mkdocs_minify_plugin")
    built = small.build(theme=MATERIAL, plugins=["search", {"minify": {"minify_html": True}}, "factcheck"])
    page = built.page("reply/index.html")
    assert page.find(id="card-open")
    assert page.select_one("a.factcheck-badge svg path")
    assert page.select_one("link[href*='factcheck.css']")
    assert "<!--factcheck" not in str(page)
