"""What stored copies cost: the text of a page, and the quotations of a whole site, cold and warm."""

from __future__ import annotations

import gc
import random
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from bs4 import BeautifulSoup

from benchmarks.builds import Options, note
from benchmarks.measure import Spread
from benchmarks.table import Table
from mkdocs_factcheck.model import Claim, Evidence, FactBase, Kind, Occurrence, Place, QuoteResult, Source
from mkdocs_factcheck.quotes.cache import Cache
from mkdocs_factcheck.quotes.checker import Checker
from mkdocs_factcheck.quotes.copies.formats import read_copy

_PLACE = Place(path="factcheck/sources.yml", line=1, column=1)
_SITE_ROUNDS = 2
_SIZES = (200_000, 5_000_000)
_SOURCES, _COPY, _QUOTATIONS = 500, 50_000, 4
_WORDS = 25


def copies(options: Options) -> list[Table]:
    """Time the reading of pages, and the check of a site with 2,000 quotations."""
    head = ("form", "median, s", "min", "max", "ratio", "goal, s")
    return [_pages(options, head), _site(options, head)]


def _pages(options: Options, head: tuple[str, ...]) -> Table:
    rows = []
    for size in _SIZES:
        page, _ = _page(random.Random(12), size)
        data = page.encode()
        forms: dict[str, Callable[[], object]] = {
            "Beautiful Soup, html.parser, get_text": lambda data=data: BeautifulSoup(data, "html.parser").get_text(),
            "this project": lambda data=data: read_copy(data, "html"),
        }
        if find_spec("lxml"):
            forms["Beautiful Soup, lxml, get_text"] = lambda data=data: BeautifulSoup(data, "lxml").get_text()
        rounds = options.rounds if size < _SIZES[1] else max(options.rounds // 5, 1)
        rows += _compared(forms, rounds, f"{size // 1000:,} KB: ", dict.fromkeys(forms, ""))
    made = (
        "Processor time; the peer reads the same bytes and keeps navigation and scripts. The ratio is that of medians."
    )
    return Table(title="Text of a stored page", made=made, head=head, rows=rows)


def _site(options: Options, head: tuple[str, ...]) -> Table:
    folder = options.folder / "factcheck"
    facts = _facts(folder)
    cache = options.folder / "cache"
    pages = sorted((folder / "snapshots").iterdir())

    def cold() -> None:
        for file in cache.glob("*"):
            file.unlink()
        warm()

    def warm() -> None:
        checked = Checker(folder, "factcheck", Cache(cache)).check(facts)
        results = [claim.evidence[0].check for claim in checked.claims.values()]
        if {check.result for check in results if check} != {QuoteResult.VERBATIM}:
            raise SystemExit("a quotation was not found")

    forms: dict[str, Callable[[], object]] = {
        "Beautiful Soup, html.parser, get_text": lambda: [
            BeautifulSoup(page.read_bytes(), "html.parser").get_text() for page in pages
        ],
        "this project, cold": cold,
        "this project, warm": warm,
    }
    goals = {"this project, cold": "< 15", "this project, warm": "< 0.5"}
    made = (
        f"Processor time to check {_SOURCES * _QUOTATIONS:,} quotations of {_WORDS} words in {_SOURCES} copies of "
        f"{_COPY // 1000} KB; warm has the cache of the round before and reads every copy for its sum. "
        "The peer takes the text out of the copies and looks for nothing."
    )
    rows = _compared(forms, min(options.rounds, _SITE_ROUNDS), "", goals)
    return Table(title="Quotations of a site: 2,000 in 500 copies", made=made, head=head, rows=rows)


def _compared(
    forms: dict[str, Callable[[], object]], rounds: int, prefix: str, goals: dict[str, str]
) -> list[list[str]]:
    seconds: dict[str, list[float]] = {name: [] for name in forms}
    for _ in range(rounds):
        for name, form in forms.items():
            gc.collect()
            start = time.process_time()
            form()
            seconds[name].append(time.process_time() - start)
    spreads = {name: Spread.of(figures) for name, figures in seconds.items()}
    base = next(iter(spreads.values())).median
    for name, spread in spreads.items():
        note(f"{prefix}{name}: {spread.median:.3f} s")
    return [
        [f"{prefix}{name}", *spread.show(), f"{spread.median / base:.2f}", goals.get(name, "")]
        for name, spread in spreads.items()
    ]


def _page(dice: random.Random, size: int) -> tuple[str, list[str]]:
    """A page with navigation, script and links, and its paragraphs."""
    words = ["".join(dice.choices("etaoinshrdlu", k=dice.randint(2, 9))) for _ in range(2_000)]
    menu = "".join(f'<li class="item"><a href="/section/{number}">Section {number}</a></li>' for number in range(40))
    parts = [f"<!doctype html><html><head><title>News</title></head><body><nav><ul>{menu}</ul></nav><article>"]
    paragraphs, length = [], 0
    while length < size:
        text = dice.choices(words, k=60)
        paragraphs.append(" ".join(text))
        text[40] = f"<em>{text[40]}</em>"
        text[50] = f'<a href="https://example.org/{length}" class="link">{text[50]}</a>'
        parts.append(f'<p class="text">{" ".join(text)}</p>\n')
        length += len(parts[-1])
    return "".join([*parts, "</article><script>let x = '<p>';</script></body></html>"]), paragraphs


def _facts(folder: Path) -> FactBase:
    dice = random.Random(12)
    (folder / "snapshots").mkdir(parents=True)
    claims, sources = {}, {}
    for number in range(_SOURCES):
        id_ = f"source-{number}"
        page, paragraphs = _page(dice, _COPY)
        (folder / "snapshots" / f"{id_}.html").write_text(page, encoding="utf-8")
        sources[id_] = Source(id=id_, place=_PLACE)
        for turn in range(_QUOTATIONS):
            words = " ".join(paragraphs[turn * 9].split()[20 : 20 + _WORDS])
            claim = _claim(f"claim-{number}-{turn}", id_, f"“{words}”")
            claims[claim.id] = claim
    return FactBase(claims=claims, sources=sources)


def _claim(id_: str, source: str, text: str) -> Claim:
    return Claim(
        id=id_,
        text=text,
        place=_PLACE,
        kind=Kind.QUOTE,
        evidence=(Evidence(source=source, place=_PLACE),),
        occurrences=(Occurrence(page="page.md", url="page/", anchor=id_, number=1, text=text, place=_PLACE),),
    )
