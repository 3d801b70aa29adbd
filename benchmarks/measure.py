"""Fresh processes, and what they use."""

from __future__ import annotations

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

_COLLECTED = re.compile(r"Collected\s*:\s*(\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """What one process used: processor seconds, seconds on the clock, and memory at its peak in MB."""

    cpu: float
    wall: float
    memory: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Several figures in three."""

    low: float
    median: float
    high: float

    @classmethod
    def of(cls, figures: Iterable[float]) -> Spread:
        """Sum up some figures."""
        known = sorted(figures)
        return cls(low=known[0], median=statistics.median(known), high=known[-1])

    def show(self, form: str = ".3f") -> tuple[str, str, str]:
        """The three as cells of a table: median, lowest, highest."""
        return tuple(format(figure, form) for figure in (self.median, self.low, self.high))  # type: ignore[return-value]


def build_command(config: Path) -> list[str]:
    """The command that builds a site; a process of its own each time."""
    return [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(config)]


def usage(command: list[str]) -> Usage:
    """Run a command and measure its process."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=_environment()) as process:
        said = process.stderr.read() if process.stderr else b""
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{said.decode()}")
    wall = time.perf_counter() - start
    return Usage(cpu=used.ru_utime + used.ru_stime, wall=wall, memory=used.ru_maxrss / 1024)


def instructions(command: list[str]) -> int:
    """Count a command's instructions; the count repeats where timings do not."""
    valgrind = shutil.which("valgrind")
    if valgrind is None:
        raise SystemExit("instruction counts need valgrind; without --instructions processor time is measured")
    counted = subprocess.run(
        [valgrind, "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
        capture_output=True,
        text=True,
        check=False,
        env=_environment(),
    )
    found = _COLLECTED.search(counted.stderr)
    if counted.returncode or found is None:
        raise SystemExit(f"{' '.join(command)} failed:\n{counted.stderr}")
    return int(found[1])


def alternate(
    names: list[str], rounds: int, measure: Callable[[str], float], note: Callable[[str], None]
) -> dict[str, list[float]]:
    """Measure every name once a round, in turn and back again, so that drift of the machine meets all alike."""
    figures: dict[str, list[float]] = {name: [] for name in names}
    for number in range(rounds):
        for name in names if number % 2 == 0 else reversed(names):
            figures[name].append(measure(name))
        note(f"round {number + 1} of {rounds}")
    return figures


def ratios(figures: dict[str, list[float]], name: str, base: str) -> Spread:
    """A form against the base, round by round."""
    return Spread.of(one / other for one, other in zip(figures[name], figures[base], strict=True))


def _environment() -> dict[str, str]:
    """The environment of a measured process: what is installed is compiled, as pip leaves it."""
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    compiled = Path(tempfile.gettempdir(), "factcheck-benchmark-compiled")
    # A fixed seed of hashes makes instruction counts repeat.
    return {**kept, "PYTHONPYCACHEPREFIX": str(compiled), "PYTHONHASHSEED": "0", "NO_MKDOCS_2_WARNING": "1"}
