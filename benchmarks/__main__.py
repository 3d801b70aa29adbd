"""``python -m benchmarks SUITE``: make the pages, measure, print tables of results."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.builds import Options, memory, scale, whole
from benchmarks.claims import claims
from benchmarks.copies import copies
from benchmarks.crowds import crowds
from benchmarks.quotes import quotes
from benchmarks.reasoning import reasoning
from benchmarks.rebuilds import rebuilds
from benchmarks.table import Table, keep

_SUITES: dict[str, tuple[Callable[[Options], list[Table]], int, int]] = {
    "build": (whole, 100, 15),
    "scale": (scale, 100, 5),
    "claims": (claims, 2_000, 5),
    "reasoning": (reasoning, 1, 9),
    "crowds": (crowds, 20, 3),
    "quotes": (quotes, 1, 15),
    "memory": (memory, 2_000, 1),
    "copies": (copies, 500, 15),
    "rebuild": (rebuilds, 100, 5),
}
"""Each suite with the pages and rounds that it takes where none are given."""


def main() -> None:
    """Run the suites that were asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("suites", nargs="*", choices=[*_SUITES, []], metavar="SUITE", help=", ".join(_SUITES))
    parser.add_argument("--pages", type=int, help="pages of a site (scale: of the smaller one)")
    parser.add_argument("--rounds", type=int, help="how often each form is measured")
    parser.add_argument(
        "--instructions", action="store_true", help="build and scale: count instructions, one round unless --rounds"
    )
    parser.add_argument("--write", action="store_true", help="put the results into docs/benchmarks.md")
    given = parser.parse_args()
    for name in given.suites or _SUITES:
        suite, pages, rounds = _SUITES[name]
        counted = given.instructions and name in {"build", "scale"}
        with tempfile.TemporaryDirectory(prefix="factcheck-benchmark-") as folder:
            options = Options(
                folder=Path(folder),
                pages=given.pages or pages,
                rounds=given.rounds or (1 if counted else rounds),
                instructions=counted,
            )
            tables = suite(options)
        for table in tables:
            print(table.markdown())
        if given.write:
            keep(tables)


if __name__ == "__main__":
    main()
