"""A reference as a good newspaper gives it: who, what, where, when, and the place in it."""

from __future__ import annotations

from collections.abc import Mapping

from mkdocs_factcheck.model import Source
from mkdocs_factcheck.views import citing as c
from mkdocs_factcheck.views.citing import Piece, title_of


def short_reference(source: Source, locators: str, words: Mapping[str, str]) -> list[Piece]:
    """``Jane Doe, “Title”, Container, 12 March 2020, para. 3.``, whatever of it there is."""
    what = c.what_it_is(source, words)
    untitled = what if source.type in {"interview", "personal_communication"} else ""
    said = c.Said(source.title or untitled or title_of(source))
    names = said.fresh(_names(source, words))
    container = c.container_piece(said.fresh(source.container_title))
    if container and source.type in c.PARTS:
        container = [*c.plain(words["ref_in"]), *container]
    has_home = bool(source.container_title) and source.type not in c.PARTS
    parts = [
        c.plain(names),
        c.title_pieces(source, words, instead=untitled),
        c.plain(" ".join(filter(None, [said.fresh(what), source.extra.get("number") if source.type in c.LAW else ""]))),
        container,
        c.plain(said.fresh(source.extra.get("authority", ""))),
        [] if has_home else c.plain(said.fresh(source.publisher)),
        c.issued_pieces(source) or (c.accessed_pieces(source, words) if source.url else []),
        c.plain(locators),
    ]
    return c.ended(c.join(parts, ", "))


def _names(source: Source, words: Mapping[str, str]) -> str:
    """The authors; of a book without them, its editors."""
    if makers := c.people(c.creators(source), words):
        return makers
    editors = c.people(source.editor, words) if source.type in c.WORKS else ""
    key = "ref_editor" if len(source.editor) == 1 else "ref_editors"
    return f"{editors} ({words[key]})" if editors else ""
