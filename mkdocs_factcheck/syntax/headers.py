"""Openers of blocks: ``/// NAME | ARGUMENT``, what is nearly one, and how far their options reach."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from mkdocs_factcheck.model import VIEWS, Place
from mkdocs_factcheck.syntax import grammar
from mkdocs_factcheck.syntax.nodes import Fields
from mkdocs_factcheck.syntax.yaml_nodes import YamlError, parse_yaml

if TYPE_CHECKING:
    from mkdocs_factcheck.syntax.lines import Line

ENTRY_BLOCKS = ("claim", "source", "question", "claimant", "contradiction")
"""Blocks that state an entry; their argument is its ID."""
VIEW_BLOCK = "factcheck"
"""The block that places a view; its argument is the view's name."""
_OURS = (*ENTRY_BLOCKS, VIEW_BLOCK)
_NOWHERE = Place(path="", line=1, column=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """What the scan cannot know of blocks by itself.

    ``options`` holds the keys that each of our blocks takes. ``is_id`` tells whether a text can be an entry's ID, and
    ``is_owned`` whether another extension has a block of that name.
    """

    options: Mapping[str, Collection[str]] = field(default_factory=dict)
    is_id: Callable[[str], bool] = bool
    is_owned: Callable[[str], bool] = lambda name: False  # noqa: ARG005


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Why an opener or its options cannot stand, and at which offset."""

    message: str
    at: int
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The opener of a block; ``end`` is the offset behind its options.

    ``name`` is empty for blocks of other extensions. ``argument`` spans the text behind the bar, if there is any.
    ``margin`` is what begins a line at the place of the block, ``behind`` tells that the opener does not begin its own
    line, as in an item of a list, and ``deep`` that it is indented too deep to be read.
    """

    line: Line
    slashes: int
    name: str
    argument: tuple[int, int] | None
    margin: str
    behind: bool = False
    deep: bool = False
    end: int = -1
    fault: Fault | None = None


def read_header(text: str, line: Line, vocabulary: Vocabulary, *, margin: str, behind: bool = False) -> Header | None:
    """Read a line that begins with slashes; ``None`` where it is text."""
    found = grammar.BLOCK_OPEN.match(text, line.start, line.end)
    if found is None:
        return _without_bar(text, line, vocabulary, margin=margin, behind=behind)
    argument = None
    if found[3] and found[3].strip():
        start = found.start(3) + len(found[3]) - len(found[3].lstrip())
        argument = (start, start + len(found[3].strip()))
    header = Header(line=line, slashes=len(found[1]), name="", argument=argument, margin=margin, behind=behind)
    word = found[2].lower()
    stated = text[slice(*argument)] if argument else ""
    if word in _OURS:
        foreign = not vocabulary.is_id(stated) and vocabulary.is_owned(word)
        return header if foreign else replace(header, name=word)
    name = next((one for one in _OURS if _one_edit_apart(one, word)), "")
    if not name or vocabulary.is_owned(word):
        return header
    form = f"{name} | {stated or 'ID'}"
    if word in VIEWS and stated in {"", word}:
        form = f"{VIEW_BLOCK} | {word}"
    fault = Fault(message=f'unknown block "{found[2]}"', at=line.start, hint=f"write {found[1]} {form}")
    return replace(header, name=name, fault=fault)


def _without_bar(text: str, line: Line, vocabulary: Vocabulary, *, margin: str, behind: bool) -> Header | None:
    found = grammar.BLOCK_NEAR.match(text, line.start, line.end)
    if found is None:
        return None
    word = found[2].lower()
    name = next((one for one in _OURS if word in {one, f"{one}s"}), "")
    if not name or vocabulary.is_owned(word) or vocabulary.is_owned(name):
        return None
    stated = found[3].strip().rstrip("|").strip()
    form = stated if vocabulary.is_id(stated) and len(stated.split()) == 1 else "ID"
    fault = Fault(
        message=f'no "|" stands behind the name of the block "{name}"',
        at=line.start,
        hint=f"write {found[1]} {name} | {form}",
    )
    return Header(line=line, slashes=len(found[1]), name=name, argument=None, margin=margin, behind=behind, fault=fault)


def _one_edit_apart(one: str, other: str) -> bool:
    """Whether a letter too many, too few, another one, or two in the wrong order part the words."""
    if abs(len(one) - len(other)) > 1:
        return False
    at = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    one, other = one[at:], other[at:]
    swapped = one[1::-1] + one[2:] if len(one) > 1 else ""
    return one[1:] == other or one == other[1:] or one[1:] == other[1:] or swapped == other


def read_options(text: str, lines: Sequence[Line], keys: Collection[str]) -> tuple[int, Fault | None]:
    """How many of the lines before the first empty one are options, whatever their indentation.

    All are where every line reads as an option that is known, and none where none does; else there is a fault.
    """
    first = next((line for line in lines if _key_of(text, line) in keys), None)
    if first is None:
        return 0, None
    message = "the options cannot be read"
    try:
        node = parse_yaml(_dedented(text, lines), lambda *_: _NOWHERE)
    except YamlError as error:
        node, message = None, str(error)
    known = [key.text in keys for key, _ in node.pairs] if isinstance(node, Fields) else []
    if known and all(known):
        return len(lines), None
    if known and not any(known):
        return 0, None
    at, hint = first.start, "indent options by four spaces, and leave an empty line below them"
    if odd := next((line for line in lines if line.indent <= first.indent and not _is_option(text, line, keys)), None):
        at, word = odd.start, text[odd.start : odd.end].partition(":")[0][:40]
        message = f'"{word}" is no option, and stands among options'
        if near := next((key for key in sorted(keys) if _one_edit_apart(key, word)), ""):
            hint = f'did you mean "{near}"?'
    return 0, Fault(message=message, at=at, hint=hint)


def _is_option(text: str, line: Line, keys: Collection[str]) -> bool:
    return text.startswith("- ", line.start) or _key_of(text, line) in keys


def _key_of(text: str, line: Line) -> str:
    found = grammar.OPTION.match(text, line.start, line.end)
    return (found[1] or found[2] or found[3]) if found else ""


def _dedented(text: str, lines: Sequence[Line]) -> str:
    margin = min(line.indent for line in lines)
    return "\n".join(" " * (line.indent - margin) + text[line.start : line.end] for line in lines)


def misplaced_options(text: str, opener: Line, lines: Sequence[Line], keys: Collection[str]) -> Fault | None:
    """The fault of options below an empty line: these are the first lines with text behind it."""
    if not lines or _key_of(text, lines[0]) not in keys or read_options(text, lines, keys)[0] == 0:
        return None
    if lines[0].indent < opener.indent + 4 and len(lines) == 1:
        return None  # a short sentence may begin like an option
    return Fault(
        message="an empty line parts the options from the block",
        at=lines[0].start,
        hint="write them directly below the line that begins the block",
    )
