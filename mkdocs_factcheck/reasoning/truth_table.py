"""What follows from every pair of positions, computed by the reasoning itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations_with_replacement

from mkdocs_factcheck.model import (
    BANDS,
    UNDETERMINED,
    Claim,
    Claimant,
    ContradictionKind,
    FactBase,
    Place,
    Question,
    parse_likelihood,
    parse_value,
)
from mkdocs_factcheck.reasoning.contradictions import find_contradictions
from mkdocs_factcheck.reasoning.uncompared import find_uncompared

LIKELIHOODS: tuple[str, ...] = ("", *BANDS, "40-60%", "80-95%")
"""No likelihood, the bands, and ranges: one across the middle, one with the ends of a band."""

POSITIONS = ("yes", "no", UNDETERMINED, "a", "b")
"""``a`` and ``b`` are answers of the question's own."""

ANSWERS = {"a": "answer A", "b": "answer B"}

VALUES = (
    ("12 km", "15 km"), ("12 km", ">=15 km"), ("<15 km", ">=15 km"), ("<=15 km", ">=15 km"), ("~14 km", ">=15 km"),
    ("15..30 km", "~15 km"), ("15..30 km", "~12 km"), ("15 or more", "12"), ("about a dozen", "13"), ("15±2", "18"),
    ("5 km", "5 miles"), ("8 km", "~5 miles"), ("26 miles", "42 km"), ("300 miles", "480 km"),
    ("5.00 km", "3.20 miles"),
    ("90 min", "2 hours"), ("90 min", "2.0 hours"), ("3 months", "90 days"), ("0 °C", "32 °F"), ("5 tons", "5 tonnes"),
    ("5 tons", "9 tonnes"), ("500 GB", "500 GiB"), ("100 Mbit/s", "12.5 MB/s"), ("30 mpg", "7.8 l/100 km"),
    ("1.5 million people", "2,000,000 people"), ("1.2 million people", "1,234,567 people"), ("15 people", "16 people"),
    ("15 people killed", "12 people"), ("12 people killed", "15 people"), ("12 rockets", "15 missiles"),
    ("1.2 million people a year", "100 thousand people a month"),
    ("1.2 million people a year", "1.2 million people"),
    ("12%", "20 percent"), ("one third", "33 %"), ("1 in 3", "45 %"), ("12", "12 %"), ("0.12", "12 %"), ("15", "12 %"),
    ("15", "15 rockets"), ("16", "15 rockets"), ("2 percentage points", "2 %"), ("$5 million", "7 million dollars"),
    ("$1.5bn", "$1,480 million"), ("12 dollars", "15 euros"), ("$80 a barrel", "$85 per barrel"),
    ("2020-03-11", "2020-03-12"), ("2020-03", "2020-03-12"), ("<2020-03-12", "2020-03-12"),
    ("2020-03-10..2020-03-12", ">2020-03-12"), ("Q1 2024", "May 2024"), ("2019", "2020-03-12"), ("12 March 2020", "12"),
)  # fmt: skip
"""Pairs of values that show how values are compared."""

PLACE = Place(path="", line=1, column=1)
CLAIMANTS = {name: Claimant(id=name, name=name.capitalize(), place=PLACE) for name in ("ann", "ben")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """A position with its likelihood, which may be empty."""

    position: str
    likelihood: str

    @property
    def text(self) -> str:
        """The stance as an author states it: ``yes, likely``."""
        return f"{self.position}, {self.likelihood}" if self.likelihood else self.position


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Two stances, or values, and what follows: a kind with its sentence, or why they are not compared."""

    first: str
    second: str
    kind: ContradictionKind | None
    sentence: str
    uncompared: str = ""


def stances(position: str) -> list[Stance]:
    """Give all stances of a position; a likelihood says nothing beside ``undetermined``."""
    likelihoods = ("",) if position == UNDETERMINED else LIKELIHOODS
    return [Stance(position=position, likelihood=likelihood) for likelihood in likelihoods]


def rows(one: str, other: str, *, exclusive: bool = True) -> Iterator[Row]:
    """Compare every stance of one position with every one of the other; each pair once."""
    first, second = stances(one), stances(other)
    pairs = combinations_with_replacement(first, 2) if one == other else ((a, b) for a in first for b in second)
    return (row(a, b, exclusive=exclusive) for a, b in pairs)


def row(first: Stance, second: Stance, *, exclusive: bool = True) -> Row:
    """Compare two stances, that of Ann and that of Ben."""
    claims = [
        _claim(name, position=stance.position, likelihood=parse_likelihood(stance.likelihood))
        for name, stance in (("ann", first), ("ben", second))
    ]
    return _row(first.text, second.text, claims, exclusive=exclusive)


def value_rows() -> Iterator[Row]:
    """Compare the values that serve as examples."""
    for one, other in VALUES:
        yield _row(one, other, [_claim("ann", value=parse_value(one)), _claim("ben", value=parse_value(other))])


def _row(first: str, second: str, claims: list[Claim], *, exclusive: bool = True) -> Row:
    facts = FactBase(
        claims={claim.id: claim for claim in claims},
        claimants=CLAIMANTS,
        questions={"q": Question(id="q", place=PLACE, answers=ANSWERS, exclusive=exclusive)},
    )
    found = next(iter(find_contradictions(facts)), None)
    missed = next(find_uncompared(facts), None)
    return Row(
        first=first,
        second=second,
        kind=found.kind if found else None,
        sentence=found.reason if found else "",
        uncompared=missed.reason if missed else "",
    )


def _claim(name: str, **fields: object) -> Claim:
    return Claim(id=name, text="", place=PLACE, claimant=name, about="q", **fields)  # type: ignore[arg-type]
