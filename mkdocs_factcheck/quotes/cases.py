"""The cases of the documentation: what a source has, what a quotation has, and what comes of it.

They are written in ``cases.yml`` beside this file; the results are the code's own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from importlib.resources import files

from mkdocs_factcheck.model import QuoteCheck, QuoteResult
from mkdocs_factcheck.quotes.matching import check_words
from mkdocs_factcheck.quotes.prepared import prepare
from mkdocs_factcheck.quotes.text import Landmark, LandmarkKind, SourceText

_HEAD = """\
# Quotation cases

What comes of a quotation, in {count} cases. The plugin's own matcher made this page:
`python -m mkdocs_factcheck.quotes > docs/reference/quotation-cases.md`. The rules behind it are told in
[How quotations are checked](../how-quotations-are-checked.md).

| result | meaning | |
|---|---|---|
| `verbatim` | the words stand in the source | found |
| `ambiguous` | they stand in it more than once, and nothing decides which place is meant | found |
| `elided` | all spans stand in it in order; what was left out or replaced is reported | found |
| `altered` | a close passage stands in it: it is shown with the words that differ | not found |
| `not-found` | nothing close stands in it | not found |
| `unchecked` | there were no words to look for, or no copy to look in | not checked |

A difference reads *quotation → source*; *cut* is a negation, a modal word or a number that the quotation leaves out, or
cuts off at its ends. Characters that cannot be seen are shown by their names.
"""

_NOTHING = "(nothing)"
_UNSEEN = {
    "\u00ad": "soft hyphen", "\u00a0": "no-break space", "\u202f": "narrow space", "\u200b": "zero width",
    "\ufeff": "byte order mark", "\u200f": "right-to-left", "\u202b": "right-to-left", "\u202c": "end",
    "\u0301": "combining acute", "\u0308": "combining diaeresis", "\n": "new paragraph",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A source and a quotation with the result that is right, and the remark that belongs to it."""

    name: str
    source: str
    quote: str
    result: QuoteResult
    remark: str = ""
    prefix: str = ""
    suffix: str = ""
    locator: str = ""

    def check(self) -> QuoteCheck:
        """Check the quotation; each line of the source is a paragraph that a locator can name."""
        starts = [0, *(match.end() for match in re.finditer("\n", self.source))] if "\n" in self.source else []
        landmarks = tuple(
            Landmark(offset=start, kind=LandmarkKind.PARAGRAPH, label=str(number))
            for number, start in enumerate(starts, 1)
        )
        source = prepare(SourceText(text=self.source, landmarks=landmarks))
        return check_words(source, self.quote, prefix=self.prefix, suffix=self.suffix, locator=self.locator)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Cases that belong together."""

    title: str
    text: str
    cases: tuple[Case, ...]


def sections() -> list[Section]:
    """Read the cases. They are the package's own, so that nothing in them is unexpected."""
    import yaml  # noqa: PLC0415 (only the page of cases needs it)

    text = files("mkdocs_factcheck.quotes").joinpath("cases.yml").read_text("utf-8")
    return [
        Section(
            title=section["title"],
            text=section["text"],
            cases=tuple(Case(**{**case, "result": QuoteResult(case["result"])}) for case in section["cases"]),
        )
        for section in yaml.safe_load(text)
    ]


def remark(check: QuoteCheck) -> str:
    """Give in one line what a check tells beside its result."""
    parts = [f"{one.quoted or _NOTHING} → {one.source or _NOTHING}" for one in check.differences]
    if check.omitted:
        parts.append("left out: " + "; ".join(words or "nothing" for words in check.omitted))
    parts += [f"{one.quoted} for {one.source}" if one.source else f"{one.quoted} added" for one in check.filled]
    parts += [f"cut: {check.cut}"] if check.cut else []
    parts += [f"{check.count} times"] if check.count > 1 else []
    parts += [f"{check.at}{', not where the locator says' if check.elsewhere else ''}"] if check.at else []
    return "; ".join(parts)


def cases_page() -> str:
    """Give the page of the documentation in Markdown."""
    every = sections()
    parts = [_HEAD.format(count=sum(len(section.cases) for section in every))]
    for section in every:
        rows = "\n".join(_row(case) for case in section.cases)
        head = "| case | source | quotation | result | remark |\n|---|---|---|---|---|"
        parts.append(f"## {section.title}\n\n{section.text}\n\n{head}\n{rows}\n")
    return "\n".join(parts)


def _row(case: Case) -> str:
    check = case.check()
    quote = _shown(case.quote)
    for name, words in (("prefix", case.prefix), ("suffix", case.suffix), ("locator", case.locator)):
        quote += f"<br><small>{name}: {_shown(words)}</small>" if words else ""
    cells = case.name, _shown(case.source), quote, f"`{check.result}`", _shown(remark(check))
    return f"| {' | '.join(cells)} |"


def _shown(text: str) -> str:
    """Escape a text for a cell of a Markdown table, in the direction of its own script."""
    plain = re.sub(r"([\\`*_\[\]|])", r"\\\1", escape(text, quote=False))
    for sign, name in _UNSEEN.items():
        plain = plain.replace(sign, f"<small>⟨{name}⟩</small>")
    return f"<bdi>{plain}</bdi>" if plain else ""
