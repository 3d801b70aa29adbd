"""What both styles of references are made of: names, titles, dates, and the joints between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from urllib.parse import quote, urlsplit

from mkdocs_factcheck.model import Name, Source, SourceDate
from mkdocs_factcheck.views.links import safe_url

JOURNALS = frozenset({"article-journal", "review", "review-book"})
NEWS = frozenset({"article-newspaper", "article-magazine"})
WEB = frozenset({"webpage", "post", "post-weblog"})
PARTS = frozenset({"chapter", "paper-conference", "entry", "entry-dictionary", "entry-encyclopedia"})
WORKS = frozenset(
    "bill book broadcast classic collection dataset figure graphic legal_case manuscript map motion_picture "
    "musical_score pamphlet performance periodical report software song standard thesis".split()
)
"""Types whose titles are set in italics."""
LAW = frozenset("bill hearing legal_case legislation patent regulation standard treaty".split())
PLAIN = frozenset({"legislation", "regulation", "treaty", "patent"})
"""Types whose titles are set as running text."""

_DOI = re.compile(r"10\.[0-9]{4,9}/\S+")
_ENDS = ".?!…"
_ENDS_IN_CLOSING = re.compile(r"[.?!…][”’\"')\]]*$")
_ABBREVIATION = re.compile(r"(?:\b[A-Za-z]|\.[A-Za-z]+|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|St|etc|al|vs|No|ed|Dr|Mr|Mrs|Ms))\.$")
_INNER_QUOTES = re.compile(r"\"([^\"]*)\"|“([^“”]*)”")
_RANGE = re.compile(r"(?<=[0-9a-zA-Z])\s*(?:--?|−)\s*(?=[0-9])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A piece of a reference.

    ``kind`` is ``text``, ``title``, ``work`` (a title in italics), ``container``, ``date`` or ``link``; ``iso`` is the
    date for machines, where ``text`` is one.
    """

    text: str
    kind: str = "text"
    href: str = ""
    iso: str = ""


def title_of(source: Source) -> str:
    """A source's title, or what comes nearest to one."""
    return source.title or source.container_title or source.publisher or _host(source.url) or source.id


def doi_link(source: Source) -> str:
    """Where a DOI leads; empty where there is none, or what stands for one is none."""
    doi = source.extra.get("DOI", "")
    return f"https://doi.org/{quote(doi, safe='/:;()._-')}" if _DOI.fullmatch(doi) else ""


def _host(url: str) -> str:
    try:
        return urlsplit(safe_url(url)).hostname or ""
    except ValueError:
        return ""


class Said:
    """Remembers what was said, so that nothing is said twice: ``fresh`` gives a text the first time alone."""

    def __init__(self, *texts: str) -> None:
        self._said = {_folded(text) for text in texts if text}

    def fresh(self, text: str) -> str:
        """The text, or nothing where it was said already."""
        folded = _folded(text)
        if not folded or folded in self._said:
            return ""
        self._said.add(folded)
        return text


def plain(text: str) -> list[Piece]:
    """Running text; nothing for nothing."""
    return [Piece(text=text)] if text else []


def title_pieces(source: Source, words: Mapping[str, str], *, stop: bool = False, instead: str = "") -> list[Piece]:
    """The title, linked, in quotation marks or italics by its type; ``stop`` puts a full stop into the quotation marks.

    ``instead`` stands for a title that is missing. A title in brackets is a description, and is set plain.
    """
    title = source.title or instead or title_of(source)
    href = safe_url(source.url) or doi_link(source)
    if not source.title or title.startswith("[") or source.type in PLAIN:
        return [Piece(text=title, kind="title", href=href)]
    title = without_stop(title)
    if source.type in WORKS:
        return [Piece(text=title, kind="work", href=href)]
    title = _INNER_QUOTES.sub(lambda found: f"‘{found[1] or found[2] or ''}’", title)
    end = "" if not stop or title[-1:] in _ENDS else "."
    return [Piece(text=f"{words['quote_open']}{title}{end}{words['quote_close']}", kind="title", href=href)]


def without_stop(text: str) -> str:
    """A title without the full stop that some exporters put at its end; that of an abbreviation stays."""
    if text.endswith(".") and not text.endswith("..") and not _ABBREVIATION.search(text):
        return text[:-1]
    return text


def container_piece(text: str) -> list[Piece]:
    """A journal, newspaper or book, in italics."""
    return [Piece(text=text, kind="container")] if text else []


def issued_pieces(source: Source) -> list[Piece]:
    """The date of publication; nothing where it only says that there is none."""
    return _date_pieces(source.issued)


def accessed_pieces(source: Source, words: Mapping[str, str]) -> list[Piece]:
    """When the source was visited."""
    date = _date_pieces(source.accessed)
    return [Piece(text=f"{words['accessed']} "), *date] if date else []


def _date_pieces(date: SourceDate | None) -> list[Piece]:
    """A date. The stop behind an author's own words (``soon.``) is that of a sentence, which ends elsewhere."""
    if date is None or date.says_nothing:
        return []
    text = date.label.rstrip(" .")
    return [Piece(text=text, kind="date", iso=date.iso)] if text else []


def what_it_is(source: Source, words: Mapping[str, str]) -> str:
    """What sort of thing the source is, where a reference says so: ``PhD thesis``, ``interview by Ann Lee``."""
    genre = source.extra.get("genre") or source.extra.get("medium", "")
    match source.type:
        case "interview":
            by = source.extra.get("interviewer", "")
            return words["ref_interview_by"].format(names=by) if by else genre or words["ref_interview"]
        case "personal_communication":
            what = genre or words["ref_personal_communication"]
            to = source.extra.get("recipient", "")
            return words["ref_to"].format(what=what, names=to) if to else what
        case "thesis":
            return genre or words["ref_thesis"]
        case "post" | "motion_picture" | "broadcast" | "speech" | "song" | "graphic" | "map":
            return genre
        case "patent":
            return genre or words["ref_patent"]
    return ""


def creators(source: Source) -> tuple[Name, ...]:
    """Who made it: its authors, else those who directed it."""
    if source.author or not source.extra.get("director"):
        return source.author
    return tuple(Name(literal=name) for name in source.extra["director"].split("; "))


def listed(names: Sequence[Name], *, most: int, shown: int) -> tuple[list[Name], bool]:
    """The names to show, and whether there are others: of more than ``most``, the first ``shown``."""
    known = list(takewhile(lambda name: not name.stands_for_others, names))
    if len(known) > most:
        return known[:shown], True
    return known, len(known) < len(names)


def joined_names(names: Sequence[str], words: Mapping[str, str], *, others: bool, last: str = "list_and") -> str:
    """Names in words: ``a``, ``a and b``, ``a, b and c``, ``a et al.``."""
    if not names:
        return ""
    if others:
        et_al = words["list_comma"] if last == "ref_and" else " "
        return f"{words['list_comma'].join(names)}{et_al}{words['ref_et_al']}"
    *before, end = names
    return f"{words['list_comma'].join(before)}{words[last]}{end}" if before else end


def people(names: Sequence[Name], words: Mapping[str, str]) -> str:
    """Names as they are spoken, in words."""
    shown, others = listed(names, most=3, shown=1)
    return joined_names([name.full for name in shown], words, others=others)


def pages(text: str) -> str:
    """A range of pages with an en dash."""
    return _RANGE.sub("–", text)


def ordinal(text: str) -> str:
    """``2`` as ``2nd``; anything else stays."""
    if not re.fullmatch(r"[0-9]{1,3}", text):
        return text
    number = int(text)
    return f"{number}{'th' if 10 < number % 100 < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def join(parts: Iterable[list[Piece]], separator: str) -> list[Piece]:
    """Put a separator between the parts that are there; none that ends a sentence after one that ended."""
    joined: list[Piece] = []
    for part in parts:
        if joined and part:
            ended = separator.startswith(".") and _ENDS_IN_CLOSING.search(joined[-1].text)
            joined.append(Piece(text=separator[1:] if ended else separator))
        joined.extend(part)
    return joined


def ended(pieces: list[Piece]) -> list[Piece]:
    """The whole with one full stop at its end."""
    if not pieces or _ENDS_IN_CLOSING.search(pieces[-1].text):
        return pieces
    return [*pieces, Piece(text=".")]


def capitalised(pieces: list[Piece]) -> list[Piece]:
    """The first letter as that of a sentence."""
    if not pieces or pieces[0].kind != "text":
        return pieces
    return [Piece(text=pieces[0].text[:1].upper() + pieces[0].text[1:]), *pieces[1:]]


@lru_cache(maxsize=10_000)
def _folded(text: str) -> str:
    folded = re.sub(r"[\W_]+", " ", text.casefold()).strip()
    return folded.removeprefix("the ") or text.strip()
