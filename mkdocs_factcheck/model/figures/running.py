"""Figures and dates in running text, each with its place: for passages, articles and quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mkdocs_factcheck.model.figures.bounds import LEADING, read_behind
from mkdocs_factcheck.model.figures.days import read_days, year_days
from mkdocs_factcheck.model.figures.numbers import NUMBER_WORDS, plain_signs
from mkdocs_factcheck.model.figures.phrases import BadPhraseError
from mkdocs_factcheck.model.figures.reading import Figure, date_value, finish, read_date, read_figure
from mkdocs_factcheck.model.figures.surroundings import (
    NO_FIGURE,
    PERSONS,
    TOKEN,
    WINDOW,
    counts_people,
    is_label,
    is_name,
    noun_end,
)
from mkdocs_factcheck.model.figures.units import SHARE, read_unit, readings
from mkdocs_factcheck.model.figures.value import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundValue:
    """A figure or a date in a text: ``text[start:end]`` says it."""

    value: Value
    start: int
    end: int


_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_ANCHOR = re.compile(
    r"(?<![\w.,/'#@&§№:-])(?:[+-]?(?=\d|\.\d)|(?=[½⅓⅔¼¾])|(?:[A-Z]{1,3})?[$€£¥₹₩₽₺₪₴₦฿₫₱₿] ?(?=[\d.-])"
    r"|[A-Z]{3} (?=\d)|(?:Rs\.?|kr) ?(?=\d))"
    rf"|(?<![\w'-])(?i:{'|'.join(NUMBER_WORDS)}|an?(?! \d)|half)(?![\w'])|(?<![\w'-])(?i:minus|negative) (?=\d)"
    rf"|(?<!\w)(?i:{_MONTHS})[a-z]{{0,6}}\.? (?=\d|to |(?i:{_MONTHS}))|(?<!\w)[QH][1-4](?!\w)"
    r"|(?<!\w)(?i:the )?(?=1\d\d0'?s|20\d0'?s)"
    r"|(?<!\w)(?i:early|mid|late|spring|summer|autumn|fall|winter|first|second|third|fourth|last)(?=[ -])"
)
_DATE_LEAD = re.compile(
    r"(?<![\w-])(?:since|from|starting|after|before|until|till|by|no later than|prior to|in|on|during|between)"
    r"(?: the(?: year)?)? $",
    re.IGNORECASE,
)
_SAYING_NOTHING = frozenset({"in", "on", "during"})
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
_RATE = re.compile(
    r" ?/ ?(?=[A-Za-z])| (?:per|each|every) (?=[\w%])| an? (?=[A-Za-z])"
    r"|,? (annually|yearly|monthly|weekly|daily|hourly)\b",
    re.IGNORECASE,
)
_PER = re.compile(r"(?:\d[\d, ]{0,12} |(?:million|thousand|hundred) )?")
_ONE_WORD = re.compile(r"[A-Za-z]+")
_JOINT = re.compile(r" (?:to|or|and|through) ")
_LATER = re.compile(r" (?:after|before|later|earlier|ago)\b")
_OF = re.compile(r" of (?:the |all |its |their |our )?(?=[a-z])|(?<=half) the (?=[a-z])")
_NO_UNITS = frozenset({"second", "won", "c", "y", "mo"})
_TIMES = frozenset({"second", "month"})


def find_figures(text: str) -> list[FoundValue]:
    """Find every figure and date of a text, in their order; what is only a number of something is left out."""
    plain, places = _flat(text)
    return [
        replace(
            one,
            value=replace(one.value, text=" ".join(text[places[one.start] : places[one.end - 1] + 1].split())),
            start=places[one.start],
            end=places[one.end - 1] + 1,
        )
        for one in _scan(plain)
    ]


def _flat(text: str) -> tuple[str, Sequence[int]]:
    """The text with plain signs and single spaces, and the place of each of its characters."""
    plain = re.sub(r"\s", " ", plain_signs(text))
    if "  " not in plain:
        return plain, range(len(text))
    kept = [at for at, char in enumerate(plain) if char != " " or plain[at - 1 : at] != " "]
    return "".join(plain[at] for at in kept), kept


def _scan(text: str) -> Iterator[FoundValue]:
    at = 0
    while found := _ANCHOR.search(text, at):
        one = _date(text, found.start(), at) or _skipped(text, found.start()) or _figure(text, found.start(), at)
        if isinstance(one, FoundValue):
            yield one
            at = one.end
        else:
            at = max(found.end(), found.start() + 1, one)


def _date(text: str, at: int, floor: int) -> FoundValue | None:
    """Read a date with the words before it; a bare year only where such words stand there, or in brackets."""
    lead = _DATE_LEAD.search(text, max(floor, at - WINDOW), at)
    if lead and (found := read_date(text, lead.start())):
        value, end = found
        if not text[at : at + 4].isdigit() or _YEAR.match(text, at) or "-" in text[at:end]:
            word = lead[0].split()[0]
            start = lead.start() + (len(word) + 1 if word.lower() in _SAYING_NOTHING else 0)
            return FoundValue(value=value, start=start, end=end)
    begin = at - 4 if text[max(floor, at - 4) : at].lower() == "the " else at
    if days := read_days(text, begin) or read_days(text, at):
        return FoundValue(value=date_value("", days), start=begin, end=days.end)
    return None


def _skipped(text: str, at: int) -> int:
    """Where a number ends that is no figure: a time of day, a version, a telephone; 0 for any other."""
    found = NO_FIGURE.match(text, at)
    if found:
        return found.end()
    if text[at - 1 : at] in {"[", "("} and (found := re.compile(r"\d{1,3}[\])]").match(text, at)):
        return found.end()
    return 0


def _figure(text: str, at: int, floor: int) -> FoundValue | int:
    """Read a figure with the words around it, or say where to go on."""
    begin = at
    if lead := LEADING.search(text, max(floor, at - WINDOW), at):
        begin = lead.start()
    figure = read_figure(text, begin, whole=False)
    single = figure is not None and figure.first is figure.last
    if lead and (figure is None or (single and lead[0].lower() in {"from ", "between "})):
        begin, figure = at, read_figure(text, at, whole=False)
    if figure is None or figure.end <= at or text[figure.end : figure.end + 1].isalnum():
        token = TOKEN.match(text, at)
        return token.end() if token else at
    figure = _without_unit(text, figure)
    if not _counts(text, at, figure):
        return figure.end
    return _with_unit(text, begin, figure)


def _without_unit(text: str, figure: Figure) -> Figure:
    """Take back a word for a unit that is more often something else: ``12 in the house``."""
    last = figure.last
    if last.written_unit not in _NO_UNITS:
        return figure
    end = last.end - len(last.written_unit)
    end -= text[end - 1] in " -"
    bare = replace(last, unit="", written_unit="", end=end, number=replace(last.number, end=end))
    first = bare if figure.first is last else figure.first
    return replace(figure, first=first, last=bare, end=end)


def _counts(text: str, at: int, figure: Figure) -> bool:
    """Whether a number counts or measures something, and is no name, rank or pronoun."""
    last = figure.last
    word = text[at : last.end].lower()
    if last.unit == SHARE:
        in_words = word[0].isalpha() and " in " not in word and " out " not in word
        return not in_words or text[last.end : last.end + 1] != " " or _OF.match(text, last.end) is not None
    if word == "one":
        found = _ONE_WORD.match(text, last.end + 1)
        return found is not None and found[0].lower() in PERSONS
    if last.unit or last.number.scale != 1:
        return True
    if counts_people(text, last.end):
        return True
    return not is_label(text, at) and not is_name(text, at)


def _with_unit(text: str, start: int, figure: Figure) -> FoundValue | int:
    """Go on to the end of what is counted, and of the rate."""
    last, end = figure.last, figure.end
    behind = read_behind(text, end)
    place = behind.end if behind else end
    of = _OF.match(text, place) if last.unit in {SHARE, "%"} else None
    if of or not last.unit:
        before = of.end() - 1 if of else place
        stop = noun_end(text, before)
        place = stop if stop > before else place
    if not behind and (later := read_behind(text, place)):
        place = later.end
    place = _rate_end(text, place)
    for stop in dict.fromkeys((place, behind.end if behind else end, end)):
        try:
            value = finish(_exact_over(text, start, figure), text[end:stop])
        except BadPhraseError:
            continue
        if value is not None and (year := _as_year(text, figure, value)):
            return FoundValue(value=year, start=start, end=end)
        if value is not None:
            return FoundValue(value=value, start=start, end=stop)
    if figure.first is last or not _JOINT.match(text, figure.first.end):
        return end
    # Two figures with "to" or "or" between them that are no range: the first by itself.
    alone = replace(figure, last=figure.first, end=figure.first.end)
    return _with_unit(text, start, alone)


def _exact_over(text: str, start: int, figure: Figure) -> Figure:
    """Take "over five years" for a length of time, not for more than it."""
    times = any(unit.base in _TIMES for unit in readings(figure.last.unit))
    if times and text[start : start + 5].lower() == "over ":
        return replace(figure, bound=replace(figure.bound, low=False, strict=False))
    return figure


def _as_year(text: str, figure: Figure, value: Value) -> Value | None:
    """Take a bare number that looks like a year for one, if it does not count people."""
    last = figure.last
    alone = figure.first is last and last.digits and not value.unit and value.low is not None
    if not alone or value.low != value.high or not _YEAR.fullmatch(text, last.end - 4, last.end):
        return None
    if value.of and counts_people(text, last.end):
        return None
    days = year_days(int(value.numbers[0]))
    return date_value("", days) if days else None


def _rate_end(text: str, at: int) -> int:
    """Where a rate ends that follows, or the same place: ``per 100,000 people``, ``a year``, ``daily``."""
    found = _RATE.match(text, at)
    if found is None:
        return at
    if found[1]:
        return found.end()
    below = _PER.match(text, found.end())
    place = below.end() if below else found.end()
    word = _ONE_WORD.match(text, place)
    known = read_unit(text, place)
    if found[0].strip().lower() in {"a", "an"}:
        if not known and not (word and word[0].lower() in {"head", "person"}):
            return at
        end = known[1] if known else word.end() if word else at
        return at if _LATER.match(text, end) else end
    return known[1] if known else word.end() if word else at
