"""What stands around marks: quotation marks outside of the brackets, or a block quote."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate, pairwise

from mkdocs_factcheck.syntax import grammar
from mkdocs_factcheck.syntax.lines import Run
from mkdocs_factcheck.syntax.marks import FoundMark
from mkdocs_factcheck.syntax.speech import HIDDEN, SEEN_THROUGH, Form, has_quotation_marks, read_marks

_LETTER = re.compile(r"[^\W_]")
_ATTRIBUTION = re.compile(r"(?:[^\w—–―~-]|_)*+(?:[—–―~]|-{1,3})\s*[^\W_]")
"""Who is quoted, as block quotes name it below the words: a dash and a name."""
_EDGES = re.compile(f"[{re.escape(SEEN_THROUGH)} \\t\\n.,;:!?]+")
"""What stands between words: a mark's brackets, quotation marks, punctuation."""
_CODE = "x"
"""Stands for code and math, which are words as far as quotation marks go."""


def surroundings(
    text: str, run: Run, marks: list[FoundMark], skipped: list[tuple[int, int]]
) -> Iterator[tuple[int, Form]]:
    """Say of the marks of a run, by the offset of their ``[``, what stands around them.

    ``skipped`` are the stretches of the run that are no text: code, HTML, addresses and attributes.
    """
    start = run.lines[0].start
    prose = _prose(text, run, skipped)
    known = dict(_in_block_quote(text, run, prose, marks))
    nested = any(inner.open > outer.open for inner, outer in pairwise(marks))  # they are found at their ends
    if has_quotation_marks(prose if nested else _beside(prose, start, marks), singles=False):
        known.update((mark.open, Form.AROUND) for mark in _enclosed(prose, start, marks))
    yield from known.items()


def _prose(text: str, run: Run, skipped: list[tuple[int, int]]) -> str:
    """Give the run, sign for sign, with others in the place of what is no text."""
    first, last = run.lines[0].start, run.lines[-1].end
    hidden = [(at, end, _CODE if text[at] in "`$" else HIDDEN) for at, end in skipped]
    if run.lines[0].quotes:
        hidden += [(one.end, other.start, " ") for one, other in zip(run.lines, run.lines[1:], strict=False)]
        hidden.sort()
    pieces: list[str] = []
    at = first
    for begin, end, sign in hidden:
        if begin >= at:
            pieces += text[at:begin], sign * (end - begin)
            at = end
    return "".join([*pieces, text[at:last]])


def _beside(prose: str, start: int, marks: list[FoundMark]) -> str:
    """Give what of a run stands in no mark."""
    pieces, at = [], 0
    for mark in sorted(marks, key=lambda mark: mark.open):
        if mark.open - start >= at:
            pieces.append(prose[at : mark.open - start])
            at = mark.attributes.end - start
    return "".join([*pieces, prose[at:]])


def _enclosed(prose: str, start: int, marks: list[FoundMark]) -> Iterator[FoundMark]:
    """Yield the marks whose words stand between quotation marks.

    A quotation mark that has no partner counts where it stands directly before or behind the brackets.
    """
    spans, _ = read_marks(prose)
    paired = [span for span in spans if span.opened and span.closed]
    starts, furthest = [span.start for span in paired], list(accumulate((span.end for span in paired), max))
    opening = sorted(span.start for span in spans if not span.closed)
    closing = sorted(span.end for span in spans if not span.opened)
    edges = [match.span() for match in _EDGES.finditer(prose)]
    for mark in marks:
        before, first = _edge(edges, mark.open - start)
        last, after = _edge(edges, mark.close - start)
        around = bisect_right(starts, first)
        if (
            (around and furthest[around - 1] >= last)
            or bisect_right(opening, first) > bisect_left(opening, before)
            or bisect_right(closing, after) > bisect_left(closing, last)
        ):
            yield mark


def _edge(edges: list[tuple[int, int]], at: int) -> tuple[int, int]:
    """Give where the signs between words begin and end that a bracket is one of."""
    return edges[bisect_right(edges, at, key=lambda edge: edge[0]) - 1]


def _in_block_quote(text: str, run: Run, prose: str, marks: list[FoundMark]) -> Iterator[tuple[int, Form]]:
    """Tell marks that fill a block quote, with at most a name behind them, from those that are a part of one."""
    start = run.lines[0].start
    if not run.lines[0].quotes or text.startswith("[!", start):  # which begins a note, as some sites write them
        return
    last = max(mark.attributes.end for mark in marks) - start
    tail = grammar.FOOTNOTE_REFERENCE.sub("", prose[last:])
    between = _beside(prose[:last], start, marks)
    fills = not _LETTER.search(between) and (not _LETTER.search(tail) or bool(_ATTRIBUTION.match(tail)))
    yield from ((mark.open, Form.BLOCK if fills else Form.UNCLEAR) for mark in marks)
