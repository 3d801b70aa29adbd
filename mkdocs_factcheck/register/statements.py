"""What pages and register files state about entries, one statement a mark, block or entry."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from mkdocs_factcheck.model import Ignore, Kind, Link, Place, Problem, UnmarkedQuotation, ViewRequest, nfc, quoted
from mkdocs_factcheck.register import entries
from mkdocs_factcheck.register.fields import Stated, read_fields
from mkdocs_factcheck.register.ids import derived_id, is_valid_id
from mkdocs_factcheck.register.misread import bad_id
from mkdocs_factcheck.register.nearest import did_you_mean
from mkdocs_factcheck.register.requests import names_of, read_request
from mkdocs_factcheck.syntax import ENTRY_BLOCKS, VIEW_BLOCK, Block, Fields, Form, Mark, Page, Scalar, without_marks

_APART = ("x-", ".")
"""How sections begin that only hold what other entries take over, by anchors."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What one place says of one entry. ``mark`` is the mark's number on its page, from 0.

    ``quotation`` holds the words of a mark that are called a quotation, ``whole``: they are all of its words.
    ``derived``: the ID is made from the words of a mark that has none. ``exported``: the entry comes from a file of a
    reference manager.
    """

    kind: str
    id: str
    place: Place
    values: Mapping[str, Stated]
    words: str = ""
    quotation: str | None = None
    whole: bool = False
    mark: int | None = None
    derived: bool = False
    page: str | None = None
    block: bool = False
    body: str = ""
    exported: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that one page or file states, and what is wrong with it.

    ``claims`` gives the claim's ID of each mark of the page, ``None`` where its ID cannot stand;
    ``faults`` maps the number of a block that cannot be read to the reason; ``requests`` that of a block
    that places a view to what it asks for, and ``named`` is what the filters of those name. ``own_ids`` are the ids of
    the page that are like ours, ``data`` the paths of files that sources name as their data.
    """

    statements: tuple[Statement, ...] = ()
    problems: tuple[Problem, ...] = ()
    claims: tuple[str | None, ...] = ()
    faults: Mapping[int, str] = field(default_factory=dict)
    requests: Mapping[int, ViewRequest] = field(default_factory=dict)
    named: tuple[Link, ...] = ()
    links: tuple[Link, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    unmarked: tuple[UnmarkedQuotation, ...] = ()
    own_ids: frozenset[str] = frozenset()
    data: frozenset[str] = frozenset()

    @property
    def adds_facts(self) -> bool:
        """Whether there is more than requests for views, which change nothing that others say."""
        return bool(self.statements or self.problems or self.links or self.named)


def read_page(page: Page, name: str) -> Reading:
    """Read a scanned page; ``name`` is its path in the docs folder."""
    problems: list[Problem] = list(page.problems)
    statements: list[Statement] = []
    claims: list[str | None] = []
    for number, mark in enumerate(page.marks):
        statement = _read_mark(mark, number, name, problems)
        claims.append(statement.id if statement else None)
        if statement:
            statements.append(statement)
    faults: dict[int, str] = {}
    requests: dict[int, ViewRequest] = {}
    named: list[Link] = []
    data: set[str] = set()
    for number, block in enumerate(page.blocks):
        before = len(problems)
        if block.error or not block.closed:
            faults[number] = block.error or f'no "{"/" * block.slashes}" ends it'
        elif block.name == VIEW_BLOCK and (request := read_request(block, problems)):
            above = {one.name for one in requests.values() if one.anchored}
            requests[number] = replace(request, repeated=request.name in above)
            named.extend(names_of(block))
        elif block.name in ENTRY_BLOCKS and (entry := _read_block(block, name, problems)):
            statements.append(entry)
            data.update(_data_files(block.name, block.options))
        else:
            faults[number] = problems[before].message
    return Reading(
        statements=tuple(statements),
        problems=tuple(problems),
        claims=tuple(claims),
        faults=faults,
        requests=requests,
        named=tuple(named),
        links=page.links,
        ignores=page.ignores,
        data=frozenset(data),
    )


def _read_mark(mark: Mark, number: int, page: str, problems: list[Problem]) -> Statement | None:
    known = {"claim": mark.id.place} if mark.id else None
    values = read_fields(mark.fields, entries.CLAIM, problems, owner="a mark", before=known)
    if mark.id is not None and not is_valid_id(mark.id.text):
        problems.append(bad_id(mark.id))
        return None
    quotation, whole = _quotation_of(mark, values.get("kind"), problems)
    return Statement(
        kind="claim",
        id=nfc(mark.id.text) if mark.id else derived_id(page, mark.text),
        place=mark.place,
        values=values,
        words=mark.text,
        quotation=quotation,
        whole=whole,
        mark=number,
        derived=mark.id is None,
        page=page,
    )


def _quotation_of(mark: Mark, kind: Stated | None, problems: list[Problem]) -> tuple[str | None, bool]:
    """The words of a mark that it calls a quotation, and whether that is all of them: its ``kind``, else its marks."""
    if kind is not None:
        return (without_marks(mark.text), True) if kind.value is Kind.QUOTE else (None, False)
    if mark.speech is None:
        return None, False
    if mark.speech.form is Form.UNCLEAR:
        problems.append(_unclear(mark))
        return None, False
    return mark.speech.words, mark.speech.form is not Form.PARTS


def _unclear(mark: Mark) -> Problem:
    return Problem(
        code="FC315",
        message=f"{quoted(mark.text, 60)} stands within a quotation, and is not checked as one",
        place=mark.place,
        hint="add kind=quote if these are somebody's own words, kind=statement if they are not",
    )


def _read_block(block: Block, page: str, problems: list[Problem]) -> Statement | None:
    if block.argument is None:
        problems.append(
            Problem(
                code="FC109",
                message=f'block "{block.name}" has no id',
                place=block.place,
                hint=f"write {'/' * block.slashes} {block.name} | ID",
            )
        )
        return None
    valid = is_valid_id(block.argument.text)
    if not valid:
        problems.append(bad_id(block.argument))
    before = len(problems)
    values = read_fields(block.options, entries.READERS[block.name], problems, owner=f'block "{block.name}"')
    if block.name == "source":
        _mark_dates(problems, before, block.argument.text)
    if block.name == "contradiction" and "claims" not in values:
        problems.append(two_claims(block.argument.text, block.place))
        return None
    if not valid:
        return None
    return Statement(
        kind=block.name,
        id=block.argument.text,
        place=block.place,
        values=values,
        page=page,
        block=True,
        body=block.prose,
    )


def two_claims(id_: str, place: Place) -> Problem:
    """The problem of a contradiction that names no two claims."""
    return Problem(
        code="FC109",
        message=f"contradiction {quoted(id_)} needs two claims",
        place=place,
        hint="write claims: [one-id, another-id]; one is enough only where it has evidence both ways",
    )


def read_register(root: Fields, problems: list[Problem], data: set[str]) -> list[Statement]:
    """Read the entries of one document of a register; the files of data that its sources name join ``data``."""
    statements: list[Statement] = []
    for section, node in root.pairs:
        kind = entries.SECTIONS.get(section.text)
        if section.text.startswith(_APART):
            continue
        if kind is None:
            hint = did_you_mean(section.text, entries.SECTIONS) or f"known sections: {', '.join(entries.SECTIONS)}"
            problems.append(
                Problem(code="FC103", message=f"unknown section {quoted(section.text)}", place=section.place, hint=hint)
            )
        elif isinstance(node, Fields):
            statements.extend(_read_section(kind, node, problems, data))
        elif not (isinstance(node, Scalar) and node.empty):
            problems.append(
                Problem(
                    code="FC111",
                    message=f'"{section.text}" must map ids to entries',
                    place=node.place,
                    hint="write ID: and its fields below",
                )
            )
    return statements


def _read_section(kind: str, section: Fields, problems: list[Problem], data: set[str]) -> list[Statement]:
    statements = []
    for id_, node in section.pairs:
        if not is_valid_id(id_.text):
            problems.append(bad_id(id_))
            continue
        if isinstance(node, Scalar) and node.empty:
            node = Fields(pairs=(), place=id_.place)  # noqa: PLW2901 (an entry may be empty)
        if not isinstance(node, Fields):
            problems.append(
                Problem(
                    code="FC111",
                    message=f"{kind} {quoted(id_.text)} must map keys to values",
                    place=node.place,
                    hint="write its fields below it, each as key: value",
                )
            )
            continue
        data.update(_data_files(kind, node))
        before = len(problems)
        values = read_fields(node, entries.READERS[kind], problems, owner=f'{kind} "{id_.text}"')
        if kind == "source":
            _mark_dates(problems, before, nfc(id_.text))
        statements.append(Statement(kind=kind, id=nfc(id_.text), place=id_.place, values=values))
    return statements


def _mark_dates(problems: list[Problem], start: int, source: str) -> None:
    """Say of dates that are none whose they are: they matter where the source is cited."""
    problems[start:] = (replace(one, source=source) if one.code == "FC105" else one for one in problems[start:])


def _data_files(kind: str, fields: Fields) -> Iterator[str]:
    """The file of data that a source names."""
    for key, node in fields.pairs if kind == "source" else ():
        if key.text == "data" and isinstance(node, Scalar) and not node.empty:
            yield posixpath.normpath(node.text.strip())
