"""Edits that put each block of a page where pymdownx is sure to see it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from mkdocs_factcheck.adapters.python_markdown.session import Session
from mkdocs_factcheck.adapters.python_markdown.tokens import slot_header
from mkdocs_factcheck.syntax import Block

Edit: TypeAlias = tuple[int, int, str]
"""Two offsets, and what replaces the text between them."""


def block_edits(session: Session, store: Callable[[str], str]) -> Iterator[Edit]:
    """Yield the edits of every block; ``store`` takes HTML and gives what stands for it."""
    for number, block in enumerate(session.page.blocks):
        if not block.closed:
            # Nothing ends it, so that it must not begin: the notice alone stands here, the body as it is.
            yield _notice_edit(session.text, block, store(_notice(session, number)))
        else:
            yield _opener_edit(session.text, block, slot_header(session, number))
            yield from _end_edit(session.text, block)


def _notice(session: Session, number: int) -> str:
    name = session.page.blocks[number].name
    return f'<div class="factcheck-block factcheck-block--{name}">{session.slot("block", number)}</div>'


def _notice_edit(text: str, block: Block, stored: str) -> Edit:
    empty = _empty_line(block)
    if block.behind:
        return block.start, block.header_end, f"{stored}\n{empty}"
    start = _line_start(text, block.start)
    return start, block.header_end, f"{empty}\n{block.margin}{stored}\n{empty}"


def _opener_edit(text: str, block: Block, header: str) -> Edit:
    """The opener alone, with an empty line on each side where text stands: within a paragraph it may go unseen."""
    below = f"\n{_empty_line(block)}" if _has_text(text, block.header_end + 1) else ""
    if block.behind:
        return block.start, block.header_end, f"{header}{below}"
    start = _line_start(text, block.start)
    above = f"{_empty_line(block)}\n" if start and _has_text(text, _line_start(text, start - 1)) else ""
    return start, block.header_end, f"{above}{text[start : block.start]}{header}{below}"


def _end_edit(text: str, block: Block) -> Iterator[Edit]:
    """The line that ends a block, no deeper than the block itself, and parted from text around it."""
    after = text.find("\n", block.end)
    stop = len(text) if after == -1 else after
    line = text[block.end : stop]
    deep = len(line) - len(line.lstrip(" \t")) >= len(block.margin.expandtabs(4)) + 4
    empty = _empty_line(block)
    above = f"{empty}\n" if _has_text(text, _line_start(text, block.end - 1)) else ""
    below = f"\n{empty}" if _has_text(text, stop + 1) else ""
    if above or below or deep:
        yield block.end, stop, f"{above}{block.margin + line.strip() if deep else line}{below}"


def _empty_line(block: Block) -> str:
    """An empty line at the place of the block: within a quote it has the marks of the quote."""
    return "".join(block.margin.rpartition(">")[:2])


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _has_text(text: str, start: int) -> bool:
    """Whether the line that begins at ``start`` holds more than white space, marks of quotes and slashes."""
    end = text.find("\n", start)
    return bool(text[start : len(text) if end == -1 else end].strip(" \t>/"))
