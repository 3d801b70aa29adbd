"""What a claim costs apart from its page: each step in this process, over a whole fact base."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from benchmarks.builds import Options, note
from benchmarks.corpus import MARKS_A_PAGE, make_corpus
from benchmarks.measure import Spread
from benchmarks.sites import marked_text, write_register
from benchmarks.table import Table
from mkdocs_factcheck.adapters.desk import Desk
from mkdocs_factcheck.adapters.settings import Settings
from mkdocs_factcheck.export import claims_json
from mkdocs_factcheck.model import ViewRequest
from mkdocs_factcheck.reasoning import reason_about
from mkdocs_factcheck.rules import run_rules
from mkdocs_factcheck.views import Renderer, Site

_COUNTED = ("reasoning", "index of claims", "index of contradictions", "JSON")
_PAGES = {name: f"factcheck/{name}/" for name in ("contradictions", "claims", "questions", "claimants", "sources")}


@dataclass(slots=True)
class _Watch:
    """Seconds of each step."""

    seconds: dict[str, float]

    def time(self, name: str, step: Callable[[], Any]) -> Any:
        start = time.process_time()
        result = step()
        self.seconds[name] = time.process_time() - start
        return result


def claims(options: Options) -> list[Table]:
    """Time every step, several times over."""
    corpus = make_corpus(options.pages)
    write_register(corpus, options.folder / "factcheck")
    texts = {f"{page.name}.md": marked_text(page) for page in corpus.pages}
    rounds = []
    for number in range(options.rounds):
        watch = _Watch({})
        found = _steps(texts, options.folder / "factcheck", watch)
        rounds.append(watch.seconds)
        note(f"round {number + 1} of {options.rounds}")
    count = options.pages * MARKS_A_PAGE
    rows = [(f"{name}, µs", *_each([one[name] for one in rounds], count).show(".1f"), "") for name in rounds[0]]
    sums = [sum(one[name] for name in _COUNTED) for one in rounds]
    rows.append(("**reasoning, indexes and JSON together, µs**", *_each(sums, count).show(".1f"), "≤ 25"))
    made = (
        f"Processor time a claim, {count:,} claims with {found:,} contradictions in one process; "
        f"rounds: {options.rounds}."
    )
    return [Table(title="Steps", made=made, head=("step", "median", "min", "max", "goal"), rows=rows)]


def _steps(texts: dict[str, str], register: Path, watch: _Watch) -> int:
    desk = Desk(Settings())
    watch.time("scanning pages", lambda: _read(desk, texts))
    watch.time("reading the register", lambda: desk.read_register(register, "factcheck"))
    facts = watch.time("merging", lambda: desk.facts)
    reasoned = watch.time("reasoning", lambda: reason_about(facts))
    findings = watch.time("rules", lambda: run_rules(reasoned, severities={}, ignores={}))
    review = replace(reasoned, findings=findings)
    renderer = Renderer(Site(review=review, pages=_PAGES))
    for view in ("claims", "contradictions"):
        request = ViewRequest(name=view)
        watch.time(f"index of {view}", lambda: renderer.view(request, page_url=_PAGES[request.name]))  # noqa: B023
    watch.time("JSON", lambda: claims_json(review))
    return len(review.contradictions)


def _read(desk: Desk, texts: dict[str, str]) -> None:
    for name, text in texts.items():
        desk.read_page(name, text, path=f"docs/{name}", url=f"{name.removesuffix('.md')}/")


def _each(seconds: list[float], count: int) -> Spread:
    return Spread.of(one / count * 1e6 for one in seconds)
