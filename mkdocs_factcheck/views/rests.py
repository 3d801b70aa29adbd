"""What a filter must know of conflicts that are counted and not shown: how many there are of each value."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from mkdocs_factcheck.model import Claim, Contradiction
from mkdocs_factcheck.reasoning.gathering import members_of
from mkdocs_factcheck.views.plan import Block


def rest_data(block: Block, claims: Mapping[str, Claim]) -> str:
    """The conflicts of a block that are only counted, as JSON: a record for each state and kind of them.

    A record holds ``n`` and, by claimant and by page, in how many of the conflicts each is. A filter that asks for
    both at once finds no number here.
    """
    if block.crowd is None or not block.more:
        return ""
    shown = {one.id for one in (*block.cards, *block.lines)}
    rest = sorted((one for one in block.crowd.conflicts if one.id not in shown), key=_state_and_kind)
    parts = [(*sort, list(rows)) for sort, rows in groupby(rest, key=_state_and_kind)]
    records = [
        {
            "state": state,
            "kind": kind,
            "n": len(rows),
            "claimant": _tally(rows, {id_: frozenset(filter(None, [claims[id_].claimant])) for id_ in known}),
            "page": _tally(rows, {id_: frozenset(one.page for one in claims[id_].occurrences) for id_ in known}),
        }
        for state, kind, rows in parts
        for known in [[id_ for id_ in members_of(rows) if id_ in claims]]
    ]
    return json.dumps(records, ensure_ascii=False, separators=(",", ":"))


def _state_and_kind(one: Contradiction) -> tuple[str, str]:
    return one.state.value, one.kind.value


def _tally(found: Sequence[Contradiction], values: Mapping[str, Iterable[str]]) -> dict[str, int]:
    """In how many conflicts each value is; those with the same values on their sides are looked at once."""
    none = frozenset[str]()
    alike = Counter(tuple([values.get(side, none) for side in one.claims]) for one in found)
    tally: Counter[str] = Counter()
    for sides, number in alike.items():
        for value in none.union(*sides):
            tally[value] += number
    return dict(sorted(tally.items()))
