"""Many conflicts between the same positions, put together: a million pairs of claims are a few crowds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from operator import attrgetter
from typing import TypeAlias

from mkdocs_factcheck.model import Claim, Contradiction, ContradictionKind, State

STANDS = 60
"""Positions on one question that are told apart; where there are more, only answers are."""

Stand: TypeAlias = tuple[str, str, str]
"""A position without its holder: the answer, the likelihood and the value as text."""

Key: TypeAlias = tuple[State, ContradictionKind, tuple[Stand, ...]]
"""What the conflicts of a crowd share."""

_NOWHERE: Stand = ("", "", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering:
    """The conflicts on one question by what they share."""

    groups: Mapping[Key, Sequence[Contradiction]] = field(repr=False)
    stands: Mapping[str, Stand] = field(repr=False)
    exact: bool

    def key_of(self, one: Contradiction) -> Key:
        """What a conflict shares with others, whichever side is named first."""
        stands = {self.stands[claim] for claim in one.claims if claim in self.stands}
        return one.state, one.kind, tuple(sorted(stands))


def stand_of(claim: Claim) -> Stand:
    """What a claim holds, as text that can be compared."""
    return (
        claim.position or "",
        claim.likelihood.text if claim.likelihood else "",
        claim.value.text if claim.value else "",
    )


def held_in(stand: Stand) -> str:
    """What is held, as one text."""
    return ",".join(stand).rstrip(",")


def members_of(conflicts: Sequence[Contradiction]) -> frozenset[str]:
    """The claims that are in any of the conflicts."""
    return frozenset(chain.from_iterable(map(attrgetter("claims"), conflicts)))


class _Codes(dict[str, int]):
    """A small number for what each claim holds, found when it is first asked for."""

    def __init__(self, claims: Mapping[str, Claim], parts: int) -> None:
        super().__init__()
        self.claims = claims
        self.parts = parts
        self.stands: dict[Stand, int] = {}

    def __missing__(self, id_: str) -> int:
        stand = stand_of(self.claims[id_])
        if self.parts < len(_NOWHERE):
            stand = (stand[0], "", "") if self.parts else _NOWHERE
        code = self[id_] = self.stands.setdefault(stand, len(self.stands))
        return code

    def note(self, ids: Iterable[str]) -> None:
        """Find the numbers of the claims that there are."""
        for id_ in ids:
            if id_ in self.claims:
                self[id_]


def gather(found: Sequence[Contradiction], claims: Mapping[str, Claim]) -> Gathering:
    """Put conflicts together whose sides hold the same; where too many positions differ, the same answers."""
    for parts in (3, 1, 0):
        codes = _Codes(claims, parts)
        pairs = _by_pair(found, codes)
        if len(codes.stands) <= STANDS:
            break
    stands = list(codes.stands)
    groups: dict[Key, list[Contradiction]] = {}
    gathering = Gathering(
        groups=groups, stands={id_: stands[code] for id_, code in codes.items()}, exact=codes.parts == len(_NOWHERE)
    )
    for conflicts in pairs:
        # Both sides are the same in all of them, so that one tells the key of those of its state and kind.
        alike: defaultdict[tuple[State, ContradictionKind], list[Contradiction]] = defaultdict(list)
        for one in conflicts:
            alike[one.state, one.kind].append(one)
        for rows in alike.values():
            groups.setdefault(gathering.key_of(rows[0]), []).extend(rows)
    return gathering


def _by_pair(found: Sequence[Contradiction], codes: _Codes) -> list[list[Contradiction]]:
    """Conflicts of two claims by what the first and the second hold, and each other one alone.

    It gives up where there are more than `STANDS` positions.
    """
    pairs: dict[int, list[Contradiction]] = {}
    others: list[list[Contradiction]] = []
    for one in found:
        # A million times round: no call, and a number to look up.
        try:
            first, second = one.claims
            pair = codes[first] << 16 | codes[second]
        except (ValueError, KeyError):
            codes.note(one.claims)
            others.append([one])
            continue
        if pair in pairs:
            pairs[pair].append(one)
        elif len(codes.stands) > STANDS:
            break
        else:
            pairs[pair] = [one]
    return [*pairs.values(), *others]
