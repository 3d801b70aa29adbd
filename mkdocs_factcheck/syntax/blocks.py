"""Blocks: ``/// NAME | ARGUMENT``, options in YAML, a body in Markdown, ``///``."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from heapq import heappop, heappush
from operator import itemgetter

from mkdocs_factcheck.model import Place, Problem, nfc
from mkdocs_factcheck.syntax.headers import Fault, Header
from mkdocs_factcheck.syntax.lines import Line, LineReader
from mkdocs_factcheck.syntax.marks import FoundMark, brackets_of, cut
from mkdocs_factcheck.syntax.nodes import Fields, Scalar
from mkdocs_factcheck.syntax.yaml_nodes import YamlError, parse_yaml

_MAX_DEPTH = 12
"""Blocks within blocks. Each holds the text of those inside, so that there must be an end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block of ours.

    The header, options included, spans ``start`` to ``header_end``; the line that ends the block begins
    at ``end``. ``body`` is its Markdown as typed, and ``prose`` the same without the blocks inside and without what
    makes marks of words. ``error`` says why the block cannot be read; ``closed`` is false where nothing ends it.
    ``margin`` is what begins a line at the place of the block, and ``behind`` tells that the block begins behind the
    mark of a list or the like.
    """

    name: str
    argument: Scalar | None
    options: Fields
    start: int
    header_end: int
    slashes: int
    place: Place
    end: int = -1
    body: str = ""
    prose: str = ""
    error: str = ""
    margin: str = ""
    behind: bool = False

    @property
    def closed(self) -> bool:
        """Whether something ends it."""
        return self.end != -1


def read_blocks(reader: LineReader, place_at: Callable[[int], Place]) -> tuple[list[Block], list[Problem]]:
    """Pair openers with their ends and read the options. Blocks of other extensions are stepped over."""
    closers = [(line.start, slashes, None) for line, slashes in reader.closers]
    openers = [(header.line.start, header.slashes, header) for header in reader.headers]
    blocks: list[Block] = []
    problems: list[Problem] = []
    opened: dict[int, list[Block | None]] = defaultdict(list)
    for offset, slashes, header in sorted([*closers, *openers], key=itemgetter(0)):
        if header is not None and header.deep:
            blocks.append(_open(reader, header, place_at, problems))
        elif header is not None:
            opened[slashes].append(_open(reader, header, place_at, problems) if header.name else None)
        elif opened[slashes] and (block := opened[slashes].pop()) is not None:
            blocks.append(replace(block, end=reader.text.rfind("\n", 0, offset) + 1))
    for block in (block for left in opened.values() for block in left if block is not None):
        blocks.append(block)
        ending = "/" * block.slashes
        problems.append(
            Problem(
                code="FC110",
                message=f'no "{ending}" ends the block "{block.name}"',
                place=block.place,
                hint=f'end it with a line of "{ending}"',
            )
        )
    return _shallow(sorted(blocks, key=lambda block: block.start), problems), problems


def _shallow(blocks: list[Block], problems: list[Problem]) -> list[Block]:
    """Mark blocks that nest too deep as faulty."""
    kept: list[Block] = []
    ends: list[int] = []
    for block in blocks:
        while ends and ends[0] <= block.start:
            heappop(ends)
        if len(ends) >= _MAX_DEPTH and not block.error:
            error = f"blocks nest deeper than {_MAX_DEPTH}"
            problems.append(Problem(code="FC109", message=error, place=block.place))
            kept.append(replace(block, error=error))
            continue
        kept.append(block)
        if block.closed:
            heappush(ends, block.end)
    return kept


def with_bodies(text: str, blocks: list[Block], marks: Iterable[FoundMark]) -> tuple[Block, ...]:
    """Give each block that can be read its body, as typed and in words."""
    brackets = sorted(brackets_of(marks)) if blocks else []
    starts = [offset for offset, _ in brackets]
    filled = []
    for number, block in enumerate(blocks):
        if block.error or not block.closed:
            filled.append(block)
            continue
        # White space as Markdown normalises it, so that both texts of a page give the same body.
        lines = (line.expandtabs(4).rstrip() for line in text[block.header_end : block.end].split("\n"))
        inner = brackets[bisect_left(starts, block.header_end) : bisect_left(starts, block.end)]
        inner.extend((other.start, _after(text, other) - other.start) for other in _inside(blocks, number))
        prose = cut(text, block.header_end, block.end, inner).strip()
        filled.append(replace(block, body="\n".join(lines).strip("\n"), prose=prose))
    return tuple(filled)


def _inside(blocks: list[Block], number: int) -> Iterator[Block]:
    """Give the blocks that begin within the body of one."""
    for other in range(number + 1, len(blocks)):
        if blocks[other].start >= blocks[number].end:
            return
        yield blocks[other]


def _after(text: str, block: Block) -> int:
    """The offset behind the whole block."""
    if not block.closed:
        return block.header_end
    end = text.find("\n", block.end)
    return len(text) if end == -1 else end


def _open(reader: LineReader, header: Header, place_at: Callable[[int], Place], problems: list[Problem]) -> Block:
    line = header.line
    place = place_at(line.start)
    argument = None
    if header.argument:
        start, end = header.argument
        argument = Scalar(text=nfc(reader.text[start:end]), place=place_at(start), quoted=True)
    options = Fields(pairs=(), place=place)
    error = ""
    try:
        if not header.deep:
            options = _options(reader.text, line, header.end, place_at) or options
    except YamlError as trouble:
        error = str(trouble)
        problems.append(replace(trouble.problem, code="FC109", message=f'block "{header.name}": {trouble}'))
    if header.fault is not None and not error:
        error = header.fault.message
        problems.append(_problem(header.fault, place_at))
    return Block(
        name=header.name,
        argument=argument,
        options=options,
        start=line.start,
        header_end=header.end,
        slashes=header.slashes,
        place=place,
        error=error,
        margin=header.margin,
        behind=header.behind,
    )


def _problem(fault: Fault, place_at: Callable[[int], Place]) -> Problem:
    return Problem(code="FC109", message=fault.message, place=place_at(fault.at), hint=fault.hint)


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
