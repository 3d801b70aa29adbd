"""Rules by their codes and names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mkdocs_factcheck.register import did_you_mean
from mkdocs_factcheck.rules.every import RULES
from mkdocs_factcheck.rules.rule import Rule

_BY_WORD = {word: rule for rule in RULES for word in (rule.code, rule.name)}


def find_rule(word: str) -> Rule | None:
    """Find a rule by its code or name; case makes no difference."""
    return _BY_WORD.get(word.upper()) or _BY_WORD.get(word.casefold())


def unknown_rules(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each word that is no rule's code or name, with a hint."""
    for word in words:
        if find_rule(word) is None:
            yield word, nearest_rule(word)


def nearest_rule(word: str) -> str:
    """Give ``did you mean "…"?`` with the nearest code or name, or say which codes there are."""
    return (
        did_you_mean(word.upper(), [rule.code for rule in RULES])
        or did_you_mean(word.casefold(), [rule.name for rule in RULES])
        or f"the codes are {RULES[0].code} to {RULES[-1].code}"
    )
