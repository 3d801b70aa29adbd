"""The words in which a quotation and a passage differ."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from mkdocs_factcheck.model import Difference
from mkdocs_factcheck.quotes import signs
from mkdocs_factcheck.quotes.finding import Span
from mkdocs_factcheck.quotes.prepared import LOOSE, Prepared

_TOKEN = re.compile(
    rf"[{signs.UNSPACED}]|(?:(?![{signs.UNSPACED}])[^\W_])+(?:['.,:/^-](?:(?![{signs.UNSPACED}])[^\W_])+)*+|[^\w\s]|_"
)
_SENTENCE_SIGNS = frozenset(".,;:!?'()")
_MOST = 6_000
"""Above this number of words the middle of two long texts is not compared word by word."""

Block = tuple[int, int, int, int]
"""Words of a quotation (from, to) beside those of a passage (from, to)."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words and signs of a stretch of folded text, with their places in it."""

    texts: list[str]
    spans: list[Span]

    def between(self, first: int, last: int) -> Words:
        """Give some of them."""
        return Words(self.texts[first:last], self.spans[first:last])


def words_in(text: str, start: int = 0, end: int | None = None) -> Words:
    """Take a stretch of folded text apart. In scripts without spaces each sign counts as a word."""
    matches = list(_TOKEN.finditer(text, start, len(text) if end is None else end))
    return Words([match[0] for match in matches], [match.span() for match in matches])


def unequal_blocks(ours: list[str], theirs: list[str]) -> list[Block]:
    """Give the stretches in which two lists of words differ, in order."""
    head = 0
    while head < min(len(ours), len(theirs)) and ours[head] == theirs[head]:
        head += 1
    tail = 0
    while tail < min(len(ours), len(theirs)) - head and ours[-1 - tail] == theirs[-1 - tail]:
        tail += 1
    a, b = ours[head : len(ours) - tail], theirs[head : len(theirs) - tail]
    if not a and not b:
        return []
    if not a or not b or max(len(a), len(b)) > _MOST:
        return [(head, head + len(a), head, head + len(b))]
    return [(i + head, j + head, k + head, m + head) for i, j, k, m in _compared(a, b)]


def _compared(a: list[str], b: list[str]) -> list[Block]:
    from rapidfuzz.distance import Indel  # noqa: PLC0415 (only what was not found needs it)

    numbers: dict[str, int] = {}
    coded = [[numbers.setdefault(word, len(numbers)) for word in words] for words in (a, b)]
    blocks: list[Block] = []
    for code in Indel.opcodes(*coded):
        if code.tag == "equal":
            continue
        one = code.src_start, code.src_end, code.dest_start, code.dest_end
        if blocks and blocks[-1][1] == one[0] and blocks[-1][3] == one[2]:
            before = blocks.pop()
            one = before[0], one[1], before[2], one[3]
        blocks.append(one)
    return blocks


def common(ours: list[str], theirs: list[str]) -> Counter[str]:
    """Give the words that both hold, in whatever order."""
    return Counter(ours) & Counter(theirs)


def differences(quote: Prepared, ours: Words, source: Prepared, theirs: Words) -> tuple[Difference, ...]:
    """Give the differences in the words as they stand in the quotation and in the source."""
    blocks = _merged([_widened(block, ours, theirs) for block in unequal_blocks(ours.texts, theirs.texts)])
    found = []
    for a, b, c, d in blocks:
        quoted, there = _shown(quote, ours, a, b), _shown(source, theirs, c, d)
        if quoted == there:
            quoted, there = _shown(quote, ours, a, b, whole=True), _shown(source, theirs, c, d, whole=True)
        found.append(Difference(quoted=quoted, source=there))
    certain = [one for one in found if not _is_hyphen_only(source, one)]
    return tuple(certain or found)


def _is_hyphen_only(source: Prepared, difference: Difference) -> bool:
    """Tell whether words differ only in a hyphen, in a source where hyphens are uncertain."""
    if source.marked == source.folded:
        return False
    bare = [LOOSE.sub("", text.casefold()) for text in (difference.quoted, difference.source)]
    return bare[0] == bare[1]


def _widened(block: Block, ours: Words, theirs: Words) -> Block:
    """Take in what is set tight against the words, so that ``5`` beside ``5%`` shows both whole."""
    a, b, c, d = block
    only_signs = not any(word[0].isalnum() for word in (*ours.texts[a:b], *theirs.texts[c:d]))
    if not only_signs and {*ours.texts[a : a + 1], *theirs.texts[c : c + 1]} & _SENTENCE_SIGNS:
        return block
    while a > 0 and c > 0 and (_tight(ours, a) or _tight(theirs, c)) and ours.texts[a - 1] == theirs.texts[c - 1]:
        a, c = a - 1, c - 1
    while (
        b < len(ours.texts)
        and d < len(theirs.texts)
        and (_tight(ours, b) or _tight(theirs, d))
        and ours.texts[b] == theirs.texts[d]
    ):
        b, d = b + 1, d + 1
    return a, b, c, d


def _tight(words: Words, at: int) -> bool:
    """Tell whether no space stands before this word."""
    if not 0 < at < len(words.spans) or words.spans[at - 1][1] != words.spans[at][0]:
        return False
    return not (_is_unspaced(words.texts[at - 1]) or _is_unspaced(words.texts[at]))


def _is_unspaced(word: str) -> bool:
    return re.match(f"[{signs.UNSPACED}]", word) is not None


def _merged(blocks: list[Block]) -> list[Block]:
    """Join what overlaps or touches after widening, and what only signs or one word part from each other."""
    merged: list[Block] = []
    for block in blocks:
        a, b, c, d = block
        if merged and (a - merged[-1][1] <= 1 and c - merged[-1][3] <= 1):
            before = merged.pop()
            merged.append((before[0], max(before[1], b), before[2], max(before[3], d)))
        else:
            merged.append(block)
    return merged


def _shown(text: Prepared, words: Words, first: int, last: int, *, whole: bool = False) -> str:
    if first >= last:
        return ""
    signs_only = not any(word[0].isalnum() for word in words.texts[first:last])
    while not (signs_only or whole) and first < last - 1 and words.texts[first] in _SENTENCE_SIGNS:
        first += 1
    return text.words(words.spans[first][0], words.spans[last - 1][1])
