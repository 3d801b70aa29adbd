"""Why a text is no value, and how to write what was meant."""

from __future__ import annotations

import re

from mkdocs_factcheck.model.dates import MONTHS
from mkdocs_factcheck.model.figures.days import NO_YEAR
from mkdocs_factcheck.model.figures.phrases import COMPARING
from mkdocs_factcheck.model.figures.value import Unread

_ANY = 'write 15, 15..30, >=15, ~15, "15 rockets", "$1.5 billion" or 2020-03-12'

_VAGUE = (
    "dozens|scores|hundreds|thousands|tens|millions|billions|several|many|(?:a )?few|some|most|(?:a )?couple|numerous"
)
_KNOWN: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(form, re.IGNORECASE), hint)
    for form, hint in (
        (r"\d+:\d\d(?::\d\d)?(?!\d)", 'write a length of time as "12 h 30 min", a moment as 2020-03-12T12:30'),
        (r"\d{1,2}(?:\.\d\d)? ?(?:am|pm|a\.m|p\.m)\b|\d+ o'clock", "write a moment as 2020-03-12T12:30"),
        (r"\d{4}-\d{1,2}(?:-\d{1,2})?(?!\d)", "this date is in no calendar; write 2020-03-12, 2020-03 or 2020"),
        (
            r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}/[12]\d{3}",
            "write the date as 2020-03-12, so that nobody takes the day for the month",
        ),
        (NO_YEAR.pattern, "add the year: 2020-03-12"),
        (
            r"\d+ ?(?:bce?|ad|ce)\b",
            "years before 1 and eras cannot be compared; state the answer in words, with answers of the question",
        ),
        (r"(?:fy ?'?\d|fiscal|financial year)", "name the days: 2023-07-01..2024-06-30"),
        (
            r"\bv\d[\w.]*|\d+\.\d+\.[\d.]+\w*",
            "a version is no figure; state it with scope= or as an answer",
        ),
        (r"^[\w-]*(?:first|second|third)$|\d+(?:st|nd|rd|th)\b", "a rank counts nothing; write the figure alone"),
        (rf"(?:{_VAGUE})\b", "say at least how many: write >=20 or 20..99"),
        (r"\.\.$|^\.\.", "write an open range as >=15 or <=15"),
        (r"^(?:none|no one|nobody|nil|nothing)$|^no (?=[a-z])", "write 0"),
        (r"^\d+ ?: ?\d+$", "write a ratio as a share: 3 in 4, or 75 %"),
        (rf"^(?:\w+ )?(?:{'|'.join(MONTHS)}|[QH][1-4])$", "add the year: 2020-03, Q1 2020"),
        (r"^(?:the )?(?:'\d0s|(?:twen|thir|for|fif|six|seven|eigh|nine)ties)$", "write the century too: the 1990s"),
        (r"(?:unknown|n/?a|tbd|\?+|undetermined)$", "leave value out, and state position=undetermined"),
    )
)
_RANGE = re.compile(r"[<>~≈≥≤]=?.*\.\.")
_REVERSED = re.compile(r"[\d.,-]+\S* ?(?:\.\.|–|-|\bto\b|\band\b) ?[^\d\s]{0,3}[\d.,-]+")


def refusal(text: str, word: str = "") -> Unread:
    """Say what of a text cannot be read: ``word``, where a reader of units stopped there, or the whole."""
    if ".." in text and _RANGE.match(text):
        return Unread(what=text, hint="write a range without a sign: 15..30")
    if ".." in text and _REVERSED.fullmatch(text):
        return Unread(what=text, hint="write a range from its smaller end: 15..30")
    for form, hint in _KNOWN:
        if found := form.search(text):
            return Unread(what=found[0], hint=hint)
    if not any(char.isdigit() for char in text) and not word:
        return Unread(what=text, hint=_ANY)
    if word.lower() in COMPARING:
        return Unread(what=word, hint='put the words that compare before the figure: "more than 15 rockets"')
    if word and any(char.isdigit() for char in word):
        return Unread(what=word, hint='a unit holds no digits; write one figure and its unit: "15 rockets"')
    if word:
        return Unread(what=word, hint='write one figure and its unit in words: "15 rockets"')
    if _REVERSED.search(text):
        return Unread(what=text, hint="write a range from its smaller end: 15..30")
    return Unread(what=text, hint=_ANY)
