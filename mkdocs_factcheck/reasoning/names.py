"""The IDs of conflicts and crowds: made of the IDs of what is in them, with dots between."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter

from mkdocs_factcheck.model import Contradiction
from mkdocs_factcheck.register import digits_of, nearest_valid_id

_by_id = attrgetter("id")


def joined_id(parts: Iterable[str]) -> str:
    """An ID of several parts; digits of them all are its end where they cannot be told from it."""
    given = list(parts)
    plain = [nearest_valid_id(part).replace(".", "-") for part in given]
    return ".".join(plain if plain == given else [*plain, digits_of("\n".join(given))])


def with_ids_apart(found: Iterable[Contradiction]) -> tuple[Contradiction, ...]:
    """Sort contradictions by ID, and give those of one ID digits that tell them apart; the block's own ID stays.

    ``contrary.a.b.c`` may stand for the claims ``a.b`` and ``c`` and for ``a`` and ``b.c``, and be what an author calls
    a block.
    """
    ordered = sorted(found, key=_by_id)
    if all(one.id != other.id for one, other in pairwise(ordered)):
        return tuple(ordered)
    groups: defaultdict[str, list[Contradiction]] = defaultdict(list)
    for one in ordered:
        groups[one.id].append(one)
    return tuple(sorted((one for group in groups.values() for one in _apart(group)), key=_by_id))


def _apart(group: list[Contradiction]) -> list[Contradiction]:
    if len(group) == 1:
        return group
    return [one if is_blocks_own(one) else replace(one, id=f"{one.id}.{_digits(one)}") for one in group]


def _digits(one: Contradiction) -> str:
    return digits_of("\n".join((one.kind.value, one.state.value, *one.claims)))


def is_blocks_own(one: Contradiction) -> bool:
    """Whether it has the ID that an author gave it."""
    return one.declaration is not None and one.declaration.id == one.id
