"""Entry types and fields of BibTeX and BibLaTeX in the words of CSL.

The mapping follows that of BibLaTeX's manual, of pandoc and of Better BibTeX for Zotero.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from mkdocs_factcheck.model import Name, month_number
from mkdocs_factcheck.register.bib_values import names_in
from mkdocs_factcheck.register.exported import Given
from mkdocs_factcheck.register.latex import latex_to_text, latex_to_url

_TYPES = {
    "article-journal": "article suppperiodical review",
    "article-magazine": "magazine magazinearticle",
    "article-newspaper": "newspaper newspaperarticle news newsarticle",
    "article": "preprint",
    "webpage": "online electronic www webpage",
    "post": "post tweet socialmedia",
    "book": "book mvbook collection mvcollection proceedings mvproceedings reference mvreference booklet",
    "chapter": "inbook incollection suppbook suppcollection bookinbook",
    "paper-conference": "inproceedings conference",
    "entry-encyclopedia": "inreference",
    "thesis": "thesis phdthesis mastersthesis bachelorsthesis",
    "report": "report techreport manual",
    "manuscript": "unpublished",
    "personal_communication": "letter email",
    "interview": "interview",
    "patent": "patent",
    "dataset": "dataset data",
    "software": "software",
    "motion_picture": "video movie film",
    "broadcast": "broadcast podcast",
    "song": "audio music",
    "graphic": "image artwork map",
    "legislation": "legislation legal statute bill",
    "legal_case": "jurisdiction case",
    "standard": "standard",
    "periodical": "periodical",
    "speech": "speech presentation talk",
    "document": "misc unspecified",
}  # fmt: skip
_TYPE_OF = {name: kind for kind, names in _TYPES.items() for name in names.split()}
_GENRES = {
    "phdthesis": "PhD thesis",
    "mastersthesis": "Master’s thesis",
    "bachelorsthesis": "Bachelor’s thesis",
    "techreport": "",
}
_GENRE_KEYS = {
    "phdthesis": "PhD thesis", "mathesis": "Master’s thesis", "mscthesis": "Master’s thesis",
    "mathesis*": "Master’s thesis", "techreport": "Technical report", "resreport": "Research report",
}  # fmt: skip
_PERIODICAL = frozenset({"article-journal", "article-magazine", "article-newspaper", "periodical"})
_BOOKS = frozenset({"book", "chapter", "paper-conference"})
_SUBTYPES = {"newspaper": "article-newspaper", "magazine": "article-magazine", "interview": "interview"}

_TEXTS = {
    "title-short": "shorttitle", "publisher": "publisher institution school organization",
    "container-title": "journaltitle journal booktitle maintitle", "container-title-short": "shortjournal",
    "collection-title": "series", "event-title": "eventtitle", "event-place": "venue", "volume": "volume",
    "publisher-place": "location address", "page": "pages", "number-of-pages": "pagetotal numpages",
    "number-of-volumes": "volumes", "edition": "edition", "chapter-number": "chapter", "version": "version",
    "DOI": "doi", "ISBN": "isbn", "ISSN": "issn", "PMID": "pmid", "PMCID": "pmcid", "language": "langid language",
    "keyword": "keywords keyword", "abstract": "abstract", "annote": "annotation annote", "archive": "archive",
    "snapshot": "snapshot", "sha256": "sha256", "origin": "origin", "reliability": "reliability",
    "credibility": "credibility",
}  # fmt: skip
_NAMES = {
    "author": "author", "translator": "translator", "container-author": "bookauthor",
    "director": "director", "interviewer": "interviewer", "recipient": "recipient",
}  # fmt: skip
_EDITORS = ("editor", "editora", "editorb", "editorc")
_EDITOR_ROLES = {role: role for role in ("editor", "director", "compiler", "organizer")}
"""What BibLaTeX's ``editortype`` says that CSL has a word for; whoever founded or revised a work did not edit it."""
_DATES = {
    "accessed": "urldate lastchecked lastaccessed urlaccessdate",
    "original-date": "origdate",
    "event-date": "eventdate",
}
_IGNORED = frozenset(
    """
    file mendeley-tags mendeley-groups timestamp creationdate modificationdate owner groups ids crossref xdata xref
    related relatedtype relatedstring options sortname sortkey sorttitle sortyear presort label shorthand
    __markedentry priority readstatus ranking qualityassured date-added date-modified hyphenation date year month day
    url howpublished note number issue type entrysubtype title subtitle titleaddon journalsubtitle booksubtitle
    langidopts gender keywords-hidden
    """.split()
)
_LETTERED = re.compile(r"^([0-9]{4})[a-z]$")
"""A year as styles tell two works of one author apart: ``2020a``."""
_URL_IN = re.compile(r"\\url\s*\{|https?://")
_ACCESSED_NOTE = re.compile(
    r"\[?\s*(?:online\s*;?\s*)?(?:last\s+)?accessed:?\s+(?:on\s+)?([^\]]{4,40}?)\.?\s*\]?", re.IGNORECASE
)


Values = Mapping[str, Given]
"""The fields of one entry, each as the text between its delimiters."""


def is_type(kind: str) -> bool:
    """Whether BibTeX or BibLaTeX has entries of this type."""
    return kind in _TYPE_OF


def csl_fields(kind: str, values: Values) -> dict[str, Given]:
    """The fields of an entry of type ``kind`` under CSL's names, as plain data."""
    fields: dict[str, Given] = {}
    _take(fields, _NAMES, values, _names)
    _take_editors(fields, values)
    _take(fields, _TEXTS, values, latex_to_text)
    _take_beside(fields, values)
    _take(fields, _DATES, values, _date_text)
    for name, given in values.items():
        if name and name not in _KNOWN and not name.startswith("bdsk-"):
            fields[name] = _with(given, latex_to_text(given.value))
    return {name: given for name, given in {**fields, **_special(kind, values)}.items() if given.value}


def _date_text(value: str) -> str:
    """A date, in which a tilde is EDTF's "about" and no space."""
    return latex_to_text(value.replace("~", r"\textasciitilde{}")).removesuffix("TZ")  # Better BibTeX's empty time


def _names(value: str) -> list[dict[str, str]]:
    return [_name_data(name) for name in names_in(value)]


def _name_data(name: Name) -> dict[str, str]:
    data = {
        "family": name.family, "given": name.given, "non-dropping-particle": name.particle, "suffix": name.suffix,
        "literal": name.literal,
    }  # fmt: skip
    return {part: text for part, text in data.items() if text}


def _take(fields: dict[str, Given], names: Mapping[str, str], values: Values, read: Callable[[str], Any]) -> None:
    """Take the first candidate of each variable; what a further one says besides stays under its own name."""
    for variable, candidates in names.items():
        said: list[Any] = []
        for name in candidates.split():
            if name in values and (value := read(values[name].value)) and value not in said:
                fields.setdefault(name if said else variable, _with(values[name], value))
                said.append(value)


def _take_editors(fields: dict[str, Given], values: Values) -> None:
    """Take editors by what ``editortype`` says that they did."""
    for name in _EDITORS:
        if name not in values or not (names := _names(values[name].value)):
            continue
        kind = values.get(f"{name}type")
        role = latex_to_text(kind.value).casefold() if kind else "editor"
        variable = _EDITOR_ROLES.get(role, "contributor")
        known = fields.get(variable, _with(values[name], []))
        fields[variable] = _with(known, [*known.value, *names])
        if kind and variable == "contributor":
            fields[f"{name}type"] = _with(kind, role)


def _take_beside(fields: dict[str, Given], values: Values) -> None:
    """Take fields that stand for another one where that is missing, and else for themselves."""
    how = values.get("howpublished")
    if how and not _url_in(how):
        fields.setdefault(
            "howpublished" if "publisher" in fields else "publisher", _with(how, latex_to_text(how.value))
        )
    if "note" in values and "titleaddon" in values:
        fields["titleaddon"] = _with(values["titleaddon"], latex_to_text(values["titleaddon"].value))


def _special(kind: str, values: Values) -> dict[str, Given]:
    """The type and the fields whose meaning depends on it or on one another."""
    found: dict[str, Given] = {}
    start = next(iter(values.values()), None)
    csl_type = _type(kind, values)
    if start is not None:
        found["type"] = _with(start, csl_type)
    _titles(found, values)
    _link(found, values)
    _note(found, values)
    if issued := _issued(values):
        found["issued"] = issued
    if number := values.get("number"):
        variable = "issue" if csl_type in _PERIODICAL else "collection-number" if csl_type in _BOOKS else "number"
        variable = "number" if variable == "issue" and "issue" in values else variable
        found[variable] = _with(number, latex_to_text(number.value))
    if issue := values.get("issue"):
        found["issue"] = _with(issue, latex_to_text(issue.value))
    genre = values.get("type") or start
    if genre is not None:
        text = latex_to_text(genre.value) if "type" in values else _GENRES.get(kind, "")
        found["genre"] = _with(genre, _GENRE_KEYS.get(text.casefold(), text))
    return found


def _type(kind: str, values: Values) -> str:
    subtype = latex_to_text(values["entrysubtype"].value).casefold() if "entrysubtype" in values else ""
    if subtype in _SUBTYPES:
        return _SUBTYPES[subtype]
    csl_type = _TYPE_OF.get(kind, "document")
    if csl_type == "document" and ("url" in values or _url_in(values.get("howpublished"))):
        return "webpage" if kind == "misc" else csl_type
    return csl_type


def _titles(found: dict[str, Given], values: Values) -> None:
    for variable, names, more in (
        ("title", "title", "subtitle"),
        ("container-title", "journaltitle journal", "journalsubtitle"),
        ("container-title", "booktitle", "booksubtitle"),
    ):
        name = next((one for one in names.split() if one in values), "")
        parts = [values[part] for part in (name, more) if part in values]
        if parts and (more in values or name == "title"):
            said = ": ".join(filter(None, (latex_to_text(part.value) for part in parts)))
            found[variable] = _with(parts[0], said)


def _link(found: dict[str, Given], values: Values) -> None:
    how = values.get("howpublished")
    if how and _url_in(how):
        found["URL"] = _with(
            how, latex_to_url(how.value[how.value.find("http") :] if "\\url" not in how.value else how.value)
        )
    if "url" in values:
        found["URL"] = _with(values["url"], latex_to_url(values["url"].value))


def _url_in(given: Given | None) -> bool:
    return bool(given and _URL_IN.search(given.value))


def _note(found: dict[str, Given], values: Values) -> None:
    """A note, unless it only says when the page was visited."""
    note = values.get("note") or values.get("titleaddon")
    if note is None:
        return
    text = latex_to_text(note.value)
    if visited := _ACCESSED_NOTE.fullmatch(text):
        if "urldate" not in values:
            found["accessed"] = _with(note, visited[1])
    elif _url_in(note) and "url" not in values and "URL" not in found and text.startswith("http"):
        found["URL"] = _with(note, latex_to_url(note.value))
    else:
        found["note"] = _with(note, text)


def _issued(values: Values) -> Given | None:
    """``date``, else ``year`` with ``month`` and ``day``; several months make a range."""
    given = values.get("date") or values.get("year")
    month, day = (latex_to_text(values[name].value) if name in values else "" for name in ("month", "day"))
    if given is None:
        said = " ".join(filter(None, (day, month)))
        return _with(values.get("month", values[next(iter(values))]), said) if said else None
    text = _LETTERED.sub(r"\1", _date_text(given.value))
    if "date" in values or not re.fullmatch(r"[0-9]{4}", text) or not (month or day):
        return _with(given, text.replace("–", "/") if re.fullmatch(r"[0-9]{4}–[0-9]{4}", text) else text)
    words = re.findall(r"[^\W\d_]+|[0-9]+", month)
    months = [number for word in words if (number := month_number(word))]
    figures = [int(word) for word in words if word.isascii() and word.isdigit() and len(word) <= 2]
    if not months:
        months, figures = figures[:1], figures[1:]
    odd = bool(day) and not (day.isascii() and day.isdigit() and len(day) <= 2)
    if not months or not 1 <= months[0] <= 12 or odd:
        return _with(given, " ".join(filter(None, (day, month, text))))
    days = [int(day)] if day else figures[:2]
    starts = f"{text}-{months[0]:02}"
    if len(months) > 1:
        return _with(given, f"{starts}/{text}-{months[-1]:02}")
    return _with(given, "/".join(f"{starts}-{one:02}" for one in days) or starts)


def _with(given: Given, value: Any) -> Given:
    return Given(value=value, place=given.place)


def _split(tables: Iterable[Mapping[str, str]]) -> frozenset[str]:
    return frozenset(name for table in tables for names in table.values() for name in names.split())


_KNOWN = _IGNORED | _split((_TEXTS, _NAMES, _DATES)) | {name + end for name in _EDITORS for end in ("", "type")}
