"""Which entries a placed view shows: the filters of a request."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fnmatch import fnmatchcase
from typing import TypeVar

from mkdocs_factcheck.model import NOT_RATED, Claim, Contradiction, ViewRequest, fold_name, nfc
from mkdocs_factcheck.views.lookup import Lookup

_T = TypeVar("_T")


def claim_filter(request: ViewRequest, lookup: Lookup, *, with_state: bool = True) -> Callable[[Claim], bool]:
    """A test of one claim against all filters of a request."""
    by = _claimant_ids(request.by, lookup)

    def passes(claim: Claim) -> bool:
        return (
            (not request.status or (claim.status or NOT_RATED.id) in request.status)
            and (not request.by or claim.claimant in by)
            and (not request.about or lookup.stated(claim).about in request.about)
            and (not request.page or any(matches_page(one.page, request.page) for one in claim.occurrences))
            and (not request.state or not with_state or _in_state(claim, request.state, lookup))
        )

    return passes


def select_claims(request: ViewRequest, lookup: Lookup) -> list[Claim]:
    """The claims that pass, in the order of their IDs."""
    claims = lookup.facts.claims.values()
    if not request.filtered:
        return list(claims)
    return list(filter(claim_filter(request, lookup), claims))


def select_contradictions(request: ViewRequest, lookup: Lookup) -> list[Contradiction]:
    """The contradictions of which a side passes, and whose state does."""
    if not request.filtered:
        return list(lookup.contradictions)
    passes = claim_filter(request, lookup, with_state=False)
    claims = lookup.facts.claims
    return [
        one
        for one in lookup.contradictions
        if (not request.state or one.state in request.state)
        and any(passes(claims[side]) for side in one.claims if side in claims)
    ]


def matches_page(path: str, globs: Iterable[str]) -> bool:
    """Whether a page's path fits one of the globs."""
    path = nfc(path)
    return any(fnmatchcase(path, glob) for glob in globs)


def limited(rows: list[_T], request: ViewRequest) -> list[_T]:
    """As many rows as the request allows."""
    return rows if request.limit is None else rows[: max(request.limit, 0)]


def direction(request: ViewRequest) -> tuple[str, bool]:
    """The column to sort by and whether to reverse it."""
    sort = request.sort or ""
    return sort.removeprefix("-"), sort.startswith("-")


def _claimant_ids(names: Iterable[str], lookup: Lookup) -> frozenset[str]:
    wanted = set(map(fold_name, names))
    return frozenset(
        claimant.id
        for claimant in lookup.facts.claimants.values()
        if not wanted.isdisjoint(map(fold_name, (claimant.id, claimant.name, *claimant.aliases)))
    )


def _in_state(claim: Claim, states: tuple[str, ...], lookup: Lookup) -> bool:
    return any(one.state in states for one in lookup.conflicts.get(claim.id, ()))
