"""Style sheet and script: published once, linked from the pages that need them and from no other."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from mkdocs_factcheck.views import ASSETS, asset_names, relative_url

_FOLDER = "assets/factcheck"


def add_assets(files: Files, config: MkDocsConfig) -> None:
    """Add the assets to the site, unless it brings its own of the same name."""
    for name in asset_names():
        path = f"{_FOLDER}/{name}"
        if files.get_file_from_path(path) is None:
            content = (ASSETS / name).read_text(encoding="utf-8")
            files.append(File.generated(config, path, content=content, inclusion=InclusionLevel.INCLUDED))


def script_tag(page_url: str) -> str:
    """The script, to stand in the page's content: instant navigation runs what it finds there."""
    return f'\n<script src="{relative_url(f"{_FOLDER}/factcheck.js", page_url)}" defer></script>'


def with_style(output: str, page_url: str) -> str:
    """The page's HTML with the style sheet linked at the end of its head."""
    tag = f'<link rel="stylesheet" href="{relative_url(f"{_FOLDER}/factcheck.css", page_url)}">'
    return output.replace("</head>", f"{tag}</head>", 1)
