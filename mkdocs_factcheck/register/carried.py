"""Verdicts that a claim has because it repeats one that is rated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from mkdocs_factcheck.model import Claim, RelationType


def with_carried_verdicts(claims: Mapping[str, Claim]) -> dict[str, Claim]:
    """Give each claim without a verdict that of the claim which it repeats, directly or over others.

    Where what it repeats has several verdicts, none is carried: nobody said which one holds.
    """
    repeated = {
        id_: [one.target for one in claim.relations if one.type is RelationType.REPEATS and one.target in claims]
        for id_, claim in claims.items()
        if claim.status is None
    }
    rated = {id_: frozenset([id_]) for id_, claim in claims.items() if claim.status is not None}
    for id_ in sorted(repeated):
        _follow(id_, repeated, rated)
    carried = {}
    for id_ in repeated:
        origins = sorted(rated[id_])
        if origins and len({claims[origin].status for origin in origins}) == 1:
            carried[id_] = replace(claims[id_], status=claims[origins[0]].status, status_from=origins[0])
    return {**claims, **carried}


def _follow(start: str, repeated: Mapping[str, list[str]], rated: dict[str, frozenset[str]]) -> None:
    """Find the rated claims that ``start`` repeats, without recursion; a circle adds nothing."""
    path, entered = [start], {start}
    while path:
        id_ = path[-1]
        waiting = next((one for one in repeated.get(id_, ()) if one not in rated and one not in entered), None)
        if waiting is not None:
            path.append(waiting)
            entered.add(waiting)
            continue
        if id_ not in rated:
            rated[id_] = frozenset().union(*(rated.get(one, frozenset()) for one in repeated[id_]))
        path.pop()
