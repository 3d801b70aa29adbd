"""Whole builds: each form against the unmarked pages, small sites against large ones, and memory."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpus import MARKS_A_PAGE, WORDS_A_PAGE, make_corpus
from benchmarks.measure import Spread, Usage, alternate, build_command, instructions, ratios, usage
from benchmarks.sites import write_site
from benchmarks.table import Table

_NAMES = {
    "factcheck": "this plugin, everything on",
    "idle": "this plugin, nothing marked",
    "footnotes": "Python-Markdown footnotes",
    "bibtex": "mkdocs-bibtex citations",
}
_GOALS = {"factcheck": "≤ 1.15", "idle": "≤ 1.01"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How much to measure: pages, rounds, and whether to count instructions instead of processor time."""

    folder: Path
    pages: int
    rounds: int
    instructions: bool

    @property
    def unit(self) -> str:
        """What is measured, in words."""
        return "Instructions (callgrind)" if self.instructions else "Processor time"


def whole(options: Options) -> list[Table]:
    """Every form against the unmarked pages."""
    figures = _figures({form: (form, options.pages) for form in ("unmarked", *_NAMES)}, options)
    rows = [(words, *ratios(figures, form, "unmarked").show(), _GOALS.get(form, "")) for form, words in _NAMES.items()]
    base = Spread.of(figures["unmarked"])
    used = f"{base.median / 1e9:.2f} thousand million" if options.instructions else f"{base.median:.2f} s"
    made = (
        f"{options.unit} of `mkdocs build`, as a ratio to the same {options.pages} pages unmarked ({used}); "
        f"{WORDS_A_PAGE} words and {MARKS_A_PAGE} marks, footnotes or citations a page; rounds: {options.rounds}."
    )
    return [
        Table(
            title=f"A whole build, {_kind(options)}",
            made=made,
            head=("form", "median", "min", "max", "goal"),
            rows=rows,
        )
    ]


def scale(options: Options) -> list[Table]:
    """What a mark costs on a small site and on one four times as large."""
    small, large = options.pages, options.pages * 4
    forms = {f"{form}-{pages}": (form, pages) for pages in (small, large) for form in ("unmarked", "idle", "factcheck")}
    figures = _figures(forms, options)
    factor, form = (1e3, ".0f") if options.instructions else (1e-3, ".3f")
    unit, goal = ("thousand instructions", "") if options.instructions else ("ms", "≤ 0.150")
    rows = []
    for pages in (small, large):
        costs = [cost / factor for cost in _costs(figures, pages, "unmarked")]
        ratio = ratios(figures, f"factcheck-{pages}", f"unmarked-{pages}")
        rows.append((f"{pages:,} pages, {unit} a mark", *Spread.of(costs).show(form), goal))
        rows.append((f"{pages:,} pages, ratio to unmarked", *ratio.show(), "≤ 1.15"))
    pairs = zip(_costs(figures, large, "idle"), _costs(figures, small, "idle"), strict=True)
    growth = Spread.of(one / other for one, other in pairs)
    rows.append((f"a mark on {large:,} pages against one on {small:,}", *growth.show(), "≤ 1.2"))
    made = (
        f"{options.unit} of the marked build less that of the unmarked one, divided by the number of marks. The last "
        f"row leaves the plugin's start out of both (it compares with the plugin on and nothing marked); "
        f"rounds: {options.rounds}."
    )
    return [
        Table(
            title=f"The number of pages, {_kind(options)}",
            made=made,
            head=("figure", "median", "min", "max", "goal"),
            rows=rows,
        )
    ]


def _costs(figures: dict[str, list[float]], pages: int, base: str) -> list[float]:
    """What a mark costs, round by round."""
    pairs = zip(figures[f"factcheck-{pages}"], figures[f"{base}-{pages}"], strict=True)
    return [(marked - plain) / pages / MARKS_A_PAGE for marked, plain in pairs]


def memory(options: Options) -> list[Table]:
    """Memory at its peak."""
    forms = {form: (form, options.pages) for form in ("unmarked", "factcheck")}
    figures = _measure(forms, options, lambda used: used.memory)
    rows = [
        (words, *Spread.of(figures[form]).show(".0f"), "")
        for form, words in (("unmarked", "unmarked, MB"), ("factcheck", "this plugin, MB"))
    ]
    rows.append(("ratio", *ratios(figures, "factcheck", "unmarked").show(), "≤ 1.35"))
    made = (
        f"Memory at its peak (resident set), {options.pages * MARKS_A_PAGE:,} marks on {options.pages:,} pages; "
        f"rounds: {options.rounds}."
    )
    return [Table(title="Memory", made=made, head=("figure", "median", "min", "max", "goal"), rows=rows)]


def _kind(options: Options) -> str:
    return "instructions" if options.instructions else "time"


def _figures(forms: dict[str, tuple[str, int]], options: Options) -> dict[str, list[float]]:
    if options.instructions:
        return _counts(forms, options)
    return _measure(forms, options, lambda used: used.cpu)


def _measure(
    forms: dict[str, tuple[str, int]], options: Options, of: Callable[[Usage], float]
) -> dict[str, list[float]]:
    commands = {name: build_command(config) for name, config in _sites(forms, options.folder).items()}
    for command in commands.values():
        usage(command)  # compiles what is not compiled yet, fills the disk's cache
    return alternate(list(commands), options.rounds, lambda name: of(usage(commands[name])), note)


def _counts(forms: dict[str, tuple[str, int]], options: Options) -> dict[str, list[float]]:
    commands = {name: build_command(config) for name, config in _sites(forms, options.folder).items()}
    for command in commands.values():
        usage(command)
    tasks = [name for _ in range(options.rounds) for name in commands]
    # Counts do not depend on the machine's load, so that they may run side by side.
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        counts = list(pool.map(lambda name: instructions(commands[name]), tasks))
    figures: dict[str, list[float]] = {name: [] for name in commands}
    for name, count in zip(tasks, counts, strict=True):
        figures[name].append(count)
    return figures


def _sites(forms: dict[str, tuple[str, int]], folder: Path) -> dict[str, Path]:
    corpora = {pages: make_corpus(pages) for _, pages in forms.values()}
    return {name: write_site(corpora[pages], form, folder / name) for name, (form, pages) in forms.items()}


def note(words: str) -> None:
    """Say how far it is, on a terminal."""
    if sys.stderr.isatty():
        print(words, file=sys.stderr)
