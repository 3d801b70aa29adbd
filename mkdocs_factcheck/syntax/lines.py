"""The lines of a page: which hold text, which are literal, and where a run of inline text begins and ends.

Follows Python-Markdown's block structure (four spaces a level) closely enough to know code and raw
HTML from text. Where the two disagree the page keeps the author's words: see the Markdown adapter.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field

from mkdocs_factcheck.syntax import grammar

# Python-Markdown's `block_level_elements`, less those that may stand within a line.
_BLOCK_TAGS = frozenset(
    (
        "address article aside blockquote body canvas center colgroup dd details dialog div dl dt fieldset figcaption "
        "figure footer form group h1 h2 h3 h4 h5 h6 head header hgroup html iframe legend li main map math menu nav "
        "noscript object ol optgroup option output p pre progress script search section style summary table tbody td "
        "template textarea tfoot th thead tr ul video"
    ).split()
)
_OPAQUE_TAGS = frozenset({"math", "pre", "script", "style", "textarea"})
"""Elements whose content is never Markdown, whatever their attributes say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of text: its content without the marks of quotes around it.

    ``outer`` is the width of the white space before the first ``>``, ``indent`` that before the content.
    """

    start: int
    end: int
    indent: int
    quotes: int
    outer: int = 0


@dataclass(slots=True, kw_only=True)
class Run:
    """Consecutive lines that Markdown reads as inline text together."""

    lines: list[Line] = field(default_factory=list)
    table: bool = False


@dataclass(slots=True, kw_only=True)
class _Context:
    """How deep text may be indented before it is code. A block quote has a context of its own."""

    allowed: int = 0
    after_blank: bool = True

    def enter(self, indent: int) -> bool:
        """Take in a line of this indentation; false where it is code."""
        if not self.after_blank:
            return True
        if indent // 4 > self.allowed:
            return False
        self.allowed = indent // 4
        return True


class LineReader:
    """Reads the lines of ``text`` once, in order; ``runs``, ``headers`` and ``closers`` are its results."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.runs: list[Run] = []
        self.headers: list[tuple[Line, re.Match[str], int]] = []
        """Openers of pymdownx blocks, each with the offset after its options."""
        self.closers: list[tuple[Line, int]] = []
        """Ends of such blocks, each with its number of slashes."""
        self.comments: list[int] = []
        """Where comments begin that stand on lines of their own."""
        self.html: list[tuple[int, int]] = []
        """Raw block elements: where each begins and ends, the opening tag alone of one with Markdown in it."""
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._fences: dict[tuple[str, str], list[int]] | None = None
        self._no_comment_ends = False
        self._contexts = [_Context()]
        self._run: Run | None = None
        self._read()

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 0."""
        line = bisect_right(self._starts, offset) - 1
        return line, offset - self._starts[line]

    def _read(self) -> None:
        number = 0
        while number < len(self._starts):
            number = self._read_line(number)
        self._end_run()

    def _raw(self, number: int) -> tuple[int, int]:
        start = self._starts[number]
        end = self._starts[number + 1] - 1 if number + 1 < len(self._starts) else len(self.text)
        return start, end

    def _line(self, number: int) -> Line:
        """Strip quote marks and white space; tabs stop at every fourth column."""
        start, end = self._raw(number)
        at = self._skip_space(start, end)
        outer = indent = len(self.text[start:at].expandtabs(4))
        quotes = 0
        while at < end and self.text[at] == ">":
            quotes += 1
            start = at + 1
            if start < end and self.text[start] == " ":
                start += 1
            at = self._skip_space(start, end)
            indent = len(self.text[start:at].expandtabs(4))
        return Line(start=at, end=end, indent=indent, quotes=quotes, outer=outer)

    def _skip_space(self, at: int, end: int) -> int:
        found = grammar.INDENT.match(self.text, at, end)
        return found.end() if found else at

    def _read_line(self, number: int) -> int:
        line = self._line(number)
        if line.start == line.end:
            for context in self._contexts[: line.quotes + 1]:
                context.after_blank = True
            self._end_run()
            return number + 1
        if not self._enter(line):
            self._end_run()
            return number + 1
        first = self.text[line.start]
        if first in "`~" and (after := self._skip_fence(number, line)):
            return after
        if first == "<" and (after := self._skip_html(number, line)):
            return after
        if first == "/" and (after := self._read_block_line(number, line)):
            return after
        self._read_text(number, line)
        return number + 1

    @property
    def _context(self) -> _Context:
        return self._contexts[-1]

    def _enter(self, line: Line) -> bool:
        """Find the context of a line with text in it; false where the line is indented code."""
        lazy = self._run is not None and line.quotes == 0
        if not lazy:
            if line.quotes + 1 != len(self._contexts):
                self._end_run()
            del self._contexts[line.quotes + 1 :]
        if not self._contexts[0].enter(line.outer):
            return False
        if line.quotes == 0:
            return True
        while len(self._contexts) <= line.quotes:
            self._contexts.append(_Context())
        return self._context.enter(line.indent)

    def _skip_fence(self, number: int, line: Line) -> int | None:
        found = grammar.FENCE.match(self.text, line.start, line.end)
        if found is None:
            return None
        if self._fences is None:
            self._fences = self._closing_fences()
        prefix = self.text[self._starts[number] : line.start]
        closing = self._fences.get((prefix, found[1]), [])
        after = bisect_right(closing, number)
        if after == len(closing):
            return None
        self._end_run()
        self._context.after_blank = True
        return closing[after] + 1

    def _closing_fences(self) -> dict[tuple[str, str], list[int]]:
        """Where each fence could end, so that a page of unclosed ones is still read in one pass."""
        closing: dict[tuple[str, str], list[int]] = defaultdict(list)
        for match in re.finditer(r"^([ \t>]*)(`{3,}|~{3,})[ \t]*$", self.text, re.MULTILINE):
            closing[match[1], match[2]].append(self.position(match.start())[0])
        return closing

    def _skip_html(self, number: int, line: Line) -> int | None:
        """Skip a comment or a raw block element that begins this line."""
        if self.text.startswith("<!--", line.start):
            end = -1 if self._no_comment_ends else self.text.find("-->", line.start + 4)
            if end == -1:
                self._no_comment_ends = True
                return None
            self.comments.append(line.start)
            return self._resume(number, end + 3)
        found = grammar.HTML_OPEN.match(self.text, line.start)
        tag = found[1].lower() if found else ""
        if found is None or tag not in _BLOCK_TAGS or found[2].endswith("/"):
            return None
        if grammar.MARKDOWN_ATTRIBUTE.search(found[2]) and tag not in _OPAQUE_TAGS:
            self._end_run()
            self._context.after_blank = True
            self.html.append((line.start, found.end()))
            return self.position(found.end())[0] + 1 if not self._text_after(found.end()) else None
        depth = 0
        for match in re.compile(rf"<(/?){tag}\b", re.IGNORECASE).finditer(self.text, line.start):
            depth += -1 if match[1] else 1
            if depth == 0:
                end = self.text.find(">", match.end())
                end = len(self.text) if end == -1 else end + 1
                self.html.append((line.start, end))
                return self._resume(number, end)
        # Markdown takes what an unclosed element opens for raw, to the end of the page.
        self.html.append((line.start, len(self.text)))
        self._end_run()
        return len(self._starts)

    def _text_after(self, offset: int) -> bool:
        end = self.text.find("\n", offset)
        return bool(self.text[offset : len(self.text) if end == -1 else end].strip())

    def _resume(self, number: int, offset: int) -> int:
        """Go on after raw HTML. Text behind it on its last line is left to the inline scan."""
        last = self.position(offset)[0]
        self._end_run()
        self._context.after_blank = True
        if self._text_after(offset):
            end = self._raw(last)[1]
            self._add(Line(start=offset, end=end, indent=0, quotes=0))
        return max(last, number) + 1

    def _read_block_line(self, number: int, line: Line) -> int | None:
        if closing := grammar.BLOCK_CLOSE.match(self.text, line.start, line.end):
            self._end_run()
            self._context.after_blank = True
            self.closers.append((line, len(closing[1])))
            return number + 1
        opening = grammar.BLOCK_OPEN.match(self.text, line.start, line.end)
        if opening is None:
            return None
        self._end_run()
        self._context.after_blank = True
        after = number + 1
        while after < len(self._starts):
            option = self._line(after)
            if option.start == option.end or option.quotes != line.quotes or option.indent < line.indent + 4:
                break
            after += 1
        self.headers.append((line, opening, self._raw(after - 1)[1]))
        return after

    def _read_text(self, number: int, line: Line) -> None:
        context, text = self._context, self.text
        if grammar.INDENTING.match(text, line.start, line.end):
            context.allowed = (
                max(context.allowed, line.indent // 4 + 1) if not context.after_blank else line.indent // 4 + 1
            )
        heading = bool(grammar.HEADING.match(text, line.start, line.end))
        if heading or (self._run and self._is_item(self._run.lines[0]) and self._is_item(line)):
            self._end_run()
        table = self._run is None and self._table_begins(number, line)
        if self._run is not None and self._run.table:
            self._end_run()
            table = True
        self._add(line, table=table)
        context.after_blank = heading
        if heading:
            self._end_run()

    def _is_item(self, line: Line) -> bool:
        return bool(grammar.LIST_ITEM.match(self.text, line.start, line.end))

    def _table_begins(self, number: int, line: Line) -> bool:
        if "|" not in self.text[line.start : line.end] or number + 1 >= len(self._starts):
            return False
        below = self._line(number + 1)
        return bool(
            below.start < below.end
            and "-" in self.text[below.start : below.end]
            and grammar.TABLE_RULE.match(self.text, below.start, below.end)
        )

    def _add(self, line: Line, *, table: bool = False) -> None:
        if self._run is None:
            self._run = Run(table=table)
            self.runs.append(self._run)
        self._run.lines.append(line)

    def _end_run(self) -> None:
        self._run = None
