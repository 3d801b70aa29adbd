"""Dates as values: days, months, quarters, halves, decades, centuries and spans of them, in ISO form or in words."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time

from mkdocs_factcheck.model.dates import MONTHS, parse_when

_MONTH_NUMBERS = {
    spelling: number for number, month in enumerate(MONTHS, 1) for spelling in (month.lower(), month[:3].lower())
} | {"sept": 9}
_MONTH = rf"(?:{'|'.join(MONTHS)}|(?:{'|'.join(month[:3] for month in MONTHS)}|sept)\b)\.?"
_YEAR = r"(?:1\d{3}|20\d{2})(?![\d.,]?\d)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\d)"
_LAST = rf"(?: ?[–-] ?(?P<last>{_DAY}))"
_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": 4}
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? )?"
_SOME_TIME = r"(?:(?:the )?(?:early|mid|late|end of|beginning of|start of|middle of)[ -](?:in )?)"
_ORDINAL = "|".join(_ORDINALS)

_SLASHED = re.compile(r"([12]\d{3})/(\d{2})/(\d{2})(?![\d/])")
_ISO = re.compile(r"\d{4}-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}[0-9:.]*(?:Z|[+-]\d{2}:?\d{2})?)?)?(?![\w-])")
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_WEEKDAY}(?:the )?(?P<day>{_DAY}){_LAST}?[ -](?:of )?(?P<month>{_MONTH}),?[ -](?P<year>{_YEAR})",
        rf"{_WEEKDAY}(?P<month>{_MONTH}) (?P<day>{_DAY}){_LAST}?,? (?P<year>{_YEAR})",
        rf"{_SOME_TIME}?(?P<month>{_MONTH})(?: ?[–-] ?(?P<last_month>{_MONTH}))?,? (?:of )?(?P<year>{_YEAR})",
        rf"Q(?P<quarter>[1-4])[ /'-]*(?:of )?(?P<year>{_YEAR})|(?P<year2>{_YEAR})[ /-]*Q(?P<quarter2>[1-4])(?!\w)",
        rf"(?:the )?(?P<nth>{_ORDINAL})[ -]quarter (?:of )?(?P<year>{_YEAR})",
        rf"H(?P<half>[12])[ /'-]*(?:of )?(?P<year>{_YEAR})|(?P<year2>{_YEAR})[ /-]*H(?P<half2>[12])(?!\w)",
        rf"(?:the )?(?P<nth_half>first|1st|second|2nd)[ -]half of (?P<year>{_YEAR})",
        r"(?:the )?(?:(?:early|mid|late)[ -])?(?P<decade>1\d{2}|20\d)0'?s(?!\w)",
        r"(?:the )?(?:(?:early|mid|late)[ -])?(?P<century>[1-9]|1\d|2[01])(?:st|nd|rd|th)[ -]century(?: AD| CE)?(?!\w)",
        rf"(?:{_SOME_TIME}|(?:the )?(?:spring|summer|autumn|fall|(?P<winter>winter))[ -](?:of |in )?)(?P<year>{_YEAR})",
    )
)
"""What a decade, a season or "early" leaves open stays open: "early 2020" is some time in 2020."""

_YEARS = re.compile(r"(?:the year )?([12]\d{3})(?!\d)(?:(?: ?[–-] ?| to )([12]\d{3}|\d{2})(?!\d))?")
_SPAN = re.compile(r" ?(?:\.\.|–|\bto\b|\bthrough\b|\buntil\b|\btill\b) ?", re.IGNORECASE)
_AND = re.compile(r" and ", re.IGNORECASE)
_HALF_OPEN = re.compile(
    rf"(?P<day>{_DAY}) (?P<month>{_MONTH})|(?P<month2>{_MONTH})(?: (?P<day2>{_DAY}))?", re.IGNORECASE
)

NO_YEAR = re.compile(rf"(?:the )?(?:{_DAY} (?:of )?{_MONTH}|{_MONTH} {_DAY})(?![\w-])(?!,? \d)", re.IGNORECASE)
"""A day of any year: it is neither a date nor a number of something."""

_MONTHS_A_QUARTER, _MONTHS_A_HALF = 3, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The time from ``start`` to ``last``, both included, and where it ends in the text; a ``span`` names both."""

    start: datetime
    last: datetime
    end: int
    span: bool = False


def read_days(text: str, at: int) -> Days | None:
    """Read a date, or two with a word or a dash between them; a year alone is a number."""
    first = _read_one(text, at)
    if first is None:
        return _read_headless(text, at)
    found = _SPAN.match(text, first.end)
    second = _read_one(text, found.end()) if found else None
    return _joined(first, second) if second else first


def read_days_between(text: str, at: int) -> Days | None:
    """Read the two dates behind "between": ``March and May 2020``."""
    first = _read_one(text, at)
    if first is None:
        return _read_headless(text, at, joint=_AND)
    found = _AND.match(text, first.end) or _SPAN.match(text, first.end)
    second = _read_one(text, found.end()) if found else None
    return _joined(first, second) if second else None


def year_days(year: int) -> Days | None:
    """The days of a year."""
    return _years(year, year, 0, span=False) if MINYEAR <= year <= MAXYEAR else None


def read_years(text: str, at: int) -> Days | None:
    """Read ``2019``, ``2019-20`` and ``2019 to 2021`` as years."""
    found = _YEARS.match(text, at)
    if found is None:
        return None
    first, last = int(found[1]), int(found[2] or found[1])
    last += first // 100 * 100 if last < 100 else 0
    return _years(first, last, found.end(), span=found[2] is not None) if first <= last else None


def _years(first: int, last: int, end: int, *, span: bool) -> Days:
    return Days(start=_first(first, 1), last=_last(last, 12), end=end, span=span)


def _joined(first: Days, second: Days) -> Days | None:
    return Days(start=first.start, last=second.last, end=second.end, span=True) if first.start <= second.last else None


def _read_headless(text: str, at: int, joint: re.Pattern[str] = _SPAN) -> Days | None:
    """Read two dates of which the second alone has the year: ``12 March to 3 April 2020``."""
    head = _HALF_OPEN.match(text, at)
    found = head and joint.match(text, head.end())
    second = _read_one(text, found.end()) if found else None
    if head is None or second is None:
        return None
    written = f"{head[0]} {second.start.year}"
    first = _read_one(written, 0)
    return _joined(first, second) if first and first.end == len(written) else None


def _read_one(text: str, at: int) -> Days | None:
    if found := _ISO.match(text, at):
        when = parse_when(found[0])
        return Days(start=when.start, last=when.end, end=found.end()) if when else None
    if found := _SLASHED.match(text, at):
        when = parse_when("-".join(found.groups()))
        return Days(start=when.start, last=when.end, end=found.end()) if when else None
    for form in _FORMS:
        if found := form.match(text, at):
            try:
                parts = {key: part for key, part in found.groupdict().items() if part}
                start, last = _bounds(parts)
            except ValueError:
                return None
            span = "last" in parts or "last_month" in parts
            return Days(start=start, last=last, end=found.end(), span=span) if start <= last else None
    return None


def _bounds(parts: dict[str, str]) -> tuple[datetime, datetime]:
    """The first and the last moment of what was read; a `ValueError` for a day that no month has."""
    if decade := parts.get("decade"):
        return _first(int(f"{decade}0"), 1), _last(int(f"{decade}9"), 12)
    if century := parts.get("century"):
        return _first(100 * int(century) - 99, 1), _last(100 * int(century), 12)
    year = int(parts.get("year") or parts["year2"])
    if parts.get("winter"):
        return _first(year - 1, 12), _last(year + 1, 2)
    if quarter := parts.get("quarter") or parts.get("quarter2") or _nth(parts, "nth"):
        return _months(year, int(quarter), _MONTHS_A_QUARTER)
    if half := parts.get("half") or parts.get("half2") or _nth(parts, "nth_half"):
        return _months(year, int(half), _MONTHS_A_HALF)
    if "month" not in parts:
        return _first(year, 1), _last(year, 12)
    month = _month(parts["month"])
    if "day" not in parts:
        return _first(year, month), _last(year, _month(parts.get("last_month", parts["month"])))
    day = _number(parts["day"])
    last = _number(parts.get("last", parts["day"]))
    return (
        datetime.combine(date(year, month, day), time.min, UTC),
        datetime.combine(date(year, month, last), time.max, UTC),
    )


def _nth(parts: dict[str, str], key: str) -> int | None:
    return _ORDINALS[parts[key].lower()] if key in parts else None


def _number(day: str) -> int:
    return int(day.rstrip("stndrhSTNDRH"))


def _month(name: str) -> int:
    return _MONTH_NUMBERS[name.lower().rstrip(".")]


def _months(year: int, number: int, size: int) -> tuple[datetime, datetime]:
    return _first(year, (number - 1) * size + 1), _last(year, number * size)


def _first(year: int, month: int) -> datetime:
    return datetime.combine(date(year, month, 1), time.min, UTC)


def _last(year: int, month: int) -> datetime:
    return datetime.combine(date(year, month, monthrange(year, month)[1]), time.max, UTC)
