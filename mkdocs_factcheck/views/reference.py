"""A source as a footnote cites it, in pieces that a template sets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mkdocs_factcheck.model import Source
from mkdocs_factcheck.views.citing import Piece, title_of
from mkdocs_factcheck.views.links import safe_url
from mkdocs_factcheck.views.reference_full import full_reference
from mkdocs_factcheck.views.reference_short import short_reference

__all__ = ["ReferenceView", "reference_view", "title_of"]

_STYLES = {"short": short_reference, "full": full_reference}
"""How sources are cited: as a newspaper does, or as a journal does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceView:
    """A reference: its pieces, punctuation and spaces included, in the order in which they are read."""

    pieces: tuple[Piece, ...]
    archive: str

    @property
    def text(self) -> str:
        """The whole of it as plain text."""
        return "".join(piece.text for piece in self.pieces)


def reference_view(
    source: Source, locators: Sequence[str], words: Mapping[str, str], style: str = "short"
) -> ReferenceView:
    """A source with the places in it that are cited; no name is said twice."""
    places = dict.fromkeys(filter(None, locators))
    pieces = _STYLES[style](source, "; ".join(places), words)
    return ReferenceView(pieces=tuple(pieces), archive=safe_url(source.archive))
