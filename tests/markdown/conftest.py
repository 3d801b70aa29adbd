"""Rendering through Python-Markdown alone, and documents of many kinds of blocks with marks in them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import markdown
import pytest
import yaml
from bs4 import BeautifulSoup
from hypothesis import strategies as st

from mkdocs_factcheck.adapters.python_markdown import FactcheckExtension

RICH = yaml.safe_load((Path(__file__).parent / "rich.yml").read_text("utf-8"))
OURS = (
    ".factcheck-badge, .factcheck-cite, .factcheck-cards, .factcheck-card, .factcheck-notice, .factcheck-view, "
    ".factcheck-entry, .factcheck-reference"
)
"""All that the extension adds to an author's words."""


@pytest.fixture(scope="session")
def rich():
    """The names and options of a well equipped site's extensions."""
    names = [entry if isinstance(entry, str) else next(iter(entry)) for entry in RICH]
    options = {name: given for entry in RICH if isinstance(entry, dict) for name, given in entry.items()}
    return names, options


@pytest.fixture(scope="session")
def convert(rich):
    """Renders one text; ``marks`` is the extension or none, ``extensions`` those of a rich site unless given.

    One Markdown object renders many texts, as in a site's build.
    """
    names, options = rich

    @cache
    def renderer(marks, extensions, config):
        ours = [FactcheckExtension(**dict(config))] if marks else []
        chosen = {name: options[name] for name in options if name in extensions}
        return markdown.Markdown(extensions=[*extensions, *ours], extension_configs=chosen)

    def to_html(text: str, *, marks: bool = True, extensions: tuple[str, ...] = tuple(names), **config: str) -> str:
        return renderer(marks, extensions, tuple(config.items())).reset().convert(text)

    return to_html


@pytest.fixture(scope="session")
def parsed(convert):
    """Renders and parses one text."""

    def soup(text: str, **config) -> BeautifulSoup:
        return BeautifulSoup(convert(text, **config), "html.parser")

    return soup


@pytest.fixture(scope="session")
def words():
    """The author's words in a page, white space folded: what the extension adds is taken out."""

    def text_of(html: str) -> str:
        page = BeautifulSoup(html, "html.parser")
        for element in page.select(OURS):
            element.decompose()
        for item in page.select("li[id^='fn:source-'], li[id*='-source-']"):
            item.decompose()
        for element in page.select("sup, hr, .footnote-backref"):
            element.decompose()
        return " ".join(page.get_text().split())

    return text_of


# --- documents

MARK = "\ue000"
"""Stands in a document where a mark's id belongs; `numbered` gives each its own, in order."""

WORDS = ("Iran", "said so", "12", "it's", "und", "मार्च", "年", "A.", "(ca.)", "5%", "e-mail", '"yes"', "&amp;")
LITERAL = ("[no]{claim=no}", "[no *no*]{claim}", "[a]{claim=no note=x}", "no]{claim=no", "[no")
ATTRIBUTES = (
    "",
    " status=false",
    ' by="Donald Trump"',
    " note='a | b'",
    ' note="{x} `y` *z* <b> $1$"',
    ' note="a\\"b"',
)
LEAVES = (
    "{w}",
    "{w}",
    "{w}",
    "`code`",
    "![pic](a.png)",
    "[^n]",
    "\\*star\\*",
    "<https://example.org/>",
    "[{w}] {w}",
    "H~2~O",
)
MASKED = (
    "`{l}`", "``{l} ` ``", "<!-- {l} -->", "${l}$", "\\({l}\\)", '<b title="{l}">bold</b>', "\\[text]{{claim}}",
)  # fmt: skip
NESTS = ("**{i}**", "=={i}==", "{m}", "{m}", "{m},", "({m})", '[a {s} b](https://example.org/ "t")', "[{w}](x_(y).md)")
CODE = (["[no]{claim=no}"], ["a [no]{claim} b", "", "b"], ["/// claim | no", "    text: x", "///"], ["# no"], ["- no"])


class Writer:
    """Writes one document, piece by piece."""

    def __init__(self, draw) -> None:
        self.draw = draw
        self.in_html = 0

    def one(self, *choices):
        return self.draw(st.sampled_from(choices))

    def some(self, make, least=1, most=3):
        return [make() for _ in range(self.draw(st.integers(least, most)))]

    def inline(self, depth=2):
        form = self.one(*LEAVES, *MASKED, *(NESTS * 3 if depth else ()))
        fields = {"w": self.one(*WORDS), "l": self.one(*LITERAL)}
        if form in NESTS:
            fields["i"] = " ".join(self.some(lambda: self.inline(depth - 1)))
            fields["s"] = f"[{fields['w']}]{{{MARK}{self.one(*ATTRIBUTES)}}}"
            fields["m"] = f"[{self.one(*WORDS)} {fields['i']}]{{{MARK}{self.one(*ATTRIBUTES)}}}"
        return form.format(**fields)

    def text(self):
        """One line that is no heading, item or anything else but text."""
        return "So " + " ".join(self.some(self.inline, 1, 4))

    def lines(self):
        return self.some(self.text)

    def block(self, depth=2):
        kinds = [self.leaf] * 2 + ([self.listing, self.holder] if depth else [])
        return self.one(*kinds)(depth)

    def leaf(self, _depth):
        code = self.one(*CODE)
        fence = self.one("```", "~~~", "````")
        kind = self.draw(st.integers(0, 11))
        match kind:
            case 0:
                return [f"{'#' * self.draw(st.integers(1, 4))} {self.text()}"]
            case 1:
                return [self.text(), "===="]
            case 2:
                return [fence, *code, "", *code, fence]
            case 3:
                return ["Code:", "", *indented(["x", *code, "", *code])]
            case 4:
                return ["<!--", "[no]{claim=no}", "", "[no]{claim}", "-->"]
            case 5 if not self.in_html:  # Markdown's own md_in_html mixes up raw HTML in admonitions
                return ["<div>", "[no]{claim=no}", "", "<p>[no]{claim}</p>", "</div>"]
            case 6:
                return ["$$", "[no]{claim=no}", "$$"]
            case 7:
                rows = self.some(lambda: f"| {self.text()} | {self.text()} |")
                return ["| a | b |", "| - | - |", *rows]
            case _:
                return self.lines()

    def definitions(self):
        # At the top alone: within lists, Markdown's own definition lists lose their content to code.
        return [self.text(), f":   {self.text()}", *indented(["", self.text()] * self.draw(st.integers(0, 2)))]

    def listing(self, depth):
        sign = self.one("-  ", "1. ", "*  ")
        loose = self.draw(st.booleans())
        items = []
        for _ in range(self.draw(st.integers(1, 3))):
            first, *rest = self.lines()
            items += [f"{sign} {first}", *indented(rest)]
            if loose:
                items += ["", *indented(self.block(depth - 1)), ""]
        return items

    def holder(self, depth):
        kind = self.draw(st.integers(0, 6))
        self.in_html += kind == 4
        inner = joined(self.some(lambda: self.block(depth - 1), 1, 2))
        self.in_html -= kind == 4
        match kind:
            case 0:
                return [f"> {line}".rstrip() for line in inner]
            case 1:
                return ['!!! note "T"', "", *indented(inner)]
            case 2:
                return ["??? tip", *indented(inner)]
            case 3:
                return ['=== "A"', "", *indented(inner), "", '=== "B"', "", "    So"]
            case 4:
                return ["<div markdown>", "", *inner, "", "</div>"]
            case 5:
                return [f"{'/' * (4 + depth)} note | T", "", *inner, "", "/" * (4 + depth)]
            case _:
                return [f"{'/' * (4 + depth)} claim | k", "    text: k", "", *inner, "", "/" * (4 + depth)]


def indented(lines):
    return [f"    {line}" if line else "" for line in lines]


def joined(parts):
    out = []
    for part in parts:
        out += [*([""] if out else []), *part]
    return out


@st.composite
def document(draw):
    writer = Writer(draw)
    kinds = (writer.block, writer.block, writer.block, writer.definitions)
    lines = joined(writer.one(*kinds)() for _ in range(draw(st.integers(1, 4))))
    first, *rest = "\n".join([*lines, "", "[^n]: So a note.", ""]).split(MARK)
    return first + "".join(f"claim=m{number}{part}" for number, part in enumerate(rest))


@pytest.fixture(scope="session")
def documents():
    """Documents whose marks have the ids ``m0``, ``m1``, …; what must not be read is called ``no``."""
    return document()
