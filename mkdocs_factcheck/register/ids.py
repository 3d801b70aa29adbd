"""IDs of entries: which are valid, and those that are made for what has none.

An ID is harmless wherever it goes: letters, digits and marks of any script, ``-``, ``_`` and ``.``, in Unicode's
composed form (NFC). No template has to escape it, and no script of a theme can stumble over it.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable

from mkdocs_factcheck.model import nfc, normalized

_WORDS_IN_ID = 6
_HASH_LENGTH = 6
_LONGEST = 80
"""Characters of an ID that is made from a name; a longer one is cut, and gets digits."""
_LONGEST_WORDS = 200
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*")
_HYPHENS = re.compile("-{2,}")


def is_valid_id(text: str) -> bool:
    """Letters, digits and marks of any script, ``-``, ``_`` and ``.``; a letter or digit comes first."""
    if text.isascii():
        return _PLAIN.fullmatch(text) is not None
    return text[0].isalnum() and all(_is_word(char) or char in "-_." for char in text)


def nearest_valid_id(text: str) -> str:
    """The ID that is nearest to a citation key: what cannot stand in one becomes ``-``; empty where nothing is left."""
    text = nfc(text)
    if is_valid_id(text):
        return text
    kept = "".join(char if _is_word(char) or char in "-_." else "-" for char in text)
    start = next((at for at, char in enumerate(kept) if char.isalnum()), len(kept))
    return kept[start:].rstrip("-")


def ids_of_names(names: Iterable[str], taken: Collection[str]) -> dict[str, str]:
    """An ID for whoever is known by a name alone: no two the same and none of the ``taken`` ones.

    A name that is an ID is its own. Names that would share one have six digits of their sha256 behind it, so that the
    IDs do not depend on an order.
    """
    plain = {name: _id_of(name) for name in sorted(names)}
    shared = Counter(plain.values())
    ids = {name: id_ for name, id_ in plain.items() if id_ not in taken and (shared[id_] == 1 or name == id_)}
    used = {*taken, *ids.values()}
    for name, id_ in plain.items():
        if name not in ids:
            ids[name] = _apart(name, id_, used)
            used.add(ids[name])
    return ids


def _id_of(name: str) -> str:
    if is_valid_id(name):
        return name
    words = "".join(char for char in name if unicodedata.category(char) != "Cf")  # joiners, and marks of direction
    id_ = _HYPHENS.sub("-", nearest_valid_id(words))
    cut = nfc(id_[:_LONGEST].rstrip("-._"))
    return cut if cut and cut == id_.rstrip("-._") else _apart(name, cut, ())


def _apart(name: str, id_: str, used: Collection[str]) -> str:
    """The ID with digits of the name behind it: six, or as many as it takes."""
    sizes = range(_HASH_LENGTH, 64, _HASH_LENGTH)
    made = ("-".join(filter(None, (id_, digits_of(name, size)))) for size in sizes)
    return next(one for one in made if one not in used)


def digits_of(text: str, size: int = _HASH_LENGTH) -> str:
    """The first hexadecimal digits of a text's sha256, six as a rule."""
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()[:size]


def _is_word(char: str) -> bool:
    # Vowel signs of Indic scripts are marks (category M), and belong to their words.
    return char.isalnum() or unicodedata.category(char)[0] == "M"


def derived_id(page: str, words: str) -> str:
    """A stable ID from the page's path and the claim's words: readable, and unique by a short hash."""
    folded = " ".join("".join(char if _is_word(char) else " " for char in _fold(words)).split())
    digest = digits_of(f"{nfc(page)}\n{folded}")
    readable = "-".join(folded.split()[:_WORDS_IN_ID])[:_LONGEST_WORDS].rstrip("-")
    start = next((at for at, char in enumerate(readable) if char.isalnum()), len(readable))
    return nfc("-".join(filter(None, (readable[start:], digest))))


def _fold(words: str) -> str:
    text = normalized("NFKC", words).casefold()
    return text.replace("'", "").replace("’", "")
