"""Whatever a server sends, the fetcher gives a document within its limits or says why not."""

from __future__ import annotations

import contextlib
import socket
import threading

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mkdocs_factcheck.fetch.fetcher import Fetcher
from mkdocs_factcheck.fetch.media import kind_of, stored_bytes
from mkdocs_factcheck.fetch.request import Limits
from mkdocs_factcheck.fetch.trouble import NotFetched
from mkdocs_factcheck.quotes.copies.formats import KINDS

SIZE = 2000
LINES = [
    "Content-Length: 5",
    "Content-Length: -1",
    "Content-Length: 99999999999999999999",
    "Content-Length: 5, 6",
    "Transfer-Encoding: chunked",
    "Transfer-Encoding: gzip, chunked",
    "Content-Encoding: gzip",
    "Content-Encoding: gzip, gzip",
    'Content-Type: text/html; charset="',
    "Content-Type: text/plain; charset*=utf-16''x%ff",
    "Content-Type: application/pdf",
    "Location: //[",
    "Location: http://\xff",
    "Location: \x00",
    "Location: http://0x7f.1:0/",
    ": no name",
    "no colon",
    " folded",
    "\x80\xff: \x80\xff",
]
HEADS = [
    "HTTP/1.1 200 OK",
    "HTTP/1.0 200",
    "HTTP/1.1 302 Found",
    "HTTP/1.1 100 Continue",
    "HTTP/9 200 OK",
    "HTTP/1.1 -1",
]
BODY = st.one_of(
    st.binary(max_size=60),
    st.sampled_from(
        [b"5\r\nhello\r\n0\r\n\r\n", b"fffffffffffffffffffff\r\nx", b"0\r\n" + b"T: x\r\n" * 50, b"x" * 9000]
    ),
)


@st.composite
def answers(draw):
    if draw(st.integers(0, 9)) == 0:
        return draw(st.binary(max_size=200))
    lines = [draw(st.sampled_from(HEADS)), *draw(st.lists(st.sampled_from(LINES), max_size=5))]
    end = draw(st.sampled_from(["\r\n", "\n"]))
    return "".join(f"{line}{end}" for line in [*lines, ""]).encode("latin-1") + draw(BODY)


@pytest.fixture(scope="module")
def talker():
    """A server that answers each connection with the same bytes: ``talker.says`` holds them."""
    server = socket.create_server(("127.0.0.1", 0))

    class Talker:
        url = f"http://127.0.0.1:{server.getsockname()[1]}/"
        says = b""

    def serve():
        while True:
            try:
                connection, _ = server.accept()
            except OSError:
                return
            with contextlib.suppress(OSError), connection:
                connection.recv(4096)
                connection.sendall(Talker.says)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    yield Talker
    with contextlib.suppress(OSError):
        server.shutdown(socket.SHUT_RDWR)
    server.close()
    thread.join(5)


@given(answers())
@settings(max_examples=150)
@example(b"")
@example(b"HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n")
def test_law_any_answer(talker, answer):
    talker.says = answer
    sizes: list[int] = []
    fetcher = Fetcher(Limits(agent="test", seconds=5, size=SIZE, local=True), delay=0, robots=False)
    said = ""
    try:
        body = fetcher.fetch(talker.url, tick=sizes.append).body
    except NotFetched as error:
        body, said = b"", str(error)
    assert said.isprintable()
    assert bool(said) is not bool(body)
    assert len(body) <= SIZE


@given(st.text(max_size=60), st.binary(max_size=80))
@example('text/html; charset="', b"x")
@example("text/plain; charset*0=utf;charset*1*=''-16", b"x")
def test_law_any_document(content_type, body):
    kind = said = ""
    try:
        kind = kind_of(content_type, body)
    except NotFetched as error:
        said = str(error)
    assert said.isprintable()
    if not said:
        assert kind in KINDS
        stored = stored_bytes(content_type, kind, body)
        assert stored == body or stored.decode()


@given(st.binary(min_size=1, max_size=80), st.sampled_from(["cp1252", "utf-16-le", "shift_jis", "big5", "koi8-r"]))
def test_law_a_text_is_stored_as_it_was_or_as_the_same_text_in_utf8(body, charset):
    stored = stored_bytes(f"text/plain; charset={charset}", "txt", body)
    if stored != body:
        wider = {"shift_jis": "cp932"}.get(charset, charset)
        assert stored.decode() == body.decode(wider)
