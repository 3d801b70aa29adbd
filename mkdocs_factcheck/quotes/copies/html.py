"""The words of an HTML page as a person reads them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mkdocs_factcheck.quotes.copies.lines import Lines
from mkdocs_factcheck.quotes.copies.seen import Look, Seen
from mkdocs_factcheck.quotes.copies.tidy import plain, tidy
from mkdocs_factcheck.quotes.text import SourceText

if TYPE_CHECKING:
    from bs4 import Tag
    from bs4.element import PageElement

_MARKS = ("“‘", "”’")
_SUPERSCRIPT = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")


def html_text(markup: str) -> SourceText:
    """The words of a page without what is only around them; `Seen` says what counts as read.

    The page may be broken in any way and nested to any depth.
    """
    # Slow to import; a site without stored pages never needs it.
    from bs4 import BeautifulSoup  # noqa: PLC0415

    soup = BeautifulSoup(tidy(markup), "html.parser")
    return _Walk(soup).text()


class _Walk:
    """One way through a page, without recursion: each open element stands on a stack."""

    def __init__(self, soup: Tag) -> None:
        self._soup = soup
        self._seen = Seen(soup)
        self._lines = Lines()
        self._quotes = 0
        self._open: list[tuple[Iterator[PageElement], Look, str]] = []

    def text(self) -> SourceText:
        """The words, with their landmarks."""
        # Beautiful Soup's classes are known only here, where it is imported already.
        from bs4.element import NavigableString, Tag  # noqa: PLC0415

        self._open.append((iter(self._soup.contents), Look.INLINE, ""))
        while self._open:
            child = next(self._open[-1][0], None)
            if child is None:
                self._leave()
            elif isinstance(child, Tag):
                self._enter(child)
            elif type(child) is NavigableString:
                self._lines.add(plain(child))
        return self._lines.finish()

    def _enter(self, tag: Tag) -> None:
        look = self._seen.look(tag)
        if look is Look.BREAK:
            self._lines.line_break()
        elif look is Look.RAISED:
            self._lines.add(self._seen.raised(tag, self._lines.last).translate(_SUPERSCRIPT))
            self._lines.seam()
        elif look is Look.UNSEEN:
            self._lines.seam()
        else:
            if look is Look.QUOTED:
                self._lines.add(_MARKS[0][self._quotes % 2])
                self._quotes += 1
            elif look is not Look.INLINE:
                self._lines.open(look)
            self._open.append((iter(tag.contents), look, tag.name))

    def _leave(self) -> None:
        _, look, _ = self._open.pop()
        if look is Look.QUOTED:
            self._quotes -= 1
            self._lines.add(_MARKS[1][self._quotes % 2])
        elif look is not Look.INLINE:
            self._lines.close()
