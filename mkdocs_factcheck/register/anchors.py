"""The ids of our elements in their pages: where a page has the id already, ours takes the next free number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import count, islice

from mkdocs_factcheck.register.statements import Statement


def free_id(wanted: str, taken: Collection[str], is_ours: Callable[[str], bool], nth: int = 0) -> str:
    """The id that an element gets: the one it wants, else the first with a number behind it.

    Args:
        wanted: the id that it has where nothing is in the way.
        taken: the ids that the page has already.
        is_ours: whether another element of ours wants an id, which it then gets before any with a number.
        nth: how many elements that want the same id come before it.
    """
    return next(islice(_free_ids(wanted, taken, is_ours), nth, None))


def _free_ids(wanted: str, taken: Collection[str], is_ours: Callable[[str], bool]) -> Iterator[str]:
    if wanted not in taken:
        yield wanted
    for number in count(2):
        one = f"{wanted}-{number}"
        if one not in taken and not is_ours(one):
            yield one


def anchors_of(
    groups: Mapping[str, list[Statement]], own: Mapping[str, Collection[str]]
) -> dict[tuple[str, int], tuple[str, int]]:
    """The anchor and number of each mark: ``claim-ID``, then ``claim-ID-2``, no anchor twice on a page.

    ``own`` are the ids that each page has already. The first marks of all claims come before any further one.
    """
    anchors: dict[tuple[str, int], tuple[str, int]] = {}
    further: list[tuple[str, int, str, int]] = []
    used: set[tuple[str, str]] = {(page, id_) for page, ids in own.items() for id_ in ids}
    for id_, group in sorted(groups.items()):
        counts: dict[str, int] = defaultdict(int)
        for one in group:
            if one.mark is None or one.page is None:
                continue
            counts[one.page] += 1
            place = (one.page, f"claim-{id_}")
            if counts[one.page] == 1 and place not in used:
                anchors[one.page, one.mark] = (place[1], 1)
                used.add(place)
            else:
                further.append((one.page, one.mark, id_, counts[one.page]))
    reached: dict[tuple[str, str], int] = {}
    for page, mark, id_, number in further:
        suffix = max(number, 2, reached.get((page, id_), 0))
        while (page, f"claim-{id_}-{suffix}") in used:  # another claim has the ID "ID-2"
            suffix += 1
        used.add((page, f"claim-{id_}-{suffix}"))
        reached[page, id_] = suffix + 1
        anchors[page, mark] = (f"claim-{id_}-{suffix}", number)
    return anchors
