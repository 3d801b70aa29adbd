"""The lines of a page: which hold text, which are literal, and where a run of inline text begins and ends.

Follows Python-Markdown's block structure (four spaces a level) closely enough to know code and raw
HTML from text. Where the two disagree the page keeps the author's words: see the Markdown adapter.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field, replace

from mkdocs_factcheck.syntax import grammar
from mkdocs_factcheck.syntax.headers import Fault, Header, Vocabulary, misplaced_options, read_header, read_options

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

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self.text = text
        self.runs: list[Run] = []
        self.headers: list[Header] = []
        """Openers of blocks, those of other extensions included."""
        self.closers: list[tuple[Line, int]] = []
        """Ends of such blocks, each with its number of slashes."""
        self.comments: list[int] = []
        """Where comments begin that stand on lines of their own."""
        self.html: list[tuple[int, int]] = []
        """Raw block elements: where each begins and ends, the opening tag alone of one with Markdown in it."""
        self._vocabulary = vocabulary
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
        if "///" in self.text[line.start : line.end] and (after := self._read_block_behind(number, line)):
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
        deep = line.indent // 4 > self._context.allowed
        if closing := grammar.BLOCK_CLOSE.match(self.text, line.start, line.end):
            if deep:
                return None
            self._end_run()
            self._context.after_blank = True
            self.closers.append((line, len(closing[1])))
            return number + 1
        margin = self.text[self._starts[number] : line.start]
        header = read_header(self.text, line, self._vocabulary, margin=margin)
        if header is None or (deep and not header.name):
            return None
        return self._read_too_deep(number, header) if deep else self._read_header(number, header)

    def _read_block_behind(self, number: int, line: Line) -> int | None:
        """Read a block that begins behind the mark of a list, a definition, a footnote or a quote."""
        marks = grammar.BLOCK_BEHIND.match(self.text, line.start, line.end)
        if marks is None:
            return None
        margin = self.text[self._starts[number] : line.start].expandtabs(4)
        indent, quotes = line.indent, line.quotes
        for mark in grammar.BLOCK_MARK.finditer(marks[0]):
            quotes += bool(mark[1])
            indent = 0 if mark[1] else indent + len(mark[0].expandtabs(4))
            margin = f"{margin}> " if mark[1] else margin + " " * (4 - len(margin.rpartition("> ")[2]) % 4)
        inner = Line(start=marks.end(), end=line.end, indent=indent, quotes=quotes, outer=line.outer)
        header = read_header(self.text, inner, self._vocabulary, margin=margin, behind=True)
        if header is None:
            return None
        self._context.allowed = len(margin.rpartition("> ")[2]) // 4
        return self._read_header(number, header)

    def _read_too_deep(self, number: int, header: Header) -> int:
        """Report an opener that is indented as code would be, and stands in a paragraph: nothing reads it there.

        The lines below it are part of the same paragraph, and are shown with it.
        """
        quotes, mark, _ = header.margin.rpartition(">")
        margin = (f"{quotes}{mark} " if mark else "") + "    " * self._context.allowed
        fault = header.fault or Fault(
            message=f'the block "{header.name}" is indented too deep to be read',
            at=header.line.start,
            hint="leave an empty line above it, and indent it as the text around it",
        )
        self._end_run()
        after = number + 1
        while after < len(self._starts) and not self._is_empty(after):
            after += 1
        self.headers.append(replace(header, margin=margin, end=self._raw(after - 1)[1], fault=fault, deep=True))
        return after

    def _read_header(self, number: int, header: Header) -> int:
        self._end_run()
        self._context.after_blank = True
        after = self._after_options(number, header)
        fault = header.fault
        if header.name:
            keys = self._vocabulary.options.get(header.name, ())
            after, odd = self._loose_options(number, after, header, keys)
            fault = fault or odd
        elif header.argument:
            # A title of another extension's block may hold marks.
            start, end = header.argument
            self.runs.append(Run(lines=[replace(header.line, start=start, end=end)]))
        self.headers.append(replace(header, end=self._raw(after - 1)[1], fault=fault))
        return after

    def _after_options(self, number: int, header: Header) -> int:
        """The number of the line after the options that are indented as they should be."""
        line, after = header.line, number + 1
        while after < len(self._starts):
            option = self._line(after)
            if option.start == option.end or option.quotes != line.quotes or option.indent < line.indent + 4:
                break
            after += 1
        return after

    def _loose_options(
        self, number: int, after: int, header: Header, keys: Collection[str]
    ) -> tuple[int, Fault | None]:
        """Look at the lines after the options: they may be options that a formatter has moved."""
        lines = self._until_empty(after, header.line)
        if lines:
            count, fault = read_options(self.text, lines, keys)
            if count and after > number + 1:
                hint = "indent the options alike, by four spaces"
                return after, Fault(message="options are indented in different ways", at=lines[0].start, hint=hint)
            return after + count, fault
        below = after
        while below < len(self._starts) and self._is_empty(below):
            below += 1
        return after, misplaced_options(self.text, header.line, self._until_empty(below, header.line), keys)

    def _is_empty(self, number: int) -> bool:
        line = self._line(number)
        return line.start == line.end

    def _until_empty(self, number: int, opener: Line) -> list[Line]:
        """The lines from here to the first that is empty, in another quote or item, or an opener or end of a block."""
        lines: list[Line] = []
        while number < len(self._starts):
            line = self._line(number)
            if line.start == line.end or line.quotes != opener.quotes or self.text.startswith("///", line.start):
                break
            item = line.indent < opener.indent and self._is_item(line)
            if item or grammar.BLOCK_BEHIND.match(self.text, line.start, line.end):
                break
            lines.append(line)
            number += 1
        return lines

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
