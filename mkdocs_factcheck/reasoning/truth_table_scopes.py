"""What scopes and corrections do to two answers that exclude each other, computed by the reasoning itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_factcheck.model import Claim, FactBase, Question, Relation, RelationType, parse_period, parse_when
from mkdocs_factcheck.reasoning.contradictions import reason_about
from mkdocs_factcheck.reasoning.truth_table import CLAIMANTS, PLACE

SCOPES = (
    ("", "", ""), ("", "said=2019", "said=2024"), ("", "as-of=2019", "as-of=2024"), ("", "as-of=2019", ""),
    ("", "as-of=2019..", "as-of=2024"), ("", "as-of=..2019", "as-of=2020.."),
    ("", "as-of=2024", "as-of=2024-05-01"), ("time", "said=2024-05-01", "said=2024-05-03"),
    ("time", "said=2024-05", "said=2024-05-03"), ("time", "said=2024-05-01", ""),
    ("time", "as-of=2019", "said=2024"),
    ("", "version=<2", "version=>=2"), ("", "version=>=2", "version=2.1"), ("", "version=2.1", "version=2.2"),
    ("", "version=>=2", ""), ("version", "version=>=2", ""), ("version", "version=jammy", "version=noble"),
    ("", "place=Basra", "place=basra"), ("", "place=Basra", "place=Mosul"),
    ("place: disjoint", "place=Basra", "place=Mosul"),
    ("", "place=Basra", "version=2"), ("", "version=<2; as-of=2019", "version=>=2; as-of=2024"),
)  # fmt: skip
"""By what the question varies, and what Ann's and Ben's claims state."""

SETTLED = (
    ("", "supersedes"), ("", "corrects"), ("said=2024-05-01", "corrects"), ("", "repeats"), ("", "qualifies"),
)  # fmt: skip
"""What Ben's claim states of itself, and what it says that it does to Ann's."""

_WHY = {
    "development": "a development",
    "apart": "apart",
    "missing": "not comparable: one does not say",
    "unlike": "not comparable: words that need not exclude each other",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopeRow:
    """What two claims state, what follows, and the sentence that a reader sees where there is one."""

    varies: str
    first: str
    second: str
    result: str
    sentence: str


def scope_rows() -> Iterator[ScopeRow]:
    """Compare ``yes`` and ``no`` with the scopes that serve as examples."""
    for varies, one, other in SCOPES:
        claims = (_claim("ann", "yes", one), _claim("ben", "no", other))
        yield _row(varies, one, other, claims)


def settled_rows() -> Iterator[ScopeRow]:
    """Compare ``yes`` and ``no`` where the second claim states a relation to the first."""
    for stated, relation in SETTLED:
        type_ = RelationType(relation)
        later = _claim("ben", "no", stated, (Relation(type=type_, target="ann", place=PLACE),))
        words = "; ".join(filter(None, (stated, f"{relation}=ann")))
        yield _row("", "", words, (_claim("ann", "yes", ""), later))


def _row(varies: str, one: str, other: str, claims: tuple[Claim, ...]) -> ScopeRow:
    dimension, _, disjoint = varies.partition(": ")
    question = Question(
        id="q",
        place=PLACE,
        varies_by=(dimension,) if dimension else (),
        disjoint=frozenset({dimension} if disjoint else ()),
    )
    facts = FactBase(claims={claim.id: claim for claim in claims}, claimants=CLAIMANTS, questions={"q": question})
    review = reason_about(facts)
    result, sentence = "nothing", ""
    for found in review.contradictions:
        result, sentence = f"{found.kind}, {found.state}", found.reason
    for kept in review.not_compared:
        result = _WHY[kept.why]
    for step in review.developments:
        sentence = step.reason
    return ScopeRow(varies=varies, first=one, second=other, result=result, sentence=sentence)


def _claim(name: str, position: str, stated: str, relations: tuple[Relation, ...] = ()) -> Claim:
    """Make a claim from ``key=value`` joined by ``; ``: ``said``, ``as-of``, or a dimension of its scope."""
    fields = dict(part.split("=", 1) for part in stated.split("; ") if part)
    said, as_of = fields.pop("said", ""), fields.pop("as-of", "")
    return Claim(
        id=name,
        text="",
        place=PLACE,
        claimant=name,
        about="q",
        position=position,
        said=parse_when(said) if said else None,
        as_of=parse_period(as_of) if as_of else None,
        scope=fields,
        relations=relations,
    )
