"""YAML to nodes with places.

libyaml's events are read instead of its node tree: ``compose`` recurses in C and crashes the
interpreter on a file of 200,000 ``[``, and it gives an alias no place of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeAlias

import yaml

from mkdocs_factcheck.model import Place, Problem
from mkdocs_factcheck.syntax.nodes import Fields, Items, Node, Scalar
from mkdocs_factcheck.syntax.yaml_tags import is_known, is_structure, shown, typed
from mkdocs_factcheck.syntax.yaml_words import in_words

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML built without libyaml: slower, the same events
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

_MAX_DEPTH = 32
"""A register needs four levels; what is nested deeper is a mistake or an attack."""
_TOO_DEEP = f"nested deeper than {_MAX_DEPTH} levels"
_FLATTER = "a register needs four levels"
_MOST_REPEATED = 100_000
"""Values that the aliases of a text may stand for, and four more for each that it writes: ten lines of aliases can
stand for a billion."""
_MERGE = "<<"
_PROPERTIES = re.compile(r"(?:(?:!<[^>\s]*+>|[&!][^\s,\[\]{}]*+)\s*+(?:#[^\n]*+\s*+)*+)++")
"""Anchors and tags, with the space and the comments behind them; an event begins with them, and its value after."""
_UNSTARTED = {"\t": "indent with spaces", **dict.fromkeys("@`%", "put the value in quotation marks")}
"""Characters with which no value begins, and what to do about them."""

PlaceOf = Callable[[int, int], Place]
"""From a line and a column of the YAML text, both from 0, to a place in the file."""


_Value: TypeAlias = yaml.ScalarEvent | yaml.SequenceStartEvent | yaml.MappingStartEvent
_QUOTES = frozenset({"'", '"'})


class YamlError(Exception):
    """YAML that cannot be read; ``problem`` says where and why."""

    def __init__(self, message: str, place: Place, hint: str = "") -> None:
        super().__init__(message)
        self.problem = Problem(code="FC111", message=message, place=place, hint=hint)


def parse_yaml(text: str, place_of: PlaceOf) -> Node | None:
    """Read one YAML document; ``None`` where it is empty. Raises `YamlError`, for a tag that is not read too."""
    documents = read_documents(text, place_of, _refuse)
    first = next(documents, None)
    if (second := next(documents, None)) is not None:
        raise YamlError("yaml: more than one document", second.place, "only one can stand here")
    return first


def _refuse(problem: Problem) -> None:
    raise YamlError(problem.message, problem.place, problem.hint)


def read_documents(text: str, place_of: PlaceOf, report: Callable[[Problem], None]) -> Iterator[Node]:
    """Yield the root of each document of a YAML text. Raises `YamlError` where the text cannot be read any further.

    Values whose tags are not read are left out, and go to ``report``.
    """
    places = _Places(text, place_of)
    try:
        yield from _Builder(places, report).build(yaml.parse(text, Loader=_Loader))
    except yaml.reader.ReaderError as error:
        message = f"yaml: character U+{_ordinal(error):04X} is not allowed"
        raise YamlError(message, places.at(_offset(error, text))) from None
    except yaml.MarkedYAMLError as error:
        said = in_words(error.context or "", error.problem or "")
        if "nesting depth" in said.message:  # newer versions of libyaml read ahead, and have a limit of their own
            said = replace(said, message=_TOO_DEEP, hint=_FLATTER)
        mark = (said.opening and error.context_mark) or error.problem_mark or error.context_mark
        at = mark.index if mark else 0
        hint = _UNSTARTED.get(text[at : at + 1], said.hint) if "begin with this" in said.message else said.hint
        raise YamlError(f"yaml: {said.message}", places.at(at), hint) from None


def _ordinal(error: yaml.reader.ReaderError) -> int:
    return error.character if isinstance(error.character, int) else ord(error.character[0])


def _offset(error: yaml.reader.ReaderError, text: str) -> int:
    """Where the bad character stands. libyaml counts bytes, and names no encoding; PyYAML's own reader does neither."""
    position: int = error.position
    if error.encoding != "?":
        return position
    return len(text.encode("utf-8", "surrogatepass")[:position].decode("utf-8", "ignore"))


class _Places:
    r"""Places by offset. libyaml ends lines at U+2028 and others too, editors at ``\n`` alone."""

    def __init__(self, text: str, place_of: PlaceOf) -> None:
        self._text = text
        self._place_of = place_of
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def at(self, offset: int) -> Place:
        line = bisect_right(self._starts, offset) - 1
        return self._place_of(line, offset - self._starts[line])

    def of(self, event: yaml.NodeEvent) -> Place:
        """Where an event begins, which is at its anchor or tag if it has one."""
        return self.at(event.start_mark.index if event.start_mark else 0)

    def of_value(self, event: _Value) -> Place:
        """Where the value of an event begins, behind its anchor, its tag and its opening quote."""
        offset = event.start_mark.index if event.start_mark else 0
        if event.anchor is not None or event.tag is not None:
            found = _PROPERTIES.match(self._text, offset)
            offset = found.end() if found else offset
            if isinstance(event, yaml.ScalarEvent) and event.end_mark:  # an empty one has no value behind them
                offset = min(offset, event.end_mark.index)
        return self.at(offset + (isinstance(event, yaml.ScalarEvent) and event.style in _QUOTES))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What an anchor names, with the values in it and how deep they are nested."""

    node: Node
    size: int
    depth: int


@dataclass(slots=True, kw_only=True)
class _Frame:
    """A list or mapping that is being read."""

    place: Place
    is_mapping: bool
    anchor: str | None
    nodes: list[Node] = field(default_factory=list)
    size: int = 1
    depth: int = 1


class _Builder:
    """Builds the trees from events, without recursion. An alias shares what it names, so that it costs no memory."""

    def __init__(self, places: _Places, report: Callable[[Problem], None]) -> None:
        self._places = places
        self._report = report
        self._open: list[_Frame] = []
        self._anchors: dict[str, _Known | None] = {}
        self._written = 0
        self._repeated = 0
        self._root: Node | None = None

    def build(self, events: Iterator[yaml.Event]) -> Iterator[Node]:
        """Yield the root of each document."""
        for event in events:
            match event:
                case yaml.ScalarEvent():
                    self._scalar(event)
                case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                    self._begin(event)
                case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                    self._close()
                case yaml.AliasEvent():
                    self._alias(event)
                case yaml.DocumentStartEvent():
                    self._anchors, self._root = {}, None
                case yaml.DocumentEndEvent():
                    if self._root is not None:
                        yield self._root

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        scalar = Scalar(text=event.value, place=self._places.of_value(event), quoted=event.style in _QUOTES)
        if event.tag is not None:
            scalar = self._tagged(scalar, event.tag, event)
        self._written += 1
        self._add(scalar, event.anchor, size=1, depth=0)

    def _tagged(self, scalar: Scalar, tag: str, event: yaml.ScalarEvent) -> Scalar:
        """What a tag makes of a value; nothing where it is not read, but a key stays what it is."""
        read = typed(tag, scalar)
        if read is not None:
            return read
        self._untagged(tag, event)
        is_key = bool(self._open) and self._open[-1].is_mapping and len(self._open[-1].nodes) % 2 == 0
        return scalar if is_key else replace(scalar, text="", quoted=False)

    def _begin(self, event: yaml.SequenceStartEvent | yaml.MappingStartEvent) -> None:
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        place = self._places.of_value(event)
        if len(self._open) >= _MAX_DEPTH:
            raise YamlError(f"yaml: {_TOO_DEEP}", place, _FLATTER)
        if event.tag is not None and not is_structure(event.tag, is_mapping=is_mapping):
            self._untagged(event.tag, event)
        if event.anchor is not None:
            self._anchors[event.anchor] = None
        self._written += 1
        self._open.append(_Frame(place=place, is_mapping=is_mapping, anchor=event.anchor))

    def _untagged(self, tag: str, event: yaml.NodeEvent) -> None:
        """Report a tag that is not read. A value that it would make is left out, a list or mapping stays one."""
        message = f'yaml: the tag "{shown(tag)}" is not read here'
        if is_known(tag):
            said = f'"{event.value[:80]}"' if isinstance(event, yaml.ScalarEvent) else "the value"
            message = f'yaml: {said} is not what its tag "{shown(tag)}" says'
        hint = "write the value itself, without a tag"
        self._report(Problem(code="FC111", message=message, place=self._places.of(event), hint=hint))

    def _alias(self, event: yaml.AliasEvent) -> None:
        place = self._places.of(event)
        anchor = str(event.anchor)
        said = f'yaml: the alias "*{anchor[:80]}"'
        if anchor not in self._anchors:
            hint = f"give a value before it the anchor &{anchor[:80]}, or write the value out"
            raise YamlError(f"{said} names nothing", place, hint)
        known = self._anchors[anchor]
        if known is None:
            raise YamlError(f"{said} stands in what it names", place, "write the value out")
        frame = self._open[-1] if self._open else None
        merged = frame is not None and frame.is_mapping and len(frame.nodes) % 2 == 1 and _merges(frame.nodes[-1])
        depth = known.depth - merged  # what is merged stands on the level of the mapping that takes it
        if len(self._open) + depth > _MAX_DEPTH:
            raise YamlError(f"yaml: {_TOO_DEEP}", place, _FLATTER)
        self._repeated += known.size
        if self._repeated > _MOST_REPEATED + 4 * self._written:
            raise YamlError("yaml: aliases stand for too many values", place, "write fewer, or write the values out")
        # A node of its own: who edits the text tells the two apart.
        self._add(replace(known.node), None, size=known.size, depth=depth)

    def _close(self) -> None:
        frame = self._open.pop()
        nodes = frame.nodes
        node: Node = Items(items=tuple(nodes), place=frame.place)
        if frame.is_mapping:
            pairs = list(_pairs(nodes))
            if any(_merges(key) for key, _ in pairs):
                pairs = _merged(pairs)
            node = Fields(pairs=tuple(pairs), place=frame.place)
        self._add(node, frame.anchor, size=frame.size, depth=frame.depth)

    def _add(self, node: Node, anchor: str | None, *, size: int, depth: int) -> None:
        if anchor is not None:
            self._anchors[anchor] = _Known(node=node, size=size, depth=depth)
        if not self._open:
            self._root = node
            return
        frame = self._open[-1]
        frame.nodes.append(node)
        frame.size += size
        frame.depth = max(frame.depth, depth + 1)


def _pairs(nodes: list[Node]) -> Iterator[tuple[Scalar, Node]]:
    for key, value in zip(nodes[::2], nodes[1::2], strict=True):
        if not isinstance(key, Scalar):
            raise YamlError("yaml: a key must be a plain word", key.place, "write a word, then a colon")
        yield key, value


def _merges(key: Node) -> bool:
    return isinstance(key, Scalar) and key.text == _MERGE and not key.quoted


def _merged(pairs: list[tuple[Scalar, Node]]) -> list[tuple[Scalar, Node]]:
    """The pairs with those of the mappings that ``<<`` names, where it stands. What is written counts before them."""
    taken = {key.text for key, _ in pairs if not _merges(key)}
    merged: list[tuple[Scalar, Node]] = []
    for key, value in pairs:
        if not _merges(key):
            merged.append((key, value))
            continue
        for base in value.items if isinstance(value, Items) else (value,):
            if not isinstance(base, Fields):
                message = 'yaml: "<<" takes a mapping, or a list of them'
                raise YamlError(message, base.place, "write <<: *anchor, and the anchor on a mapping before it")
            new = [pair for pair in base.pairs if pair[0].text not in taken]
            taken.update(name.text for name, _ in new)
            merged.extend(new)
    return merged
