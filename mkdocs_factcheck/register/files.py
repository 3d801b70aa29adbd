"""Files of the register: what each states."""

from __future__ import annotations

import codecs
from dataclasses import replace
from pathlib import Path

from mkdocs_factcheck.model import Place, Problem
from mkdocs_factcheck.register.folder import Unread
from mkdocs_factcheck.register.statements import Reading, Statement, read_register
from mkdocs_factcheck.syntax import Fields, Scalar, YamlError, read_documents

_UNREADABLE = "\ufffd"
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_register_file(path: Path, name: str) -> Reading:
    """Read one register file: YAML, BibTeX or CSL-JSON, by its suffix; ``name`` is its path in findings."""
    suffix = path.suffix.lower()
    try:
        text, problem = _decoded(path.read_bytes(), name, lenient=suffix == ".bib")
    except OSError as error:
        message = f"cannot be read: {(error.strerror or 'unknown error').lower()}"
        text, problem = "", _problem(message, Place(path=name, line=1, column=1))
    if problem is not None and suffix != ".bib":
        return Reading(problems=(problem,))
    reading = _read(text, suffix, name)
    return replace(reading, problems=(problem, *reading.problems)) if problem else reading


def _read(text: str, suffix: str, name: str) -> Reading:
    if suffix == ".bib":
        from mkdocs_factcheck.register.bibtex import read_bibtex  # noqa: PLC0415 (a site without .bib needs none of it)

        return read_bibtex(text, name)
    if suffix == ".json":
        from mkdocs_factcheck.register.csl_json import read_csl_json  # noqa: PLC0415 (as above)

        return read_csl_json(text, name)
    return _read_yaml(text, name)


def unread_file(one: Unread, name: str) -> Reading:
    """What is to be said of a file that is not read; ``name`` is its path in findings."""
    place = Place(path=name, line=1, column=1)
    message = f'"{name.rpartition("/")[2]}" is not read: {one.why}'
    return Reading(problems=(Problem(code="FC111", message=message, place=place, hint=one.hint, note=one.known),))


def _read_yaml(text: str, name: str) -> Reading:
    problems: list[Problem] = []
    statements: list[Statement] = []
    data: set[str] = set()

    def place_of(row: int, column: int) -> Place:
        return Place(path=name, line=row + 1, column=column + 1)

    try:
        for root in read_documents(text, place_of, problems.append):
            if isinstance(root, Fields):
                statements += read_register(root, problems, data)
            elif not (isinstance(root, Scalar) and root.empty):
                hint = "write sources: or another section, and its entries by their ids below"
                problems.append(_problem("a register file must map sections to entries", root.place, hint))
    except YamlError as error:
        problems.append(error.problem)
    return Reading(statements=tuple(statements), problems=tuple(problems), data=frozenset(data))


def _decoded(content: bytes, name: str, *, lenient: bool) -> tuple[str, Problem | None]:
    """The text of a file, lines ended by a newline alone, and what is wrong with it.

    BibTeX is older than Unicode, so that Latin-1 is read too: where hardly anything beyond ASCII is UTF-8.
    """
    problem = None
    try:
        text = content.decode("utf-16" if lenient and content.startswith(_UTF_16) else "utf-8-sig")
    except UnicodeDecodeError as error:
        text = content.decode("utf-8-sig", errors="replace")
        beyond = sum(not char.isascii() for char in text)
        if lenient and beyond < 2 * text.count(_UNREADABLE):
            text = content.decode("cp1252", errors="replace")
        else:
            said = "utf-16" if content.startswith(_UTF_16) else f"byte 0x{error.object[error.start]:02x}"
            before = error.object[: error.start].decode().replace("\r\n", "\n").replace("\r", "\n")
            line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
            place = Place(path=name, line=line, column=column)
            problem = _problem(f"not utf-8: {said}", place, "save the file as UTF-8")
    return text.replace("\r\n", "\n").replace("\r", "\n"), problem


def _problem(message: str, place: Place, hint: str = "") -> Problem:
    return Problem(code="FC111", message=message, place=place, hint=hint)
