"""A register inside the folder of pages: MkDocs copies its files into the site, with all stored copies of sources."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from mkdocs.structure.files import File

from mkdocs_factcheck.model import Place, Problem

_COPIES = "snapshots"


def published_register(files: Iterable[File], register: Path, docs: str) -> Iterator[Problem]:
    """Yield one problem where files of the register become files of the site.

    Args:
        files: all files of the site. What ``exclude_docs`` or another plugin leaves out is not published, and pages
            beside the register are its author's own.
        register: the register's folder.
        docs: the folder of the pages, as places name it.
    """
    root = Path(os.path.realpath(register))

    @cache
    def inside(folder: Path) -> tuple[str, ...] | None:
        """The way from the register to a folder, once links are followed; ``None`` where it is no part of it."""
        real = Path(os.path.realpath(folder))
        return real.relative_to(root).parts if real.is_relative_to(root) else None

    found = {}
    for file in files if register.is_dir() else ():
        if file.inclusion.is_excluded() or not file.abs_src_path:
            continue
        way = inside(Path(file.abs_src_path).parent)
        if way is not None and (_COPIES in way or not file.is_documentation_page()):
            found[file.src_uri] = (file.dest_uri, len(way) + 1)
    if found:
        yield _problem(found, docs)


def _problem(found: dict[str, tuple[str, int]], docs: str) -> Problem:
    first, *others = sorted(found)
    address, depth = found[first]
    folder = "/".join(first.split("/")[:-depth])
    more = f", and {len(others)} more of its files" if others else ""
    move = "move the register beside mkdocs.yml, and name it in the setting register"
    return Problem(
        code="FC117",
        message=f'"{posixpath.basename(first)}" of the register is published as "{address}"{more}',
        place=Place(path=posixpath.normpath(posixpath.join(docs, first)), line=1, column=1),
        hint=f'write "exclude_docs: /{folder}/" in mkdocs.yml, or {move}' if folder else move,
    )
