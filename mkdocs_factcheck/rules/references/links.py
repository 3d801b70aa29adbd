"""Links in pages that lead to no entry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mkdocs_factcheck.model import Claim, Claimant, FactBase, Problem, Question, Source, quoted
from mkdocs_factcheck.rules.references.remedies import Remedy


def dead_links(
    facts: FactBase, kind: str, known: Mapping[str, Source | Question | Claimant | Claim], code: str
) -> Iterator[Problem]:
    """Yield the links ``kind:ID`` whose ID is not among the known ones."""
    remedy = Remedy(facts, kind, known.values())
    for link in sorted(facts.links, key=lambda link: link.place):
        if link.kind != kind or link.id in known:
            continue
        if link.id:
            said, hint = f"unknown {kind} {quoted(link.id)}", remedy(link.id)
        else:
            said, hint = f"link names no {kind}", f"write its id after the colon: [the text]({kind}:ID)"
        yield Problem(code=code, message=said, place=link.place, hint=hint)
