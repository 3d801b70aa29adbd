"""Names that are probably one, written in two ways.

Two names are near where they have the same letters (``The Mayor`` and ``the mayor.``), or where one of their words has
one slip of the pen: a letter too many, too few, another, or two that changed places. What tells names apart is no slip:
figures, initials, short words, the first letter of a word, and its ending (``Maria`` and ``Mario``, ``American`` and
``Americans``).
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, islice
from typing import TypeAlias

_SHORTEST = 4
_LONGER = 5
"""Letters of the shorter and of the longer of two words of which one may be a slip."""
_INITIALS = 2
_MOST_ALIKE = 4
"""Words that differ in one letter at one place. Where there are more, they are a series: ``Team Aa``, ``Team Ab`` …"""
_SYLLABLES = "\u2e80"
"""From here on a character is a word or syllable, and another one another word."""
_LONGEST = 200
"""Characters of a name that is compared; a longer one is a sentence."""
_OWNED = re.compile(r"['’]s\b")
_DROPPED = re.compile(r"[.'’`´]|(?<=[a-zα-ω])[\u0300-\u036f]+")
"""Signs in words, and accents on Latin and Greek letters; in Cyrillic they make other letters."""
_WORDS = re.compile(r"[^\W_]+")
_ENDINGS = frozenset("aeiouysаеёийоуыэюяьαεηιουωςσ")
_CONFUSED = frozenset(
    frozenset(pair)
    for pair in (
        "qw we er rt ty yu ui io op as sd df fg gh hj jk kl zx xc cv vb bn nm "
        "qa wa ws es ed rd rf tf tg yg yh uh uj ij ik ok ol pl az sz sx dx dc fc fv gv gb hb hn jn jm km "
        "ae ai ao au ei eo eu iu ou iy cs ck kq vw bp dt gj fv"
    ).split()
)
"""Letters that one takes for another: neighbours on the keyboard, vowels, and what sounds alike."""

Words: TypeAlias = tuple[str, ...]


class NearNames:
    """Finds for names those that are near; in time in proportion to their number."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names: dict[Words, list[str]] = defaultdict(list)
        for name in dict.fromkeys(names):
            self._names[words_of(name)].append(name)
        self._near: dict[Words, set[Words]] = defaultdict(set)
        for one, other in (*_spaced(self._names), *_inverted(self._names), *_slips(self._names)):
            self._near[one].add(other)
            self._near[other].add(one)

    def of(self, name: str) -> Iterator[str]:
        """Yield the names near to one, those with the same words first; of many with the same words the first few."""
        own = words_of(name)
        for words in (own, *sorted(self._near.get(own, ()))) if own else ():
            yield from islice((one for one in self._names[words] if one != name), _MOST_ALIKE)


def words_of(name: str) -> Words:
    """The words of a name in plain lower case, without a "the" before them; initials are one word."""
    if len(name) > _LONGEST:
        return ()
    folded = _OWNED.sub("", name.casefold())
    folded = unicodedata.normalize("NFKC", _DROPPED.sub("", unicodedata.normalize("NFKD", folded)))
    words: list[str] = []
    initials = False
    for word in _WORDS.findall(folded):
        if initials and len(word) == 1:
            words[-1] += word
        else:
            words.append(word)
        initials = len(word) == 1
    return tuple(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


def _spaced(names: Mapping[Words, list[str]]) -> Iterator[tuple[Words, Words]]:
    """Names that only other spaces or hyphens part, in words that are no initials."""
    first: dict[str, Words] = {}
    for words in names:
        if words and min(map(len, words)) > _INITIALS and (known := first.setdefault("".join(words), words)) != words:
            yield known, words


def _inverted(names: Mapping[Words, list[str]]) -> Iterator[tuple[Words, Words]]:
    """Names of which one has the family name first, and a comma behind it."""
    for words, group in names.items():
        for name in group:
            family, comma, given = name.partition(",")
            turned = (*words_of(given), *words_of(family))
            if comma and turned != words and turned in names:
                yield words, turned


def _slips(names: Iterable[Words]) -> Iterator[tuple[Words, Words]]:
    """Names that differ in one word, and that by a slip. Only those are compared whose other words are the same."""
    rests: dict[tuple[int, Words], dict[str, Words]] = defaultdict(dict)
    for words in names:
        for at, word in enumerate(words):
            if len(word) >= _SHORTEST and word.isalpha() and max(word) < _SYLLABLES:
                rests[at, words[:at] + words[at + 1 :]][word] = words
    for group in rests.values():
        for one, other in _alike(group) if len(group) > 1 else ():
            yield group[one], group[other]


def _alike(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Words that a slip parts: they are the same once a letter is taken from each, or from the longer one."""
    buckets: dict[str, list[str]] = defaultdict(list)
    for word in words:
        for key in {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}:
            buckets[key].append(word)
    for alike in buckets.values():
        if 1 < len(alike) <= _MOST_ALIKE:
            yield from (pair for pair in combinations(alike, 2) if is_slip(*pair))


def is_slip(one: str, other: str) -> bool:
    """Whether one of two words is probably the other with a slip of the pen."""
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST or len(long) < _LONGER or len(long) - len(short) > 1:
        return False
    start = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    ends = zip(reversed(short[start:]), reversed(long[start:]), strict=False)
    end = next((at for at, (a, b) in enumerate(ends) if a != b), len(short) - start)
    less, more = short[start : len(short) - end], long[start : len(long) - end]
    if not start or len(more) > 2:
        return False
    if not less:
        return bool(end) or not (more in _ENDINGS or long[-2] in "ae")
    if len(more) == 1:
        known = not (less + more).isascii() or frozenset(less + more) in _CONFUSED
        return bool(end) and len(short) >= _LONGER and known
    return less == more[::-1] and (bool(end) or less not in {"an", "na"})
