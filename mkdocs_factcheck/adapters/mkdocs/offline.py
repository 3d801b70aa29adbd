"""A site without a build: for the command line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError, PluginError
from mkdocs.structure.files import get_files
from mkdocs.utils import meta

from mkdocs_factcheck.adapters.desk import Desk
from mkdocs_factcheck.adapters.errors import CannotRun
from mkdocs_factcheck.adapters.mkdocs.plugin import FactcheckPlugin
from mkdocs_factcheck.model import FactBase, Review


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A site as read: its folder, its register's folder, its address where it has one, and the desk with its facts."""

    root: Path
    register: Path
    url: str
    desk: Desk

    @property
    def facts(self) -> FactBase:
        """All that the site states. Nothing is concluded from it yet."""
        return self.desk.facts

    @staticmethod
    def body_of(text: str) -> str:
        """A page's text without its front matter, as MkDocs cuts it."""
        body: str = meta.get_data(text)[0]
        return body


def review_of(config_file: Path) -> Review:
    """Read a site as its configuration describes it. Raises `CannotRun`.

    Pages that other plugins generate during a build are not seen.
    """
    return site_of(config_file).desk.review


def site_of(config_file: Path) -> Site:
    """As `review_of`, with the places of the site's files. Raises `CannotRun`."""
    if not config_file.is_file():
        raise CannotRun(f'no such file: "{config_file}"')
    try:
        config = load_config(str(config_file))
        plugin = next((one for one in config.plugins.values() if isinstance(one, FactcheckPlugin)), None)
        if plugin is None:
            raise CannotRun(f'"{config_file}" does not use the plugin; add "factcheck" to its plugins')
        plugin.on_startup(command="build", dirty=False)
        plugin.on_config(config)
        desk = plugin.read(get_files(config), config)
    except (Abort, ConfigurationError, PluginError) as error:
        raise CannotRun(f"{config_file}: {error}") from None
    root = Path(config.config_file_path or config_file).resolve().parent
    return Site(root=root, register=root / plugin.config.register, url=config.site_url or "", desk=desk)
