"""Which claims on one question hold for the same time, version and place, so that they can conflict at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from mkdocs_factcheck.model import TIME, VERSION, Claim, NotCompared, Period, Question, period_of


class Standing(StrEnum):
    """How the scopes of two claims stand to each other."""

    OVERLAP = "overlap"
    DEVELOPMENT = "development"
    """Their times are disjoint, and nothing else parts them."""
    APART = "apart"
    """They hold for disjoint versions, places and the like."""
    MISSING = "missing"
    """One of them does not say what it holds for, and the question varies by it."""
    UNLIKE = "unlike"
    """They name it in different words, which need not exclude each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A standing and the dimension that decides it; an overlap has none."""

    standing: Standing
    dimension: str = ""


_OVERLAP = Relation(standing=Standing.OVERLAP)
_DEVELOPMENT = Relation(standing=Standing.DEVELOPMENT, dimension=TIME)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """What one claim holds for; ``named`` are its dimensions but time, with their texts folded."""

    period: Period | None
    named: Mapping[str, str]


@dataclass(slots=True)
class _Kept:
    """Pairs that one relation keeps apart: how many, the first of them, and how many each claim is to blame for."""

    example: tuple[str, str]
    pairs: int = 0
    claims: Counter[str] = field(default_factory=Counter)

    def note(self, pair: tuple[str, str], lacking: Iterable[str]) -> None:
        self.pairs += 1
        self.example = min(self.example, pair)
        self.claims.update(lacking)


class Scopes:
    """The extents of the claims on one question, and which pairs they kept from being compared."""

    def __init__(self, id_: str, question: Question | None, extents: Mapping[str, Extent]) -> None:
        varies = question.varies_by if question else ()
        self._question = id_
        self._by_time = TIME in varies
        self._varies = frozenset(varies) - {TIME}
        self._exclusive = question.disjoint if question else frozenset[str]()
        self._extents = extents
        self._kept: dict[Relation, _Kept] = {}

    def of(self, claim: str) -> Extent:
        """The extent of a claim on this question, by its id."""
        return self._extents[claim]

    def knows(self, *claims: str) -> bool:
        """Whether all of these claims take a position on the question."""
        return all(claim in self._extents for claim in claims)

    def relation(self, first: str, second: str) -> Relation:
        """How two claims stand to each other, whichever comes first."""
        one, other = self._extents[first], self._extents[second]
        unclear: Relation | None = None
        for dimension in sorted(self._varies | (one.named.keys() & other.named.keys())):
            found = self._in_dimension(dimension, one.named.get(dimension), other.named.get(dimension))
            if found.standing is Standing.APART:
                return found
            if found is not _OVERLAP:
                unclear = unclear or found
        if one.period is None or other.period is None:
            missing = Relation(standing=Standing.MISSING, dimension=TIME) if self._by_time else _OVERLAP
            return unclear or missing
        touching = one.period.start <= other.period.end and other.period.start <= one.period.end
        return unclear or (_OVERLAP if touching else _DEVELOPMENT)

    def meet(self, first: str, second: str) -> bool:
        """Whether two claims that give different answers hold for the same; a pair that does not is noted."""
        related = self.relation(first, second)
        if related.standing is Standing.OVERLAP:
            return True
        pair = (first, second) if first < second else (second, first)
        self._kept.setdefault(related, _Kept(pair)).note(pair, self._lacking(related, pair))
        return False

    @property
    def kept_apart(self) -> list[NotCompared]:
        """What was noted, by reason."""
        return [
            NotCompared(
                question=self._question,
                why=related.standing.value,
                dimension=related.dimension,
                pairs=kept.pairs,
                claims=dict(sorted(kept.claims.items())),
                example=kept.example,
            )
            for related, kept in sorted(self._kept.items(), key=lambda item: (item[0].standing, item[0].dimension))
        ]

    def _lacking(self, related: Relation, pair: tuple[str, str]) -> list[str]:
        """Those of a pair that do not say what they hold for, where that is what keeps it apart."""
        if related.standing is not Standing.MISSING:
            return []
        return [claim for claim in pair if not self._says(claim, related.dimension)]

    def _says(self, claim: str, dimension: str) -> bool:
        extent = self._extents[claim]
        return extent.period is not None if dimension == TIME else dimension in extent.named

    def _in_dimension(self, dimension: str, one: str | None, other: str | None) -> Relation:
        if one is None or other is None:
            return Relation(standing=Standing.MISSING, dimension=dimension)
        if one == other:
            return _OVERLAP
        shared = _share_versions(one, other) if dimension == VERSION else None
        if shared is None and dimension in self._exclusive:
            shared = False
        if shared is None:
            return Relation(standing=Standing.UNLIKE, dimension=dimension)
        return _OVERLAP if shared else Relation(standing=Standing.APART, dimension=dimension)


def scopes_of(
    id_: str, question: Question | None, claims: Iterable[Claim], holder: Callable[[Claim], Claim]
) -> Scopes | None:
    """The scopes of claims on a question; ``None`` where no two of them can differ in one.

    What repeats a claim holds for what that one holds for, unless it says otherwise.
    """
    claims = list(claims)
    varies = bool(question and question.varies_by)
    if not varies and sum(1 for claim in claims if _states_one(claim) or _states_one(holder(claim))) < 2:
        return None
    by_time = question is not None and TIME in question.varies_by
    return Scopes(id_, question, {claim.id: _extent(claim, holder(claim), by_time=by_time) for claim in claims})


def held_for(claim: Claim, holder: Claim, *, by_time: bool) -> tuple[Period | None, dict[str, str]]:
    """Give the time and the scope that a claim holds for; ``holder`` has its position, ``by_time``: answers vary so."""
    period = claim.as_of or holder.as_of
    said = holder.said or claim.said
    if period is None and by_time and said is not None:
        period = period_of(said)
    return period, {**holder.scope, **claim.scope}


def _states_one(claim: Claim) -> bool:
    return claim.as_of is not None or bool(claim.scope)


def _extent(claim: Claim, holder: Claim, *, by_time: bool) -> Extent:
    period, named = held_for(claim, holder, by_time=by_time)
    return Extent(period=period, named={key: " ".join(text.casefold().split()) for key, text in named.items()})


def _share_versions(one: str, other: str) -> bool | None:
    # Sites without scopes by version need no reader of version specifiers.
    from mkdocs_factcheck.model.versions import share_versions  # noqa: PLC0415

    return share_versions(one, other)
