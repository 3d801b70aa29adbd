"""Dirty builds: a page whose own file is unchanged is rendered again if the facts that it shows changed."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mkdocs_factcheck.model import Copy

_SECTIONS = ("statuses", "claims", "sources", "claimants", "questions", "contradictions")


def stale_pages(old_file: Path, new: dict[str, Any], docs: dict[str, str], wide: set[str], fresh: set[str]) -> set[str]:
    """Which pages show facts that differ from those of the last build.

    Args:
        old_file: ``claims.json`` of the last build; every page is stale where it cannot be read.
        new: the document that this build will write there.
        docs: each page's path as places name it, and its name in the docs folder.
        wide: names of pages that may show any fact: they place views or link to entries.
        fresh: the sources whose stored copies changed, whose cards show what the document does not hold.
    """
    try:
        old = json.loads(old_file.read_text(encoding="utf-8"))
        before, after = _facts_by_page(old), _facts_by_page(new)
    except (OSError, ValueError, KeyError, TypeError):
        return set(docs.values())
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    citing = (claim for claim in new["claims"] if any(one["source"] in fresh for one in claim["evidence"]))
    changed.update(occurrence["path"] for claim in citing for occurrence in claim["occurrences"])
    stale = {docs[path] for path in changed if path in docs}
    return stale | wide if fresh or old != new else stale


def fresh_copies(old_file: Path, root: Path, copies: Mapping[str, Copy]) -> set[str]:
    """The sources whose stored copies are younger than the last build, by its ``claims.json``."""
    built = _age(old_file)
    return {id_ for id_, copy in copies.items() if _age(root / copy.path) >= built}


def _age(file: Path) -> int:
    """When a file was last changed, or put where it is; 0 where there is none."""
    try:
        seen = file.stat()
    except OSError:
        return 0
    return max(seen.st_mtime_ns, seen.st_ctime_ns)


def _facts_by_page(document: dict[str, Any]) -> dict[str, list[Any]]:
    """For each page all that its badges, cards and footnotes are made of."""
    entries = {name: {entry["id"]: entry for entry in document[name]} for name in _SECTIONS}
    conflicts = defaultdict(list)
    for contradiction in document["contradictions"]:
        for id_ in contradiction["claims"]:
            conflicts[id_].append(contradiction)
    by_page: dict[str, list[Any]] = defaultdict(list)
    for claim in document["claims"]:
        others = [entries["claims"].get(id_) for one in conflicts[claim["id"]] for id_ in one["claims"]]
        others += [entries["claims"].get(relation["target"]) for relation in claim["relations"]]
        sources = [entries["sources"].get(evidence["source"]) for evidence in claim["evidence"]]
        shown = [
            claim,
            conflicts[claim["id"]],
            others,
            sources,
            entries["statuses"].get(claim["status"]),
            entries["claimants"].get(claim["claimant"]),
            entries["questions"].get(claim["about"]),
        ]
        for path in {occurrence["path"] for occurrence in claim["occurrences"]}:
            by_page[path].append(shown)
    return by_page
