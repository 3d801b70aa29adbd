"""Pages without marks are the same bytes with and without the plugin."""

from __future__ import annotations

import pytest

RICH = {
    "index.md": """\
---
title: Home
tags: [a, b]
---

# Home { #top }

Words[^1] with `[code]{claim}`, \\[escaped]{claim}, <span title="[x]{claim}">raw</span>, a [link](other.md) and
[span]{.class} and ==marked== text, H~2~O, and \\/ a slash.

```markdown
[fenced]{claim=no status=verified}
/// claim | no
///
```

<!-- [comment]{claim} -->

!!! note
    An admonition with a list:

    - [ ] one
    - [x] two

=== "Tab"

    Words in a tab.

| a | b |
|---|---|
| 1 | 2 |

Term
:   Definition.

<div markdown>
*Markdown* in HTML.
</div>

[^1]: A note.
""",
    "other.md": "# Other\n\nNothing [here](index.md#top). A claim is a word.\n\n![x](x.png)\n",
    "third.md": "# Third\n\n/// caption\nA caption.\n///\n\n<!--factcheck:0:mark:0--> {claim}\n",
    "x.png": "",
}
EXTENSIONS = [
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    {"toc": {"permalink": True}},
    "pymdownx.betterem",
    "pymdownx.blocks.caption",
    "pymdownx.caret",
    "pymdownx.details",
    "pymdownx.highlight",
    "pymdownx.inlinehilite",
    "pymdownx.keys",
    "pymdownx.mark",
    "pymdownx.smartsymbols",
    "pymdownx.snippets",
    "pymdownx.superfences",
    {"pymdownx.tabbed": {"alternate_style": True}},
    {"pymdownx.tasklist": {"custom_checkbox": True}},
    "pymdownx.tilde",
]
MARKED = "# Article\n\nIt [rained]{claim=rain status=verified}.\n\n/// claim | rain\nWhy.\n///\n"


def same_pages(one, two, *, but=()):
    ours = ("factcheck/", "assets/factcheck/", "sitemap", "search/", *but)
    first, second = (
        {path: content for path, content in built.files().items() if not path.startswith(ours)} for built in (one, two)
    )
    assert {path for path in first if path.endswith(".html")} == {path for path in second if path.endswith(".html")}
    assert [path for path in first if first[path] != second.get(path)] == []


@pytest.mark.parametrize("theme", ["material", "mkdocs", "readthedocs"])
@pytest.mark.parametrize("extensions", [[], EXTENSIONS], ids=["bare", "rich"])
class TestSameBytes:
    def test_of_a_site_wholly_without_marks(self, project, theme, extensions):
        project.write(RICH, theme={"name": theme}, markdown_extensions=extensions)
        without = project.build(to="without", plugins=["search"])
        with_ours = project.build(to="with", plugins=["search", "factcheck"])
        same_pages(without, with_ours)
        assert without.text("search/search_index.json") == with_ours.text("search/search_index.json")
        assert [path for path in with_ours.files() if path.startswith("factcheck/") and path.endswith(".html")] == []

    def test_beside_pages_with_marks(self, project, theme, extensions):
        nav = ["index.md", "other.md", "third.md", "article.md"]
        files = {**RICH, "article.md": MARKED, "factcheck/r.yml": "sources:\n  s:\n    title: S\n"}
        project.write(files, theme={"name": theme}, markdown_extensions=extensions, nav=nav)
        without = project.build(to="without", plugins=["search"])
        with_ours = project.build(to="with", plugins=["search", "factcheck"])
        same_pages(without, with_ours, but=("article/",))
        assert 'id="claim-rain"' in with_ours.text("article/index.html")


def test_the_words_of_a_page_are_the_same_with_and_without_marks(small, words_of):
    small.write(
        {"index.md": 'A ["claim *here*"]{claim=x source=wire}, [and `there`]{claim=y} in [[a]{claim=z}](b) b.\n'}
    )
    with_marks = small.build(plugins=[{"factcheck": {"cards": "none"}}], to="with").page()
    for added in with_marks.select("a.factcheck-badge, sup, .footnote"):
        added.decompose()
    small.write({"index.md": 'A "claim *here*", and `there` in [a](b) b.\n'})
    without = small.build(plugins=[], to="without").page()
    assert words_of(with_marks.select_one("[role=main]")) == words_of(without.select_one("[role=main]"))
