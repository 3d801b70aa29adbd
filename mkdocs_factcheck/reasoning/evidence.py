"""Evidence that points both ways, and how many sources there really are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from mkdocs_factcheck.model import Claim, Contradiction, ContradictionKind, Evidence, FactBase, Source, Stance
from mkdocs_factcheck.reasoning.case import Case
from mkdocs_factcheck.reasoning.wording import count, join

_NAMED = 4
"""Sources that a reason names; it counts the others."""


def independent_sources(facts: FactBase, evidence: Iterable[Evidence]) -> tuple[str, ...]:
    """Name the works that the evidence goes back to, sorted: sources that share an origin count once.

    A source that repeats itself, over whatever others, is an origin of its own, named by the first id of the circle.
    """
    return tuple(sorted({_origin(facts.sources, one.source) for one in evidence}))


def find_opposing(case: Case) -> Iterator[Contradiction]:
    """Find every claim that has evidence for it and evidence against it."""
    for claim in case.facts.claims.values():
        if len(claim.evidence) > 1:
            supporting = [one for one in claim.evidence if one.stance is Stance.SUPPORTS]
            refuting = [one for one in claim.evidence if one.stance is Stance.REFUTES]
            if supporting and refuting:
                yield _contradiction(case, claim, supporting, refuting)


def _contradiction(case: Case, claim: Claim, supporting: list[Evidence], refuting: list[Evidence]) -> Contradiction:
    return Contradiction(
        id=f"{ContradictionKind.EVIDENCE}.{claim.id}",
        kind=ContradictionKind.EVIDENCE,
        claims=(claim.id,),
        question=case.question_of((claim.id,)),
        reason=_reason(case.facts, supporting, refuting),
        since=claim.said,
    )


def _reason(facts: FactBase, supporting: list[Evidence], refuting: list[Evidence]) -> str:
    """Count the sources of each side and name them: ``Two independent sources support it (“A”, “B”); one …``."""
    if set(_cited(supporting)) == set(_cited(refuting)):
        names = _names(facts, _cited(supporting))
        return f"It is both supported and refuted by {names}."
    number, names = _counted(facts, supporting)
    against, others = _counted(facts, refuting)
    many = number > 1
    sources = "independent sources support" if many else "source supports"
    refute = "refute" if against > 1 else "refutes"
    return f"{count(number).capitalize()} {sources} it ({names}); {count(against)} {refute} it ({others})."


def _counted(facts: FactBase, evidence: list[Evidence]) -> tuple[int, str]:
    """Count the independent sources, and name all; say so where some of them repeat one another."""
    cited, number = _cited(evidence), len(independent_sources(facts, evidence))
    names = _names(facts, cited)
    if number == len(cited):
        return number, names
    shared = "share one origin" if number == 1 else f"have {count(number)} origins between them"
    return number, f"{names}, which {shared}"


def _cited(evidence: list[Evidence]) -> list[str]:
    """Each source once, in the author's order."""
    return list(dict.fromkeys(one.source for one in evidence))


def _names(facts: FactBase, sources: list[str]) -> str:
    """Name the sources by their titles, and count those that would make a sentence too long."""
    shown = sources if len(sources) <= _NAMED else sources[: _NAMED - 1]
    names = [f"“{(known.title if (known := facts.sources.get(id_)) else '') or id_}”" for id_ in shown]
    rest = len(sources) - len(shown)
    return join([*names, f"{count(rest)} more"] if rest else names)


def _origin(sources: Mapping[str, Source], source: str) -> str:
    """Follow the origins of a source to the first one; of a circle, take the first by id."""
    met: dict[str, None] = {}
    while source not in met:
        met[source] = None
        known = sources.get(source)
        if known is None or not known.origin:
            return source
        source = known.origin
    path = list(met)
    return min(path[path.index(source) :])
