"""The rendering of one page: what its marks and blocks are, and the HTML that belongs in its slots.

A slot is an HTML comment, or an attribute with its space. Badges, footnote numbers, cards and views are
put into the slots after the page's text is made: MkDocs does it after its search has indexed the page, so
that none of them is indexed and none costs the search's parser any time; plain Markdown does it at once.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING, Protocol

from mkdocs_factcheck.adapters.python_markdown.source_list import Note, list_html
from mkdocs_factcheck.model import Claim, FactBase, Occurrence, ViewRequest
from mkdocs_factcheck.register import Reading, free_id
from mkdocs_factcheck.syntax import Block, Mark, Page
from mkdocs_factcheck.views import relative_url

if TYPE_CHECKING:
    from mkdocs_factcheck.views import Renderer

QUOTE_ATTRIBUTE = "data-quote"
"""Says of marked words what came of checking them, where they did not pass."""
SLOT = re.compile(rf'(?:<!--| {QUOTE_ATTRIBUTE}=")factcheck:(\d+):([0-9a-f]{{16}}):([a-z]+)(?::(\d+))?(?:-->|")')
_ID = re.compile(r' id="[^"]*"')
_LINK = re.compile(r'<a [^<>]*class="factcheck-link factcheck-link--(\w+)"[^<>]*>')
_HREF = re.compile(r'(?<= href=")[^"]*')
_HEADING = re.compile(r"<h([1-6])[ >]")
_DEEPEST_VIEW = 3
"""The headings of a view are up to three levels deep, and there are six."""
CARDS_SLOT = "cards"
SOURCES_SLOT = "sources"


class Host(Protocol):
    """What the extension asks of whoever runs it."""

    def begin(self, text: str) -> Session | None:
        """The session for a text about to be rendered; ``None`` where it has nothing of ours."""

    def add_ids(self, session: Session, ids: frozenset[str]) -> None:
        """Told of ids that the page has by itself and that ours are in the way of; the facts follow."""

    def finish(self, session: Session, missing: list[Mark | Block]) -> None:
        """Told at the end of the rendering; ``missing`` is what Markdown took for literal text."""


@dataclass(slots=True, kw_only=True)
class Session:
    """One page on its way through Markdown."""

    number: int
    name: str
    url: str
    text: str
    page: Page
    reading: Reading
    renderer: Callable[[], Renderer]
    facts: Callable[[], FactBase]
    cards: str = "end"
    deferred: bool = False
    cited: tuple[str, ...] = ()
    """The sources that have a footnote on this page."""
    reference_slots: list[str] = field(default_factory=list)
    """What stands in the footnotes of those sources while Markdown is at work."""
    cite: Callable[[int], str] = lambda number: ""  # noqa: ARG005
    """Gives the footnote numbers behind a mark, as HTML, and counts them as references."""
    make_notes: Callable[[], tuple[Note, ...]] = tuple
    """Gives the list of sources once all of the page is rendered, where they are its only footnotes."""
    notes: tuple[Note, ...] = ()
    """What `make_notes` gave."""
    citations: dict[int, str] = field(default_factory=dict)
    """What `cite` gave for each mark."""
    rendered: set[int] = field(default_factory=set)
    placed: set[int] = field(default_factory=set)
    """The blocks that Markdown has come upon."""
    tree_done: bool = False
    """Whether the tree is finished, so that what is postprocessed now is the page and no piece of it."""
    links: dict[tuple[str, str], str] = field(default_factory=dict)
    """The kind and ID of each entry that the page links to, and the address of it that was known then."""
    anchors: set[str] = field(default_factory=set)
    """The ids that the slots will bring into the page."""
    excerpt: bool = False
    """Whether the page is rendered once more, for another page to show: its ids stay where they are."""
    _key: str = ""
    _occurrences: list[Occurrence | None] | None = None
    _block_cards: frozenset[str] | None = None
    _locators: dict[str, dict[str, None]] | None = None

    def claim(self, id_: str) -> Claim:
        """The claim of that ID."""
        return self.facts().claims[id_]

    def slot(self, kind: str, number: int | None = None) -> str:
        """The comment that stands for a piece of HTML."""
        return f"<!--{self.slot_name(kind, number)}-->"

    def slot_name(self, kind: str, number: int | None = None) -> str:
        """What names a slot: in a comment, or as the value of an attribute."""
        tail = "" if number is None else f":{number}"
        return f"factcheck:{self.number}:{self.key}:{kind}{tail}"

    @property
    def key(self) -> str:
        """What no author can type into a page, because the page's text would be another one by it."""
        if not self._key:
            self._key = hashlib.sha256(self.text.encode(errors="surrogatepass")).hexdigest()[:16]
        return self._key

    def occurrence(self, number: int) -> Occurrence | None:
        """The occurrence that is the mark of that number; ``None`` where its ID cannot stand."""
        if self._occurrences is None:
            here: dict[str, Iterator[Occurrence]] = {}
            for id_ in self.reading.claims:
                if id_ is not None and id_ not in here:
                    here[id_] = iter([one for one in self.claim(id_).occurrences if one.page == self.name])
            self._occurrences = [next(here[id_], None) if id_ else None for id_ in self.reading.claims]
        return self._occurrences[number]

    def sources_of(self, number: int) -> list[str]:
        """The sources that the mark of that number cites, each once."""
        id_ = self.reading.claims[number]
        if id_ is None:
            return []
        return list(dict.fromkeys(evidence.source for evidence in self.claim(id_).evidence))

    def locators_of(self, source: str) -> list[str]:
        """The places in a source that this page's claims cite, in the order of their marks."""
        if self._locators is None:
            self._locators = {}
            for id_ in dict.fromkeys(id_ for id_ in self.reading.claims if id_):
                for evidence in self.claim(id_).evidence:
                    if evidence.locator:
                        self._locators.setdefault(evidence.source, {})[evidence.locator] = None
        return list(self._locators.get(source, ()))

    @property
    def own_ids(self) -> frozenset[str]:
        """The ids like ours that the page has by itself."""
        return self.facts().own_ids.get(self.url, frozenset())

    def yield_to(self, ids: frozenset[str]) -> frozenset[str]:
        """Forget what was settled before it was known that the page has these ids; give those that are new."""
        new = ids - self.own_ids
        if new:
            self._occurrences = None
        return new

    def anchor_of(self, place: str) -> str:
        """The id of the element that stands for a mark or a block, as `mark_place` and `block_place` name it."""
        kind, _, number = place.partition(":")
        if kind == "mark":
            occurrence = self.occurrence(int(number))
            return occurrence.anchor if occurrence else ""
        block = self.page.blocks[int(number)]
        id_ = block.argument.text if block.argument else ""
        return self._free_id(block.name, id_, self.facts().declarations, self._before(int(number)))

    def _free_id(self, prefix: str, id_: str, known: Container[str], nth: int = 0) -> str:
        start = f"{prefix}-"
        return free_id(f"{start}{id_}", self.own_ids, lambda one: one.removeprefix(start) in known, nth)

    def _before(self, number: int) -> int:
        """How many blocks before that of this number state the same entry."""
        block = self.page.blocks[number]
        id_ = block.argument.text if block.argument else ""
        return sum(
            1
            for at, one in enumerate(self.page.blocks[:number])
            if one.name == block.name and one.argument and one.argument.text == id_ and at not in self.reading.faults
        )

    @property
    def card_anchors(self) -> set[str]:
        """The ids of the cards on this page, of each claim's first."""
        known = self.facts().claims
        return {self._free_id("card", id_, known) for id_ in self.card_ids}

    @property
    def block_cards(self) -> frozenset[str]:
        """The claims whose card a block of this page shows."""
        if self._block_cards is None:
            self._block_cards = frozenset(
                block.argument.text
                for number, block in enumerate(self.page.blocks)
                if block.name == "claim" and block.argument and number not in self.reading.faults
            )
        return self._block_cards

    @property
    def end_cards(self) -> list[str]:
        """The claims whose cards stand at the end of the page."""
        if self.cards != "end":
            return []
        shown = self.block_cards
        return [id_ for id_ in self._rendered_claims() if id_ not in shown]

    @property
    def card_ids(self) -> frozenset[str]:
        """The claims that have a card on this page, wherever it stands."""
        shown = self.block_cards
        return shown if self.cards == "none" else shown.union(self._rendered_claims())

    def has_card(self, id_: str) -> bool:
        """Whether the claim's card is on this page."""
        return self.cards != "none" or id_ in self.block_cards

    def _rendered_claims(self) -> Iterable[str]:
        claims = (self.reading.claims[number] for number in sorted(self.rendered))
        return dict.fromkeys(id_ for id_ in claims if id_)

    def fill(self, kind: str, number: int, page_url: str, above: int = 0) -> str:
        """The HTML of one slot, for a page at ``page_url``; ``above`` is the level of the heading before it, or 0."""
        match kind:
            case "mark":
                return self._badge(number, page_url)
            case "quote":
                return self._quote(number)
            case "card":
                id_ = self.reading.claims[number]
                return self._card(id_, page_url, above) if id_ else ""
            case "block":
                return self._block(number, page_url, above)
            case "source":
                return self._reference(self.cited[number], page_url)
            case _ if kind == SOURCES_SLOT:
                return list_html(self.notes, lambda source: self._reference(source, page_url))
            case _:
                return self.renderer().cards(self.end_cards, page_url=page_url)

    def _reference(self, source: str, page_url: str) -> str:
        return self.renderer().reference(source, locators=self.locators_of(source), page_url=page_url)

    def _badge(self, number: int, page_url: str) -> str:
        id_ = self.reading.claims[number]
        if id_ is None:
            return ""
        here = page_url == self.url and self.has_card(id_)
        badge = self.renderer().badge(id_, page_url=page_url, card_here=here, at=self.occurrence(number))
        numbers = self.citations.get(number, "")
        if self.excerpt:
            # The footnotes stand on the page itself.
            numbers = _ID.sub("", numbers).replace('href="#', f'href="{relative_url(f"{self.url}#", page_url)}')
        return badge + numbers

    def _quote(self, number: int) -> str:
        id_, here = self.reading.claims[number], self.occurrence(number)
        result = self.renderer().quote_result(id_, here) if id_ and here else ""
        return f' {QUOTE_ATTRIBUTE}="{result}"' if result else ""

    def _card(self, id_: str, page_url: str, above: int, nth: int = 0) -> str:
        return self.renderer().card(id_, page_url=page_url, level=min(above + 1, 6) if above else 3, nth=nth)

    def _block(self, number: int, page_url: str, above: int) -> str:
        block, renderer = self.page.blocks[number], self.renderer()
        if (fault := self.reading.faults.get(number)) is not None:
            return renderer.notice(fault, self.text[block.start : block.header_end])
        if (request := self.reading.requests.get(number)) is not None:
            return renderer.view(request, page_url=page_url, level=min(above + 1, _DEEPEST_VIEW) if above else 2)
        if block.name == "claim" and block.argument is not None:
            return self._card(block.argument.text, page_url, above, self._before(number))
        return renderer.entry(block.name, block.argument.text if block.argument else "", page_url=page_url)

    def relinked(self, html: str) -> str:
        """The page with the addresses of entries that have another one since it was rendered."""
        moved: dict[tuple[str, str], str] = {}
        for (kind, id_), href in self.links.items():
            link = self.renderer().entry_link(kind, id_, page_url=self.url)
            if link is not None and link.href != href:
                moved[kind, escape(href)] = escape(link.href)

        def follow(tag: re.Match[str]) -> str:
            return _HREF.sub(lambda href: moved.get((tag[1], href[0]), href[0]), tag[0], count=1)

        return _LINK.sub(follow, html) if moved else html

    def requests(self) -> list[ViewRequest]:
        """The views that this page places, in order."""
        return [self.reading.requests[number] for number in sorted(self.reading.requests)]


def fill_slots(text: str, sessions: Callable[[int], Session | None], page_url: str) -> str:
    """Replace every slot in ``text``; a comment that only looks like one stays as it is."""
    at = above = 0

    def replace(match: re.Match[str]) -> str:
        nonlocal at, above
        session = sessions(int(match[1]))
        if session is None or session.key != match[2]:
            return match[0]
        kind = match[3]
        if kind in {"card", "block"}:  # what has headings of its own, which go below the page's
            for heading in _HEADING.finditer(text, at, match.start()):
                above = int(heading[1])
            at = match.start()
        return session.fill(kind, int(match[4] or 0), page_url, above)

    return SLOT.sub(replace, text) if "<!--factcheck:" in text else text
