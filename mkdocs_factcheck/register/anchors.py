"""The anchors of marks in their pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from mkdocs_factcheck.register.statements import Statement


def anchors_of(groups: Mapping[str, list[Statement]]) -> dict[tuple[str, int], tuple[str, int]]:
    """The anchor and number of each mark: ``claim-ID``, then ``claim-ID-2``, no anchor twice on a page."""
    anchors: dict[tuple[str, int], tuple[str, int]] = {}
    further: list[tuple[str, int, str, int]] = []
    used: set[tuple[str, str]] = set()
    for id_, group in sorted(groups.items()):
        counts: dict[str, int] = defaultdict(int)
        for one in group:
            if one.mark is None or one.page is None:
                continue
            counts[one.page] += 1
            if counts[one.page] == 1:
                anchors[one.page, one.mark] = (f"claim-{id_}", 1)
                used.add((one.page, f"claim-{id_}"))
            else:
                further.append((one.page, one.mark, id_, counts[one.page]))
    reached: dict[tuple[str, str], int] = {}
    for page, mark, id_, number in further:
        suffix = max(number, reached.get((page, id_), 0))
        while (page, f"claim-{id_}-{suffix}") in used:  # another claim has the ID "ID-2"
            suffix += 1
        used.add((page, f"claim-{id_}-{suffix}"))
        reached[page, id_] = suffix + 1
        anchors[page, mark] = (f"claim-{id_}-{suffix}", number)
    return anchors
