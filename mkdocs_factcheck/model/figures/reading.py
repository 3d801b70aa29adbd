"""From a text to a value: the whole text is one figure or date, or it is refused with the way to write it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from fractions import Fraction
from math import ceil, floor

from mkdocs_factcheck.model.figures.amounts import Amount, read_amount
from mkdocs_factcheck.model.figures.bounds import Bound, read_before, read_behind
from mkdocs_factcheck.model.figures.days import NO_YEAR, Days, read_days, read_days_between, read_years, year_days
from mkdocs_factcheck.model.figures.numbers import plain_signs
from mkdocs_factcheck.model.figures.phrases import BadPhraseError, Phrase, read_phrase
from mkdocs_factcheck.model.figures.refusals import refusal
from mkdocs_factcheck.model.figures.units import SHARE, is_money, readings
from mkdocs_factcheck.model.figures.value import DATE, Unread, Value

_LONGEST = 200
"""Characters of a value; no figure that means something has more."""

_ABOUT = Fraction(5, 100)
"""What "about" adds on either side at least: 5 %."""

_TO = re.compile(
    r" ?(?:\.\.|–|-|~|\bto\b|\bthrough\b|\bor\b) ?(about |around |roughly |nearly |perhaps )?", re.IGNORECASE
)
_AND = re.compile(r"(?: (?:and|to|&) | ?[–-] ?)(about |around |roughly |nearly |perhaps )?", re.IGNORECASE)
_GIVE = re.compile(r" ?(?:±|\+/[-–]|\+-|\bplus or minus\b|,?\s?\bgive or take\b) ?", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:anywhere |somewhere )?(between|from) (?:about |roughly |around )?", re.IGNORECASE)
_BEHIND = re.compile(
    r",? ?\b(?:or|and|at|maximum|max|minimum|tops|plus|more|approx|give|roughly)\b|\+$|-ish$", re.IGNORECASE
)
_DATED = re.compile(
    r"(?:(?P<low>>=|≥|(?:since|from|starting)\b)|(?P<high><=|≤|(?:until|till|by|up to|no later than)\b)"
    r"|(?P<above>>|after\b)|(?P<below><|(?:before|earlier than|prior to)\b)|(?P<on>(?:on|in|during)\b)) ?",
    re.IGNORECASE,
)
_ONWARD = re.compile(r" (?:onwards?|on|or later|and later)\b", re.IGNORECASE)
_FIRST_YEAR, _LAST_YEAR = 1000, 2999
_LETTERS = {"m": 10**6, "B": 10**9}
"""What a letter behind a figure multiplies by, where it is no unit."""
_DAY = 86_400 * 1_000_000


def parse_value(text: str) -> Value | None:
    """Read a value as `read_value` does; ``None`` for what is none."""
    value = read_value(text)
    return value if isinstance(value, Value) else None


def read_value(text: str) -> Value | Unread:
    """Read a whole text as a figure or a date, or say why it is none.

    A bare year is a number that may be a year: ``2020`` may count anything.
    """
    text = " ".join(text.split())
    if len(text) > _LONGEST:
        return Unread(what=f"{text[:60]}…", hint="write the figure and its unit, and nothing else")
    plain = plain_signs(text)
    plain = plain if plain.endswith("..") else plain.removesuffix(".")
    value = _whole_date(plain)
    if value is None and NO_YEAR.fullmatch(plain):
        return refusal(plain)
    if value is None:
        figure = read_figure(plain, 0)
        if figure is None:
            return refusal(plain)
        try:
            value = finish(figure, plain[figure.end :])
        except BadPhraseError as bad:
            return refusal(plain, bad.word)
    return replace(value, text=text) if value else refusal(plain)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One or two amounts with what words say of them; the words of their unit may still follow."""

    first: Amount
    last: Amount
    bound: Bound
    margin: Amount | None = None
    end: int


def read_figure(text: str, at: int, *, whole: bool = True) -> Figure | None:
    """Read the figure at a place, up to where words of its unit may follow.

    If it is the ``whole`` text, "an hour" is one, and "from 15" is at least 15.
    """
    bound = read_before(text, at)
    between = _BETWEEN.match(text, bound.end)
    two = between is not None and between[1].lower() == "between"
    first = read_amount(text, between.end() if between else bound.end, article=whole)
    if first is None:
        return None
    joint = (_AND if two else _TO).match(text, first.end)
    money = is_money(first.unit)
    last = read_amount(text, joint.end(), money=money) if joint else None
    if last and joint and joint[0].strip().lower() == "or" and first.unit not in {"", last.unit}:
        last = None  # 300 miles or 480 km: one figure twice
    if last is not None:
        about = bound.about or (joint is not None and joint[1] is not None)
        return Figure(first=first, last=last, bound=replace(bound, about=about), end=last.end)
    if two:
        return None
    found = _GIVE.match(text, first.end)
    margin = read_amount(text, found.end()) if found else None
    bound = replace(bound, low=bound.low or (whole and between is not None))
    return Figure(first=first, last=first, bound=bound, margin=margin, end=(margin or first).end)


def finish(figure: Figure, rest: str) -> Value | None:
    """Make a value of a figure and the words of its unit. Raises `BadPhraseError` where they are none."""
    words, behind = _split_behind(rest)
    bound = figure.bound
    if behind:
        bound = replace(
            bound, low=bound.low or behind.low, high=bound.high or behind.high, about=bound.about or behind.about
        )
    margin, last = figure.margin, figure.last
    if margin and margin.unit and not last.unit:
        last = replace(last, unit=margin.unit, written_unit=margin.written_unit)
    first, last = _one_unit(figure.first if figure.first is not figure.last else last, last)
    if (first is not last and (bound.low or bound.high)) or (bound.low and bound.high):
        return None
    unit = "" if last.unit == SHARE else last.unit
    phrase = read_phrase(words, unit, last.number.letter)
    if last.unit == SHARE and phrase.unit == "":
        phrase = replace(phrase, unit=SHARE)
    value = _value(_Ends.of(first, last, phrase), bound, _margin(margin, last))
    plain = first.digits and last.digits and not (phrase.unit or phrase.of)
    written = f"{last.written_unit}{words}".strip(" -") if phrase.factor == 1 and not is_money(unit) else ""
    return value and replace(
        value,
        unit=phrase.unit,
        of=phrase.of,
        written_unit=written,
        may_be_year=bool(plain) and all(_FIRST_YEAR <= end <= _LAST_YEAR for end in value.numbers),
    )


def _split_behind(rest: str) -> tuple[str, Bound | None]:
    """Part the words of a bound from those of the unit: ``+ people``, ``or more people``, ``people or more``."""
    if behind := read_behind(rest, 0):
        return rest[behind.end :], behind
    for found in _BEHIND.finditer(rest):
        behind = read_behind(rest, found.start())
        if behind and behind.end == len(rest):
            return rest[: found.start()], behind
        if behind and rest[behind.end] == " ":
            return f"{rest[: found.start()]}{rest[behind.end :]}", behind
    return rest, None


def _one_unit(first: Amount, last: Amount) -> tuple[Amount, Amount]:
    """Give both ends of a range one magnitude and one unit: ``$5 to $7 million``, ``900 m to 1.2 km``."""
    if first is last:
        return last, last
    first = _with_letter(first, last)
    one, other = first.number, last.number
    if one.scale == 1 and one.amount * other.scale <= other.amount and (not last.unit or first.unit in {"", last.unit}):
        one = one.times(other.scale, one.end)
    elif (
        first.digits == len("2019")
        and last.digits == len("20")
        and _FIRST_YEAR <= one.amount <= _LAST_YEAR
        and one.amount % 100 < other.amount < 100
    ):
        other = replace(other, amount=one.amount - one.amount % 100 + other.amount)  # 2019-20
    if first.unit and last.unit and first.unit != last.unit:
        mine, theirs = readings(first.unit), readings(last.unit)
        if len(mine) != 1 or len(theirs) != 1 or mine[0].base != theirs[0].base:
            raise BadPhraseError(first.written_unit)
        worth = theirs[0].factor
        amount = (one.amount * mine[0].factor + mine[0].offset - theirs[0].offset) / worth
        one = replace(one, amount=amount, step=one.step * mine[0].factor / worth)
    unit, written = last.unit or first.unit, last.written_unit or first.written_unit
    return replace(first, number=one, unit=unit), replace(last, number=other, unit=unit, written_unit=written)


def _with_letter(first: Amount, last: Amount) -> Amount:
    """Tell what a letter behind the first of two figures is: metres in ``5m to 10 km``, nothing in ``5m to 7``."""
    letter = first.number.letter
    if not letter or last.number.letter or last.number.scale != 1:
        return first
    if not last.unit:
        raise BadPhraseError(letter)
    return replace(first, unit=letter, written_unit=letter)


def _margin(margin: Amount | None, last: Amount) -> Fraction:
    """How much ``± 2`` adds on either side; per cent of something else are a part of it."""
    if margin is None:
        return Fraction(0)
    if margin.unit == "%" and last.unit != "%":
        return abs(last.number.amount) * margin.number.amount / 100
    if margin.unit and margin.unit != last.unit:
        mine, theirs = readings(margin.unit), readings(last.unit)
        if len(mine) != 1 or len(theirs) != 1 or mine[0].base != theirs[0].base:
            raise BadPhraseError(margin.written_unit)
        return margin.number.amount * mine[0].factor / theirs[0].factor
    return margin.number.amount * (last.number.scale if margin.number.scale == 1 else 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ends:
    """The two ends of a figure, one unit of the last digit of each, and what their magnitude multiplies by."""

    numbers: tuple[Fraction, Fraction]
    steps: tuple[Fraction, Fraction]
    scale: Fraction
    single: bool

    @classmethod
    def of(cls, first: Amount, last: Amount, phrase: Phrase) -> _Ends:
        """Take them from the amounts; a letter that is no unit is a magnitude: ``1.2m people``."""
        letter = _LETTERS.get(last.number.letter, 1) if " or " not in phrase.unit else 1
        more = letter * phrase.factor
        return cls(
            numbers=(first.number.amount * more, last.number.amount * more),
            steps=(first.number.step * more, last.number.step * more),
            scale=last.number.scale * letter,
            single=first is last,
        )


def _value(ends: _Ends, bound: Bound, margin: Fraction) -> Value | None:
    """Make the interval of a figure without its unit, with what ``±``, "about" and "just over" add."""
    low, high = ends.numbers[0] - margin, ends.numbers[1] + margin
    if ends.numbers[0] > ends.numbers[1]:
        return None
    below, above = (max(step, abs(end) * _ABOUT) for step, end in zip(ends.steps, ends.numbers, strict=True))
    if bound.about or (bound.near and bound.high):
        low -= below
    if bound.about or (bound.near and bound.low):
        high += above
    return Value(
        text="",
        low=None if bound.high and not bound.near else low,
        high=None if bound.low and not bound.near else high,
        low_open=bound.strict and bound.low,
        high_open=bound.strict and bound.high,
        numbers=ends.numbers[:1] if ends.single else ends.numbers,
        scale=ends.scale,
        halves=(ends.steps[0] / 2, ends.steps[1] / 2),
    )


def _whole_date(text: str) -> Value | None:
    found = read_date(text, 0)
    return found[0] if found and found[1] == len(text) else None


def read_date(text: str, at: int) -> tuple[Value, int] | None:
    """Read a date with the words before it, "since March 2020", and where it ends; after these words a year is one."""
    sign = _DATED.match(text, at)
    between = None if sign else _BETWEEN.match(text, at)
    begin = sign.end() if sign else between.end() if between else at
    days = read_days_between(text, begin) if between else read_days(text, begin)
    days = days or (read_years(text, begin) if sign else None)
    if days is None:
        return None
    kind, end = (sign.lastgroup if sign else None) or "on", days.end
    if days.span and sign and kind != "on":
        if sign[0][0] in "<>≤≥":
            return None
        kind = "on" if sign[0].lower() == "from " else kind
    elif kind in {"on", "low"} and (onward := _ONWARD.match(text, end)):
        kind, end = "low", onward.end()
    return date_value(text[at:end], days, kind), end


def date_value(text: str, days: Days, kind: str = "on") -> Value:
    """Make the value of a time: ``on`` it, ``low`` (from it on), ``above``, ``high`` (until it) or ``below``."""
    start, end = _days_since_year_one(days.start), _days_since_year_one(days.last)
    return Value(
        text=text,
        low={"on": start, "low": start, "above": end}.get(kind),
        high={"on": end, "high": end, "below": start}.get(kind),
        unit=DATE,
        low_open=kind == "above",
        high_open=kind == "below",
    )


def _days_since_year_one(moment: datetime) -> Fraction:
    """Whole days and the part of one, to the microsecond."""
    passed = ((moment.hour * 60 + moment.minute) * 60 + moment.second) * 1_000_000 + moment.microsecond
    return moment.toordinal() + Fraction(passed, _DAY)


def year_value(value: Value) -> Value | None:
    """The years that a bare number may mean, as dates."""
    if not value.may_be_year:
        return None
    first = None if value.low is None else year_days(ceil(value.low))
    last = None if value.high is None else year_days(floor(value.high))
    low = _days_since_year_one(first.last if value.low_open else first.start) if first else None
    high = _days_since_year_one(last.start if value.high_open else last.last) if last else None
    return replace(value, low=low, high=high, unit=DATE)
