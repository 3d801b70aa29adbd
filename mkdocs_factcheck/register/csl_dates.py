"""CSL's dates, from plain data, in all the forms that programs and people give them.

Besides those of `CSL-JSON <https://docs.citationstyles.org/en/stable/specification.html>`_ these are dates without
their outer list, and pandoc's older ``{year: 2020, month: 3}``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from mkdocs_factcheck.model import Place, SourceDate, looks_mistyped, month_number, parse_source_date, quoted
from mkdocs_factcheck.register.csl import text_of
from mkdocs_factcheck.register.fields import BadValue
from mkdocs_factcheck.register.forms import near_date

DATE_KEYS = ("date-parts", "raw", "edtf", "literal", "season", "circa", "year", "month", "day")
"""What a date that is a mapping may hold."""

_SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
_HINT = "write 2020-03-12, 2020-03, 2020, a range with a slash, or words"
_FEW_DIGITS = re.compile(r"-[0-9]{1,3}")


def date_of(key: str, value: Any, place: Place) -> SourceDate:
    """A date as text, as a list of its parts, or as a mapping.

    Raises `BadValue`, with the words that are no date as its ``kept`` value.
    """
    date = parse_source_date(_edtf(key, value, place))
    if looks_mistyped(date):
        hint = f"{near_date(date.text)}, a range with a slash, or words"
        if _FEW_DIGITS.fullmatch(date.text):
            hint = f"write {date.text[1:]} BCE, or the year in four digits, where -0043 is 44 BCE"
        raise BadValue(f'{quoted(date.text)} is not a date for "{key}"', place, code="FC105", hint=hint, kept=date)
    return date


def _edtf(key: str, value: Any, place: Place) -> str:
    """The date as text in EDTF, or in its own words."""
    if isinstance(value, Mapping):
        return _of_mapping(key, value, place)
    if isinstance(value, list):
        return _of_parts(key, value, place)
    return text_of(key, value, place)


def _of_mapping(key: str, value: Mapping[str, Any], place: Place) -> str:
    parts = value.get("date-parts") or [value.get(name) for name in ("year", "month", "day")]
    said = _edtf(key, parts, place) if not isinstance(parts, Mapping) else ""
    season = _season(value.get("season"))
    if not said.strip("/"):
        said = next(
            (text for name in ("raw", "edtf", "literal") if (text := text_of(key, value.get(name) or "", place))), ""
        )
    elif season and re.fullmatch(r"[0-9]{4}", said):
        said = f"{said}-{20 + season}"
    if not said and any(not _is_empty(one) for name, one in value.items() if name != "circa"):
        raise BadValue(f'no date can be read for "{key}"', place, code="FC105", hint=_HINT)
    circa = value.get("circa")
    return f"{said}~" if said and circa and circa not in {"0", "false"} else said


def _of_parts(key: str, value: list[Any], place: Place) -> str:
    """``[2020, 3, 12]``, or one or two of those in a list; each may be a text or a mapping too."""
    is_one = not any(isinstance(one, (list, Mapping)) for one in value) and not (
        value and isinstance(value[0], str) and re.search(r"\w\W+\w", value[0])
    )
    ends = [value] if is_one else value
    if len(ends) > 2:
        raise BadValue(f'"{key}" takes a date, or two for a range', place, code="FC105", hint=_HINT)
    return "/".join(_dashed(key, end, place) if isinstance(end, list) else _edtf(key, end, place) for end in ends)


def _dashed(key: str, parts: list[Any], place: Place) -> str:
    """``[2020, "3", 12]`` as ``2020-03-12``; nothing, or zeros, may stand for what is not known."""
    texts = [_figure(key, part, place) for part in parts]
    while texts and texts[-1].strip("0") == "":
        texts.pop()
    if not texts:
        return ""
    year, *rest = texts
    if re.fullmatch(r"-[0-9]{1,4}", year) and int(year):
        # CSL has no year 0, EDTF has one.
        before = -int(year) - 1
        year = f"-{before:04}" if before else "0000"
    elif year.strip("0"):
        year = year.zfill(4)
    return "-".join([year, *(part.zfill(2) for part in rest)])


def _figure(key: str, part: Any, place: Place) -> str:
    if part is None:
        return ""
    if isinstance(part, (bool, list, Mapping)):
        raise BadValue(f'a part of the date for "{key}" is no number', place, code="FC105", hint=_HINT)
    text = text_of(key, part, place)
    return str(month_number(text) or text)


def _season(value: Any) -> int:
    text = str(value or "").casefold()
    number = int(text) if re.fullmatch(r"[0-9]{1,2}", text) else _SEASONS.get(text, 0)
    number -= 20 if number > 20 else 0
    return number if 1 <= number <= 4 else 0


def _is_empty(value: Any) -> bool:
    """Whether a value says nothing, in lists of lists too."""
    if isinstance(value, list):
        return all(_is_empty(one) for one in value)
    return value in (None, "", 0, "0") or value == {}
