"""Follows an address to its page: politely, and with every step checked."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from http import HTTPStatus
from urllib.parse import urljoin

from urllib3.util import Url

from mkdocs_factcheck.fetch.request import Answer, Limits, Tick, get, parse_address
from mkdocs_factcheck.fetch.robots import MOST_BYTES, Robots
from mkdocs_factcheck.fetch.trouble import Deadline, NotFetched, shown

_MOST_REDIRECTS = 5
_REDIRECTS = {301, 302, 303, 307, 308}
_ROBOTS_SECONDS = 15.0
_TOO_MANY = 429


class Fetcher:
    """Fetches pages one after another, so that no host has two requests at a time.

    ``delay`` is the least time in seconds between two requests to one host. Without ``robots`` no robots.txt
    is read. Nothing of one answer, cookies included, goes into the next request.
    """

    def __init__(self, limits: Limits, *, delay: float, robots: bool) -> None:
        self._limits = limits
        self._delay = delay
        self._robots = Robots(self._read_robots) if robots else None
        self._last: dict[str, float] = {}
        self._closed: dict[str, str] = {}

    def fetch(self, address: str, *, tick: Tick) -> Answer:
        """The page at an address, redirects followed. Raises `NotFetched`."""
        deadline = Deadline(self._limits.seconds)

        def step(url: Url) -> Answer:
            host = url.host or ""
            if host in self._closed:
                raise NotFetched(self._closed[host])
            self._wait(host, self._robots.check(url) if self._robots else 0.0, deadline)
            try:
                return get(url, self._limits, deadline, tick=tick)
            finally:
                self._last[host] = time.monotonic()

        answer = _follow(parse_address(address), step)
        if answer.status == _TOO_MANY:
            self._closed[answer.url.host or ""] = "the server answered 429 too many requests before: not asked again"
        if answer.status != HTTPStatus.OK:
            raise NotFetched(f"the server answers {_named(answer.status)}")
        if not answer.body:
            raise NotFetched("the answer is empty")
        return answer

    def _wait(self, host: str, asked: float, deadline: Deadline) -> None:
        if host in self._last:
            pause = self._last[host] + max(self._delay, asked) - time.monotonic()
            if pause > 0:
                time.sleep(pause)
                deadline.extend(pause)

    def _read_robots(self, url: Url) -> Answer:
        deadline = Deadline(min(_ROBOTS_SECONDS, self._limits.seconds))
        limits = replace(self._limits, size=MOST_BYTES)
        return _follow(url, lambda step: get(step, limits, deadline, tick=_nobody, cut=True))


def _follow(url: Url, step: Callable[[Url], Answer]) -> Answer:
    for _ in range(_MOST_REDIRECTS + 1):
        answer = step(url)
        target = answer.headers.get("Location")
        if answer.status not in _REDIRECTS or not target:
            return answer
        try:
            url = parse_address(urljoin(url.url, _as_utf8(target)))
        except NotFetched as error:
            raise NotFetched(f"redirected: {error}") from None
        except ValueError:
            raise NotFetched(f'redirected: "{shown(target)}" is no address') from None
    raise NotFetched(f"more than {_MOST_REDIRECTS} redirects")


def _as_utf8(header: str) -> str:
    """Header bytes reach us as Latin-1; servers that send more than ASCII send UTF-8."""
    try:
        return header.encode("latin-1").decode()
    except UnicodeError:
        return header


def _named(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase.lower()}"
    except ValueError:
        return str(status)


def _nobody(size: int) -> None:
    del size
