"""LaTeX as bibliographies hold it, to plain text.

The symbols are those of pylatexenc's table. Its parser is not used: it takes ``%`` for a comment and ``$`` for
mathematics, which in the titles of real files are per cent and money, it recurses, and it is slower by far.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from mkdocs_factcheck.register.csl import plain_text, raised

_SPECIAL = re.compile(r"[\\{}$~<&]|--|``|''")
_TOKEN = re.compile(r"\\([a-zA-Z]+)\*?[ \t\n]*|\\(.)|(---?|``|''|[{}$~^_])|([^\\{}$~^_`'\-]+|.)", re.DOTALL)
_ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328",
    "b": "\u0331", "t": "\u0361",
}  # fmt: skip
_SIGNS = {"---": "—", "--": "–", "``": "“", "''": "”", "~": " "}
_SPACES = frozenset(",;: /\n\t\\")
_NOTHING = frozenset("-!@")
_DROPPED = frozenset({"href", "label", "cite", "color", "textcolor", "vspace", "hspace", "footnote"})
"""Macros whose first argument is not for the reader."""
_FORMATS = frozenset(
    "bf bfseries boldmath em emph it itshape mathrm mbox mdseries normalfont protect relax rm rmfamily sc scshape sf "
    "sffamily sl slshape small textbf textit textnormal textsc textsl texttt tt ttfamily upshape url".split()
)
_MATH = re.compile(r"[\\^_{<=>+]")
_DEEPEST = 40
"""Braces deeper than this only vanish; nobody nests meaning so deep."""

_MORE_SYMBOLS = {
    "LaTeX": "LaTeX", "TeX": "TeX", "S": "§", "P": "¶", "copyright": "©", "dag": "†", "degree": "°", "dots": "…",
    "i": "ı", "ldots": "…", "nobreakspace": " ", "pounds": "£", "quotedblbase": "„", "guillemotleft": "«",
    "guillemotright": "»", "space": " ", "textasciicircum": "^", "textasciitilde": "~", "textbar": "|",
    "textbraceleft": "{", "textbraceright": "}", "textbullet": "•", "textcopyright": "©", "textdegree": "°",
    "textdollar": "$", "textellipsis": "…", "textexclamdown": "¡", "textgreater": ">", "textless": "<",
    "textonehalf": "½", "textordfeminine": "ª", "textordmasculine": "º", "textparagraph": "¶",
    "textquestiondown": "¿", "textquotedbl": '"', "textquotesingle": "'", "textregistered": "®", "textsection": "§",
    "textsterling": "£", "texttimes": "×", "texttrademark": "™", "textunderscore": "_", "textyen": "¥",
}  # fmt: skip
"""Symbols of text that the table of pylatexenc lacks."""

_Change = Callable[[str], str]


@dataclass(slots=True)
class _Group:
    """What stands in one pair of braces; ``pending`` waits for the next piece of text to change it."""

    out: list[str] = field(default_factory=list)
    pending: _Change | None = None

    def add(self, text: str) -> None:
        if self.pending is not None:
            change, self.pending = self.pending, None
            text = change(text)
        self.out.append(text)


def latex_to_text(source: str) -> str:
    """Plain text on one line: accents composed, symbols and quotation marks set, formatting and braces gone."""
    if not _SPECIAL.search(source):
        return " ".join(source.split())
    return plain_text(unicodedata.normalize("NFC", _read(source)))


def _read(source: str) -> str:
    reader = _Reader(source)
    for found in _TOKEN.finditer(source):
        reader.take(found)
    return reader.text


class _Reader:
    """Reads the tokens of one value; ``_too_deep`` counts the open braces that are not looked at."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._groups = [_Group()]
        self._too_deep = 0
        self._math = _math_marks(source)
        self._in_math = False

    def take(self, found: re.Match[str]) -> None:
        macro, escaped, sign, text = found.groups()
        group = self._groups[-1]
        if macro is not None:
            after = self._source[found.end() : found.end() + 2]
            _macro(group, macro, takes_group=after[:1] == "{" and after != "{}")
        elif escaped is not None:
            _escaped(group, escaped)
        elif sign in {"{", "}"}:
            self._brace(sign)
        elif sign == "$" and found.start() in self._math:
            self._in_math = not self._in_math
        elif sign in {"^", "_"} and self._in_math:
            group.pending = _raise if sign == "^" else _lower
        else:
            _plain(group, _SIGNS.get(sign or "", sign or text))

    def _brace(self, sign: str) -> None:
        if sign == "{":
            if len(self._groups) < _DEEPEST:
                self._groups.append(_Group())
            else:
                self._too_deep += 1
        elif self._too_deep:
            self._too_deep -= 1
        elif len(self._groups) > 1:
            group = self._groups.pop()
            self._groups[-1].add("".join(group.out))

    @property
    def text(self) -> str:
        """All that was read; braces that are still open are closed."""
        while len(self._groups) > 1:
            self._too_deep = 0
            self._brace("}")
        return "".join(self._groups[0].out)


def _plain(group: _Group, text: str) -> None:
    """Running text, of which a waiting change takes the first character alone."""
    if group.pending is not None:
        text = text.lstrip()
        if text:
            group.add(text[0])
        text = text[1:]
    group.out.append(text)


def _macro(group: _Group, name: str, *, takes_group: bool) -> None:
    r"""A macro of letters. One that is unknown formats the group after it, or stands for its own name (``\LaTeX``)."""
    if name in _ACCENTS:
        group.pending = _accent(_ACCENTS[name])
    elif name in {"textsuperscript", "textsubscript"}:
        group.pending = _raise if name == "textsuperscript" else _lower
    elif name in {"enquote", "mkbibquote"}:
        group.pending = "“{}”".format
    elif name in _DROPPED:
        group.pending = _drop
    elif symbol := _symbols().get(name):
        group.add(symbol)
    elif name not in _FORMATS and not takes_group:
        group.add(name)


def _escaped(group: _Group, char: str) -> None:
    if char in _ACCENTS:
        group.pending = _accent(_ACCENTS[char])
    elif char in _SPACES:
        group.add(" ")
    elif char not in _NOTHING:
        group.add(char)


@cache
def _accent(mark: str) -> _Change:
    def change(text: str) -> str:
        base = {"ı": "i", "ȷ": "j"}.get(text[:1], text[:1])
        return f"{base}{mark}{text[1:]}" if base.strip() else f"{text}"

    return change


def _raise(text: str) -> str:
    return raised(text)


def _lower(text: str) -> str:
    return raised(text, below=True)


def _drop(_: str) -> str:
    return ""


def _math_marks(source: str) -> set[int]:
    """Where the dollars stand that enclose mathematics; those before a price are money."""
    places = [found.start() for found in _TOKEN.finditer(source) if found[3] == "$"] if "$" in source else []
    marks: set[int] = set()
    at = 0
    while at + 1 < len(places):
        inside = source[places[at] + 1 : places[at + 1]]
        if _MATH.search(inside) or not (inside[:1].isdigit() or " " in inside):
            marks.update(places[at : at + 2])
            at += 1
        at += 1
    return marks


@cache
def _symbols() -> dict[str, str]:
    """Macros that stand for characters, from pylatexenc's table."""
    from pylatexenc.latex2text import get_default_latex_context_db  # noqa: PLC0415 (only files with macros need it)

    table: Any = get_default_latex_context_db()
    symbols: dict[str, str] = {}
    for category in table.categories():
        for name, macro in table.d[category]["macros"].items():
            text = macro.simplify_repl
            if isinstance(text, str) and "%" not in text:
                symbols.setdefault(name, text)
    del symbols["today"]  # two builds must be the same
    return symbols | _MORE_SYMBOLS


_URL_MACRO = re.compile(r"\\(?:url|href|path|nolinkurl)\s*\{([^{}]*)\}.*", re.DOTALL)
_URL_WORD = re.compile(r"\\(?:textasciitilde|sim)(?:\{\}|\s|(?![a-zA-Z]))|\\~\{\}|\{\\~\}|\$\\sim\$")
_URL_ESCAPE = re.compile(r"\\([^a-zA-Z])")


def latex_to_url(source: str) -> str:
    """An address: escapes undone, nothing else changed."""
    if "\\" in source or "{" in source:
        found = _URL_MACRO.search(source.replace("{\\_}", "_"))
        source = found[1] if found else source
        source = _URL_ESCAPE.sub(r"\1", _URL_WORD.sub("~", source)).replace("{", "").replace("}", "")
    return source.strip().strip("<>")
