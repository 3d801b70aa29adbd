"""Text as typed, so that one word is one word however its letters are stored."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

_LONG_RUN = re.compile(r"[^\w\s\x00-\x7f]{32}")
_PIECE = re.compile(r"[^\w\s\x00-\x7f]{1,32}|[\w\s\x00-\x7f]+")
_UNREADABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
"""Control characters and halves of characters: no page can hold them, and no file can be written with the latter."""


def nfc(text: str) -> str:
    """The text in Unicode's composed form (NFC): ``ü`` is one letter, also where a file has ``u`` and its dots."""
    return text if text.isascii() else normalized("NFC", text)


def normalized(form: Literal["NFC", "NFKC"], text: str) -> str:
    """The text in a form of Unicode. A long run of marks is cut, for normalizing one takes the square of its length."""
    if unicodedata.is_normalized(form, text):
        return text
    pieces = _PIECE.findall(text) if _LONG_RUN.search(text) else (text,)
    return "".join(unicodedata.normalize(form, piece) for piece in pieces)


def fold_name(name: str) -> str:
    """What is compared where a name is looked up: neither case nor white space tells two names apart."""
    return nfc(" ".join(nfc(name).casefold().split()))


def readable(text: str) -> str:
    """The text with ``U+FFFD`` for what is no character that a page can hold."""
    return text if text.isprintable() else _UNREADABLE.sub("\ufffd", text)
