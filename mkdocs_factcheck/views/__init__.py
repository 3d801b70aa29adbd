"""Facts to HTML: views hold resolved values, templates lay them out."""

from mkdocs_factcheck.views.assets import ASSETS, asset_names
from mkdocs_factcheck.views.links import anchor, relative_url, safe_url
from mkdocs_factcheck.views.render import Renderer
from mkdocs_factcheck.views.site import EntryLink, Site

__all__ = ["ASSETS", "EntryLink", "Renderer", "Site", "anchor", "asset_names", "relative_url", "safe_url"]
