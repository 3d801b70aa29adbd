"""Sources as real footnotes of the page, in one numbering with the author's own."""

from __future__ import annotations

from collections import OrderedDict
from html import escape
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.footnotes import (
    FootnoteExtension,
    FootnotePostprocessor,
    FootnotePostTreeprocessor,
    FootnoteTreeprocessor,
)
from markdown.treeprocessors import Treeprocessor

if TYPE_CHECKING:
    from mkdocs_factcheck.adapters.python_markdown.extension import FactcheckExtension
    from mkdocs_factcheck.adapters.python_markdown.session import Session

PRIORITY = 51
"""Just before the footnotes' own treeprocessor (50), when all of the author's footnotes are known."""


def footnotes_of(md: Markdown) -> FootnoteExtension | None:
    """The page's footnotes, where its author has switched the extension on."""
    return next((one for one in md.registeredExtensions if isinstance(one, FootnoteExtension)), None)


def use_footnotes(md: Markdown) -> None:
    """Bring footnotes to a site that has none: ours are listed, ``[^1]`` stays what it was there."""
    if footnotes_of(md) is not None:
        return
    footnotes = FootnoteExtension()
    footnotes.md, footnotes.parser = md, md.parser
    md.registerExtension(footnotes)
    md.treeprocessors.register(FootnoteTreeprocessor(footnotes), "footnote", 50)
    md.treeprocessors.register(FootnotePostTreeprocessor(footnotes), "footnote-duplicate", 15)
    md.postprocessors.register(FootnotePostprocessor(footnotes), "footnote", 25)


class SourceFootnotes(Treeprocessor):
    """Defines a footnote for each source that the page's marks cite, where it is first cited."""

    def __init__(self, extension: FactcheckExtension) -> None:
        super().__init__(extension.md)
        self._extension = extension

    def run(self, root: Element) -> None:
        """Add the sources to the author's footnotes, in the order in which the text first refers to them."""
        del root
        session = self._extension.session
        if session is None:
            return
        cited: dict[str, int] = {}
        for number, mark in enumerate(session.page.marks):
            for source in session.sources_of(number):
                cited.setdefault(source, mark.open)
        footnotes = footnotes_of(self.md)
        if not cited or footnotes is None:
            return
        first = {label: offset for offset, label in reversed(session.page.footnotes)}
        merged: list[tuple[int, str, str]] = []
        reached = 0
        for label, text in footnotes.footnotes.items():
            # The author's own keep their order among themselves: it is that of their definitions.
            reached = max(reached, first.get(label, reached))
            merged.append((reached, label, text))
        for source, offset in cited.items():
            reference = session.renderer().reference(source, locators=session.locators_of(source), page_url=session.url)
            merged.append((offset, _label(source), self.md.htmlStash.store(reference)))
        merged.sort(key=lambda entry: entry[0])
        footnotes.footnotes = OrderedDict((label, text) for _, label, text in merged)
        session.cite = lambda number: _reference_numbers(session, footnotes, number)


def _label(source: str) -> str:
    """The label of a source's footnote; its element has the id ``fn:source-ID``."""
    return f"source-{source}"


def _reference_numbers(session: Session, footnotes: FootnoteExtension, number: int) -> str:
    """The footnote numbers behind one mark, each with its place for the way back."""
    numbers = []
    labels = list(footnotes.footnotes)
    for source in session.sources_of(number):
        label = _label(source)
        footnotes.addFootnoteRef(label)
        by_definition = footnotes.getConfig("USE_DEFINITION_ORDER")
        index = (labels if by_definition else footnotes.footnote_order).index(label) + 1
        anchor = footnotes.makeFootnoteRefId(label, found=True)
        session.anchors.add(anchor)
        words = escape(footnotes.getConfig("SUPERSCRIPT_TEXT").format(index))
        numbers.append(
            f'<sup class="factcheck-cite" id="{escape(anchor)}" data-search-exclude><a class="footnote-ref" '
            f'href="#{escape(footnotes.makeFootnoteId(label))}">{words}</a></sup>'
        )
    return "".join(numbers)
