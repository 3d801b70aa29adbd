"""A source as a newspaper would cite it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from mkdocs_factcheck.model import Source, SourceDate
from mkdocs_factcheck.views.links import safe_url
from mkdocs_factcheck.views.parts import DateView


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceView:
    """The parts of a reference in the order in which they are read."""

    authors: str
    title: str
    href: str
    container: str
    publisher: str
    issued: DateView | None
    accessed: DateView | None
    locators: tuple[str, ...]
    archive: str


def title_of(source: Source) -> str:
    """A source's title, or what comes nearest to one."""
    return source.title or source.container_title or source.publisher or _host(source.url) or source.id


def reference_view(source: Source, locators: Sequence[str], joined_authors: str) -> ReferenceView:
    """A source with the places in it that are cited; no name is said twice."""
    title = title_of(source)
    container = source.container_title if source.container_title != title else ""
    publisher = source.publisher if source.publisher not in {title, container, source.container_title} else ""
    return ReferenceView(
        authors=joined_authors if joined_authors not in {title, container, publisher} else "",
        title=title,
        href=safe_url(source.url),
        container=container,
        publisher=publisher,
        issued=_date(source.issued),
        accessed=_date(source.accessed) if source.issued is None else None,
        locators=tuple(dict.fromkeys(filter(None, locators))),
        archive=safe_url(source.archive),
    )


def _date(date: SourceDate | None) -> DateView | None:
    return DateView(iso=date.iso, label=date.label) if date else None


def _host(url: str) -> str:
    try:
        return urlsplit(safe_url(url)).hostname or ""
    except ValueError:
        return ""
