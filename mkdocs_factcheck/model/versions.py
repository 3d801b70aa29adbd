"""Which versions a scope holds for, as specifiers of PEP 440."""

from __future__ import annotations

from functools import lru_cache

from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.version import InvalidVersion, Version


@lru_cache(maxsize=4096)
def specifiers_of(text: str) -> SpecifierSet | None:
    """Read specifiers (``>=2,<3``) or a version alone, which stands for all that begin so: ``2.1`` for ``==2.1.*``.

    ``None`` for what is neither, such as a code name.
    """
    try:
        version = Version(text)
    except InvalidVersion:
        try:
            return SpecifierSet(text) if text.strip() and "===" not in text else None
        except InvalidSpecifier:
            return None
    exact = version.is_prerelease or version.is_postrelease or version.local
    return SpecifierSet(f"=={version}" if exact else f"=={version}.*")


def is_empty(text: str) -> bool:
    """Whether these are specifiers that no version can meet."""
    known = specifiers_of(text)
    return known is not None and known.is_unsatisfiable()


@lru_cache(maxsize=65536)
def share_versions(one: str, other: str) -> bool | None:
    """Whether a version is in both; ``None`` where one of the two is no specifier, so that nobody can tell."""
    first, second = specifiers_of(one), specifiers_of(other)
    if first is None or second is None:
        return None
    return not (first & second).is_unsatisfiable()
