"""Links from a page to the entries of the site, and from the editors' own prose."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mkdocs_factcheck.model import nfc
from mkdocs_factcheck.syntax import LINK_KINDS, read_prose
from mkdocs_factcheck.views.builder import Builder
from mkdocs_factcheck.views.links import safe_url
from mkdocs_factcheck.views.parts import Link
from mkdocs_factcheck.views.reference import title_of
from mkdocs_factcheck.views.site import EntryLink


def entry_link(kind: str, id_: str, build: Builder) -> EntryLink | None:
    """Where a claim, source, question or claimant stands, and its title; ``None`` for an unknown one."""
    facts = build.lookup.facts
    entries: Mapping[str, Any] = getattr(facts, f"{kind}s") if kind in LINK_KINDS else {}
    if id_ not in entries:
        return None
    if kind == "claim":
        claim = facts.claims[id_]
        return EntryLink(href=build.to(build.lookup.words_url(claim)), title=build.spoken(claim))
    titles = {
        "source": lambda: title_of(facts.sources[id_]),
        "question": lambda: build.lookup.question_title(id_),
        "claimant": lambda: facts.claimants[id_].name,
    }
    return EntryLink(href=build.to_entry(f"{kind}s", id_), title=titles[kind]())


def prose_view(markdown: str, build: Builder) -> tuple[tuple[Link, ...], ...]:
    """Paragraphs in words and links; a link that leads to no entry and to no page of the web is words alone."""
    return tuple(tuple(_piece(one.text, one.target, build) for one in part) for part in read_prose(markdown))


def _piece(text: str, target: str, build: Builder) -> Link:
    if not target:
        return Link(href="", text=text)
    kind, _, id_ = nfc(target).partition(":")
    if kind in LINK_KINDS:
        entry = entry_link(kind, id_, build)
        return Link(href=entry.href, text=text or entry.title) if entry else Link(href="", text=text or id_)
    return Link(href=safe_url(target), text=text or target)
