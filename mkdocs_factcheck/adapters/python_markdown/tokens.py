"""Private tokens for marks, so that no Markdown parser ever meets their brackets and attributes.

``[words]{claim …}`` becomes *open token* words *close token* before Markdown reads the page: an
attribute may hold pipes, braces or quotes, in a table too, and no other extension takes it for its own.
A token that Markdown left in literal text (code that the scan did not know for code) turns back into
what its author typed.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown.util import ETX, STX

from mkdocs_factcheck.syntax import Mark

OPEN = re.compile(f"{STX}fco(\\d+){ETX}")
TOKEN = re.compile(f"{STX}fc([oc])(\\d+){ETX}")
SIGN = f"{STX}fc"
PLACE = "data-factcheck-place"
"""The attribute that names the mark or block for which an element stands, until the page's own ids are known."""


def mark_place(number: int) -> str:
    """Name the mark of that number, in `PLACE`."""
    return f"mark:{number}"


def block_place(number: int) -> str:
    """Name the block of that number, in `PLACE`."""
    return f"block:{number}"


def open_token(number: int) -> str:
    """What stands for the ``[`` of a mark."""
    return f"{STX}fco{number}{ETX}"


def close_token(number: int) -> str:
    """What stands for the ``]{claim …}`` of a mark."""
    return f"{STX}fcc{number}{ETX}"


def restore(text: str, source: str, marks: tuple[Mark, ...], escape: Callable[[str], str] = str) -> str:
    """Turn tokens back into what stood in ``source``."""

    def original(match: re.Match[str]) -> str:
        mark = marks[int(match[2])]
        return "[" if match[1] == "o" else escape(source[mark.close : mark.end])

    return TOKEN.sub(original, text) if SIGN in text else text
