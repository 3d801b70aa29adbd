"""Rebuilds while writing: one page is edited, and the same process builds again, as ``mkdocs serve`` does."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
import time
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from benchmarks.builds import Options, note
from benchmarks.corpus import make_corpus
from benchmarks.measure import Spread
from benchmarks.sites import write_site
from benchmarks.table import Table

_FORMS = ("unmarked", "factcheck")


def rebuilds(options: Options) -> list[Table]:
    """Rebuild both forms, whole and dirty."""
    corpus = make_corpus(options.pages)
    configs = {form: write_site(corpus, form, options.folder / form) for form in _FORMS}
    rows = []
    for kind, goal in (("whole", "≤ 1.15"), ("dirty", "≤ +0.100 s")):
        seconds = {form: _rebuild_seconds(configs[form], kind, options.rounds) for form in _FORMS}
        rows += [(f"{kind}, {form}, s", *Spread.of(seconds[form]).show(), "") for form in _FORMS]
        pairs = list(zip(seconds["factcheck"], seconds["unmarked"], strict=True))
        if kind == "whole":
            rows.append((f"{kind}, ratio", *Spread.of(one / other for one, other in pairs).show(), goal))
        else:
            rows.append((f"{kind}, difference, s", *Spread.of(one - other for one, other in pairs).show(), goal))
        note(kind)
    made = (
        f"Processor time of a rebuild after a paragraph was added to one of {options.pages} pages, in the process that "
        f"built the site before; rounds: {options.rounds}."
    )
    return [Table(title="Rebuilds", made=made, head=("figure", "median", "min", "max", "goal"), rows=rows)]


def _rebuild_seconds(config: Path, kind: str, rounds: int) -> list[float]:
    command = [sys.executable, "-m", "benchmarks.rebuilds", str(config), kind, str(rounds)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    seconds: list[float] = json.loads(done.stdout)
    return seconds


def _child(config_file: str, kind: str, rounds: int) -> list[float]:
    logging.disable(logging.CRITICAL)
    page = Path(config_file).parent / "docs" / "page-0003.md"
    seconds = []
    for number in range(rounds + 1):
        if number:
            title, _, rest = page.read_text(encoding="utf-8").partition("\n")
            page.write_text(f"{title}\n\nEdited for the {number}th time.\n{rest}", encoding="utf-8")
        start = time.process_time()
        config = load_config(config_file)
        if not number:
            config.plugins.on_startup(command="serve", dirty=kind == "dirty")
        build(config, dirty=kind == "dirty" and number > 0)
        if number:
            seconds.append(time.process_time() - start)
    return seconds


if __name__ == "__main__":
    print(json.dumps(_child(sys.argv[1], sys.argv[2], int(sys.argv[3]))))
