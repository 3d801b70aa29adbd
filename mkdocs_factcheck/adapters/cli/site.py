"""What the commands that read a site have in common."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from mkdocs_factcheck.model import Review


def add_config_option(parser: ArgumentParser) -> None:
    """Add the option that names the site's configuration."""
    parser.add_argument(
        "-f", "--config-file", type=Path, default=Path("mkdocs.yml"), metavar="FILE", help="default: mkdocs.yml"
    )


def load_review(config_file: Path) -> Review:
    """Read the site. Raises `CannotRun`."""
    from mkdocs_factcheck.adapters.mkdocs.offline import review_of  # noqa: PLC0415 (MkDocs takes time to import)

    return review_of(config_file)
