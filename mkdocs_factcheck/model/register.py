"""What many claims share: sources, claimants and questions."""

from __future__ import annotations

from dataclasses import dataclass, field

from mkdocs_factcheck.model.name import Name
from mkdocs_factcheck.model.place import Place
from mkdocs_factcheck.model.source_date import SourceDate

RELIABILITY: dict[str, str] = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
"""Grades of a source. Source: the NATO Admiralty code (AJP-2.1)."""

CREDIBILITY: dict[str, str] = {
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}
"""Grades of a piece of information, of the same code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A work, with CSL's fields. Links are ``http``, ``https`` or ``mailto``; others are dropped at reading.

    ``exported``: it comes from a file of a reference manager, and nobody wrote it for this site.
    """

    id: str
    place: Place
    type: str = "document"
    title: str = ""
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    translator: tuple[Name, ...] = ()
    container_title: str = ""
    publisher: str = ""
    issued: SourceDate | None = None
    accessed: SourceDate | None = None
    url: str = ""
    archive: str = ""
    snapshot: str = ""
    sha256: str = ""
    origin: str = ""
    reliability: str = ""
    credibility: str = ""
    note: str = ""
    exported: bool = False
    extra: dict[str, str] = field(default_factory=dict)
    """Further CSL fields (``volume``, ``page``, ``DOI`` …) as text."""
    places: dict[str, Place] = field(default_factory=dict, compare=False)
    """Where each key was stated; for messages only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimant:
    """A person or body that asserts things. A plain name in ``by=`` is a claimant of that id and name."""

    id: str
    name: str
    place: Place
    aliases: tuple[str, ...] = ()
    description: str = ""
    url: str = ""
    registered: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What several claims are about.

    ``answers`` maps answer ids to their words. Where ``exclusive`` is true, two answers cannot both hold. Along the
    dimensions of ``varies_by`` (``time``, ``version``, ``place`` and the like) different answers are no contradiction;
    of those in ``disjoint``, two values that differ exclude each other.
    """

    id: str
    place: Place
    title: str = ""
    answers: dict[str, str] = field(default_factory=dict)
    exclusive: bool = True
    varies_by: tuple[str, ...] = ()
    disjoint: frozenset[str] = frozenset()
    description: str = ""
