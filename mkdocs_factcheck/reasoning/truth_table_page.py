"""The truth table as a page of the documentation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from mkdocs_factcheck.model import BANDS, UNDETERMINED, ContradictionKind
from mkdocs_factcheck.reasoning.truth_table import LIKELIHOODS, Row, Stance, row, rows, value_rows
from mkdocs_factcheck.reasoning.truth_table_scopes import ScopeRow, scope_rows, settled_rows

_HEAD = """\
# Truth table

Every pair of positions that two claims on one question can take, with every likelihood, and what follows. The plugin's
own reasoning made this page: `python -m mkdocs_factcheck.reasoning > docs/reference/truth-table.md`. The rules behind
it are told in [How contradictions are found](../how-contradictions-are-found.md).

**C** is *contrary*, **D** is *divergence*, **·** is nothing. Rows are what Ann says, columns what Ben says. *plain* is
an answer without a likelihood; a column names the per cent of its band:

{bands}

Each list of sentences gives every pair once. It makes no difference which of the two speakers takes which side, and
which claim comes first.
"""

_SIGNS = {None: "·", ContradictionKind.CONTRARY: "**C**", ContradictionKind.DIVERGENCE: "**D**"}
_WORDS = {"a": "answer A", "b": "answer B"}
_NOTHING = "nothing"

_SAME = """\
Two claims that give one answer differ only in how certain they are. The table holds for `yes` and `yes`, for `no` and
`no`, and for any answer of the question and itself. It makes no difference whether the answers of the question exclude
each other."""

_OPPOSED = """\
One of the two must be true. They exclude each other on every question."""

_RIVALS = """\
For two answers of the question, and for `yes` or `no` against one of them, where the answers exclude each other. On a
question that says `exclusive: false` nothing follows from any of these pairs."""

_OPEN = """\
Whether the answers exclude each other makes no difference. From `undetermined` on both sides nothing follows."""

_VALUES = """\
Values are compared where they have one unit, or units that convert into each other. Values of which no figure lies in
both are contrary. With likelihoods they follow the table for different answers, and equal values that for the same
answer. What cannot be compared is a finding, [FC410](rules.md#fc410), which says why."""

_SCOPES = """\
Ann says `yes`, Ben says `no`. Only what holds for the same is compared. *varies by* is what the question says of
itself, the next two columns are what the two claims state. A development is no contradiction, and what is not
comparable is reported ([FC411](rules.md#fc411)) and counted on the page of contradictions."""

_SETTLED = """\
Ann says `yes`, Ben says `no` and states what his claim does to hers."""

SECTIONS = (
    ("The same answer", _SAME, (("yes", "yes"), ("no", "no"), ("a", "a"), ("b", "b"))),
    ("Yes against no", _OPPOSED, (("yes", "no"),)),
    ("Different answers", _RIVALS, (("a", "b"), ("yes", "a"), ("yes", "b"), ("no", "a"), ("no", "b"))),
    ("Undetermined against an answer", _OPEN, tuple((UNDETERMINED, answer) for answer in ("yes", "no", "a", "b"))),
)
"""Each section with the pairs of positions that have one table; that of the first pair is drawn."""


def truth_table_page() -> str:
    """Give the page in Markdown."""
    bands = "\n".join(f"- {_percent(low, high)}: `{band}`" for band, (low, high) in BANDS.items())
    parts = [_HEAD.format(bands=bands)]
    for title, text, pairs in SECTIONS:
        parts.append(f"## {title}\n\n{text}\n\n{_matrix(*pairs[0])}\n")
        parts.extend(_sentences(one, other) for one, other in pairs)
    parts.append(f"## Values\n\n{_VALUES}\n\n{_list(value_rows())}\n")
    parts.append(f"## Scopes\n\n{_SCOPES}\n\n{_scope_list(scope_rows())}\n")
    parts.append(f"## Corrections\n\n{_SETTLED}\n\n{_scope_list(settled_rows())}\n")
    return "\n".join(parts)


def _matrix(one: str, other: str) -> str:
    """Draw the kinds; ``undetermined`` has one row."""
    down = ("",) if one == UNDETERMINED else LIKELIHOODS
    lines = [f"| {_word(one)} ↓ {_word(other)} → | {' | '.join(map(_short, LIKELIHOODS))} |"]
    lines.append(f"|---|{':-:|' * len(LIKELIHOODS)}")
    for likelihood in down:
        mine = Stance(position=one, likelihood=likelihood)
        cells = (_SIGNS[row(mine, Stance(position=other, likelihood=theirs)).kind] for theirs in LIKELIHOODS)
        label = _long(likelihood) if one != UNDETERMINED else UNDETERMINED
        lines.append(f"| {label} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _sentences(one: str, other: str) -> str:
    """Fold the sentences of one pair of positions away; raw HTML, which every theme shows."""
    title = f"All sentences: {_word(one)} and {_word(other)}"
    body = "\n".join(_html_rows(rows(one, other)))
    head = "<tr><th>Ann</th><th>Ben</th><th>kind</th><th>sentence</th></tr>"
    return f"<details data-search-exclude>\n<summary>{title}</summary>\n<table>\n{head}\n{body}\n</table>\n</details>\n"


def _html_rows(found: Iterable[Row]) -> Iterator[str]:
    for one in found:
        cells = (_named(one.first), _named(one.second), one.kind or _NOTHING, one.sentence)
        yield f"<tr>{''.join(f'<td>{escape(cell, quote=False)}</td>' for cell in cells)}</tr>"


def _list(found: Iterable[Row]) -> str:
    lines = ["| Ann | Ben | kind | sentence |", "|---|---|---|---|"]
    lines.extend(
        f"| `{one.first}` | `{one.second}` | {_kind(one)} | {one.sentence or one.uncompared} |" for one in found
    )
    return "\n".join(lines)


def _kind(one: Row) -> str:
    return one.kind or ("not compared" if one.uncompared else _NOTHING)


def _scope_list(found: Iterable[ScopeRow]) -> str:
    lines = ["| varies by | Ann | Ben | follows | sentence |", "|---|---|---|---|---|"]
    lines.extend(
        f"| {_code(one.varies)} | {_code(one.first)} | {_code(one.second)} | {one.result} | {one.sentence} |"
        for one in found
    )
    return "\n".join(lines)


def _code(text: str) -> str:
    return f"`{text}`" if text else ""


def _word(position: str) -> str:
    return _WORDS.get(position, position)


def _named(stance: str) -> str:
    position, comma, likelihood = stance.partition(", ")
    return f"{_word(position)}{comma}{likelihood}"


def _long(likelihood: str) -> str:
    return f"`{likelihood}`" if likelihood else "plain"


def _short(likelihood: str) -> str:
    if likelihood in BANDS:
        return _percent(*BANDS[likelihood])
    return f"`{likelihood}`" if likelihood else "plain"


def _percent(low: int, high: int) -> str:
    return f"{low}–{high} %"
