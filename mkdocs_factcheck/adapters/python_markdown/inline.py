"""Tokens to elements: the marked words, with a slot behind them for badge and sources."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from mkdocs_factcheck.adapters.python_markdown.session import QUOTE_ATTRIBUTE, Session
from mkdocs_factcheck.adapters.python_markdown.tokens import OPEN, PLACE, close_token, mark_place

_NAME = "factcheck-{}"
_PRIORITY = 185.0
"""After code (190), whose content is literal, and before escapes, links and all else that words may hold."""
_STEP = 0.01


def use_marks(md: Markdown, session: Session | None) -> None:
    """Register one processor for each depth of marks on this page, and none on a page without marks.

    Markdown runs later patterns on what an earlier one found, never the same one again; so marks
    within marks need a pattern for each level.
    """
    depth = 0
    while _NAME.format(depth) in md.inlinePatterns:
        md.inlinePatterns.deregister(_NAME.format(depth))
        depth += 1
    if session is None or not session.page.marks:
        return
    for depth in range(max(mark.depth for mark in session.page.marks) + 1):
        md.inlinePatterns.register(MarkProcessor(md, session, depth), _NAME.format(depth), _PRIORITY - depth * _STEP)


class MarkProcessor(InlineProcessor):
    """Makes the elements of the marks of one depth."""

    def __init__(self, md: Markdown, session: Session, depth: int) -> None:
        super().__init__(OPEN.pattern, md)
        self._session = session
        self._depth = depth

    def handleMatch(  # type: ignore[override]  # noqa: N802 (Markdown's name)
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        """Wrap the words between two tokens."""
        number = int(m[1])
        if self._session.page.marks[number].depth != self._depth:
            return None, None, None
        close = close_token(number)
        end = data.find(close, m.end())
        if end == -1 or self._session.occurrence(number) is None:
            return None, None, None
        return self._element(number, data[m.end() : end]), m.start(), end + len(close)

    def _element(self, number: int, words: str) -> Element:
        session = self._session
        id_ = session.reading.claims[number] or ""
        status = session.claim(id_).status or "unrated"
        place = {} if session.excerpt else {PLACE: mark_place(number)}
        span = Element("span", {"class": "factcheck-claim", **place, "data-claim": id_, "data-status": status})
        span.set(QUOTE_ATTRIBUTE, session.slot_name("quote", number))
        span.text = words
        # Atomic: no later pattern need look for anything in a slot.
        span.tail = AtomicString(self.md.htmlStash.store(session.slot("mark", number)))
        session.citations[number] = session.cite(number)
        session.rendered.add(number)
        return span
