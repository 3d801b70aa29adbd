"""The words of Markdown as they read once rendered: a small reader of its own, line by line."""

from __future__ import annotations

import re
from html import unescape

from mkdocs_factcheck.quotes.copies.lines import AFTER_HYPHEN, Lines
from mkdocs_factcheck.quotes.copies.seen import Look
from mkdocs_factcheck.quotes.text import SourceText
from mkdocs_factcheck.syntax import with_code

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_FIRST, _FIRST_OF_CODE = 0xE000, 0xE100
"""Signs that are escaped or stand in code become private characters for a while: they are no markup."""
_FRONT_MATTER = re.compile(r"---[ \t]*\n(?:(?!(?:---|\.\.\.)[ \t]*\n).*\n){0,500}(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_FENCE = re.compile(r" {0,3}(?:>[ ]?)*(```+|~~~+)")
_PREFIX = re.compile(r"\s*(?:>\s?)+|\s*(?:[-*+]|(\d{1,3}[.)]))\s+(?:\[[ xX]\]\s+)?")
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_RULE = re.compile(r" {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$")
_TABLE_RULE = re.compile(r"[ \t|:-]*-[ \t|:-]*$")
_DEFINITION = re.compile(r" {0,3}\[[^\]\[\n]+\]:[ \t]*\S+.*$")
_NOTE = re.compile(r" {0,3}\[\^[^\]\[\n]+\]:[ \t]*")
_TARGET = r"\((?:[^()\n]|\([^()\n]*\))*\)"
_INLINE = (
    (re.compile(rf"!\[[^\[\]]*\](?:{_TARGET}|\[[^\[\]]*\])"), ""),
    (re.compile(r"\[\^[^\[\]\s]+\]"), ""),
    (re.compile(rf"\[([^\[\]]*)\](?:{_TARGET}|\[[^\[\]]*\])"), r"\1"),
    (re.compile(r"<((?:https?|mailto):[^\s<>]*)>"), r"\1"),
    (re.compile(r"<(?:br|/?(?:p|div|td|th|li))\b[^<>]*>", re.IGNORECASE), " "),
    (re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE), ""),
    (re.compile(r"\{:[^{}\n]*\}"), ""),
    (re.compile(r"(?<!\d)\*\*+|\*\*+(?!\d)|~~|(?<![^\W_])==(?=\S)|(?<=\S)==(?![^\W_])"), ""),
    (re.compile(r"(?<![^\W_])__+|__+(?![^\W_])"), ""),
    (re.compile(r"(?<![\d*])\*(?=\S)|(?<=\S)\*(?![\d*])|(?<![^\W_])_(?=\S)|(?<=\S)_(?![^\W_])"), ""),
)
"""What is taken out of a line's text, in this order. Images go before links, so a linked image leaves nothing.

A sign between figures is no markup: ``2*3`` is not 23.
"""


def marked_text(text: str) -> SourceText:
    """The words without what Markdown writes around them; headings and paragraphs become landmarks.

    Front matter, comments, images, addresses of links and marks of footnotes are left out. Code keeps its words, and an
    item of a list its number.
    """
    text = _COMMENT.sub("", _FRONT_MATTER.sub("", text, count=1) if text.startswith("---") else text)
    lines = Lines()
    lines.open(Look.PARAGRAPH)
    block: list[str] = []
    fence = ""
    for row in text.split("\n"):
        found = _FENCE.match(row)
        if fence or found:
            fence = _fenced(lines, block, row, fence, found)
        elif block and _UNDERLINE.match(row) and not row.startswith("    "):
            _end(lines, block, Look.HEADING)
        elif heading := _HEADING.match(row):
            _end(lines, block)
            block.append(row[heading.end() :].rstrip().rstrip("#"))
            _end(lines, block, Look.HEADING)
        else:
            _ordinary(lines, block, row)
    _end(lines, block)
    return lines.finish()


def _fenced(lines: Lines, block: list[str], row: str, fence: str, found: re.Match[str] | None) -> str:
    """Take a line that opens, fills or closes a block of code; what is given is the fence that is open after it."""
    if not fence and found:
        _end(lines, block)
        return found[1]
    if found and found[1].startswith(fence) and not row.strip().strip("`~> "):
        lines.end()
        return ""
    lines.add(row + "\n")
    return fence


def _ordinary(lines: Lines, block: list[str], row: str) -> None:
    """Take a line outside code."""
    if not row.strip() or _RULE.match(row) or (_DEFINITION.match(row) and not _NOTE.match(row)):
        _end(lines, block)
    elif "|" in row and _TABLE_RULE.match(row):
        return
    elif row.lstrip().startswith("|"):
        _end(lines, block)
        for cell in row.strip().strip("|").split("|"):
            block.append(cell)
            _end(lines, block, Look.CELL)
    else:
        start = _NOTE.match(row)
        row = row[start.end() :] if start else row
        number = ""
        while (prefix := _PREFIX.match(row)) is not None:
            if ">" not in prefix[0]:
                _end(lines, block)
            number += f"{prefix[1]} " if prefix[1] else ""
            row = row[prefix.end() :]
        if not row.strip():
            _end(lines, block)
        block.append(number + row)


def _end(lines: Lines, block: list[str], look: Look = Look.PARAGRAPH) -> None:
    """End the block under way, and forget its rows."""
    if block:
        lines.open(look)
        lines.add(AFTER_HYPHEN.sub("", _words("\n".join(block))))
        lines.close()
        block.clear()


def _words(text: str) -> str:
    text = _ESCAPED.sub(lambda found: chr(_FIRST + ord(found[1])), text)
    text = with_code(text, _code)
    for pattern, words in _INLINE:
        text = pattern.sub(words, text)
    return unescape(text).translate(_GIVEN_BACK)


def _code(text: str) -> str:
    """Hide the signs of a piece of code; a backslash escapes nothing in it."""
    return text.translate(_UNESCAPED).translate(_CODED)


_SIGNS = tuple(code for code in range(0x21, 0x7F) if not chr(code).isalnum())
_UNESCAPED = {_FIRST + code: f"\\{chr(code)}" for code in _SIGNS}
_CODED = {code: chr(_FIRST_OF_CODE + code) for code in _SIGNS}
_GIVEN_BACK = {first + code: chr(code) for first in (_FIRST, _FIRST_OF_CODE) for code in _SIGNS}
