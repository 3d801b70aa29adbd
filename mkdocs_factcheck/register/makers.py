"""Entries that one place defines: from the values of their keys to the model."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields as dataclass_fields
from dataclasses import replace
from typing import Any

from mkdocs_factcheck.model import Claimant, Place, Problem, Question, Source, Status
from mkdocs_factcheck.register.entries import STATUS
from mkdocs_factcheck.register.fields import Stated, read_fields
from mkdocs_factcheck.syntax import Fields

_SOURCE_KEYS = {"container-title": "container_title", "URL": "url"}
_OURS = {"id", "place", "extra", "exported", "places"}
_SOURCE_FIELDS = frozenset(field.name for field in dataclass_fields(Source)) - _OURS


def make_status(id_: str, values: Mapping[str, Stated], base: Status | None = None) -> Status:
    """A status from an entry's values; what the entry leaves out is taken from ``base``."""
    given = {key: stated.value for key, stated in values.items()}
    return replace(base or Status(id=id_, label=id_.replace("-", " ").capitalize()), **given)


def read_status(id_: str, fields: Fields, base: Status | None = None) -> tuple[Status, list[Problem]]:
    """A status from its fields as typed, and what is wrong with them."""
    problems: list[Problem] = []
    values = read_fields(fields, STATUS, problems, owner=f'status "{id_}"')
    return make_status(id_, values, base), problems


def make_claimant(id_: str, place: Place, values: Mapping[str, Stated]) -> Claimant:
    """A claimant from an entry's values; without a name its ID is its name."""
    given = {key: stated.value for key, stated in values.items()}
    return Claimant(id=id_, place=place, **{"name": id_, **given})


def make_question(id_: str, place: Place, values: Mapping[str, Stated]) -> Question:
    """A question from an entry's values."""
    given = {key: stated.value for key, stated in values.items() if key != "varies-by"}
    if "varies-by" in values:
        dimensions = values["varies-by"].value
        given["varies_by"] = tuple(dimensions)
        given["disjoint"] = frozenset(name for name, disjoint in dimensions.items() if disjoint)
    return Question(id=id_, place=place, **given)


def make_source(id_: str, place: Place, values: Mapping[str, Stated], *, exported: bool = False) -> Source:
    """A source from an entry's values, under CSL's names or the model's."""
    known: dict[str, Any] = {}
    extra: dict[str, str] = {}
    for key, stated in values.items():
        name = _SOURCE_KEYS.get(key, key)
        if name in _SOURCE_FIELDS:
            known[name] = stated.value
        else:
            extra[name] = stated.value
    places = {key: stated.place for key, stated in values.items()}
    return Source(id=id_, place=place, extra=extra, exported=exported, places=places, **known)
