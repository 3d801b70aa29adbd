"""A text in Markdown as plain paragraphs that keep their links, for pages that render no Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_factcheck.syntax import grammar
from mkdocs_factcheck.syntax.marks import plain_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words, and what they link to as the author typed it; no ``target``, no link. The words of a link may be empty."""

    text: str
    target: str = ""


def read_prose(markdown: str) -> tuple[tuple[Piece, ...], ...]:
    """Paragraphs and items of lists, each as the pieces that it is made of."""
    return tuple(pieces for part in _parts(markdown) if (pieces := tuple(_pieces(part))))


def _parts(markdown: str) -> Iterator[str]:
    for paragraph in grammar.EMPTY_LINES.split(markdown):
        start = grammar.PROSE_START.match(paragraph)
        if start and (start[1] or start[2]):
            yield from grammar.PROSE_ITEM.split(paragraph)
        else:
            yield paragraph


def _pieces(part: str) -> Iterator[Piece]:
    start = grammar.PROSE_START.match(part)
    words = plain_words(part[start.end() :] if start else part, links=True)
    if words and start and (start[1] or start[2]):
        words = f"{start[2] or '•'} {words}"
    at = 0
    for link in grammar.PROSE_LINK.finditer(words):
        yield from _plain(words[at : link.start()])
        target = link[2].strip().partition(" ")[0].strip("<>")
        yield Piece(text=link[1], target=target)
        at = link.end()
    yield from _plain(words[at:])


def _plain(words: str) -> Iterator[Piece]:
    words = grammar.PROSE_MARKS.sub("", words)
    if words:
        yield Piece(text=words)
