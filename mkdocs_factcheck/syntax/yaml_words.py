"""What the parser of YAML says, in the words of somebody who writes a register."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What is wrong and what to do. ``opening``: it is to be shown where the value begins, not where it breaks off."""

    message: str
    hint: str
    opening: bool = False


_QUOTE_IT = "put the value in quotation marks"
_INDENT = "indent the lines of one entry alike"
_MEANINGS: tuple[tuple[tuple[str, ...], Said], ...] = (
    (
        ("unexpected end of stream",),
        Said(message="a quotation mark is never closed", hint="close it at the end of the value", opening=True),
    ),
    (
        ("mapping values are not allowed",),
        Said(message='a ":" stands where no key can be', hint=f'{_INDENT}; if the value holds a ": ", {_QUOTE_IT}'),
    ),
    (
        ("tab character", "character '\\t'"),
        Said(message="a tab stands where only spaces can", hint="indent with spaces"),
    ),
    (
        ("cannot start any token",),
        Said(message="no value can begin with this character", hint=f"{_QUOTE_IT}, and indent with spaces"),
    ),
    (
        ("could not find expected ':'",),
        Said(message='a key has no ":" after it', hint="write key: value", opening=True),
    ),
    (
        ("expected ',' or '}'",),
        Said(message='a "," or "}" is missing', hint='part the pairs with "," and end them with "}"'),
    ),
    (
        ("expected ',' or ']'",),
        Said(message='a "," or "]" is missing', hint='part the items with "," and end them with "]"'),
    ),
    (
        ("unknown escape character",),
        Said(message="a backslash in double quotes means something else", hint="use single quotes"),
    ),
    (
        ("block sequence entries are not allowed", "sequence entries are not allowed"),
        Said(message="a list cannot begin on the line of its key", hint='write each "- item" on its own line below'),
    ),
    (
        ("scanning an alias", "scanning an anchor", "scanning a block scalar"),
        Said(message='a value that begins with "*", "&", ">" or "|" means something else', hint=_QUOTE_IT),
    ),
    (
        ("node content",),
        Said(message="a value is missing, or a bracket or comma is too many", hint=f"or {_QUOTE_IT}"),
    ),
    (
        ("expected key", "expected '-' indicator", "expected <block end>"),
        Said(message="this fits to nothing before it", hint=f"{_INDENT}, and end a value with its quotation mark"),
    ),
)
"""What the parser may say, the more telling words first."""


def in_words(context: str, problem: str) -> Said:
    """Give the meaning of what the parser said; where it is not known, the parser's own words."""
    said = " ".join(filter(None, (context, problem)))
    found = (meaning for words, meaning in _MEANINGS if any(word in said for word in words))
    return next(found, Said(message=said, hint="look at the colons, quotation marks and indentation of this line"))
