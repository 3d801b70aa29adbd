"""Claims, where they occur, and what is said for and against them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from mkdocs_factcheck.model.dates import When
from mkdocs_factcheck.model.figures import Value
from mkdocs_factcheck.model.likelihood import Likelihood
from mkdocs_factcheck.model.place import Place
from mkdocs_factcheck.model.quotation import QuoteCheck

UNDETERMINED = "undetermined"
"""The position of a claimant who says that the question is open."""


class Kind(StrEnum):
    """How the marked words stand to what was said."""

    QUOTE = "quote"
    PARAPHRASE = "paraphrase"
    STATEMENT = "statement"


class Stance(StrEnum):
    """What a piece of evidence does to a claim (scite; nanopublications)."""

    SUPPORTS = "supports"
    REFUTES = "refutes"
    MENTIONS = "mentions"


class Confidence(StrEnum):
    """How sure the speaker is of their own judgement; not a likelihood (ICD 203 keeps the two apart)."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


class RelationType(StrEnum):
    """What one claim does to another (CiTO)."""

    CONTRADICTS = "contradicts"
    SUPPORTS = "supports"
    QUALIFIES = "qualifies"
    CORRECTS = "corrects"
    SUPERSEDES = "supersedes"
    REPEATS = "repeats"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A source, the place in it, the words there, and what they do to the claim.

    ``check`` is the result of looking for the quote, or for the claim's own words where there is no quote and the
    claim is a quotation; ``None`` where there is nothing to look for, or nothing was checked yet. ``place`` is that
    of the source's ID, ``quote_place`` that of the quote.
    """

    source: str
    locator: str | None = None
    quote: str | None = None
    stance: Stance = Stance.SUPPORTS
    prefix: str | None = None
    suffix: str | None = None
    check: QuoteCheck | None = None
    place: Place
    quote_place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A directed link from the claim that holds it to the claim ``target``."""

    type: RelationType
    target: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One span of an article that states the claim.

    ``page`` is the page's path in the docs folder; ``url`` is relative to the site's root, with the
    anchor of the span; ``number`` counts the occurrences of this claim on this page from 1. ``check`` is the best
    result of looking for the words in the claim's sources, where they are a quotation.
    """

    page: str
    url: str
    anchor: str
    number: int
    text: str
    check: QuoteCheck | None = None
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A checkable assertion by somebody.

    ``place`` is where the claim was first stated. ``explained`` is the place of the ``/// claim`` block
    whose body says why it is rated so, and ``explained_url`` that block's address in the site.
    """

    id: str
    text: str
    place: Place
    kind: Kind = Kind.STATEMENT
    status: str | None = None
    claimant: str | None = None
    said: When | None = None
    about: str | None = None
    position: str | None = None
    likelihood: Likelihood | None = None
    confidence: Confidence | None = None
    value: Value | None = None
    evidence: tuple[Evidence, ...] = ()
    relations: tuple[Relation, ...] = ()
    occurrences: tuple[Occurrence, ...] = ()
    reviewed: When | None = None
    reviewer: str | None = None
    review_after: When | None = None
    note: str | None = None
    explained: Place | None = None
    explained_url: str | None = None
    places: dict[str, Place] = field(default_factory=dict, compare=False)
    """Where each attribute was stated, by its key; for messages only."""

    @property
    def is_opposed(self) -> bool:
        """Whether there is evidence for the claim and evidence against it."""
        return {Stance.SUPPORTS, Stance.REFUTES} <= {one.stance for one in self.evidence}
