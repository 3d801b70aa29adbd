"""Fetches the copies of sources, one after another, and writes down what came."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from mkdocs_factcheck.fetch.fetcher import Fetcher
from mkdocs_factcheck.fetch.files import Copies, check_name, sha256_of, uninterrupted
from mkdocs_factcheck.fetch.media import kind_of, stored_bytes
from mkdocs_factcheck.fetch.record import Site, record, remove_parts
from mkdocs_factcheck.fetch.request import Answer, Limits
from mkdocs_factcheck.fetch.trouble import NotFetched, NotRecorded
from mkdocs_factcheck.model import Source

_DIGITS = 12
"""How much of a sha256 is shown."""
Progress = Callable[[str, int], None]
"""Is told the source under way and how many bytes of it have arrived."""


class Result(StrEnum):
    """What became of one source. `UNRECORDED`: the copy is stored, and its author has to write its record."""

    STORED = "stored"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    KEPT = "kept"
    WOULD_FETCH = "would fetch"
    UNRECORDED = "not recorded"
    FAILED = "failed"

    @property
    def is_well(self) -> bool:
        """Whether nothing is left to do."""
        return self not in {Result.UNRECORDED, Result.FAILED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One source's result: ``path`` of the copy, ``size`` in bytes, ``seconds`` that it took, and what else to say.

    ``paste`` holds the lines that the author has to write into the register.
    """

    id: str
    result: Result
    path: Path | None = None
    size: int = 0
    seconds: float = 0.0
    notes: tuple[str, ...] = ()
    paste: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What is asked for: copies that are there fetched again or not, archives first or not, or only a list.

    ``delay`` is in seconds; ``robots`` says whether each site's robots.txt is honoured.
    """

    limits: Limits
    refresh: bool = False
    archive: bool = False
    dry_run: bool = False
    delay: float = 1.0
    robots: bool = True


@dataclass(slots=True, kw_only=True)
class _Fetched:
    answer: Answer
    notes: list[str] = field(default_factory=list)


class Run:
    """One call of the command. Raises `NotRecorded` where there is no folder to write into."""

    def __init__(self, site: Site, sources: Mapping[str, Source], wishes: Wishes, progress: Progress) -> None:
        self._site = site
        self._sources = sources
        self._wishes = wishes
        self._progress = progress
        self._copies = Copies(site.register)
        self._fetcher = Fetcher(wishes.limits, delay=wishes.delay, robots=wishes.robots)
        self._copies.check()

    def outcomes(self, ids: Iterable[str]) -> Iterator[Outcome]:
        """Fetch the sources of these ids, in their order; what one failure is does not touch the others."""
        if not self._wishes.dry_run:
            remove_parts(self._site, self._sources)
            self._copies.mend(self._sources)
        for id_ in ids:
            started = time.monotonic()
            try:
                yield self._outcome(self._sources[id_], started)
            except NotFetched as error:
                yield Outcome(
                    id=id_,
                    result=Result.FAILED,
                    seconds=time.monotonic() - started,
                    notes=tuple(str(error).split("\n")),
                )
            except OSError as error:
                why = f"cannot write: {(error.strerror or 'unknown error').lower()}"
                yield Outcome(id=id_, result=Result.FAILED, seconds=time.monotonic() - started, notes=(why,))

    def _outcome(self, source: Source, started: float) -> Outcome:
        check_name(source.id, self._sources)
        copies = self._copies.of(source.id)
        if len(copies) > 1:
            raise NotFetched(f"it has {len(copies)} copies: {', '.join(one.name for one in copies)}; keep one")
        if source.snapshot:
            note = f'the register names "{source.snapshot}" as its copy'
            return Outcome(id=source.id, result=Result.KEPT, notes=(note,))
        if copies and not self._wishes.refresh:
            return Outcome(id=source.id, result=Result.KEPT, path=copies[0], size=copies[0].stat().st_size)
        addresses = self._addresses(source)
        if self._wishes.dry_run:
            return Outcome(id=source.id, result=Result.WOULD_FETCH, notes=(addresses[0],))
        fetched = self._fetch(source.id, addresses)
        return self._stored(source, fetched, copies[0] if copies else None, started)

    def _addresses(self, source: Source) -> list[str]:
        addresses = [source.archive] if self._wishes.archive else [source.url, source.archive]
        if addresses := [address for address in addresses if address]:
            return addresses
        raise NotFetched("it has no archive" if self._wishes.archive else "it has no url")

    def _fetch(self, id_: str, addresses: list[str]) -> _Fetched:
        """Fetch the first address that gives a document, and say what the others gave."""
        notes: list[str] = []
        for number, address in enumerate(addresses):
            try:
                answer = self._fetcher.fetch(address, tick=lambda size: self._progress(id_, size))
                kind_of(answer.headers.get("Content-Type", ""), answer.body)
            except NotFetched as error:
                notes.append(f"{'archive: ' if number else ''}{error}")
                continue
            if number:
                notes.append("taken from the archive")
            return _Fetched(answer=answer, notes=notes)
        raise NotFetched("\n".join(notes))

    def _stored(self, source: Source, fetched: _Fetched, old: Path | None, started: float) -> Outcome:
        """Store an answer: first beside its place, then its record, then in its place. See `Copies.mend`."""
        content_type = fetched.answer.headers.get("Content-Type", "")
        kind = kind_of(content_type, fetched.answer.body)
        content = stored_bytes(content_type, kind, fetched.answer.body)
        digest = sha256_of(content)
        before = sha256_of(old.read_bytes()) if old else ""
        result = Result.STORED if not old else Result.UNCHANGED if before == digest else Result.CHANGED
        notes = fetched.notes
        paste: tuple[str, ...] = ()
        if result is Result.CHANGED:
            notes.append(f"sha256 {before[:_DIGITS]}… is now {digest[:_DIGITS]}…")
        values = {"sha256": digest, "accessed": datetime.now(UTC).date().isoformat()}
        part = None if result is Result.UNCHANGED else self._copies.part(source.id, kind, content)
        with uninterrupted():
            try:
                record(self._site, source, values)
            except NotRecorded as error:
                result = Result.UNRECORDED
                notes.append(f"write its record into {source.place} yourself: {error}")
                paste = tuple(f"{key}: {value}" for key, value in values.items())
            except OSError:
                if part:
                    part.unlink(missing_ok=True)
                raise
            path = self._copies.finish(part) if part else old
        return Outcome(
            id=source.id,
            result=result,
            path=path,
            size=len(content),
            seconds=time.monotonic() - started,
            notes=tuple(notes),
            paste=paste,
        )
