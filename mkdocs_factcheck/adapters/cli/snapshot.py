"""``mkdocs-factcheck snapshot``: fetches copies of sources. The only command that uses the network."""

from __future__ import annotations

import shutil
import sys
import time
from argparse import ArgumentParser, ArgumentTypeError, Namespace, _SubParsersAction
from collections import Counter
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_factcheck.adapters.cli.output import is_terminal, write
from mkdocs_factcheck.adapters.cli.site import add_config_option, load_site
from mkdocs_factcheck.adapters.errors import CannotRun
from mkdocs_factcheck.model import Source, nfc
from mkdocs_factcheck.register import nearest_known

if TYPE_CHECKING:
    from mkdocs_factcheck.fetch import Outcome, Result

ALL_WELL = 0
SOME_FAILED = 1
INTERRUPTED = 130
"""What shells give for a program that Ctrl-C ended."""
_MB = 1_000_000


def add_to(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add the command to the command line."""
    summary = "fetch copies of sources: 0 all well, 1 some failed, 2 could not run, 130 interrupted"
    parser = commands.add_parser("snapshot", help=summary, description=summary)
    add_config_option(parser)
    add = parser.add_argument
    add("ids", nargs="*", metavar="ID", help="default: every source that has an address")
    add("--refresh", action="store_true", help="fetch sources again that have a copy")
    add("--archive", action="store_true", help="fetch the archived copies instead of the live pages")
    add("--dry-run", action="store_true", help="list what would be fetched, and use no network")
    add("--timeout", type=_number, default=60.0, metavar="SECONDS", help="for one address in all; default: 60")
    add("--max-size", type=_number, default=32.0, metavar="MB", help="of one source; default: 32")
    add("--delay", type=_number_or_none, default=1.0, metavar="SECONDS", help="between requests to a host; default: 1")
    add("--ignore-robots", action="store_true", help="do not ask robots.txt: for pages of your own")
    add("--allow-local", action="store_true", help="fetch from the local network too")
    parser.set_defaults(run=run)


def _number(text: str) -> float:
    number = _number_or_none(text)
    if not number:
        raise ArgumentTypeError(f'"{text}" is not a number above 0')
    return number


def _number_or_none(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = -1.0
    if not 0 <= number <= 1_000_000:
        raise ArgumentTypeError(f'"{text}" is not a number from 0 on')
    return number


def run(arguments: Namespace) -> int:
    """Fetch, print a line for each source, and give the exit code."""
    from mkdocs_factcheck.fetch import Limits, NotRecorded, Run, Site, Wishes  # noqa: PLC0415 (slow; this command alone)

    site = load_site(arguments.config_file)
    contact = f" (+{site.url})" if site.url.isascii() and site.url.isprintable() and site.url else ""
    limits = Limits(
        agent=f"mkdocs-factcheck/{version('mkdocs-factcheck')}{contact}",
        seconds=arguments.timeout,
        size=int(arguments.max_size * _MB),
        local=arguments.allow_local,
    )
    wishes = Wishes(
        limits=limits,
        refresh=arguments.refresh,
        archive=arguments.archive,
        dry_run=arguments.dry_run,
        delay=arguments.delay,
        robots=not arguments.ignore_robots,
    )
    ids = _wanted(arguments.ids, site.facts.sources, archive=arguments.archive)
    printer = _Printer(len(ids), site.root)
    where = Site(root=site.root, register=site.register, body_of=site.body_of)
    try:
        fetching = Run(where, site.facts.sources, wishes, printer.progress)
        for outcome in fetching.outcomes(ids):
            printer.result(outcome)
    except NotRecorded as error:
        raise CannotRun(str(error)) from None
    except KeyboardInterrupt:
        printer.summary("interrupted")
        return INTERRUPTED
    printer.summary()
    return ALL_WELL if printer.is_well else SOME_FAILED


def _wanted(ids: Sequence[str], sources: Mapping[str, Source], *, archive: bool) -> list[str]:
    ids = [nfc(id_) for id_ in ids]
    for id_ in ids:
        if id_ not in sources:
            hint = nearest_known(id_, sources)
            raise CannotRun("; ".join(part for part in (f'unknown source "{id_}"', hint) if part))
    if ids:
        return list(dict.fromkeys(ids))
    return [id_ for id_, one in sources.items() if one.archive or (one.url and not archive)]


class _Printer:
    """Prints a line for each result; on a terminal, a line that counts below them."""

    def __init__(self, total: int, root: Path) -> None:
        self._total = total
        self._root = root
        self._counts: Counter[Result] = Counter()
        self._live = is_terminal()
        self._current = ""
        self._begun = self._shown = 0.0
        self.is_well = True

    def progress(self, id_: str, size: int) -> None:
        """Show how far a source is, ten times a second at most."""
        now = time.monotonic()
        if id_ != self._current:
            self._current, self._begun = id_, now
        if self._live and now - self._shown > 0.1:
            self._shown = now
            done = f"[{self._counts.total() + 1}/{self._total}] {id_}"
            line = f"{done}  {_size(size)}  {now - self._begun:.1f} s"
            write(f"\r{line[: shutil.get_terminal_size().columns - 1]}\x1b[K")
            sys.stdout.flush()

    def result(self, outcome: Outcome) -> None:
        """Print what became of a source."""
        self._counts[outcome.result] += 1
        self.is_well &= outcome.result.is_well
        parts = [f"{outcome.result}: {outcome.id}"]
        if outcome.path:
            parts += [self._name(outcome.path), _size(outcome.size)]
        if outcome.seconds:
            parts.append(f"{outcome.seconds:.1f} s")
        lines = ["  ".join(parts)]
        if len(outcome.notes) == 1 and not outcome.path:
            lines = [f"{lines[0]}  {outcome.notes[0]}"]
        else:
            lines += [f"    {note}" for note in outcome.notes]
        lines += [f"        {line}" for line in outcome.paste]
        self._line("\n".join(lines))

    def summary(self, word: str = "") -> None:
        """Print how many sources there were of each result."""
        counts = [f"{count} {result}" for result, count in sorted(self._counts.items())]
        self._line(", ".join([*([word] if word else []), *counts]) or "no source has an address")

    def _line(self, text: str) -> None:
        write(f"\r\x1b[K{text}\n" if self._live else f"{text}\n")
        sys.stdout.flush()

    def _name(self, path: Path) -> str:
        try:
            return path.relative_to(self._root).as_posix()
        except ValueError:
            return str(path)


def _size(size: int) -> str:
    if size < 1000:
        return f"{size} B"
    return f"{size / 1000:.0f} kB" if size < _MB else f"{size / _MB:.1f} MB"
