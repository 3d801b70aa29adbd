"""The scan and the rendering see the same blocks, wherever they stand and however a formatter has left them."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_factcheck.register import VOCABULARY
from mkdocs_factcheck.syntax import scan_page

HEADERS = (
    "/// claim | {id}",
    "///claim|{id}",
    "/// Claim | {id}",
    "/// claims | {id}",
    "/// claim {id}",
    "/// clam | {id}",
)
OPTIONS = (
    [],
    ["    text: t{n}", "    by: Ann"],
    ["  text: t{n}", "  by: Ann"],
    ["text: t{n}", "by: Ann"],
    ["  evidence:", "  - source: s", "    quote: q"],
    ["evidence:", "  - source: s", "    quote: q"],
)
BODIES = ([], ["", "body{n}"], ["", "body{n}", "", "more *body{n}*", ""], ["", "- body{n}", "- item"])
MIXED = (["body{n} text:", "text: t{n}"], ["  text: t{n}", "body{n}"])


def indented(lines, by="    "):
    return [f"{by}{line}" if line else "" for line in lines]


class Writer:
    """Writes blocks of ours, each between words of its own, into all that can hold them."""

    def __init__(self, draw) -> None:
        self.draw = draw
        self.count = 0

    def one(self, *choices):
        return self.draw(st.sampled_from(choices))

    def block(self):
        n = self.count
        self.count += 1
        lines = [self.one(*HEADERS).format(id=f"c{n}")]
        lines += self.one(*OPTIONS, *MIXED)
        lines += self.one(*BODIES)
        return [line.format(n=n) for line in [*lines, "///"]]

    def tight(self):
        """A block right between two lines of text, or with empty lines around it."""
        gap = self.one([], [""])
        return [*self.one([], ["before", *gap]), *self.block(), *self.one([], [""], ["", "after"])]

    def holder(self, depth, *, top=True):
        inner = self.tight() if depth == 0 else self.holder(depth - 1, top=False)
        match self.draw(st.integers(0, 9)):
            case 0:
                return ["- So", "", *indented(inner), "", "- after"]
            case 1:
                return [f"> {line}".rstrip() for line in inner]
            case 2:
                return ['!!! note "T"', *self.one([], [""]), *indented(inner)]
            case 3:
                return ['=== "A"', "", *indented(inner)]
            case 4:
                return ["<div markdown>", "", *inner, "", "</div>"]
            case 5 if depth == 0:  # pymdownx itself finds no end behind indented lines in a block
                return [f"{'/' * (4 + depth)} note | T", "", *inner, "", "/" * (4 + depth)]
            case 6 if inner[0] and depth == 0:
                return [f"- {inner[0]}", *indented(inner[1:])]
            case 7 if inner[0] and depth == 0 and top:  # elsewhere Markdown takes the definition's content for code
                return ["Term", f":   {inner[0]}", *indented(inner[1:])]
            case 8 if depth == 0:
                return ["- So", *indented(inner), "", "after"]
            case _:
                return inner


@st.composite
def documents(draw):
    writer = Writer(draw)
    parts = [writer.holder(draw(st.integers(0, 2))) for _ in range(draw(st.integers(1, 3)))]
    lines = [line for part in parts for line in [*part, "", "So after.", ""]]
    return "\n".join(lines), writer.count


@given(made=documents())
def test_every_block_is_scanned_and_shown_in_its_place(made, convert):
    text, count = made
    page = scan_page(text, "p.md", vocabulary=VOCABULARY)
    assert [block.slashes for block in page.blocks] == [3] * count
    assert all(block.closed for block in page.blocks)
    soup = BeautifulSoup(convert(text, cards="none"), "html.parser")
    shown = soup.select(".factcheck-block")
    assert len(shown) == count
    for raw in soup.select(".factcheck-notice__raw"):
        raw.decompose()
    assert "///" not in soup.get_text()
    assert "factcheckslot" not in soup.get_text()
    for number, block in enumerate(shown):
        words = set(re.findall(r"body\d+", block.get_text()))
        assert words <= {f"body{number}"}
        assert not block.find(string=re.compile("after"))


@given(made=documents())
def test_no_word_is_lost(made, convert):
    text, _ = made
    seen = BeautifulSoup(convert(text, cards="none"), "html.parser").get_text()
    for word in re.findall(r"body\d+", text):
        assert seen.count(word) >= text.count(word)
