"""What a reader sees of an element: a block, a part of a line, or nothing."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING

from mkdocs_factcheck.quotes.copies.tidy import plain

if TYPE_CHECKING:
    from bs4 import Tag


class Look(Enum):
    """How an element stands in the text."""

    INLINE = auto()
    BLOCK = auto()
    PARAGRAPH = auto()
    HEADING = auto()
    CELL = auto()
    BREAK = auto()
    QUOTED = auto()
    RAISED = auto()
    UNSEEN = auto()


_NAMES = {
    Look.PARAGRAPH: "p li dd blockquote pre listing",
    Look.HEADING: "h1 h2 h3 h4 h5 h6",
    Look.CELL: "td th caption",
    Look.BREAK: "br",
    Look.QUOTED: "q",
    Look.RAISED: "sup",
    Look.BLOCK: """address article aside body center details dir div dl dt fieldset figcaption figure footer form
        header hgroup hr html legend main menu ol optgroup section summary table tbody tfoot thead tr ul""",
    Look.UNSEEN: """
        annotation annotation-xml applet audio base button canvas datalist del dialog embed frame frameset
        iframe img input link map meta meter nav noembed noframes noscript object option param progress rp
        rt script select source style svg template textarea title track video""",
}
_LOOKS = {name: look for look, names in _NAMES.items() for name in names.split()}
_NEVER_UNSEEN = frozenset("html body main article".split())
"""Scripts hide these until a page is ready, so what hides them says nothing."""
_BANNERS = frozenset("div section aside".split())
_ROLES = frozenset("navigation menu menubar search dialog alertdialog tooltip".split())
_FOR_SCREEN_READERS = frozenset(
    "sr-only visually-hidden visuallyhidden screen-reader-text screenreader-text screen-reader-only u-sr-only".split()
)
_UNDISPLAYED = re.compile(r"\bdisplay\s*:\s*none\b|\bvisibility\s*:\s*(?:hidden|collapse)\b", re.IGNORECASE)
_AS_BLOCK = re.compile(r"\bdisplay\s*:\s*(?:block|flex|grid|table|list-item)", re.IGNORECASE)
_CONSENT = re.compile(
    r"""(?:(?!has|with|no|is|js)[a-z0-9]+[-_]+){0,3}(?:cookie|consent|gdpr|ccpa)s?[-_]*(?:law|policy|consent)?[-_]*
        (?:banner|bar|notice|popup|modal|dialog|overlay|message|wall)(?:[-_]+(?:container|wrapper|root|inner|content))?
    |(?:onetrust|cookiebot|didomi|usercentrics|sp_message_container|qc-cmp|truste)[\w-]*""",
    re.IGNORECASE | re.VERBOSE,
)
"""Names of banners that ask for consent: an id or one of the classes, as a whole, so that no state of a page is one."""
_REFERENCE = re.compile(r"\[.*\]|[\d\s,;–-]+|[*†‡§¶]+|[a-z]", re.IGNORECASE | re.DOTALL)
_UNIT = re.compile(r"(?<![^\W\d_])(?:[kcmdµ]?m|ft|in|mi|yd|s|[a-zA-Zχπ])\Z")
_PERMALINK = frozenset("¶#§🔗⚓")


class Seen:
    """Says of every element of one page how a reader sees it.

    Left out are scripts and styles, embedded things, navigation, form controls, what is hidden, words for screen
    readers, consent banners, deleted text and the marks of footnotes. An element that holds the page's first heading,
    its ``<main>`` or an ``<article>`` is never left out: a tag that nobody closed must not swallow the page.
    """

    def __init__(self, soup: Tag) -> None:
        self._essential: set[int] = set()
        for tag in soup.find_all(["main", "article", "h1"]):
            parent = tag.parent
            while parent is not None and id(parent) not in self._essential:
                self._essential.add(id(parent))
                parent = parent.parent

    def look(self, tag: Tag) -> Look:
        """How a reader sees the element."""
        look = _LOOKS.get(tag.name, Look.INLINE)
        if look is Look.UNSEEN:
            return Look.BLOCK if id(tag) in self._essential else look
        if not tag.attrs:
            return look
        if tag.name not in _NEVER_UNSEEN and id(tag) not in self._essential and _is_unseen(tag):
            return Look.UNSEEN
        if tag.attrs.get("role") == "heading":
            return Look.HEADING
        if look is Look.INLINE and "style" in tag.attrs and _AS_BLOCK.search(_text(tag, "style")):
            return Look.BLOCK
        return look

    def raised(self, tag: Tag, before: str) -> str:
        """The words of a ``<sup>`` that belong to the text: none of the mark of a footnote.

        A mark is linked or in brackets, or it is a number, letter or sign after a word. After a number or a unit of
        measure it is an exponent, which stays.
        """
        words = plain("".join(tag.find_all(string=True))).strip()
        if not _REFERENCE.fullmatch(words):
            return words
        if words.startswith("[") or tag.find("a") is not None:
            return ""
        number = words.strip("-–").isdecimal()
        return words if number and (before[-1:].isdecimal() or _UNIT.search(before)) else ""


def _is_unseen(tag: Tag) -> bool:
    attributes = tag.attrs
    if "hidden" in attributes and _text(tag, "hidden").casefold() != "until-found":
        return True
    if "style" in attributes and _UNDISPLAYED.search(_text(tag, "style")):
        return True
    if "role" in attributes and _text(tag, "role").casefold() in _ROLES:
        return True
    if "class" in attributes and not _FOR_SCREEN_READERS.isdisjoint(_text(tag, "class").split()):
        return True
    if tag.name in _BANNERS:
        names = f"{_text(tag, 'id')} {_text(tag, 'class')}".split()
        if any(len(name) < 80 and _CONSENT.fullmatch(name) for name in names):
            return True
    if tag.name == "a" or _text(tag, "aria-hidden") == "true":
        return _is_sign(tag)
    return False


def _is_sign(tag: Tag) -> bool:
    """Whether an element holds a sign at most: the mark of a permanent link, an icon."""
    first = tag.contents[0] if len(tag.contents) == 1 else None
    return isinstance(first, str) and plain(first).strip() in _PERMALINK


def _text(tag: Tag, name: str) -> str:
    value = tag.attrs.get(name, "")
    return " ".join(value) if isinstance(value, list) else str(value or "")
