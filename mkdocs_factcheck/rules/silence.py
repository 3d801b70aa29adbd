"""What the author asked not to hear: comments in pages, and globs in the settings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatchcase

from mkdocs_factcheck.model import Claim, Evidence, FactBase, Place, Relation, nfc
from mkdocs_factcheck.rules.rule import Rule

_Line = tuple[str, int]


class Silence:
    """Answers whether a rule has to be silent at a place."""

    def __init__(self, facts: FactBase, ignores: Mapping[str, Sequence[str]], *, docs: str) -> None:
        self._globs = [(nfc(glob), _fold(rules)) for glob, rules in ignores.items()]
        self._docs = f"{docs.strip('/')}/" if docs.strip("/.") else ""
        self._rules_of_path: dict[str, frozenset[str]] = {}
        self._rules_of_line = _rules_of_line(facts)

    def covers(self, rule: Rule, place: Place) -> bool:
        """Whether a comment or a glob silences the rule here."""
        if self._rules_of_line and _names(rule) & self._rules_of_line.get((place.path, place.line), frozenset()):
            return True
        return bool(self._globs) and bool(_names(rule) & self._ignored_in(place.path))

    def _ignored_in(self, path: str) -> frozenset[str]:
        known = self._rules_of_path.get(path)
        if known is None:
            paths = {nfc(path), nfc(path.removeprefix(self._docs))}
            fitting = (rules for glob, rules in self._globs if any(fnmatchcase(one, glob) for one in paths))
            known = self._rules_of_path[path] = frozenset().union(*fitting)
        return known


def _names(rule: Rule) -> frozenset[str]:
    return frozenset({rule.code.casefold(), rule.name})


def _fold(rules: Sequence[str]) -> frozenset[str]:
    return frozenset(rule.casefold() for rule in rules)


def _rules_of_line(facts: FactBase) -> Mapping[_Line, frozenset[str]]:
    """Map lines to the rules that comments silence there; a mark over several lines is silenced as a whole."""
    silenced: dict[_Line, frozenset[str]] = {}
    for ignore in facts.ignores:
        for number in range(ignore.place.line, ignore.place.line + ignore.lines):
            line = (ignore.place.path, number)
            silenced[line] = silenced.get(line, frozenset()) | _fold(ignore.rules)
    if not silenced:
        return silenced
    paths = {path for path, _ in silenced}
    spread: defaultdict[_Line, frozenset[str]] = defaultdict(frozenset, silenced)
    for claim in facts.claims.values():
        for start, line in _lines(claim, paths):
            if start in silenced:
                spread[line] |= silenced[start]
    return spread


def _lines(claim: Claim, paths: set[str]) -> Iterator[tuple[_Line, _Line]]:
    """Yield the lines of the claim's attributes, each after the line where the mark or block begins."""
    stated = (claim.place, claim.explained, *(one.place for one in claim.occurrences))
    starts = [place for place in stated if place is not None and place.path in paths]
    if not starts:
        return
    parts: tuple[Evidence | Relation, ...] = (*claim.evidence, *claim.relations)
    for place in (*claim.places.values(), *(part.place for part in parts)):
        before = [start for start in starts if start.path == place.path and start <= place]
        if before:
            yield (place.path, max(before).line), (place.path, place.line)
