"""The settings that every adapter shares, checked before anything is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mkdocs_factcheck.adapters.errors import CannotRun
from mkdocs_factcheck.model import SCALES, Place, Severity, Status, nfc
from mkdocs_factcheck.register import did_you_mean, is_valid_id, read_status
from mkdocs_factcheck.syntax import Fields, Page, Scalar, is_like_ours

_SETTINGS = Place(path="mkdocs.yml", line=1, column=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a site chooses.

    ``severities`` maps rule codes or names to a severity, ``ignores`` globs of page paths to rules, and
    ``cards`` is ``end``, ``inline`` or ``none``, ``citation_style`` is ``short`` or ``full``. ``docs`` is the folder of
    the pages, relative to that of the configuration file. ``cache`` is the folder that keeps the results of quotation
    checks between builds, or ``None``. ``slugify`` makes the ids of headings, which have none without it; ``slug`` is
    what it makes of a sample, by which it is told from another one.
    """

    scale: Mapping[str, Status] = field(default_factory=lambda: SCALES["default"])
    severities: Mapping[str, Severity] = field(default_factory=dict)
    ignores: Mapping[str, Sequence[str]] = field(default_factory=dict)
    cards: str = "end"
    language: str = "en"
    citation_style: str = "short"
    docs: str = "docs"
    cache: Path | None = None
    slugify: Callable[[str], str] | None = field(default=None, compare=False)
    slug: str = ""

    def wants(self, *rule: str) -> bool:
        """Whether a rule that is off by itself, named by its code and name, is switched on."""
        given = {name.casefold(): severity for name, severity in self.severities.items()}
        chosen = (given[name.casefold()] for name in rule if name.casefold() in given)
        return next(chosen, Severity.OFF) is not Severity.OFF

    def ids_of(self, page: Page) -> frozenset[str]:
        """The ids like ours that a page has by its author's hand."""
        ids = set(page.ids)
        if self.slugify is not None and page.headings:
            from markdown.extensions.toc import unique  # noqa: PLC0415 (few pages have such headings)

            for words in page.headings:
                unique(self.slugify(words), ids)
        return frozenset(filter(is_like_ours, ids))


def read_scale(name: str, statuses: Mapping[str, Any]) -> dict[str, Status]:
    """A shipped scale with the site's own statuses added. Raises `CannotRun`."""
    scale = dict(SCALES[name])
    for key, entry in statuses.items():
        id_ = nfc(str(key))
        if not is_valid_id(id_) or not isinstance(entry, Mapping):
            raise CannotRun(f'statuses: "{id_}" must be an id with its fields below')
        pairs = tuple((_scalar(key), _scalar(value)) for key, value in entry.items())
        status, problems = read_status(id_, Fields(pairs=pairs, place=_SETTINGS), scale.get(id_))
        if problems:
            raise CannotRun(
                f"statuses: {id_}: {'; '.join(part for part in (problems[0].message, problems[0].hint) if part)}"
            )
        scale[id_] = status
    return scale


def _scalar(value: Any) -> Scalar:
    # MkDocs' YAML has already made a boolean of `counts_as: true`.
    return Scalar(text=str(value).lower() if isinstance(value, bool) else str(value), place=_SETTINGS, quoted=True)


def read_severities(given: Mapping[str, Any]) -> dict[str, Severity]:
    """The severity of each rule that the site names. Raises `CannotRun`."""
    severities = {}
    _check_rules("severity", given)
    for rule, level in given.items():
        word = "off" if level is False else str(level).casefold()
        if word not in set(Severity):
            hint = did_you_mean(word, list(Severity)) or f"use {', '.join(Severity)}"
            raise CannotRun(f'severity: {rule}: "{level}" is no severity; {hint}')
        severities[str(rule)] = Severity(word)
    return severities


def read_ignores(given: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """The rules that do not count on the pages of each glob. Raises `CannotRun`."""
    ignores = {}
    for glob, rules in given.items():
        names = tuple(map(str, rules)) if isinstance(rules, list) else (str(rules),)
        _check_rules(f"ignore: {glob}", names)
        ignores[str(glob)] = names
    return ignores


def _check_rules(setting: str, names: Any) -> None:
    if not names:
        return
    from mkdocs_factcheck.rules import unknown_rules  # noqa: PLC0415 (only settings that name rules need them)

    for name, hint in unknown_rules(map(str, names)):
        raise CannotRun(f'{setting}: unknown rule "{name}"; {hint}')
