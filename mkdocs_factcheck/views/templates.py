"""Jinja's templates, and what is kept of them: compiling them takes longer than filling them."""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import BytecodeCache, ChoiceLoader, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket

TEMPLATES = Path(__file__).parent.parent / "templates"
_VERSION = f"{jinja2.__version__} 1"
"""What compiled code depends on besides the template and Python; to be raised with a change of `open_templates`."""


def open_templates(template_dirs: Sequence[Path]) -> Environment:
    """The templates of ``template_dirs``, where they are missing those of the package."""
    return Environment(
        loader=ChoiceLoader([FileSystemLoader(folder) for folder in (*template_dirs, TEMPLATES)]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=_COMPILED,
        auto_reload=False,  # a renderer lives for one build, and looking for changes costs a system call each time
    )


class _Compiled(BytecodeCache):
    """Compiled templates by file and content.

    All are kept in memory: each ``serve`` rebuild has a new renderer, but the same templates. The package's own are
    also kept where Python keeps its compiled modules, under Python's rules for these; a site's never are, because its
    folders can be written by others.
    """

    def __init__(self) -> None:
        self._code: dict[tuple[str, str], Any] = {}

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The template's file."""
        return filename or name

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._code.get((bucket.key, bucket.checksum))
        if bucket.code is None and (file := _file_of(bucket)) is not None:
            _read(file, bucket)
            self._code[bucket.key, bucket.checksum] = bucket.code

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._code[bucket.key, bucket.checksum] = bucket.code
        if not sys.dont_write_bytecode and (file := _file_of(bucket)) is not None:
            _write(file, bucket)


def _file_of(bucket: Bucket) -> Path | None:
    """Where the compiled code of one of the package's own templates is kept."""
    template = Path(bucket.key)
    if not template.is_relative_to(TEMPLATES) or sys.implementation.cache_tag is None:
        return None
    return Path(cache_from_source(f"{template}.jinja"))


def _read(file: Path, bucket: Bucket) -> None:
    """Read compiled code; that of another template, or for other versions, counts as missing."""
    head = _head(bucket)
    try:
        data = file.read_bytes()
        bucket.code = marshal.loads(data[len(head) :]) if data.startswith(head) else None  # noqa: S302 (see `_Compiled`)
    except (OSError, EOFError, ValueError, TypeError):
        bucket.code = None


def _write(file: Path, bucket: Bucket) -> None:
    """Write compiled code, as a whole; a folder that cannot be written is no error."""
    made = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        made.write_bytes(_head(bucket) + marshal.dumps(bucket.code))
        made.replace(file)
    except OSError:
        with suppress(OSError):
            made.unlink(missing_ok=True)


def _head(bucket: Bucket) -> bytes:
    return f"{_VERSION} {bucket.checksum}\n".encode()


_COMPILED = _Compiled()
