"""The small views that the big ones are made of: resolved words, links and numbers."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_factcheck.model import Status
from mkdocs_factcheck.views.results import FlagView


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Words and where they lead; an empty ``href`` leads nowhere and is shown as plain words."""

    href: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DateView:
    """A date for machines and for people."""

    iso: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LikelihoodView:
    """A band of probability as a bar: where it starts and how wide it is, in per cent, and in words.

    ``band`` is the name of the band alone, where it has one.
    """

    low: int
    width: int
    words: str
    band: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionView:
    """What a claim answers: the answer's ID (or ``value``) and words, how likely, how sure."""

    key: str
    answer: str
    likelihood: LikelihoodView | None
    confidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementView:
    """One claim in a list: who said what and when, and our verdict, with what must be told of its quotations.

    ``number`` counts the statements on its question in order of time, where a picture refers to it; else it is 0.
    """

    id: str
    words: str
    href: str
    claimant: Link | None
    said: DateView | None
    status: Status
    as_of: str = ""
    scope: tuple[str, ...] = ()
    carried: Link | None = None
    position: PositionView | None
    reversal: Link | None
    self_contradiction: Link | None = None
    flag: FlagView | None = None
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A choice of a filter."""

    value: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterField:
    """A select of a filter form; ``name`` is its key in the page's query."""

    name: str
    label: str
    options: tuple[Option, ...]
