"""What reasoning costs where there is most to find: mixes of answers on many questions, and on one."""

from __future__ import annotations

import gc
import random
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.builds import Options, note
from benchmarks.measure import Spread
from benchmarks.table import Table
from mkdocs_factcheck.model import (
    BANDS,
    SCALES,
    Claim,
    Claimant,
    Contradiction,
    Evidence,
    FactBase,
    Place,
    Question,
    Stance,
    parse_likelihood,
    parse_value,
    parse_when,
)
from mkdocs_factcheck.reasoning import find_contradictions

_PLACE = Place(path="docs/page.md", line=1, column=1)
_CLAIMS, _QUESTIONS, _CLAIMANTS = 20_000, 2_000, 400
_ON_ONE_QUESTION = 2_000
_STATUSES = ("supported", "false", "unverified", None)

_Stance = tuple[str | None, str | None, str | None]
"""An answer, a likelihood and a value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mix:
    """What the claims on a question say; ``stance`` takes the number of a claim on its question."""

    name: str
    stance: Callable[[int, random.Random], _Stance]
    crowd: bool = False
    """Whether it is measured on one question too."""


_MIXES = (
    Mix(name="all agree", stance=lambda _, __: ("yes", None, None)),
    Mix(name="one dissents", stance=lambda turn, _: ("no" if turn == 0 else "yes", None, None)),
    Mix(name="half and half", stance=lambda turn, _: (("yes", "no")[turn % 2], None, None), crowd=True),
    Mix(
        name="any answer, any likelihood",
        stance=lambda _, dice: (dice.choice(["yes", "no", "undetermined"]), dice.choice([None, *BANDS]), None),
    ),
    Mix(name="an answer each", stance=lambda turn, _: (f"answer-{turn}", None, None)),
    Mix(name="a value each", stance=lambda turn, _: (None, None, f"{turn + 1} km"), crowd=True),
    Mix(
        name="a value each, in two units",
        stance=lambda turn, _: (None, None, f"{turn + 1} {('km', 'miles')[turn % 2]}"),
    ),
)


def reasoning(options: Options) -> list[Table]:
    """Time and weigh the reasoning on every mix."""
    many = [_row(mix, _CLAIMS, _QUESTIONS, options.rounds) for mix in _MIXES]
    one = [_row(mix, _ON_ONE_QUESTION, 1, max(options.rounds // 3, 1)) for mix in _MIXES if mix.crowd]
    head = ("claims", "contradictions", "median, s", "min", "max", "result, MB", "goal, s")
    made = (
        "Processor time of `find_contradictions` alone, and the size of what it gives. A quarter of the claims is "
        f"rated true, every fiftieth has opposing evidence; {_CLAIMANTS} claimants."
    )
    return [
        Table(title="Reasoning: 20,000 claims on 2,000 questions", made=made, head=head, rows=many),
        Table(title="Reasoning: 2,000 claims on one question", made=made, head=head, rows=one),
    ]


def _row(mix: Mix, claims: int, questions: int, rounds: int) -> list[str]:
    facts = _facts(mix, claims, questions)
    seconds, count, size = [], 0, 0.0
    for _ in range(rounds):
        gc.collect()
        start = time.process_time()
        found = find_contradictions(facts)
        seconds.append(time.process_time() - start)
        count, size = len(found), _size(found)
        del found
    note(f"{mix.name}: {count:,} contradictions of {claims:,} claims")
    goal = "< 1" if questions > 1 else ""
    return [mix.name, f"{count:,}", *Spread.of(seconds).show(".2f"), f"{size / 1e6:.0f}", goal]


def _size(found: tuple[Contradiction, ...]) -> int:
    """Bytes of the contradictions and of the texts that are theirs; a reason that several share counts once."""
    reasons = {id(one.reason): sys.getsizeof(one.reason) for one in found}
    own = sum(sys.getsizeof(one) + sys.getsizeof(one.claims) + sys.getsizeof(one.id) for one in found)
    return own + sum(reasons.values())


def _facts(mix: Mix, claims: int, questions: int, seed: int = 12) -> FactBase:
    dice = random.Random(seed)
    made = [_claim(mix, number, questions, dice) for number in range(claims)]
    return FactBase(
        claims={claim.id: claim for claim in sorted(made, key=lambda claim: claim.id)},
        claimants={
            f"speaker-{number}": Claimant(id=f"speaker-{number}", name=f"Speaker {number}", place=_PLACE)
            for number in range(_CLAIMANTS)
        },
        questions={
            f"question-{number}": Question(id=f"question-{number}", place=_PLACE) for number in range(questions)
        },
        statuses=SCALES["default"],
    )


def _claim(mix: Mix, number: int, questions: int, dice: random.Random) -> Claim:
    answer, likelihood, value = mix.stance(number // questions, dice)
    both = (_evidence(Stance.SUPPORTS), _evidence(Stance.REFUTES)) if number % 50 == 0 else ()
    return Claim(
        id=f"claim-{number}",
        text="words of a claim",
        place=_PLACE,
        claimant=f"speaker-{dice.randrange(_CLAIMANTS)}",
        said=parse_when(f"20{dice.randrange(10, 25)}-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}"),
        about=f"question-{number % questions}",
        position=answer,
        likelihood=parse_likelihood(likelihood) if likelihood else None,
        value=parse_value(value) if value else None,
        status=dice.choice(_STATUSES),
        evidence=both,
    )


def _evidence(stance: Stance) -> Evidence:
    return Evidence(source=f"report-{stance}", stance=stance, place=_PLACE)
