"""Many conflicts on one question, gathered by the positions that clash: a million pairs are a few crowds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from itertools import chain
from operator import attrgetter

from mkdocs_factcheck.model import Claim, Contradiction, ContradictionKind, State
from mkdocs_factcheck.views.links import anchor
from mkdocs_factcheck.views.weight import KINDS, STATES, weight

CROWDS = 24
"""Crowds shown by themselves on one question; the smallest beyond that are one."""

STANDS = 60
"""Positions on one question that are told apart; where there are more, only answers are."""

_RECENT = 60
"""Of a large crowd only the conflicts between that many latest claims are weighed against each other."""

_LARGE = 5_000

Stand = tuple[str, str, str]
"""A position without its holder: the answer, the likelihood and the value as text."""

Key = tuple[State, ContradictionKind, tuple[Stand, ...]]
"""What the conflicts of a crowd share."""

_OF_PAIR = 2
_NOWHERE: Stand = ("", "", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    """The conflicts of one state and kind between the same stands; ``key`` is ``None`` for all the rest."""

    anchor: str
    key: Key | None
    conflicts: Sequence[Contradiction] = field(repr=False)
    members: frozenset[str]
    """The claims that are in any of them."""
    sides: tuple[tuple[Claim, int], ...]
    """For each stand a claim that takes it, and how many do."""
    exact: bool
    """Whether the stands are whole positions, not answers alone."""


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
        first = conflicts[0]
        alike = all(len(set(map(attrgetter(name), conflicts))) == 1 for name in ("state", "kind"))
        if alike and len(first.claims) == _OF_PAIR:
            key = gathering.key_of(first)
            groups[key] = groups[key] + conflicts if key in groups else conflicts
            continue
        for one in conflicts:
            groups.setdefault(gathering.key_of(one), []).append(one)
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


def crowds_of(question: str | None, gathering: Gathering, claims: Mapping[str, Claim]) -> list[Crowd]:
    """Crowds in order: open first, then by kind, then the largest; the rest last."""
    groups = gathering.groups
    order = sorted(groups, key=lambda key: (STATES[key[0]], KINDS[key[1]], -len(groups[key]), key[2]))
    alone, rest = order, []
    if len(order) > CROWDS:
        largest = set(sorted(order, key=lambda key: -len(groups[key]))[: CROWDS - 1])
        alone = [key for key in order if key in largest]
        rest = [one for key in order if key not in largest for one in groups[key]]
    crowds = [_crowd(question, key, groups[key], gathering, claims) for key in alone]
    return [*crowds, _crowd(question, None, rest, gathering, claims)] if rest else crowds


def _crowd(
    question: str | None,
    key: Key | None,
    conflicts: Sequence[Contradiction],
    gathering: Gathering,
    claims: Mapping[str, Claim],
) -> Crowd:
    members = members_of(conflicts)
    stands = gathering.stands
    known = sorted(id_ for id_ in members if id_ in stands)
    numbers = Counter(stands[id_] for id_ in known)
    examples = {stands[id_]: claims[id_] for id_ in reversed(known)}
    commonest = sorted(numbers, key=lambda stand: (-numbers[stand], stand))
    return Crowd(
        anchor=crowd_anchor(question, key),
        key=key,
        conflicts=conflicts,
        members=members,
        sides=tuple((examples[stand], numbers[stand]) for stand in commonest) if key else (),
        exact=gathering.exact,
    )


def crowd_anchor(question: str | None, key: Key | None) -> str:
    """The anchor of a crowd; it stays while the positions stay."""
    start = anchor("pairs", question or "-")
    if key is None:
        return f"{start}:more"
    state, kind, stands = key
    held = (".".join(filter(None, stand)) for stand in stands)
    # A per cent sign would be read as the start of an encoded letter.
    return anchor(start, ":".join((state.value, kind.value, *held)).replace("%", ""))


def most_telling(crowd: Crowd, number: int, claims: Mapping[str, Claim]) -> list[Contradiction]:
    """Pick the conflicts that say most: reversals, self-contradictions, what editors declared, then the heaviest."""
    telling = nsmallest(
        number,
        (one for one in crowd.conflicts if one.self_contradiction or one.declaration),
        key=lambda one: (not one.reversal, not one.self_contradiction, weight(one)),
    )
    if len(telling) < number:
        known = {one.id for one in telling}
        others = [one for one in _recent(crowd, claims) if one.id not in known]
        telling += nsmallest(number - len(telling), others, key=weight)
    return telling


def _recent(crowd: Crowd, claims: Mapping[str, Claim]) -> Sequence[Contradiction]:
    """The conflicts between the latest claims, of which a large crowd has more than enough to show."""
    if len(crowd.conflicts) <= _LARGE:
        return crowd.conflicts
    dated = [(said.start, id_) for id_ in crowd.members if id_ in claims and (said := claims[id_].said)]
    latest = {id_ for _, id_ in sorted(dated, reverse=True)[:_RECENT]}
    recent = [one for one in crowd.conflicts if one.claims[0] in latest and one.claims[-1] in latest]
    return recent or crowd.conflicts[:_LARGE]
