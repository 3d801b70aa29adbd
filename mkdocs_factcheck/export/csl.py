"""The sources as CSL-JSON, which reference managers and citation processors read.

The form is that of the `schema of CSL <https://github.com/citation-style-language/schema>`_. What CSL has no variable
for stands under ``custom``, where our own reader of such files finds it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from mkdocs_factcheck.model import Ancient, Name, Review, Source, SourceDate, When

Record: TypeAlias = dict[str, Any]

_NAMES = frozenset(
    "collection-editor compiler composer container-author contributor director editorial-director illustrator "
    "interviewer organizer original-author recipient reviewed-author".split()
)
"""Variables that hold names, and which the model keeps as text."""
_DATES = frozenset("available-date event-date original-date submitted".split())
_RENAMED = {"archive-name": "archive"}


def sources_csl(review: Review) -> str:
    """Give the sources by id, one a line; the same bytes for the same review."""
    items = (csl_item(source) for _, source in sorted(review.facts.sources.items()))
    lines = ",\n".join(json.dumps(item, ensure_ascii=False) for item in items)
    return f"[\n{lines}\n]\n" if lines else "[]\n"


def csl_item(source: Source) -> Record:
    """Give one source; what is empty is left out."""
    item: Record = {
        "id": source.id,
        "type": source.type,
        "title": source.title,
        "author": _names(source.author),
        "editor": _names(source.editor),
        "translator": _names(source.translator),
        "container-title": source.container_title,
        "publisher": source.publisher,
        "issued": _date(source.issued),
        "accessed": _date(source.accessed),
        "URL": source.url,
        **{_RENAMED.get(key, key): _value(key, text) for key, text in sorted(source.extra.items())},
        "note": source.note,
        "custom": _filled(
            {
                "archive": source.archive,
                "snapshot": source.snapshot,
                "sha256": source.sha256,
                "origin": source.origin,
                "reliability": source.reliability,
                "credibility": source.credibility,
            }
        ),
    }
    return _filled(item)


def _filled(record: Mapping[str, Any]) -> Record:
    return {key: value for key, value in record.items() if value}


def _value(key: str, text: str) -> Any:
    if key in _NAMES:
        return [{"literal": text}]
    return {"literal": text} if key in _DATES else text


def _names(names: Iterable[Name]) -> list[Record]:
    return [
        _filled(
            {
                "family": name.family,
                "given": name.given,
                "non-dropping-particle": name.particle,
                "dropping-particle": name.dropping,
                "suffix": name.suffix,
                "literal": name.literal,
            }
        )
        for name in names
    ]


def _date(date: SourceDate | None) -> Record:
    """Give a date in parts; a range that is open in EDTF, and words as they are."""
    if date is None:
        return {}
    if date.first is None or date.last is None:
        return {"raw" if date.is_read else "literal": date.text}
    ends = [date.first] if date.season or date.first == date.last else [date.first, date.last]
    said: Record = {"date-parts": [_parts(end) for end in ends]}
    if date.season:
        said["season"] = date.season - 20
    return said | ({"circa": True} if date.mark else {})


def _parts(when: When | Ancient) -> list[int]:
    """Give the year, month and day. CSL has no year 0: 44 BCE is -44."""
    if isinstance(when, Ancient):
        return [-when.year, *when.parts[1:]]
    return [int(part) for part in when.text.partition("T")[0].split("-")]
