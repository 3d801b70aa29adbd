"""Our ids yield to those that a page has by itself, and every link of ours follows."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import unquote, urljoin

import pytest

from mkdocs_factcheck.adapters.mkdocs.offline import review_of

EXTENSIONS = ["attr_list", "footnotes", "md_in_html", "admonition"]
SOURCES = "sources:\n  s: {title: Source S}\n  s-2: {title: Source S 2}\n"


def ids_of(page):
    return [element["id"] for element in page.find_all(id=True)]


def pages_of(built):
    return {path.relative_to(built.folder).as_posix(): path for path in built.folder.rglob("*.html")}


def flaws_of(built):
    """Ids that stand twice on a page, and links within the site that lead to no id."""
    ids = {path: ids_of(built.page(path)) for path in pages_of(built)}
    flaws = [(path, id_) for path, found in ids.items() for id_, number in Counter(found).items() if number > 1]
    for path in ids:
        for link in built.page(path).select("a[href*='#']"):
            target, _, anchor = urljoin(f"/{path}", link["href"]).partition("#")
            target = f"{target}index.html" if target.endswith("/") else target
            if target.startswith("/") and anchor and unquote(anchor) not in ids[target[1:]]:
                flaws.append((path, link["href"]))
    return flaws


def urls_of(document):
    return {claim.id: [one.url for one in claim.occurrences] for claim in document.facts.claims.values()}


# What a page has besides the mark of a claim "a", and the id that the mark then gets; that of the card is alike.
OWN = {
    "a heading": ("## Claim a", "claim-a-2"),
    "a heading in Markdown": ("## The *claim* a { .x }\n\n## **Claim** `a` ##", "claim-a-2"),
    "an underlined heading": ("Claim a\n-------", "claim-a-2"),
    "headings of one name": ("## Claim a\n\n## Claim a", "claim-a-2"),
    "a heading in a list": ("- x\n\n    ## Claim a", "claim-a-2"),
    "a heading in a block quote": ("> ## Claim a", "claim-a-2"),
    "a heading in an admonition": ("!!! note\n\n    ## Claim a", "claim-a-2"),
    "a heading with a mark": ("## [Claim a]{claim=b}", "claim-a-2"),
    "a heading with an id": ("## Other {#claim-a}", "claim-a-2"),
    "a heading named by key": ("## Other { id=claim-a }", "claim-a-2"),
    "a paragraph with an id": ("Words.\n{: #claim-a .x }", "claim-a-2"),
    "emphasis with an id": ("*Words*{#claim-a}", "claim-a-2"),
    "raw HTML": ('<div class="x" id="claim-a">words</div>', "claim-a-2"),
    "raw HTML within a line": ("Words <a id='claim-a'></a>", "claim-a-2"),
    "raw HTML without quotes": ("Words <b ID=claim-a>x</b>", "claim-a-2"),
    "a named anchor": ('Words <a name="claim-a"></a>', "claim-a-2"),
    "Markdown in HTML": ('<div markdown id="claim-a">\n\n*x*\n\n</div>', "claim-a-2"),
    "two that are taken": ("## Claim a\n\n*Words*{#claim-a-2}", "claim-a-3"),
    "another heading": ("## Claim ab\n\n## A claim\n\n## Claims", "claim-a"),
    "a link to the mark": ("[x](#claim-a) <a href='#claim-a'>x</a>\n\n[y]: #claim-a", "claim-a"),
    "code that shows an id": ('`{#claim-a}` `<a id="claim-a">`\n\n```\n## Claim a\n<a id="claim-a">\n```', "claim-a"),
    "indented code": ("Words\n\n    ## Claim a", "claim-a"),
    "a mark that speaks of it": ('[w]{claim=b note="see #claim-a and id=claim-a"}', "claim-a"),
    "a comment": ("<!-- {#claim-a} <a id='claim-a'> -->", "claim-a"),
}


@pytest.mark.parametrize("name", OWN)
def test_the_page_goes_first(name, project):
    text, anchor = OWN[name]
    page = f"# Home\n\n{text}\n\nIt [rained]{{claim=a source=s}}.\n\n{re.sub('laim(?!=)', 'ard', text)}\n"
    other = "# Other\n\n[again]{claim=c contradicts=a} [](claim:a)\n"
    files = {"index.md": page, "other.md": other, "factcheck/r.yml": SOURCES}
    built = project.write(files, markdown_extensions=EXTENSIONS).build()
    home = built.page()
    assert home.select_one('[data-claim="a"]')["id"] == anchor
    assert home.find(class_="factcheck-card", id=anchor.replace("claim", "card"))
    assert built.page("other/index.html").select_one("a.factcheck-link")["href"] == f"../#{anchor}"
    assert [claim["occurrences"][0]["url"] for claim in built.claims["claims"] if claim["id"] == "a"] == [f"#{anchor}"]
    assert urls_of(review_of(project.root / "mkdocs.yml"))["a"] == [f"#{anchor}"]
    if name != "headings of one name":  # Markdown itself tells raw HTML from no heading
        assert flaws_of(built) == []


def test_ids_of_headings_are_made_as_the_site_makes_them(project):
    pages = {"index.md": "# Home\n\n## Card A\n\n## Card_A\n\n[x]{claim=A} [y]{claim=B}\n"}
    toc = {"toc": {"separator": "_", "slugify": "PUT"}}
    project.write(pages, markdown_extensions=[toc])
    config = project.root / "mkdocs.yml"
    made = config.read_text("utf-8").replace("PUT", "!!python/object/apply:pymdownx.slugs.slugify {kwds: {case: none}}")
    config.write_text(made, "utf-8")
    home = project.build().page()
    assert {"Card_A", "card-A", "card-B"} <= set(ids_of(home))
    project.write({"index.md": pages["index.md"].replace("Card_A", "card-A")})
    config.write_text(made, "utf-8")
    assert home.find(class_="factcheck-card")["id"] == "card-A"
    assert project.build().page().find(class_="factcheck-card")["id"] == "card-A-2"


CROWDED = """\
# Home

## Claimant mayor
## Question q
## Source s
## About q
## Factcheck cards

[A]{claim=a by=mayor about=q position=yes source=s} and [A]{claim=a}; [B]{claim=b by="Ann Lee" about=q position=no
source="s; s-2"}, [row]{claim=row-a contradicts=a}, [two]{claim=a-2 by="Ann-Lee"}.[^source-s]

/// claim | a
///

/// claim | a

Why.
///

/// contradiction | x
    claims: [a-2, b]

Because.
///

VIEWS

[](claim:a) [](source:s) [](question:q) [](claimant:mayor) [](claimant:Ann-Lee)

[^source-s]: The author's own.
"""
VIEWS = ("claims", "claims", "contradictions", "claimants", "sources", "questions", "review", "claimants")
REGISTER = "claimants: {mayor: {name: The Mayor}}\nquestions: {q: {title: Q}, q-2: {title: Q 2}}\n"


@pytest.mark.parametrize("cards", ["end", "inline", "none"])
@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_all_that_a_page_can_hold_at_once(cards, theme, project):
    text = CROWDED.replace("VIEWS", "\n\n".join(f"/// factcheck | {view}\n///" for view in VIEWS))
    files = {"index.md": text, "factcheck/s.yml": SOURCES, "factcheck/r.yml": REGISTER}
    files["other.md"] = "# Other\n\n[A]{claim=a} [B]{claim=b} [](claim:b) [](question:q) [](claimant:mayor)\n"
    plugins = ["search", {"factcheck": {"cards": cards, "review": "always"}}]
    built = project.write(files, markdown_extensions=EXTENSIONS, plugins=plugins).build(theme={"name": theme})
    assert flaws_of(built) == []
    home = built.page()
    assert [mark["id"] for mark in home.select(".factcheck-claim")] == [
        "claim-a", "claim-a-3", "claim-b", "claim-row-a", "claim-a-2",
    ]  # fmt: skip
    assert home.find(id="claim-row-a-2").name == "tr"
    assert home.find(id="claimant-mayor").name == "h2"
    assert home.find(id="claimant-mayor-2")["class"] == ["factcheck-entry"]
    assert [note["id"] for note in home.select(".footnote li")] == ["fn:source-s-3", "fn:source-s-2", "fn:source-s"]


HOOK = """\
from pathlib import Path


def on_page_markdown(markdown, page, config, **more):
    late = page.file.src_uri == "late.md" and not Path(config.config_file_path).with_name("off").exists()
    return markdown + "\\n\\n## Claim a\\n\\n## Card a\\n" if late else markdown
"""


def test_ids_that_only_rendering_shows(project):
    files = {
        "early.md": "# Early\n\n[](claim:a) and [it](claim:b), [e]{claim=e contradicts=a}\n",
        "late.md": "# Late\n\n[A]{claim=a} [B]{claim=b}\n",
        "hook.py": HOOK,
    }
    built = project.write(files, hooks=["hook.py"]).build(theme={"name": "mkdocs"})
    assert flaws_of(built) == []
    assert built.page("late/index.html").select_one(".factcheck-claim")["id"] == "claim-a-2"
    links = [link["href"] for link in built.page("early/index.html").select("a.factcheck-link")]
    assert links == ["../late/#claim-a-2", "../late/#claim-b"]
    assert built.claims["claims"][0]["occurrences"][0]["url"] == "late/#claim-a-2"


def test_the_next_build_starts_anew(project):
    project.write({"late.md": "# Late\n\n[A]{claim=a}\n", "hook.py": HOOK}, hooks=["hook.py"])
    assert project.build().page("late/index.html").select_one(".factcheck-claim")["id"] == "claim-a-2"
    (project.root / "off").touch()
    assert project.build(again=True).page("late/index.html").select_one(".factcheck-claim")["id"] == "claim-a"


def test_dots_in_ids_are_nothing_that_themes_look_up(project):
    files = {
        "index.md": "# Home\n\n[a]{claim=a.1 by=ann. about=q.1 source=s.1}\n",
        "factcheck/r.yml": "sources: {s.1: {title: S}}\nquestions: {q.1: {title: Q}}\nclaimants: {ann.: {name: Ann}}\n",
    }
    built = project.write(files).build(theme={"name": "mkdocs"})
    assert flaws_of(built) == []
    for view, id_ in (("sources", "source-s.1"), ("questions", "question-q.1"), ("claimants", "claimant-ann.")):
        page = built.page(f"factcheck/{view}/index.html")
        listed = [link["href"] for link in page.select(".bs-sidebar a")]
        assert page.find(id=id_)
        assert len(listed) == 2
        assert not [link for link in listed if "." in link]
