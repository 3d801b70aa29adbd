"""Claims, where they occur, and what is said for and against them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from mkdocs_factcheck.model.dates import When
from mkdocs_factcheck.model.figures import Value
from mkdocs_factcheck.model.likelihood import Likelihood
from mkdocs_factcheck.model.place import Place
from mkdocs_factcheck.model.quotation import QuoteCheck, QuoteResult
from mkdocs_factcheck.model.scope import Period
from mkdocs_factcheck.model.shortening import beginning, quoted

_LONGEST_NAME = 60
"""Characters of a claim's words that stand for it in messages."""
_QUOTATION_MARKS = "\"'“”„«»‘’‚‹›「」『』"

UNDETERMINED = "undetermined"
"""The position of a claimant who says that the question is open."""


class Kind(StrEnum):
    """How the marked words stand to what was said."""

    QUOTE = "quote"
    PARAPHRASE = "paraphrase"
    STATEMENT = "statement"


class Stance(StrEnum):
    """What a piece of evidence does to a claim (scite; nanopublications).

    ``REPORTS``: it is where somebody said so. That proves that it was said, never that it is true.
    """

    REPORTS = "reports"
    SUPPORTS = "supports"
    REFUTES = "refutes"
    MENTIONS = "mentions"

    @property
    def takes_sides(self) -> bool:
        """Whether such evidence speaks for the claim or against it."""
        return self is Stance.SUPPORTS or self is Stance.REFUTES


def unstated_stance(claimant: str | None) -> Stance:
    """The stance of evidence whose author states none: of somebody's claim a report, of the article's own support."""
    return Stance.REPORTS if claimant else Stance.SUPPORTS


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
    of the source's ID, ``quote_place`` that of the quote. ``rating`` is the verdict that the source itself gives, in
    its words. ``implied``: no author states the stance, so it is the `unstated_stance`. ``result`` is the worst of all
    that was looked for in the source: that, and the quotations of the claim in articles that no other cited source has
    in a better form.
    """

    source: str
    locator: str | None = None
    quote: str | None = None
    stance: Stance = Stance.REPORTS
    implied: bool = False
    rating: str | None = None
    prefix: str | None = None
    suffix: str | None = None
    check: QuoteCheck | None = None
    result: QuoteResult | None = None
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
    anchor of the span; ``number`` counts the occurrences of this claim on this page from 1. ``quotation`` holds those
    of its words that are called a quotation, without the marks around them; ``None`` where none are. ``check`` is the
    best result of looking for these in the claim's sources; ``None`` where it has none that should hold them.
    """

    page: str
    url: str
    anchor: str
    number: int
    text: str
    quotation: str | None = None
    check: QuoteCheck | None = None
    place: Place

    @property
    def quoted(self) -> bool:
        """Whether it is a quotation, as a whole or in parts."""
        return self.quotation is not None

    @property
    def result(self) -> QuoteResult | None:
        """What came of checking it as a quotation; ``None`` where it is none."""
        if self.quotation is None:
            return None
        return self.check.result if self.check else QuoteResult.UNCHECKED


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A checkable assertion by somebody.

    ``place`` is where the claim was first stated. ``derived``: no author gave it an ID, and its own is made from its
    words. ``explained`` is the place of the ``/// claim`` block whose body says why it is rated so, and
    ``explained_url`` that block's address in the site. ``as_of`` and ``scope`` say what the claim holds for: the time,
    and by the name of each further dimension its text (``version``: ``>=2``). ``status_from`` is the claim whose
    verdict this one carries because it repeats it, and has none of its own.
    """

    id: str
    text: str
    place: Place
    kind: Kind = Kind.STATEMENT
    status: str | None = None
    status_from: str | None = None
    claimant: str | None = None
    said: When | None = None
    about: str | None = None
    position: str | None = None
    likelihood: Likelihood | None = None
    confidence: Confidence | None = None
    value: Value | None = None
    as_of: Period | None = None
    scope: Mapping[str, str] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    relations: tuple[Relation, ...] = ()
    occurrences: tuple[Occurrence, ...] = ()
    reviewed: When | None = None
    reviewer: str | None = None
    review_after: When | None = None
    note: str | None = None
    explained: Place | None = None
    explained_url: str | None = None
    derived: bool = False
    places: dict[str, Place] = field(default_factory=dict, compare=False)
    """Where each attribute was stated, by its key; for messages only."""

    @property
    def own_status(self) -> str | None:
        """The verdict that was given to this claim itself; ``None`` where it has none, or carries another's."""
        return None if self.status_from else self.status

    @property
    def called(self) -> str:
        """What messages call the claim; see `claim_called`."""
        return claim_called(self.id, self.text if self.derived else "")

    @property
    def is_opposed(self) -> bool:
        """Whether there is evidence for the claim and evidence against it."""
        return {Stance.SUPPORTS, Stance.REFUTES} <= {one.stance for one in self.evidence}


def claim_called(id_: str, words: str) -> str:
    """What messages call a claim, in quotation marks: its ID, or ``words`` where its author gave it none."""
    return quoted(beginning(words.strip(_QUOTATION_MARKS), _LONGEST_NAME) or id_)
