"""What a rule is: who it is, why it is there, and what it checks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from textwrap import indent
from typing import TypeAlias

from mkdocs_factcheck.model import Contradiction, FactBase, Problem, Severity

_INDENT = "    "

Check: TypeAlias = Callable[[FactBase, tuple[Contradiction, ...]], Iterator[Problem]]
"""Takes the facts and what follows from them, gives what is wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One file of an example: its path, the language that it is written in, and its text."""

    path: str
    language: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A page, and where it needs them a file of the register and the stored copy of the source ``report``.

    The file is YAML (``register``) or BibTeX (``bib``); ``settings`` are those of ``mkdocs.yml`` that it needs.
    """

    page: str
    register: str = ""
    bib: str = ""
    copy: str = ""
    settings: str = ""

    @property
    def parts(self) -> tuple[Part, ...]:
        """All that there is, the page first."""
        every = (
            Part(path="docs/page.md", language="markdown", text=self.page.strip()),
            Part(path="factcheck/register.yml", language="yaml", text=self.register.strip()),
            Part(path="factcheck/library.bib", language="bibtex", text=self.bib.strip()),
            Part(path="factcheck/snapshots/report.txt", language="text", text=self.copy.strip()),
            Part(path="mkdocs.yml", language="yaml", text=self.settings.strip()),
        )
        return tuple(part for part in every if part.text)

    @property
    def markdown(self) -> str:
        """Every part as a code block; those of the register say which file they are."""
        page, *files = self.parts
        blocks = [f"```{page.language}\n{page.text}\n```"]
        blocks += [f'```{file.language} title="{file.path}"\n{file.text}\n```' for file in files]
        return "\n\n".join(blocks)

    @property
    def plain(self) -> str:
        """Every part as indented text; those of the register say which file they are."""
        page, *files = self.parts
        texts = [indent(page.text, _INDENT)]
        texts += [f"  with {file.path}:\n\n{indent(file.text, _INDENT)}" for file in files]
        return "\n\n".join(texts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule. ``severity`` is its default; ``bad`` breaks this rule and no other, ``good`` breaks none."""

    code: str
    name: str
    severity: Severity
    summary: str
    why: str
    bad: Example
    good: Example
    check: Check
