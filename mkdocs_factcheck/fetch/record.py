"""Writes down, in the author's own files, what was fetched and when."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs_factcheck.fetch.files import remove_part, replace_file
from mkdocs_factcheck.fetch.page_text import set_block_values
from mkdocs_factcheck.fetch.trouble import NotRecorded
from mkdocs_factcheck.fetch.yaml_text import add_entry, has_entry, set_values
from mkdocs_factcheck.model import Source
from mkdocs_factcheck.register import YAML, register_files

_OWN = "snapshots.yml"
_HEAD = """\
# Written by `mkdocs-factcheck snapshot`: when the copies of sources were fetched that other programs' files define.

"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Where a site's files are: ``root`` is what places are relative to, ``register`` the register's folder.

    ``body_of`` gives a page's text without its front matter.
    """

    root: Path
    register: Path
    body_of: Callable[[str], str]


def record(site: Site, source: Source, values: Mapping[str, str]) -> Path:
    """Set values of a source where it is defined, and give the file.

    An entry in YAML is edited wherever it stands. A block of a page is edited in its page. Sources of files that
    other programs export get an entry in the register's ``snapshots.yml``, which completes theirs.

    Raises:
        NotRecorded: the file is written in a way that is not edited; it is as it was.
        OSError: the file cannot be written.
    """
    path = ("sources", source.id)
    for file in _yaml_files(site.register):
        text = _Text.read(file)
        if has_entry(text.text, path):
            text.write(set_values(text.text, path, values))
            return file
    if source.place.path.endswith(".md"):
        page = _Text.read(site.root / source.place.path)
        page.write(set_block_values(page.text, source.id, values, body_of=site.body_of))
        return page.path
    own = _Text.read(site.register / _OWN) if (site.register / _OWN).exists() else None
    if own is None:
        own = _Text(path=site.register / _OWN, text=_HEAD)
    own.write(add_entry(own.text, "sources", source.id, values))
    return own.path


def remove_parts(site: Site, sources: Mapping[str, Source]) -> None:
    """Remove what a killed run left beside the files that `record` writes."""
    pages = {site.root / one.place.path for one in sources.values() if one.place.path.endswith(".md")}
    for file in [*_yaml_files(site.register), site.register / _OWN, *sorted(pages)]:
        remove_part(file.resolve())


def _yaml_files(register: Path) -> list[Path]:
    return [file for file in register_files(register) if file.suffix.lower() in YAML]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    r"""A text file with ``\n`` line ends, and how it was written. ``fault`` says why it cannot be written back."""

    path: Path
    text: str
    mark: bytes = b""
    line_end: str = "\n"
    fault: str = ""

    @classmethod
    def read(cls, path: Path) -> _Text:
        content = path.read_bytes()
        mark = codecs.BOM_UTF8 if content.startswith(codecs.BOM_UTF8) else b""
        try:
            text = content[len(mark) :].decode()
        except UnicodeDecodeError:
            return cls(path=path, text="", fault=f'"{path.name}" is not utf-8')
        plain = text.replace("\r\n", "\n")
        line_end = "\r\n" if "\r\n" in text else "\n"
        mixed = plain.replace("\n", line_end) != text or "\r" in plain
        fault = f'the lines of "{path.name}" end in different ways' if mixed else ""
        return cls(path=path, text=plain, mark=mark, line_end=line_end, fault=fault)

    def write(self, text: str) -> None:
        if self.fault:
            raise NotRecorded(self.fault)
        # A link is followed, so that it stays one.
        replace_file(self.path.resolve(), self.mark + text.replace("\n", self.line_end).encode())
