"""Conflicts between claims, declared and derived."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from mkdocs_factcheck.model.dates import When
from mkdocs_factcheck.model.place import Place


class ContradictionKind(StrEnum):
    """What is in conflict; the order is the order of weight in lists.

    First what cannot hold together, then the verdicts that cannot, which are mistakes of the site; then what
    differs in certainty alone, what only its author sees, and what lies within one claim.
    """

    CONTRARY = "contrary"
    STATUS = "status"
    DIVERGENCE = "divergence"
    DECLARED = "declared"
    EVIDENCE = "evidence"


class State(StrEnum):
    """Whether a conflict still stands. ``apparent``: it only looks like one."""

    OPEN = "open"
    RESOLVED = "resolved"
    APPARENT = "apparent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration:
    """A ``/// contradiction`` block, or a register entry of the same fields.

    ``explanation`` is the author's text in Markdown; ``url`` is the block's
    address in the site, or empty. ``claim_places`` are the places of the ids as typed, for messages.
    """

    id: str
    claims: tuple[str, ...]
    place: Place
    state: State = State.OPEN
    explanation: str = ""
    url: str = ""
    claim_places: tuple[Place, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """A conflict between the claims ``claims`` (sorted ids), or within one claim, of kind ``evidence``.

    ``self_contradiction``: one claimant on both sides. ``reversal``: so, and said at two times;
    ``earlier`` is then the id of the claim that was said first. ``since`` is when the last of the claims was
    said, and with it the conflict was there; ``None`` where a claim has no date. ``settled_by`` is the claim that
    corrects or supersedes the other, and so resolves it.
    """

    id: str
    kind: ContradictionKind
    claims: tuple[str, ...]
    question: str | None
    reason: str
    state: State = State.OPEN
    self_contradiction: bool = False
    reversal: bool = False
    earlier: str | None = None
    since: When | None = None
    declaration: Declaration | None = None
    settled_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Development:
    """An answer that changed: ``claims`` are the earlier and the later one, which hold for times that do not meet.

    It is a step on the timeline of its question, and no conflict. ``reason`` says what was so when.
    """

    id: str
    claims: tuple[str, str]
    question: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotCompared:
    """Pairs of claims on one question that give different answers and were not compared, for one reason.

    ``why`` is ``development`` (other times), ``apart`` (other versions, places and the like), ``missing`` (one of the
    two does not say) or ``unlike`` (words that need not exclude each other), ``dimension`` that of the scope which
    decides. ``pairs`` counts them. ``claims`` are those that do not say, with how many of the pairs each is in;
    ``example`` is one of the pairs.
    """

    question: str
    why: str
    dimension: str
    pairs: int
    claims: Mapping[str, int]
    example: tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd(Contradiction):
    """Many conflicts between pairs of claims, of one question, kind and state, in one record.

    ``claims`` are all that are in any of the ``pairs`` (a number). ``sides`` are the same by the position that they
    take, one side where positions are too many to be told apart. ``example`` is one of the pairs, which ``reason`` is
    about. ``earlier``, ``since`` and ``declaration`` are left out: they differ from pair to pair.
    """

    pairs: int
    sides: tuple[tuple[str, ...], ...]
    example: tuple[str, ...]
