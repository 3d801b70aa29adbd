"""CSL-JSON files, as Zotero and others export them.

The items of the list and their members are walked one by one, so that each has its place; the values themselves are
left to the scanner of the standard library. (YAML's parser would give places too, but it refuses the surrogate pairs
by which most programs write what lies beyond the first 65,536 characters.)
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from mkdocs_factcheck.model import Place, Problem, quoted
from mkdocs_factcheck.register.csl import plain_text
from mkdocs_factcheck.register.exported import Given, read_entry
from mkdocs_factcheck.register.fields import repeated_key
from mkdocs_factcheck.register.statements import Reading, Statement
from mkdocs_factcheck.syntax import Scalar

_SPACE = re.compile(r"[ \t\n\r]*")
_ZOTERO = re.compile(r"https?://(?:www\.)?zotero\.org/(?:users|groups)/.*/items/([A-Za-z0-9]+)/?")
_EXTRA_LINE = re.compile(r"(?:tex\.)?([A-Za-z][A-Za-z0-9 _-]{0,40}?)\s*(?::|=)\s*(\S.*)")
_OWN = frozenset({"archive", "snapshot", "sha256", "origin", "reliability", "credibility"})
_CHEATERS = {
    "original date": "original-date", "original-date": "original-date", "doi": "DOI", "issued": "issued",
    "accessed": "accessed", "citation key": "citation-key", "type": "type", "event date": "event-date",
    "publisher place": "publisher-place", "container title": "container-title", "genre": "genre", "medium": "medium",
    "volume": "volume", "number of pages": "number-of-pages", "version": "version", "pmid": "PMID", "pmcid": "PMCID",
    "original title": "original-title", "original publisher": "original-publisher", "status": "status",
}  # fmt: skip
"""What Zotero's field "Extra" may state, a line each, of what Zotero has no field for."""
_RENAMED = {"journalAbbreviation": "container-title-short", "shortTitle": "title-short", "container": "container-title"}
_IGNORED = frozenset({"id", "citation-key", "custom", "categories", "citation-label"})
_SAID = {
    "expecting value": "a value is missing, or a comma is too many",
    "invalid control character at": "a text has no closing quotation mark on its line",
    "unterminated string starting at": "a text has no closing quotation mark",
    "expecting property name enclosed in double quotes": "a name in double quotes is missing",
}
"""The words of Python's scanner in those of an author."""

_LONE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}"
)
"""Halves of surrogate pairs, which no file can be written with."""

_decode = json.JSONDecoder().raw_decode


class _JsonError(Exception):
    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.offset = offset


def read_csl_json(text: str, path: str) -> Reading:
    """Read the items of one file; ``path`` is its path in findings. What stands before an error in it still counts."""
    return _File(_LONE.sub(r"\\ufffd", text), path).read()


class _File:
    def __init__(self, text: str, path: str) -> None:
        self._text = text
        self._path = path
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]
        self._problems: list[Problem] = []

    def read(self) -> Reading:
        statements: list[Statement] = []
        try:
            statements.extend(one for offset in self._items() if (one := self._item(offset)))
        except _JsonError as error:
            self._problem("FC111", f"json: {error}", error.offset)
        return Reading(statements=tuple(statements), problems=tuple(self._problems))

    def _items(self) -> Iterator[int]:
        """Where each item begins. The list may be the member ``items`` of a mapping, or one item may be all."""
        at = self._skip(0)
        if at == len(self._text):
            return
        if self._text[at] == "{":
            members = {name: offset for name, offset, _ in self._members(at)}
            if "items" not in members:
                yield at
                return
            at = members["items"]
        if self._text[at : at + 1] != "[":
            raise _JsonError("a file of sources must be a list of items", at)
        yield from self._elements(at)

    def _elements(self, at: int) -> Iterator[int]:
        at = self._skip(at + 1)
        if self._text[at : at + 1] == "]":
            return
        while True:
            yield at
            at = self._skip(self._value(at)[1])
            if self._text[at : at + 1] != ",":
                if self._text[at : at + 1] == "]":
                    return
                raise _JsonError('a "," or "]" is missing', at)
            at = self._skip(at + 1)

    def _members(self, at: int) -> Iterator[tuple[str, int, Any]]:
        """The name, the place of the value and the value of each member of the object at ``at``."""
        at = self._skip(at + 1)
        if self._text[at : at + 1] == "}":
            return
        while True:
            if self._text[at : at + 1] != '"':
                raise _JsonError("a name in double quotes is missing", at)
            name, at = self._value(at)
            at = self._skip(at)
            if self._text[at : at + 1] != ":":
                raise _JsonError(f'a ":" is missing after {quoted(name)}', at)
            at = self._skip(at + 1)
            value, end = self._value(at)
            yield name, at, value
            at = self._skip(end)
            if self._text[at : at + 1] != ",":
                if self._text[at : at + 1] == "}":
                    return
                raise _JsonError('a "," or "}" is missing', at)
            at = self._skip(at + 1)

    def _value(self, at: int) -> tuple[Any, int]:
        try:
            return _decode(self._text, at)
        except json.JSONDecodeError as error:
            said = error.msg.lower()
            raise _JsonError(_SAID.get(said, said.removesuffix(" at")), error.pos) from None
        except RecursionError:
            raise _JsonError("nested too deep", at) from None
        except ValueError:
            raise _JsonError("a number has too many digits", at) from None

    def _skip(self, at: int) -> int:
        found = _SPACE.match(self._text, at)
        return found.end() if found else at

    def _item(self, offset: int) -> Statement | None:
        if self._text[offset : offset + 1] != "{":
            self._value(offset)
            self._problem("FC111", "an item must be a mapping", offset, 'write {"id": …, "type": …}')
            return None
        fields: dict[str, Given] = {}
        repeated: list[Problem] = []
        for name, at, value in self._members(offset):
            place = self._place(at + (self._text[at] == '"'))
            name = _RENAMED.get(name, name)  # noqa: PLW2901 (citeproc-js has names of its own)
            if name in fields:
                repeated.append(repeated_key(name, place, fields[name].place))
            elif value is not None:
                fields[name] = Given(value=value, place=place)
        _read_note(fields)
        _read_custom(fields)
        key = _key(fields)
        if key is None:
            hint = 'write "id" with the key by which pages cite it'
            self._problem("FC111", "an item has no id", offset, hint)
            self._problems.extend(repeated)
            return None
        wanted = {name: given for name, given in fields.items() if name not in _IGNORED}
        return read_entry(key, wanted, self._problems, before=repeated)

    def _problem(self, code: str, message: str, offset: int, hint: str = "") -> None:
        place = self._place(offset)
        self._problems.append(Problem(code=code, message=message, place=place, hint=hint))

    def _place(self, offset: int) -> Place:
        line = bisect_right(self._starts, offset)
        return Place(path=self._path, line=line, column=offset - self._starts[line - 1] + 1)


def _key(fields: dict[str, Given]) -> Scalar | None:
    """The citation key: Zotero's own where there is one, else the ID, of which an address keeps its end."""
    for name in ("citation-key", "id"):
        given = fields.get(name)
        if given is None or isinstance(given.value, (bool, list, dict)):
            continue
        text = " ".join(str(given.value).split())
        address = _ZOTERO.fullmatch(text)
        if text:
            return Scalar(text=address[1] if address else text, place=given.place)
    return None


def _read_custom(fields: dict[str, Given]) -> None:
    """Take our own keys from where this project's export has them; CSL leaves ``custom`` to everybody."""
    custom = fields.get("custom")
    if custom is None or not isinstance(custom.value, dict):
        return
    for name in sorted(_OWN & custom.value.keys()):
        if name == "archive" and name in fields:
            fields["archive-name"] = fields[name]
        fields[name] = Given(value=custom.value[name], place=custom.place)


def _read_note(fields: dict[str, Given]) -> None:
    """Take what Zotero's field "Extra" states out of the note; the rest of it stays the note."""
    note = fields.pop("note", None)
    if note is None or not isinstance(note.value, str):
        if note is not None:
            fields["note"] = note
        return
    rest = []
    for line in note.value.splitlines():
        found = _EXTRA_LINE.fullmatch(line.strip())
        name = found[1].casefold() if found else ""
        stated = Given(value=found[2], place=note.place) if found else note
        if name in _OWN:
            if name == "archive" and name in fields:
                fields["archive-name"] = fields[name]
            fields[name] = stated
        elif name in _CHEATERS:
            fields.setdefault(_CHEATERS[name], stated)
        else:
            rest.append(line)
    if text := plain_text("\n".join(rest)):
        fields["note"] = Given(value=text, place=note.place)
