"""The register's folder: which of its files are read, and which only look as if they were."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

YAML = frozenset({".yml", ".yaml"})
_READ = YAML | {".bib", ".json"}
_ALIKE = frozenset(
    ".bbl .bibtex .csv .enl .enw .ini .json5 .jsonl .nbib .ndjson .ods .rdf .ris .toml .tsv .xls .xlsx .xml".split()
)
"""Formats of references and of tables: whoever puts such a file there may think that it is read."""
_COPIES = "snapshots"
_LEDGER = "reviews.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A file or folder that is not read though it looks like a register; ``known`` where that is as documented."""

    path: Path
    why: str
    hint: str
    known: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The files of the folder that are read, and those that look so."""

    read: tuple[Path, ...] = ()
    unread: tuple[Unread, ...] = ()


def register_files(folder: Path) -> list[Path]:
    """The files that are read."""
    return list(list_register(folder).read)


def list_register(folder: Path) -> Listing:
    """Look through the folder and its subfolders, in the order of their names.

    Stored copies, the ledger of reviews and hidden files are no register. Links that lead out of the folder are left
    alone; a file that stands there itself and behind a link is read once.
    """
    if not folder.is_dir():
        return Listing()
    unread: list[Unread] = []
    found = sorted(_walk(folder, unread))
    links = [path for path in found if path.is_symlink()]
    files = [path for path in found if not path.is_symlink() and path.is_file()]
    read = {path.resolve() for path in files if path.suffix.lower() in _READ}
    files += _followed(links, folder.resolve(), read, unread)
    hint = "a register is made of .yml, .bib and .json files"
    unread += (
        Unread(path=path, why="its format is not known here", hint=hint)
        for path in files
        if path.suffix.lower() in _ALIKE and path.name != _LEDGER
    )
    files.sort(key=lambda path: path.relative_to(folder).parts)
    return Listing(read=tuple(path for path in files if path.suffix.lower() in _READ), unread=tuple(unread))


def _walk(folder: Path, unread: list[Unread]) -> Iterator[Path]:
    """Every file that is not hidden, and every link to a file or a folder."""

    def unreadable(error: OSError) -> None:
        why = f"it cannot be read: {(error.strerror or 'unknown error').lower()}"
        unread.append(Unread(path=Path(error.filename), why=why, hint="let it be read, or remove it", known=False))

    for place, folders, files in os.walk(folder, onerror=unreadable):
        parent = Path(place)
        folders[:] = [name for name in folders if name != _COPIES and not name.startswith(".")]
        yield from (parent / name for name in folders if (parent / name).is_symlink())
        yield from (parent / name for name in files if not name.startswith("."))


def _followed(links: Iterable[Path], root: Path, known: set[Path], unread: list[Unread]) -> Iterator[Path]:
    """The links to files within the folder that are not read by their own names."""
    for link in links:
        target = _target(link)
        if target is None or not target.is_relative_to(root):
            if link.suffix.lower() in _READ or (target and target.is_dir()):
                why = f"it is a link that leads {'out of the folder' if target else 'nowhere'}"
                unread.append(Unread(path=link, why=why, hint="put the file itself there"))
        elif target.is_file() and target not in known:
            known.add(target)
            yield link


def _target(link: Path) -> Path | None:
    """What a link leads to, whatever that is; ``None`` where that is nothing, or the link itself again."""
    try:
        return link.resolve(strict=True)
    except (OSError, RuntimeError):
        return None
