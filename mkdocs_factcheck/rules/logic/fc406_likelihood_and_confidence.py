"""Claims that mix two scales."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_factcheck.model import Contradiction, FactBase, Problem, Severity
from mkdocs_factcheck.rules.rule import Example, Rule


def _check(facts: FactBase, _: tuple[Contradiction, ...]) -> Iterator[Problem]:
    for claim in facts.claims.values():
        if claim.likelihood is None or claim.confidence is None:
            continue
        yield Problem(
            code="FC406",
            message=(
                f'claim {claim.called} has the likelihood "{claim.likelihood.text}" and the confidence '
                f'"{claim.confidence}", which are two scales'
            ),
            place=claim.places.get("confidence", claim.place),
            hint="keep the one that was said, or make two claims of it",
            related=(claim.places["likelihood"],) if "likelihood" in claim.places else (),
        )


RULE = Rule(
    code="FC406",
    name="likelihood-and-confidence",
    severity=Severity.WARNING,
    summary="a claim that states a likelihood and a confidence",
    why=(
        "A likelihood says how probable the event is, a confidence how good the judgement's grounds are. In one "
        "sentence readers take the one for the other; ICD 203 forbids it to analysts."
    ),
    bad=Example(page="[It will very likely hold]{claim=holds by=Engineer likelihood=very-likely confidence=low}"),
    good=Example(page="[It will very likely hold]{claim=holds by=Engineer likelihood=very-likely}"),
    check=_check,
)
