"""Sources as real footnotes of the page, in one numbering with the author's own."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Iterable, Mapping
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
from markdown.util import AtomicString

from mkdocs_factcheck.adapters.python_markdown.source_list import make_notes
from mkdocs_factcheck.register import free_id

if TYPE_CHECKING:
    from mkdocs_factcheck.adapters.python_markdown.extension import FactcheckExtension
    from mkdocs_factcheck.adapters.python_markdown.session import Session

PRIORITY = 51
"""Just before the footnotes' own treeprocessor (50), when all of the author's footnotes are known."""
LITERAL_PRIORITY = 49
"""Just after it."""


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
        labels = _free_labels(cited, footnotes, session)
        session.cited = tuple(cited)
        if _are_all(session, footnotes):
            session.cite = Citations(session, footnotes, labels, labels.values()).cite
            session.make_notes = lambda: tuple(make_notes(labels.items(), footnotes))
            return
        merged = self._in_order(session, footnotes)
        for number, (source, offset) in enumerate(cited.items()):
            slot = self.md.htmlStash.store(session.slot("source", number))
            session.reference_slots.append(slot)
            merged.append((offset, labels[source], slot))
        merged.sort(key=lambda entry: entry[0])
        footnotes.footnotes = OrderedDict((label, text) for _, label, text in merged)
        by_definition = footnotes.getConfig("USE_DEFINITION_ORDER", default=True)
        if not by_definition:
            known = {label: offset for offset, label, _ in merged if label in labels.values()}
            known |= {
                label: offset for offset, label in reversed(session.page.footnotes) if label in footnotes.footnotes
            }
            footnotes.footnote_order.extend(sorted(known, key=known.__getitem__))
        order = footnotes.footnotes if by_definition else footnotes.footnote_order
        session.cite = Citations(session, footnotes, labels, order).cite

    def _in_order(self, session: Session, footnotes: FootnoteExtension) -> list[tuple[int, str, str]]:
        """Give the author's own footnotes, each where the text first refers to it or to one before it.

        They keep their order among themselves: it is that of their definitions.
        """
        first = {label: offset for offset, label in reversed(session.page.footnotes)}
        reached = 0
        placed = []
        for label, text in footnotes.footnotes.items():
            reached = max(reached, first.get(label, reached))
            placed.append((reached, label, text))
        return placed


class LiteralReferences(Treeprocessor):
    """Spares the bodies of source footnotes the inline patterns: each holds a slot and nothing else."""

    def __init__(self, extension: FactcheckExtension) -> None:
        super().__init__(extension.md)
        self._extension = extension

    def run(self, root: Element) -> None:
        """Make the text of each body atomic."""
        session = self._extension.session
        if session is None or not session.cited:
            return
        slots = tuple(session.reference_slots)
        for item in root.iterfind("div[@class='footnote']/ol/li"):
            for element in item.iter():
                if element.text and (element.tag == "a" or element.text.startswith(slots)):
                    element.text = AtomicString(element.text)


def _are_all(session: Session, footnotes: FootnoteExtension) -> bool:
    """Whether the page has no footnotes but ours, and they stand at its end."""
    own = footnotes.footnotes or session.page.footnotes or session.excerpt
    return not own and footnotes.getConfig("PLACE_MARKER") not in session.text


def _free_labels(cited: Collection[str], footnotes: FootnoteExtension, session: Session) -> dict[str, str]:
    """Give each source the label of its footnote, whose element then has the id ``fn:source-ID``.

    The author's own footnotes and the ids of the page go first.
    """
    start, separator = "source-", footnotes.get_separator()
    own = (id_.partition(separator)[2] for id_ in session.own_ids if id_.startswith("fn"))
    taken = {*footnotes.footnotes, *own}
    return {
        source: free_id(f"{start}{source}", taken, lambda one: one.removeprefix(start) in cited) for source in cited
    }


class Citations:
    """Numbers the references to sources. Every step takes the same time, however many there are."""

    def __init__(
        self, session: Session, footnotes: FootnoteExtension, labels: Mapping[str, str], order: Iterable[str]
    ) -> None:
        """Take each source's label, and all labels in the order of the list, which may still grow."""
        self._session = session
        self._footnotes = footnotes
        self._labels = labels
        self._order = order
        self._numbers: dict[str, int] = {}

    def cite(self, number: int) -> str:
        """Give the footnote numbers behind one mark, each with its place for the way back."""
        return "".join(self._reference(self._labels[source]) for source in self._session.sources_of(number))

    def _reference(self, label: str) -> str:
        if label not in self._numbers:
            self._numbers = {label: number for number, label in enumerate(self._order, start=1)}
        anchor = self._anchor(label)
        self._session.anchors.add(anchor)
        words = escape(self._footnotes.getConfig("SUPERSCRIPT_TEXT").format(self._numbers[label]))
        return (
            f'<sup class="factcheck-cite" id="{escape(anchor)}" data-search-exclude><a class="footnote-ref" '
            f'href="#{escape(self._footnotes.makeFootnoteId(label))}">{words}</a></sup>'
        )

    def _anchor(self, label: str) -> str:
        """Count one more reference, as `FootnoteExtension.unique_ref` does in steps."""
        first = self._footnotes.makeFootnoteRefId(label)
        count = self._footnotes.found_refs.get(first, 0) + 1
        self._footnotes.found_refs[first] = count
        start, separator, rest = first.partition(self._footnotes.get_separator())
        anchor = first if count == 1 else f"{start}{count}{separator}{rest}"
        self._footnotes.used_refs.add(anchor)
        return anchor
