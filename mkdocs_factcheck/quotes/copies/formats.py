"""Which kinds of file a stored copy may be, and what reads each."""

from __future__ import annotations

from mkdocs_factcheck.quotes.copies.reading import Reading, Unreadable
from mkdocs_factcheck.quotes.text import SourceText

KINDS = ("html", "htm", "md", "txt", "pdf")
"""The endings of stored copies; where a source has several copies, the first in this order is used."""


def read_copy(data: bytes, kind: str) -> Reading:
    """The words of the bytes of a file of one of `KINDS`. Raises `Unreadable`, also where there are none."""
    if kind == "pdf":
        from mkdocs_factcheck.quotes.copies.pdf import read_pdf  # noqa: PLC0415 (most sites have none)

        return read_pdf(data)
    text = _text(data, kind)
    if not text.text:
        raise Unreadable("it holds no text")
    return Reading(text=text)


def _text(data: bytes, kind: str) -> SourceText:
    # Each reader is imported when the first copy of its kind is read.
    from mkdocs_factcheck.quotes.copies.decode import decode  # noqa: PLC0415

    if kind in {"html", "htm"}:
        from mkdocs_factcheck.quotes.copies.html import html_text  # noqa: PLC0415

        return html_text(decode(data, markup=True))
    if kind == "md":
        from mkdocs_factcheck.quotes.copies.marked import marked_text  # noqa: PLC0415

        return marked_text(decode(data))
    from mkdocs_factcheck.quotes.copies.plain import plain_text  # noqa: PLC0415

    return plain_text(decode(data))
