"""The desk that all adapters share: it reads pages and the register, and gives the review of them all."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from markdown.util import ETX, STX

from mkdocs_factcheck.adapters.settings import Settings
from mkdocs_factcheck.model import FactBase, Place, Problem, Review, quoted
from mkdocs_factcheck.register import (
    VOCABULARY,
    Reading,
    Registry,
    list_register,
    read_page,
    read_register_file,
    unread_file,
)
from mkdocs_factcheck.syntax import Mark, Page, find_quotations, map_lines, scan_page

if TYPE_CHECKING:
    from mkdocs_factcheck.quotes import Checker


@dataclass(frozen=True, slots=True, kw_only=True)
class Scanned:
    """A page as scanned, and what it states."""

    text: str
    path: str
    first_line: int
    page: Page
    reading: Reading
    url: str


class Desk:
    """Holds the registry between builds; a page or file that did not change is not read again."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.wants_unmarked = settings.wants("FC305", "unmarked-quotation")
        self._registry = Registry()
        self._pages: dict[str, Scanned] = {}
        self._files: dict[str, tuple[bytes | None, Reading]] = {}
        self._register: set[str] = set()
        self._extra: dict[Problem, None] = {}
        self._review: tuple[FactBase, tuple[Problem, ...], Review] | None = None
        self._checker: Checker | None = None
        self._copies: tuple[Path, str] | None = None
        self._checked: tuple[FactBase, FactBase] | None = None
        self._vocabulary = replace(VOCABULARY, is_owned=self._is_owned)
        self._block_names: Callable[[], Collection[str]] = tuple
        self._owned: frozenset[str] | None = None

    def use_block_names(self, names: Callable[[], Collection[str]]) -> None:
        """Take the names of the blocks that other extensions have; ``names`` is asked when a page first needs them."""
        if self._owned is not None and (owned := frozenset(names())) != self._owned:
            self._owned, self._pages = owned, {}
        self._block_names = names

    def _is_owned(self, name: str) -> bool:
        if self._owned is None:
            self._owned = frozenset(self._block_names())
        return name in self._owned

    def scan(self, text: str, path: str, *, first_line: int = 1, lines: Sequence[int] | None = None) -> Page:
        """Scan a text as all pages of this desk are scanned."""
        return scan_page(text, path, first_line=first_line, vocabulary=self._vocabulary, lines=lines)

    def read_page(self, name: str, text: str, *, path: str, url: str, first_line: int = 1) -> None:
        """Scan one page. ``name`` is its path in the docs folder, ``text`` its Markdown without front matter."""
        text = text.replace(STX, "").replace(ETX, "")  # Markdown drops them, and both must be one text
        known = self._pages.get(name)
        if known and (known.text, known.path, known.first_line, known.url) == (text, path, first_line, url):
            self._registry.replace_page(name, known.reading, url)
            return
        page = self.scan(text, path, first_line=first_line)
        reading = self._read(page, name)
        if self.wants_unmarked:
            unmarked = find_quotations(text, path, first_line=first_line, vocabulary=self._vocabulary)
            reading = replace(reading, unmarked=unmarked)
        page = replace(page, marks=tuple(mark.without_fields() for mark in page.marks))
        self._pages[name] = Scanned(text=text, path=path, first_line=first_line, page=page, reading=reading, url=url)
        self._registry.replace_page(name, reading, url)

    def read_register(self, folder: Path, name: str) -> None:
        """Read every file of the register's folder; ``name`` is the folder's path in findings.

        The pages come first: what a source of theirs names as its data is no register.
        """
        listing = list_register(folder)
        files = {}
        for file in listing.read:
            path, content = _path(file, folder, name), _bytes(file)
            known = self._files.get(path)
            unchanged = known and content is not None and known[0] == content
            files[path] = known if known and unchanged else (content, read_register_file(file, path))
        self._files = files
        readings = {path: reading for path, (_, reading) in files.items()}
        for one in listing.unread:
            path = _path(one.path, folder, name)
            readings[path] = unread_file(one, path)
        self._register = readings.keys() - self._data_files(readings)
        for path in self._register:
            self._registry.replace_file(path, readings[path])
        self._registry.keep_only(pages=set(self._pages), files=self._register)
        self._checked = None
        if self._copies != (folder, name):
            self._copies, self._checker = (folder, name), None

    def _data_files(self, readings: Mapping[str, Reading]) -> set[str]:
        """The files that sources name as their data. They are no register, and what they say names no other."""
        data: set[str] = set()
        for reading in (page.reading for page in self._pages.values()):
            data.update(reading.data)
        for path, reading in readings.items():
            if path not in data:
                data.update(reading.data)
        return data

    def keep_pages(self, names: set[str]) -> None:
        """Forget pages that are gone, and what rendering added to the last build."""
        self._pages = {name: page for name, page in self._pages.items() if name in names}
        self._registry.keep_only(pages=names, files=self._register)
        self._registry.forget_ids()
        self._extra = {}

    def report(self, *problems: Problem) -> None:
        """Add problems that no page's text shows."""
        self._extra.update(dict.fromkeys(problems))

    def add_ids(self, name: str, ids: frozenset[str], url: str) -> None:
        """Add ids like ours that a page has, as only rendering could see; ours yield to them from then on."""
        self._registry.add_ids(name, ids, url)

    def _read(self, page: Page, name: str) -> Reading:
        reading = read_page(page, name)
        own = self.settings.ids_of(page) if page.marks or page.blocks else frozenset()
        return replace(reading, own_ids=own) if own else reading

    def page(self, name: str) -> Scanned | None:
        """A page as it was scanned."""
        return self._pages.get(name)

    def rendered(self, name: str, text: str, *, path: str, url: str) -> tuple[Page, Reading]:
        """Compare what Markdown is about to render with what was scanned, and learn what is new.

        Macros and includes can add marks that no scan of the files sees. Those join the facts, and are
        reported, because a macro's mark has no line in a file.
        """
        known = self._pages.get(name)
        if known is not None and text.startswith(known.text) and not text[len(known.text) :].strip():
            return known.page, known.reading
        if known is None:
            page = self.scan(text, path)
            reading = self._read(page, name)
            if reading.adds_facts:
                self._registry.replace_page(name, reading, url)
            return page, reading
        lines = map_lines(text, known.text)
        page = self.scan(text, known.path, first_line=known.first_line, lines=lines)
        if _signature(page) == _signature(known.page):
            return page, known.reading
        marks = _with_known_places(page.marks, known.page.marks)
        page = replace(page, marks=marks)
        reading = replace(self._read(page, name), unmarked=known.reading.unmarked)
        self._registry.replace_page(name, reading, known.url)
        old = {mark.signature for mark in known.page.marks}
        self.report(
            *(
                Problem(
                    code="FC113",
                    message=f"the mark {quoted(mark.text)} is not in the file: a macro or an include made it",
                    place=mark.place,
                    hint="it counts all the same; write it into the page to have its line named",
                )
                for mark in marks
                if mark.signature not in old
            )
        )
        return page, reading

    @property
    def facts(self) -> FactBase:
        """All that is known now."""
        return self._registry.freeze(self.settings.scale)

    @property
    def checked_facts(self) -> FactBase:
        """All that is known now, with what came of checking the quotations; checked once a build."""
        facts = self.facts
        if self._copies is None or not (facts.sources or facts.claims):
            return facts
        if self._checked is None or self._checked[0] is not facts:
            self._checked = (facts, self._open_copies(*self._copies).check(facts))
        return self._checked[1]

    def _open_copies(self, folder: Path, name: str) -> Checker:
        if self._checker is None:
            # A site that states nothing never pays for these.
            from mkdocs_factcheck.quotes import Cache, Checker  # noqa: PLC0415

            self._checker = Checker(folder, name, Cache(self.settings.cache))
        return self._checker

    @property
    def review(self) -> Review:
        """The facts with their contradictions and findings; the same object until something changes."""
        facts, extra = self.checked_facts, tuple(self._extra)
        if self._review is None or self._review[0] is not facts or self._review[1] != extra:
            known = replace(facts, problems=(*facts.problems, *extra))
            if self._copies is not None:
                known = replace(known, register_folder=self._copies[1])
            self._review = (facts, extra, _reviewed(facts, known, self.settings))
        return self._review[2]


def _reviewed(facts: FactBase, known: FactBase, settings: Settings) -> Review:
    """Reason about facts; ``known`` are the same with the problems that rendering saw."""
    stated = facts.claims or facts.sources or facts.links or facts.declarations
    if not (stated or facts.unmarked or known.problems):
        return Review(facts=facts)
    # A site that states nothing never pays for these.
    from mkdocs_factcheck.reasoning import reason_about  # noqa: PLC0415
    from mkdocs_factcheck.rules import run_rules  # noqa: PLC0415

    reasoned = reason_about(facts)
    findings = run_rules(
        replace(reasoned, facts=known),
        severities=settings.severities,
        ignores=settings.ignores,
        docs=settings.docs,
    )
    return replace(reasoned, findings=findings)


def _path(file: Path, folder: Path, name: str) -> str:
    """A file's path in findings."""
    inside = file.relative_to(folder).as_posix()
    return f"{name}/{inside}" if name else inside


def _bytes(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None


def _signature(page: Page) -> tuple[object, ...]:
    blocks = tuple((block.name, block.argument.text if block.argument else None, block.body) for block in page.blocks)
    return tuple(mark.signature for mark in page.marks), blocks


def _with_known_places(marks: tuple[Mark, ...], known: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Give each mark the place of the scanned mark that it equals; others stand where their line is called for."""
    places: dict[tuple[object, ...], list[Place]] = {}
    for mark in reversed(known):
        places.setdefault(mark.signature, []).append(mark.place)
    placed = []
    for mark in marks:
        same = places.get(mark.signature)
        placed.append(replace(mark, place=same.pop()) if same else mark)
    return tuple(placed)
