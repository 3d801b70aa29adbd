"""What a renderer is given and what it answers about links."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mkdocs_factcheck.model import Review


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A review and where its views stand.

    ``pages`` maps the name of a view to the URL, relative to the site's root, of the page that holds the
    whole of it; a view may be absent. ``cards`` says whether articles show the cards of their claims.
    ``citation_style`` is that of the footnotes, ``short`` or ``full``.
    """

    review: Review
    pages: Mapping[str, str] = field(default_factory=dict)
    cards: bool = True
    citation_style: str = "short"


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryLink:
    """Where an entry stands, seen from a page, and its own title; ``href`` is empty where no page shows it."""

    href: str
    title: str
