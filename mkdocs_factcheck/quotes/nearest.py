"""The passage of a source that is nearest to words that were not found in it."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from dataclasses import dataclass

from mkdocs_factcheck.quotes import signs
from mkdocs_factcheck.quotes.boundaries import begins, ends, unit_after
from mkdocs_factcheck.quotes.closeness import closeness, is_close
from mkdocs_factcheck.quotes.differences import Block, Words, unequal_blocks, words_in
from mkdocs_factcheck.quotes.finding import Span
from mkdocs_factcheck.quotes.prepared import Prepared

_SEEDS = 14
_ENOUGH_SEEDS = 4
_MOST_HITS = 400
_ZONES = 3
_LONGEST_ALIGNED = 2_000
_REACH = 10
_CUTOFF = 55.0
_SWALLOWED = 2
"""How many words a quotation may lose before its last one, for that to be looked for beside the nearest passage."""
_ENDS_SENTENCE = re.compile(r"[.!?;。！？]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """A passage in the folded text, its words, how close it is (0 to 1), and whether that counts as close."""

    span: Span
    words: Words
    score: float
    close: bool


def nearest(source: Prepared, folded: str, start: int = 0, end: int | None = None) -> Near | None:
    """Give the passage nearest to folded words between two places of the source; none where nothing is alike."""
    stop = len(source.folded) if end is None else end
    ours = words_in(folded)
    if not ours.texts or stop <= start:
        return None
    zones = _rejected(source, folded, start, stop) or _zones(source, folded, ours, start, stop)
    found = [near for zone in zones if (near := _in_zone(source, folded, ours, zone))]
    return max(found, key=lambda near: (near.close, near.score), default=None)


def _rejected(source: Prepared, folded: str, start: int, stop: int) -> list[Span]:
    """Give the places where the very words stand, but as part of a longer word or number."""
    text, plain = source.folded, folded.replace(signs.CLOSED_DASH, "-")
    found: list[Span] = []
    at = text.find(plain, start, stop)
    while at >= 0 and len(found) < _MOST_HITS:
        found.append((max(at - 1, start), min(at + len(plain) + 1, stop)))
        at = text.find(plain, at + 1, stop)
    apart = [(a, b) for a, b in found if not (text[a].isalnum() and a < b - len(plain)) and not text[b - 1].isalnum()]
    return [_whole_words(text, a, b, start, stop) for a, b in (apart or found)[:_ZONES]]


def _whole_words(text: str, first: int, last: int, start: int, stop: int) -> Span:
    left = text.rfind(" ", start, first + 1) + 1
    right = text.find(" ", last, stop)
    # the word after it too: it may be a unit
    right = text.find(" ", right + 1, stop) if right >= 0 else right
    return max(left, start), right if right >= 0 else stop


def _zones(source: Prepared, folded: str, ours: Words, start: int, stop: int) -> list[Span]:
    """Give the stretches of the source that hold the most of the rarer words, near each other."""
    length, votes = len(folded), defaultdict[int, float](float)
    width = max(length, 60)
    seeds = _seeds(folded, ours)
    absent = 0
    for seed, offset in seeds:
        hits = _hits(source.folded, seed, start, stop)
        absent += hits == []
        weight = len(seed) / (1 + math.log2(1 + len(hits or ())))
        for bucket in {max(hit - offset, 0) // width for hit in hits or ()}:
            votes[bucket] += weight
    if not votes:
        # words that are all too frequent to tell a place, or too few
        hopeless = length > _LONGEST_ALIGNED or absent == len(seeds) >= _ENOUGH_SEEDS
        return [] if hopeless else [_aligned(source.folded, folded, start, stop)]
    best = sorted(votes, key=lambda bucket: (-votes[bucket] - (votes.get(bucket + 1, 0) / 2), bucket))[:_ZONES]
    return [
        (max(bucket * width - length - 60, start), min((bucket + 2) * width + length + 60, stop)) for bucket in best
    ]


def _seeds(folded: str, ours: Words) -> list[tuple[str, int]]:
    """Give the longest words with their offsets, the ends of long words cut, for they may be inflected."""
    pairs: dict[str, int] = {}
    for text, (at, _) in zip(ours.texts, ours.spans, strict=True):
        if len(text) > 2 and text[0].isalnum():
            pairs.setdefault(text[:-2] if len(text) > 6 else text, at)
        elif re.match(f"[{signs.UNSPACED}]", text):
            pairs.setdefault(folded[at : at + 2], at)
    return sorted(pairs.items(), key=lambda pair: (-len(pair[0]), pair[1]))[:_SEEDS]


def _hits(text: str, seed: str, start: int, stop: int) -> list[int] | None:
    """Give the places of a seed, or none where there are too many to tell one from another."""
    hits: list[int] = []
    at = text.find(seed, start, stop)
    while at >= 0:
        hits.append(at)
        if len(hits) > _MOST_HITS:
            return None
        at = text.find(seed, at + 1, stop)
    return hits


def _aligned(text: str, folded: str, start: int, stop: int) -> Span:
    from rapidfuzz import fuzz  # noqa: PLC0415 (only what was not found needs it)

    found = fuzz.partial_ratio_alignment(folded, text[start:stop], score_cutoff=_CUTOFF)
    return (start + found.dest_start, start + found.dest_end) if found else (start, start)


def _in_zone(source: Prepared, folded: str, ours: Words, zone: Span) -> Near | None:
    first, last = zone
    if len(folded) <= _LONGEST_ALIGNED and last - first > len(folded) + 40:
        first, last = _aligned(source.folded, folded, *zone)
    low, high = max(first - 120, 0), min(last + 120, len(source.folded))
    if low:
        low = source.folded.find(" ", low, first) + 1 or first
    there = words_in(source.folded, low, high)
    inside = [n for n, (a, b) in enumerate(there.spans) if b > first and a < last]
    if not inside:
        return None
    left, right = _fitted(ours.texts, there, inside[0], inside[-1] + 1)
    words = there.between(left, right)
    if not words.texts:
        return None
    score = closeness(ours.texts, words.texts)
    left, right = _completed(ours.texts, there, left, right, source.folded)
    words = there.between(left, right)
    span = words.spans[0][0], words.spans[-1][1]
    return Near(span=span, words=words, score=score, close=is_close(ours.texts, words.texts, score))


def _fitted(ours: list[str], there: Words, left: int, right: int) -> Span:
    """Move both ends to where the passage fits best, one after the other."""
    rights = range(max(left + 1, right - _REACH), min(right + _REACH, len(there.texts)) + 1)
    right = max(rights, key=lambda at: (closeness(ours, there.texts[left:at]), -abs(at - right)), default=right)
    lefts = range(max(left - _REACH, 0), min(left + _REACH, right - 1) + 1)
    left = max(lefts, key=lambda at: (closeness(ours, there.texts[at:right]), -abs(at - left)), default=left)
    return left, right


def _completed(ours: list[str], there: Words, left: int, right: int, text: str) -> Span:
    """Take in the words beside the first and last ones of the quotation, where those were changed.

    It goes as far as the sentence does, and to the end of what a word or number at either end is a part of.
    """
    blocks = unequal_blocks(ours, there.texts[left:right])
    whole = right - left
    if blocks and blocks[0][0] == 0 == blocks[0][2]:
        for _ in range(_taken_in(_lost(ours, blocks[0])[::-1], there.texts[:left][::-1], blocks[0])):
            if left and not _ENDS_SENTENCE.fullmatch(there.texts[left - 1]):
                left -= 1
    if blocks and (blocks[-1][1], blocks[-1][3]) == (len(ours), whole):
        for _ in range(_taken_in(_lost(ours, blocks[-1]), there.texts[right:], blocks[-1])):
            if right < len(there.texts) and not _ENDS_SENTENCE.fullmatch(there.texts[right]):
                right += 1
    while left and not begins(text, there.spans[left][0]):
        left -= 1
    while right < len(there.texts) and not ends(text, there.spans[right - 1][1]):
        stop = max(unit_after(text, there.spans[right - 1][1]), there.spans[right][1])
        while right < len(there.texts) and there.spans[right][0] < stop:
            right += 1
    return left, right


def _lost(ours: list[str], block: Block) -> list[str]:
    """Give the words of the quotation in a block."""
    return [word for word in ours[block[0] : block[1]] if word[0].isalnum()]


def _taken_in(lost: list[str], beside: list[str], block: Block) -> int:
    """Give how many words beside the passage belong to it, for those that the quotation lost there.

    That is as many as have no words beside them, or up to the last of them, where it stands a little further on: of
    "was not red", the quotation "was red" lost one word and not two.
    """
    lacking = min(len(lost) - (block[3] - block[2]), _REACH)
    near = beside[: lacking + _SWALLOWED] if lacking > 0 else []
    return near.index(lost[-1]) + 1 if lost and lost[-1] in near else max(lacking, 0)
