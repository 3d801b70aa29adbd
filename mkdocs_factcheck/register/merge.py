"""From statements to the fact base: what is said in several places of one entry becomes that entry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from mkdocs_factcheck.model import (
    NOT_RATED,
    Claim,
    Claimant,
    Declaration,
    Evidence,
    FactBase,
    Link,
    Occurrence,
    Place,
    Problem,
    Relation,
    State,
    Status,
)
from mkdocs_factcheck.register.anchors import anchors_of
from mkdocs_factcheck.register.entries import RELATIONS
from mkdocs_factcheck.register.fields import Stated
from mkdocs_factcheck.register.makers import make_claimant, make_question, make_source, make_status
from mkdocs_factcheck.register.nearest import did_you_mean
from mkdocs_factcheck.register.statements import Reading, Statement
from mkdocs_factcheck.register.words import Words, own_mark, words_of


def merge(readings: Iterable[Reading], urls: Mapping[str, str], scale: Mapping[str, Status]) -> FactBase:
    """Build the fact base.

    Args:
        readings: of pages and register files, in any order: the result does not depend on it.
        urls: each page's address, relative to the site's root.
        scale: the statuses that the site's settings give.
    """
    readings = list(readings)
    merger = _Merger(urls, [problem for reading in readings for problem in reading.problems])
    facts = merger.merge((statement for reading in readings for statement in reading.statements), scale)
    named = [one for reading in readings for one in reading.named]
    questions = (one for one in named if one.kind == "question")
    return replace(
        facts,
        problems=(*facts.problems, *merger.unknown(named, facts)),
        links=(*(link for reading in readings for link in reading.links), *questions),
        ignores=tuple(ignore for reading in readings for ignore in reading.ignores),
        unmarked=tuple(one for reading in readings for one in reading.unmarked),
    )


class _Merger:
    def __init__(self, urls: Mapping[str, str], problems: list[Problem]) -> None:
        self._urls = urls
        self._problems = problems
        self._claimant_ids: dict[str, str] = {}
        self._claimants: dict[str, Claimant] = {}

    def merge(self, statements: Iterable[Statement], scale: Mapping[str, Status]) -> FactBase:
        groups: dict[str, dict[str, list[Statement]]] = defaultdict(lambda: defaultdict(list))
        for statement in sorted(statements, key=lambda one: one.place):
            groups[statement.kind][statement.id].append(statement)
        statuses = dict(scale)
        for id_, values in self._entries(groups["status"]):
            statuses[id_] = make_status(id_, values[1], statuses.get(id_))
        self._claimants = {id_: make_claimant(id_, *entry) for id_, entry in self._entries(groups["claimant"])}
        self._index_claimants()
        exported = {id_ for id_, group in groups["source"].items() if all(one.exported for one in group)}
        sources = {
            id_: make_source(id_, *entry, exported=id_ in exported) for id_, entry in self._entries(groups["source"])
        }
        questions = {id_: make_question(id_, *entry) for id_, entry in self._entries(groups["question"])}
        anchors = anchors_of(groups["claim"])
        claims = {id_: self._claim(id_, group, anchors, statuses) for id_, group in sorted(groups["claim"].items())}
        return FactBase(
            claims=claims,
            sources=sources,
            claimants=dict(sorted(self._claimants.items())),
            questions=questions,
            statuses=statuses,
            declarations=self._declarations(groups["contradiction"], claims),
            problems=tuple(self._problems),
        )

    def unknown(self, named: Iterable[Link], facts: FactBase) -> Iterator[Problem]:
        """What the filters of placed views name and nothing is; questions are looked at as links are."""
        claimants = [name for one in facts.claimants.values() for name in (one.id, one.name)]
        for one in named:
            if one.kind == "claimant" and _fold(one.id) not in self._claimant_ids:
                hint = did_you_mean(one.id, claimants)
                yield Problem(code="FC204", message=f'unknown claimant "{one.id}"', place=one.place, hint=hint)
            elif one.kind == "status" and one.id not in facts.statuses and one.id != NOT_RATED.id:
                yield _unknown_status(one.id, one.place, facts.statuses)

    def _entries(
        self, groups: Mapping[str, list[Statement]]
    ) -> Iterable[tuple[str, tuple[Place, Mapping[str, Stated]]]]:
        """Entries that one place defines; a second definition is a finding, and the first one counts.

        An entry of a reference manager and one written for the site are no two definitions: the written one
        completes the other, and wins where both state a key.
        """
        for id_, group in sorted(groups.items()):
            exported = self._only([one for one in group if one.exported])
            written = self._only([one for one in group if not one.exported])
            first = written or exported
            if first is not None:
                values = {**(exported.values if exported else {}), **(written.values if written else {})}
                yield id_, (first.place, values)

    def _only(self, group: list[Statement]) -> Statement | None:
        for other in group[1:]:
            self._problems.append(
                Problem(
                    code="FC205",
                    message=f'{other.kind} "{other.id}" is defined twice',
                    place=other.place,
                    hint="export it once" if other.exported else "give one of them another id",
                    related=(group[0].place,),
                )
            )
        return group[0] if group else None

    def _index_claimants(self) -> None:
        for claimant in self._claimants.values():
            for name in (claimant.id, claimant.name, *claimant.aliases):
                self._claimant_ids.setdefault(_fold(name), claimant.id)

    def _claim(
        self,
        id_: str,
        group: list[Statement],
        anchors: Mapping[tuple[str, int], tuple[str, int]],
        statuses: Mapping[str, Status],
    ) -> Claim:
        own = own_mark(group)
        stated = self._agree(id_, group, own)
        self._check_status(stated, statuses)
        values: dict[str, Any] = {
            key.replace("-", "_"): stated[key].value
            for key in (
                "said", "status", "about", "position", "likelihood", "confidence", "value",
                "reviewed", "reviewer", "review-after", "note",
            )
            if key in stated
        }  # fmt: skip
        words = words_of(group, own, stated)
        if "position" in values:
            values["position"] = _position(values["position"])
        explained = next((one for one in group if one.block and one.body), None)
        return Claim(
            id=id_,
            text=words.text,
            kind=words.kind,
            place=group[0].place,
            claimant=self._claimant(stated.get("by")),
            evidence=_joined(stated, ("evidence", "source")),
            relations=_joined(stated, RELATIONS),
            occurrences=tuple(self._occurrence(one, anchors, words) for one in group if one.mark is not None),
            explained=explained.place if explained else None,
            explained_url=self._url(explained.page, f"card-{id_}") if explained else None,
            places={key: one.place for key, one in stated.items()},
            **values,
        )

    def _agree(self, id_: str, group: list[Statement], own: Statement | None) -> dict[str, Stated]:
        """The values of all statements; a second value for a key is a finding that names both places."""
        agreed: dict[str, Stated] = {}
        for statement in group:
            for key, stated in statement.values.items():
                if key == "kind" and statement.mark is not None and statement is not own:
                    continue  # it is the kind of this mark's words, which are not the claim's own
                first = agreed.setdefault(key, stated)
                if first is not stated and _bare(first.value) != _bare(stated.value):
                    self._problems.append(
                        Problem(
                            code="FC107",
                            message=f'"{key}" of claim "{id_}" has two values',
                            place=stated.place,
                            hint="state it once; the first one counts",
                            related=(first.place,),
                        )
                    )
        return agreed

    def _check_status(self, stated: dict[str, Stated], statuses: Mapping[str, Status]) -> None:
        status = stated.get("status")
        if status is not None and status.value not in statuses:
            self._problems.append(_unknown_status(status.value, status.place, statuses))
            del stated["status"]

    def _claimant(self, by: Stated | None) -> str | None:
        if by is None:
            return None
        known = self._claimant_ids.get(_fold(by.value))
        if known is None:
            self._suspect(by)
            self._claimants[by.value] = Claimant(id=by.value, name=by.value, place=by.place, registered=False)
            known = self._claimant_ids[_fold(by.value)] = by.value
        return known

    def _suspect(self, by: Stated) -> None:
        """A plain name is fine; one that looks like a misspelt id is not."""
        if " " in by.value or by.value != by.value.casefold():
            return
        hint = did_you_mean(by.value, [claimant.id for claimant in self._claimants.values() if claimant.registered])
        if hint:
            self._problems.append(
                Problem(code="FC204", message=f'unknown claimant "{by.value}"', place=by.place, hint=hint)
            )

    def _occurrence(
        self, one: Statement, anchors: Mapping[tuple[str, int], tuple[str, int]], words: Words
    ) -> Occurrence:
        page = one.page or ""
        anchor, number = anchors[page, one.mark or 0]
        return Occurrence(
            page=page,
            url=f"{self._urls.get(page, '')}#{quote(anchor)}",
            anchor=anchor,
            number=number,
            text=one.words,
            quotation=words.quotation_of(one),
            place=one.place,
        )

    def _url(self, page: str | None, anchor: str) -> str:
        """An anchor's address; empty for what stands in no page."""
        return f"{self._urls[page]}#{quote(anchor)}" if page is not None and page in self._urls else ""

    def _declarations(
        self, groups: Mapping[str, list[Statement]], claims: Mapping[str, Claim]
    ) -> dict[str, Declaration]:
        declarations = {}
        bodies = {id_: group[0] for id_, group in groups.items()}
        for id_, (place, values) in self._entries(groups):
            first = bodies[id_]
            listed = values["claims"].value if "claims" in values else ()
            named = {claim.text: claim.place for claim in reversed(listed)}
            named = dict(reversed(named.items()))
            if len(named) < 2 and not any(one in claims and claims[one].is_opposed for one in named):
                self._problems.append(
                    Problem(
                        code="FC109",
                        message=f'contradiction "{id_}" needs two claims',
                        place=values["claims"].place if "claims" in values else place,
                        hint="write claims: [one-id, another-id]; one is enough only where it has evidence both ways",
                    )
                )
            declarations[id_] = Declaration(
                id=id_,
                claims=tuple(named),
                claim_places=tuple(named.values()),
                place=place,
                state=values["state"].value if "state" in values else State.OPEN,
                explanation=first.body or (values["explanation"].value if "explanation" in values else ""),
                url=f"{self._urls[first.page]}#{quote(f'contradiction-{id_}')}"
                if first.page and first.page in self._urls
                else "",
            )
        return declarations


def _unknown_status(id_: str, place: Place, known: Iterable[str]) -> Problem:
    hint = did_you_mean(id_, known) or f"known: {', '.join(known)}"
    return Problem(code="FC104", message=f'unknown status "{id_}"', place=place, hint=hint)


def _joined(stated: Mapping[str, Stated], keys: Iterable[str]) -> tuple[Any, ...]:
    return tuple(item for key in keys if key in stated for item in stated[key].value)


def _bare(value: Any) -> Any:
    """A value without its places, so that equal values stated in two places are equal."""
    if isinstance(value, tuple):
        return tuple(_bare(item) for item in value)
    if isinstance(value, Evidence):
        return (value.source, value.locator, value.quote, value.stance, value.prefix, value.suffix)
    if isinstance(value, Relation):
        return (value.type, value.target)
    return value


def _position(text: str) -> str:
    word = text.casefold()
    return word if word in {"yes", "no", "undetermined"} else text


def _fold(name: str) -> str:
    return " ".join(name.casefold().split())
