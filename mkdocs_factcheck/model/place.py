"""Where something stands in a file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Place:
    """A point in a source file.

    ``path`` is relative to the folder of the site's configuration file, with ``/`` as separator.
    ``line`` and ``column`` count from 1; columns count characters, not bytes.
    """

    path: str
    line: int
    column: int

    @property
    def record(self) -> dict[str, str | int]:
        """The place as plain data."""
        return {"path": self.path, "line": self.line, "column": self.column}

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"
