"""What the commands that read a site have in common."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_factcheck.model import Review

if TYPE_CHECKING:
    from mkdocs_factcheck.adapters.mkdocs.offline import Site


def add_config_option(parser: ArgumentParser) -> None:
    """Add the option that names the site's configuration."""
    parser.add_argument(
        "-f",
        "--config-file",
        type=Path,
        default=_default(),
        metavar="FILE",
        help="the site's configuration; default: mkdocs.yml, or properdocs.yml where only that is there",
    )


def _default() -> Path:
    """ProperDocs' own name for the file, where only that one is there."""
    mkdocs, properdocs = Path("mkdocs.yml"), Path("properdocs.yml")
    return properdocs if properdocs.is_file() and not mkdocs.is_file() else mkdocs


def load_review(config_file: Path) -> Review:
    """Read the site. Raises `CannotRun`."""
    from mkdocs_factcheck.adapters.mkdocs.offline import review_of  # noqa: PLC0415 (MkDocs takes time to import)

    return review_of(config_file)


def load_site(config_file: Path) -> Site:
    """Read the site, and where its files are. Raises `CannotRun`."""
    from mkdocs_factcheck.adapters.mkdocs.offline import site_of  # noqa: PLC0415 (MkDocs takes time to import)

    return site_of(config_file)
