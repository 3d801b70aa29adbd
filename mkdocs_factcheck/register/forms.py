"""Remedies for values that cannot be read: the form that is nearest to what somebody wrote."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from math import ceil, floor
from typing import TypeAlias

from mkdocs_factcheck.model import BANDS, SYNONYMS, label_of, parse_source_date, parse_when
from mkdocs_factcheck.register.nearest import did_you_mean

_LONGEST = 100
"""Characters of a value that are looked at; no date and no likelihood has more."""
_PREFIX = 4
"""Letters that two words begin with alike, so that the one may be meant by the other: ``quotation``, ``quote``."""
_EVERYDAY = {
    "medium": "moderate", "strong": "high", "weak": "low", "for": "supports", "against": "refutes",
    "closed": "resolved", "settled": "resolved", "good": "positive", "bad": "negative",
}  # fmt: skip
"""What people say where the scales have another word."""

_DATES = "write 2020-03-12, 2020-03 or 2020"
_DAY_FIRST = re.compile(r"([0-9]{1,2})([./-])([0-9]{1,2})\2([0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{4})[./-]([0-9]{1,2})[./-]([0-9]{1,2})|([0-9]{4})([0-9]{2})([0-9]{2})")
_WITH_TIME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{1,2})[:.h]([0-9]{2})\b.*")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?")
_YEAR = re.compile(r"\b[1-9][0-9]{3}\b")

_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
_ODDS = re.compile(r"([0-9]{1,6})\s*(?:in|of|out of|/)\s*([0-9]{1,6})")
_FROM = re.compile(r"\s*(?:>|≥|over\b|above\b|more than\b|at least\b)")
_TO = re.compile(r"\s*(?:<|≤|under\b|below\b|less than\b|at most\b|up to\b)")
_CERTAIN = 100
_OTHER_SENSE = frozenset({"not", "possible", "impossible"})
"""Words near to a band that say something else."""

_Range: TypeAlias = tuple[float, float]


def near_choice(text: str, words: Sequence[str]) -> str:
    """Name the one of a few words that was meant, or all of them."""
    if hint := did_you_mean(text, words):
        return hint
    folded = text.casefold()
    parts = re.findall(r"\w+", folded[:_LONGEST])
    for word in words:
        if word in parts or _EVERYDAY.get(folded) == word:
            return f'did you mean "{word}"?'
    for word in words:
        if len(word) >= _PREFIX and folded[:_PREFIX] == word[:_PREFIX]:
            return f'did you mean "{word}"?'
    return f"use {either(words)}"


def either(words: Iterable[str]) -> str:
    """List words of which one can be chosen: ``a, b or c``."""
    *others, last = words
    return f"{', '.join(others)} or {last}" if others else last


def near_date(text: str) -> str:
    """Write the date that was meant as it has to be written, or say why there is no such date."""
    text = " ".join(text.split())
    if len(text) <= _LONGEST:
        if found := list(dict.fromkeys(_readings(text))):
            return f"write {either(found)}" + (", whichever is meant" if len(found) > 1 else "")
        if why := _impossible(text):
            return f"{why}: {_DATES}"
        if len(years := _YEAR.findall(text)) == 1:
            return f"write {years[0]}, {years[0]}-MM or {years[0]}-MM-DD"
    return _DATES


def _readings(text: str) -> Iterator[str]:
    """Yield the dates that the text may stand for, in ISO form."""
    if found := _DAY_FIRST.fullmatch(text):
        first, _, second, year = found.groups()
        yield from _real(year, second, first)
        if found[2] != ".":  # where a point parts figures, the day comes first
            yield from _real(year, first, second)
    elif found := _YEAR_FIRST.fullmatch(text):
        yield from _real(*(part for part in found.groups() if part))
    elif found := _WITH_TIME.fullmatch(text):
        moment = parse_when(f"{found[1]}T{found[2].zfill(2)}:{found[3]}")
        yield from [moment.text] if moment else []
    else:
        date = parse_source_date(text)
        if date.first is not None and date.first == date.last and not date.season:
            yield date.first.text


def _real(year: str, month: str, day: str) -> Iterator[str]:
    when = parse_when(f"{year}-{month.zfill(2)}-{day.zfill(2)}")
    if when:
        yield when.text


def _impossible(text: str) -> str:
    """Say what is wrong with a date of the right form."""
    found = _ISO.fullmatch(text)
    if found is None:
        return ""
    year, month, day = found.groups()
    if not 1 <= int(month) <= 12:
        return f"there is no month {month}"
    if day is None or year == "0000":
        return ""
    days = monthrange(int(year), int(month))[1]
    return f"{label_of(f'{year}-{month}')} has {days} days" if int(day) > days else f"there is no day {day}"


def near_likelihood(text: str) -> str:
    """Name the band that was meant, or write the per cent that were; else say what can be written."""
    text = " ".join(text.casefold().split())[:_LONGEST]
    if form := _as_per_cent(text):
        return form
    name = text.replace(" ", "-")
    known = [*BANDS, *SYNONYMS]
    if _OTHER_SENSE.isdisjoint(text.split()):
        within = [band for band in known if f"-{band}-" in f"-{name}-"]
        hint = f'did you mean "{max(within, key=len)}"?' if within else did_you_mean(name, known)
        if hint:
            return hint
    return f"use {', '.join(BANDS)}, or per cent as 80-95%"


def _as_per_cent(text: str) -> str:
    """Write the figures of a text as the per cent that they stand for."""
    found = _range_of(text)
    if found is None:
        return ""
    low, high = found
    if high > _CERTAIN:
        return "a likelihood is 100% at most"
    if _FROM.match(text):
        high = _CERTAIN
    elif _TO.match(text):
        low = 0
    ends = dict.fromkeys((floor(low), ceil(high)))
    return f"write {'-'.join(map(str, ends))}%"


def _range_of(text: str) -> _Range | None:
    if (odds := _ODDS.search(text)) and int(odds[2]):
        share = round(_CERTAIN * int(odds[1]) / int(odds[2]))
        return share, share
    figures = [float(figure.replace(",", ".")) for figure in _NUMBER.findall(text)]
    if not 1 <= len(figures) <= 2:
        return None
    low, high = min(figures), max(figures)
    of_one = high <= 1 and "%" not in text and not all(figure == floor(figure) for figure in figures)
    return (round(low * _CERTAIN, 6), round(high * _CERTAIN, 6)) if of_one else (low, high)
