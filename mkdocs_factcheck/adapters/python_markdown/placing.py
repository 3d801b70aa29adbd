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
    """The opener alone. Within lists and the like, empty lines part it from text: in a paragraph it may go unseen."""
    below = block.header_end + 1
    parted = _is_text(text, below) and (_is_inner(block) or text[below].isspace())
    parted = parted or (block.behind and block.end == below)
    gap = f"\n{_empty_line(block)}" if parted else ""
    if block.behind:
        return block.start, block.header_end, f"{header}{gap}"
    start = _line_start(text, block.start)
    above = start and _is_inner(block) and _is_text(text, _line_start(text, start - 1))
    lead = f"{_empty_line(block)}\n" if above else ""
    return start, block.header_end, f"{lead}{text[start : block.start]}{header}{gap}"


def _end_edit(text: str, block: Block) -> Iterator[Edit]:
    """The line that ends a block: no deeper than the block itself, and parted from text around it as the opener is."""
    after = text.find("\n", block.end)
    stop = len(text) if after == -1 else after
    line = text[block.end : stop]
    deep = len(line.expandtabs(4)) - len(line.strip()) >= len(block.margin.expandtabs(4)) + 4
    inner = _is_inner(block) or deep
    above = inner and block.end > block.header_end + 1 and _is_text(text, _line_start(text, block.end - 1))
    below = inner and _is_text(text, stop + 1)
    if above or below or deep:
        lines = [block.margin + line.strip() if deep else line]
        if above:
            lines.insert(0, _empty_line(block))
        if below:
            lines.append(_empty_line(block))
        yield block.end, stop, "\n".join(lines)


def _is_inner(block: Block) -> bool:
    """Whether the block stands in the item of a list, in a definition or the like: then its lines are indented."""
    return block.behind or len(block.margin.rpartition(">")[2].expandtabs(4)) >= 4


def _empty_line(block: Block) -> str:
    """An empty line at the place of the block: within a quote it has the marks of the quote."""
    return "".join(block.margin.rpartition(">")[:2])


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _is_text(text: str, start: int) -> bool:
    """Whether the line that begins at ``start`` has text: more than white space, marks of quotes and slashes."""
    end = text.find("\n", start)
    return bool(text[start : len(text) if end == -1 else end].strip(" \t>/"))
