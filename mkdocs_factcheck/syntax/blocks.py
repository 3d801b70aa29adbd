"""Blocks: ``/// NAME | ARGUMENT``, options in YAML, a body in Markdown, ``///``."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from operator import itemgetter

from mkdocs_factcheck.model import Place, Problem
from mkdocs_factcheck.syntax.lines import Line, LineReader
from mkdocs_factcheck.syntax.marks import plain_words
from mkdocs_factcheck.syntax.nodes import Fields, Scalar
from mkdocs_factcheck.syntax.yaml_nodes import YamlError, parse_yaml

ENTRY_BLOCKS = ("claim", "source", "question", "claimant", "contradiction")
"""Blocks that state an entry; their argument is its ID."""
VIEW_BLOCK = "factcheck"
"""The block that places a view; its argument is the view's name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block of ours.

    The header, options included, spans ``start`` to ``header_end``; ``line_start`` is where its line's
    content begins after the marks of quotes. ``body`` is its Markdown as typed and ``words`` that body
    as plain text. ``error`` says why the block cannot be read; ``closed`` is false where nothing ends it.
    """

    name: str
    argument: Scalar | None
    options: Fields
    start: int
    header_end: int
    slashes: int
    place: Place
    body: str = ""
    closed: bool = False
    error: str = ""

    @property
    def words(self) -> str:
        """The body's paragraphs as plain text, an empty line between them."""
        paragraphs = (plain_words(part) for part in re.split(r"\n\s*\n", self.body))
        return "\n\n".join(part for part in paragraphs if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Open:
    slashes: int
    block: Block | None
    body_start: int


def read_blocks(reader: LineReader, place_at: Callable[[int], Place]) -> tuple[tuple[Block, ...], list[Problem]]:
    """Pair openers with their ends and read the options. Blocks of other extensions are stepped over."""
    closers = [(line.start, slashes, None) for line, slashes in reader.closers]
    openers = [(header[0].start, 0, header) for header in reader.headers]
    blocks: list[Block] = []
    problems: list[Problem] = []
    stack: list[_Open] = []
    for offset, slashes, header in sorted([*closers, *openers], key=itemgetter(0)):
        if header is None:
            _close(stack, slashes, reader.text, offset, blocks)
            continue
        block = _open(reader, header, place_at, problems)
        stack.append(_Open(slashes=len(header[1][1]), block=block, body_start=header[2]))
    for left in stack:
        if left.block is not None:
            blocks.append(left.block)
            problems.append(
                Problem(
                    code="FC110",
                    message=f'no "{"/" * left.slashes}" ends the block "{left.block.name}"',
                    place=left.block.place,
                    hint=f'end it with a line of "{"/" * left.slashes}"',
                )
            )
    return tuple(sorted(blocks, key=lambda block: block.start)), problems


def _close(stack: list[_Open], slashes: int, text: str, offset: int, blocks: list[Block]) -> None:
    """End the innermost open block of that many slashes, and drop foreign ones opened inside it."""
    for depth in range(len(stack) - 1, -1, -1):
        if stack[depth].slashes == slashes:
            opened = stack.pop(depth)
            if opened.block is not None:
                lines = text[opened.body_start : text.rfind("\n", 0, offset) + 1].split("\n")
                # White space as Markdown normalises it, so that both texts of a page give the same body.
                body = "\n".join(line.expandtabs(4).rstrip() for line in lines).strip("\n")
                blocks.append(replace(opened.block, body=body, closed=True))
            return


def _open(
    reader: LineReader,
    header: tuple[Line, re.Match[str], int],
    place_at: Callable[[int], Place],
    problems: list[Problem],
) -> Block | None:
    line, match, end = header
    name = match[2].lower()
    if name not in ENTRY_BLOCKS and name != VIEW_BLOCK:
        return None
    place = place_at(line.start)
    argument = None
    if match[3] and match[3].strip():
        start = match.start(3) + len(match[3]) - len(match[3].lstrip())
        argument = Scalar(text=match[3].strip(), place=place_at(start), quoted=True)
    options = Fields(pairs=(), place=place)
    error = ""
    try:
        options = _options(reader.text, line, end, place_at) or options
    except YamlError as trouble:
        error = str(trouble)
        problems.append(replace(trouble.problem, code="FC109", message=f'block "{name}": {trouble}'))
    return Block(
        name=name,
        argument=argument,
        options=options,
        start=line.start,
        header_end=end,
        slashes=len(match[1]),
        place=place,
        error=error,
    )


def _options(text: str, line: Line, end: int, place_at: Callable[[int], Place]) -> Fields | None:
    """The options as nodes whose places are those in the page."""
    lines = []
    starts = []
    at = line.end + 1
    width = None
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop == -1 else stop
        content = _content_start(text, at, stop, line.quotes)
        indent = len(text[content:stop]) - len(text[content:stop].lstrip(" \t"))
        width = indent if width is None else min(width, indent)
        lines.append((content, stop))
        starts.append(content)
        at = stop + 1
    if not lines:
        return None
    yaml_text = "\n".join(text[start + (width or 0) : stop].replace("\t", "    ") for start, stop in lines)

    def place_of(row: int, column: int) -> Place:
        row = min(row, len(starts) - 1)
        return place_at(min(starts[row] + (width or 0) + column, lines[row][1]))

    node = parse_yaml(yaml_text, place_of)
    if node is None or isinstance(node, Fields):
        return node
    raise YamlError("options must be written as key: value", place_of(0, 0))


def _content_start(text: str, at: int, stop: int, quotes: int) -> int:
    """The offset behind the marks of quotes."""
    for _ in range(quotes):
        at = text.index(">", at, stop) + 1
        if text[at : at + 1] == " ":
            at += 1
    return at
