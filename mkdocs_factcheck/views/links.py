"""Addresses: relative to a page, safe to follow, with anchors made of IDs."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote

from mkdocs_factcheck.register import digits_of

_PDF = re.compile(r"\.pdf(?![\w.-])|/pdf/", re.IGNORECASE)
"""What the address of a PDF looks like; the second is the way of archives of preprints."""
_SAFE_SCHEMES = ("http://", "https://", "mailto:")


def safe_url(url: str) -> str:
    """The address where its scheme is http, https or mailto, else an empty string."""
    url = url.strip()
    return url if url.lower().startswith(_SAFE_SCHEMES) else ""


def opened_at(url: str, directive: str, page: int = 0) -> str:
    """An address that opens a page at the words of a text directive (``text=…``, percent-encoded).

    A fragment that the address has stays before the directive, as the specification of text fragments has it; a
    directive that it has gives way. In a PDF browsers do not look for words: it opens at its ``page``, counted from 1,
    as RFC 8118 has it. A mail address has no page to open.
    """
    if not (url and directive) or url.lower().startswith("mailto:"):
        return url
    if _PDF.search(url.partition("#")[0]):
        return f"{url}#page={page}" if page and "#" not in url else url
    plain = url.partition(":~:")[0]
    return f"{plain}{':~:' if '#' in plain else '#:~:'}{directive}"


def anchor(prefix: str, id_: str) -> str:
    """The ``id`` attribute that an entry has where nothing on its page is in the way."""
    return f"{prefix}-{id_}"


def listed_anchor(anchor: str) -> str:
    """The id to which a contents list leads. Themes take it for a CSS selector, in which a dot begins a class."""
    return f"{anchor.replace('.', '_')}_{digits_of(anchor)}" if "." in anchor else anchor


def relative_url(target: str, page_url: str) -> str:
    """A target such as ``article/#claim-a`` seen from a page; both are relative to the site's root."""
    page, mark, fragment = target.partition("#")
    end = f"#{_encoded(fragment)}" if mark else ""
    if page == page_url and mark:
        return end
    page = page.lstrip("/")
    prefix = "../" * page_url.count("/")
    if not prefix and (not page or ":" in page):
        prefix = "./"  # a bare name with a colon would be read as a scheme
    return f"{prefix}{page}{end}"


@lru_cache(maxsize=100_000)
def _encoded(fragment: str) -> str:
    """Percent-encode an anchor; what is encoded already stays as it is."""
    return quote(fragment, safe=":%")
