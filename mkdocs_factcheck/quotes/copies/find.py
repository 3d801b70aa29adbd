"""Where the stored copy of a source lies: always inside the register's folder."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from mkdocs_factcheck.model import Place, Problem, Source, WhyUnchecked, nfc
from mkdocs_factcheck.quotes.copies.formats import KINDS
from mkdocs_factcheck.quotes.copies.regular import reason

FOLDER = "snapshots"
CODE = "FC309"
_DRIVE = re.compile(r"[A-Za-z]:(?![/]{2})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A stored copy.

    ``file`` is its real path on this machine, ``path`` the one in messages, ``kind`` one of `KINDS`, and ``signature``
    tells whether the file has changed since.
    """

    file: Path
    path: str
    kind: str
    signature: tuple[int, ...]


class Finder:
    """Finds copies in ``folder``, the register's, whose path in messages is ``name``; it is listed once."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder = folder
        self._name = name
        self._root = _resolved(folder) or folder
        self.problems: list[Problem] = []
        self._stored = dict[str, list[str]]()
        for file in self._listed():
            stem, _, ending = file.rpartition(".")
            if stem and ending.lower() in KINDS:
                self._stored.setdefault(nfc(stem), []).append(file)

    def _listed(self) -> list[str]:
        snapshots = self._folder / FOLDER
        try:
            if not snapshots.resolve().is_relative_to(self._root):
                message = f'"{self._path(FOLDER)}" leads out of the register\'s folder'
                place = Place(path=self._path(FOLDER), line=1, column=1)
                self.problems.append(Problem(code=CODE, message=message, place=place, hint="make it a folder"))
                return []
            return sorted(file.name for file in snapshots.iterdir())
        except (OSError, RuntimeError):  # there is none, or it leads round in a circle
            return []

    def find(self, source: Source) -> Found | WhyUnchecked:
        """The copy of a source: the one that it names, or the one of its id. What is wrong joins ``problems``."""
        if source.snapshot:
            return self._named(source)
        files = sorted(self._stored.get(source.id, ()), key=lambda file: (_rank(file), file))
        if len(files) > 1:
            others = ", ".join(f'"{file}"' for file in files[1:])
            self._report(
                source,
                f'source "{source.id}" has {len(files)} stored copies; "{files[0]}" is used',
                f"remove {others}, or name one as its snapshot",
            )
        return self._checked(source, f"{FOLDER}/{files[0]}") if files else WhyUnchecked.NO_COPY

    def _named(self, source: Source) -> Found | WhyUnchecked:
        given = "".join(char if char.isprintable() else "\ufffd" for char in source.snapshot)
        if wrong := _wrong(source.snapshot):
            self._report(source, f'snapshot "{given}" {wrong}', f"give a path inside {self._name or 'the folder'}/")
            return WhyUnchecked.UNREADABLE
        if _rank(given) == len(KINDS):
            self._report(source, f'snapshot "{given}" cannot be read', f"store it as {', '.join(KINDS)}")
            return WhyUnchecked.UNREADABLE
        for path in filter(None, map(self._stored_as, self._candidates(given))):
            return self._checked(source, path)
        self._report(source, f'snapshot "{given}" is no file', f"store it in {self._path(FOLDER)}/")
        return WhyUnchecked.NO_COPY

    def _stored_as(self, path: str) -> str:
        """The path as its file has it, whose letters may be stored in another form; empty where there is no file."""
        at = PurePosixPath(path)
        if not path.isascii() and not os.path.lexists(self._folder / at):
            parts, at = at.parts, PurePosixPath()
            for part in parts:
                same = (one for one in _names(self._folder / at) if nfc(one) == part)
                at /= next(same, part)
        return str(at) if os.path.lexists(self._folder / at) else ""

    def _candidates(self, given: str) -> Iterator[str]:
        path = PurePosixPath(given)
        yield str(path)
        yield f"{FOLDER}/{path}"
        if self._name and path.is_relative_to(self._name):
            yield str(path.relative_to(self._name))

    def _checked(self, source: Source, path: str) -> Found | WhyUnchecked:
        """The copy at a path in the register's folder, if it is a regular file there once links are followed."""
        shown, file = self._path(path), _resolved(self._folder / path)
        if file is None or not file.is_relative_to(self._root):
            why = "leads out of the register's folder" if file else "leads nowhere"
            self._report(source, f'stored copy "{shown}" {why}', "store the file itself there")
            return WhyUnchecked.UNREADABLE
        try:
            seen = file.stat()
        except OSError as error:
            self.unreadable(source, shown, reason(error))
            return WhyUnchecked.UNREADABLE
        if not stat.S_ISREG(seen.st_mode):
            self.unreadable(source, shown, "it is no regular file")
            return WhyUnchecked.UNREADABLE
        signature = (seen.st_mtime_ns, seen.st_size, seen.st_ino, seen.st_ctime_ns)
        return Found(file=file, path=shown, kind=KINDS[_rank(path)], signature=signature)

    def unreadable(self, source: Source, path: str, why: str, hint: str = "") -> None:
        """Report a copy that cannot be read."""
        self._report(source, f'stored copy "{path}" cannot be read: {why}', hint or "store it again")

    def _report(self, source: Source, message: str, hint: str) -> None:
        self.problems.append(
            Problem(code=CODE, message=message, place=source.places.get("snapshot", source.place), hint=hint)
        )

    def _path(self, path: str) -> str:
        return f"{self._name}/{path}" if self._name else path


def _names(folder: Path) -> list[str]:
    try:
        return sorted(file.name for file in folder.iterdir())
    except OSError:
        return []


def _rank(path: str) -> int:
    """Where a file's ending stands in `KINDS`, or their number where it is none of them."""
    ending = path.rpartition(".")[2].lower()
    return KINDS.index(ending) if ending in KINDS else len(KINDS)


def _wrong(given: str) -> str:
    if "\0" in given or "\\" in given:
        return 'must be written with "/" alone'
    if given.startswith("/") or _DRIVE.match(given):
        return "must not be absolute"
    if ".." in given.split("/"):
        return 'must not climb with ".."'
    return ""


def _resolved(path: Path) -> Path | None:
    """The path with all links followed; ``None`` where they lead round in a circle or it is no path."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):
        return None
