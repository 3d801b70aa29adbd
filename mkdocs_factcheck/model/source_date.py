"""Dates of sources: ranges, seasons, guesses and words as well as plain dates.

The forms are those of the Extended Date/Time Format, levels 0 and 1 (ISO 8601-2), and those that people write.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from mkdocs_factcheck.model.ancient import Ancient, parse_ancient
from mkdocs_factcheck.model.dates import MONTHS, When, parse_when

_SEASONS = ("Spring", "Summer", "Autumn", "Winter")
_SEASON = re.compile(r"([0-9]{4})-(2[1-4])")
_RANGE = re.compile(r"([^/]*)/([^/]*)")
_YEARS = re.compile(r"([0-9]{4})\s*(?:--?|[–—])\s*([0-9]{4})")
_DECADE = re.compile(r"([0-9]{3})[Xx]")
_MASKED = re.compile(r"([0-9]{4}(?:-[0-9]{2})?)(?:-[Xx]{2}){1,2}")
_ABOUT = re.compile(r"(?:c|ca|circa|approx)\.?\s*([0-9].*)", re.IGNORECASE)
_SHORT = re.compile(r"([0-9]{4})-([0-9]{1,2})(?:-([0-9]{1,2}))?")
_DAY_FIRST = re.compile(r"([0-9]{1,2})[.\s-]\s*([^\W\d]+)[.,\s-]\s*([0-9]{4})")
_MONTH_FIRST = re.compile(r"([^\W\d]+)\.?\s*(?:([0-9]{1,2}),?\s+|,?\s*)([0-9]{4})")
_BCE = r"b\.?\s?c\.?(?:\s?e\.?)?"
_CE = r"(?:a\.?\s?d\.?|c\.?\s?e\.?)"
_IN_ERA = re.compile(
    rf"(?:(?P<before>{_CE})\s*)?(?P<date>[^/]*?[0-9])\s*(?:(?P<bce>{_BCE})|(?P<ce>{_CE}))?", re.IGNORECASE
)
_BOTH_BCE = re.compile(rf"([0-9]{{1,4}})\s*(?:--?|[–—])\s*([0-9]{{1,4}}\s*{_BCE})", re.IGNORECASE)
_TO = re.compile(r"\s*[–—]\s*|\s+(?:--?|to)\s+")
_LAST_FIGURES = re.compile(r"[0-9]{1,4}\Z")
_WORD = re.compile(r"[^\W\d_]{3,}")
_YEAR = re.compile(r"[0-9]{4}")
_FIGURES = re.compile(r"[0-9]")
_LONGEST = 200
"""Characters of a date in words that are kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDate:
    """When a source was published or visited, as precisely as anyone knows.

    ``text`` is the date in EDTF, or in the author's own words where it is none. ``first`` and ``last`` are the ends
    of a range, or one and the same date; both are ``None`` for words, and one is for a range that is open. ``season``
    is 21 (spring) to 24 (winter), or 0. ``mark`` is ``~`` (about), ``?`` (perhaps), ``%`` (both) or empty.
    """

    text: str
    first: When | Ancient | None = None
    last: When | Ancient | None = None
    season: int = 0
    mark: str = ""

    @property
    def iso(self) -> str:
        """The date for machines: that of its first day, as precise as it is; empty for words, and before the year 1."""
        when = self.first or self.last
        return when.text if isinstance(when, When) else ""

    @property
    def is_read(self) -> bool:
        """Whether it is a date, and not only words."""
        return bool(self.first or self.last)

    @property
    def is_plain(self) -> bool:
        """Whether it is one plain date, which ``iso`` says completely."""
        return self.iso == self.text

    @property
    def says_nothing(self) -> bool:
        """Whether it only says that there is no date."""
        return not self.is_read and self.text.casefold().strip("[]().") in {
            "n.d",
            "nd",
            "no date",
            "undated",
            "s.d",
            "o.j",
        }

    @property
    def label(self) -> str:
        """The date in words: ``12–14 March 2020``, ``Spring 2020``, ``c. 1850``, ``2020?``, ``44 BCE``."""
        if not self.is_read:
            return self.text
        said = self._said()
        said = f"c. {said}" if self.mark in {"~", "%"} else said
        return f"{said}?" if self.mark in {"?", "%"} else said

    def _said(self) -> str:
        if self.first is None or self.last is None:
            known = self.first or self.last
            return f"{'from' if self.first else 'until'} {_label(known)}" if known else self.text
        if self.season:
            return f"{_SEASONS[self.season - 21]} {_label(self.first)}"
        if decade := _DECADE.fullmatch(self.text):
            return f"{decade[1]}0s"
        return _label(self.first) if self.first == self.last else _range_label(self.first, self.last)


def parse_source_date(text: str) -> SourceDate:
    """Read a date in EDTF or in words; what cannot be read stays as the words that it is."""
    text = " ".join(text.split())[:_LONGEST]
    bare = text.strip("[]").replace("\N{MINUS SIGN}", "-")
    return _parse_edtf(bare) or _parse_words(bare) or _parse_eras(bare) or SourceDate(text=text)


def looks_mistyped(date: SourceDate) -> bool:
    """Whether a date was meant that is none: ``2020-13-45``, ``12 March``, ``12 Marhc 2020``; not ``Easter 2020``."""
    if date.is_read or not _FIGURES.search(date.text):
        return False
    words = _WORD.findall(date.text)
    has_month = any(month_number(word) for word in words)
    return not words or (has_month and not _YEAR.search(date.text)) or bool(_DAY_FIRST.fullmatch(date.text))


def _parse_edtf(text: str) -> SourceDate | None:
    mark = text[-1:] if text[-1:] in {"~", "?", "%"} else ""
    bare = text.removesuffix(mark)
    if when := _parse_one(bare):
        return SourceDate(text=f"{when.text}{mark}", first=when, last=when, mark=mark)
    if found := _SEASON.fullmatch(bare):
        year = parse_when(found[1])
        return SourceDate(text=text, first=year, last=year, season=int(found[2]), mark=mark)
    if (found := _DECADE.fullmatch(bare)) and (first := parse_when(f"{found[1]}0")):
        return SourceDate(text=text, first=first, last=parse_when(f"{found[1]}9"), mark=mark)
    if (found := _MASKED.fullmatch(bare)) and (when := parse_when(found[1])):
        return SourceDate(text=f"{when.text}{mark}", first=when, last=when, mark=mark)
    return _parse_range(bare, mark)


def _parse_range(text: str, mark: str) -> SourceDate | None:
    found = _RANGE.fullmatch(text) or _YEARS.fullmatch(text)
    if found is None:
        return None
    ends = []
    for part in found.groups():
        open_end = part.strip() in {"", "..", "open", "unknown"}
        ends.append(None if open_end else _parse_one(part.strip().rstrip("~?%")))
        if not open_end and ends[-1] is None:
            return None
    first, last = ends
    if first is None and last is None:
        return None
    mark = mark or next((char for char in text if char in "~?%"), "")
    if first and last and (first == last or _is_before(last, first)):
        return SourceDate(text=first.text, first=first, last=first, mark=mark) if first == last else None
    said = f"{first.text if first else '..'}/{last.text if last else '..'}"
    return SourceDate(text=f"{said}{mark}", first=first, last=last, mark=mark)


def _is_before(one: When | Ancient, other: When | Ancient) -> bool:
    """Whether all of the one lies before all of the other."""
    if isinstance(one, When) and isinstance(other, When):
        return one.before(other)
    if isinstance(one, Ancient) and isinstance(other, Ancient):
        return (*one.parts, 12, 31)[:3] < (*other.parts, 1, 1)[:3]
    return isinstance(one, Ancient)


def _parse_one(text: str) -> When | Ancient | None:
    """A plain date; one figure for a month or a day will do."""
    if when := parse_when(text) or parse_ancient(text):
        return when
    if found := _SHORT.fullmatch(text):
        return parse_when("-".join([found[1], *(part.zfill(2) for part in found.groups()[1:] if part)]))
    return None


def _parse_words(text: str) -> SourceDate | None:
    if found := _ABOUT.fullmatch(text):
        about = _parse_edtf(found[1].strip()) or _parse_eras(found[1].strip())
        return about and SourceDate(text=f"{about.text}~", first=about.first, last=about.last, mark="~")
    if found := _DAY_FIRST.fullmatch(text):
        day, word, year = found.groups()
    elif found := _MONTH_FIRST.fullmatch(text):
        word, day, year = found.groups()
    else:
        return None
    if month := month_number(word):
        when = parse_when(f"{year}-{month:02}" + (f"-{int(day):02}" if day else ""))
        return SourceDate(text=when.text, first=when, last=when) if when else None
    if not day and (season := {"fall": "Autumn"}.get(word.casefold(), word.capitalize())) in _SEASONS:
        return _parse_edtf(f"{year}-{21 + _SEASONS.index(season)}")
    return None


def _parse_eras(text: str) -> SourceDate | None:
    """Dates with an era: ``44 BC``, ``15 March 44 BCE``, ``AD 79``, ``384–322 BC``, ``27 BC – AD 14``."""
    mark = text[-1:] if text[-1:] in {"~", "?", "%"} else ""
    bare = text.removesuffix(mark).rstrip()
    both = _BOTH_BCE.fullmatch(bare)
    read = [_in_era(end) for end in ([f"{both[1]} BCE", both[2]] if both else _TO.split(bare))]
    if len(read) > 2 or "" in read:
        return None
    return _parse_edtf("/".join(read) + mark)


def _in_era(text: str) -> str:
    """A date with an era in EDTF; empty where it has none, or is no date."""
    found = _IN_ERA.fullmatch(text)
    if found is None or not (found["before"] or found["bce"] or found["ce"]) or (found["before"] and found["bce"]):
        return ""
    padded = _LAST_FIGURES.sub(lambda year: year[0].zfill(4), found["date"])
    date = _parse_edtf(padded) or _parse_words(padded)
    if date is None or date.mark or date.season or date.first != date.last or not isinstance(date.first, When):
        return ""
    if not found["bce"]:
        return date.first.text
    year = int(date.first.text[:4]) - 1
    return f"{f'-{year:04}' if year else '0000'}{date.first.text[4:]}"


def month_number(word: str) -> int:
    """The number of an English month, of which three letters are enough; 0 for another word."""
    folded = word.casefold().rstrip(".")
    if len(folded) < 3:
        return 0
    return next((number for number, name in enumerate(MONTHS, 1) if name.casefold().startswith(folded)), 0) or (
        9 if folded == "sept" else 0
    )


def _label(when: When | Ancient) -> str:
    if isinstance(when, When):
        return when.label
    month, day = ((*when.parts, 0, 0)[1:])[:2]
    return " ".join(filter(None, (str(day or ""), MONTHS[month - 1] if month else "", f"{when.year} BCE")))


def _range_label(first: When | Ancient, last: When | Ancient) -> str:
    one, other = _label(first).split(), _label(last).split()
    eras = {"BCE", "CE"} & {one[-1], other[-1]}
    if len(one) == len(other) <= 3 and not (eras and len(one) > 2):
        if one[1:] == other[1:]:  # the same month, or two months of one year
            return " ".join([f"{one[0]}–{other[0]}", *other[1:]])
        if len(one) == 3 and one[2] == other[2]:
            return f"{one[0]} {one[1]} – {_label(last)}"
    return f"{_label(first)} – {_label(last)}"
