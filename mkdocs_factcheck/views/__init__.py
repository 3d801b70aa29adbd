"""Facts to HTML: views hold resolved values, templates lay them out.

The renderer is imported when it is first asked for: a site without a mark never pays for it.
"""

from typing import TYPE_CHECKING, Any

from mkdocs_factcheck.views.assets import ASSETS, asset_names
from mkdocs_factcheck.views.links import relative_url, safe_url
from mkdocs_factcheck.views.site import EntryLink, Site

if TYPE_CHECKING:
    from mkdocs_factcheck.views.render import Renderer

__all__ = ["ASSETS", "EntryLink", "Renderer", "Site", "asset_names", "relative_url", "safe_url"]


def __getattr__(name: str) -> Any:
    if name != "Renderer":
        raise AttributeError(name)
    from mkdocs_factcheck.views.render import Renderer  # noqa: PLC0415 (as the docstring says)

    return Renderer
