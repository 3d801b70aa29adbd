"""A site's review without a build: for the command line."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError, PluginError
from mkdocs.structure.files import get_files

from mkdocs_factcheck.adapters.errors import CannotRun
from mkdocs_factcheck.adapters.mkdocs.plugin import FactcheckPlugin
from mkdocs_factcheck.model import Review


def review_of(config_file: Path) -> Review:
    """Read a site as its configuration describes it. Raises `CannotRun`.

    Pages that other plugins generate during a build are not seen.
    """
    if not config_file.is_file():
        raise CannotRun(f'no such file: "{config_file}"')
    try:
        config = load_config(str(config_file))
        plugin = next((one for one in config.plugins.values() if isinstance(one, FactcheckPlugin)), None)
        if plugin is None:
            raise CannotRun(f'"{config_file}" does not use the plugin; add "factcheck" to its plugins')
        plugin.on_startup(command="build", dirty=False)
        plugin.on_config(config)
        return plugin.scan(get_files(config))
    except (Abort, ConfigurationError, PluginError) as error:
        raise CannotRun(f"{config_file}: {error}") from None
