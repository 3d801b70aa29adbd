"""How close a passage is to a quotation, and whether that is close enough to be shown beside it.

Nothing here decides that words were found: a close passage is `altered`, one that is not is `not-found`.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from unicodedata import normalize

from mkdocs_factcheck.quotes.differences import unequal_blocks
from mkdocs_factcheck.quotes.weighty import is_negation, is_number

CLOSE = 0.64
_FEW = 3
_ALIKE = 0.7
_FAMILIES = (
    "is was are were be been being am isn't wasn't aren't weren't",
    "has have had having hasn't haven't hadn't",
    "do does did done don't doesn't didn't",
    "will would won't wouldn't shall should shouldn't",
    "can could can't cannot couldn't may might must",
    "i we he she they it you",
    "a an the this that these those",
)
_ENDINGS = frozenset("|s|es|ed|d|ing|n't|'s|s'|ly|e|en|er|t|n|y|ies|ied".split("|"))
_FAMILY = {word: number for number, family in enumerate(_FAMILIES) for word in family.split()}


def closeness(ours: list[str], theirs: list[str]) -> float:
    """Give how much of both lists of words is the same: 1 is all, 0 nothing. Order counts, but not for all of it."""
    whole = sum(map(_weight, ours)) + sum(map(_weight, theirs))
    if not whole:
        return 0.0
    return max(_in_order(ours, theirs) / whole, 0.95 * _anyhow(ours, theirs) / whole)


def is_close(ours: list[str], theirs: list[str], score: float) -> bool:
    """Tell whether a passage is close. Of up to three words each must be there, if only in another form."""
    words = [word for word in ours if word[0].isalnum()]
    if len(words) > _FEW:
        return score >= CLOSE
    left = Counter(theirs)
    for word in words:
        near = next((other for other in left if left[other] and (other == word or alike(word, other))), None)
        if near is None:
            return False
        left[near] -= 1
    return sum(left[word] for word in left if word[0].isalnum()) <= max(len(words), 1)


def alike(one: str, other: str) -> bool:
    """Tell whether two folded words are forms of one word, or two numbers."""
    if is_number(one) and is_number(other):
        return True
    if one in _FAMILY and _FAMILY[one] == _FAMILY.get(other):
        return True
    short, long = sorted((one, other), key=len)
    if long.endswith(short) and long[: -len(short)] in {"un", "non-", "in", "im", "dis", "ir"}:
        return True
    if not (one.isascii() and other.isascii()) and _bare(one) == _bare(other):
        return True
    same = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if {short[same:], long[same:]} <= _ENDINGS:
        return same >= 3
    return same >= 5 and len(long) - same <= 3


def _bare(word: str) -> str:
    return "".join(char for char in normalize("NFD", word) if char.isalnum())


def _in_order(ours: list[str], theirs: list[str]) -> float:
    """Weigh what is equal in order, twice, and in part what stands in its place in another form."""
    blocks = unequal_blocks(ours, theirs)
    lost = sum(_weight(word) for a, b, _, _ in blocks for word in ours[a:b])
    added = sum(_weight(word) for _, _, c, d in blocks for word in theirs[c:d])
    whole = sum(map(_weight, ours)) + sum(map(_weight, theirs))
    partly = sum(
        _ALIKE * (_weight(one) + _weight(other))
        for a, b, c, d in blocks
        for one, other in zip(ours[a:b], theirs[c:d], strict=False)
        if alike(one, other)
    )
    return whole - lost - added + partly


def _anyhow(ours: list[str], theirs: list[str]) -> float:
    both = Counter(ours) & Counter(theirs)
    return 2 * sum(_weight(word) * count for word, count in both.items())


@lru_cache(maxsize=8_192)
def _weight(word: str) -> float:
    """Weigh a word: signs little, short words by half, unless they deny or count."""
    if not word[0].isalnum():
        return 0.1
    if len(word) > _FEW or is_negation(word) or is_number(word) or not word.isascii():
        return 1.0
    return 0.5
