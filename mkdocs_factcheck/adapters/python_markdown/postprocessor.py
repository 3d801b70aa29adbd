"""After Markdown has made the page's HTML."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from markdown.postprocessors import Postprocessor

from mkdocs_factcheck.adapters.python_markdown.session import CARDS_SLOT, SLOT, SOURCES_SLOT, fill_slots
from mkdocs_factcheck.adapters.python_markdown.tokens import restore

if TYPE_CHECKING:
    from mkdocs_factcheck.adapters.python_markdown.extension import FactcheckExtension

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
        text = restore(text, session.text, session.page.marks, escape)
        if not session.tree_done:
            # A piece of the page, such as a heading on its way to the table of contents: words alone.
            return SLOT.sub("", text)
        session.notes = session.make_notes()
        if session.notes:
            session.anchors.update(note.id for note in session.notes)
            text = f"{text}\n{session.slot(SOURCES_SLOT)}"
        if session.end_cards:
            text = f"{text}\n{session.slot(CARDS_SLOT)}"
        claims = session.reading.claims
        lost = (number for number, id_ in enumerate(claims) if id_ is not None and number not in session.rendered)
        self._extension.host.finish(session, [session.page.marks[number] for number in lost])
        # What cites holds on to the whole Markdown object, and the session outlives it.
        session.cite, session.make_notes = lambda number: "", tuple  # noqa: ARG005
        if session.deferred:
            return text
        return fill_slots(text, lambda number: session if number == session.number else None, session.url)
