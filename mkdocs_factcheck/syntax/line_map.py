"""Which line of a page's file each line of its rendered text comes from, where includes and macros have changed it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence


def map_lines(rendered: str, written: str) -> list[int]:
    """Give for each line of the rendered text the line of the file, both counted from 0.

    A line that the file has is that line. What an include or a macro made is the line that calls it; where nothing was
    taken out for it, it is the first line of the file. The time it takes grows with the number of lines.
    """
    new, old = rendered.split("\n"), written.split("\n")
    found = _matches(new, old)
    lines = [0] * len(new)
    at, before = 0, -1
    for here, there in [*found, (len(new), len(old))]:
        called = range(before + 1, there)
        for number in range(at, here):
            lines[number] = called[number - at] if len(called) == here - at else _caller(called, old)
        if here < len(new):
            lines[here] = there
        at, before = here + 1, there
    return lines


def _caller(called: range, old: Sequence[str]) -> int:
    """The first line with anything in it of those that the rendered text lacks."""
    return next((number for number in called if old[number].strip()), 0)


def _matches(new: Sequence[str], old: Sequence[str]) -> list[tuple[int, int]]:
    """Pair equal lines in order: those at both ends, then lines that are there once, then what lies beside them."""
    start = _alike(zip(new, old, strict=False))
    rest = min(len(new), len(old)) - start
    end = min(_alike(zip(reversed(new), reversed(old), strict=False)), rest)
    pairs = [(number, number) for number in range(start)]
    stop = len(new) - end, len(old) - end
    anchors = [*_unique(new, old, start, stop), stop]
    at = start, start
    for anchor in anchors:
        steps = _alike((new[anchor[0] - back], old[anchor[1] - back]) for back in _steps_back(at, anchor))
        pairs.extend((anchor[0] - back, anchor[1] - back) for back in range(steps, 0, -1))
        if anchor == stop:
            break
        here, there = anchor
        while here < stop[0] and there < stop[1] and new[here] == old[there]:
            pairs.append((here, there))
            here, there = here + 1, there + 1
        at = here, there
    pairs.extend((stop[0] + number, stop[1] + number) for number in range(end))
    return _rising(pairs)


def _steps_back(at: tuple[int, int], anchor: tuple[int, int]) -> range:
    return range(1, min(anchor[0] - at[0], anchor[1] - at[1]) + 1)


def _alike(pairs: Iterable[tuple[str, str]]) -> int:
    """How many pairs at the start are of equal lines."""
    count = 0
    for one, other in pairs:
        if one != other:
            break
        count += 1
    return count


def _unique(new: Sequence[str], old: Sequence[str], start: int, stop: tuple[int, int]) -> list[tuple[int, int]]:
    """Pair the lines that both texts have once, as many as are in one order (the longest rising run)."""
    places = [_once(new[start : stop[0]], start), _once(old[start : stop[1]], start)]
    pairs = [(here, places[1][line]) for line, here in places[0].items() if line in places[1]]
    tails: list[int] = []
    chosen: list[int] = []
    previous: list[int] = []
    for number, (_, there) in enumerate(pairs):
        length = bisect_left(tails, there)
        previous.append(chosen[length - 1] if length else -1)
        tails[length : length + 1] = [there]
        chosen[length : length + 1] = [number]
    run = []
    number = chosen[-1] if chosen else -1
    while number >= 0:
        run.append(pairs[number])
        number = previous[number]
    return run[::-1]


def _once(lines: Sequence[str], start: int) -> dict[str, int]:
    """The lines that are there once and hold anything, in order, each with its number."""
    seen: dict[str, int] = {}
    twice = set()
    for number, line in enumerate(lines, start):
        if line in seen:
            twice.add(line)
        seen[line] = number
    return {line: number for line, number in seen.items() if line.strip() and line not in twice}


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Leave out what would pair a line a second time."""
    kept: list[tuple[int, int]] = []
    for pair in pairs:
        if not kept or (pair[0] > kept[-1][0] and pair[1] > kept[-1][1]):
            kept.append(pair)
    return kept
