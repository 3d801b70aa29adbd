"""Sets values in a YAML text by editing the text itself: its comments, order, quotes and line ends stay.

The parser says where each value stands; one line or one value is written there. Then the result is read
again: it must say the same as before, but for the values that were set. Else nothing is changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import yaml

from mkdocs_factcheck.fetch.trouble import NotRecorded
from mkdocs_factcheck.model import Place, nfc
from mkdocs_factcheck.syntax import Fields, Items, Node, Scalar, YamlError, parse_yaml, read_documents

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML built without libyaml: slower, the same nodes
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

_ANCHORS = ("sha256", "accessed", "archive", "url", "URL")
"""The keys beside which a new one belongs, the best first."""
_STEP = "  "


class _Edit(NamedTuple):
    start: int
    end: int
    text: str


def has_entry(text: str, path: Sequence[str]) -> bool:
    """Whether a document of a YAML text has an entry under these keys, before the text cannot be read any further."""
    try:
        return any(_entry(root, path) is not None for root in _documents(text))
    except YamlError:
        return False


def set_values(text: str, path: Sequence[str], values: Mapping[str, str]) -> str:
    r"""Set plain values in the mapping under the keys of ``path``.

    Args:
        text: YAML documents with ``\n`` line ends. The first that has the mapping is edited.
        path: the keys that lead to the mapping, which may be empty; ``()`` is the document itself.
        values: what to set. Each is written as it is, so it must be safe as a plain scalar.

    Raises:
        NotRecorded: the text is written in a way that is not edited, or cannot be read.
    """
    try:
        before = list(_documents(text))
        number = next((at for at, root in enumerate(before) if _entry(root, path) is not None), None)
        if number is None:
            raise NotRecorded(f"there is no entry {': '.join(path)}")
        changed = _applied(text, _edits(text, number, path, values))
    except YamlError as error:
        raise NotRecorded(str(error)) from None
    try:
        after = list(_documents(changed))
    except YamlError:
        after = []
    old, new = _entry(before[number], path), _entry(after[number] if number < len(after) else None, path)
    same = [_plain(root, old, values) for root in before] == [_plain(root, new, values) for root in after]
    if not same or not isinstance(new, Fields) or _set_in(new, values) != dict(values):
        raise NotRecorded("the entry is written in a way that is not edited")
    return changed


def add_entry(text: str, section: str, key: str, values: Mapping[str, str]) -> str:
    """Add an entry to a section of a YAML text, before the first one with a later key, and the section if need be.

    Raises:
        NotRecorded: the text is written in a way that is not edited, or cannot be read.
    """
    before = _parsed_or_refused(text)
    if text and not text.endswith("\n"):
        text += "\n"
    head, margin, at = "", _STEP, len(text)
    found = _value(_composed(text), section)
    if found is None:
        head = f"{section}:\n"
    elif _is_block(found[1]):
        marks = [name.start_mark for name, _ in found[1].value]
        margin = " " * marks[0].column
        at = next(
            (
                mark.index - mark.column
                for (name, _), mark in zip(found[1].value, marks, strict=True)
                if name.value > key
            ),
            at,
        )
    lines = [f"{key}:", *(f"{_STEP}{name}: {value}" for name, value in values.items())]
    changed = text[:at] + head + "".join(f"{margin}{line}\n" for line in lines) + text[at:]
    after = _parsed_or_refused(changed)
    new = _entry(after, (section, key))
    known = _without(after, section, key) == _without(before, section, key)
    if not known or not isinstance(new, Fields) or _set_in(new, values) != dict(values):
        raise NotRecorded("the file is written in a way that is not edited")
    return changed


def _is_block(node: yaml.Node) -> bool:
    return isinstance(node, yaml.MappingNode) and not node.flow_style and bool(node.value)


def _place_of(line: int, column: int) -> Place:
    return Place(path="", line=line + 1, column=column + 1)


def _documents(text: str) -> Iterator[Node]:
    """The documents of a text; what `check` says of their tags is not said again."""
    return read_documents(text, _place_of, lambda _: None)


def _parsed_or_refused(text: str) -> Node | None:
    try:
        return parse_yaml(text, _place_of)
    except YamlError as error:
        raise NotRecorded(str(error)) from None


def _composed(text: str) -> Any:
    """PyYAML's own tree, whose nodes know where they end. Only for text that was read: that bounds its depth."""
    return yaml.compose(text, Loader=_Loader)


def _value(node: Any, key: str) -> tuple[Any, Any] | None:
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return next((pair for pair in pairs if nfc(pair[0].value) == key), None)


def _edits(text: str, number: int, path: Sequence[str], values: Mapping[str, str]) -> list[_Edit]:
    node, key = list(yaml.compose_all(text, Loader=_Loader))[number], None
    for name in path:
        pair = _value(node, name)
        if pair is None:
            raise NotRecorded("the entry is written in a way that is not edited")
        key, node = pair
    edits, missing = [], {}
    for name, value in values.items():
        if (pair := _value(node, name)) is None:
            missing[name] = value
        else:
            edits.append(_replacement(text, pair[1], value))
    if missing:
        edits.append(_insertion(text, key, node, missing))
    return edits


def _replacement(text: str, node: Any, value: str) -> _Edit:
    start, end = node.start_mark.index, node.end_mark.index
    if not isinstance(node, yaml.ScalarNode) or node.style in {"|", ">"}:
        raise NotRecorded("a value that is to be replaced is not a plain one")
    quote = node.style or ""
    lead = " " if text[start - 1 : start] == ":" else ""
    return _Edit(start, end, f"{lead}{quote}{value}{quote}")


def _insertion(text: str, key: Any, node: Any, missing: Mapping[str, str]) -> _Edit:
    lines = [f"{name}: {value}" for name, value in missing.items()]
    if isinstance(node, yaml.ScalarNode):
        # The entry is empty: a key with nothing, or only comments, below.
        if key is None or node.value or node.start_mark.index != node.end_mark.index:
            raise NotRecorded("the entry holds no keys")
        return _lines_below(text, key.end_mark.index, _margin(text, key) + _STEP, lines)
    if not isinstance(node, yaml.MappingNode) or (node.flow_style and not node.value):
        raise NotRecorded("the entry holds no keys")
    if node.flow_style:
        last = node.value[-1]
        quote = '"' if last[0].style == '"' else ""  # JSON stays JSON
        parts = [f", {quote}{name}{quote}: {quote}{value}{quote}" for name, value in missing.items()]
        at = last[1].end_mark.index
        return _Edit(at, at, "".join(parts))
    anchor = _anchor(node)
    return _lines_below(text, anchor[1].end_mark.index, _margin(text, anchor[0]), lines)


def _anchor(node: yaml.MappingNode) -> Any:
    """The pair below which new ones go: one whose value ends where its last line does."""
    ending = [pair for pair in node.value if isinstance(pair[1], yaml.ScalarNode) and pair[1].style not in {"|", ">"}]
    by_name = {pair[0].value: pair for pair in ending}
    best = next((by_name[name] for name in _ANCHORS if name in by_name), None)
    if best is None and not ending:
        raise NotRecorded("the entry has no value of one line beside which the new ones could stand")
    return best or ending[-1]


def _margin(text: str, key: Any) -> str:
    start = key.start_mark.index
    margin = text[text.rfind("\n", 0, start) + 1 : start]
    if margin.strip(" "):
        raise NotRecorded("the entry does not begin on a line of its own")
    return margin


def _lines_below(text: str, at: int, margin: str, lines: list[str]) -> _Edit:
    end = text.find("\n", at)
    end = len(text) if end == -1 else end
    return _Edit(end, end, "".join(f"\n{margin}{line}" for line in lines))


def _applied(text: str, edits: list[_Edit]) -> str:
    # From the end on; at one point, what was listed first comes first in the text.
    for _, edit in sorted(enumerate(edits), key=lambda one: (one[1].start, one[0]), reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def _entry(root: Node | None, path: Sequence[str]) -> Node | None:
    node = root
    for key in path:
        pairs = node.pairs if isinstance(node, Fields) else ()
        node = next((value for name, value in pairs if nfc(name.text) == key), None)
    return node


def _set_in(entry: Fields, values: Mapping[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, node in entry.pairs:
        if name.text in values and isinstance(node, Scalar):
            found.setdefault(name.text, node.text)
    return found


def _plain(node: Node | None, entry: Node | None, values: Mapping[str, str]) -> Any:
    """The tree without places, and without the first of each of ``values`` in ``entry``."""
    match node:
        case None:
            return None
        case Scalar():
            empty = node is entry and node.empty
            return {"pairs": []} if empty else (node.text, node.quoted)
        case Items():
            return [_plain(item, entry, values) for item in node.items]
    pairs = list(node.pairs)
    if node is entry:
        for name in values:
            first = next((pair for pair in pairs if pair[0].text == name), None)
            pairs = [pair for pair in pairs if pair is not first]
    return {"pairs": [(name.text, _plain(value, entry, values)) for name, value in pairs]}


def _without(root: Node | None, section: str, key: str) -> Any:
    """The tree as plain data, without one entry of a section and without a section that is empty."""
    if not isinstance(root, Fields):
        return [] if root is None else _plain(root, None, {})
    kept: list[Any] = []
    for name, value in root.pairs:
        if name.text != section:
            kept.append((name.text, _plain(value, None, {})))
        elif isinstance(value, Fields):
            kept += [(name.text, id_.text, _plain(one, None, {})) for id_, one in value.pairs if nfc(id_.text) != key]
    return kept
