"""A stored copy that is not the one that was recorded."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_factcheck.model import Contradiction, FactBase, Problem, Severity
from mkdocs_factcheck.rules.rule import Example, Rule

_DIGITS = 12
"""Digits of a sha256 that a message shows: enough to tell two apart."""


def _check(facts: FactBase, _: tuple[Contradiction, ...]) -> Iterator[Problem]:
    for id_, copy in facts.copies.items():
        if copy.changed:
            source = facts.sources[id_]
            yield Problem(
                code="FC304",
                message=(
                    f'the stored copy of "{id_}" has changed: {copy.path} has sha256 "{copy.sha256[:_DIGITS]}…", '
                    f'recorded is "{_shown(source.sha256)}"'
                ),
                place=source.places.get("sha256", source.place),
                hint=f"compare the two, then record sha256: {copy.sha256}",
            )


def _shown(recorded: str) -> str:
    return f"{recorded[:_DIGITS]}…" if len(recorded) > _DIGITS else recorded


_SOURCE = "sources:\n  report:\n    title: Report on the bridge\n    sha256: "
_PAGE = 'The mayor said ["nothing about the bridge"]{claim=bridge source=report}.'
_COPY = "The mayor said nothing about the bridge."

RULE = Rule(
    code="FC304",
    name="source-changed",
    severity=Severity.WARNING,
    summary="a stored copy whose sha256 differs from the recorded one",
    why=(
        "The recorded sha256 vouches for the copy against which the quotations were checked. Once the two differ, "
        "somebody has stored another version, or changed the file, and has to look again."
    ),
    bad=Example(page=_PAGE, register=f"{_SOURCE}{'0' * 64}", copy=_COPY),
    good=Example(
        page=_PAGE,
        register=f"{_SOURCE}6eb66d1a68c9602b48a20de73db729c98523e159bac9b440c4b4829b7d296d53",
        copy=_COPY,
    ),
    check=_check,
)
