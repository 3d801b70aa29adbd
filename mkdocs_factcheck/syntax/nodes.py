"""Data as its author typed it: scalars, lists and mappings, each with its place.

Scalars stay text, because YAML 1.1 reads ``no`` as False, ``12:30`` as 750 and ``1.10`` as 1.1.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeAlias

from mkdocs_factcheck.model import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Scalar:
    """One value as text. ``quoted`` tells ``"null"`` from ``null``.

    ``place`` is where the text itself begins, behind its quote. ``breaks`` are offsets in the text from
    which the file goes on elsewhere: on its next line, or behind a backslash.
    """

    text: str
    place: Place
    quoted: bool = False
    breaks: tuple[tuple[int, Place], ...] = ()

    def place_of(self, offset: int) -> Place:
        """Where the character at ``offset`` stands in the file."""
        start, place = next((one for one in reversed(self.breaks) if one[0] <= offset), (0, self.place))
        return replace(place, column=place.column + offset - start)

    @property
    def empty(self) -> bool:
        """Whether nothing was given: no text, or YAML's null."""
        return not self.text.strip() or (not self.quoted and self.text in {"~", "null", "Null", "NULL"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """A list."""

    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """A mapping, in its author's order. A repeated key is there twice."""

    pairs: tuple[tuple[Scalar, Node], ...]
    place: Place


Node: TypeAlias = Scalar | Items | Fields
