"""Where pages are and what they are called; where in a page a mark stands."""

from __future__ import annotations

from urllib.parse import unquote

import pytest

FILES = {
    "index.md": "# Home\n\nIt [rained]{claim=rain}. [](claim:schöne.grüße) [](claim:x)\n",
    "ein ordner/Grüße & mehr.md": "# G\n\n[Grüße]{claim=schöne.grüße status=verified source=q}\n",
    "deep/a/b/README.md": "# R\n\n[x]{claim=x contradicts=rain}\n",
    "factcheck/ü.yml": "sources:\n  q:\n    title: Q\n",
    "draft.md": "# Draft\n\n[draft]{claim=draft}\n",
    "excluded.md": "# Excluded\n\n[out]{claim=excluded}\n",
}


@pytest.mark.parametrize("folders", [True, False], ids=["folders", "files"])
def test_any_path_and_any_id(project, folders):
    built = project.write(FILES).build(
        strict=True, use_directory_urls=folders, draft_docs="draft.md", exclude_docs="excluded.md"
    )
    assert (built.error, built.warnings) == ("", [])
    page = "index.html" if folders else "factcheck/claims.html"
    index = built.page("factcheck/claims/index.html" if folders else page)
    start = built.folder / "factcheck" / ("claims" if folders else "")
    links = [link["href"] for link in index.select("td a")]
    assert len(links) == 3
    for link in links:
        target, _, anchor = unquote(link).partition("#")
        file = (start / target).resolve()
        file = file / "index.html" if file.is_dir() else file
        assert f'id="{anchor}"' in file.read_text(encoding="utf-8")
    home = built.page().select("a.factcheck-link")
    assert [link.get_text() for link in home] == ["Grüße", "x"]


def test_drafts_and_excluded_pages_state_nothing(project):
    built = project.write(FILES).build(draft_docs="draft.md", exclude_docs="excluded.md")
    assert {claim["id"] for claim in built.claims["claims"]} == {"rain", "schöne.grüße", "x"}


def test_the_docs_folder_can_have_another_name(project):
    project.write({"index.md": "# Home\n\n[x]{claim=x about=q}\n"})
    (project.root / "docs").rename(project.root / "content")
    built = project.build(docs_dir="content")
    (finding,) = built.findings
    assert finding.startswith('ERROR content/index.md:3:19 FC203 unknown question "q"; ')


@pytest.mark.parametrize(
    ("folder", "file"), [("factcheck", "factcheck/questions.yml"), ("facts/all", "facts/all/questions.yml")]
)
def test_a_finding_names_the_file_where_an_entry_can_be_defined(folder, file, project):
    project.write({"index.md": "# Home\n\n[x]{claim=x about=q}\n", f"{folder}/sources.yml": "sources:\n"})
    (finding,) = project.build(plugins=[{"factcheck": {"register": folder}}]).findings
    assert f'write "q: {{title: …}}" under "questions:" in {file}, or "/// question | q" in a page' in finding


def test_the_extension_may_be_listed_too(small):
    page = small.build(markdown_extensions=["factcheck", "footnotes"]).page("article/index.html")
    assert len(page.select("a.factcheck-badge")) == 1


EVERYWHERE = """\
# Home [a]{claim=a status=verified}

- list [b]{claim=b}

> quote [c]{claim=c}

| table | d |
|---|---|
| [d | d]{claim=d note="a | b"} | x |

!!! note "[e]{claim=e}"

    note [f]{claim=f}

Term
:   Definition [g]{claim=g}

<div markdown>
html [h]{claim=h}
</div>

A note[^1] and [[nested]{claim=i} words]{claim=j}.

[^1]: footnote [k]{claim=k}
"""
EXTENSIONS = ["admonition", "def_list", "footnotes", "md_in_html", "tables", {"toc": {"permalink": True}}]


@pytest.mark.parametrize("cards", ["end", "inline"])
def test_marks_stand_wherever_inline_markdown_does(project, cards):
    built = project.write({"index.md": EVERYWHERE}).build(
        markdown_extensions=EXTENSIONS, plugins=["search", {"factcheck": {"cards": cards}}]
    )
    page = built.page()
    marks = {mark["data-claim"] for mark in page.select(".factcheck-claim")}
    assert marks | {"d"} == set("abcdefghijk")
    for id_ in marks:
        assert len(page.select(f"#card-{id_}")) == 1, id_
        assert len(page.select(f"a.factcheck-badge[href='#card-{id_}']")) == 1, id_


def test_headings_in_the_contents_have_words_and_no_badges(project):
    built = project.write({"index.md": f"[TOC]\n\n{EVERYWHERE}"}).build(theme={"name": "material"})
    page = built.page()
    assert page.select_one(".toc a").get_text() == "Home a"
    assert page.title.get_text() in {"Home a", "The Daily Test"}
    assert not page.select(".toc .factcheck-badge, .md-nav .factcheck-badge")
