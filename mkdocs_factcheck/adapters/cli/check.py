"""``mkdocs-factcheck check``: says what is wrong with a site, and exits with 1 if anything is."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace, _SubParsersAction

from mkdocs_factcheck.adapters.cli.output import is_terminal, write
from mkdocs_factcheck.adapters.cli.site import add_config_option, load_review
from mkdocs_factcheck.adapters.errors import CannotRun
from mkdocs_factcheck.model import UNREADABLE_PAGE, Severity
from mkdocs_factcheck.report import REPORTS, text_report

CLEAN = 0
FINDINGS = 1
_COUNTS = {Severity.ERROR, Severity.WARNING}


def add_to(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "check",
        help="check a site: 0 clean, 1 errors or warnings, 2 could not run or could not read a page",
        description="Read a site without building it, and say what is wrong: one finding a line, with file, line and "
        "column, the code of its rule, what is wrong, and after a semicolon what to do.",
        epilog="Exit codes: 0 clean or notes alone, 1 errors or warnings, 2 could not run or could not read a page. "
        '"mkdocs-factcheck explain CODE" says more of a rule.',
    )
    add_config_option(parser)
    parser.add_argument(
        "--format",
        choices=REPORTS,
        default="text",
        help="text for people (the default), json, github for annotations of GitHub Actions, sarif for code scanning",
    )
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Print the report and give the exit code. Raises `CannotRun` where a page could not be read."""
    findings = load_review(arguments.config_file).findings
    if arguments.format == "text":
        write(text_report(findings, colour=is_terminal() and "NO_COLOR" not in os.environ))
    else:
        write(REPORTS[arguments.format](findings), encoding="utf-8")
    if unread := sum(finding.code == UNREADABLE_PAGE for finding in findings):
        raise CannotRun(f"not all is checked: {unread} of the pages cannot be read")
    return FINDINGS if any(finding.severity in _COUNTS for finding in findings) else CLEAN
