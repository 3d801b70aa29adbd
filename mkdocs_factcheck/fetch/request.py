"""One request over HTTP, within limits that no server can stretch."""

from __future__ import annotations

import gzip
import http.client
import socket
import ssl
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from io import BytesIO
from threading import Timer

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    InvalidChunkLength,
    LocationParseError,
    NewConnectionError,
    ProtocolError,
    ReadTimeoutError,
)
from urllib3.response import BaseHTTPResponse
from urllib3.util import Url, parse_url

from mkdocs_factcheck.fetch.addresses import resolve
from mkdocs_factcheck.fetch.trouble import Deadline, NotFetched, shown

_CONNECT_SECONDS = 10.0
_SILENCE_SECONDS = 20.0
"""How long a server may send nothing at all."""
_PIECE = 1 << 16

Tick = Callable[[int], None]
"""Is told how many bytes have arrived."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a fetch may take: ``seconds`` in all for one source, ``size`` in bytes, and ``local`` addresses or not."""

    agent: str
    seconds: float = 60.0
    size: int = 32_000_000
    local: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server answered; ``body`` is as it was before it was packed for the transport."""

    url: Url
    status: int
    headers: Mapping[str, str]
    body: bytes


def parse_address(address: str) -> Url:
    """The parts of a URL that may be fetched. Raises `NotFetched`."""
    try:
        url = parse_url(address)
    except (LocationParseError, ValueError):
        raise NotFetched(f'"{shown(address)}" is no address') from None
    if url.scheme not in {"http", "https"} or not url.host:
        raise NotFetched(f'"{shown(address)}" is not fetched: only http and https are')
    if url.auth is not None:
        raise NotFetched("an address with a user name or a password is not fetched")
    return url


def port_of(url: Url) -> int:
    """The port to connect to."""
    return url.port or (443 if url.scheme == "https" else 80)


def get(url: Url, limits: Limits, deadline: Deadline, *, tick: Tick, cut: bool = False) -> Answer:
    """Ask for one address; redirects are the caller's.

    Args:
        url: from `parse_address`.
        limits: how much may come, and from where.
        deadline: when the whole must be over.
        tick: is told of progress.
        cut: whether a body above the size is cut there, not refused.

    Raises:
        NotFetched: no whole answer came.
    """
    addresses = resolve(url.host or "", port_of(url), seconds=min(_SILENCE_SECONDS, deadline.left), local=limits.local)
    try:
        with _connected(url, addresses, deadline) as connection:
            headers = {"Host": url.netloc or "", "User-Agent": limits.agent, "Accept": "*/*"}
            headers |= {"Accept-Encoding": "gzip", "Connection": "close"}
            connection.request("GET", url.request_uri, headers=headers, preload_content=False, decode_content=False)
            response = connection.getresponse()
            try:
                body = _body(response, limits.size, tick, cut=cut)
            finally:
                response.close()
    except (HTTPError, http.client.HTTPException, OSError, ValueError) as error:
        deadline.check()
        raise NotFetched(_words(error)) from None
    # A connection that was shut at the deadline looks like one that the server closed.
    deadline.check()
    return Answer(url=url, status=response.status, headers=response.headers, body=body)


@contextmanager
def _connected(url: Url, addresses: list[str], deadline: Deadline) -> Iterator[HTTPConnection]:
    """Connect to the first address that answers, and hang up at the deadline."""
    connection = _connect(url, addresses, deadline)
    timer = Timer(deadline.left, _hang_up, (connection.sock,))
    timer.daemon = True
    timer.start()
    try:
        yield connection
    finally:
        timer.cancel()
        connection.close()


def _connect(url: Url, addresses: list[str], deadline: Deadline) -> HTTPConnection:
    trouble: Exception = OSError()
    for address in addresses:
        deadline.check()
        connection = _connection(url, address, min(_CONNECT_SECONDS, deadline.left))
        try:
            connection.connect()
        except (HTTPError, OSError) as error:
            connection.close()
            trouble = error
            continue
        connection.timeout = _SILENCE_SECONDS
        return connection
    raise trouble


def _connection(url: Url, address: str, seconds: float) -> HTTPConnection:
    if url.scheme == "http":
        return HTTPConnection(address, port_of(url), timeout=seconds)
    name = (url.host or "").strip("[]")
    context = ssl.create_default_context()
    return HTTPSConnection(address, port_of(url), timeout=seconds, server_hostname=name, ssl_context=context)


def _hang_up(sock: socket.socket) -> None:
    # Time limits of sockets are per read. One byte a second would go on for ever.
    with suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)


def _body(response: BaseHTTPResponse, size: int, tick: Tick, *, cut: bool) -> bytes:
    packing = response.headers.get("Content-Encoding", "").strip().lower()
    if packing not in {"", "identity", "gzip", "x-gzip"}:
        raise NotFetched(f'the answer is packed as "{shown(packing)}", which was not asked for')
    pieces = bytearray()
    for piece in response.stream(_PIECE, decode_content=False):
        pieces += piece
        tick(len(pieces))
        if len(pieces) > size:
            break
    body = bytes(pieces)
    if "gzip" in packing:
        body = _unpacked(body, size)
    if len(body) > size:
        if not cut:
            raise NotFetched(f"larger than {size / 1e6:g} MB; --max-size allows more")
        body = body[:size]
    return body


def _unpacked(packed: bytes, size: int) -> bytes:
    """Unpack no more than one byte above ``size``. Python's reader checks length and sum, so a cut file is noticed."""
    try:
        with gzip.GzipFile(fileobj=BytesIO(packed)) as file:
            return file.read(size + 1)
    except (EOFError, zlib.error, gzip.BadGzipFile):
        raise NotFetched("the answer ended early or is damaged: it cannot be unpacked") from None


def _words(error: Exception) -> str:
    if isinstance(error, ProtocolError) and isinstance(error.args[-1], Exception):
        error = error.args[-1]  # urllib3 wraps what went wrong while it read
    match error:
        case ssl.SSLCertVerificationError():
            return f"the certificate of the server is not valid: {error.verify_message.lower()}"
        case ssl.SSLError():
            return "no secure connection can be made"
        case NewConnectionError(__cause__=OSError(strerror=str(why))):
            return f"no connection: {why.lower()}"
        case ConnectTimeoutError() | ReadTimeoutError() | TimeoutError():
            return "the server does not answer in time"
        case InvalidChunkLength():
            return "the answer breaks the rules of http"
        case http.client.IncompleteRead():
            return "the answer ended early"
        case http.client.RemoteDisconnected() | ConnectionError():
            return "the server broke the connection off"
        case _:
            return "the answer ended early or breaks the rules of http"
