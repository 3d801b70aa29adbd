"""CSL's names and texts, from plain data: strings, numbers, lists and mappings.

The data model is that of `CSL-JSON <https://docs.citationstyles.org/en/stable/specification.html>`_; the schema of its
authors allows several forms for one thing, and reference managers use them all.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from typing import Any

from mkdocs_factcheck.model import Name, Place, nfc, parse_name
from mkdocs_factcheck.register.fields import BadValue
from mkdocs_factcheck.syntax import Fields, Items, Node

NAME_KEYS = (
    "family", "given", "suffix", "literal", "non-dropping-particle", "dropping-particle", "name", "isInstitution",
    "comma-suffix", "static-ordering", "parse-names",
)  # fmt: skip
"""What a name that is a mapping may hold; the last three are for typesetting alone."""

_TAG = re.compile(r"</?(?:i|b|u|em|strong|sup|sub|sc|span|p|br)(?:\s[^<>]{0,200})?/?>", re.IGNORECASE)
_RAISED = re.compile(r"<(sup|sub)>([^<>]{1,40})</\1>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|#[0-9]{1,6}|#x[0-9a-fA-F]{1,6});")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_SUPERSCRIPT = str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
_SUBSCRIPT = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_RAISABLE = frozenset("0123456789+-−=()ni")
_LOWERABLE = frozenset("0123456789+-−=()")


def plain(node: Node) -> Any:
    """What an author typed as plain data: texts, lists and mappings. Of a repeated key, the first counts."""
    if isinstance(node, Fields):
        return {key.text: plain(value) for key, value in reversed(node.pairs)}
    return [plain(item) for item in node.items] if isinstance(node, Items) else node.text


def raised(text: str, *, below: bool = False) -> str:
    """Figures as superscript or subscript characters; text that has none stays."""
    if not text or not set(text) <= (_LOWERABLE if below else _RAISABLE):
        return text
    return text.translate(_SUBSCRIPT if below else _SUPERSCRIPT)


def plain_text(text: str) -> str:
    """Text without the few tags that CSL allows in it, and without the entities that exporters leave in."""
    if "<" in text:
        text = _RAISED.sub(lambda found: raised(found[2], below=found[1].lower() == "sub"), text)
        text = _TAG.sub("", text)
    if "&" in text:
        text = _ENTITY.sub(lambda found: html.unescape(found[0]), text)
    return nfc(" ".join(_CONTROL.sub(" ", text).split()))


def text_of(key: str, value: Any, place: Place) -> str:
    """One text; a list of texts is joined."""
    if isinstance(value, str):
        return plain_text(value)
    if isinstance(value, (int, float)) and not isinstance(value, bool) and value - value == 0:
        return str(int(value) if value == int(value) else value)
    if isinstance(value, list) and all(isinstance(item, (str, int)) for item in value):
        return "; ".join(filter(None, (text_of(key, item, place) for item in value)))
    raise BadValue(f'"{key}" takes a text', place, hint=f"write one text; it is {_kind(value)}")


def names_of(key: str, value: Any, place: Place) -> tuple[Name, ...]:
    """Names as texts, or as mappings of ``family`` and ``given``, or of ``literal``."""
    items = value if isinstance(value, list) else [value]
    names = (_name(key, item, place) for item in items)
    return tuple(name for name in names if name.full)


def _name(key: str, value: Any, place: Place) -> Name:
    if isinstance(value, str):
        return parse_name(plain_text(value))
    if not isinstance(value, Mapping):
        raise BadValue(f'"{key}" takes names', place, hint="write family and given, or literal")
    part = {
        name: text_of(key, value[name], place)
        for name in ("family", "given", "suffix", "literal", "name", "non-dropping-particle", "dropping-particle")
        if value.get(name) is not None
    }
    if not any(part.values()) and any(value.values()):
        raise BadValue(f'"{key}" takes names', place, hint="write family and given, or literal")
    literal = part.get("literal") or part.get("name", "")
    if literal or value.get("isInstitution"):
        return Name(literal=literal or part.get("family") or part.get("given", ""))
    if not part.get("family"):
        return Name(literal=part.get("given", ""))
    return Name(
        family=part["family"],
        given=part.get("given", ""),
        suffix=part.get("suffix", ""),
        particle=part.get("non-dropping-particle", ""),
        dropping=part.get("dropping-particle", ""),
    )


def _kind(value: Any) -> str:
    return {dict: "a mapping", list: "a list", bool: "true or false", type(None): "nothing"}.get(
        type(value), "a number"
    )
