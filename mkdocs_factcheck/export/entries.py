"""What claims share, as plain data: statuses, sources, claimants and questions. Text that is empty is ``None``."""

from __future__ import annotations

from typing import Any

from mkdocs_factcheck.model import Claimant, Question, Source, SourceDate, Status


def status_record(status: Status) -> dict[str, Any]:
    """Give one status of the scale."""
    return {
        "id": status.id,
        "label": status.label,
        "tone": status.tone.value,
        "icon": status.icon,
        "rating": status.rating,
        "counts_as": status.counts_as.value,
        "meaning": status.meaning or None,
    }


def source_record(source: Source) -> dict[str, Any]:
    """Give one source; its fields have the names of CSL where CSL has one.

    ``issued`` and ``accessed`` are plain dates; what is more than that (a range, a season, words) follows in EDTF or
    as it is in ``issued_text`` and ``accessed_text``, which most sources do not have.
    """
    return {
        "id": source.id,
        "type": source.type,
        "title": source.title or None,
        "author": [name.full for name in source.author],
        "container-title": source.container_title or None,
        "publisher": source.publisher or None,
        "issued": _date(source.issued),
        "accessed": _date(source.accessed),
        "URL": source.url or None,
        "archive": source.archive or None,
        "snapshot": source.snapshot or None,
        "sha256": source.sha256 or None,
        "origin": source.origin or None,
        "reliability": source.reliability or None,
        "credibility": source.credibility or None,
        "note": source.note or None,
        "extra": dict(sorted(_extra(source).items())),
        **_odd_dates(source),
    }


def claimant_record(claimant: Claimant) -> dict[str, Any]:
    """Give one claimant; ``registered`` is false for a plain name that a claim gives."""
    return {
        "id": claimant.id,
        "name": claimant.name,
        "aliases": list(claimant.aliases),
        "description": claimant.description or None,
        "url": claimant.url or None,
        "registered": claimant.registered,
    }


def question_record(question: Question) -> dict[str, Any]:
    """Give one question; its answers map their ids to their words, in the author's order."""
    return {
        "id": question.id,
        "title": question.title or None,
        "answers": dict(question.answers),
        "exclusive": question.exclusive,
        "varies_by": list(question.varies_by),
        "description": question.description or None,
    }


def _extra(source: Source) -> dict[str, str]:
    names = {"editor": source.editor, "translator": source.translator}
    return source.extra | {role: "; ".join(name.full for name in given) for role, given in names.items() if given}


def _odd_dates(source: Source) -> dict[str, str]:
    dates = {"issued_text": source.issued, "accessed_text": source.accessed}
    return {key: date.text for key, date in dates.items() if date and not date.is_plain}


def _date(date: SourceDate | None) -> str | None:
    return date.iso or None if date else None
