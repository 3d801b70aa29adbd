"""The register's folder: which files it holds and what they state."""

from __future__ import annotations

from pathlib import Path

from mkdocs_factcheck.model import Place, Problem
from mkdocs_factcheck.register.statements import Reading, Statement, read_register
from mkdocs_factcheck.syntax import Fields, YamlError, parse_yaml

_YAML = {".yml", ".yaml"}
_SUFFIXES = _YAML | {".bib", ".json"}


def register_files(folder: Path) -> list[Path]:
    """The register's files, in the order of their names. Links out of the folder are left alone."""
    if not folder.is_dir():
        return []
    root = folder.resolve()
    return sorted(
        path
        for path in folder.iterdir()
        if path.suffix.lower() in _SUFFIXES and path.is_file() and path.resolve().is_relative_to(root)
    )


def read_register_file(path: Path, name: str) -> Reading:
    """Read one register file: YAML, BibTeX or CSL-JSON, by its suffix; ``name`` is its path in findings."""
    start = Place(path=name, line=1, column=1)
    suffix = path.suffix.lower()
    try:
        text = _decoded(path.read_bytes(), lenient=suffix == ".bib")
    except UnicodeDecodeError as error:
        return _broken(f"not utf-8: byte 0x{error.object[error.start]:02x} at offset {error.start}", start)
    except OSError as error:
        return _broken(f"cannot be read: {(error.strerror or 'unknown error').lower()}", start)
    if suffix == ".bib":
        from mkdocs_factcheck.register.bibtex import read_bibtex  # noqa: PLC0415 (a site without .bib needs none of it)

        return read_bibtex(text, name)
    if suffix == ".json":
        from mkdocs_factcheck.register.csl_json import read_csl_json  # noqa: PLC0415 (as above)

        return read_csl_json(text, name)
    return _read_yaml(text, name)


def _read_yaml(text: str, name: str) -> Reading:
    try:
        root = parse_yaml(text, lambda line, column: Place(path=name, line=line + 1, column=column + 1))
    except YamlError as error:
        return Reading(problems=(error.problem,))
    if root is None:
        return Reading()
    if not isinstance(root, Fields):
        return _broken("a register file must map sections to entries", root.place)
    problems: list[Problem] = []
    statements: list[Statement] = read_register(root, problems)
    return Reading(statements=tuple(statements), problems=tuple(problems))


def _decoded(content: bytes, *, lenient: bool) -> str:
    """The text of a file, lines ended by a newline alone. BibTeX is older than Unicode, so that Latin-1 is read too."""
    encoding = "utf-16" if lenient and content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        if not lenient:
            raise
        text = content.decode("cp1252", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _broken(message: str, place: Place) -> Reading:
    return Reading(problems=(Problem(code="FC111", message=message, place=place),))
