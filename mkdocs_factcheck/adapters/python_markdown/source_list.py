"""The list of sources on a page whose author has no footnotes: what Python-Markdown's footnotes would make of them.

No source passes through Markdown's parsers for it, and no search engine meets a list without words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from html import escape

from markdown.extensions.footnotes import FootnoteExtension


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A source in the list: the ``id`` of its element, and the links back to the text, as HTML."""

    source: str
    id: str
    links: str


def make_notes(labels: Iterable[tuple[str, str]], footnotes: FootnoteExtension) -> Iterator[Note]:
    """The notes of sources with their labels, once every reference to them is counted."""
    text, title = footnotes.getConfig("BACKLINK_TEXT"), footnotes.getConfig("BACKLINK_TITLE")
    for number, (source, label) in enumerate(labels, start=1):
        first = footnotes.makeFootnoteRefId(label)
        start, separator, rest = first.partition(footnotes.get_separator())
        count = footnotes.found_refs.get(first, 1)
        targets = [first, *(f"{start}{again}{separator}{rest}" for again in range(2, count + 1))]
        title_here = escape(title.format(number))
        links = "".join(
            f'<a class="footnote-backref" href="#{escape(target)}" title="{title_here}">{text}</a>'
            for target in targets
        )
        yield Note(source=source, id=escape(footnotes.makeFootnoteId(label)), links=links)


def list_html(notes: Iterable[Note], reference: Callable[[str], str]) -> str:
    """The list, with what ``reference`` gives for each source."""
    items = "".join(
        f'<li id="{note.id}">\n<p>{reference(note.source)}&#160;{note.links}</p>\n</li>\n' for note in notes
    )
    return f'<div class="footnote">\n<hr />\n<ol>\n{items}</ol>\n</div>'
