"""What stands behind a figure: a unit, what is counted or measured, and per what.

``reads per second`` is the unit ``per second`` of ``read``; ``tonnes of CO2`` the unit ``t`` of ``carbon dioxide``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from mkdocs_factcheck.model.figures.numbers import NUMBER_WORDS, read_magnitude, read_number
from mkdocs_factcheck.model.figures.units import LETTER_UNITS, read_unit, unit_named

COMPARING = frozenset(
    "more less fewer least most than over under above below about around approximately roughly nearly almost up "
    "exceeding between plus minus versus vs maximum max minimum higher lower greater larger smaller bigger longer "
    "shorter faster slower older younger newer later earlier better worse cheaper warmer colder heavier lighter".split()
)
"""Words that compare. None of them is part of a unit."""

_NEVER = COMPARING | frozenset(
    "bc bce ad ce am pm a.m p.m o'clock is was were are be been has have had will would could should may might can "
    "that which who but because if not no than as past ago many much".split()
    + list(NUMBER_WORDS)
)
"""Words of dates, times and sentences, and other numbers, are none either."""

_NOT_FIRST = frozenset("to in on at for by with from after before since until and or st nd rd th".split())
"""Words with which nothing that is counted begins."""

_SYMBOL = 3
"""Letters of a second unit that makes no sense behind the first: ``5 kg km``."""

_FILLERS = frozenset("total overall altogether combined exactly precisely alone".split())
_SMALL_WORDS = frozenset("a an the of all".split())
_WORD = re.compile(r"[^\W\d_]+(?:['.&-]?[^\W\d_]+)*\.?|[&,]")
_CHEMISTRY = re.compile(r"\b(?:CO2e|CO2-?eq|CO2|CH4|N2O|SO2|NO2|PM10|H2O|H2)\b", re.IGNORECASE)
_SUBSTANCES = {
    "co2e": "carbon dioxide equivalent", "co2eq": "carbon dioxide equivalent", "co2": "carbon dioxide",
    "ch4": "methane", "n2o": "nitrous oxide", "so2": "sulphur dioxide", "no2": "nitrogen dioxide",
    "pm10": "coarse particle", "h2o": "water", "h2": "hydrogen",
}  # fmt: skip

_HYPHENS = re.compile(r"-(an?|per)-", re.IGNORECASE)
_PER = re.compile(r"\s*/\s*|\s+(?:per|each|every|in every|for every|for each)\s+|^(?:per|each|every)\s+", re.IGNORECASE)
_A = re.compile(r"\s*\b(?:a|an)\s+", re.IGNORECASE)
_OFTEN = {
    "annually": "year", "yearly": "year", "p.a.": "year", "pa": "year", "monthly": "month", "weekly": "week",
    "daily": "day", "hourly": "hour",
}  # fmt: skip
_PEOPLE = frozenset("head capita person".split())

_IRREGULAR = {
    plural: word
    for word, plurals in {
        "person": "people persons capita head heads", "man": "men", "woman": "women", "child": "children",
        "life": "lives", "wife": "wives", "wolf": "wolves", "knife": "knives", "foot": "feet", "tooth": "teeth",
        "mouse": "mice", "series": "series", "death": "deaths dead killed died die fatalities fatality",
        "injured": "hurt injuries injury wounded",
    }.items()
    for plural in plurals.split()
}  # fmt: skip
_STATES = frozenset({"death", "injured", "missing"})
"""What happens to people: "12 dead" are 12 people, dead."""


class BadPhraseError(Exception):
    """Words that are no unit; ``word`` is the first that cannot be part of one."""

    def __init__(self, word: str) -> None:
        super().__init__(word)
        self.word = word


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A unit, what it is of, and by what a figure is multiplied: a hundredth for ``l/100 km``."""

    unit: str = ""
    of: str = ""
    factor: Fraction = Fraction(1)


@lru_cache(maxsize=4096)
def read_phrase(text: str, unit: str = "", letter: str = "") -> Phrase:
    """Read all of a phrase. ``unit`` was read before it; ``letter`` is one that may be a unit or a magnitude.

    Raises `BadPhraseError` where some of it can be no part of a unit.
    """
    text = _CHEMISTRY.sub(lambda found: _SUBSTANCES[found[0].lower().replace("-", "")], text).strip()
    if text.endswith("-"):
        raise BadPhraseError("-")
    text = _HYPHENS.sub(r" \1 ", text).lstrip("-")
    at = 0
    if not unit and not letter and (found := read_unit(text, 0)):
        unit, at = found
    rates = list(_rates(text, at)) or _often(text, at)
    end, rest = (rates[0].start, rates[-1].end) if rates else (len(text), len(text))
    of = fold_noun(f"{text[at:end]} {text[rest:]}")
    head = of.partition(" ")[0]
    if (not unit and head in _NOT_FIRST) or (unit and len(head) <= _SYMBOL and unit_named(head)):
        raise BadPhraseError(head)
    if letter:
        unit = LETTER_UNITS[letter] if not of else ""
    factor = Fraction(1)
    for rate in rates:
        unit, factor = f"{unit} per {rate.unit}".strip(), factor / rate.number
    return _as_share(Phrase(unit=unit, of=of, factor=factor))


def _as_share(phrase: Phrase) -> Phrase:
    """Tell ``12 per 1000`` and ``12 per 100,000 people`` for the shares that they are."""
    if phrase.unit in {"per ", "per"} or (phrase.unit == "per person" and not phrase.of and phrase.factor != 1):
        return Phrase(unit="share", of="person" if phrase.unit == "per person" else phrase.of, factor=phrase.factor)
    return phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rate:
    """Where "per 100 km" stands, and what it says."""

    start: int
    end: int
    unit: str
    number: Fraction = Fraction(1)


def _rates(text: str, at: int) -> Iterator[_Rate]:
    """Yield what stands below the line: ``per person per year``."""
    found = _next_rate(text, at)
    while found:
        start, at = found
        number = read_number(text, at) or read_magnitude(text, at)
        after = number.end if number else at
        known = read_unit(text, after + (text[after : after + 1] == " "))
        found = _next_rate(text, known[1] if known else after)
        end = known[1] if known else found[0] if found else len(text)
        unit = known[0] if known else fold_noun(text[after:end])
        if not unit and (number is None or "/" in text[start:at]):
            raise BadPhraseError(text[start:].strip())
        yield _Rate(start=start, end=end, unit=unit, number=number.amount or Fraction(1) if number else Fraction(1))


def _often(text: str, at: int) -> list[_Rate]:
    """Find a rate in one word at the end: ``daily``."""
    head, _, word = text[at:].rstrip().rpartition(" ")
    often = _OFTEN.get(word.lower())
    return [_Rate(start=at + len(head), end=len(text), unit=often)] if often else []


def _next_rate(text: str, at: int) -> tuple[int, int] | None:
    """Find the next ``per``, ``/`` or ``a`` that begins a rate; after ``a`` a unit or a person must follow."""
    per = _PER.search(text, at)
    place = at
    while found := _A.search(text, place):
        if per and per.start() <= found.start():
            break
        word = _WORD.match(text, found.end())
        if read_unit(text, found.end()) or (word and word[0].lower() in _PEOPLE):
            return found.span()
        place = found.end()
    return per.span() if per else None


def fold_noun(text: str) -> str:
    """One form for what is counted: case, a plural and small words make no difference.

    Raises `BadPhraseError` at digits, signs and words that compare.
    """
    words: list[str] = []
    at = 0
    while at < len(text):
        if text[at].isspace() or text[at] == "-":
            at += 1
            continue
        found = _WORD.match(text, at)
        if found is None or found[0].lower().rstrip(".") in _NEVER:
            raise BadPhraseError(text[at:].strip() if found is None else found[0])
        at = found.end()
        word = found[0].lower().rstrip(".")
        if word not in _SMALL_WORDS and word not in {",", "&"}:
            words.append(_singular(word))
    if not words and text.strip(" -"):
        raise BadPhraseError(text.strip())
    while words and words[-1] in _FILLERS:
        words.pop()
    if words in (["old"], ["age"]):
        return ""
    if words and _STATES.issuperset(words):
        words.insert(0, "person")
    return " ".join(words)


def _singular(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if len(word) > 4 and word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
