"""Sites on disk: one folder a form, each with its settings, pages and what else the form needs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from benchmarks.corpus import Corpus, Page, Source, Span, spans_of, text_of

_PAGES_A_SECTION = 20


def write_site(corpus: Corpus, form: str, folder: Path) -> Path:
    """Write one form of the corpus; the path of its ``mkdocs.yml``."""
    make_text, plugins = FORMS[form]
    docs = folder / "docs"
    docs.mkdir(parents=True)
    (docs / "index.md").write_text("# Home\n\nAll pages are in the navigation.\n", encoding="utf-8")
    for page in corpus.pages:
        (docs / f"{page.name}.md").write_text(make_text(page), encoding="utf-8")
    if form == "factcheck":
        write_register(corpus, folder / "factcheck")
    if form == "bibtex":
        (folder / "sources.bib").write_text("\n".join(map(_bib, corpus.sources)), encoding="utf-8")
    config = folder / "mkdocs.yml"
    config.write_text(yaml.safe_dump(_settings(corpus, plugins), sort_keys=False), encoding="utf-8")
    return config


def _settings(corpus: Corpus, plugins: list[Any]) -> dict[str, Any]:
    names = [f"{page.name}.md" for page in corpus.pages]
    cuts = range(0, len(names), _PAGES_A_SECTION)
    return {
        "site_name": "Benchmark",
        "site_url": "https://example.org/",
        "theme": {"name": "material", "font": False, "features": ["navigation.prune", "content.footnote.tooltips"]},
        "plugins": ["search", *plugins],
        "markdown_extensions": ["admonition", "attr_list", "footnotes", "tables", {"toc": {"permalink": True}}],
        "nav": [
            {"Home": "index.md"},
            *({f"Section {cut // _PAGES_A_SECTION + 1}": names[cut : cut + _PAGES_A_SECTION]} for cut in cuts),
        ],
    }


def unmarked_text(page: Page) -> str:
    """The page in plain words."""
    return text_of(page, lambda span: span.words)


def marked_text(page: Page) -> str:
    """The page with its marks."""
    return text_of(page, _mark)


def _mark(span: Span) -> str:
    answer = f" about={span.answer[0]} position={span.answer[1]}" if span.answer else ""
    likelihood = f" likelihood={span.likelihood}" if span.likelihood else ""
    return (
        f"[{span.words}]{{claim={span.claim} by={span.claimant} said={span.said} status={span.status} "
        f'source="{span.source.id}, {span.locator}"{answer}{likelihood}}}'
    )


def _footnoted_text(page: Page) -> str:
    numbers = {span.claim: number for number, span in enumerate(spans_of(page), 1)}
    notes = [
        f'[^{numbers[span.claim]}]: {span.source.family}, "[{span.source.title}]({span.source.url})", '
        f"*{span.source.publisher}*, {span.source.issued}, {span.locator}\n"
        for span in spans_of(page)
    ]
    return text_of(page, lambda span: f"{span.words}[^{numbers[span.claim]}]", "\n" + "".join(notes))


def _cited_text(page: Page) -> str:
    return text_of(page, lambda span: f"{span.words} [@{span.source.id}]")


FORMS: dict[str, tuple[Callable[[Page], str], list[Any]]] = {
    "unmarked": (unmarked_text, []),
    "idle": (unmarked_text, ["factcheck"]),
    "factcheck": (marked_text, ["factcheck"]),
    "footnotes": (_footnoted_text, []),
    "bibtex": (_cited_text, [{"bibtex": {"bib_file": "sources.bib"}}]),
}
"""Each form with the text that it makes of a page, and its plugins. In ``idle`` the plugin finds nothing to do."""


def write_register(corpus: Corpus, folder: Path) -> None:
    """Write the register of sources, claimants and questions."""
    folder.mkdir(parents=True)
    sources = {
        source.id: {
            "title": source.title,
            "author": source.family,
            "publisher": source.publisher,
            "issued": source.issued,
            "URL": source.url,
        }
        for source in corpus.sources
    }
    claimants = {id_: {"name": id_.replace("-", " ").title()} for id_ in corpus.claimants}
    questions = {id_: {"title": f"What is the answer to {id_.replace('-', ' ')}?"} for id_ in corpus.questions}
    for name, entries in (("sources", sources), ("claimants", claimants), ("questions", questions)):
        (folder / f"{name}.yml").write_text(yaml.safe_dump({name: entries}, sort_keys=False), encoding="utf-8")


def _bib(source: Source) -> str:
    return (
        f"@article{{{source.id},\n  title = {{{source.title}}},\n  author = {{{source.family}, A.}},\n"
        f"  journal = {{{source.publisher}}},\n  year = {{{source.issued[:4]}}},\n  url = {{{source.url}}}\n}}\n"
    )
