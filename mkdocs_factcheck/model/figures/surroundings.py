"""What stands around a number in running text: what makes it no figure, and what it counts."""

from __future__ import annotations

import re

from mkdocs_factcheck.model.figures.days import NO_YEAR

WINDOW = 60
"""Characters before a number that are looked at."""

NO_FIGURE = re.compile(
    r"\+\d[\d ()-]{6,18}\d|\d{3}-\d{4}(?!\d)|\d{3}[ -]\d{3}-\d{4}|0\d{2,5} [\d ]{5,12}\d"  # telephones
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?!\d)|24/7|9/11|50/50|\d+/\d+/[\d/]+"  # dates read in two ways, idioms
    r"|\d{1,2}:\d{2}(?::\d{2})?(?!\d)|\d{1,2}(?:\.\d{2})? ?[ap]\.?m\b|\d{1,2} o'clock"  # times of day
    r"|\d+(?:\.\d+){2,}[\w.-]*|\d+(?:-\d+){2,}"  # versions, addresses, numbers of books
    r"|\d+(?:st|nd|rd|th)\b"  # ranks
    rf"|{NO_YEAR.pattern}",
    re.IGNORECASE,
)
TOKEN = re.compile(r"[\w.,:/'-]*")
_LABEL = re.compile(
    r"(?:(?<!\w)(?:pages?|pp?|chapters?|sections?|sec|tables?|figures?|figs?|para|paragraphs?|room|no|nos|numbers?|"
    r"versions?|articles?|lines?|steps?|levels?|grades?|type|phase|volume|vol|issues?|bugs?|rules?|flights?|routes?|highway|bill|"
    r"release|v|ver|rev|revision|part|day|week|season|episode|stage|group|class|category|channel|gates?|platform|items?|"
    r"notes?|annex|appendix|clauses?|exhibit|zone|district|ward|block|building|apartment|floor|rows?|columns?|port|code|"
    r"error|rfc|iso|pep|cve|aged?|formula|area|chapter and verse|act)\.? ?#?|[§#№] ?)$",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<![\w'-])([A-Z][\w'-]*) $")
_NO_NAMES = frozenset(
    "In On At Of To And Or But From For With By As The This That These Those Its His Her Their Our Only Some All "
    "About Around Nearly Almost Over Under Another January February March April May June July August September "
    "October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Just More Less Fewer Up "
    "Between Roughly Approximately Meanwhile Then After Before Since Last First Today Yesterday Officials Police "
    "Least Most Exactly Altogether Now When While If Out Among Every Each Both Is Was Were Are Has Have Had I We "
    "They He She It You Within".split()
)

_STOP = frozenset(
    "in on at of to and or but from for with by as is are was were be been being has have had having will would can "
    "could may might must shall should do does did the this that these those its his her their our your my than "
    "then when while where which who whom whose what why how if because since until before after during between "
    "among against into onto over under above below about around through across along within without per each every "
    "not no nor so such too very more less fewer most least up down out off again further once only own same also "
    "just even still already yet now here there shows says includes goes gets makes takes comes remains means needs "
    "wants gives appears seems us yes thus it he she they we you i ago later earlier afterwards always perhaps "
    "besides towards versus plus minus both either a an all any some other another".split()
)
_NO_PLURALS = frozenset("people men women children troops police staff personnel cattle aircraft lives".split())
STATES = frozenset("dead killed injured wounded missing arrested detained hurt died hospitalised hospitalized".split())
PERSONS = frozenset("person man woman child soldier civilian".split())
_NO_PLURAL = ("ss", "us", "is")
_WORD = re.compile(r"[ -]([^\W\d_]+(?:['-][^\W\d_]+)*)")
_MOST_WORDS = 4


def is_label(text: str, at: int) -> bool:
    """Whether a bare number at a place is the number of something: ``page 5``, ``§ 12``."""
    return _LABEL.search(text[max(0, at - WINDOW) : at]) is not None


def is_name(text: str, at: int) -> bool:
    """Whether a bare number at a place is part of a name: ``Boeing 737``, ``Apollo 11``."""
    found = _NAME.search(text[max(0, at - WINDOW) : at])
    return found is not None and found[1] not in _NO_NAMES


def noun_end(text: str, at: int) -> int:
    """Where the noun ends that a number counts: after its first plural, and the word for what happened to it."""
    place = at
    for _ in range(_MOST_WORDS):
        found = _WORD.match(text, place)
        if found is None or found[1].lower() in _STOP:
            return at
        word, place = found[1].lower(), found.end()
        if word in STATES:
            return place
        if word in _NO_PLURALS or (len(word) > 3 and word.endswith("s") and not word.endswith(_NO_PLURAL)):
            found = _WORD.match(text, place)
            return found.end() if found and found[1].lower() in STATES else place
    return at


def counts_people(text: str, at: int) -> bool:
    """Whether persons are what a number counts."""
    found = _WORD.match(text, at)
    return found is not None and found[1].lower() in _NO_PLURALS | STATES | PERSONS
