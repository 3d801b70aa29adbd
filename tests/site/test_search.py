"""Readers find the article's words, and not what we put beside them."""

from __future__ import annotations

import pytest

TEXT = """\
# Home

It [rained marvellously]{claim=rain status=disputed by="Mister Weatherman"
note="A peculiar annotation." source=almanac}.

/// claim | snow
    text: It snowed abundantly.
    status: verified

The reasoning is idiosyncratic.
///
"""
REGISTER = "sources:\n  almanac:\n    title: Extraordinary Almanac\n"


@pytest.mark.parametrize("theme", ["material", "mkdocs", "readthedocs"])
def test_the_index_holds_words_and_no_badges_or_cards(project, theme):
    project.write({"index.md": TEXT, "factcheck/r.yml": REGISTER}, markdown_extensions=["footnotes"])
    found = project.build(theme={"name": theme}).search()
    assert "rained marvellously" in found
    assert "idiosyncratic" in found
    for ours in ("Disputed", "Verified", "Weatherman", "peculiar", "snowed abundantly", "Claims on this page"):
        assert ours not in found, ours


def test_generated_pages_are_not_indexed_by_material(small):
    found = small.build(theme={"name": "material"}).search()
    assert "article/" in found
    assert "factcheck/" not in found


def test_words_around_a_mark_stay_together(project):
    project.write({"index.md": "# Home\n\nIt [rai]{claim=rain status=verified}ned *[hard]{claim=hard}*.\n"})
    assert "It rained hard." in " ".join(project.build(theme={"name": "material"}).search().split()).replace(
        "<em>", ""
    ).replace("</em>", "")
