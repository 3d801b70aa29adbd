"""Files that are whole at every moment, and the folder of stored copies."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import threading
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mkdocs_factcheck.fetch.trouble import NotFetched, NotRecorded
from mkdocs_factcheck.model import Source, nfc
from mkdocs_factcheck.quotes.copies.formats import KINDS

PART = ".factcheck-part"
"""The end of the name of a file that is being written. It is hidden, so neither the register nor MkDocs reads it."""
_LONGEST_NAME = 200
"""Bytes of an ID in UTF-8. File systems take 255 for a name, and a name under way is longer."""
_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³")}
"""Names of devices: Windows has no file of such a name, whatever its suffix."""


def write_part(target: Path, content: bytes) -> Path:
    """Write the whole of a file beside its target, and onto the disk. Raises `OSError`."""
    part = _part_of(target)
    part.unlink(missing_ok=True)
    try:
        with part.open("xb") as file:  # never through a link that lies in wait
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:  # a full disk, and Ctrl-C too
        part.unlink(missing_ok=True)
        raise
    return part


def replace_file(target: Path, content: bytes) -> None:
    """Put new content in the place of a file's old one, all at once. Raises `OSError`."""
    part = write_part(target, content)
    if target.exists():
        shutil.copymode(target, part)
    part.replace(target)


def remove_part(target: Path) -> None:
    """Remove what an earlier run, killed while it wrote, left beside a file."""
    _part_of(target).unlink(missing_ok=True)


def _part_of(target: Path) -> Path:
    return target.with_name(f".{target.name}{PART}")


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Put off Ctrl-C until several files that belong together are written."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    pressed: list[Any] = []
    before = signal.signal(signal.SIGINT, lambda *caught: pressed.append(caught))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        if pressed:
            raise KeyboardInterrupt


def sha256_of(content: bytes) -> str:
    """The sha256 in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


class Copies:
    """The folder ``snapshots/`` in the register's."""

    def __init__(self, register: Path) -> None:
        self.folder = register / "snapshots"

    def check(self) -> None:
        """Raise `NotRecorded` where the folder leads out of the register."""
        register = self.folder.parent.resolve()
        if self.folder.resolve() != register / self.folder.name or (self.folder.exists() and not self.folder.is_dir()):
            raise NotRecorded(f'"{self.folder}" is no folder within the register')

    def of(self, id_: str) -> list[Path]:
        """The files that hold a copy of a source: one, or none, or several by mistake.

        A system may store the letters of a name in either form, and may find one file by both.
        """
        names = dict.fromkeys(unicodedata.normalize(form, id_) for form in ("NFC", "NFD"))
        paths = [path for kind in KINDS for name in names if _is_own(path := self.folder / f"{name}.{kind}")]
        return list({_identity(path): path for path in reversed(paths)}.values())[::-1]

    def part(self, id_: str, kind: str, content: bytes) -> Path:
        """Write a copy beside its place. Raises `OSError`."""
        self.folder.mkdir(parents=True, exist_ok=True)
        return write_part(self.folder / f"{id_}.{kind}", content)

    def finish(self, part: Path) -> Path:
        """Put a copy that is written in its place, and remove an older one of another kind."""
        name = part.name[1 : -len(PART)]
        for other in self.of(name.rpartition(".")[0]):
            if other.name != name:
                other.unlink()
        return part.replace(self.folder / name)

    def mend(self, sources: Mapping[str, Source]) -> None:
        """Finish or undo what an earlier run was killed over.

        The register is written before the copy is put in its place. So a part whose sha256 the register
        records is whole and expected; every other part is not.
        """
        for part in sorted(self.folder.glob(f".*{PART}")) if self.folder.is_dir() else ():
            id_, _, kind = part.name[1 : -len(PART)].rpartition(".")
            source = sources.get(nfc(id_))
            if source and source.sha256 and kind in KINDS and sha256_of(part.read_bytes()) == source.sha256.lower():
                self.finish(part)
            else:
                part.unlink()


def _is_own(path: Path) -> bool:
    # What a link leads to is not ours: it counts as no copy, and a copy takes the place of the link alone.
    return path.is_file() and not path.is_symlink()


def _identity(path: Path) -> tuple[int, int]:
    seen = path.stat()
    return seen.st_dev, seen.st_ino


def check_name(id_: str, others: Iterable[str]) -> None:
    """Raise `NotFetched` where no file can have the ID as its name on every system, beside those of other sources."""
    if len(id_.encode()) > _LONGEST_NAME:
        raise NotFetched(f"its id is too long for the name of a file: at most {_LONGEST_NAME} bytes")
    if id_.partition(".")[0].casefold() in _RESERVED:
        raise NotFetched(f'"{id_}" is a name that Windows keeps for a device; give the source another id')
    if any(char in '/\\:*?"<>|' or not char.isprintable() for char in id_):
        raise NotFetched(f'"{id_}" cannot be the name of a file; give the source another id')
    same = next((other for other in others if other != id_ and _folded(other) == _folded(id_)), None)
    if same:
        raise NotFetched(f'its copy would have the same file as that of "{same}" where case does not count')


def _folded(name: str) -> str:
    return nfc(name).casefold()
