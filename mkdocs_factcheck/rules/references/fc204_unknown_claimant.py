"""A claimant whose name looks misspelt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from mkdocs_factcheck.model import Claimant, Contradiction, FactBase, Place, Problem, Severity
from mkdocs_factcheck.rules.readers import found_by_readers
from mkdocs_factcheck.rules.references.links import dead_links
from mkdocs_factcheck.rules.references.near_names import NearNames
from mkdocs_factcheck.rules.rule import Example, Rule

_CODE = "FC204"
_unknown = found_by_readers(_CODE)


def _check(facts: FactBase, contradictions: tuple[Contradiction, ...]) -> Iterator[Problem]:
    yield from _unknown(facts, contradictions)
    yield from dead_links(facts, "claimant", facts.claimants, _CODE)
    if not all(claimant.registered for claimant in facts.claimants.values()):
        yield from _near_names(facts)


def _near_names(facts: FactBase) -> Iterator[Problem]:
    """Yield names that nobody registered and that are nearly another one, registered or not."""
    owners: dict[str, Claimant] = {}
    for one in sorted(facts.claimants.values(), key=lambda one: not one.registered):
        for name in (one.name, *one.aliases, one.id) if one.registered else (one.name,):
            owners.setdefault(name, one)
    near = NearNames(owners)
    places = _places(facts)
    for claimant in facts.claimants.values():
        others = (
            [] if claimant.registered else [name for name in near.of(claimant.name) if owners[name] is not claimant]
        )
        if registered := [name for name in others if owners[name].registered]:
            yield from _misspelt(claimant, registered, owners[registered[0]], places[claimant.id])
        elif others:
            best = min((owners[name] for name in others), key=lambda other: _rank(places[other.id]))
            own, known = places[claimant.id], places[best.id]
            if _rank(known) < _rank(own):
                message = f'claimant "{claimant.name}" is nearly "{best.name}"'
                hint = "write both alike, or register one with the other among its aliases, or both if they are two"
                yield Problem(code=_CODE, message=message, place=own[0], hint=hint, related=(known[0],), note=True)


def _misspelt(claimant: Claimant, near: list[str], owner: Claimant, places: list[Place]) -> Iterator[Problem]:
    """Yield each place that names a claimant who is probably the registered one."""
    like_an_id = " " not in claimant.name and claimant.name == claimant.name.casefold()
    meant = owner.id if like_an_id and owner.id in near else near[0]
    hint = (
        f'did you mean "{meant}"? another spelling belongs to the aliases of "{owner.id}", somebody else is registered'
    )
    message = f'unknown claimant "{claimant.name}"'
    for place in places:
        yield Problem(code=_CODE, message=message, place=place, hint=hint, related=(owner.place,))


def _places(facts: FactBase) -> Mapping[str, list[Place]]:
    """Where each claimant is named, in the order of places."""
    places: dict[str, list[Place]] = defaultdict(list)
    for claim in facts.claims.values():
        if claim.claimant is not None:
            places[claim.claimant].append(claim.places.get("by", claim.place))
    return {one.id: sorted(places[one.id]) or [one.place] for one in facts.claimants.values()}


def _rank(places: list[Place]) -> tuple[int, Place]:
    """A name that is used more often, or before, is more likely the right one."""
    return -len(places), places[0]


_CLAIMANT = "claimants:\n  city-council:\n    name: The city council"

RULE = Rule(
    code=_CODE,
    name="unknown-claimant",
    severity=Severity.WARNING,
    summary="a claimant that looks misspelt",
    why=(
        "A plain name makes a claimant, so that nobody has to be registered. One that is nearly the name, an alias or "
        "the ID of a registered claimant is more likely a slip. It splits one claimant in two, so that what the one "
        "says is not compared with what the other said. Beside a name that is not registered either it is a note. Two "
        "claimants whose names are near are both registered. A link needs a claimant that exists."
    ),
    bad=Example(page='[The bridge is safe]{claim=bridge by="The city counsil"}', register=_CLAIMANT),
    good=Example(page='[The bridge is safe]{claim=bridge by="The city council"}', register=_CLAIMANT),
    check=_check,
)
