"""YAML to nodes with places.

libyaml's events are read instead of its node tree: ``compose`` recurses in C and crashes the
interpreter on a file of 200,000 ``[``, and aliases would let ten lines stand for a billion.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import yaml

from mkdocs_factcheck.model import Place, Problem
from mkdocs_factcheck.syntax.nodes import Fields, Items, Node, Scalar
from mkdocs_factcheck.syntax.yaml_words import in_words

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML built without libyaml: slower, the same events
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

_MAX_DEPTH = 32
"""A register needs four levels; what is nested deeper is a mistake or an attack."""
_TOO_DEEP = f"nested deeper than {_MAX_DEPTH} levels"
_FLATTER = "a register needs four levels"

PlaceOf = Callable[[int, int], Place]
"""From a line and a column of the YAML text, both from 0, to a place in the file."""


class YamlError(Exception):
    """YAML that cannot be read; ``problem`` says where and why."""

    def __init__(self, message: str, place: Place, hint: str = "") -> None:
        super().__init__(message)
        self.problem = Problem(code="FC111", message=message, place=place, hint=hint)


def parse_yaml(text: str, place_of: PlaceOf) -> Node | None:
    """Read one YAML document; ``None`` where it is empty. Raises `YamlError`."""
    try:
        return _Builder(place_of).build(yaml.parse(text, Loader=_Loader))
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position)
        column = error.position - (text.rfind("\n", 0, error.position) + 1)
        raise YamlError(f"yaml: character U+{_ordinal(error):04X} is not allowed", place_of(line, column)) from None
    except yaml.MarkedYAMLError as error:
        said = in_words(error.context or "", error.problem or "")
        if "nesting depth" in said.message:  # newer versions of libyaml read ahead, and have a limit of their own
            said = replace(said, message=_TOO_DEEP, hint=_FLATTER)
        mark = (said.opening and error.context_mark) or error.problem_mark or error.context_mark
        place = place_of(mark.line, mark.column) if mark else place_of(0, 0)
        raise YamlError(f"yaml: {said.message}", place, said.hint) from None


def _ordinal(error: yaml.reader.ReaderError) -> int:
    return error.character if isinstance(error.character, int) else ord(error.character[0])


class _Builder:
    """Builds the tree from events, without recursion."""

    def __init__(self, place_of: PlaceOf) -> None:
        self._place_of = place_of
        self._open: list[tuple[Place, bool, list[Node]]] = []
        self._root: Node | None = None

    def build(self, events: Iterator[yaml.Event]) -> Node | None:
        documents = 0
        for event in events:
            mark = event.start_mark
            place = self._place_of(mark.line, mark.column) if mark else self._place_of(0, 0)
            match event:
                case yaml.ScalarEvent():
                    quoted = event.style in {"'", '"'}
                    inside = replace(place, column=place.column + 1) if quoted else place
                    self._add(Scalar(text=event.value, place=inside, quoted=quoted))
                case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                    if len(self._open) >= _MAX_DEPTH:
                        raise YamlError(f"yaml: {_TOO_DEEP}", place, _FLATTER)
                    self._open.append((place, isinstance(event, yaml.MappingStartEvent), []))
                case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                    self._close()
                case yaml.AliasEvent():
                    raise YamlError(f'yaml: alias "*{event.anchor}" is not supported; write the value out', place)
                case yaml.DocumentStartEvent():
                    documents += 1
                    if documents > 1:
                        raise YamlError("yaml: more than one document in a file", place)
                case _:
                    pass
        return self._root

    def _close(self) -> None:
        place, is_mapping, nodes = self._open.pop()
        if not is_mapping:
            self._add(Items(items=tuple(nodes), place=place))
            return
        pairs = []
        for key, value in zip(nodes[::2], nodes[1::2], strict=True):
            if not isinstance(key, Scalar):
                raise YamlError("yaml: a key must be a plain word", key.place, "write a word, then a colon")
            pairs.append((key, value))
        self._add(Fields(pairs=tuple(pairs), place=place))

    def _add(self, node: Node) -> None:
        if self._open:
            self._open[-1][2].append(node)
        elif self._root is None:
            self._root = node
