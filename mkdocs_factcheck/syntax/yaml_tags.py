"""Tags of YAML: the few that say what is read in any case. No tag ever makes an object or reads a file."""

from __future__ import annotations

import re
from dataclasses import replace

from mkdocs_factcheck.syntax.nodes import Scalar

_YAML = "tag:yaml.org,2002:"
_TEXT = frozenset({"!", f"{_YAML}str"})
_FORMS = {
    f"{_YAML}int": re.compile(r"[-+]?(?:0|[1-9][0-9]*)"),
    f"{_YAML}float": re.compile(r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?"),
    f"{_YAML}bool": re.compile(r"true|false|yes|no|on|off", re.IGNORECASE),
    f"{_YAML}null": re.compile(r"|~|null", re.IGNORECASE),
    f"{_YAML}timestamp": re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[Tt ].*)?"),
}
"""What stands behind a tag in the form in which it is read here. An octal or a number with "_" is another number in
YAML than in print."""
_STRUCTURES = {"!": (True, False), f"{_YAML}map": (True,), f"{_YAML}seq": (False,)}


def typed(tag: str, scalar: Scalar) -> Scalar | None:
    """The value that a tag makes of a scalar; ``None`` where that is not read, or the value is none of its kind."""
    if tag in _TEXT:
        return replace(scalar, quoted=True)
    form = _FORMS.get(tag)
    if form is None or form.fullmatch(scalar.text) is None:
        return None
    return replace(scalar, quoted=not tag.endswith(":null"))


def is_structure(tag: str, *, is_mapping: bool) -> bool:
    """Whether a tag only says that a mapping or list is one."""
    return is_mapping in _STRUCTURES.get(tag, ())


def is_known(tag: str) -> bool:
    """Whether a tag is read where the value fits it."""
    return tag in _TEXT or tag in _FORMS or tag in _STRUCTURES


def shown(tag: str) -> str:
    """A tag as it is written, or nearly."""
    name = tag.removeprefix(_YAML)
    return (tag if name == tag else f"!!{name}")[:80]
