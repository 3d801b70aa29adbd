"""What lists say of a question with very many conflicts: a record for each crowd of pairs, not for each pair."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import TypeAlias

from mkdocs_factcheck.model import Claim, Contradiction, Crowd
from mkdocs_factcheck.reasoning.gathering import Gathering, Key, Stand, gather, held_in, members_of
from mkdocs_factcheck.reasoning.names import is_blocks_own, joined_id, with_ids_apart

LISTED = 5_000
"""Conflicts on one question that are listed one by one; the pairs of more are gathered in crowds.

A hundred claims that answer yes and fifty that answer no are 5,000 pairs. Nobody reads more of them, and each takes
half a kilobyte in ``claims.json`` and as much in its finding.
"""

_Sort: TypeAlias = tuple[str | None, bool, bool]
"""A question, whether one claimant is on both sides, and whether that is a reversal."""

_question = attrgetter("question")
_by_id = attrgetter("id")


def condense(
    found: Sequence[Contradiction], claims: Mapping[str, Claim], *, most: int = LISTED
) -> tuple[Contradiction, ...]:
    """Give the contradictions sorted by id, those of a question with more than ``most`` of them in crowds.

    What a block declares, what conflicts within one claim, and what one claimant says on both sides is in any case
    listed by itself; the last only while there are no more than ``most`` of these too.
    """
    crowded: set[str | None] = set()
    if len(found) > most:
        crowded = {question for question, number in Counter(map(_question, found)).items() if number > most}
    if not crowded:
        return tuple(sorted(found, key=_by_id))
    listed: list[Contradiction] = []
    pairs: defaultdict[_Sort, list[Contradiction]] = defaultdict(list)
    for one in found:
        if one.question in crowded and len(one.claims) == 2 and not is_blocks_own(one):
            pairs[one.question, one.self_contradiction, one.reversal].append(one)
        else:
            listed.append(one)
    by_one_claimant: Counter[str | None] = Counter()
    for (question, own, _), rows in pairs.items():
        by_one_claimant[question] += len(rows) if own else 0
    for sort, rows in pairs.items():
        few = sort[1] and by_one_claimant[sort[0]] <= most
        listed.extend(rows if few else _crowds(sort, gather(rows, claims)))
    return with_ids_apart(listed)


def _crowds(sort: _Sort, gathering: Gathering) -> Iterator[Contradiction]:
    for key, rows in gathering.groups.items():
        yield _crowd(sort, key, rows, gathering) if len(rows) > 1 else rows[0]


def _crowd(sort: _Sort, key: Key, rows: Sequence[Contradiction], gathering: Gathering) -> Crowd:
    question, own, reversal = sort
    state, kind, stands = key
    example = min(rows, key=_by_id)
    members = sorted(members_of(rows))
    sides: dict[Stand, list[str]] = {stand: [] for stand in stands}
    for member in members:
        sides[gathering.stands[member]].append(member)
    whose = ", both claims by one claimant" if own else ""
    return Crowd(
        id=_id(sort, key),
        kind=kind,
        claims=tuple(members),
        question=question,
        reason=f"{len(rows):,} pairs of claims, of which this is one{whose}: {example.reason}",
        state=state,
        self_contradiction=own,
        reversal=reversal,
        pairs=len(rows),
        sides=tuple(map(tuple, sides.values())),
        example=example.claims,
    )


def _id(sort: _Sort, key: Key) -> str:
    """Name a crowd by what its conflicts share."""
    question, own, reversal = sort
    state, kind, stands = key
    whose = ["reversal" if reversal else "self"] if own else []
    return joined_id(("crowd", kind.value, state.value, *whose, question or "", *map(held_in, stands)))
