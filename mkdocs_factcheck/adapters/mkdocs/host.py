"""The site as the Markdown extension's host: which page is rendered, and with which facts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from mkdocs_factcheck.adapters.desk import Desk
from mkdocs_factcheck.adapters.python_markdown.session import Session, fill_slots
from mkdocs_factcheck.model import Claim, Problem
from mkdocs_factcheck.register import Reading, read_page
from mkdocs_factcheck.syntax import Block, Mark, Page, may_have_facts

if TYPE_CHECKING:
    from mkdocs_factcheck.views import Renderer


class SiteHost:
    """Numbers the sessions of one build and keeps them until its pages are written."""

    def __init__(self, desk: Desk, renderer: Callable[[], Renderer]) -> None:
        self._desk = desk
        self._renderer = renderer
        self._sessions: list[Session] = []
        self._by_page: dict[str, Session] = {}
        self._unsigned: list[Session] = []
        self._by_marks: dict[tuple[object, ...], Session] = {}
        self._current: tuple[str, str, str] | None = None

    def enter(self, name: str, url: str, path: str) -> None:
        """Say which page MkDocs renders next: its path in the docs folder, its URL and its place's path."""
        self._current = (name, url, path)

    def leave(self) -> None:
        """Say that the page is rendered. What is rendered from here on is an excerpt."""
        self._current = None

    def begin(self, text: str) -> Session | None:
        """The session of the page under way, or of an excerpt."""
        if not may_have_facts(text):
            return None
        if self._current is None:
            page = self._desk.scan(text, "")
            return self._excerpt(page, text) if page else None
        name, url, path = self._current
        page, reading = self._desk.rendered(name, text, path=path, url=url)
        if not page:
            return None
        session = self._by_page[name] = self._session_for(name, url, text, page, reading)
        self._unsigned.append(session)
        return session

    def _excerpt(self, page: Page, text: str) -> Session:
        """The session of a page that is rendered once more, as blogs do it for their lists of posts.

        Its marks lead to the page itself. Where nobody knows which page that is, they stay as they were typed.
        """
        for session in self._unsigned:
            self._by_marks.setdefault(_signature(session.page), session)
        self._unsigned = []
        original = self._by_marks.get(_signature(page))
        name, url = (original.name, original.url) if original else ("", "")
        reading = read_page(page, name)
        known = self._desk.facts.claims
        here = (id_ if id_ and id_ in known and _is_on(known[id_], name) else None for id_ in reading.claims)
        session = self._session_for(name, url, text, page, replace(reading, claims=tuple(here)))
        session.cards, session.excerpt = "none", True
        return session

    def _session_for(self, name: str, url: str, text: str, page: Page, reading: Reading) -> Session:
        session = Session(
            number=len(self._sessions),
            name=name,
            url=url,
            text=text,
            page=page,
            reading=reading,
            renderer=self._renderer,
            facts=lambda: self._desk.facts,
            cards=self._desk.settings.cards,
            deferred=True,
        )
        self._sessions.append(session)
        return session

    def add_ids(self, session: Session, ids: frozenset[str]) -> None:
        """Let our ids yield to those that a page turned out to have."""
        self._desk.add_ids(session.name, ids, session.url)

    def finish(self, session: Session, missing: list[Mark | Block]) -> None:
        """Report marks and blocks that the scan saw and Markdown did not."""
        if not session.excerpt:
            self._desk.report(
                *(
                    Problem(
                        code="FC114",
                        message=f"{_named(one)} is not rendered: Markdown takes it for literal text",
                        place=one.place,
                        hint="move it into a paragraph, or write \\[ if it is meant literally"
                        if isinstance(one, Mark)
                        else "move it out of what stands around it, with an empty line above",
                    )
                    for one in missing
                )
            )

    def session_of(self, name: str) -> Session | None:
        """The session of a page of this build."""
        return self._by_page.get(name)

    def fill(self, html: str, page_url: str) -> str:
        """Put badges, cards and views into the slots of a piece of HTML."""
        return fill_slots(html, self._session, page_url)

    def _session(self, number: int) -> Session | None:
        return self._sessions[number] if number < len(self._sessions) else None


def _named(one: Mark | Block) -> str:
    return f'the mark "{one.text[:60]}"' if isinstance(one, Mark) else f'the block "{one.name}"'


def _signature(page: Page) -> tuple[object, ...]:
    return tuple(mark.signature for mark in page.marks)


def _is_on(claim: Claim, name: str) -> bool:
    return any(occurrence.page == name for occurrence in claim.occurrences)
