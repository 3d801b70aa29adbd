"""A reference as a journal gives it, after *The Chicago Manual of Style* (17th edition, chapter 14)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mkdocs_factcheck.model import Name, Source
from mkdocs_factcheck.views import citing as c
from mkdocs_factcheck.views.citing import Piece, doi_link, title_of

_MOST_AUTHORS = 10
_SHOWN_AUTHORS = 7


def full_reference(source: Source, locators: str, words: Mapping[str, str]) -> list[Piece]:
    """All that is known of the source, in sentences."""
    return _Full(source, locators, words).pieces()


class _Full:
    def __init__(self, source: Source, locators: str, words: Mapping[str, str]) -> None:
        self._source = source
        self._extra = source.extra
        self._locators = locators
        self._words = words
        self._what = c.what_it_is(source, words)
        untitled = not source.title and source.type in {"interview", "personal_communication"}
        self._untitled = self._what if untitled else ""
        self._said = c.Said(source.title or self._untitled or title_of(source))

    def pieces(self) -> list[Piece]:
        visited = c.accessed_pieces(self._source, self._words) if self._is_online() else []
        sentences = [c.plain(self._names()), *self._facts(), self._doi(), visited]
        return c.ended(c.join([c.capitalised(sentence) for sentence in sentences], ". "))

    def _facts(self) -> list[list[Piece]]:
        """The sentences from the title to the date."""
        source = self._source
        title = c.title_pieces(source, self._words, stop=True, instead=self._untitled)
        if self._untitled or source.type in c.LAW - {"patent"}:
            title = c.title_pieces(source, self._words, instead=self._untitled[:1].upper() + self._untitled[1:])
            return [c.join([title, self._sort(), self._plain_facts()], ", ")]
        if source.type in c.JOURNALS:
            return [title, self._journal()]
        if source.type in c.PARTS:
            imprint = self._imprint()
            within = self._part()
            return [title, within, imprint] if source.publisher else [title, c.join([within, imprint], ", ")]
        if source.type in c.WORKS:
            *facts, sort, series = self._work()
            imprint = self._imprint()
            if source.type == "thesis":
                return [title, *facts, series, c.join([sort, imprint], ", ")]
            return [title, *facts, sort, series, imprint]
        sort = self._sort()
        if sort and not source.container_title:
            return [title, self._helpers(), c.join([sort, self._plain_facts()], ", ")]
        return [title, sort, self._helpers(), self._plain_facts()]

    def _names(self) -> str:
        source = self._source
        makers = self._said.fresh(_bibliography_names(c.creators(source), self._words))
        if makers or source.type not in c.WORKS or not source.editor:
            for name in c.creators(source):
                self._said.fresh(name.full)
            return makers
        editors = self._said.fresh(_bibliography_names(source.editor, self._words))
        self._said.fresh(c.people(source.editor, self._words))
        return f"{editors}, {self._words['ref_editor' if len(source.editor) == 1 else 'ref_editors']}"

    def _journal(self) -> list[Piece]:
        """*Container* 3, no. 4 (2020): 10–12."""
        words, extra = self._words, self._extra
        container = c.container_piece(self._said.fresh(self._source.container_title))
        volume = extra.get("volume", "")
        if volume and container:
            container = [*container, *c.plain(f" {volume}")]
        elif volume:
            container = c.plain(words["ref_volume"].format(n=volume))
        issue = c.plain(words["ref_issue"].format(n=extra["issue"])) if extra.get("issue") else []
        head = c.join([container, issue], ", ")
        date = c.issued_pieces(self._source)
        if date and head:
            head = [*head, *c.plain(" ("), *date, *c.plain(")")]
        head = head or date
        pages = c.plain(c.pages(extra.get("page", "")))
        return c.join([c.join([head, pages], ": " if volume or issue else ", "), c.plain(self._locators)], ", ")

    def _part(self) -> list[Piece]:
        """In *Book*, edited by Ann Lee, 10–12."""
        source, words = self._source, self._words
        container = c.container_piece(self._said.fresh(source.container_title))
        within = [*c.plain(words["ref_in"]), *container] if container else []
        pages = c.plain(c.pages(self._extra.get("page", "")))
        volume = c.plain(self._volume())
        return c.join([within, *([one] for one in self._by()), c.plain(self._edition()), volume, pages], ", ")

    def _work(self) -> list[list[Piece]]:
        """The sentences between a book's title and its imprint."""
        extra = self._extra
        number = extra.get("number", "")
        sort = " ".join(filter(None, [extra.get("genre", "") or self._what, number]))
        if number and sort == number:
            sort = self._words["ref_issue"].format(n=number)
        series = " ".join(filter(None, [extra.get("collection-title", ""), extra.get("collection-number", "")]))
        version = self._words["ref_version"].format(n=extra["version"]) if extra.get("version") else ""
        texts = [self._edition(), self._volume(), version, self._said.fresh(sort), series]
        return [*([one] for one in self._by()), *(c.plain(text) for text in texts)]

    def _by(self) -> list[Piece]:
        """``edited by …`` and ``translated by …``."""
        pieces = []
        for key, names in (("ref_translated_by", self._source.translator), ("ref_edited_by", self._source.editor)):
            if said := self._said.fresh(c.people(names, self._words)):
                pieces.append(Piece(text=self._words[key].format(names=said)))
        return pieces

    def _edition(self) -> str:
        edition = self._extra.get("edition", "")
        if edition in {"", "1"} or "ed" in edition.casefold().split(".")[0].split()[-1:]:
            return "" if edition == "1" else edition
        return self._words["ref_edition"].format(n=c.ordinal(edition))

    def _volume(self) -> str:
        volume = self._extra.get("volume", "")
        return self._words["ref_volume"].format(n=volume) if volume else ""

    def _imprint(self) -> list[Piece]:
        """London: Penguin, 2019."""
        source = self._source
        container = [] if source.type in c.PARTS else c.container_piece(self._said.fresh(source.container_title))
        place = c.plain(self._extra.get("publisher-place", ""))
        publisher = c.join([place, c.plain(self._said.fresh(source.publisher))], ": ")
        return c.join([container, publisher, c.issued_pieces(source), c.plain(self._locators)], ", ")

    def _sort(self) -> list[Piece]:
        """What a talk or a law is."""
        what = self._said.fresh(self._what)
        number = self._extra.get("number", "")
        return c.plain(" ".join(filter(None, [what, number])))

    def _helpers(self) -> list[Piece]:
        return c.join([[one] for one in self._by()], ", ")

    def _plain_facts(self) -> list[Piece]:
        """*Container*, publisher, date, page: what a newspaper, a page of the web or a law has."""
        source, extra = self._source, self._extra
        container = c.container_piece(self._said.fresh(source.container_title))
        volume = c.plain(self._volume() if source.type not in c.NEWS else "")
        authority = c.plain(self._said.fresh(extra.get("authority", "")))
        publisher = [] if source.type in c.NEWS and container else c.plain(self._said.fresh(source.publisher))
        page = c.pages(extra.get("page", ""))
        pages = c.plain(self._words["ref_pages" if "–" in page or "," in page else "ref_page"].format(n=page))
        parts = [container, volume, authority, publisher, c.issued_pieces(source), pages if page else []]
        return c.join([*parts, c.plain(self._locators)], ", ")

    def _is_online(self) -> bool:
        source = self._source
        return bool(source.url) and (source.type in c.WEB or source.type == "document" or not c.issued_pieces(source))

    def _doi(self) -> list[Piece]:
        link = doi_link(self._source)
        return [Piece(text=f"https://doi.org/{self._extra['DOI']}", kind="link", href=link)] if link else []


def _bibliography_names(names: Sequence[Name], words: Mapping[str, str]) -> str:
    """The first name with the family name in front, as the list is sorted by it; of many, the first seven."""
    shown, others = c.listed(names, most=_MOST_AUTHORS, shown=_SHOWN_AUTHORS)
    told = [name.full if at else name.inverted for at, name in enumerate(shown)]
    last = "ref_and" if len(told) > 2 or _turned(shown) else "list_and"
    return c.joined_names(told, words, others=others, last=last)


def _turned(names: Sequence[Name]) -> bool:
    return bool(names) and names[0].inverted != names[0].full
