"""Entries of reference managers: what all their formats share once their fields have CSL's names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from mkdocs_factcheck.model import CREDIBILITY, RELIABILITY, Place, Problem, SourceDate, nfc, quoted
from mkdocs_factcheck.register import fields as f
from mkdocs_factcheck.register.csl import names_of, text_of
from mkdocs_factcheck.register.csl_dates import date_of
from mkdocs_factcheck.register.fields import BadValue, Stated
from mkdocs_factcheck.register.ids import nearest_valid_id
from mkdocs_factcheck.register.statements import Statement
from mkdocs_factcheck.syntax import Scalar

_Reader: TypeAlias = Callable[[str, Any, Place], Any]

_LIKE_A_LINK = re.compile(r"[a-z][a-z0-9+.-]*:\S", re.IGNORECASE)
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(10\.\S+)", re.IGNORECASE)
_NO_DATE = SourceDate(text="")
_ROLES = (
    "collection-editor compiler composer container-author contributor director editorial-director illustrator "
    "interviewer organizer original-author recipient reviewed-author"
).split()
_OTHER_DATES = "available-date event-date original-date submitted".split()


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A value as plain data, and where it stands."""

    value: Any
    place: Place


def read_entry(
    key: Scalar, fields: Mapping[str, Given], problems: list[Problem], *, before: Iterable[Problem] = ()
) -> Statement | None:
    """Read one entry; each value that cannot be read is a problem, and is left out alone.

    ``key`` is the citation key as exported: where it is no ID, the nearest ID stands for it. ``before`` is what was
    wrong with the entry before it came here.
    """
    id_ = nearest_valid_id(key.text)
    if not id_:
        hint = "give the entry a citation key of letters and digits"
        problems += (*before, Problem(code="FC111", message="an entry has no citation key", place=key.place, hint=hint))
        return None
    problems.extend(replace(one, source=id_) for one in before)
    if id_ != nfc(key.text):
        message = f"the citation key {quoted(key.text)} is not an id"
        problems.append(Problem(code="FC116", message=message, place=key.place, hint=f"cite it as {quoted(id_)}"))
    values: dict[str, Stated] = {}
    for name, given in fields.items():
        if name == "archive" and not _LIKE_A_LINK.match(str(given.value)):
            name = "archive-name"  # noqa: PLW2901 (in CSL this names the archive that keeps the work)
        try:
            read: _Reader = _READERS.get(name, text_of)
            value = read(name, given.value, given.place)
        except BadValue as bad:
            problems.append(replace(bad.problem, source=id_))
            value = bad.kept
        if value and value != _NO_DATE:
            values[name] = Stated(value=value, place=given.place)
    return Statement(kind="source", id=id_, place=key.place, values=values, exported=True)


def _link(key: str, value: Any, place: Place) -> str:
    """A link; exporters put several into one field, or leave out the scheme."""
    text = text_of(key, value, place) if not isinstance(value, str) else value
    first = next(iter(text.split()), "").rstrip(",;")
    if first.casefold().startswith("www."):
        first = f"http://{first}"
    return f.read_link(key, Scalar(text=first, place=place)) if first else ""


def _doi(key: str, value: Any, place: Place) -> str:
    text = text_of(key, value, place)
    found = _DOI.fullmatch(text)
    return found[1] if found else text


def _id(key: str, value: Any, place: Place) -> str:
    text = nearest_valid_id(text_of(key, value, place))
    return f.read_id(key, Scalar(text=text, place=place)) if text else ""


def _name_list(key: str, value: Any, place: Place) -> str:
    return "; ".join(name.full for name in names_of(key, value, place))


def _date_label(key: str, value: Any, place: Place) -> str:
    try:
        return date_of(key, value, place).label
    except BadValue as bad:
        bad.kept = bad.kept and bad.kept.label  # these dates are kept as text
        raise


def _grade(words: Mapping[str, str]) -> _Reader:
    read = f.among(words)
    return lambda key, value, place: read(key, Scalar(text=text_of(key, value, place), place=place))


_READERS: Mapping[str, _Reader] = {
    **dict.fromkeys(("author", "editor", "translator"), names_of),
    **dict.fromkeys(_ROLES, _name_list),
    **dict.fromkeys(("issued", "accessed"), date_of),
    **dict.fromkeys(_OTHER_DATES, _date_label),
    "URL": _link,
    "archive": _link,
    "DOI": _doi,
    "origin": _id,
    "reliability": _grade(RELIABILITY),
    "credibility": _grade(CREDIBILITY),
}
"""How each of CSL's variables is read; the others are texts."""
