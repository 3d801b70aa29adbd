"""Markup made plain before it is parsed, in time proportional to its length.

Python's ``html.parser`` needs time that grows with the square of the length of some broken markup (an unclosed tag
repeated 20,000 times took 20 s in Python 3.11.7), and after some broken references it takes the rest of a page for
text. After this pass the parser meets tags with proper attributes only, no comment, no script and no reference.
"""

from __future__ import annotations

import re
from html import unescape

_AMPERSAND, _LESS = "\x01", "\x02"
"""They stand for signs that are text. No copy holds them: reading drops control characters."""

_ATTRIBUTES = r"""(?:\s*+(?:=\s*+(?:"[^"]*+"|'[^']*+')|[^<>=]|=))*+"""
_MARKUP = re.compile(
    rf"""<(?:
      !--(?:-?>|.*?--!?>|.*)
    | (?P<raw>script|style|noscript|title|textarea|iframe|noembed|noframes|xmp)(?=[\s/>]){_ATTRIBUTES}>
      (?:.*?</(?P=raw)(?=[\s/>])[^<>]*+>|.*)
    | (?P<proper>[a-z][a-z0-9:-]*+(?:\s++[a-z_:@.][\w:.@-]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'=<>`]++))?)*+\s*+/?>)
    | (?P<name>[a-z][^\s/<>"'=]*+){_ATTRIBUTES}>
    | (?P<end>/[a-z][a-z0-9:-]*+)[^<>]*+>
    | [!?/][^<>]*+>
    )?""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)


def tidy(markup: str) -> str:
    """The markup with every tag complete, and everything but tags and text left out.

    Where attributes are broken the tag loses them all. `plain` gives back the text of a node.
    """
    return _MARKUP.sub(_tag, markup.replace("&", _AMPERSAND))


def _tag(found: re.Match[str]) -> str:
    match found.lastgroup:
        case "proper":
            return found[0]
        case "name":
            return f"<{found['name']}>"
        case "end":
            return f"<{found['end']}>"
        case _:  # nothing but "<" is a sign; a comment, a script or a declaration leaves nothing
            return _LESS if found[0] == "<" else ""


def plain(text: str) -> str:
    """What a reader sees of the text of a node of tidied markup."""
    if _AMPERSAND in text:
        text = unescape(text.replace(_AMPERSAND, "&"))
    return text.replace(_LESS, "<")
