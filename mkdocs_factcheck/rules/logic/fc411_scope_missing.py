"""Claims that were not compared, because nobody said what they hold for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mkdocs_factcheck.model import TIME, VERSION, Claim, FactBase, NotCompared, Problem, Severity, quoted
from mkdocs_factcheck.rules.readers import found_by_readers
from mkdocs_factcheck.rules.rule import Example, Rule


def unscoped(facts: FactBase, not_compared: Iterable[NotCompared]) -> Iterator[Problem]:
    """Yield a problem for each claim that does not say what it holds for, and for each dimension of unlike words."""
    for kept in not_compared:
        if kept.why == "missing":
            yield from _missing(facts, kept)
        elif kept.why == "unlike":
            yield _unlike(facts, kept)


def _missing(facts: FactBase, kept: NotCompared) -> Iterator[Problem]:
    for id_, pairs in kept.claims.items():
        claim = facts.claims[id_]
        yield Problem(
            code="FC411",
            message=(
                f"claim {claim.called} does not say for which {kept.dimension} it holds, and the answers to "
                f'"{kept.question}" vary by it: {_count(pairs)} not compared'
            ),
            place=claim.places.get("about", claim.place),
            hint=f"write {_form(kept.dimension)}",
        )


def _unlike(facts: FactBase, kept: NotCompared) -> Problem:
    first, second = (facts.claims[id_] for id_ in kept.example)
    words = (_named(claim, kept.dimension) for claim in (first, second))
    return Problem(
        code="FC411",
        message=(
            f'claims on "{kept.question}" name the {kept.dimension} in words that need not exclude each other, '
            f"as {' and '.join(words)}: {_count(kept.pairs)} not compared"
        ),
        place=first.places.get("scope", first.place),
        hint=(
            f"where different words never hold for the same, write varies-by: {{{kept.dimension}: disjoint}} "
            f'on the question "{kept.question}"'
        ),
        related=(second.places.get("scope", second.place),),
    )


def _named(claim: Claim, dimension: str) -> str:
    """A claim with its own words for what it holds for; one that repeats another may have none."""
    words = claim.scope.get(dimension)
    return f"{claim.called} ({quoted(words)})" if words else claim.called


def _form(dimension: str) -> str:
    if dimension == TIME:
        return "as-of=2024-05-01, or said=2024-05-01 where it holds for the day on which it was said"
    return f'scope="{dimension}={">=2" if dimension == VERSION else "…"}"'


def _count(pairs: int) -> str:
    return "1 pair of answers was" if pairs == 1 else f"{pairs:,} pairs of answers were"


_QUESTION = "questions:\n  python:\n    title: Which Python does it need?\n    varies-by: [version]"

RULE = Rule(
    code="FC411",
    name="scope-missing",
    severity=Severity.INFO,
    summary="claims that were not compared, because nobody said what they hold for",
    why="Where answers vary by time, version or place, two that differ may both be right. Only their scopes tell.",
    bad=Example(
        page=(
            '[It needs Python 3.9]{claim=old about=python value="3.9" scope="version=<2"}. '
            '[It needs Python 3.11]{claim=new about=python value="3.11"}.'
        ),
        register=_QUESTION,
    ),
    good=Example(
        page=(
            '[It needs Python 3.9]{claim=old about=python value="3.9" scope="version=<2"}. '
            '[It needs Python 3.11]{claim=new about=python value="3.11" scope="version=>=2"}.'
        ),
        register=_QUESTION,
    ),
    check=found_by_readers("FC411"),
)
