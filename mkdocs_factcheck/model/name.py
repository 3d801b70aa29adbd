"""Names of people and bodies, in the parts that CSL gives them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SUFFIX = re.compile(r"(?:jr|sr|ph\.?d|m\.?d|esq|[ivx]{1,4})\.?", re.IGNORECASE)
_OF_A_BODY = re.compile(r"\b(?:of|and|for|the|inc|ltd|llc|gmbh|co|corp)\b|[&/()]", re.IGNORECASE)
_EAST_ASIAN = re.compile(r"[\u3005-\u30ff\u3400-\u9fff\uac00-\ud7a3]+")
_MOST_WORDS = 4
"""More words before a comma are hardly a family name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A person (``family`` with what belongs to it) or whatever else has a name (``literal``).

    ``particle`` stays with the family name where it is put first ("van Gogh, Vincent"), ``dropping`` goes with
    the given name ("Humboldt, Alexander von").
    """

    family: str = ""
    given: str = ""
    particle: str = ""
    dropping: str = ""
    suffix: str = ""
    literal: str = ""

    @property
    def full(self) -> str:
        """The name as it is spoken: ``Vincent van Gogh``, ``Martin Luther King Jr.``."""
        if self._family_first:
            return f"{self.family}{self.given}"
        return self.literal or _joined(self.given, self.dropping, _with(self.particle, self.family), self.suffix)

    @property
    def inverted(self) -> str:
        """The name as an index has it: ``van Gogh, Vincent``, ``King, Martin Luther, Jr.``."""
        if self.literal or not self.family or self._family_first:
            return self.full
        parts = (_with(self.particle, self.family), _joined(self.given, self.dropping), self.suffix)
        return ", ".join(filter(None, parts))

    @property
    def _family_first(self) -> bool:
        """Whether it is written as Chinese, Japanese and Korean names are: the family first, and no space."""
        return bool(_EAST_ASIAN.fullmatch(self.family) and _EAST_ASIAN.fullmatch(self.given))

    @property
    def stands_for_others(self) -> bool:
        """Whether it only says that there are more."""
        return self == OTHERS

    def __str__(self) -> str:
        return self.full


OTHERS = Name(literal="et al.")
"""What stands last in a list of names that is not complete."""


def parse_name(text: str) -> Name:
    """Read ``Doe, Jane`` or ``Doe, Jane, Jr.`` as a person's name; anything else stays as it is written.

    Without a comma nobody can tell a person from a body ("Associated Press"), so nothing is guessed.
    """
    text = " ".join(text.split())
    if text.casefold() in {"et al.", "et al", "others"}:
        return OTHERS
    parts = [part.strip() for part in text.split(",")]
    family, *rest = parts
    if (
        not 1 <= len(rest) <= 2
        or not all(parts)
        or len(family.split()) > _MOST_WORDS
        or _OF_A_BODY.search(text)
        or _SUFFIX.fullmatch(rest[0])
    ):
        return Name(literal=text)
    if len(rest) == 2 and not _SUFFIX.fullmatch(rest[1]):
        return Name(literal=text)
    particle, family = split_particle(family)
    return Name(family=family, particle=particle, given=rest[0], suffix=rest[1] if len(rest) == 2 else "")


def split_particle(family: str) -> tuple[str, str]:
    """Split words in lower case off the front: ``van der Berg`` gives ``van der`` and ``Berg``."""
    words = family.split()
    count = 0
    while count < len(words) - 1 and words[count].islower():
        count += 1
    return " ".join(words[:count]), " ".join(words[count:])


def _joined(*parts: str) -> str:
    return " ".join(filter(None, parts))


def _with(particle: str, family: str) -> str:
    """A particle before a family name; ``d'`` and ``al-`` touch it."""
    return f"{particle}{family}" if particle.endswith(("'", "’", "-")) else _joined(particle, family)
