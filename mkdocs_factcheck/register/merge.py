"""From statements to the fact base: what is said in several places of one entry becomes that entry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
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
    claim_called,
    fold_name,
    quoted,
    unstated_stance,
)
from mkdocs_factcheck.register.anchors import anchors_of, free_id
from mkdocs_factcheck.register.carried import with_carried_verdicts
from mkdocs_factcheck.register.entries import EVIDENCE_KEYS, RELATIONS
from mkdocs_factcheck.register.fields import Stated
from mkdocs_factcheck.register.ids import ids_of_names
from mkdocs_factcheck.register.makers import make_claimant, make_question, make_source, make_status
from mkdocs_factcheck.register.nearest import did_you_mean
from mkdocs_factcheck.register.statements import Reading, Statement, two_claims
from mkdocs_factcheck.register.words import Words, own_mark, words_of


def merge(
    readings: Iterable[Reading],
    urls: Mapping[str, str],
    scale: Mapping[str, Status],
    own_ids: Mapping[str, frozenset[str]] | None = None,
) -> FactBase:
    """Build the fact base.

    Args:
        readings: of pages and register files, in any order: the result does not depend on it.
        urls: each page's address, relative to the site's root.
        scale: the statuses that the site's settings give.
        own_ids: the ids like ours that each page has already, to which ours yield.
    """
    readings = list(readings)
    own_ids = own_ids or {}
    merger = _Merger(urls, own_ids, [problem for reading in readings for problem in reading.problems])
    facts = merger.merge((statement for reading in readings for statement in reading.statements), scale)
    named = [one for reading in readings for one in reading.named]
    questions = (one for one in named if one.kind == "question")
    return replace(
        facts,
        problems=(*facts.problems, *merger.unknown(named, facts)),
        links=(*(link for reading in readings for link in reading.links), *questions),
        ignores=tuple(ignore for reading in readings for ignore in reading.ignores),
        unmarked=tuple(one for reading in readings for one in reading.unmarked),
        own_ids={urls[name]: ids for name, ids in own_ids.items()},
    )


class _Merger:
    def __init__(self, urls: Mapping[str, str], own_ids: Mapping[str, frozenset[str]], problems: list[Problem]) -> None:
        self._urls = urls
        self._own_ids = own_ids
        self._problems = problems
        self._claimant_ids: dict[str, str] = {}
        self._claimants: dict[str, Claimant] = {}
        self._ids_of_names: dict[str, str] = {}
        self._claim_ids: Collection[str] = ()
        self._restated: dict[Place, dict[Place, None]] = {}

    def merge(self, statements: Iterable[Statement], scale: Mapping[str, Status]) -> FactBase:
        groups: dict[str, dict[str, list[Statement]]] = defaultdict(lambda: defaultdict(list))
        for statement in sorted(statements, key=lambda one: one.place):
            groups[statement.kind][statement.id].append(statement)
        statuses = dict(scale)
        for id_, values in self._entries(groups["status"]):
            statuses[id_] = make_status(id_, values[1], statuses.get(id_))
        self._claimants = {id_: make_claimant(id_, *entry) for id_, entry in self._entries(groups["claimant"])}
        self._index_claimants()
        self._name_others(groups["claim"])
        exported = {id_ for id_, group in groups["source"].items() if all(one.exported for one in group)}
        sources = {
            id_: make_source(id_, *entry, exported=id_ in exported) for id_, entry in self._entries(groups["source"])
        }
        questions = {id_: make_question(id_, *entry) for id_, entry in self._entries(groups["question"])}
        anchors = anchors_of(groups["claim"], self._own_ids)
        self._claim_ids = groups["claim"].keys()
        claims = {id_: self._claim(id_, group, anchors, statuses) for id_, group in sorted(groups["claim"].items())}
        return FactBase(
            claims=with_carried_verdicts(claims),
            sources=sources,
            claimants=dict(sorted(self._claimants.items())),
            questions=questions,
            statuses=statuses,
            declarations=self._declarations(groups["contradiction"], claims),
            problems=tuple(self._problems),
            restated={place: tuple(others) for place, others in self._restated.items()},
        )

    def unknown(self, named: Iterable[Link], facts: FactBase) -> Iterator[Problem]:
        """What the filters of placed views name and nothing is; questions are looked at as links are."""
        claimants = [name for one in facts.claimants.values() for name in (one.id, one.name)]
        for one in named:
            if one.kind == "claimant" and fold_name(one.id) not in self._claimant_ids:
                hint = did_you_mean(one.id, claimants) or "write a name or id that some claim has in by=…"
                yield Problem(code="FC204", message=f"unknown claimant {quoted(one.id)}", place=one.place, hint=hint)
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
                    message=f"{other.kind} {quoted(other.id)} is defined twice",
                    place=other.place,
                    hint="export it once" if other.exported else "give one of them another id",
                    related=(group[0].place,),
                )
            )
        return group[0] if group else None

    def _index_claimants(self) -> None:
        for claimant in self._claimants.values():
            for name in dict.fromkeys(fold_name(name) for name in (claimant.id, claimant.name, *claimant.aliases)):
                known = self._claimant_ids.setdefault(name, claimant.id)
                if known != claimant.id:
                    self._problems.append(
                        Problem(
                            code="FC205",
                            message=f'{quoted(name)} names two claimants, "{known}" and "{claimant.id}"',
                            place=claimant.place,
                            hint="give each name to one of them; the first one counts",
                            related=(self._claimants[known].place,),
                        )
                    )

    def _name_others(self, groups: Mapping[str, list[Statement]]) -> None:
        """Give an ID to each claimant that is known by a name alone, in the spelling of the claim that comes first."""
        names: dict[str, str] = {}
        for _, group in sorted(groups.items()):
            by = next((one.values["by"].value for one in group if "by" in one.values), "")
            folded = fold_name(by)
            if folded and folded not in self._claimant_ids:
                names.setdefault(folded, by)
        ids = ids_of_names(names.values(), self._claimants)
        self._ids_of_names = {folded: ids[name] for folded, name in names.items()}

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
                "as-of", "scope",
                "reviewed", "reviewer", "review-after", "note",
            )
            if key in stated
        }  # fmt: skip
        words = words_of(group, own, stated)
        if "position" in values:
            values["position"] = _position(values["position"])
        explained = next((one for one in group if one.block and one.body), None)
        claimant = self._claimant(stated.get("by"))
        return Claim(
            id=id_,
            text=words.text,
            kind=words.kind,
            place=group[0].place,
            claimant=claimant,
            evidence=_evidence(stated, claimant),
            relations=tuple(item for key in RELATIONS if key in stated for item in stated[key].value),
            occurrences=tuple(self._occurrence(one, anchors, words) for one in group if one.mark is not None),
            explained=explained.place if explained else None,
            explained_url=self._card_url(explained, group) if explained else None,
            derived=_is_derived(group),
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
                if first is not stated and _bare(first.value) == _bare(stated.value):
                    self._restate(first, stated)
                elif first is not stated:
                    called = claim_called(id_, group[0].words if _is_derived(group) else "")
                    self._problems.append(_two_values(called, key, first, stated))
        return agreed

    def _restate(self, first: Stated, again: Stated) -> None:
        """Keep the places of a value that is stated once more, and those of its parts."""
        places = [(first.place, again.place)]
        if isinstance(first.value, tuple):
            parts = zip(first.value, again.value, strict=True)
            places += [(one.place, other.place) for one, other in parts if isinstance(one, Evidence | Relation)]
        for one, other in places:
            self._restated.setdefault(one, {})[other] = None

    def _check_status(self, stated: dict[str, Stated], statuses: Mapping[str, Status]) -> None:
        status = stated.get("status")
        if status is not None and status.value not in statuses:
            self._problems.append(_unknown_status(status.value, status.place, statuses))
            del stated["status"]

    def _claimant(self, by: Stated | None) -> str | None:
        if by is None or not by.value:
            return None
        folded = fold_name(by.value)
        known = self._claimant_ids.get(folded)
        if known is None:
            known = self._claimant_ids[folded] = self._ids_of_names[folded]
            self._claimants[known] = Claimant(id=known, name=by.value, place=by.place, registered=False)
        return known

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

    def _card_url(self, block: Statement, group: list[Statement]) -> str:
        """The address of the card that a block of the claim shows."""
        before = [one for one in group if one.block and one.page == block.page].index(block)
        return self._url(block, "card", self._claim_ids, before)

    def _url(self, block: Statement, prefix: str, known: Collection[str], before: int = 0) -> str:
        """The address of what a block shows, of which ``before`` stand above it; empty for what is in no page."""
        if block.page is None or block.page not in self._urls:
            return ""
        start = f"{prefix}-"
        own = self._own_ids.get(block.page, frozenset())
        anchor = free_id(f"{start}{block.id}", own, lambda one: one.removeprefix(start) in known, before)
        return f"{self._urls[block.page]}#{quote(anchor)}"

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
                self._problems.append(two_claims(id_, values["claims"].place if "claims" in values else place))
            declarations[id_] = Declaration(
                id=id_,
                claims=tuple(named),
                claim_places=tuple(named.values()),
                place=place,
                state=values["state"].value if "state" in values else State.OPEN,
                explanation=first.body or (values["explanation"].value if "explanation" in values else ""),
                url=self._url(first, "contradiction", groups),
            )
        return declarations


def _is_derived(group: Iterable[Statement]) -> bool:
    return all(one.derived for one in group)


def _two_values(called: str, key: str, first: Stated, other: Stated) -> Problem:
    return Problem(
        code="FC107",
        message=f'"{key}" of claim {called} has two values: first {quoted(first.typed)}, here {quoted(other.typed)}',
        place=other.place,
        hint="state it once; until then the first one counts",
        related=(first.place,),
    )


def _unknown_status(id_: str, place: Place, known: Iterable[str]) -> Problem:
    hint = did_you_mean(id_, known) or f"known: {', '.join(known)}"
    return Problem(code="FC104", message=f"unknown status {quoted(id_)}", place=place, hint=hint)


def _evidence(stated: Mapping[str, Stated], claimant: str | None) -> tuple[Evidence, ...]:
    """The evidence of all keys in the author's order. What no stance is stated for depends on who makes the claim."""
    lists = sorted((stated[key] for key in EVIDENCE_KEYS if key in stated), key=lambda one: one.place)
    unstated = unstated_stance(claimant)
    return tuple(
        replace(one, stance=unstated) if one.implied and one.stance is not unstated else one
        for given in lists
        for one in given.value
    )


def _bare(value: Any) -> Any:
    """A value without its places, so that equal values stated in two places are equal."""
    if isinstance(value, tuple):
        return tuple(_bare(item) for item in value)
    if isinstance(value, Evidence):
        stance = None if value.implied else value.stance
        return (value.source, value.locator, value.quote, stance, value.rating, value.prefix, value.suffix)
    if isinstance(value, Relation):
        return (value.type, value.target)
    return value


def _position(text: str) -> str:
    word = text.casefold()
    return word if word in {"yes", "no", "undetermined"} else text
