"""The ids that a page has by its author's hand: ours yield to them, so that they have to be known before rendering.

Looked for are those alone that begin as ours do. What headings become is up to the site's table of contents; here they
are words.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator

from mkdocs_factcheck.syntax import grammar
from mkdocs_factcheck.syntax.lines import Line, LineReader, Run
from mkdocs_factcheck.syntax.marks import FoundMark, brackets_of, cut, plain_words, with_code, without_comments

_PREFIXES = (*(f"{word}-" for word in grammar.OUR_WORDS), "fn:", "fnref")
"""The last two are Python-Markdown's, for footnotes."""


def is_like_ours(id_: str) -> bool:
    """Whether an id begins as one of ours."""
    return id_.startswith(_PREFIXES)


def stated_ids(reader: LineReader) -> Iterator[str]:
    """The ids that attribute lists and HTML elements state outside of code."""
    text = reader.text
    if not grammar.OWN_ID.search(text):
        return
    for start, end in reader.html:
        yield from ids_in_html(text[start:end])
    for run in reader.runs:
        span = text[run.lines[0].start : run.lines[-1].end]
        if grammar.OWN_ID.search(span):
            words = without_comments(with_code(span, lambda code: ""))  # noqa: ARG005
            yield from _in_attribute_lists(words)
            yield from ids_in_html(words)


def ids_in_html(text: str) -> Iterator[str]:
    """The ids of the elements in raw HTML that begin as ours; the name of an anchor is one too."""
    if not grammar.OWN_ID.search(text):
        return
    for tag in grammar.HTML_TAG.finditer(without_comments(text)):
        for found in grammar.HTML_ID.finditer(tag[0]):
            id_ = html.unescape(found[1] or found[2] or found[3] or "")
            if is_like_ours(id_):
                yield id_


def _in_attribute_lists(text: str) -> Iterator[str]:
    for found in grammar.ATTRIBUTE_LIST.finditer(text):
        if not grammar.MARK_OPEN.match(text, found.start()):
            yield from filter(is_like_ours, filter(None, map(_id_of, found[1].split())))


def _id_of(word: str) -> str:
    if word.startswith("#"):
        return word[1:]
    return word[3:].strip("\"'") if word.startswith("id=") else ""


def headings(reader: LineReader, marks: Iterable[FoundMark]) -> Iterator[str]:
    """The words of each heading without an id of its own, of which an id like ours could be made."""
    brackets: list[tuple[int, int]] | None = None
    for line in filter(None, (_heading_of(reader.text, run) for run in reader.runs)):
        typed = reader.text[line.start : line.end]
        if not any(word in typed.casefold() for word in grammar.OUR_WORDS):
            continue
        if brackets is None:
            brackets = list(brackets_of(marks))
        inner = [one for one in brackets if line.start <= one[0] < line.end]
        words = cut(reader.text, line.start, line.end, inner).strip("# \t")
        listed = grammar.HEADING_ATTRIBUTES.search(words)
        if not (listed and any(map(_id_of, listed[1].split()))):
            yield plain_words(words[: listed.start()] if listed else words)


def _heading_of(text: str, run: Run) -> Line | None:
    """The line of a heading: it begins with ``#``, or is underlined."""
    first = run.lines[0]
    if grammar.HEADING.match(text, first.start, first.end):
        return first
    below = run.lines[1] if len(run.lines) > 1 else None
    return first if below and grammar.UNDERLINE.match(text, below.start, below.end) else None
