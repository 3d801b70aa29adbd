"""Conflicts that an author has settled by saying that one claim corrects or supersedes the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from mkdocs_factcheck.model import Contradiction, RelationType, State
from mkdocs_factcheck.reasoning.case import Case
from mkdocs_factcheck.reasoning.equivalence import Pair

_VERBS = {RelationType.CORRECTS: "corrected", RelationType.SUPERSEDES: "superseded"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """That one claim took the place of another: its id, and whether it ``corrected`` or ``superseded`` that one."""

    by: str
    verb: str


class Settlements:
    """Which claim took whose place, directly, over others, or for what they repeat."""

    def __init__(self, case: Case) -> None:
        self._head = case.classes.head
        direct: defaultdict[str, dict[str, Replacement]] = defaultdict(dict)
        for claim in case.facts.claims.values():
            for relation in claim.relations:
                verb = _VERBS.get(relation.type)
                if verb and relation.target in case.facts.claims and relation.target != claim.id:
                    new = Replacement(by=claim.id, verb=verb)
                    direct[self._head(relation.target)].setdefault(self._head(claim.id), new)
        self._direct: Mapping[str, Mapping[str, Replacement]] = direct
        self._reached: dict[str, dict[str, Replacement]] = {}

    def __bool__(self) -> bool:
        return bool(self._direct)

    def of(self, pair: Pair) -> Replacement | None:
        """What settles a pair; ``None`` where nothing does."""
        one, other = map(self._head, pair)
        if one == other:
            return None
        return self._newer(one).get(other) or self._newer(other).get(one)

    def _newer(self, head: str) -> dict[str, Replacement]:
        """All that took the place of a claim, step by step; a circle ends where it began."""
        known = self._reached.get(head)
        if known is not None:
            return known
        reached: dict[str, Replacement] = {}
        waiting = [head]
        while waiting:
            for newer, how in self._direct.get(waiting.pop(), {}).items():
                if newer not in reached and newer != head:
                    reached[newer] = how
                    waiting.append(newer)
        self._reached[head] = reached
        return reached


def settle(case: Case, found: Mapping[Pair, Contradiction]) -> dict[Pair, Contradiction]:
    """Give the conflicts with those that a correction settles as resolved."""
    settlements = Settlements(case)
    if not settlements:
        return dict(found)
    return {pair: _settled(case, one, how) if (how := settlements.of(pair)) else one for pair, one in found.items()}


def _settled(case: Case, found: Contradiction, how: Replacement) -> Contradiction:
    newer = case.facts.claims[how.by]
    reason = f"{found.reason} {case.wording.of_replacement(how.verb, newer)}"
    return replace(found, state=State.RESOLVED, settled_by=newer.id, reason=reason)
