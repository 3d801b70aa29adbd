"""The words of plain text."""

from __future__ import annotations

from mkdocs_factcheck.quotes.copies.lines import AFTER_HYPHEN, Lines
from mkdocs_factcheck.quotes.copies.seen import Look
from mkdocs_factcheck.quotes.text import SourceText


def plain_text(text: str) -> SourceText:
    """Paragraphs are separated by empty lines; where there is none, every line is a paragraph."""
    rows = text.strip().split("\n")
    apart = any(not row.strip() for row in rows)
    if apart:
        rows = AFTER_HYPHEN.sub("", text.strip()).split("\n")
    lines = Lines()
    lines.open(Look.PARAGRAPH)
    for row in rows:
        lines.add(row + "\n")
        if not (apart and row.strip()):
            lines.end()
    return lines.finish()
