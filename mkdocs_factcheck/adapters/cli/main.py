"""Reads the command line and runs a command."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from importlib.metadata import version

from mkdocs_factcheck.adapters.cli import check, explain, export, snapshot
from mkdocs_factcheck.adapters.errors import CannotRun
from mkdocs_factcheck.model import printable

CANNOT_RUN = 2
"""The exit code where the work could not begin; argparse has the same for a wrong command line."""

_COMMANDS = (check, explain, export, snapshot)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that ``argv`` names and give its exit code: 0 clean, 1 findings, 2 could not run."""
    arguments = _parser().parse_args(argv)
    try:
        code: int = arguments.run(arguments)
        sys.stdout.flush()
    except CannotRun as error:
        said = printable(str(error), keep="\n")
        print(f"mkdocs-factcheck: {said}", file=sys.stderr)  # noqa: T201
        return CANNOT_RUN
    except BrokenPipeError:
        # Whoever reads has gone (`| head`). Python flushes once more at its end, which must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CANNOT_RUN
    except KeyboardInterrupt:
        return snapshot.INTERRUPTED
    return code


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="mkdocs-factcheck", description="Check the claims of a MkDocs site.")
    parser.add_argument("--version", action="version", version=f"%(prog)s {version('mkdocs-factcheck')}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for command in _COMMANDS:
        command.add_to(commands)
    return parser
