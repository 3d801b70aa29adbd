"""What the robots.txt of an origin allows (RFC 9309)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from urllib3.util import Url

from mkdocs_factcheck.fetch.request import Answer, port_of
from mkdocs_factcheck.fetch.trouble import NotFetched

if TYPE_CHECKING:
    from protego import Protego

PRODUCT = "mkdocs-factcheck"
"""The name by which a robots.txt can speak of this program."""
MOST_BYTES = 500 * 1024
"""How much of a robots.txt is read; RFC 9309, 2.5, asks for this much at least."""
LONGEST_DELAY = 30.0
"""A longer ``Crawl-delay``, in seconds, is cut to this one."""
_TOO_MANY = 429


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rules:
    parser: Protego | None = None
    refusal: str = ""


class Robots:
    """Asks each origin once. ``read`` fetches a robots.txt, redirects followed, or raises `NotFetched`."""

    def __init__(self, read: Callable[[Url], Answer]) -> None:
        self._read = read
        self._rules: dict[tuple[str, str, int], _Rules] = {}

    def check(self, url: Url) -> float:
        """Give the delay, in seconds, that the origin asks for. Raises `NotFetched` where it allows nothing."""
        origin = (url.scheme or "", url.host or "", port_of(url))
        if origin not in self._rules:
            self._rules[origin] = self._load(url)
        rules = self._rules[origin]
        if rules.refusal:
            raise NotFetched(rules.refusal)
        if rules.parser is None:
            return 0.0
        if not rules.parser.can_fetch(url.url, PRODUCT):
            raise NotFetched("robots.txt of the site disallows it; --ignore-robots is for pages of your own")
        return min(rules.parser.crawl_delay(PRODUCT) or 0.0, LONGEST_DELAY)

    def _load(self, url: Url) -> _Rules:
        from protego import Protego  # noqa: PLC0415 (only where something is fetched)

        try:
            answer = self._read(Url(scheme=url.scheme, host=url.host, port=url.port, path="/robots.txt"))
        except NotFetched as error:
            return _Rules(refusal=f"robots.txt of the site cannot be read: {error}")
        if answer.status >= 500 or answer.status == _TOO_MANY:
            return _Rules(refusal=f"robots.txt of the site answers {answer.status}, so nothing may be fetched now")
        if answer.status != 200:
            return _Rules()
        return _Rules(parser=Protego.parse(answer.body.decode("utf-8-sig", "replace")))
