"""Likelihoods of no answer."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_factcheck.model import UNDETERMINED, Contradiction, FactBase, Problem, Severity
from mkdocs_factcheck.rules.rule import Example, Rule


def _check(facts: FactBase, _: tuple[Contradiction, ...]) -> Iterator[Problem]:
    for claim in facts.claims.values():
        if claim.about is None or claim.likelihood is None:
            continue
        undetermined = claim.position == UNDETERMINED
        if not undetermined and (claim.position is not None or claim.value is not None):
            continue
        said = f'the position "{UNDETERMINED}"' if undetermined else "no position"
        yield Problem(
            code="FC408",
            message=f'claim {claim.called} has the likelihood "{claim.likelihood.text}" and {said}',
            place=claim.places.get("likelihood", claim.place),
            hint="name the answer that it belongs to, as position=yes"
            + (", or leave the likelihood out" if undetermined else ""),
            related=(claim.places["position"],) if "position" in claim.places else (),
        )


_QUESTION = "questions:\n  bridge-safety:\n    title: Is the bridge safe?"

RULE = Rule(
    code="FC408",
    name="idle-likelihood",
    severity=Severity.INFO,
    summary="a likelihood that belongs to no answer",
    why=(
        "A likelihood says how probable somebody calls an answer. Without one it takes no part in the comparison, and "
        "a contradiction stays hidden. Who says that a question is undetermined gives no likelihood; who gives one "
        "answers it."
    ),
    bad=Example(page="[It is likely to hold]{claim=holds about=bridge-safety likelihood=likely}", register=_QUESTION),
    good=Example(
        page="[It is likely to hold]{claim=holds about=bridge-safety position=yes likelihood=likely}",
        register=_QUESTION,
    ),
    check=_check,
)
