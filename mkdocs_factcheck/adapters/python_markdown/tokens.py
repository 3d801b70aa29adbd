"""Private tokens for marks and blocks, so that no Markdown parser ever meets their brackets and attributes.

``[words]{claim …}`` becomes *open token* words *close token* before Markdown reads the page: an
attribute may hold pipes, braces or quotes, in a table too, and no other extension takes it for its own. The opener of
a block becomes that of the one block that pymdownx knows of, and a brace that makes no mark a token, which nothing
reads as attributes. A token that Markdown left in literal text (code that the scan did not know for code) turns back
into what its author typed.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown.util import ETX, STX

from mkdocs_factcheck.adapters.python_markdown.session import Session

SLOT_BLOCK = "factcheckslot"
"""The name under which pymdownx meets our blocks; its argument says which block of the page it is."""
OPEN = re.compile(f"{STX}fco(\\d+){ETX}")
PLACE = "data-factcheck-place"
"""The attribute that names the mark or block for which an element stands, until the page's own ids are known."""
_TAGS = "(?:</?span[^<>]*>)*"
"""Code may have been highlighted: then the parts of a token are in elements of their own."""
_TOKEN = re.compile(f"{STX}{_TAGS}fc([ocl])(\\d+){_TAGS}{ETX}")
_SIGN = re.compile(f"{STX}{_TAGS}fc")
_GAP = f"{_TAGS}[ ]?{_TAGS}"
_HEADER = re.compile(f"(?P<before>[^\n]*?)/{{3,}}{_GAP}{SLOT_BLOCK}{_GAP}\\|{_GAP}(?P<argument>[a-z]+)")
_TAG = re.compile("<[^<>]*>")
_LETTERS = str.maketrans("0123456789abcdef", "abcdefghijklmnop")
_DIGITS = str.maketrans("abcdefghij", "0123456789")


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


LITERAL_BRACE = f"{STX}fcl0{ETX}"
"""What stands for a ``{`` that makes no mark."""


def slot_header(session: Session, number: int) -> str:
    """What stands for the opener of a block and its options. No author can type it; letters alone stay together."""
    name = f"{number}z".translate(_LETTERS) + session.key.translate(_LETTERS)
    return f"{'/' * session.page.blocks[number].slashes} {SLOT_BLOCK} | {name}"


def block_number(session: Session, argument: str) -> int | None:
    """The number of the block that the argument of an opener names, if it is one that `slot_header` made."""
    number, _, key = argument.partition("z")
    if key != session.key.translate(_LETTERS) or not number:
        return None
    return int(number.translate(_DIGITS))


def restore(text: str, session: Session, escape: Callable[[str], str] = str) -> str:
    """Turn tokens back into what stood in the page's text."""
    if SLOT_BLOCK in text:
        text = _HEADER.sub(lambda match: _opener(match, session, escape), text)
    if f"{STX}fc" in text or (STX in text and _SIGN.search(text)):
        text = _TOKEN.sub(lambda match: _sign(match, session, escape), text)
    return text


def _sign(match: re.Match[str], session: Session, escape: Callable[[str], str]) -> str:
    if match[1] == "l":
        return "{"
    mark = session.page.marks[int(match[2])]
    return "[" if match[1] == "o" else escape(session.text[mark.close : mark.end])


def _opener(match: re.Match[str], session: Session, escape: Callable[[str], str]) -> str:
    number = block_number(session, match["argument"])
    if number is None:
        return match[0]
    block = session.page.blocks[number]
    first, *options = session.text[block.start : block.header_end].split("\n")
    # Markdown has taken as much from the start of each option as from that of the first line.
    taken = len(block.margin) - len(_TAG.sub("", match["before"]))
    lines = (line if line[:taken].strip(" \t>") else line[max(taken, 0) :] for line in options)
    return match["before"] + escape("\n".join([first, *lines]))
