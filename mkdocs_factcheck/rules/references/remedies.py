"""What to do about a name that nothing defines: the nearest known one, and where and how to define it."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs_factcheck.model import Claim, Claimant, FactBase, Question, Source
from mkdocs_factcheck.register import is_valid_id
from mkdocs_factcheck.rules.hints import Nearest

_FIELDS = {"source": "title", "question": "title", "claimant": "name"}
"""The field that tells readers what an entry is, by the kind of the entry."""

_LONGEST = 80
"""Characters of an id that a snippet spells out."""


class Remedy:
    """Knows the remedy for each name that is none of the ``known`` entries of one kind."""

    def __init__(self, facts: FactBase, kind: str, known: Iterable[Source | Question | Claimant | Claim]) -> None:
        entries = list(known)
        self._kind = kind
        self._nearest = Nearest(entry.id for entry in entries)
        files = (entry.place.path for entry in entries if entry.place.path.endswith((".yml", ".yaml")))
        self._file = next(files, "/".join(filter(None, (facts.register_folder, f"{kind}s.yml"))))

    def __call__(self, word: str, *, besides: str = "") -> str:
        """Give ``did you mean "…"?``, or where nothing is near, how to define the name; ``besides`` is not meant."""
        near = self._nearest(word)
        if besides and f'"{besides}"' in near:
            near = ""
        if near.startswith("did you mean"):
            return near
        return f"{near}; or {self._definition(word)}" if near else self._definition(word)

    def _definition(self, word: str) -> str:
        id_ = word if is_valid_id(word) and len(word) <= _LONGEST else "ID"
        if self._kind == "claim":
            return f"mark its words in a page: [the words]{{claim={id_}}}"
        entry = f'"{id_}: {{{_FIELDS[self._kind]}: …}}" under "{self._kind}s:" in {self._file}'
        block = f'"/// {self._kind} | {id_}" in a page, ended by a line "///"'
        return f"define it: write {entry}, or {block}"
