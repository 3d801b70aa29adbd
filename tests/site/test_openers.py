"""What a reader sees of near misses, and that the build and the check say the same of them."""

from __future__ import annotations

import json

import pytest

from mkdocs_factcheck.adapters.cli import main

NEAR = """\
# Home

So [a]{ claim=x}, [b]{Claim=x}, [c{claim=x} and [the words]{claim=x}.

/// claims | x
    status: false
///

- /// claim x
  ///

/// claim | x
status: false
Because.
///

/// claim | x
  note: So it is.
///
"""
OWNED = """\
# Questions

/// question | Q & A
**Why** [not]{claim=x}?
///

/// question | why-not
    title: Why not?
///
"""
EXTENSIONS = ["attr_list", {"pymdownx.blocks.admonition": {"types": ["note", "question"]}}]


def checked(project, capsys):
    """The findings of the check, as those of a build."""
    main(["check", "-f", str(project.root / "mkdocs.yml"), "--format", "json"])
    found = json.loads(capsys.readouterr().out)["findings"]
    return [f"{one['severity'].upper()} {one['path']}:{one['line']}:{one['column']} {one['code']}" for one in found]


@pytest.mark.parametrize("theme", ["material", "mkdocs"])
def test_near_misses_stay_visible_and_are_named(theme, project, words_of, capsys):
    built = project.write({"index.md": NEAR}).build(theme={"name": theme}, markdown_extensions=EXTENSIONS)
    page = built.page()
    assert "So [a]{ claim=x}, [b]{Claim=x}, [c{claim=x} and the words" in words_of(page.select_one("h1 + p"))
    notices = [words_of(raw) for raw in page.select(".factcheck-notice__raw")]
    assert notices == ["/// claims | x status: false", "/// claim x", "/// claim | x"]
    assert "status: false Because." in words_of(page)
    assert "So it is." in words_of(page.select_one(".factcheck-block--claim #card-x"))
    said = [" ".join(line.split()[:3]) for line in built.findings]
    assert said == [
        *(f"ERROR docs/index.md:3:{column} FC101" for column in (7, 22, 35)),
        *(f"ERROR docs/index.md:{place} FC109" for place in ("5:1", "9:3", "14:1")),
    ]
    assert checked(project, capsys) == said


def test_a_block_of_another_extension_is_its_own_in_the_build_and_the_check(project, capsys):
    built = project.write({"index.md": OWNED}).build(markdown_extensions=EXTENSIONS, strict=True)
    page = built.page()
    assert page.select_one(".admonition.question .factcheck-claim")
    assert page.select_one(".factcheck-block--question")
    assert built.findings == []
    assert [question["id"] for question in built.claims["questions"]] == ["why-not"]
    assert checked(project, capsys) == []


def test_where_nobody_owns_the_name_both_say_so(project, capsys):
    built = project.write({"index.md": OWNED}).build(markdown_extensions=["attr_list"])
    assert built.page().select_one(".factcheck-notice")
    assert [line.split(" ", 3)[2] for line in built.findings] == ["FC108"]
    assert checked(project, capsys) == ["ERROR docs/index.md:3:16 FC108"]


def test_a_change_of_the_extensions_counts_while_mkdocs_runs(project):
    project.write({"index.md": OWNED}).build(markdown_extensions=["attr_list"])
    built = project.build(markdown_extensions=EXTENSIONS, again=True)
    assert built.findings == []
    assert built.page().select_one(".admonition.question .factcheck-claim")


def test_a_block_that_markdown_takes_for_code_shows_its_words_and_is_named(project):
    # A definition in a list: Markdown itself loses its content to code.
    text = "# Home\n\n- So\n\n    Term\n    :   It is\n\n        /// claim | x\n            text: a\n        ///\n"
    built = project.write({"index.md": text}).build(markdown_extensions=["def_list"])
    (code,) = built.page().select("pre code")
    assert code.get_text() == "/// claim | x\n    text: a\n///\n"
    assert built.findings == [
        (
            'WARNING docs/index.md:8:9 FC114 the block "claim" is not rendered: Markdown takes it for literal text; '
            "move it out of what stands around it, with an empty line above"
        )
    ]
