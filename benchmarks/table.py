"""Results as Markdown: printed, and kept in the page of results."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

RESULTS = Path(__file__).parent.parent / "docs" / "benchmarks.md"
_MARKED = re.compile(r"(<!-- results:start -->\n).*?(<!-- results:end -->)", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The results of one measurement, with the words that say how they were made."""

    title: str
    made: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]

    def markdown(self) -> str:
        """The table under its title."""
        ruler = ["---", *("---:" for _ in self.head[1:])]
        lines = "\n".join(f"| {' | '.join(cells)} |" for cells in (self.head, ruler, *self.rows))
        return f"### {self.title}\n\n{self.made}\n\n{lines}\n"


def keep(tables: Sequence[Table], page: Path = RESULTS) -> None:
    """Put tables in the place of those of the same title; others stay."""
    text = page.read_text(encoding="utf-8")
    found = _MARKED.search(text)
    if found is None:
        raise SystemExit(f"{page} has no place for results")
    known = {part.partition("\n")[0]: part for part in re.split(r"^### ", found[0], flags=re.MULTILINE)[1:]}
    kept = {title: part.removesuffix(found[2]).rstrip() for title, part in known.items()}
    kept |= {table.title: table.markdown().removeprefix("### ").rstrip() for table in tables}
    body = "".join(f"\n### {part}\n" for part in kept.values())
    page.write_text(f"{text[: found.start()]}{found[1]}{body}\n{found[2]}{text[found.end() :]}", encoding="utf-8")
