"""BibTeX and BibLaTeX files: bibtexparser splits them into entries, each with its lines."""

from __future__ import annotations

import logging
import re
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from mkdocs_factcheck.model import Place, Problem, month_number, quoted
from mkdocs_factcheck.register.bib_comments import without_comments
from mkdocs_factcheck.register.bib_fields import csl_fields, is_type
from mkdocs_factcheck.register.bib_macros import MACROS
from mkdocs_factcheck.register.bib_values import Value, read_value
from mkdocs_factcheck.register.exported import Given, read_entry
from mkdocs_factcheck.register.fields import repeated_key
from mkdocs_factcheck.register.statements import Reading, Statement
from mkdocs_factcheck.syntax import Scalar

_NO_SOURCES = frozenset({"xdata", "set"})
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_MOST_PARENTS = 8
_MOST_UNPARTED = 8
"""Fields of one entry that are read although no comma parts them from the one before."""
_NAME = re.compile(r"[^\s{}\"#%'(),=]+")
_REST = re.compile(r"[,}]|[A-Za-z][\w-]*\s*=\s*[{\"\d]")
_HEAD = re.compile(
    r"^[ \t]*(@[ \t]+[A-Za-z]+[ \t]*(?=[{(])"
    r"|@(?!comment\b)[A-Za-z]+[ \t]*$(?=\n[ \t]*[{(])"
    r"|@(?P<bare>[A-Za-z]+)[ \t]+\w.*)",
    re.MULTILINE,
)
"""Heads of entries that bibtexparser takes for text: the brace is missing, or not where it looks for it."""
_NO_COMMENT = re.compile(r"^[ \t]*[^%\s]", re.MULTILINE)
_LONGEST_STRING = 1000
"""Characters of a ``@string`` that are kept: fifty lines that each double the last would fill the memory."""

_MOST_UNREAD = 100
"""Entries of one file that are reported as unreadable; a file with more is no bibliography."""

_REASONS = (
    ("end of file", "no brace closes it before the file ends", 'add the missing "}" or quotation mark'),
    ("block start", "no brace closes it before the next entry", 'add the missing "}" or quotation mark'),
    ("comma after entry key", "its citation key has no comma after it", "write @type{key, and the fields after it"),
    ("`=` after entry key", 'a field has no "=" after its name', "write name = {value}, and a comma between fields"),
)
"""Words of the parser, and what they mean to an author."""

_WHOLE = {"title": "booktitle", "subtitle": "booksubtitle"}
_PERIODICAL = {"title": "journaltitle", "subtitle": "journalsubtitle"}
_VOLUMES = {"title": "maintitle", "subtitle": "mainsubtitle"}
"""What a parent calls its own title is the title of the whole to its parts (BibLaTeX's manual, appendix B)."""

_OWN = frozenset({"ids", "crossref", "xref", "xdata", "entryset", "label", "shorttitle", "keywords", "file", "note"})

_Values = dict[str, Given]


def read_bibtex(text: str, path: str) -> Reading:
    """Read the sources of one file; ``path`` is its path in findings. What cannot be read is a problem at its line."""
    return _File(without_comments(_CONTROL.sub(" ", text)), path).read()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """An entry as the parser gives it, with the places of its fields, and what is wrong with it."""

    block: Any
    kind: str
    key: Scalar
    places: list[Place]
    problems: list[Problem] = field(default_factory=list)
    values: _Values = field(default_factory=dict)


class _File:
    def __init__(self, text: str, path: str) -> None:
        self._text = text
        self._lines = text.split("\n")
        self._path = path
        self._at = (0, 0)
        self._problems: list[Problem] = []
        self._unread = 0
        self._strings: dict[str, str] = dict(MACROS)
        self._defined: dict[str, tuple[str, Place]] = {}
        self._entries: list[_Entry] = []
        self._by_key: dict[str, _Entry] = {}

    def read(self) -> Reading:
        before: _Entry | None = None
        blocks = _blocks(self._text)
        for block in blocks:
            before = self._take(block, before)
        if (
            not self._problems
            and all(_is_free(block) for block in blocks)
            and (start := _NO_COMMENT.search(self._text))
        ):
            line = self._text.count("\n", 0, start.start())
            hint = "an entry is @type{key, name = {value}, …}"
            self._report("there is no entry in this file", self._place_on(line, ""), hint, note=True)
        for entry in self._entries:
            self._by_key.setdefault(entry.key.text, entry)
            self._read_values(entry)
        statements = [one for entry in self._entries if (one := self._statement(entry))]
        return Reading(statements=tuple(statements), problems=tuple(self._problems))

    def _take(self, block: Any, before: _Entry | None) -> _Entry | None:
        """Take one block; give it back where it is an entry, for what follows it."""
        inner = getattr(block, "ignore_error_block", None) or block
        inner = getattr(inner, "ignore_error_block", None) or inner  # a key and a field twice
        if hasattr(inner, "entry_type"):
            kind, key = inner.entry_type.lower(), self._key_of(inner)
            entry = _Entry(block=inner, kind=kind, key=key, places=[self._place_of(one) for one in inner.fields])
            self._entries.append(entry)
            return entry
        if hasattr(inner, "key"):
            self._define(inner)
        elif hasattr(block, "error"):
            self._broken(block)
        elif _is_free(inner):
            self._between(inner, before)
        return None

    def _define(self, string: Any) -> None:
        """Take a ``@string``; a second one of its name that says something else is a finding."""
        place = self._place(string.start_line, string.key)
        value = read_value(string.value, self._strings)
        name, text = string.key.casefold(), value.text[:_LONGEST_STRING]
        for word in value.unknown:
            self._problems.append(_unknown_macro(word, place))
        first = self._defined.setdefault(name, (text, place))
        if first[0] != text:
            self._problems.append(repeated_key(string.key, place, first[1]))
        self._strings[name] = first[0]

    def _between(self, comment: Any, before: _Entry | None) -> None:
        """Look at text that stands in no entry, which may be anything; but not the rest of an entry, or its head."""
        first = comment.raw.split("\n", 1)[0]
        if before is not None and _REST.match(first):
            said = f'"{first[:60]}" stands behind the entry "{before.key.text}"'
            hint = "look at the braces of the entry: one closes it too early"
            place = self._place_on(comment.start_line, first)
            before.problems.append(Problem(code="FC111", message=said, place=place, hint=hint))
        for found in _HEAD.finditer(comment.raw):
            if found["bare"] and not is_type(found["bare"].lower()):
                continue
            line = comment.start_line + comment.raw.count("\n", 0, found.start(1))
            hint = "write @type{key, and the brace on the same line"
            self._report(f'cannot read the entry "{found[1].rstrip()[:60]}"', self._place_on(line, found[1]), hint)

    def _report(self, message: str, place: Place, hint: str, *, note: bool = False) -> None:
        self._problems.append(Problem(code="FC111", message=message, place=place, hint=hint, note=note))

    def _statement(self, entry: _Entry) -> Statement | None:
        values = self._inherited(entry)
        if entry.kind in _NO_SOURCES:
            self._problems.extend(entry.problems)
            return None
        return read_entry(entry.key, csl_fields(entry.kind, values), self._problems, before=entry.problems)

    def _read_values(self, entry: _Entry) -> None:
        """Read the entry's own fields, names in lower case; the first of a name counts, as it does in BibTeX."""
        most = len(entry.places) + _MOST_UNPARTED
        pairs = [(one.key, one.value, place) for one, place in zip(entry.block.fields, entry.places, strict=True)]
        for name, raw, place in pairs:
            value = read_value(raw, self._strings)
            entry.problems.extend(_faults_of(name, value, place))
            if value.next is not None and len(pairs) < most:
                pairs.append((*value.next, place))
            first = entry.values.setdefault(name.casefold(), Given(value=value.text, place=place))
            if first.place != place:
                entry.problems.append(repeated_key(name, place, first.place))

    def _inherited(self, entry: _Entry) -> _Values:
        """The fields with those of the entries that ``crossref`` and ``xdata`` name; a field of its own wins."""
        values = dict(entry.values)
        seen = {id(entry)}
        waiting = deque(_parents_of(entry.values, entry.kind))
        for name in dict.fromkeys(name for name, _ in waiting):
            if name and name not in self._by_key:
                place = (entry.values.get("crossref") or entry.values["xdata"]).place
                hint = "what the entry would take over from it is missing"
                message = f'no entry of this file is "{name[:80]}"'
                entry.problems.append(Problem(code="FC106", message=message, place=place, hint=hint))
        while waiting and len(seen) <= _MOST_PARENTS:
            name, titles = waiting.popleft()
            parent = self._by_key.get(name)
            if parent is None or id(parent) in seen:
                continue
            seen.add(id(parent))
            for key, given in parent.values.items():
                if titles is None or key not in _OWN:
                    values.setdefault((titles or {}).get(key, key), given)
            waiting += _parents_of(parent.values, parent.kind)
        return values

    def _broken(self, block: Any) -> None:
        self._unread += 1
        if self._unread > _MOST_UNREAD:
            return
        said = str(getattr(block.error, "abort_reason", block.error))
        why, hint = next(((why, hint) for words, why, hint in _REASONS if words in said), ("", "look at its braces"))
        first = block.raw.split("\n", 1)[0]
        message = f"cannot read the entry {quoted(first)}" + (f": {why}" if why else "")
        message += "; further ones of this file are not listed" if self._unread == _MOST_UNREAD else ""
        place = self._place(block.start_line, "@")
        self._problems.append(Problem(code="FC111", message=message, place=place, hint=hint))

    def _key_of(self, entry: Any) -> Scalar:
        start = self._place(entry.start_line, "@")
        line, column = self._at
        found = self._lines[line].find(entry.key, column + len(entry.entry_type)) if entry.key else -1
        if found >= 0:
            self._at = (line, found + len(entry.key))
        place = start if found < 0 else Place(path=self._path, line=line + 1, column=found + 1)
        return Scalar(text=" ".join(entry.key.split()), place=place)

    def _place_of(self, field: Any) -> Place:
        """Where a field's value begins. The fields of one line are asked for in their order."""
        place = self._place(field.start_line, field.key or "=")
        line, column = self._at
        column -= not field.key and self._lines[line][column - 1 : column] == "="
        after = _TO_VALUE.match(self._lines[line], column)
        column = after.end() if after else column
        first = field.value.split("\n", 1)[0]
        self._at = (line, column + max(len(first) - 1, 0))
        return replace(place, column=column + 1)

    def _place_on(self, line: int, words: str) -> Place:
        """Where words stand on a line, behind what was found on it before, which stays the last that was found."""
        at = self._at
        place = self._place(line, words)
        self._at = at
        return place

    def _place(self, line: int, word: str) -> Place:
        """Where a word stands on a line, behind what was found on it before; the parser gives the line alone."""
        line = min(max(line, 0), len(self._lines) - 1)
        text = self._lines[line]
        start = self._at[1] if self._at[0] == line else 0
        found = text.find(word, start)
        if found < 0:
            found = min(start, len(text))
            word = ""
        self._at = (line, found + len(word))
        return Place(path=self._path, line=line + 1, column=found + 1)


def _parents_of(values: _Values, kind: str) -> list[tuple[str, dict[str, str] | None]]:
    """The keys of the parents, each with the names that its titles take; ``None`` where all stay as they are."""
    parents: list[tuple[str, dict[str, str] | None]] = []
    if "xdata" in values:
        parents += [(name.strip(), None) for name in values["xdata"].value.split(",")]
    if "crossref" in values:
        titles = _PERIODICAL if kind == "article" else _VOLUMES if kind in {"book", "collection"} else _WHOLE
        parents.append((values["crossref"].value.strip(), titles))
    return parents


def _faults_of(name: str, value: Value, place: Place) -> Iterator[Problem]:
    """What is wrong with one field."""
    if not _NAME.fullmatch(name):
        message = f'"{" ".join(name.split())[:60]}" is no name of a field' if name else "a field has no name"
        hint = "write name = {value}, and a comma between fields"
        yield Problem(code="FC111", message=message, place=place, hint=hint)
    for word in value.unknown:
        if name.casefold() != "month" or not month_number(word):
            yield _unknown_macro(word, place)
    if value.next is not None:
        message = f'a comma is missing before "{value.next[0][:80]}"'
        yield Problem(code="FC111", message=message, place=place, hint="end each field with one")
    elif value.rest and not value.unknown:
        message = f'"{value.rest[:60]}" stands behind the value of "{name[:60]}"'
        yield Problem(
            code="FC111", message=message, place=place, hint="join values with #, and end each field with a comma"
        )


def _unknown_macro(word: str, place: Place) -> Problem:
    word = " ".join(word.split())[:80]
    hint = f"write {{{word}}} for the words themselves, or define a @string of that name in this file"
    return Problem(code="FC106", message=f'"{word}" is no @string', place=place, hint=hint)


def _is_free(block: Any) -> bool:
    """Whether a block is text that stands in no entry, and in no ``@comment`` either."""
    return hasattr(block, "comment") and not block.raw[:8].lower().startswith("@comment")


def _blocks(text: str) -> list[Any]:
    """All that the parser finds. It logs what we report."""
    from bibtexparser.splitter import Splitter  # noqa: PLC0415 (0.04 s that a site without .bib does not pay)

    with _quiet(logging.getLogger("bibtexparser.splitter")):
        return list(Splitter(text).split().blocks)


@contextmanager
def _quiet(logger: logging.Logger) -> Iterator[None]:
    before = logger.disabled
    logger.disabled = True
    try:
        yield
    finally:
        logger.disabled = before


_TO_VALUE = re.compile(r"\s*=\s*[{\"]?")
