"""What earlier builds found out, kept by content: results of checks, and texts that are slow to extract."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import Any

from mkdocs_factcheck.model import QuoteCheck
from mkdocs_factcheck.quotes.copies.reading import Reading, Unreadable
from mkdocs_factcheck.quotes.copies.regular import CannotRead, read_regular
from mkdocs_factcheck.quotes.records import check_from, check_record, reading_from, reading_record

_ALGORITHM = 3
"""To be raised whenever a copy is read, or a quotation looked for, in another way."""
_PACKAGES = ("mkdocs-factcheck", "beautifulsoup4", "charset-normalizer", "pypdf", "rapidfuzz")
_RESULTS = "quotations"
_LIMIT = 64 << 20
_SLOW = 200_000
"""From how many bytes on a copy's text is kept; shorter copies are read again as fast. That of a PDF always is."""


class Cache:
    """Results and texts by content, in ``folder``; in memory alone where that is ``None``.

    A file of it that is damaged, foreign, of another version or too big counts as missing. A folder that cannot be
    written is no error. Several processes may use one folder: files are replaced as a whole.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._loaded = False
        self._changed = False
        self._stored: dict[str, Any] = {}
        self._checks: dict[str, QuoteCheck] = {}
        self._used: set[str] = set()
        self._version = ""

    def check(self, key: str) -> QuoteCheck | None:
        """The result that is kept under a key of `key_of`."""
        self._used.add(key)
        if key not in self._checks:
            self._load()
            if key not in self._stored:
                return None
            try:
                self._checks[key] = check_from(self._stored[key])
            except (KeyError, TypeError, ValueError):
                return None
        return self._checks[key]

    def keep_check(self, key: str, check: QuoteCheck) -> None:
        """Keep a result."""
        self._checks[key] = check
        self._store(key, check_record(check))

    def reading(self, key: str) -> Reading | Unreadable | None:
        """What is known about the text of a copy, without the text: that it lacks a part, or cannot be read."""
        self._used.add(key)
        self._load()
        try:
            return reading_from(self._stored[key]) if key in self._stored else None
        except (KeyError, TypeError, ValueError):
            return None

    def text(self, key: str) -> Reading | None:
        """The text of a copy, if it was worth keeping."""
        try:
            reading = reading_from(self._read(_text_name(key)))
        except (KeyError, TypeError, ValueError):
            return None
        if not isinstance(reading, Reading):
            return None
        self._store(key, reading_record(reading, text=False))
        return reading

    def keep_reading(self, key: str, reading: Reading | Unreadable, *, size: int, kind: str) -> None:
        """Keep what came of reading a copy of ``size`` bytes."""
        self._store(key, reading_record(reading, text=False))
        if isinstance(reading, Reading) and (kind == "pdf" or size >= _SLOW):
            self._write(_text_name(key), reading_record(reading, text=True))

    def finish(self) -> None:
        """Forget what was not asked for since the last call, and write what changed."""
        unused = self._stored.keys() - self._used
        if self._loaded and (self._changed or unused):
            self._stored = {key: value for key, value in self._stored.items() if key in self._used}
            self._checks = {key: value for key, value in self._checks.items() if key in self._used}
            self._write(_RESULTS, dict(sorted(self._stored.items())))
            self._prune()
        self._used = set()
        self._changed = False

    def _store(self, key: str, record: dict[str, Any]) -> None:
        self._load()
        self._used.add(key)
        if self._stored.get(key) != record:
            self._stored[key] = record
            self._changed = True

    def _load(self) -> None:
        if not self._loaded:
            self._loaded = True
            stored = self._read(_RESULTS)
            self._stored = stored if isinstance(stored, dict) else {}

    def _prune(self) -> None:
        if self._folder:
            kept = {_text_name(key) for key in self._stored}
            try:
                for file in self._folder.glob("text-*.json"):
                    if file.stem not in kept:
                        file.unlink(missing_ok=True)
            except OSError:  # nobody needs them; the next build tries again
                return

    def _read(self, name: str) -> Any:
        """What a file of the cache holds; ``None`` where it is not a whole one of this version."""
        if self._folder is None:
            return None
        try:
            data = read_regular(self._folder / f"{name}.json", _LIMIT)
        except CannotRead:
            return None
        head, _, payload = data.partition(b"\n")
        try:
            return json.loads(payload) if head == self._head(payload) else None
        except (ValueError, RecursionError):
            return None

    def _write(self, name: str, content: dict[str, Any]) -> None:
        if self._folder is None:
            return
        payload = json.dumps(content, separators=(",", ":")).encode()
        if len(payload) >= _LIMIT:
            return
        part = self._folder / f".{name}.{os.getpid()}.part"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            part.write_bytes(self._head(payload) + b"\n" + payload)
            part.replace(self._folder / f"{name}.json")
        except OSError:  # a folder that nobody may write costs time, not results
            try:
                part.unlink(missing_ok=True)
            except OSError:
                return

    def _head(self, payload: bytes) -> bytes:
        """The first line of a file: who wrote it, by which rules, and a sum by which damage is seen."""
        self._version = self._version or _versions()
        return f"mkdocs-factcheck {self._version} {hashlib.sha256(payload).hexdigest()}".encode()


def key_of(*parts: str) -> str:
    """The key of what is known about parts: the sha256 of a copy, its kind, and what was looked for."""
    return hashlib.blake2b(json.dumps(parts).encode(), digest_size=16).hexdigest()


def _text_name(key: str) -> str:
    return f"text-{key}"


def _versions() -> str:
    """A short name for all that the results depend on beside the copies."""
    import sys  # noqa: PLC0415 (only a cache on disk needs these)
    import unicodedata  # noqa: PLC0415
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

    found = []
    for package in _PACKAGES:
        try:
            found.append(version(package))
        except PackageNotFoundError:
            found.append("")
    return key_of(str(_ALGORITHM), *map(str, sys.version_info[:3]), unicodedata.unidata_version, *found)
