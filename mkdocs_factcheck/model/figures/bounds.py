"""Words and signs that make a figure a bound or an approximation: ``at least``, ``about``, ``or more``."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ABOUT = (
    "about|around|roughly|approximately|approx\\.?|circa|c\\.|ca\\.|ca|some|nearly|almost|close to|near|just about|"
    "in the region of|on the order of|in the order of|of the order of|an estimated|estimated|more or less|"
    "somewhere around|in the neighbou?rhood of|nearing|approaching|virtually|practically"
)
_NEAR = "just|a little|slightly|a bit|a shade|marginally"
_AT_LEAST = (
    "at least|no less than|no fewer than|not less than|not fewer than|a minimum of|a minimum|minimum of|minimum|"
    "as few as|from as little as|starting at|starting from"
)
_ABOVE = (
    "more than|over|above|greater than|higher than|larger than|longer than|older than|in excess of|upwards? of|"
    "north of|exceeding|beyond|better than|well over|well above|far more than|surpassing|topping"
)
_AT_MOST = (
    "at most|at the most|no more than|not more than|no greater than|no higher than|no later than|a maximum of|"
    "a maximum|maximum of|maximum|max|up to|as much as|as many as|not exceeding|as high as|anything up to|"
    "limited to|capped at"
)
_BELOW = (
    "less than|fewer than|under|below|lower than|smaller than|shorter than|younger than|well under|well below|"
    "far less than|far fewer than|short of|shy of|south of|just short of"
)
_EXACT = (
    "exactly|precisely|only|just|merely|a total of|a record|in total|an average of|on average|average|the|a further|"
    "another|all|a mere|an additional|additional|a combined|fully|even|still|now|is|was|by|equal to|an?(?= \\d)|="
)

_BEFORE = re.compile(
    rf"(?P<ge>>=|=>|≥|min\.|(?:{_AT_LEAST})\b(?!-))|(?P<le><=|=<|≤|max\.|(?:{_AT_MOST})\b(?!-))"
    rf"|(?P<gt>>|(?:{_ABOVE})\b(?!-))"
    rf"|(?P<lt><|(?:{_BELOW})\b(?!-))"
    rf"|(?P<near>(?:{_NEAR})\b(?= (?:more|over|above|less|fewer|under|below|short|shy)\b))"
    rf"|(?P<about>[~≈]|(?:{_ABOUT})(?:(?<=\.)|\b))|(?P<exact>=|(?:{_EXACT.removesuffix('|=')})\b)",
    re.IGNORECASE,
)
LEADING = re.compile(
    rf"(?:(?:[<>]=?|[≥≤~≈]) ?|(?<![\w-])(?:(?:anywhere |somewhere )?(?:between|from)|{_AT_LEAST}|{_ABOVE}"
    rf"|{_AT_MOST}|{_BELOW}|{_NEAR}|{_ABOUT}) ){{1,3}}$",
    re.IGNORECASE,
)
"""The words before a figure in running text that belong to it, where the text ends with them."""

_MOST_WORDS = 3

_MORE = "more|above|over|up|upwards?|higher|greater|larger|longer|older|newer|later|better|beyond|again"
_LESS = "less|fewer|under|below|lower|smaller|shorter|younger|earlier"
_BEHIND = re.compile(
    rf"(?P<ge> ?\+(?![\d/-])|[ -]plus\b(?! or minus)(?! ?\d)| (?:or|and) (?:{_MORE})\b"
    r"|,? (?:at least|minimum|at a minimum)\b)"
    rf"|(?P<le> (?:or|and) (?:{_LESS})\b|,? (?:at most|at the most|maximum|max\b\.?|tops|or so at most)(?!\w))"
    r"|(?P<about> or so\b|-?ish\b|,? (?:more or less|approximately|approx\.?|give or take)(?! ?\d)(?!\w)"
    r"|,? roughly\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """What words say of a figure: the side that is open, whether the figure itself is left out, "about".

    ``near`` bounds the other side too: "just over".
    """

    low: bool = False
    high: bool = False
    strict: bool = False
    about: bool = False
    near: bool = False
    end: int


def read_before(text: str, at: int) -> Bound:
    """Read the words before a figure, several at once: ``just over``, ``at least about``, ``more than some``."""
    low = high = strict = about = near = False
    for _ in range(_MOST_WORDS):
        found = _BEFORE.match(text, at)
        if found is None:
            break
        at = found.end() + (text[found.end() : found.end() + 1] == " ")
        kind = found.lastgroup
        low, high = low or kind in {"ge", "gt"}, high or kind in {"le", "lt"}
        strict = strict or kind in {"gt", "lt"}
        about, near = about or kind == "about", near or kind == "near"
    return Bound(low=low, high=high, strict=strict, about=about, near=near, end=at)


def read_behind(text: str, at: int) -> Bound | None:
    """Read the words behind a figure or its unit: ``or more``, ``+``, ``at most``, ``or so``."""
    found = _BEHIND.match(text, at)
    if found is None:
        return None
    kind = found.lastgroup
    return Bound(low=kind == "ge", high=kind == "le", about=kind == "about", end=found.end())
