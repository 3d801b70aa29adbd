"""BibTeX and BibLaTeX files: bibtexparser splits them into entries, each with its lines."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from mkdocs_factcheck.model import Place, Problem, quoted
from mkdocs_factcheck.register.bib_fields import csl_fields
from mkdocs_factcheck.register.bib_values import missing_comma, value_of
from mkdocs_factcheck.register.exported import Given, read_entry
from mkdocs_factcheck.register.fields import repeated_key
from mkdocs_factcheck.register.statements import Reading, Statement
from mkdocs_factcheck.syntax import Scalar

_MONTHS = {month: month for month in "jan feb mar apr may jun jul aug sep oct nov dec".split()}
_NO_SOURCES = frozenset({"xdata", "set"})
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_MOST_PARENTS = 8
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
    return _File(_CONTROL.sub(" ", text), path).read()


class _File:
    def __init__(self, text: str, path: str) -> None:
        self._text = text
        self._lines = text.split("\n")
        self._path = path
        self._at = (0, 0)
        self._problems: list[Problem] = []
        self._unread = 0
        self._strings: dict[str, str] = dict(_MONTHS)
        self._values: dict[int, _Values] = {}
        self._parents: dict[str, Any] = {}

    def read(self) -> Reading:
        entries: list[tuple[Any, Scalar, list[Place]]] = []
        for block in _blocks(self._text):
            entry = getattr(block, "ignore_error_block", None) or block
            entry = getattr(entry, "ignore_error_block", None) or entry  # a key and a field twice
            if hasattr(entry, "entry_type"):
                key = self._key_of(entry)
                entries.append((entry, key, [self._place_of(field) for field in entry.fields]))
            elif hasattr(block, "error"):
                self._broken(block)
            elif hasattr(entry, "key"):
                value = value_of(entry.value, self._strings)[:_LONGEST_STRING]
                self._strings.setdefault(entry.key.casefold(), value)
        for entry, key, places in entries:
            self._parents.setdefault(key.text, entry)
            self._values[id(entry)] = self._values_of(entry, places)
        statements = [one for entry, key, _ in entries if (one := self._statement(entry, key))]
        return Reading(statements=tuple(statements), problems=tuple(self._problems))

    def _statement(self, entry: Any, key: Scalar) -> Statement | None:
        kind = entry.entry_type.lower()
        if kind in _NO_SOURCES:
            return None
        return read_entry(key, csl_fields(kind, self._inherited(entry, kind)), self._problems)

    def _values_of(self, entry: Any, places: list[Place]) -> _Values:
        """The entry's own fields, names in lower case; the first of a name counts, as it does in BibTeX."""
        values: _Values = {}
        pairs = [(field.key, field.value, place) for field, place in zip(entry.fields, places, strict=True)]
        for name, raw, place in pairs:
            folded = name.casefold()
            if folded in values:
                self._problems.append(repeated_key(name, place, values[folded].place))
                continue
            value, rest = missing_comma(raw)
            if rest is not None and len(pairs) < len(entry.fields) + _MOST_PARENTS:
                message = f"a comma is missing before {quoted(rest[0])}"
                self._problems.append(
                    Problem(code="FC111", message=message, place=place, hint="end each field with one")
                )
                pairs.append((*rest, place))
            values[folded] = Given(value=value_of(value, self._strings), place=place)
        return values

    def _inherited(self, entry: Any, kind: str) -> _Values:
        """The fields with those of the entries that ``crossref`` and ``xdata`` name; a field of its own wins."""
        values = dict(self._values[id(entry)])
        seen = {id(entry)}
        waiting = self._parents_of(values, kind)
        while waiting and len(seen) <= _MOST_PARENTS:
            name, titles = waiting.pop(0)
            parent = self._parents.get(name)
            if parent is None or id(parent) in seen:
                continue
            seen.add(id(parent))
            theirs = self._values[id(parent)]
            for key, given in theirs.items():
                if titles is None or key not in _OWN:
                    values.setdefault((titles or {}).get(key, key), given)
            waiting += self._parents_of(theirs, parent.entry_type.lower())
        return values

    def _parents_of(self, values: _Values, kind: str) -> list[tuple[str, dict[str, str] | None]]:
        """The keys of the parents, each with the names that its titles take; ``None`` where all stay as they are."""
        parents: list[tuple[str, dict[str, str] | None]] = []
        if "xdata" in values:
            parents += [(name.strip(), None) for name in values["xdata"].value.split(",")]
        if "crossref" in values:
            titles = _PERIODICAL if kind == "article" else _VOLUMES if kind in {"book", "collection"} else _WHOLE
            parents.append((values["crossref"].value.strip(), titles))
        return parents

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
        place = self._place(field.start_line, field.key)
        line, column = self._at
        after = _TO_VALUE.match(self._lines[line], column)
        column = after.end() if after else column
        first = field.value.split("\n", 1)[0]
        self._at = (line, column + max(len(first) - 1, 0))
        return replace(place, column=column + 1)

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
