"""Ticks of a time axis: few, at round dates, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, UTC, datetime, timedelta

MOST = 5
"""Ticks on an axis: so many labels fit beside each other on a phone."""

_MINUTES = (1, 5, 15, 30, 60, 180, 360, 720)
_DAYS = (1, 2, 5, 10)
_MONTHS = (1, 2, 3, 6)
_YEARS = (1, 2, 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A moment on the axis and its label."""

    at: datetime
    label: str


def ticks(start: datetime, end: datetime, words: Mapping[str, str]) -> list[Tick]:
    """At most `MOST` ticks from start to end, at the finest step that keeps to that.

    A year, or a day, is said when it changes.
    """
    for unit, moments in _candidates(start, end):
        if 0 < len(moments) <= MOST:
            return _labelled(moments, unit, words)
    return _labelled([start], "day", words)


def _candidates(start: datetime, end: datetime) -> Iterator[tuple[str, list[datetime]]]:
    for minutes in _MINUTES:
        yield "minute", _every(timedelta(minutes=minutes), start, end)
    for days in _DAYS:
        yield "day", _days(days, start, end)
    for months in _MONTHS:
        yield "month", _months(months, start, end)
    span = max(end.year - start.year, 1)
    power = 1
    while power <= 10 * span:
        for years in _YEARS:
            yield "year", _months(12 * years * power, start, end)
        power *= 10


def _every(step: timedelta, start: datetime, end: datetime) -> list[datetime]:
    """Round moments of one day or few; more than enough is not counted out."""
    if (end - start) > step * (MOST + 1):
        return []
    midnight = start.replace(hour=0, minute=0, second=0, microsecond=0)
    return _from(midnight + -((midnight - start) // step) * step, step, end)


def _from(first: datetime, step: timedelta, end: datetime) -> list[datetime]:
    found: list[datetime] = []
    while first <= end and len(found) <= MOST:
        found.append(first)
        if first > datetime.max.replace(tzinfo=UTC) - step:
            break
        first += step
    return found


def _days(step: int, start: datetime, end: datetime) -> list[datetime]:
    """The 1st, 11th, 21st (or each 2nd or 5th day) of the months, but none so late that the 1st crowds it."""
    if (end - start).days > step * (MOST + 2):
        return []
    day = datetime(start.year, start.month, start.day, tzinfo=UTC)
    found = []
    while day <= end:
        if (day.day - 1) % step == 0 and (step == 1 or day.day + step // 2 <= 31) and day >= start:
            found.append(day)
        if day > datetime.max.replace(tzinfo=UTC) - timedelta(days=1):
            break
        day += timedelta(days=1)
    return found


def _months(step: int, start: datetime, end: datetime) -> list[datetime]:
    first, last = start.year * 12 + start.month - 1, end.year * 12 + end.month - 1
    found: list[datetime] = []
    for month in range(first + -first % step, last + 1, step):
        if month // 12 > MAXYEAR or len(found) > MOST:
            break
        at = datetime(month // 12, month % 12 + 1, 1, tzinfo=UTC)
        if at >= start:
            found.append(at)
    return found


def _labelled(moments: list[datetime], unit: str, words: Mapping[str, str]) -> list[Tick]:
    found: list[Tick] = []
    before: datetime | None = None
    for at in moments:
        found.append(Tick(at=at, label=_label(at, before, unit, words)))
        before = at
    return found


def _label(at: datetime, before: datetime | None, unit: str, words: Mapping[str, str]) -> str:
    month = words[f"month_{at.month}"]
    if unit == "year":
        return str(at.year)
    if unit == "month":
        new = before is None or before.year != at.year
        return words["tick_month_year"].format(month=month, year=at.year) if new else month
    day = words["tick_day"].format(day=at.day, month=month)
    if unit == "minute":
        clock = f"{at:%H:%M}"
        new = before is None or before.date() != at.date()
        return words["tick_day_time"].format(day=day, time=clock) if new else clock
    new = before is None or before.year != at.year
    return words["tick_day_year"].format(day=day, year=at.year) if new else day
