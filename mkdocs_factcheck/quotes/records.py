"""Results and texts as plain data, for the cache."""

from __future__ import annotations

from typing import Any

from mkdocs_factcheck.model import Difference, QuoteCheck, QuoteResult, WhyUnchecked
from mkdocs_factcheck.quotes.copies.reading import Reading, Unreadable
from mkdocs_factcheck.quotes.text import Landmark, LandmarkKind, SourceText

_NONE = QuoteCheck(result=QuoteResult.UNCHECKED, quote="")
_WORDS = ("passage", "at", "cut", "fragment")


def check_record(check: QuoteCheck) -> dict[str, Any]:
    """A result as plain data, without the fields that say nothing."""
    record: dict[str, Any] = {"result": check.result.value, "quote": check.quote, "count": check.count}
    record |= {name: getattr(check, name) for name in _WORDS if getattr(check, name)}
    if check.differences:
        record["differences"] = _pairs(check.differences)
    if check.filled:
        record["filled"] = _pairs(check.filled)
    if check.omitted:
        record["omitted"] = list(check.omitted)
    if check.page:
        record["page"] = check.page
    if check.elsewhere:
        record["elsewhere"] = True
    if check.why:
        record["why"] = check.why.value
    return record


def check_from(record: dict[str, Any]) -> QuoteCheck:
    """The result of a record. Raises `KeyError`, `TypeError` or `ValueError` where it is none."""
    return QuoteCheck(
        result=QuoteResult(record["result"]),
        quote=record["quote"],
        count=record["count"],
        passage=record.get("passage", ""),
        at=record.get("at", ""),
        cut=record.get("cut", ""),
        fragment=record.get("fragment", ""),
        page=record.get("page", 0),
        differences=_differences(record.get("differences", ())),
        filled=_differences(record.get("filled", ())),
        omitted=tuple(record.get("omitted", ())),
        elsewhere=record.get("elsewhere", False),
        why=WhyUnchecked(record["why"]) if "why" in record else None,
    )


def _pairs(differences: tuple[Difference, ...]) -> list[list[str]]:
    return [[one.quoted, one.source] for one in differences]


def _differences(pairs: Any) -> tuple[Difference, ...]:
    return tuple(Difference(quoted=quoted, source=source) for quoted, source in pairs)


def reading_record(reading: Reading | Unreadable, *, text: bool) -> dict[str, Any]:
    """What came of reading a copy as plain data, with its text or without."""
    if isinstance(reading, Unreadable):
        return {"error": str(reading), "why": reading.why.value, "hint": reading.hint}
    if not text:
        return {"lacks": reading.lacks}
    marks = [[mark.offset, mark.kind.value, mark.label] for mark in reading.text.landmarks]
    return {"lacks": reading.lacks, "text": reading.text.text, "landmarks": marks, "seams": reading.text.seams}


def reading_from(record: dict[str, Any]) -> Reading | Unreadable:
    """What came of reading a copy. Raises `KeyError`, `TypeError` or `ValueError` where the record is none."""
    if "error" in record:
        return Unreadable(record["error"], why=WhyUnchecked(record["why"]), hint=record["hint"])
    marks = tuple(
        Landmark(offset=offset, kind=LandmarkKind(kind), label=label)
        for offset, kind, label in record.get("landmarks", ())
    )
    text = SourceText(text=record.get("text", ""), landmarks=marks, seams=tuple(record.get("seams", ())))
    return Reading(text=text, lacks=record["lacks"])
