"""All quotations of a fact base checked against the stored copies of their sources."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import chain
from operator import attrgetter
from pathlib import Path
from typing import Any

from mkdocs_factcheck.model import (
    Claim,
    Copy,
    FactBase,
    Occurrence,
    QuoteCheck,
    QuoteResult,
    Source,
    WhyUnchecked,
)
from mkdocs_factcheck.quotes.cache import Cache, key_of
from mkdocs_factcheck.quotes.copies.find import Finder, Found
from mkdocs_factcheck.quotes.copies.formats import read_copy
from mkdocs_factcheck.quotes.copies.reading import Reading, Unreadable
from mkdocs_factcheck.quotes.copies.regular import CannotRead, read_regular
from mkdocs_factcheck.quotes.text import SourceText
from mkdocs_factcheck.quotes.wanted import Wanted, of_evidence, of_occurrence
from mkdocs_factcheck.syntax import without_marks

MAX_BYTES = 32 << 20
"""How big a stored copy may be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matcher:
    """The two functions that know words: a text made ready, and words looked for in it."""

    prepare: Callable[[SourceText], Any]
    look: Callable[..., QuoteCheck]
    """Takes the text that ``prepare`` gave and the words, and ``prefix``, ``suffix`` and ``locator`` by name."""


class Checker:
    """Checks fact bases against the copies in ``folder``, the register's, whose path in places is ``name``.

    One object serves all builds of a process: a copy that did not change is not read again, and a quotation that did
    not change is not looked for again. ``cache`` keeps that from one process to the next.
    """

    def __init__(self, folder: Path, name: str, cache: Cache | None = None, *, matcher: Matcher | None = None) -> None:
        self._folder = folder
        self._name = name
        self._cache = cache or Cache()
        self._matcher = matcher
        self._sums: dict[Path, tuple[tuple[int, ...], str]] = {}
        self._last: tuple[FactBase, tuple[object, ...], FactBase] | None = None

    def check(self, facts: FactBase) -> FactBase:
        """The facts with ``check`` of evidence and occurrences, ``copies`` and further problems filled in.

        It is the same object where there is nothing to check, and the one given before where nothing changed.
        """
        finder = Finder(self._folder, self._name)
        found = {id_: finder.find(source) for id_, source in facts.sources.items()}
        state = (tuple(found.items()), tuple(finder.problems))
        if self._last and self._last[0] is facts and self._last[1] == state:
            return self._last[2]
        checked = _Run(self, facts, finder, found).checked()
        self._cache.finish()
        self._last = (facts, state, checked)
        return checked

    @property
    def matcher(self) -> Matcher:
        """The matcher, imported when the first words are looked for."""
        if self._matcher is None:
            # A site without stored copies has no use for them.
            from mkdocs_factcheck.quotes.matching import check_words  # noqa: PLC0415
            from mkdocs_factcheck.quotes.prepared import prepare  # noqa: PLC0415

            self._matcher = Matcher(prepare=prepare, look=check_words)
        return self._matcher

    def sum_of(self, found: Found) -> tuple[str, bytes | None]:
        """The sha256 of a copy, and its bytes if they had to be read. Raises `CannotRead`."""
        known = self._sums.get(found.file)
        if known and known[0] == found.signature:
            return known[1], None
        data = read_regular(found.file, MAX_BYTES)
        digest = _sum(data)
        self._sums[found.file] = (found.signature, digest)
        return digest, data

    def look(self, found: Found, digest: str, data: bytes | None, wanted: list[Wanted]) -> _Looked:
        """Look for all words that are wanted of one copy. Raises `CannotRead`, `Unreadable`."""
        cache, text_key = self._cache, key_of(digest, found.kind)
        keys = {want: key_of(digest, found.kind, *want[1:]) for want in wanted}
        checks = {want: check for want, key in keys.items() if (check := cache.check(key))}
        missing = [want for want in wanted if want not in checks]
        reading = cache.reading(text_key)
        if isinstance(reading, Unreadable):
            raise reading
        if missing:
            if data is None:
                data = read_regular(found.file, MAX_BYTES)
                if _sum(data) != digest:
                    raise CannotRead("it changed while it was read")
            reading = self._text(text_key, data, found.kind)
            prepared = self.matcher.prepare(reading.text)
            for want in missing:
                _, words, prefix, suffix, locator = want
                check = self.matcher.look(prepared, words, prefix=prefix, suffix=suffix, locator=locator)
                cache.keep_check(keys[want], check)
                checks[want] = check
        return _Looked(checks=checks, lacks=reading.lacks if reading else "")

    def _text(self, key: str, data: bytes, kind: str) -> Reading:
        if known := self._cache.text(key):
            return known
        try:
            reading = read_copy(data, kind)
        except Unreadable as error:
            if error.why is not WhyUnchecked.NO_READER:  # that may be put right without a change of the copy
                self._cache.keep_reading(key, error, size=len(data), kind=kind)
            raise
        self._cache.keep_reading(key, reading, size=len(data), kind=kind)
        return reading


@dataclass(frozen=True, slots=True, kw_only=True)
class _Looked:
    """What was found in one copy; ``lacks`` says which part of its text is missing."""

    checks: dict[Wanted, QuoteCheck]
    lacks: str


class _Run:
    """One check of one fact base."""

    def __init__(
        self, checker: Checker, facts: FactBase, finder: Finder, found: dict[str, Found | WhyUnchecked]
    ) -> None:
        self._checker = checker
        self._facts = facts
        self._finder = finder
        self._found = found
        self._copies: dict[str, Copy] = {}
        self._checks: dict[Wanted, QuoteCheck] = {}
        self._results: dict[Wanted, QuoteCheck] = {}

    def checked(self) -> FactBase:
        """The facts with all that was found out; the same object where that is nothing."""
        wanted = {id_: both for id_, claim in self._facts.claims.items() if (both := self._wanted_of(claim))}
        by_source: dict[str, dict[Wanted, None]] = {}
        for evidence, occurrences in wanted.values():
            for want in (*filter(None, evidence), *chain.from_iterable(occurrences)):
                by_source.setdefault(want.source, {})[want] = None
        for id_, found in self._found.items():
            if isinstance(found, Found):
                self._check_copy(self._facts.sources[id_], found, list(by_source.get(id_, ())))
        if not (by_source or self._copies or self._finder.problems):
            return self._facts
        checked = {id_: self._with_checks(self._facts.claims[id_], *both) for id_, both in wanted.items()}
        return replace(
            self._facts,
            claims={**self._facts.claims, **checked},
            copies=dict(sorted(self._copies.items())),
            problems=(*self._facts.problems, *self._finder.problems),
        )

    def _wanted_of(self, claim: Claim) -> tuple[list[Wanted | None], list[tuple[Wanted, ...]]] | None:
        """The words that each piece of evidence and each occurrence has; ``None`` where none has any."""
        evidence = list(of_evidence(claim))
        occurrences = [tuple(of_occurrence(claim, one)) for one in claim.occurrences]
        return (evidence, occurrences) if any(evidence) or any(occurrences) else None

    def _check_copy(self, source: Source, found: Found, wanted: list[Wanted]) -> None:
        try:
            digest, data = self._checker.sum_of(found)
        except CannotRead as error:
            self._finder.unreadable(source, found.path, str(error))
            self._found[source.id] = WhyUnchecked.UNREADABLE
            return
        recorded = source.sha256.strip().casefold()
        changed = bool(recorded) and recorded != digest
        copy = Copy(path=found.path, sha256=digest, size=found.signature[1], changed=changed)
        self._copies[source.id] = copy
        if not wanted:
            return
        try:
            looked = self._checker.look(found, digest, data, wanted)
        except (CannotRead, Unreadable) as error:
            why = error.why if isinstance(error, Unreadable) else WhyUnchecked.UNREADABLE
            hint = error.hint if isinstance(error, Unreadable) else ""
            self._finder.unreadable(source, found.path, str(error), hint)
            self._copies[source.id] = replace(copy, why=why)
            self._found[source.id] = why
            return
        if looked.lacks:
            self._finder.unreadable(source, found.path, looked.lacks)
        for want, check in looked.checks.items():
            self._checks[want] = _judged(check, changed=changed, lacks=bool(looked.lacks))

    def _with_checks(self, claim: Claim, evidence: list[Wanted | None], occurrences: list[tuple[Wanted, ...]]) -> Claim:
        """The claim with the results of what its evidence and occurrences want."""
        own = [self._result(want) if want else None for want in evidence]
        said = [sorted(map(self._result, wants), key=attrgetter("result.trust")) for wants in occurrences]
        results = _by_source([*filter(None, own), *chain.from_iterable(map(_nearest, said))])
        return replace(
            claim,
            evidence=tuple(
                replace(one, check=check, result=results[one.source]) if one.source in results else one
                for one, check in zip(claim.evidence, own, strict=True)
            ),
            occurrences=tuple(
                replace(one, check=_fair(checks[0], one)) if checks else one
                for one, checks in zip(claim.occurrences, said, strict=True)
            ),
        )

    def _result(self, want: Wanted) -> QuoteCheck:
        known = self._results.get(want)
        if known is None:
            known = self._results[want] = self._make_result(want)
        return known

    def _make_result(self, want: Wanted) -> QuoteCheck:
        if want in self._checks:
            return replace(self._checks[want], source=want.source)
        found = self._found.get(want.source, WhyUnchecked.UNKNOWN_SOURCE)
        why = found if isinstance(found, WhyUnchecked) else WhyUnchecked.UNREADABLE
        return QuoteCheck(result=QuoteResult.UNCHECKED, quote=want.words, source=want.source, why=why)


def _fair(check: QuoteCheck, occurrence: Occurrence) -> QuoteCheck:
    """The check of words in an article, without a cut that the author's own words may make good.

    Where only parts of a mark are quoted, what stands beside them in the source can stand beside them in the mark, in
    other words. A negation counts all the same, unless the mark denies something too.
    """
    words = occurrence.quotation or ""
    if not check.cut or words in {occurrence.text, without_marks(occurrence.text)}:
        return check
    from mkdocs_factcheck.quotes.quotation import folded_words  # noqa: PLC0415 (only what was found needs it)
    from mkdocs_factcheck.quotes.weighty import is_negation, words_of  # noqa: PLC0415

    denied = any(map(is_negation, words_of(folded_words(occurrence.text))))
    return check if is_negation(check.cut) and not denied else replace(check, cut="")


def _nearest(checks: list[QuoteCheck]) -> list[QuoteCheck]:
    """The checks of one occurrence that count for their sources: what one source has need not stand in the others."""
    return [check for check in checks if check.result is checks[0].result]


def _by_source(checks: list[QuoteCheck]) -> dict[str, QuoteResult]:
    """The worst result of each source."""
    worst: dict[str, QuoteResult] = {}
    for check in checks:
        worst[check.source] = max(worst.get(check.source, check.result), check.result, key=attrgetter("badness"))
    return worst


def _sum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _judged(check: QuoteCheck, *, changed: bool, lacks: bool) -> QuoteCheck:
    """What a result means for a copy that is not the recorded one, or of which a part could not be read."""
    if check.result is QuoteResult.UNCHECKED:
        return check
    if changed:
        return replace(check, result=QuoteResult.SOURCE_CHANGED)
    if lacks and not check.result.found:
        return replace(check, result=QuoteResult.UNCHECKED, why=WhyUnchecked.UNREADABLE)
    return check
