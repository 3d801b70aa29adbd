"""A position in words: what follows the name of its holder in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from mkdocs_factcheck.model import DATE, UNDETERMINED, Likelihood, Value
from mkdocs_factcheck.reasoning.figures import date_words, figure_words
from mkdocs_factcheck.reasoning.positions import LIKELY_FROM


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """What one side says, in the forms that sentences need."""

    one: str
    """After a name in the singular: ``says yes``."""
    many: str
    """After a name in the plural: ``say yes``."""
    that: str
    """After ``said``, where one claimant says two things, so that each has to be named: ``that it is likely yes``."""


@lru_cache(maxsize=1024)  # the same few answers and bands come up on question after question
def answer_clause(answer: str, words: str, likelihood: Likelihood | None, *, rival: bool = False) -> Clause:
    """Put an answer into a clause; ``words`` are those of an answer that is the question's own.

    ``rival``: another answer stands beside it, so that "it" would be taken for that one.
    """
    if answer == UNDETERMINED:
        return _clause(("say", "that it is undetermined"), that="that it is undetermined")
    if answer == "yes":
        if likelihood is None:
            return _clause(("say", "yes"), that="yes")
        if rival:
            return _named(("answer", "yes"), "“yes”", "yes", "yes", likelihood)
        return _clause(_hedge(likelihood, "it"), that=_hedged_that(likelihood, "yes", "“yes”"))
    if answer == "no":
        verb = "say" if likelihood is None else "answer"
        return _named((verb, "no"), "“no”", "no", "no", likelihood)
    quoted = f"“{words}”"
    return _named(("answer", quoted), quoted, quoted, f"that the answer is {quoted}", likelihood)


def value_clause(
    value: Value, likelihood: Likelihood | None, beside: Value | None = None, *, near: bool = True
) -> Clause:
    """Put a value into a clause; ``beside`` is the value of the other side, whose unit a reader may want."""
    if value.unit == DATE:
        words = date_words(value)
        topic = words if words.startswith("a date") else f"the date {words}"
        that = f"that it is {words}" if words.startswith("a date") else f"that the date is {words}"
        return _named(("give", words), topic, words, that, likelihood)
    words = figure_words(value, beside, near=near)
    return _named(("give", words), f"a figure of {words}", words, f"that the figure is {words}", likelihood)


def _named(flat: tuple[str, str], topic: str, name: str, that: str, likelihood: Likelihood | None) -> Clause:
    """Word an answer that has a name: stated, stated and called likely, or only talked about."""
    if likelihood is None:
        return _clause(flat, that=that)
    phrases = (flat, _hedge(likelihood, "that")) if likelihood.low >= LIKELY_FROM else (_hedge(likelihood, topic),)
    return _clause(*phrases, that=_hedged_that(likelihood, name, topic))


def _clause(*phrases: tuple[str, str], that: str) -> Clause:
    return Clause(
        one=" and ".join(f"{verb}s {rest}" for verb, rest in phrases),
        many=" and ".join(f"{verb} {rest}" for verb, rest in phrases),
        that=that,
    )


def _hedge(likelihood: Likelihood, topic: str) -> tuple[str, str]:
    """Say how probable somebody calls the topic: a verb and what follows it."""
    match likelihood.band:
        case None:
            return "put", f"{topic} at {_per_cent(likelihood)}"
        case "almost-no-chance":
            return "see", f"almost no chance of {topic}"
        case "roughly-even":
            return "give", f"{topic} roughly even odds"
        case band:
            return "call", f"{topic} {band.replace('-', ' ')}"


def _hedged_that(likelihood: Likelihood, name: str, topic: str) -> str:
    """Say what is how probable; the answer is called by its ``name`` behind a verb, by its ``topic`` before one."""
    match likelihood.band:
        case None:
            return f"that the probability of {topic} is {_per_cent(likelihood)}"
        case "almost-no-chance":
            return f"that there is almost no chance of {topic}"
        case "roughly-even":
            return f"that the odds of {topic} are roughly even"
        case "almost-certain":
            return f"that it is almost certainly {name}"
        case "likely" | "very-likely" as band:
            return f"that it is {band.replace('-', ' ')} {name}"
        case band:
            return f"that {topic} is {band.replace('-', ' ')}"


def _per_cent(likelihood: Likelihood) -> str:
    if likelihood.low == likelihood.high:
        return f"{likelihood.low}\u00a0%"
    return f"{likelihood.low}–{likelihood.high}\u00a0%"
