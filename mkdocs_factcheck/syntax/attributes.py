"""The attributes of a mark: ``{claim=ID key=value key="quoted value" …}``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mkdocs_factcheck.syntax import grammar


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """One ``key=value``; ``key_at`` and ``value_at`` point into the scanned text.

    ``breaks`` are offsets in the value, each with the offset in the text where the value goes on.
    """

    key: str
    value: str
    key_at: int
    value_at: int
    breaks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Flaw:
    """Something wrong between the braces, at ``at``."""

    code: str
    message: str
    at: int
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributeList:
    """What stands between the braces. ``end`` is the offset after ``}``; the mark's ID has the key ``claim``."""

    attributes: tuple[Attribute, ...]
    flaws: tuple[Flaw, ...]
    end: int


def parse_attributes(text: str, start: int, limit: int, *, quoted: bool = False) -> AttributeList | None:
    """Read the attributes whose ``{`` stands at ``start``, no further than ``limit``.

    ``quoted`` skips the ``>`` of a block quote at line starts. ``None`` where no ``}`` ends them.
    """
    gap = grammar.GAP_IN_QUOTE if quoted else grammar.GAP
    attributes: list[Attribute] = []
    flaws: list[Flaw] = []
    at = start + 1
    while at < limit:
        if plain := grammar.PLAIN.match(text, at, limit):
            group = plain.lastindex or 0
            value = plain[group].strip()
            if len(value) == plain.end(group) - plain.start(group) and value[-1] != ",":
                attributes.append(
                    Attribute(key=plain[1], value=value, key_at=plain.start(1), value_at=plain.start(group))
                )
                at = plain.end()
                continue
        if skipped := gap.match(text, at, limit):
            at = skipped.end()
        elif text[at] == "}":
            return AttributeList(attributes=tuple(attributes), flaws=tuple(flaws), end=at + 1)
        elif text[at] == "{":
            return None
        else:
            after = _parse_one(text, at, limit, attributes, flaws)
            if after is None:
                return None
            at = after
    return None


def _parse_one(text: str, at: int, limit: int, attributes: list[Attribute], flaws: list[Flaw]) -> int | None:
    key = grammar.KEY.match(text, at, limit)
    if key is None or not key[2]:
        if key is not None and key[1] == "claim" and not attributes:
            return key.end()
        return _junk(text, at, limit, flaws)
    start = key.end()
    if start < limit and text[start] in grammar.CURLY:
        return _curly(text, key, limit, flaws)
    if start < limit and text[start] in "\"'":
        end = _closing_quote(text, start, limit)
        if end is None:
            return None
        value, breaks = _unquoted(text, start + 1, end)
        after = end + 1
        if after < limit and not (text[after].isspace() or text[after] in "{}"):
            after = _junk(text, after, limit, flaws)
    else:
        bare = grammar.BARE_VALUE.match(text, start, limit)
        value, breaks, after = (bare[0], [(0, start)], bare.end()) if bare else ("", [], start)
        if value.endswith(","):
            value = value.rstrip(",")
            hint = f'part attributes by spaces alone, or write {key[1]}="…"'
            flaws.append(Flaw(code="FC101", message=f'a comma ends the value of "{key[1]}"', at=after - 1, hint=hint))
    if not value:
        flaws.append(
            Flaw(code="FC106", message=f'no value for "{key[1]}"', at=at, hint=f"write {key[1]}=… or leave it out")
        )
    else:
        attributes.append(
            Attribute(key=key[1], value=value, key_at=at, value_at=breaks[0][1], breaks=tuple(breaks[1:]))
        )
    return after


def _curly(text: str, key: re.Match[str], limit: int, flaws: list[Flaw]) -> int:
    """Report a value in curly quotation marks, which are those of a text and none of the syntax."""
    start = key.end() + 1
    found = grammar.CURLY_END.search(text, start, limit)
    end = found.start() if found else limit
    form = f'{key[1]}="{" ".join(text[start:end].split())[:40]}"'
    message = f'curly quotation marks around the value of "{key[1]}"'
    flaws.append(Flaw(code="FC101", message=message, at=key.start(), hint=f"write {form}"))
    return end + 1 if found and found[0] != "}" else end


def _unquoted(text: str, start: int, end: int) -> tuple[str, list[tuple[int, int]]]:
    """Read what stands between two quotes: line ends become spaces, escaped quotes lose their backslash.

    The second result tells where each piece of the value stands in the text, the first one included.
    """
    quote = text[start - 1]
    pieces: list[tuple[int, str]] = []
    for found in grammar.VALUE_PIECE.finditer(text, start, end):
        at, piece = found.start(), found[0]
        if piece[0] == "\n":
            if pieces:
                pieces[-1] = (pieces[-1][0], pieces[-1][1].rstrip())
            at, piece = found.end() - 1, " "
        elif piece == "\\" + quote:
            at, piece = at + 1, quote
        pieces.append((at, piece))
    words: list[str] = []
    breaks: list[tuple[int, int]] = []
    length = 0
    for at, piece in pieces:
        word = piece if words else piece.lstrip()
        if word:
            breaks.append((length, at + len(piece) - len(word)))
            words.append(word)
            length += len(word)
    return "".join(words).rstrip(), breaks


def _junk(text: str, at: int, limit: int, flaws: list[Flaw]) -> int:
    found = grammar.JUNK.match(text, at, limit)
    end = found.end() if found else at + 1
    flaws.append(
        Flaw(
            code="FC101",
            message=f'cannot read "{text[at:end][:40]}" in a mark',
            at=at,
            hint='write key=value or key="two words"',
        )
    )
    return end


def _closing_quote(text: str, start: int, limit: int) -> int | None:
    """The offset of the quote that ends the value begun at ``start``, or ``None``."""
    quote, at = text[start], start
    while (at := text.find(quote, at + 1, limit)) != -1:
        if text[at - 1] != "\\":
            return at
    return None
