"""What is done on the tree: literal text gets its marks back, slots leave links, entry links find their targets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from mkdocs_factcheck.adapters.python_markdown.tokens import PLACE, restore
from mkdocs_factcheck.model import nfc
from mkdocs_factcheck.syntax import LINK_KINDS, ids_in_html, is_like_ours

if TYPE_CHECKING:
    from mkdocs_factcheck.adapters.python_markdown.extension import FactcheckExtension
    from mkdocs_factcheck.adapters.python_markdown.session import Session

LITERAL_PRIORITY = 35
"""Before code is highlighted (30)."""
INLINE_PRIORITY = 18
"""After inline text is parsed (20)."""
LINKS_PRIORITY = -5
"""After MkDocs has checked the page's links (0): ours are right by construction, and no files."""
END_PRIORITY = -1000
"""After all that may postprocess a piece of the page."""


class LiteralText(Treeprocessor):
    """Gives code blocks back what stood there, where the scan did not know them for code."""

    def __init__(self, extension: FactcheckExtension) -> None:
        super().__init__(extension.md)
        self._extension = extension

    def run(self, root: Element) -> None:
        """Restore the text of every element that inline patterns will not read."""
        session = self._extension.session
        if session is None:
            return
        for element in root.iter("code"):
            if element.text and (literal := restore(element.text, session)) is not element.text:
                element.text = AtomicString(literal)


class SlotPlaces(Treeprocessor):
    """Moves slots to where their HTML may stand."""

    def __init__(self, extension: FactcheckExtension) -> None:
        super().__init__(extension.md)
        self._extension = extension

    def run(self, root: Element) -> None:
        """Take badges out of links: a link in a link is no HTML. Place cards behind their blocks."""
        session = self._extension.session
        if session is None or not session.rendered:
            return
        for parent in root.iter():
            for child in parent:
                if child.tag == "a":
                    _take_out(child)
        if session.cards == "inline":
            self._place_cards(root, session)

    def _place_cards(self, root: Element, session: Session) -> None:
        shown = set(session.block_cards)
        position = 0
        while position < len(root):
            ids = [id_ for id_ in _claims_in(root[position]) if id_ not in shown]
            for id_ in dict.fromkeys(ids):
                shown.add(id_)
                position += 1
                card = Element("p")
                card.text = self.md.htmlStash.store(session.slot("card", session.reading.claims.index(id_)))
                root.insert(position, card)
            position += 1


def _take_out(link: Element) -> None:
    tails = []
    for span in link.iter("span"):
        if span.get("class") == "factcheck-claim" and span.tail:
            # The slot is a placeholder at the start of the tail, ended by its own sign.
            slot, sign, rest = span.tail.partition("\x03")
            tails.append(slot + sign)
            span.tail = rest
    if tails:
        link.tail = "".join(tails) + (link.tail or "")


def _claims_in(element: Element) -> Iterator[str]:
    for span in element.iter("span"):
        id_ = span.get("data-claim")
        if id_ is not None and span.get("class") == "factcheck-claim":
            yield id_


class EntryLinks(Treeprocessor):
    """Turns ``claim:ID`` and its like into addresses."""

    def __init__(self, extension: FactcheckExtension) -> None:
        super().__init__(extension.md)
        self._extension = extension

    def run(self, root: Element) -> None:
        """Resolve each link; the words of an unknown one stay, without the link."""
        session = self._extension.session
        if session is None or not session.page.links:
            return
        for element in root.iter("a"):
            kind, colon, id_ = (element.get("href") or "").partition(":")
            if colon and kind in LINK_KINDS:
                self._resolve(element, kind, nfc(id_), session)

    def _resolve(self, element: Element, kind: str, id_: str, session: Session) -> None:
        link = session.renderer().entry_link(kind, id_, page_url=session.url)
        empty = not len(element) and not (element.text or "").strip()
        if empty:
            element.text = AtomicString(link.title if link else id_)
        if link and link.href:
            session.links[kind, id_] = link.href
            element.set("href", link.href)
            element.set("class", f"factcheck-link factcheck-link--{kind}")
        else:
            element.tag = "span"
            del element.attrib["href"]
            element.set("class", "factcheck-link" if link else "factcheck-link factcheck-link--unknown")


class TreeEnd(Treeprocessor):
    """Gives our elements their ids, once those of the page itself are known, and notes that the tree is finished."""

    def __init__(self, extension: FactcheckExtension) -> None:
        super().__init__(extension.md)
        self._extension = extension

    def run(self, root: Element) -> None:
        """Settle ids: a heading, an attribute list or raw HTML goes first."""
        session = self._extension.session
        if session is None:
            return
        session.tree_done = True
        if session.excerpt:
            return
        # Those of footnotes are settled: their labels were given when the author's were known.
        own = frozenset(id_ for id_ in self._own_ids(root) if not id_.startswith("fn"))
        if new := session.yield_to(own):
            self._extension.host.add_ids(session, new)
        for element in root.iter():
            if PLACE in element.attrib:
                self._place(element, session)

    def _own_ids(self, root: Element) -> Iterator[str]:
        """The ids like ours of elements that are none of ours."""
        yield from filter(is_like_ours, filter(None, (element.get("id") for element in root.iter())))
        for raw in self.md.htmlStash.rawHtmlBlocks:
            if isinstance(raw, str):
                yield from ids_in_html(raw)

    def _place(self, element: Element, session: Session) -> None:
        """Put the id where its sign stood; a copy of an element that has it already gets none."""
        anchor = session.anchor_of(element.attrib.pop(PLACE))
        if anchor not in session.anchors:
            session.anchors.add(anchor)
            element.set("id", anchor)
