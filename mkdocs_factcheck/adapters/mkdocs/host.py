"""The site as the Markdown extension's host: which page is rendered, and with which facts."""

from __future__ import annotations

from collections.abc import Callable

from mkdocs_factcheck.adapters.desk import Desk
from mkdocs_factcheck.adapters.python_markdown.session import Session, fill_slots
from mkdocs_factcheck.model import Claim, Problem
from mkdocs_factcheck.syntax import Mark, may_have_facts, scan_page
from mkdocs_factcheck.views import Renderer


class SiteHost:
    """Numbers the sessions of one build and keeps them until its pages are written."""

    def __init__(self, desk: Desk, renderer: Callable[[], Renderer]) -> None:
        self._desk = desk
        self._renderer = renderer
        self._sessions: list[Session] = []
        self._by_page: dict[str, Session] = {}
        self._current: tuple[str, str, str] | None = None

    def enter(self, name: str, url: str, path: str) -> None:
        """Say which page MkDocs renders next: its path in the docs folder, its URL and its place's path."""
        self._current = (name, url, path)

    def leave(self) -> None:
        """Say that the page is rendered. What is rendered outside of pages (excerpts) gets its slots filled at once."""
        self._current = None

    def begin(self, text: str) -> Session | None:
        """The session of the page under way; of another text, one that nobody will come back for."""
        if not may_have_facts(text):
            return None
        name, url, path = self._current or ("", "", "")
        page = scan_page(text, path)
        if not page:
            return None
        page, reading = self._desk.rendered(name, page, url)
        session = Session(
            number=len(self._sessions),
            name=name,
            url=url,
            text=text,
            page=page,
            reading=reading,
            renderer=self._renderer,
            claim=self._claim,
            cards=self._desk.settings.cards,
            deferred=self._current is not None,
        )
        self._sessions.append(session)
        if self._current is not None:
            self._by_page[name] = session
        return session

    def _claim(self, id_: str) -> Claim:
        return self._desk.facts.claims[id_]

    def finish(self, session: Session, missing: list[Mark]) -> None:
        """Report marks that the scan saw and Markdown did not."""
        if session.deferred:
            self._desk.report(
                *(
                    Problem(
                        code="FC114",
                        message=f'the mark "{mark.text[:60]}" is not rendered: Markdown takes it for literal text',
                        place=mark.place,
                        hint="move it into a paragraph, or write \\[ if it is meant literally",
                    )
                    for mark in missing
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
