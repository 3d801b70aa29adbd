"""After Markdown has made the page's HTML."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

from markdown.postprocessors import Postprocessor

from mkdocs_factcheck.adapters.python_markdown.session import CARDS_SLOT, SLOT, SOURCES_SLOT, fill_slots
from mkdocs_factcheck.adapters.python_markdown.tokens import restore

if TYPE_CHECKING:
    from mkdocs_factcheck.adapters.python_markdown.extension import FactcheckExtension
    from mkdocs_factcheck.adapters.python_markdown.session import Session
    from mkdocs_factcheck.syntax import Block, Mark

PRIORITY = -10
"""Last: raw HTML (30) is back in the text by then, and with it every slot."""


class SlotPostprocessor(Postprocessor):
    """Ends the session: literal text gets its marks back, and the slots their HTML unless that comes later."""

    def __init__(self, extension: FactcheckExtension) -> None:
        super().__init__(extension.md)
        self._extension = extension

    def run(self, text: str) -> str:
        """Finish the page."""
        session = self._extension.session
        if session is None:
            return text
        text = restore(text, session, escape)
        if not session.tree_done:
            # A piece of the page, such as a heading on its way to the table of contents: words alone.
            return SLOT.sub("", text)
        session.notes = session.make_notes()
        if session.notes:
            session.anchors.update(note.id for note in session.notes)
            text = f"{text}\n{session.slot(SOURCES_SLOT)}"
        if session.end_cards:
            text = f"{text}\n{session.slot(CARDS_SLOT)}"
        self._extension.host.finish(session, list(_missing(session)))
        # What cites holds on to the whole Markdown object, and the session outlives it.
        session.cite, session.make_notes = lambda number: "", tuple  # noqa: ARG005
        if session.deferred:
            return text
        return fill_slots(text, lambda number: session if number == session.number else None, session.url)


def _missing(session: Session) -> Iterator[Mark | Block]:
    """Yield the marks and blocks that Markdown took for literal text."""
    for number, (mark, id_) in enumerate(zip(session.page.marks, session.reading.claims, strict=True)):
        if id_ is not None and number not in session.rendered:
            yield mark
    for number, block in enumerate(session.page.blocks):
        if block.closed and number not in session.placed:
            yield block
