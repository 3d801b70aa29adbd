"""Where a command writes."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from mkdocs_factcheck.adapters.errors import CannotRun


def write(text: str, *, encoding: str | None = None) -> None:
    """Write to the standard output, in the terminal's encoding or in the one that a format demands."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding=encoding, errors="backslashreplace")
    sys.stdout.write(text)


def write_file(path: Path, text: str) -> None:
    """Write a file in UTF-8 with the same line ends everywhere. Raises `CannotRun`."""
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise CannotRun(f'cannot write "{path}": {(error.strerror or "unknown error").lower()}') from None


def is_terminal() -> bool:
    """Whether a person looks at the standard output."""
    return sys.stdout.isatty()
