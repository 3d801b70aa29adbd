"""The attributes of a mark: ``{claim=ID key=value key="quoted value" …}``."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_factcheck.syntax import grammar


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """One ``key=value``; the offsets point into the scanned text."""

    key: str
    value: str
    key_at: int
    value_at: int


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
    if start < limit and text[start] in "\"'":
        end = _closing_quote(text, start, limit)
        if end is None:
            return None
        raw = text[start + 1 : end]
        quote = text[start]
        value = grammar.LINE_START.sub(" ", raw.replace("\\" + quote, quote))
        after = end + 1
        if after < limit and not (text[after].isspace() or text[after] in "{}"):
            after = _junk(text, after, limit, flaws)
        start += 1
    else:
        bare = grammar.BARE_VALUE.match(text, start, limit)
        value, after = (bare[0], bare.end()) if bare else ("", start)
    if not value.strip():
        flaws.append(
            Flaw(code="FC106", message=f'no value for "{key[1]}"', at=at, hint=f"write {key[1]}=… or leave it out")
        )
    else:
        attributes.append(Attribute(key=key[1], value=value.strip(), key_at=at, value_at=start))
    return after


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
