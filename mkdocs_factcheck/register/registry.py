"""The one mutable thing: what each page and register file states, replaced as it changes."""

from __future__ import annotations

from collections.abc import Mapping

from mkdocs_factcheck.model import FactBase, Status
from mkdocs_factcheck.register.merge import merge
from mkdocs_factcheck.register.statements import Reading


class Registry:
    """Collects readings by page and by file; `freeze` gives the fact base of them all."""

    def __init__(self) -> None:
        self._pages: dict[str, tuple[Reading, str]] = {}
        self._files: dict[str, Reading] = {}
        self._seen: dict[str, tuple[frozenset[str], str]] = {}
        self._frozen: FactBase | None = None

    def replace_page(self, name: str, reading: Reading, url: str) -> None:
        """Put a page's statements in the place of its old ones."""
        if self._pages.get(name) != (reading, url):
            self._pages[name] = (reading, url)
            self._frozen = None

    def replace_file(self, name: str, reading: Reading) -> None:
        """Put a register file's entries in the place of its old ones."""
        if self._files.get(name) != reading:
            self._files[name] = reading
            self._frozen = None

    def add_ids(self, name: str, ids: frozenset[str], url: str) -> None:
        """Add ids that a page turned out to have once it was rendered."""
        known = self._seen.get(name, (frozenset[str](), url))[0]
        if not ids <= known:
            self._seen[name] = (known | ids, url)
            self._frozen = None

    def forget_ids(self) -> None:
        """Forget what was seen in rendered pages: they are about to be rendered anew."""
        if self._seen:
            self._seen = {}
            self._frozen = None

    def keep_only(self, *, pages: set[str], files: set[str]) -> None:
        """Drop what belongs to pages and files that are gone."""
        if self._pages.keys() <= pages and self._files.keys() <= files:
            return
        self._pages = {name: held for name, held in self._pages.items() if name in pages}
        self._files = {name: held for name, held in self._files.items() if name in files}
        self._frozen = None

    def page(self, name: str) -> Reading | None:
        """What is known of a page."""
        held = self._pages.get(name)
        return held[0] if held else None

    def freeze(self, scale: Mapping[str, Status]) -> FactBase:
        """The fact base of all that is known now; the same object until something changes."""
        if self._frozen is None:
            pages = (self._pages[name][0] for name in sorted(self._pages))
            readings = [*pages, *(self._files[name] for name in sorted(self._files))]
            urls = {name: url for name, (_, url) in self._seen.items()}
            urls |= {name: url for name, (_, url) in self._pages.items()}
            self._frozen = merge(readings, urls, scale, self._own_ids())
        return self._frozen

    def _own_ids(self) -> dict[str, frozenset[str]]:
        """The ids like ours that each page has by itself, for pages that have any."""
        own = {name: reading.own_ids for name, (reading, _) in self._pages.items() if reading.own_ids}
        for name, (ids, _) in self._seen.items():
            own[name] = own.get(name, frozenset()) | ids
        return own
