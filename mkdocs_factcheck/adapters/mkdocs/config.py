"""The plugin's settings in ``mkdocs.yml``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from mkdocs.config import config_options as c
from mkdocs.config.base import Config

from mkdocs_factcheck.adapters.errors import CannotRun
from mkdocs_factcheck.adapters.settings import Settings, read_ignores, read_scale, read_severities
from mkdocs_factcheck.locales import has_words
from mkdocs_factcheck.model import SCALES, VIEWS
from mkdocs_factcheck.register import did_you_mean

DEFAULT_PAGES = {
    view: f"factcheck/{view}" for view in ("contradictions", "claims", "questions", "claimants", "sources", "review")
}
"""The generated pages: the view that each one holds, and its path without suffix."""

DEFAULT_REGISTER = "factcheck"

DEFAULT_CACHE = ".cache/plugin/factcheck"
"""Beside the folders of Material's own plugins, which sites keep out of version control already."""

_SAMPLE = "Card A, b_c: Ä é 1.2"
"""A heading by which ways to make ids are told apart."""


class FactcheckConfig(Config):
    """One option a setting; ``docs/reference/configuration.md`` explains them."""

    enabled = c.Type(bool, default=True)
    register = c.Type(str, default=DEFAULT_REGISTER)
    scale = c.Choice(tuple(SCALES), default="default")
    statuses = c.Type(dict, default={})
    cards = c.Choice(("end", "inline", "none"), default="end")
    pages = c.Type(dict, default={})
    review = c.Choice(("serve", "always", "never"), default="serve")
    data_dir = c.Type(str, default="factcheck")
    cache_dir = c.Optional(c.Type((str, bool)))
    severity = c.Type(dict, default={})
    ignore = c.Type(dict, default={})
    language = c.Type(str, default="en")
    citation_style = c.Choice(("short", "full"), default="short")


def settings_of(config: FactcheckConfig, *, docs: str, root: Path, extensions: Mapping[str, Any]) -> Settings:
    """The settings that all adapters share. Raises `CannotRun`.

    Args:
        config: what the site's author chose.
        docs: the folder of the pages, relative to ``root``.
        root: the folder of the configuration file.
        extensions: the options of the Markdown extensions.
    """
    slugify = _slugify(extensions)
    if data_folder(config) != "." and not _is_page_path(data_folder(config)):
        raise CannotRun(f'data_dir: "{config.data_dir}" is no folder in the built site; write folder/name')
    if not has_words(config.language):
        raise CannotRun(f'language: there are no words for "{config.language}"; use en')
    if root.resolve().is_relative_to((root / config.register).resolve()):
        raise CannotRun(f'register: "{config.register}" holds the whole project; name a folder of its own')
    return Settings(
        scale=read_scale(config.scale, config.statuses),
        severities=read_severities(config.severity),
        ignores=read_ignores(config.ignore),
        cards=config.cards,
        language=config.language,
        citation_style=config.citation_style,
        docs=docs,
        cache=_cache_folder(config.cache_dir, root, docs, config.register),
        slugify=slugify,
        slug=slugify(_SAMPLE),
    )


def _slugify(extensions: Mapping[str, Any]) -> Callable[[str], str]:
    """What makes the ids of headings, as the site's table of contents is told to."""
    from markdown.extensions.toc import slugify  # noqa: PLC0415 (MkDocs has it loaded by the time this is called)

    options = {**extensions.get("markdown.extensions.toc", {}), **extensions.get("toc", {})}
    make, separator = options.get("slugify", slugify), options.get("separator", "-")
    return lambda words: str(make(words, separator))


def _cache_folder(chosen: object, root: Path, *used: str) -> Path | None:
    """The folder of the cache; ``cache_dir: false`` keeps nothing. Raises `CannotRun`."""
    if chosen is False:
        return None
    folder = root / (chosen if isinstance(chosen, str) else DEFAULT_CACHE)
    if folder.resolve() in {root.resolve(), *(root.resolve() / one for one in used)}:
        raise CannotRun(f'cache_dir: "{chosen}" holds other files; name a folder of its own, or write false')
    return folder


def data_folder(config: FactcheckConfig) -> str:
    """The folder of the data in the built site."""
    return config.data_dir.strip("/") or "."


def pages_of(config: FactcheckConfig, *, serving: bool) -> dict[str, str]:
    """The pages to generate, view by view, as paths in the docs folder. Raises `CannotRun`."""
    pages: dict[str, Any] = {**DEFAULT_PAGES, **config.pages}
    for view, path in config.pages.items():
        if view not in VIEWS:
            hint = did_you_mean(str(view), VIEWS) or f"known: {', '.join(VIEWS)}"
            raise CannotRun(f'pages: unknown view "{view}"; {hint}')
        if path is not False and not _is_page_path(path):
            raise CannotRun(f'pages: {view}: "{path}" is no path in the docs folder; write folder/name or false')
    if config.review == "never" or (config.review == "serve" and not serving):
        del pages["review"]
    return {view: f"{path.removesuffix('.md')}.md" for view, path in pages.items() if path is not False}


def _is_page_path(path: Any) -> bool:
    if not isinstance(path, str) or not path or path.startswith("/") or "\\" in path:
        return False
    return all(part not in {"", ".", ".."} for part in path.split("/"))
