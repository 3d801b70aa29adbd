"""The spans of a quotation found in a source: in order, as near to each other as can be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from mkdocs_factcheck.quotes.boundaries import is_whole
from mkdocs_factcheck.quotes.finding import Span, find, find_last, find_variants
from mkdocs_factcheck.quotes.prepared import Prepared
from mkdocs_factcheck.quotes.quotation import Gap, Group
from mkdocs_factcheck.quotes.weighty import NEGATIVE_PREFIXES, may_stand_for

_GAP_LENGTH = 120
_GAP_WORDS = 12
_WINDOWS = 50
_STEPS = 200_000
"""How many places are tried before the search gives up, which then counts as not found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A place where a group stands: its spans, and the stretches that stand for its gaps, with those at the ends."""

    spans: tuple[Span, ...]
    filled: tuple[tuple[Gap, Span], ...] = ()

    @property
    def start(self) -> int:
        """Where its first word begins."""
        return min(self.spans[0][0], *(span[0] for _, span in self.filled)) if self.filled else self.spans[0][0]

    @property
    def end(self) -> int:
        """Where its last word ends."""
        return max(self.spans[-1][1], *(span[1] for _, span in self.filled)) if self.filled else self.spans[-1][1]


@dataclass(slots=True)
class Search:
    """Looks for groups in one source; counts what it tries."""

    source: Prepared
    steps: int = 0
    _variants: dict[str, list[Span]] = field(default_factory=dict)

    def windows(self, groups: tuple[Group, ...]) -> list[list[Match]]:
        """Give places where all groups stand in order, each as tight as it can be, at most fifty of them.

        From the first place of each group after the one before follows where the last can end; from there back, the
        last place of each gives the tightest. The next window begins after the first group of this one.
        """
        found: list[list[Match]] = []
        at = 0
        while len(found) < _WINDOWS and self.steps < _STEPS:
            forward = self.in_order(groups, at)
            if len(forward) < len(groups):
                break
            found.append(self._tightened(groups, forward))
            at = found[-1][0].spans[0][0] + 1
        return found

    def in_order(self, groups: tuple[Group, ...], at: int) -> list[Match]:
        """Give the first place of each group after the one before it, as far as there are any."""
        matches: list[Match] = []
        for group in groups:
            match = next(self.places(group, at), None)
            if match is None:
                break
            matches.append(match)
            at = match.end
        return matches

    def places(self, group: Group, start: int = 0, end: int | None = None) -> Iterator[Match]:
        """Give the places where a group stands, in order."""
        for first in self.spots(group.spans[0], start, end):
            self.steps += 1
            if self.steps > _STEPS and len(group.spans) > 1:
                return
            if match := self._from(group, first):
                yield match

    def spots(self, words: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
        """Give the places of folded words; those that only a variant reading finds, where there are no others."""
        some = False
        for span in find(self.source, words, start, end):
            some = True
            yield span
        if not some:
            if words not in self._variants:
                self._variants[words] = list(find_variants(self.source, words))
            stop = len(self.source.folded) if end is None else end
            yield from (span for span in self._variants[words] if start <= span[0] and span[1] <= stop)

    def _tightened(self, groups: tuple[Group, ...], forward: list[Match]) -> list[Match]:
        limit = forward[-1].end
        tight = [forward[-1]]
        for number in range(len(groups) - 2, -1, -1):
            limit = tight[-1].start
            tight.append(self._last(groups[number], forward[number], limit))
        self.steps += len(groups)
        return tight[::-1]

    def _last(self, group: Group, first: Match, limit: int) -> Match:
        """Give the last place of a group before the limit, given its first place."""
        if len(group.spans) == 1 and not (group.before or group.after):
            span = find_last(self.source, group.spans[0], first.start, limit)
            return Match(spans=(span,)) if span else first
        last = first
        for match in self.places(group, first.spans[0][0], limit):
            if match.end <= limit:
                last = match
        return last

    def _from(self, group: Group, first: Span) -> Match | None:
        """Give the match of a group whose first span stands here: for each next span, every place within reach."""
        paths: dict[int, tuple[Span, ...]] = {first[1]: (first,)}
        for gap, words in zip(group.gaps, group.spans[1:], strict=True):
            longer: dict[int, tuple[Span, ...]] = {}
            for end, path in paths.items():
                for span in find(self.source, words, end, end + _GAP_LENGTH + len(words)):
                    self.steps += 1
                    if span[1] not in longer and self._fills(gap, end, span[0]):
                        longer[span[1]] = (*path, span)
            paths = longer
            if not paths or self.steps > _STEPS:
                return None
        spans = paths[min(paths)] if paths else ()
        filled = [(gap, (left[1], right[0])) for gap, (left, right) in zip(group.gaps, pairwise(spans), strict=True)]
        return self._with_ends(group, spans, filled)

    def _with_ends(self, group: Group, spans: tuple[Span, ...], filled: list[tuple[Gap, Span]]) -> Match | None:
        """Add the gaps at both ends: each stands for nothing, for its very words, or for what it is attached to."""
        text = self.source.folded
        if group.before:
            end = spans[0][0]
            start = self._start_of(group.before, end)
            if not self._fills(group.before, start, end):
                return None
            filled.insert(0, (group.before, (start, end)))
        if group.after:
            start = spans[-1][1]
            end = start
            if group.after.head or group.after.tail:
                end = text.find(" ", start + 1, start + _GAP_LENGTH)
                end = min(len(text), start + _GAP_LENGTH) if end < 0 else end
            elif text.startswith(f" {group.after.inside}", start):
                whole = is_whole(text, start + 1, start + 1 + len(group.after.inside))
                end = start + 1 + len(group.after.inside) if whole else start
            if not self._fills(group.after, start, end):
                return None
            filled.append((group.after, (start, end)))
        return Match(spans=spans, filled=tuple(filled))

    def _start_of(self, gap: Gap, end: int) -> int:
        text, inside = self.source.folded, gap.inside
        if gap.head or gap.tail:
            return max(text.rfind(" ", max(end - _GAP_LENGTH, 0), max(end - 1, 0)) + 1, end - _GAP_LENGTH, 0)
        start = end - 1 - len(inside)
        there = start >= 0 and text[start:end] == f"{inside} " and is_whole(text, start, end - 1)
        return start if there else end

    def _fills(self, gap: Gap, start: int, end: int) -> bool:
        """Tell whether what stands here can be what the author put into brackets."""
        standing = self.source.folded[start:end].strip(" ,;:'")
        if len(standing) > _GAP_LENGTH or standing.count(" ") >= _GAP_WORDS:
            return False
        if any(f"{mark} " in standing for mark in ".!?"):
            return False
        standing = standing.rstrip(".")
        if gap.head or gap.tail:
            whole = " " not in standing and standing.startswith(gap.head) and standing.endswith(gap.tail)
            prefixed = gap.tail and gap.inside in NEGATIVE_PREFIXES and not standing.startswith(gap.head + gap.inside)
            return bool(standing) and whole and not prefixed and may_stand_for(gap.inside, standing)
        if standing and not is_whole(self.source.folded, start, end) and standing.isalnum():
            return False
        # with the spaces on both sides, for one of them may be the end of a block
        first, last = self.source.original(max(start - 1, 0), min(end + 1, len(self.source.folded)))
        return "\n" not in self.source.source.text[first:last] and may_stand_for(gap.inside, standing)
