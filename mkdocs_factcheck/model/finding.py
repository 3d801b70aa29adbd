"""What a check has to say (the fields are those of SARIF's results)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from mkdocs_factcheck.model.place import Place


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
    """Something wrong that a reader of files came upon; the rule of that ``code`` makes it a finding."""

    code: str
    message: str
    place: Place
    hint: str = ""
    related: tuple[Place, ...] = ()


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

    def __str__(self) -> str:
        said = f"{self.place} {self.code} {self.message}"
        if self.hint:
            said = f"{said}; {self.hint}"
        if self.related:
            said = f"{said} (see {', '.join(map(str, self.related))})"
        return said


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignore:
    """A comment ``<!-- factcheck: ignore RULE -->``: those rules say nothing about the line of ``place``.

    ``lines`` is how many lines that is: more than one where a block begins there, which is silenced with its options.
    """

    rules: tuple[str, ...]
    place: Place
    lines: int = 1
