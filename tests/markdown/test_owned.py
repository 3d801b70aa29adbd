"""Blocks of other extensions whose names are ours, or nearly."""

from __future__ import annotations

import markdown
import pytest
from bs4 import BeautifulSoup

from mkdocs_factcheck.adapters.python_markdown import FactcheckExtension

TYPES = {"pymdownx.blocks.admonition": {"types": ["note", "question", "sources"]}}


@pytest.fixture
def page():
    """Renders with admonitions of the types ``question`` and ``sources``."""

    def rendered(text, **config):
        extensions = ["pymdownx.blocks.admonition", FactcheckExtension(**config)]
        return BeautifulSoup(markdown.markdown(text, extensions=extensions, extension_configs=TYPES), "html.parser")

    return rendered


@pytest.mark.parametrize("opener", ["/// question | Q & A", "/// question", "/// Question | Why not?"])
def test_an_argument_that_is_no_id_leaves_the_block_to_its_owner(opener, page):
    shown = page(f"{opener}\nIt [is]{{claim=x}}.\n///\n")
    assert shown.select_one(".admonition.question .factcheck-claim")
    assert not shown.select(".factcheck-block, .factcheck-notice")


def test_an_id_makes_it_ours(page):
    shown = page("/// question | why-not\n    title: Why not?\n///\n")
    assert shown.select_one(".factcheck-block--question")
    assert not shown.select(".admonition.question")


def test_a_name_near_to_ours_is_its_owners(page):
    shown = page("/// sources | gazette\n**All** of them.\n///\n")
    assert shown.select_one(".admonition.sources strong")
    assert not shown.select(".factcheck-block")


def test_where_nobody_owns_the_name_the_block_is_ours_and_wrong():
    html = markdown.markdown("/// question | Q & A\nSo?\n///\n", extensions=[FactcheckExtension()])
    notice = BeautifulSoup(html, "html.parser").select_one(".factcheck-notice")
    assert "/// question | Q & A" in notice.get_text()


def test_blocks_of_ours_within_one_of_another_owner(page):
    shown = page("//// question | Q & A\n\n/// claim | x\n    text: So\n///\n\nAfter.\n////\n")
    assert shown.select_one(".admonition.question .factcheck-block--claim #card-x")
    assert shown.select_one(".admonition.question > p:last-child").get_text() == "After."
