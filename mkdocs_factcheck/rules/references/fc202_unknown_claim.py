"""A claim that nobody states."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_factcheck.model import Contradiction, FactBase, Place, Problem, Severity, quoted
from mkdocs_factcheck.rules.hints import Nearest
from mkdocs_factcheck.rules.references.links import dead_links
from mkdocs_factcheck.rules.references.remedies import Remedy
from mkdocs_factcheck.rules.rule import Example, Rule

_CODE = "FC202"


def _check(facts: FactBase, _: tuple[Contradiction, ...]) -> Iterator[Problem]:
    remedy = Remedy(facts, "claim", facts.claims.values())
    for id_, place in _named(facts):
        if id_ not in facts.claims:
            yield Problem(code=_CODE, message=f"unknown claim {quoted(id_)}", place=place, hint=remedy(id_))
    yield from _wordless(facts)
    yield from dead_links(facts, "claim", facts.claims, _CODE)


def _named(facts: FactBase) -> Iterator[tuple[str, Place]]:
    for claim in facts.claims.values():
        for relation in claim.relations:
            yield relation.target, relation.place
    for declaration in facts.declarations.values():
        yield from zip(declaration.claims, declaration.claim_places, strict=True)


def _wordless(facts: FactBase) -> Iterator[Problem]:
    """Yield the claims that a block or the register completes and nothing states: most are misspelt."""
    wordless = [claim for claim in facts.claims.values() if not claim.text]
    if not wordless:
        return
    nearest = Nearest((claim.id for claim in facts.claims.values() if claim.text), near=True)
    for claim in wordless:
        hint = nearest(claim.id) or (
            f"mark them in a page: [the words]{{claim={claim.id}}}, or give them here as text: …"
        )
        yield Problem(code=_CODE, message=f"claim {claim.called} has no words", place=claim.place, hint=hint)


RULE = Rule(
    code=_CODE,
    name="unknown-claim",
    severity=Severity.ERROR,
    summary="a claim that nothing states",
    why=(
        "A relation, a contradiction or a link needs its other side. A block or an entry of the register that "
        "completes a claim needs the claim's words: a mark in a page, or `text`."
    ),
    bad=Example(page="[The bridge is safe]{claim=bridge-safe}. [It is old]{claim=bridge-old qualifies=bridge-save}."),
    good=Example(page="[The bridge is safe]{claim=bridge-safe}. [It is old]{claim=bridge-old qualifies=bridge-safe}."),
    check=_check,
)
