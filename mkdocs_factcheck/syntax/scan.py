"""A page's raw Markdown to its marks, blocks and links, each with its place.

The page is read once, in time proportional to its length, before anything is rendered; the Markdown
adapter reads the same text with the same function, so that both see the same marks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from mkdocs_factcheck.model import Ignore, Link, Place, Problem, nfc
from mkdocs_factcheck.syntax import grammar
from mkdocs_factcheck.syntax.attributes import Flaw
from mkdocs_factcheck.syntax.blocks import Block, read_blocks, with_bodies
from mkdocs_factcheck.syntax.headers import Vocabulary
from mkdocs_factcheck.syntax.inline import InlineScanner
from mkdocs_factcheck.syntax.lines import LineReader
from mkdocs_factcheck.syntax.marks import Mark, settle
from mkdocs_factcheck.syntax.own_ids import headings, stated_ids
from mkdocs_factcheck.syntax.speech import Form
from mkdocs_factcheck.syntax.surroundings import surroundings


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """All that one page states. Offsets in marks and blocks point into the text that was scanned."""

    path: str
    marks: tuple[Mark, ...] = ()
    blocks: tuple[Block, ...] = ()
    links: tuple[Link, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    problems: tuple[Problem, ...] = ()
    literal: tuple[int, ...] = field(default=(), repr=False)
    """Where braces stand that make no mark: they are printed as typed."""
    footnotes: tuple[tuple[int, str], ...] = field(default=(), repr=False)
    """The author's own footnote references: offset and label."""
    ids: tuple[str, ...] = field(default=(), repr=False)
    """The ids that begin as ours and that the author states."""
    headings: tuple[str, ...] = field(default=(), repr=False)
    """The words of headings that may get such an id."""

    def __bool__(self) -> bool:
        return bool(self.marks or self.blocks or self.links or self.problems)


def may_have_facts(text: str) -> bool:
    """Whether the text holds anything of the syntax, or nearly: a quick look that spares most pages the scan."""
    if "///" in text:
        return True
    folded = text.lower()
    return any(sign in folded for sign in _SIGNS) or ("]{" in folded and "claim" in folded)


LINK_KINDS = ("claim", "source", "question", "claimant")
_SIGNS = (
    *("{claim", "claim=", "factcheck:"),  # a comment that silences may stand where nothing is marked
    *(f"{kind}:" for kind in LINK_KINDS),
)


def scan_page(
    text: str,
    path: str,
    *,
    first_line: int = 1,
    vocabulary: Vocabulary | None = None,
    lines: Sequence[int] | None = None,
) -> Page:
    r"""Scan Markdown without its front matter.

    Args:
        text: the Markdown, with ``\n`` line ends.
        path: what places name, relative to the folder of the configuration.
        first_line: the number in the file of the text's first line.
        lines: for each line of the text the line that places name in its stead, counted from 0; see `map_lines`.
        vocabulary: what the scan has to be told of blocks; without it, options count only where they are indented.
    """
    if not may_have_facts(text):
        return Page(path=path)
    reader = LineReader(text, vocabulary or Vocabulary())
    place_at = _places(reader, path, first_line, lines)
    inline = InlineScanner(text)
    around = _scan_runs(reader, inline)
    marks, refused = settle(text, inline.found, place_at, around)
    blocks, troubles = read_blocks(reader, place_at)
    problems = [_problem(flaw, place_at) for flaw in (*inline.flaws, *refused)]
    return Page(
        path=path,
        marks=marks,
        blocks=with_bodies(text, blocks, inline.found),
        links=tuple(Link(kind=kind, id=nfc(id_), place=place_at(at)) for kind, id_, at in inline.links),
        ignores=tuple(_ignores(text, sorted([*reader.comments, *inline.comments]), blocks, place_at)),
        problems=tuple(sorted((*problems, *troubles), key=lambda problem: problem.place)),
        literal=tuple(inline.literal),
        footnotes=tuple(inline.footnotes),
        ids=tuple(stated_ids(reader)),
        headings=tuple(headings(reader, inline.found)),
    )


def _places(reader: LineReader, path: str, first_line: int, lines: Sequence[int] | None) -> Callable[[int], Place]:
    def place_at(offset: int) -> Place:
        line, column = reader.position(offset)
        return Place(path=path, line=first_line + (lines[line] if lines else line), column=column + 1)

    return place_at


def _problem(flaw: Flaw, place_at: Callable[[int], Place]) -> Problem:
    return Problem(code=flaw.code, message=flaw.message, place=place_at(flaw.at), hint=flaw.hint)


def _scan_runs(reader: LineReader, inline: InlineScanner) -> dict[int, Form]:
    """Read every run of inline text; give for each mark that stands within a quotation how it does so."""
    around: dict[int, Form] = {}
    for run in reader.runs:
        found, skipped = len(inline.found), len(inline.skipped)
        inline.scan(run)
        if len(inline.found) > found:
            around.update(surroundings(reader.text, run, inline.found[found:], inline.skipped[skipped:]))
    return around


def _ignores(text: str, comments: list[int], blocks: list[Block], place_at: Callable[[int], Place]) -> Iterator[Ignore]:
    headers = {block.place.line: text[block.start : block.header_end].rstrip().count("\n") + 1 for block in blocks}
    for match in filter(None, (grammar.IGNORE.match(text, at) for at in comments)):
        rules = tuple(rule for rule in re.split(r"[\s,]+", match[1]) if rule)
        below = grammar.TEXT_BELOW.match(text, match.end())
        place = place_at(below.end() if below else match.end())
        yield Ignore(rules=rules, place=place, lines=headers.get(place.line, 1))
