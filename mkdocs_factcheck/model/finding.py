"""What a check has to say (the fields are those of SARIF's results)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from mkdocs_factcheck.model.place import Place
from mkdocs_factcheck.model.shortening import printable


class Severity(StrEnum):
    """How much a finding weighs; ``off`` silences its rule."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    OFF = "off"


UNREADABLE_PAGE = "FC118"
"""The code of the rule about pages whose files cannot be read: a check that has such a finding is not complete."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something wrong that a reader of files came upon; the rule of that ``code`` makes it a finding.

    ``note``: it is only worth knowing, whatever the rule weighs. ``source``: it stands in the entry of that source, and
    matters where the source is cited.
    """

    code: str
    message: str
    place: Place
    hint: str = ""
    related: tuple[Place, ...] = ()
    note: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One result of one rule: ``name`` is the rule's, ``message`` lower case with the bad word quoted."""

    code: str
    name: str
    severity: Severity
    message: str
    place: Place
    hint: str = ""
    related: tuple[Place, ...] = ()

    @property
    def record(self) -> dict[str, Any]:
        """The finding as plain data, in the shape and order of ``claims.json``; an empty hint is ``None``."""
        return {
            "code": self.code,
            "name": self.name,
            "severity": self.severity.value,
            "message": self.message,
            **self.place.record,
            "hint": self.hint or None,
            "related": [place.record for place in self.related],
        }

    @property
    def said(self) -> str:
        """The message, the remedy after a semicolon, and the other places."""
        said = f"{self.message}; {self.hint}" if self.hint else self.message
        return f"{said} (see {', '.join(map(str, self.related))})" if self.related else said

    def __str__(self) -> str:
        """Everything on one line that is safe to print."""
        return printable(f"{self.place} {self.code} {self.said}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignore:
    """A comment ``<!-- factcheck: ignore RULE -->``: those rules say nothing about the line of ``place``.

    ``lines`` is how many lines that is: more than one where a block begins there, which is silenced with its options.
    """

    rules: tuple[str, ...]
    place: Place
    lines: int = 1
