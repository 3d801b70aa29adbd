"""Answers that changed from one time to another: no contradiction, but a step on the timeline."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import TypeAlias

from mkdocs_factcheck.model import Claim, Development, Period
from mkdocs_factcheck.reasoning.case import Case
from mkdocs_factcheck.reasoning.names import joined_id
from mkdocs_factcheck.reasoning.positions import Clash, compare
from mkdocs_factcheck.reasoning.scopes import Scopes, Standing
from mkdocs_factcheck.reasoning.sides import Side, answers_of, values_of

ClashOf: TypeAlias = Callable[[Claim, Claim], Clash | None]
"""Tells how two claims could not both stand if they held for the same time."""

_Timed: TypeAlias = tuple[Period, Claim]
_MEETING = {Standing.OVERLAP, Standing.DEVELOPMENT}


def find_developments(case: Case, sides: Sequence[Side], scopes: Scopes, *, exclusive: bool) -> Iterator[Development]:
    """Yield every step in time between the claims on one question."""
    held = {claim.id: side for side in sides for group in side.claims.values() for claim in group}

    def clash_of(one: Claim, other: Claim) -> Clash | None:
        if case.classes.same(one.id, other.id):
            return None
        return compare(held[one.id].position, held[other.id].position, exclusive=exclusive)

    for earlier, later, clash in find_steps([case.facts.claims[id_] for id_ in held], scopes, clash_of):
        one, other = held[earlier.id], held[later.id]
        words = [
            f"{_at(scopes, claim)}, {_says(case, claim, side, beside, clash)}"
            for claim, side, beside in ((earlier, one, other), (later, other, one))
        ]
        yield Development(
            id=joined_id(("development", earlier.id, later.id)),
            claims=(earlier.id, later.id),
            question=one.position.question,
            reason=f"{words[0][:1].upper()}{words[0][1:]}; {words[1]}.",
        )


def _says(case: Case, claim: Claim, side: Side, beside: Side, clash: Clash) -> str:
    voices = values_of(case, side, beside) if clash.by_value else answers_of(case, side, beside)
    voice = next(voice for voice in voices if voice.claimant == claim.claimant)
    return voice.closing if voice.claimant is not None else f"one claim {voice.clause.one}"


def _at(scopes: Scopes, claim: Claim) -> str:
    """When a claim holds, as a sentence begins with it."""
    period = scopes.of(claim.id).period
    label = period.label if period else ""
    return label if label.startswith(("since ", "until ")) else f"{'from' if ' to ' in label else 'as of'} {label}"


def find_steps(claims: Sequence[Claim], scopes: Scopes, clash_of: ClashOf) -> Iterator[tuple[Claim, Claim, Clash]]:
    """Yield each claim with those that follow it in time and answer otherwise, the earlier one first.

    A claim follows another where it begins after that one's end and no further claim of their scope lies wholly
    between the two.
    """
    groups: defaultdict[frozenset[tuple[str, str]], list[_Timed]] = defaultdict(list)
    for claim in claims:
        extent = scopes.of(claim.id)
        if extent.period:
            groups[frozenset(extent.named.items())].append((extent.period, claim))
    for group in groups.values():
        meeting = [one for other in groups.values() if _meet(scopes, group, other) for one in other]
        yield from _steps(group, sorted(meeting, key=_by_time), clash_of)


def _meet(scopes: Scopes, group: list[_Timed], other: list[_Timed]) -> bool:
    return scopes.relation(group[0][1].id, other[0][1].id).standing in _MEETING


def _steps(group: list[_Timed], timed: list[_Timed], clash_of: ClashOf) -> Iterator[tuple[Claim, Claim, Clash]]:
    starts = [period.start for period, _ in timed]
    first_end_from = list(accumulate((period.end for period, _ in reversed(timed)), min))[::-1]
    for period, earlier in group:
        first = bisect_right(starts, period.end)
        if first < len(timed):
            for _, later in timed[first : bisect_right(starts, first_end_from[first])]:
                if clash := clash_of(earlier, later):
                    yield earlier, later, clash


def _by_time(timed: _Timed) -> tuple[object, ...]:
    period, claim = timed
    return period.start, period.end, claim.id
