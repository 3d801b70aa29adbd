"""A text as the scan and the register see it, and as a well equipped site renders it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import markdown
import pytest
import yaml

from mkdocs_factcheck.adapters.desk import Desk
from mkdocs_factcheck.adapters.python_markdown import FactcheckExtension
from mkdocs_factcheck.adapters.settings import Settings
from mkdocs_factcheck.model import FactBase, Finding, Severity
from mkdocs_factcheck.register import read_page
from mkdocs_factcheck.rules import RULES
from mkdocs_factcheck.syntax import Page

RICH = yaml.safe_load((Path(__file__).parent.parent / "markdown" / "rich.yml").read_text("utf-8"))
ABOUT_CONTENT = ("FC206", *(rule.code for rule in RULES if rule.code >= "FC3"))
"""Rules that judge what claims say, not how they are written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """What is known of one text. ``claims`` is the claim of each mark, ``None`` where its ID cannot stand."""

    page: Page
    claims: tuple[str | None, ...]
    facts: FactBase
    findings: tuple[Finding, ...]


@pytest.fixture(scope="session")
def examine():
    """Scans and checks one text with the register in ``folder``."""
    settings = Settings(severities=dict.fromkeys(ABOUT_CONTENT, Severity.OFF))

    def look(text: str, folder: Path | None = None, *, first_line: int = 1) -> Examined:
        desk = Desk(settings)
        if folder is not None:
            desk.read_register(folder, "factcheck")
        desk.read_page("page.md", text, path="page.md", url="page/", first_line=first_line)
        page = desk.scan(text, "page.md", first_line=first_line)
        return Examined(
            page=page,
            claims=read_page(page, "").claims,
            facts=desk.facts,
            findings=desk.review.findings,
        )

    return look


@pytest.fixture(scope="session")
def render():
    """Renders one text with everything a well equipped site has."""
    names = [entry if isinstance(entry, str) else next(iter(entry)) for entry in RICH]
    options = {name: given for entry in RICH if isinstance(entry, dict) for name, given in entry.items()}

    def to_html(text: str, folder: Path | None = None, *, marks: bool = True, **config: str) -> str:
        ours = [FactcheckExtension(register=str(folder or ""), **config)] if marks else []
        return markdown.markdown(text, extensions=[*names, *ours], extension_configs=options)

    return to_html
