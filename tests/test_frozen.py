"""``frozen`` makes what ``dataclass(frozen=True, slots=True, kw_only=True)`` makes."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, is_dataclass, replace
from inspect import signature
from typing import get_type_hints

import pytest

from mkdocs_factcheck.model.frozen import frozen


@frozen
class Ours:
    """One of each kind of field."""

    name: str
    size: int = 3
    parts: list[str] = field(default_factory=list)
    note: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Theirs:
    """The same."""

    name: str
    size: int = 3
    parts: list[str] = field(default_factory=list)
    note: str = field(default="", compare=False, repr=False)


@frozen
class Child(Ours):
    """One more field, before which fields with defaults stand."""

    more: str


@frozen
class Point:
    """All that a hash needs."""

    x: int
    y: int


@frozen
class Nothing:
    """No field at all."""


@pytest.mark.parametrize("kind", [Ours, Theirs])
def test_objects_are_as_those_of_the_standard_library(kind):
    one = kind(name="a", note="n")
    assert (one.name, one.size, one.parts, one.note) == ("a", 3, [], "n")
    assert repr(one) == f"{kind.__name__}(name='a', size=3, parts=[])"
    assert one == kind(name="a", note="another")
    assert one != kind(name="b")
    assert one.parts is not kind(name="a").parts
    assert not hasattr(one, "__dict__")
    assert is_dataclass(kind)
    assert [entry.name for entry in fields(kind)] == ["name", "size", "parts", "note"]
    assert replace(one, size=4).size == 4
    assert list(signature(kind).parameters) == ["name", "size", "parts", "note"]
    assert get_type_hints(kind.__init__)["parts"] == list[str]
    assert kind.__match_args__ == ()


@pytest.mark.parametrize("kind", [Ours, Theirs])
def test_nothing_is_set_or_deleted(kind):
    one = kind(name="a")
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'name'"):
        one.name = "b"
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'name'"):
        del one.name


@pytest.mark.parametrize("kind", [Ours, Theirs])
@pytest.mark.parametrize("given", [{}, {"name": "a", "other": 1}])
def test_fields_are_given_by_name(kind, given):
    with pytest.raises(TypeError):
        kind("a")
    with pytest.raises(TypeError):
        kind(**given)


def test_other_classes_are_never_equal():
    assert Ours(name="a") != Theirs(name="a")
    assert Ours(name="a") != Child(name="a", more="")
    assert Nothing() == Nothing()
    assert Nothing() != Point(x=1, y=2)


def test_a_child_has_the_fields_of_both():
    one = Child(more="m", name="a", size=1)
    assert (one.name, one.size, one.more, one.parts) == ("a", 1, "m", [])
    assert isinstance(one, Ours)


def test_hashes_go_by_the_values():
    assert len({Point(x=1, y=2), Point(x=1, y=2), Point(x=2, y=1)}) == 2
    with pytest.raises(TypeError, match="unhashable"):
        hash(Ours(name="a"))


def test_copies_are_equal():
    one = Ours(name="a", parts=["p"], note="n")
    for other in (copy.copy(one), copy.deepcopy(one), pickle.loads(pickle.dumps(one))):
        assert (other, other.note) == (one, "n")
