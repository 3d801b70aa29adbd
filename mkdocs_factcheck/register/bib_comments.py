"""Comments between the fields of a BibTeX entry: ``%`` to the end of the line, as biber takes them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile(r"@(?P<kind>\w*+)[ \t]*+(?P<open>[{(])|(?<!\\)[{}\")%]")


def without_comments(text: str) -> str:
    """The text with spaces in the place of its comments, so that all else stays where it is.

    A ``%`` in braces or quotation marks is per cent. Entries begin and end where bibtexparser, which reads the result,
    lets them begin and end.
    """
    if "%" not in text:
        return text
    parts: list[str] = []
    entry = _Entry()
    done = at = 0
    while found := _MARK.search(text, at):
        at = found.end()
        if found["open"] and (not entry.closing or _begins_line(text, found.start())):
            entry = _Entry(closing="}" if found["open"] == "{" else ")", free=found["kind"].casefold() == "comment")
        elif found[0] != "%":
            entry.take(found["open"] or found[0], text[at - 2 : at + 1])
        elif entry.is_between_fields:
            end = text.find("\n", at)
            at = len(text) if end == -1 else end
            parts += (text[done : found.start()], " " * (at - found.start()))
            done = at
    return "".join([*parts, text[done:]])


@dataclass(slots=True, kw_only=True)
class _Entry:
    """How far an entry is read; ``closing`` is what ends it, and empty outside of entries; ``free``: it is a text."""

    closing: str = ""
    free: bool = False
    depth: int = 0
    quoted: bool = False

    @property
    def is_between_fields(self) -> bool:
        return bool(self.closing) and not self.free and not self.depth and not self.quoted

    def take(self, char: str, around: str) -> None:
        """Go on with a brace or quotation mark; ``around`` is it with its neighbours."""
        if char == '"':
            if not self.depth and not self.free and not (self.quoted and around == '{"}'):
                self.quoted = not self.quoted
        elif self.quoted:
            return
        elif char == "{":
            self.depth += 1
        elif char == "}" and self.depth:
            self.depth -= 1
        elif char == self.closing and not self.depth:
            self.closing = ""


def _begins_line(text: str, at: int) -> bool:
    while at and text[at - 1] != "\n":
        at -= 1
        if not text[at].isspace():
            return False
    return True
