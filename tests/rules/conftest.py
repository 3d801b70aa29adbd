"""Pages and a register in a few lines, and what the rules say of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mkdocs_factcheck.model import SCALES
from mkdocs_factcheck.quotes import Checker
from mkdocs_factcheck.reasoning import reason_about
from mkdocs_factcheck.register import VOCABULARY, Registry, read_page, read_register_file
from mkdocs_factcheck.rules import run_rules
from mkdocs_factcheck.syntax import find_quotations, scan_page


@pytest.fixture
def find(tmp_path):
    """``find("page", register="yaml", bib="bibtex", copies={"id.txt": "text"}, severities=…)`` gives the findings.

    A dict names several pages.
    """

    def run(pages, register="", *, bib="", copies=None, severities=None, ignores=None, docs="docs", scale="default"):
        registry = Registry()
        for name, text in ({"a.md": pages} if isinstance(pages, str) else pages).items():
            path = f"{docs}/{name}"
            reading = replace(
                read_page(scan_page(text, path, vocabulary=VOCABULARY), name), unmarked=find_quotations(text, path)
            )
            registry.replace_page(name, reading, name)
        for name, content in {"register.yml": register, "library.bib": bib}.items():
            if content:
                file = tmp_path / name
                file.write_text(content, "utf-8")
                registry.replace_file(file.name, read_register_file(file, f"factcheck/{name}"))
        for name, text in (copies or {}).items():
            file = tmp_path / "snapshots" / name
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, "utf-8")
        facts = Checker(tmp_path, "factcheck", None).check(registry.freeze(SCALES[scale]))
        review = reason_about(facts)
        return run_rules(review, severities=severities or {}, ignores=ignores or {}, docs=docs)

    return run


@pytest.fixture
def lines(find):
    """The findings as they are printed."""

    def said(*args, **options):
        return [str(finding) for finding in find(*args, **options)]

    return said
