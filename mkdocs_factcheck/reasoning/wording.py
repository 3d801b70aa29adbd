"""Why claims conflict, in a sentence a reader understands. The sentences favour neither side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from mkdocs_factcheck.model import Claim, FactBase, When
from mkdocs_factcheck.reasoning.clauses import Clause
from mkdocs_factcheck.reasoning.history import by_one_claimant, in_order_said

_AFTER_HEAD = re.compile(r",| \(| (?:of|in|at|from|for|on|with|to|by|near|inside|close|familiar|who)\b")
"""What ends the part of a name that says whether it is plural: ``officials | in Baghdad``."""

_PLURAL_WORDS = frozenset({"media", "men", "people", "police", "women"})
_SINGULAR_ENDINGS = ("ss", "us", "is")
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """The name of a claim's claimant, and whether it takes a verb in the plural."""

    name: str
    plural: bool

    @property
    def opening(self) -> str:
        """The name as a sentence begins with it."""
        return self.name[:1].upper() + self.name[1:]

    def says(self, clause: Clause) -> str:
        """Pick the form of the clause that agrees with the name."""
        return clause.many if self.plural else clause.one


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Sentences about the claims of one fact base."""

    facts: FactBase
    speakers: dict[str, Speaker] = field(default_factory=dict)
    """Every claimant met so far, by id: the grammar of a name is looked at once."""

    def halves(self, claim: Claim, clause: Clause) -> tuple[str, str]:
        """Say what one side says: as a sentence begins with it, and as it ends."""
        speaker = self._speaker(claim)
        words = speaker.says(clause)
        if not speaker.name:
            return f"One claim {words}", f"another claim {words}"
        return f"{speaker.opening} {words}", f"{speaker.name} {words}"

    def of_one_claimant(self, first: Claim, clause: Clause, second: Claim, other: Clause) -> str:
        """Say what one claimant says on both sides, each by its name; of a reversal, the earlier one first."""
        speaker = self._speaker(first)
        name = speaker.opening or "One claimant"
        order = in_order_said(first, second)
        if order is None or first.said is None or second.said is None:
            verb = "say" if speaker.plural else "says"
            return f"{name} {verb} {clause.that}, but also {verb} {other.that}."
        said = (first.said, clause.that), (second.said, other.that)
        (when, what), (later, contrast) = said if order[0] is first else reversed(said)
        begin = f"{_capital(_on(when))} {speaker.name or 'one claimant'} said {what}"
        return f"{begin}; {_on(later, after=when)}, {contrast}."

    def of_declared(self, claims: Sequence[Claim]) -> str:
        """Say that the author declares a conflict, whichever claim or block does so."""
        return f"The author sees a contradiction between {self._list(claims)}."

    def of_repeated(self, reason: str) -> str:
        """Say that the conflict is one between claims that these repeat; ``reason`` is that conflict's."""
        return f"Found through a repeated claim: {reason}"

    def of_both_true(self, claims: Sequence[Claim], why: str) -> str:
        """Say that both claims are rated true, and why that cannot be."""
        labels = " and ".join(dict.fromkeys(f"“{self.facts.status_of(claim).label}”" for claim in claims))
        return f"Both are rated as true ({labels}), but {why}"

    def of_replacement(self, verb: str, newer: Claim) -> str:
        """Say what settled a conflict: ``Corrected by the Ministry on 24 March 2008.``."""
        name = self._speaker(newer).name or "a later claim"
        said = f" {_on(newer.said)}" if newer.said else ""
        return f"{_capital(verb)} by {name}{said}."

    def of_retold(self, first: Claim, second: Claim) -> str:
        """Say that one claim has two verdicts."""
        one, other = (f"“{self.facts.status_of(claim).label}”" for claim in (first, second))
        mine, theirs = self._speaker(first).name, self._speaker(second).name
        if mine and theirs and mine != theirs:
            return f"The same claim is rated {one} as told by {mine} and {other} as told by {theirs}."
        return f"The same claim, told twice, is rated {one} in one place and {other} in another."

    def _list(self, claims: Sequence[Claim]) -> str:
        """List the claims by their claimants: ``claims by A, B and another claim``."""
        if by_one_claimant(claims):
            return f"{count(len(claims))} claims by {self._speaker(claims[0]).name}{self._dates(claims)}"
        named = list(dict.fromkeys(name for claim in claims if (name := self._speaker(claim).name)))
        unnamed = sum(not self._speaker(claim).name for claim in claims)
        if not named:
            return f"{count(unnamed)} claims"
        single = unnamed == len(claims) - 1
        ours = f"{'a claim' if single else 'claims'} by {join(named)}"
        if not unnamed:
            return ours
        return f"{ours} and {'another claim' if unnamed == 1 else f'{count(unnamed)} other claims'}"

    def _dates(self, claims: Sequence[Claim]) -> str:
        order = in_order_said(*claims) if len(claims) == 2 else None
        return f", of {join([_date(claim.said) for claim in order if claim.said])}" if order else ""

    def _speaker(self, claim: Claim) -> Speaker:
        speaker = self.speakers.get(claim.claimant or "")
        if speaker is None:
            name = self.facts.name_of(claim)
            speaker = Speaker(name=name, plural=_is_plural(name))
            self.speakers[claim.claimant or ""] = speaker
        return speaker


def _is_plural(name: str) -> bool:
    """Whether the name reads as a plural: ``two officials in Baghdad``, but not ``United States``.

    English alone cannot tell for proper names, so a name whose last word has a capital counts as one body.
    """
    word = _AFTER_HEAD.split(name, maxsplit=1)[0].rpartition(" ")[2]
    if not word.islower():
        return False
    return word in _PLURAL_WORDS or (word.endswith("s") and not word.endswith(_SINGULAR_ENDINGS))


def _date(when: When) -> str:
    return when.label.replace(", ", " at ", 1)


def _on(when: When, after: When | None = None) -> str:
    """Write a date with its preposition; the year is left out where it is that of the date before."""
    to_the_day = len(when.text) >= len("2020-03-12")
    year = when.text[:4]
    date = _date(when).replace(f" {year}", "", 1) if after and after.text[:4] == year else _date(when)
    return f"{'on' if to_the_day else 'in'} {date}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def count(number: int) -> str:
    """Write a small number as a word."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def join(words: Sequence[str]) -> str:
    """List words: ``A, B and C``."""
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))
