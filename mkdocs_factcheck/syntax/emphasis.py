"""The signs of emphasis in Markdown, told from those that are text: ``*so*`` is emphasis, ``2 * 3`` is not."""

from __future__ import annotations

from collections import defaultdict

from mkdocs_factcheck.syntax import grammar


def without_emphasis(text: str) -> str:
    """Give inline Markdown without the signs of emphasis that pair. Takes linear time."""
    runs = list(grammar.EMPHASIS.finditer(text))
    if not runs:
        return text
    opened: dict[str, list[list[int]]] = defaultdict(list)
    """By sign: the runs that stand open, and how many of their signs nothing has closed yet."""
    paired: set[int] = set()
    for number, run in enumerate(runs):
        sign, left = run[0][0], len(run[0])
        before, after = text[run.start() - 1 : run.start()], text[run.end() : run.end() + 1]
        smart = sign == "_"  # which is a letter of a word where it stands within one
        if before.strip() and not (smart and after.isalnum()):
            left = _close(opened[sign], left, number, paired)
        if left and after.strip() and not (smart and before.isalnum()):
            opened[sign].append([number, left])
    pieces, at = [], 0
    for number in sorted(paired):
        pieces.append(text[at : runs[number].start()])
        at = runs[number].end()
    return "".join([*pieces, text[at:]])


def _close(opened: list[list[int]], left: int, number: int, paired: set[int]) -> int:
    """Close runs with the signs of one; what is given is how many of those are left."""
    while left and opened:
        run = opened[-1]
        both = min(run[1], left)
        paired.update((run[0], number))
        left -= both
        run[1] -= both
        if not run[1]:
            opened.pop()
    return left
