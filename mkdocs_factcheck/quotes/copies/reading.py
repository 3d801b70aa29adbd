"""What came of reading a stored copy."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_factcheck.model import WhyUnchecked
from mkdocs_factcheck.quotes.text import SourceText


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The text of a copy. ``lacks`` says which part of it could not be read, in lower case, or is empty."""

    text: SourceText
    lacks: str = ""


class Unreadable(Exception):  # noqa: N818 (its text is the reason, for a message)
    """A copy cannot be read; the text says why, in lower case, and ``hint`` what to do."""

    def __init__(self, message: str, *, why: WhyUnchecked = WhyUnchecked.UNREADABLE, hint: str = "") -> None:
        super().__init__(message)
        self.why = why
        self.hint = hint
