"""The whole review as ``claims.json``; `mkdocs_factcheck.schema` describes it.

Each record is a literal with its keys in the order of the contract: a loop over the fields of the dataclasses takes
several times as long, and sites have tens of thousands of claims.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from operator import attrgetter
from typing import Any, TypeAlias, TypeVar

from mkdocs_factcheck.export.entries import claimant_record, question_record, source_record, status_record
from mkdocs_factcheck.export.gathered import gathered
from mkdocs_factcheck.model import (
    Claim,
    Contradiction,
    Crowd,
    Development,
    Evidence,
    Occurrence,
    QuoteResult,
    Relation,
    Review,
)

Record: TypeAlias = dict[str, Any]
_Entry = TypeVar("_Entry")

VERSION = 2
"""The number of the format; it grows with a change that readers of the old one would misread."""

_HEAD = {"$schema": "claims.schema.json", "version": VERSION}
_CHUNK = 64
"""Records made before they are encoded: more of them set off the garbage collector, which doubles the time."""

# Nothing in the document can hold itself, and the search for that costs a tenth.
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode

_UNCHECKED = QuoteResult.UNCHECKED.value
_by_target = attrgetter("target", "type")


def claims_json(review: Review) -> str:
    """Give the document as text, compact and with a newline at its end; the same bytes for the same review."""
    members = [f"{_encode(name)}:{_encode(value)}" for name, value in _HEAD.items()]
    members.extend(f"{_encode(name)}:[{_joined(records)}]" for name, records in _lists(review))
    return f"{{{','.join(members)}}}\n"


def claims_document(review: Review) -> Record:
    """Give the document as plain data: every list by id, occurrences and findings by their places."""
    return {**_HEAD, **{name: list(records) for name, records in _lists(review)}}


def _lists(review: Review) -> Iterator[tuple[str, Iterator[Record]]]:
    facts = review.facts
    yield "statuses", _records(facts.statuses, status_record)
    yield "claims", _records(facts.claims, _claim)
    yield "sources", _records(facts.sources, source_record)
    yield "claimants", _records(facts.claimants, claimant_record)
    yield "questions", _records(facts.questions, question_record)
    yield "contradictions", map(_contradiction, gathered(review))
    yield "developments", map(_development, review.developments)
    yield "findings", map(attrgetter("record"), review.findings)


def _records(entries: Mapping[str, _Entry], record: Callable[[_Entry], Record]) -> Iterator[Record]:
    return (record(entry) for _, entry in sorted(entries.items()))


def _joined(records: Iterator[Record]) -> str:
    """Encode records one after the other, with commas between, no more than a few at a time in memory."""
    chunks = []
    while chunk := list(islice(records, _CHUNK)):
        chunks.append(_encode(chunk)[1:-1])
    return ",".join(chunks)


def _claim(claim: Claim) -> Record:
    return {
        "id": claim.id,
        "text": claim.text,
        "kind": claim.kind._value_,
        "status": claim.status,
        "status_from": claim.status_from,
        "claimant": claim.claimant,
        "said": claim.said and claim.said.text,
        "about": claim.about,
        "position": claim.position,
        "likelihood": claim.likelihood and claim.likelihood.text,
        "value": claim.value and claim.value.text,
        "as_of": claim.as_of and claim.as_of.text,
        "scope": dict(sorted(claim.scope.items())),
        "evidence": _evidence(claim.evidence),
        "relations": _relations(claim.relations),
        "occurrences": _occurrences(claim.occurrences),
        "reviewed": claim.reviewed and claim.reviewed.text,
        "reviewer": claim.reviewer,
        "review_after": claim.review_after and claim.review_after.text,
        "note": claim.note,
    }


def _evidence(evidence: tuple[Evidence, ...]) -> list[Record]:
    return [
        {
            "source": one.source,
            "locator": one.locator,
            "quote": one.quote,
            "stance": one.stance._value_,
            "rating": one.rating,
            "result": one.result._value_ if one.result else _UNCHECKED,
        }
        for one in evidence
    ]


def _relations(relations: tuple[Relation, ...]) -> list[Record]:
    return [{"type": one.type._value_, "target": one.target} for one in _sorted(relations, _by_target)]


def _occurrences(occurrences: tuple[Occurrence, ...]) -> list[Record]:
    return [
        {
            "path": one.place.path,
            "url": one.url,
            "line": one.place.line,
            "column": one.place.column,
            "text": one.text,
            "quoted": one.quotation is not None,
            "result": one.result and one.result._value_,
        }
        for one in _sorted(occurrences, _by_place)
    ]


def _sorted(entries: tuple[_Entry, ...], key: Callable[[_Entry], Any]) -> Iterable[_Entry]:
    return sorted(entries, key=key) if len(entries) > 1 else entries


def _by_place(occurrence: Occurrence) -> tuple[str, int, int]:
    place = occurrence.place
    return (place.path, place.line, place.column)


def _development(development: Development) -> Record:
    return {
        "id": development.id,
        "claims": list(development.claims),
        "question": development.question,
        "reason": development.reason,
    }


def _contradiction(contradiction: Contradiction) -> Record:
    record: Record = {
        "id": contradiction.id,
        "kind": contradiction.kind._value_,
        "state": contradiction.state._value_,
        "claims": sorted(contradiction.claims),
        "question": contradiction.question,
        "self": contradiction.self_contradiction,
        "reversal": contradiction.reversal,
        "reason": contradiction.reason,
    }
    if isinstance(contradiction, Crowd):
        record["pairs"] = contradiction.pairs
        record["sides"] = list(map(list, contradiction.sides))
    return record
