"""Links in pages that lead to no entry."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from mkdocs_factcheck.model import FactBase, Problem
from mkdocs_factcheck.rules.hints import Nearest


def dead_links(facts: FactBase, kind: str, known: Collection[str], code: str) -> Iterator[Problem]:
    """Yield the links ``kind:ID`` whose ID is not among the known ones."""
    nearest = Nearest(known)
    for link in sorted(facts.links, key=lambda link: link.place):
        if link.kind != kind or link.id in known:
            continue
        said = f'unknown {kind} "{link.id}"' if link.id else f"link names no {kind}"
        yield Problem(code=code, message=said, place=link.place, hint=nearest(link.id))
