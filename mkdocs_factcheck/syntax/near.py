"""What is nearly a mark: it is printed as typed, and its author is told the right form."""

from __future__ import annotations

from mkdocs_factcheck.syntax import grammar
from mkdocs_factcheck.syntax.attributes import Flaw

_WORDS = "[the words]"
_SHOWN = 40


def near_braces(text: str, at: int, limit: int, *, opens: bool) -> Flaw | None:
    """The flaw of braces right behind a ``]`` that hold the word ``claim`` in another form.

    Args:
        text: the text of the page.
        at: the offset of the ``{``.
        limit: the end of what may hold a mark.
        opens: whether a mark opens there; then only an ID that would be read as another one is a flaw.
    """
    found = grammar.BRACES.match(text, at, limit)
    if found is None:
        return None
    if not (grammar.NEAR_SPACED.match(found[1]) if opens else _is_near(found[1], closed=bool(found[2]))):
        return None
    shown = " ".join(found[0].split())
    shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
    return Flaw(code="FC101", message=f'"{shown}" makes no mark', at=at, hint=f"write {_WORDS}{_right_form(found[1])}")


def _is_near(inner: str, *, closed: bool) -> bool:
    if "claim" not in inner.casefold():
        return False
    if grammar.NEAR_FIRST.match(inner):
        return True
    words = grammar.QUOTED.sub("", inner)
    found = grammar.NEAR_LATER.search(words) if closed else None
    return found is not None and ("=" in words or found[0][-1] == ":")


def _right_form(inner: str) -> str:
    """The braces as they should be; what else stood there is an ellipsis."""
    found = grammar.NEAR_ID.search(inner)
    if found is None:
        return "{claim}"
    alone = not grammar.NEAR_REST.search(inner, found.end())
    return f"{{claim={found[1][:_SHOWN]}}}" if alone else f"{{claim={found[1][:_SHOWN]} …}}"


def spaced_braces(text: str, at: int, limit: int) -> Flaw:
    """The flaw of braces of a mark that white space parts from the ``]``."""
    message = "a space parts the mark from its words"
    return Flaw(code="FC101", message=message, at=at, hint=_hint(text, at, limit))


def stray_braces(text: str, at: int, limit: int, *, bare: bool = False) -> Flaw | None:
    """The flaw of braces of a mark without a ``]`` before them; those of templates are none.

    With ``bare``, ``{claim}`` counts too.
    """
    if (at and text[at - 1] in "{%#$") or not (bare or grammar.STRAY.match(text, at, limit)):
        return None
    message = 'no "]" stands before the braces of the mark'
    return Flaw(code="FC101", message=message, at=at, hint=_hint(text, at, limit))


def _hint(text: str, at: int, limit: int) -> str:
    found = grammar.BRACES.match(text, at, limit)
    return f"write {_WORDS}{_right_form(found[1] if found else '')}"


def near_link(text: str, at: int, limit: int) -> Flaw | None:
    """The flaw of a link whose target, behind the ``(`` at ``at``, is what belongs in the braces of a mark."""
    found = grammar.LINK_NEAR.match(text, at, limit)
    if found is None:
        return None
    hint = f"write {_WORDS}{{claim={found[2][:_SHOWN]}}} for a mark, or (claim:{found[2][:_SHOWN]}) for a link to it"
    return Flaw(code="FC101", message=f'a link to "{found[1][:_SHOWN]}"', at=found.start(1), hint=hint)
