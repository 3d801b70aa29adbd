"""Whole sites with one question on which thousands speak: what the build costs, and how large its files become."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import yaml

from benchmarks.builds import Options, note
from benchmarks.measure import Spread, build_command, usage
from benchmarks.table import Table

_CLAIMS, _CLAIMANTS = 2_000, 400
_STATUSES = ("supported", "false", "unverified", "disputed")
_SIZES = ("contradictions", "questions", "claimants")

_MIXES: dict[str, Callable[[int, random.Random], str]] = {
    "half yes, half no": lambda number, _: f"position={('yes', 'no')[number % 2]}",
    "a value each": lambda number, _: f'value="{number + 1} km"',
    "any answer, any likelihood": lambda _, dice: (
        f"position={dice.choice(['yes', 'no', 'undetermined'])} "
        f"likelihood={dice.choice(['unlikely', 'even-odds', 'likely', 'almost-certain'])}"
    ),
}


def crowds(options: Options) -> list[Table]:
    """Build a site of each mix, its claims spread over the pages."""
    rows = []
    for name, stance in _MIXES.items():
        config = _write(options.folder / name.replace(" ", "-").replace(",", ""), stance, options.pages)
        used = [usage(build_command(config)) for _ in range(options.rounds)]
        data = config.parent / "site" / "factcheck"
        sizes = [data / "claims.json", *(data / page / "index.html" for page in _SIZES)]
        cells = [f"{file.stat().st_size / 1e6:.2f}" for file in sizes]
        seconds = Spread.of(one.cpu for one in used)
        rows.append([name, *seconds.show(".1f"), f"{max(one.memory for one in used):,.0f}", *cells])
        note(name)
    rows.append(["goal", "< 60", "", "", "< 2,000", "< 5", *["< 1"] * len(_SIZES)])
    made = (
        f"Processor time and peak of memory of `mkdocs build`, and sizes in MB of what it writes: {_CLAIMS:,} claims "
        f"of {_CLAIMANTS} claimants on one question, on {options.pages} pages; rounds: {options.rounds}."
    )
    head = ("claims", "median, s", "min", "max", "memory, MB", "`claims.json`", *_SIZES)
    return [Table(title="One question, 2,000 claims", made=made, head=head, rows=rows)]


def _write(folder: Path, stance: Callable[[int, random.Random], str], pages: int, seed: int = 12) -> Path:
    dice = random.Random(seed)
    docs = folder / "docs"
    docs.mkdir(parents=True)
    for page in range(pages):
        marks = [_mark(number, stance, dice) for number in range(page, _CLAIMS, pages)]
        name = f"page-{page}" if page else "index"
        (docs / f"{name}.md").write_text("\n\n".join([f"# Page {page}", *marks, ""]), encoding="utf-8")
    register = folder / "factcheck"
    register.mkdir()
    (register / "register.yml").write_text("questions:\n  bridge:\n    title: Is the bridge safe?\n", encoding="utf-8")
    config = folder / "mkdocs.yml"
    settings = {"site_name": "Benchmark", "theme": {"name": "material", "font": False}, "plugins": ["factcheck"]}
    config.write_text(yaml.safe_dump(settings), encoding="utf-8")
    return config


def _mark(number: int, stance: Callable[[int, random.Random], str], dice: random.Random) -> str:
    said = f"20{dice.randrange(10, 25)}-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}"
    return (
        f"Then [words number {number}]{{claim=claim-{number} by=Speaker-{dice.randrange(_CLAIMANTS)} said={said} "
        f"status={dice.choice(_STATUSES)} about=bridge {stance(number, dice)}}} were said."
    )
