"""The desk that all adapters share: it reads pages and the register, and gives the review of them all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from markdown.util import ETX, STX

from mkdocs_factcheck.adapters.settings import Settings
from mkdocs_factcheck.model import FactBase, Place, Problem, Review
from mkdocs_factcheck.register import Reading, Registry, read_page, read_register_file, register_files
from mkdocs_factcheck.syntax import Mark, Page, find_quotations, scan_page

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
        self._extra: dict[Problem, None] = {}
        self._review: tuple[FactBase, int, Review] | None = None
        self._checker: Checker | None = None
        self._copies: tuple[Path, str] | None = None
        self._checked: tuple[FactBase, FactBase] | None = None

    def read_page(self, name: str, text: str, *, path: str, url: str, first_line: int = 1) -> None:
        """Scan one page. ``name`` is its path in the docs folder, ``text`` its Markdown without front matter."""
        text = text.replace(STX, "").replace(ETX, "")  # Markdown drops them, and both must be one text
        known = self._pages.get(name)
        if known and (known.text, known.path, known.first_line, known.url) == (text, path, first_line, url):
            self._registry.replace_page(name, known.reading, url)
            return
        page = scan_page(text, path, first_line=first_line)
        reading = self._read(page, name)
        if self.wants_unmarked:
            reading = replace(reading, unmarked=find_quotations(text, path, first_line=first_line))
        page = replace(page, marks=tuple(mark.without_fields() for mark in page.marks))
        self._pages[name] = Scanned(text=text, path=path, first_line=first_line, page=page, reading=reading, url=url)
        self._registry.replace_page(name, reading, url)

    def read_register(self, folder: Path, name: str) -> None:
        """Read every file of the register's folder; ``name`` is the folder's path in findings."""
        kept = {}
        for file in register_files(folder):
            path = f"{name}/{file.name}" if name else file.name
            content = _bytes(file)
            known = self._files.get(path)
            kept[path] = (
                known
                if known and content is not None and known[0] == content
                else (content, read_register_file(file, path))
            )
            if kept[path] is not known:
                self._registry.replace_file(path, kept[path][1])
        self._files = kept
        self._checked = None
        if self._copies != (folder, name):
            self._copies, self._checker = (folder, name), None

    def keep_pages(self, names: set[str]) -> None:
        """Forget pages that are gone, and what rendering added to the last build."""
        self._pages = {name: page for name, page in self._pages.items() if name in names}
        self._registry.keep_only(pages=names, files=set(self._files))
        self._registry.forget_ids()
        self._extra = {}

    def report(self, *problems: Problem) -> None:
        """Add problems that only rendering could see."""
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
        page = scan_page(text, path)
        if known is None:
            reading = self._read(page, name)
            if reading.adds_facts:
                self._registry.replace_page(name, reading, url)
            return page, reading
        if _signature(page) == _signature(known.page):
            return page, known.reading
        marks = _with_known_places(page.marks, known.page.marks, Place(path=known.path, line=1, column=1))
        page = replace(page, path=known.path, marks=marks)
        reading = replace(self._read(page, name), unmarked=known.reading.unmarked)
        self._registry.replace_page(name, reading, known.url)
        old = {mark.signature for mark in known.page.marks}
        self.report(
            *(
                Problem(
                    code="FC113",
                    message=f'the mark "{mark.text[:60]}" is not in the file: a macro or an include made it',
                    place=mark.place,
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
        facts = self.checked_facts
        if self._review is None or self._review[0] is not facts or self._review[1] != len(self._extra):
            known = replace(facts, problems=(*facts.problems, *self._extra))
            self._review = (facts, len(self._extra), _reviewed(facts, known, self.settings))
        return self._review[2]


def _reviewed(facts: FactBase, known: FactBase, settings: Settings) -> Review:
    """Reason about facts; ``known`` are the same with the problems that rendering saw."""
    stated = facts.claims or facts.sources or facts.links or facts.declarations
    if not (stated or facts.unmarked or known.problems):
        return Review(facts=facts)
    # A site that states nothing never pays for these.
    from mkdocs_factcheck.reasoning import find_contradictions  # noqa: PLC0415
    from mkdocs_factcheck.rules import run_rules  # noqa: PLC0415

    contradictions = find_contradictions(facts)
    findings = run_rules(
        known, contradictions, severities=settings.severities, ignores=settings.ignores, docs=settings.docs
    )
    return Review(facts=facts, contradictions=contradictions, findings=findings)


def _bytes(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None


def _signature(page: Page) -> tuple[object, ...]:
    blocks = tuple((block.name, block.argument.text if block.argument else None, block.body) for block in page.blocks)
    return tuple(mark.signature for mark in page.marks), blocks


def _with_known_places(marks: tuple[Mark, ...], known: tuple[Mark, ...], start: Place) -> tuple[Mark, ...]:
    """Give each mark the place of the scanned mark that it equals, or the start of the file."""
    places: dict[tuple[object, ...], list[Place]] = {}
    for mark in reversed(known):
        places.setdefault(mark.signature, []).append(mark.place)
    placed = []
    for mark in marks:
        same = places.get(mark.signature)
        placed.append(replace(mark, place=same.pop() if same else start))
    return tuple(placed)
