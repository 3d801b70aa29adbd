"""What a rule is: who it is, why it is there, and what it checks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from mkdocs_factcheck.model import Contradiction, FactBase, Problem, Severity

Check: TypeAlias = Callable[[FactBase, tuple[Contradiction, ...]], Iterator[Problem]]
"""Takes the facts and what follows from them, gives what is wrong."""


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
    def markdown(self) -> str:
        """All of them as code blocks, the page first."""
        blocks = [f"```markdown\n{self.page.strip()}\n```"]
        if self.register:
            blocks.append(f"```yaml\n{self.register.strip()}\n```")
        if self.bib:
            blocks.append(f"```bibtex\n{self.bib.strip()}\n```")
        if self.copy:
            blocks.append(f'```text title="factcheck/snapshots/report.txt"\n{self.copy.strip()}\n```')
        if self.settings:
            blocks.append(f'```yaml title="mkdocs.yml"\n{self.settings.strip()}\n```')
        return "\n\n".join(blocks)


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
