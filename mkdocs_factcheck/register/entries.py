"""The keys of each kind of entry, and how each is read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from mkdocs_factcheck.model import (
    CREDIBILITY,
    RELIABILITY,
    Confidence,
    CountsAs,
    Evidence,
    Kind,
    Name,
    Place,
    Problem,
    Relation,
    RelationType,
    SourceDate,
    Stance,
    State,
    Tone,
)
from mkdocs_factcheck.register import fields as f
from mkdocs_factcheck.register.csl import NAME_KEYS, names_of, plain
from mkdocs_factcheck.register.csl_dates import DATE_KEYS, date_of
from mkdocs_factcheck.register.ids import is_valid_id
from mkdocs_factcheck.register.misread import no_citation, no_id, no_source, split_at_locator
from mkdocs_factcheck.register.nearest import did_you_mean
from mkdocs_factcheck.register.scopes import read_dimensions, read_period, read_scope
from mkdocs_factcheck.syntax import Fields, Items, Node, Scalar

RELATIONS = tuple(str(kind) for kind in RelationType)


CITING: Mapping[str, Stance | None] = {"source": None, "supported-by": Stance.SUPPORTS, "refuted-by": Stance.REFUTES}
"""The keys that cite sources in the short form, with what these do to the claim; ``None`` leaves that to the claim."""
EVIDENCE_KEYS = (*CITING, "evidence")


def _read_sources(key: str, node: Node) -> tuple[Evidence, ...]:
    """``id[, locator]`` joined by ``;``. A comma that is missing is a problem, and what was meant counts."""
    stance = CITING[key]
    evidence: list[Evidence] = []
    problems: list[Problem] = []
    for part in f.split_list(key, node):
        source, _, locator = part.text.partition(",")
        if not is_valid_id(source.strip()):
            problems.append(no_citation(part))
            source, locator = split_at_locator(part.text) or ("", "")
        if source:
            evidence.append(
                Evidence(
                    source=source.strip(),
                    locator=locator.strip() or None,
                    stance=stance or Stance.REPORTS,
                    implied=stance is None,
                    place=part.place,
                )
            )
    f.refuse(problems, tuple(evidence) or None)
    return tuple(evidence)


def _read_relations(key: str, node: Node) -> tuple[Relation, ...]:
    return tuple(Relation(type=RelationType(key), target=one.text, place=one.place) for one in _read_ids(key, node))


def _read_ids(key: str, node: Node) -> tuple[Scalar, ...]:
    parts = f.split_list(key, node)
    f.refuse([no_id(part) for part in parts if not is_valid_id(part.text)])
    return tuple(parts)


def _read_source(key: str, node: Node) -> str:
    text = f.read_text(key, node)
    if not is_valid_id(text):
        f.refuse([no_source(Scalar(text=text, place=node.place))])
    return text


_EVIDENCE: dict[str, f.Reader] = {
    "source": _read_source,
    "locator": f.read_text,
    "quote": f.read_text,
    "stance": f.one_of(Stance),
    "rating": f.read_text,
    "prefix": f.read_text,
    "suffix": f.read_text,
}


def _read_evidence(key: str, node: Node) -> tuple[Evidence, ...]:
    """A list of mappings. All that is bad in it is reported; the list counts as a whole or not at all."""
    nodes = node.items if isinstance(node, Items) else (node,)
    evidence: list[Evidence] = []
    problems: list[Problem] = []
    for item in nodes:
        before = len(problems)
        if not isinstance(item, Fields):
            problems.append(_bad(item, f'"{key}" takes a list of mappings', "write - source: ID, then its quote below"))
            continue
        stated = f.read_fields(item, _EVIDENCE, problems, owner="evidence")
        if len(problems) == before and "source" not in stated:
            problems.append(_bad(item, "evidence names no source", "add source: ID"))
        if len(problems) > before:
            continue
        values = {name: entry.value for name, entry in stated.items()}
        quote = stated.get("quote")
        evidence.append(
            Evidence(
                **values,
                implied="stance" not in values,
                place=stated["source"].place,
                quote_place=quote.place if quote else None,
            )
        )
    f.refuse(problems)
    return tuple(evidence)


def _bad(node: Node, message: str, hint: str) -> Problem:
    return Problem(code="FC106", message=message, place=node.place, hint=hint)


def _read_answers(key: str, node: Node) -> dict[str, str]:
    """A list of ids, or a mapping of ids to words."""
    if isinstance(node, Fields):
        answers: dict[str, str] = {}
        for name, words in node.pairs:
            answers.setdefault(f.read_id(key, name), f.read_text(key, words))
        _check_keys(node, list(answers), f'"{key}"', {id_: words or id_ for id_, words in answers.items()})
    else:
        answers = {part.text: part.text.replace("-", " ") for part in _read_ids(key, node)}
    return {id_: words or id_ for id_, words in answers.items()}


def _read_names(key: str, node: Node) -> tuple[Name, ...]:
    """Names as texts, or as CSL writes them: ``family`` and ``given``, or ``literal``."""
    names = names_of(key, plain(node), node.place)
    for one in node.items if isinstance(node, Items) else (node,):
        _check_keys(one, NAME_KEYS, f'a name of "{key}"', names)
    return names


def _read_name_list(key: str, node: Node) -> str:
    return "; ".join(name.full for name in _read_names(key, node))


def _read_date(key: str, node: Node) -> SourceDate:
    """The date of a source: a date, a range, a season, or words such as ``n.d.``."""
    date = date_of(key, plain(node), node.place)
    _check_keys(node, DATE_KEYS, f'the date "{key}"', date)
    return date


def _check_keys(node: Node, known: Sequence[str], owner: str, kept: Any) -> None:
    """Raise `BadValue` where a mapping holds a key that nothing reads, or one twice; ``kept`` is what it says."""
    seen: dict[str, Place] = {}
    for key, _ in node.pairs if isinstance(node, Fields) else ():
        if key.text not in known:
            hint = did_you_mean(key.text, known) or f"known keys: {', '.join(known)}"
            raise f.BadValue(f'unknown key "{key.text}" in {owner}', key.place, code="FC103", hint=hint, kept=kept)
        if key.text in seen:
            bad = f.repeated_key(key.text, key.place, seen[key.text])
            raise f.BadValue(bad.message, bad.place, code=bad.code, hint=bad.hint, kept=kept)
        seen[key.text] = key.place


CLAIM: dict[str, f.Reader] = {
    "status": f.read_text,
    "by": f.read_text,
    "said": f.read_when,
    "kind": f.one_of(Kind),
    **dict.fromkeys(CITING, _read_sources),
    "about": f.read_id,
    "position": f.read_text,
    "likelihood": f.read_likelihood,
    "confidence": f.one_of(Confidence),
    "value": f.read_value,
    "as-of": read_period,
    "scope": read_scope,
    **dict.fromkeys(RELATIONS, _read_relations),
    "reviewed": f.read_when,
    "reviewer": f.read_text,
    "review-after": f.read_when,
    "note": f.read_text,
}
"""What a mark may say of its claim."""

CLAIM_BLOCK: dict[str, f.Reader] = {**CLAIM, "text": f.read_text, "evidence": _read_evidence}

_SOURCE_EXTRA = (
    "DOI ISBN ISSN PMID PMCID abstract annote authority call-number chapter-number collection-number collection-title "
    "container-title-short dimensions edition event-date event-place event-title genre issue jurisdiction keyword "
    "language medium number number-of-pages number-of-volumes original-date page publisher-place scale section "
    "title-short version volume"
).split()

SOURCE: dict[str, f.Reader] = {
    "title": f.read_text,
    "author": _read_names,
    "publisher": f.read_text,
    "container-title": f.read_text,
    "issued": _read_date,
    "accessed": _read_date,
    "URL": f.read_link,
    "url": f.read_link,
    "archive": f.read_link,
    "snapshot": f.read_text,
    "sha256": f.read_text,
    "origin": f.read_id,
    "reliability": f.among(RELIABILITY),
    "credibility": f.among(CREDIBILITY),
    "type": f.read_text,
    "note": f.read_text,
    **dict.fromkeys(_SOURCE_EXTRA, f.read_text),
    "editor": _read_names,
    "translator": _read_names,
    **dict.fromkeys(("container-author", "director", "interviewer", "recipient"), _read_name_list),
}
CLAIMANT: dict[str, f.Reader] = {
    "name": f.read_text,
    "aliases": f.read_texts,
    "description": f.read_text,
    "url": f.read_link,
}
QUESTION: dict[str, f.Reader] = {
    "title": f.read_text,
    "answers": _read_answers,
    "exclusive": f.read_bool,
    "varies-by": read_dimensions,
    "description": f.read_text,
}
CONTRADICTION: dict[str, f.Reader] = {
    "claims": _read_ids,
    "state": f.one_of(State),
    "explanation": f.read_text,
}
STATUS: dict[str, f.Reader] = {
    "label": f.read_text,
    "tone": f.one_of(Tone),
    "icon": f.read_text,
    "rating": f.read_number,
    "counts_as": f.one_of(CountsAs),
    "meaning": f.read_text,
}

READERS: Mapping[str, Mapping[str, f.Reader]] = {
    "claim": CLAIM_BLOCK,
    "source": SOURCE,
    "claimant": CLAIMANT,
    "question": QUESTION,
    "contradiction": CONTRADICTION,
    "status": STATUS,
}
"""The keys of each kind of entry, in a block's options or in a register file."""

SECTIONS: Mapping[str, str] = {
    "sources": "source",
    "claimants": "claimant",
    "questions": "question",
    "claims": "claim",
    "contradictions": "contradiction",
    "statuses": "status",
}
"""The top-level keys of a register file, each with the kind of its entries."""
