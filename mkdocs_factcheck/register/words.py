"""Which words are a claim's own, and whether they are a quotation. The order of pages never decides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs_factcheck.model import Kind
from mkdocs_factcheck.register.fields import Stated
from mkdocs_factcheck.register.statements import Statement
from mkdocs_factcheck.syntax import without_marks, words_inside


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A claim's own words and kind; ``mark`` is the one that they come from, if no ``text`` gives them."""

    text: str
    kind: Kind
    mark: Statement | None = None

    def quotation_of(self, mark: Statement) -> str | None:
        """Give the words of a mark that are called a quotation; ``None`` where none are.

        Each mark is judged by itself. What a block says of the claim's own words it says of the mark that holds them.
        """
        if mark is self.mark and self.kind is Kind.QUOTE:
            return mark.quotation if mark.whole else without_marks(mark.words)
        return mark.quotation


def own_mark(group: list[Statement]) -> Statement | None:
    """Find the mark whose words are the claim's own, in all that is said of it; none where a ``text`` gives them.

    One that is quoted goes before one that is not, then one that states attributes, then the longest; of equal ones
    any will do.
    """
    if any("text" in one.values for one in group):
        return None
    return min((one for one in group if one.mark is not None), key=_rank, default=None)


def words_of(group: list[Statement], mark: Statement | None, stated: Mapping[str, Stated]) -> Words:
    """Give the words and the kind of a claim; ``mark`` is its `own_mark`."""
    kind: Kind | None = stated["kind"].value if "kind" in stated else None
    if mark is not None:
        return Words(text=mark.words, kind=kind or _kind_of_mark(mark), mark=mark)
    text = stated["text"].value if "text" in stated else ""
    return Words(text=text, kind=kind or _kind_of_text(text, group))


def _rank(mark: Statement) -> tuple[object, ...]:
    return (mark.quotation is None, not mark.values, -len(mark.words), mark.words, _kind_of_mark(mark))


def _kind_of_mark(mark: Statement) -> Kind:
    if "kind" in mark.values:
        kind: Kind = mark.values["kind"].value
        return kind
    return Kind.QUOTE if mark.whole else Kind.STATEMENT


def _kind_of_text(text: str, group: list[Statement]) -> Kind:
    """A text in quotation marks is a quotation; of any other, marks may say that it is a paraphrase."""
    if words_inside(text) is not None:
        return Kind.QUOTE
    said = {one.values["kind"].value for one in group if "kind" in one.values}
    return Kind.PARAPHRASE if Kind.PARAPHRASE in said else Kind.STATEMENT
