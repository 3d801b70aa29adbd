"""IDs of entries: which are valid, and the one that a claim without an ID gets."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_WORDS_IN_ID = 6
_HASH_LENGTH = 6
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*")


def is_valid_id(text: str) -> bool:
    """Letters, digits and marks of any script, ``-``, ``_`` and ``.``; a letter or digit comes first."""
    if text.isascii():
        return _PLAIN.fullmatch(text) is not None
    return text[0].isalnum() and all(_is_word(char) or char in "-_." for char in text)


def nearest_valid_id(text: str) -> str:
    """The ID that is nearest to a citation key: what cannot stand in one becomes ``-``; empty where nothing is left."""
    if is_valid_id(text):
        return text
    kept = "".join(char if _is_word(char) or char in "-_." else "-" for char in text)
    start = next((at for at, char in enumerate(kept) if char.isalnum()), len(kept))
    return kept[start:].rstrip("-")


def _is_word(char: str) -> bool:
    # Vowel signs of Indic scripts are marks (category M), and belong to their words.
    return char.isalnum() or unicodedata.category(char)[0] == "M"


def derived_id(page: str, words: str) -> str:
    """A stable ID from the page's path and the claim's words: readable, and unique by a short hash."""
    folded = " ".join("".join(char if _is_word(char) else " " for char in _fold(words)).split())
    digest = hashlib.sha256(f"{page}\n{folded}".encode()).hexdigest()[:_HASH_LENGTH]
    return "-".join([*folded.split()[:_WORDS_IN_ID], digest])


def _fold(words: str) -> str:
    text = unicodedata.normalize("NFKC", words).casefold()
    return text.replace("'", "").replace("’", "")
