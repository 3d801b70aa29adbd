"""The register's folder: which files it holds and what they state."""

from __future__ import annotations

from pathlib import Path

from mkdocs_factcheck.model import Place, Problem
from mkdocs_factcheck.register.statements import Reading, Statement, read_register
from mkdocs_factcheck.syntax import Fields, YamlError, parse_yaml

_SUFFIXES = {".yml", ".yaml"}


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
    """Read one register file; ``name`` is its path in findings."""
    start = Place(path=name, line=1, column=1)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        return _broken(f"not utf-8: byte 0x{error.object[error.start]:02x} at offset {error.start}", start)
    except OSError as error:
        return _broken(f"cannot be read: {(error.strerror or 'unknown error').lower()}", start)
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


def _broken(message: str, place: Place) -> Reading:
    return Reading(problems=(Problem(code="FC111", message=message, place=place),))
