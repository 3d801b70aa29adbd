"""``mkdocs-factcheck export``: writes what a site states as data, without building the site."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace, _SubParsersAction
from pathlib import Path

from mkdocs_factcheck.adapters.cli.output import write, write_file
from mkdocs_factcheck.adapters.cli.site import add_config_option, load_review
from mkdocs_factcheck.adapters.errors import CannotRun
from mkdocs_factcheck.export import claims_csv, claims_json, sources_csl
from mkdocs_factcheck.model import UNREADABLE_PAGE

_FORMATS = {"json": claims_json, "csv": claims_csv, "csl": sources_csl}


def add_to(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add the command to the command line."""
    summary = "write the claims of a site as data, or its sources as CSL-JSON"
    parser = commands.add_parser("export", help=summary, description=summary)
    add_config_option(parser)
    parser.add_argument("--format", choices=_FORMATS, default="json", help="default: json")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="default: the standard output")
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Write the data to where it was asked for."""
    review = load_review(arguments.config_file)
    if unread := [str(finding) for finding in review.findings if finding.code == UNREADABLE_PAGE]:
        raise CannotRun("\n".join(unread))
    text = _FORMATS[arguments.format](review)
    if arguments.output is None:
        write(text, encoding="utf-8")
    else:
        write_file(arguments.output, text)
    return 0
