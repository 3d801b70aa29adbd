"""What a desk that checks facts found out about quotations in a built site."""

from __future__ import annotations

import pytest

UNMARKED = 'The mayor said: "Nothing about the bridge is new."'
SOURCE = "sources:\n  s:\n    title: The source\n    URL: https://example.org/s\n"


def settings(**given):
    return {"plugins": ["search", {"factcheck": given}]}


@pytest.mark.parametrize("rule", ["FC305", "fc305", "unmarked-quotation", "Unmarked-Quotation"])
def test_unmarked_quotations_are_found_where_nothing_is_marked(rule, project):
    built = project.write({"index.md": UNMARKED}, **settings(severity={rule: "warning"})).build()
    assert [line.split()[1:3] for line in built.findings] == [["docs/index.md:1:17", "FC305"]]


def test_a_comment_silences_an_unmarked_quotation_where_nothing_is_marked(project):
    text = f"<!-- factcheck: ignore FC305 -->\n{UNMARKED}\n\n{UNMARKED.replace('new', 'old')}\n"
    built = project.write({"index.md": text}, **settings(severity={"FC305": "warning"})).build()
    assert [line.split()[1] for line in built.findings] == ["docs/index.md:4:17"]


def test_what_stands_in_the_front_matter_is_no_quotation(project):
    text = f'---\ntitle: "Four words stand here"\n---\n{UNMARKED}\n'
    built = project.write({"index.md": text}, **settings(severity={"FC305": "warning"})).build()
    assert [line.split()[1] for line in built.findings] == ["docs/index.md:4:17"]
