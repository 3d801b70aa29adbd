"""Quotations in the text of a page that no mark holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mkdocs_factcheck.model import Place, UnmarkedQuotation
from mkdocs_factcheck.syntax import grammar
from mkdocs_factcheck.syntax.headers import Vocabulary
from mkdocs_factcheck.syntax.inline import InlineScanner
from mkdocs_factcheck.syntax.lines import LineReader
from mkdocs_factcheck.syntax.marks import plain_words

_FEWEST = 3
"""Words of a quotation that says something; fewer are a name, a title or a word used with distance."""


def find_quotations(
    text: str, path: str, *, first_line: int = 1, vocabulary: Vocabulary | None = None
) -> tuple[UnmarkedQuotation, ...]:
    """Find what stands in double quotation marks, outside marks, code, HTML and addresses; see `scan_page`."""
    reader = LineReader(text, vocabulary or Vocabulary())
    inline = InlineScanner(text, thorough=True)
    for run in reader.runs:
        inline.scan(run)
    masked = _masked(text, sorted([*inline.skipped, *((mark.open, mark.close) for mark in inline.found)]))

    def found() -> Iterator[UnmarkedQuotation]:
        for run in reader.runs:
            for match in grammar.SPEECH.finditer(masked, run.lines[0].start, run.lines[-1].end):
                words = plain_words(text[match.start() : match.end()])
                if len(words.split()) >= _FEWEST and grammar.MASK not in match[0]:
                    line, column = reader.position(match.start())
                    yield UnmarkedQuotation(
                        words=words, place=Place(path=path, line=first_line + line, column=column + 1)
                    )

    return tuple(found())


def _masked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Put a sign that no text has in the place of every character of the spans, which may overlap."""
    pieces, at = [], 0
    for start, end in spans:
        if end > at:
            pieces.append(text[at : max(start, at)])
            pieces.append(grammar.MASK * (end - max(start, at)))
            at = end
    return "".join([*pieces, text[at:]])
