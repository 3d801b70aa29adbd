"""Servers that are slow, broken, huge or sly; and what robots.txt says."""

from __future__ import annotations

import gzip
import shutil
import socket
import ssl
import subprocess
import time

import pytest
from protego import Protego

from mkdocs_factcheck.fetch.addresses import is_public

PAGE = b"<!doctype html><title>News</title>"
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


def raw(*pieces, pause=0.0):
    """A route that writes bytes as they are."""

    def answer(handler):
        for piece in pieces:
            handler.wfile.write(piece)
            handler.wfile.flush()
            time.sleep(pause)
        handler.close_connection = True

    return answer


def drip(start):
    """A route that sends a start and then a byte every now and then, for ever."""
    return raw(start, *[b"x"] * 400, pause=0.05)


@pytest.mark.parametrize(
    ("start", "what"),
    [
        (HEAD + b"\r\n", "body without length"),
        (HEAD + b"Content-Length: 1000000\r\n\r\n", "body with length"),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\nfffff\r\n", "chunk"),
        (HEAD + b"X-Slow: ", "header"),
        (b"HTTP", "status line"),
    ],
)
def test_one_byte_at_a_time_ends_at_the_deadline(start, what, desk, web):
    del what
    desk.sources(a=web.put("/a", drip(start)))
    begun = time.monotonic()
    assert desk.snapshot("--timeout", "0.6", "--ignore-robots") == 1
    assert time.monotonic() - begun < 3
    assert "not done after 0.6 s" in desk.out
    assert desk.copies == {}


def test_a_slow_robots_txt_ends_at_the_deadline(desk, web):
    web.put("/robots.txt", drip(HEAD + b"\r\n"))
    desk.sources(a=web.put("/a", PAGE))
    begun = time.monotonic()
    assert desk.snapshot("--timeout", "0.6") == 1
    assert time.monotonic() - begun < 3
    assert "robots.txt of the site cannot be read: not done after 0.6 s" in desk.out
    assert web.asked == ["/robots.txt"]


def test_endless_interim_answers_end_at_the_deadline(desk, web):
    desk.sources(a=web.put("/a", raw(*[b"HTTP/1.1 100 Continue\r\n\r\n"] * 200, pause=0.02)))
    assert desk.snapshot("--timeout", "0.5", "--ignore-robots") == 1
    assert "not done after 0.5 s" in desk.out


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (raw(HEAD + b"Content-Length: 100\r\n\r\nshort"), "the answer ended early"),
        (raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n"), "the answer ended early"),
        (raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\nff\r\nshort"), "the answer ended early"),
        (raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\nnonsense\r\n"), "breaks the rules of http"),
        (raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\n-5\r\nshort\r\n"), "breaks the rules of http"),
        (raw(HEAD + b"Content-Length: many\r\n\r\n"), "the answer is empty"),
        (raw(b"SSH-2.0-OpenSSH_9.2\r\n"), "breaks the rules of http"),
        (raw(b"HTTP/1.1 abc OK\r\n\r\n"), "breaks the rules of http"),
        (raw(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200 + b"\r\n"), "breaks the rules of http"),
        (raw(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 100_000 + b"\r\n\r\n"), "breaks the rules of http"),
        (raw(), "the server broke the connection off"),
        (raw(HEAD + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(PAGE * 99)[:-9]), "ended early or is damaged"),
        (raw(HEAD + b"Content-Encoding: gzip\r\n\r\nno gzip at all"), "ended early or is damaged"),
        (raw(HEAD + b"Content-Encoding: br\r\n\r\nxyz"), 'packed as "br", which was not asked for'),
    ],
)
def test_broken_answers(answer, said, desk, web):
    desk.sources(a=web.put("/a", answer))
    assert desk.snapshot("--ignore-robots") == 1
    assert said in desk.out
    assert desk.copies == {}


def test_an_answer_without_length(desk, web):
    desk.sources(a=web.put("/a", raw(HEAD + b"\r\n", PAGE)))
    assert desk.snapshot() == 0
    assert desk.copies == {"a.html": PAGE}


def test_a_chunked_answer(desk, web):
    desk.sources(a=web.put("/a", raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\n3\r\n<p>\r\n2;x=y\r\nhi\r\n0\r\n\r\n")))
    assert desk.snapshot() == 0
    assert desk.copies == {"a.html": b"<p>hi"}


def test_gzip_is_unpacked(desk, web):
    packed = gzip.compress(PAGE[:20]) + gzip.compress(PAGE[20:])
    desk.sources(a=web.put("/a", packed, content_encoding="gzip"))
    assert desk.snapshot() == 0
    assert desk.copies == {"a.html": PAGE}
    assert web.headers[-1]["Accept-Encoding"] == "gzip"


@pytest.mark.parametrize("announced", [True, False])
def test_the_size_limit(announced, desk, web):
    sent = []

    def endless(handler):
        handler.wfile.write(HEAD + (b"Content-Length: 900000000\r\n\r\n" if announced else b"\r\n"))
        for _ in range(900):
            handler.wfile.write(b"x" * 1_000_000)
            sent.append(1)

    desk.sources(a=web.put("/a", endless), b=web.put("/b", PAGE))
    assert desk.snapshot("--max-size", "2", "--ignore-robots") == 1
    assert "larger than 2 MB; --max-size allows more" in desk.out
    assert len(sent) < 100
    assert desk.copies == {"b.html": PAGE}


def test_a_gzip_bomb(desk, web):
    bomb = gzip.compress(b"\0" * 300_000_000, 1)
    desk.sources(a=web.put("/a", bomb, content_encoding="gzip"))
    begun = time.monotonic()
    assert desk.snapshot("--max-size", "4") == 1
    assert time.monotonic() - begun < 3
    assert "larger than 4 MB" in desk.out


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (403, "403 forbidden"),
        (404, "404 not found"),
        (410, "410 gone"),
        (500, "500 internal server error"),
        (299, "299"),
    ],
)
def test_answers_that_are_no_page(status, said, desk, web):
    desk.sources(a=web.put("/a", PAGE, status=status))
    assert desk.snapshot() == 1
    assert f"the server answers {said}" in desk.out


def test_a_host_that_is_asked_too_much_is_left_alone(desk, web):
    desk.sources(a=web.put("/a", PAGE, status=429), b=web.put("/b", PAGE))
    assert desk.snapshot() == 1
    assert "the server answers 429 too many requests" in desk.out
    assert "not asked again" in desk.out
    assert web.asked == ["/robots.txt", "/a"]


def redirect(web, path, to, status=302):
    return web.put(path, "", status=status, location=to)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed(status, desk, web):
    web.put("/b/c", PAGE)
    desk.sources(a=redirect(web, "/b/a", "c", status))
    assert desk.snapshot() == 0
    assert desk.copies == {"a.html": PAGE}


def test_a_chain_of_redirects_has_an_end(desk, web):
    for number in range(6):
        redirect(web, f"/{number}", f"/{number + 1}")
    web.put("/6", PAGE)
    desk.sources(five=web.url("/1"), six=web.url("/0"), loop=redirect(web, "/loop", "/loop"))
    assert desk.snapshot() == 1
    assert desk.copies == {"five.html": PAGE}
    assert desk.out.count("more than 5 redirects") == 2
    assert web.asked.count("/loop") == 6


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("file:///etc/passwd", '"file:///etc/passwd" is not fetched: only http and https are'),
        ("ftp://127.0.0.1/", "only http and https are"),
        ("javascript:alert(1)", "only http and https are"),
        ("http://user:secret@127.0.0.1/", "with a user name or a password is not fetched"),
        ("http://[::1/", "is no address"),
        ("http://127.0.0.1:99999/", "is no address"),
    ],
)
def test_where_no_redirect_leads(target, said, desk, web):
    desk.sources(a=redirect(web, "/a", target))
    assert desk.snapshot() == 1
    assert "redirected: " in desk.out
    assert said in desk.out
    assert "secret" not in desk.out


def test_a_redirect_to_words_that_are_not_ascii(desk, web):
    web.put("/%C3%BCber", PAGE)
    answer = raw(b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: /\xc3\xbcber\r\n\r\n")
    desk.sources(a=web.put("/a", answer))
    assert desk.snapshot() == 0


def test_no_cookie_and_no_secret_is_sent_on(desk, web):
    web.put("/b", PAGE)
    desk.sources(a=web.put("/a", "", status=302, location="/b", set_cookie="id=1"), b=web.url("/b"))
    assert desk.snapshot() == 0
    assert [name for headers in web.headers for name in headers if name in {"Cookie", "Authorization", "Referer"}] == []


def test_secrets_in_an_address_are_refused(desk, web):
    desk.sources(a=web.put("/a", PAGE).replace("//", "//user:secret@"))
    assert desk.snapshot() == 1
    assert "with a user name or a password is not fetched" in desk.out
    assert web.asked == []


def test_a_proxy_of_the_environment_is_not_used(desk, web, monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    desk.sources(a=web.put("/a", PAGE))
    assert desk.snapshot() == 0


def test_ipv6(desk, web6):
    desk.sources(a=web6.put("/a", PAGE))
    assert desk.snapshot() == 0
    assert web6.headers[-1]["Host"] == web6.url("").removeprefix("http://")


def test_nobody_is_there(desk):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        desk.sources(a=f"http://127.0.0.1:{taken.getsockname()[1]}/")
        assert desk.snapshot("--ignore-robots") == 1
    assert "no connection: connection refused" in desk.out


@pytest.mark.parametrize("host", ["no-such-host.invalid", "x" * 70 + ".invalid", "a..b"])
def test_a_host_that_does_not_exist(host, desk, monkeypatch):
    def unknown(*_, **__):
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    desk.sources(a=f"http://{host}/")
    assert desk.snapshot() == 1
    assert "is known" in desk.out or "is no address" in desk.out


def test_a_host_and_a_path_of_any_script(desk, web, monkeypatch):
    known, asked = socket.getaddrinfo, []

    def here(host, *arguments, **named):
        asked.append(host)
        return known("127.0.0.1", *arguments, **named)

    monkeypatch.setattr(socket, "getaddrinfo", here)
    web.put("/%C3%BC%20b?q=%E6%97%A5", PAGE)
    desk.write(f"sources:\n  a:\n    URL: {web.url('/ü%20b?q=日#part', host='bücher.test')}\n")
    assert desk.snapshot() == 0
    assert set(asked) == {"xn--bcher-kva.test", "127.0.0.1"}
    assert web.headers[-1]["Host"].startswith("xn--bcher-kva.test:")


def test_a_name_server_that_does_not_answer(desk, monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: time.sleep(1.5) or [])
    desk.sources(a="http://slow.invalid/")
    begun = time.monotonic()
    assert desk.snapshot("--timeout", "0.3", "--ignore-robots") == 1
    assert time.monotonic() - begun < 1.4
    assert 'looking up "slow.invalid" took more than' in desk.out


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0177.0.0.1", "0x7f.1", "127.1", "0.0.0.0"])
def test_the_local_network_is_refused(host, desk, web):
    desk.options = ["--delay", "0"]
    desk.sources(a=web.put("/a", PAGE, host=host))
    for option in ([], ["--ignore-robots"]):
        assert desk.snapshot(*option) == 1
        assert "is in the local network (" in desk.out
    assert web.asked == []


@pytest.mark.parametrize("host", ["::1", "::ffff:127.0.0.1", "::", "fe80::1", "fd00::1"])
def test_the_local_network_is_refused_in_ipv6(host, desk, web):
    desk.options = ["--delay", "0", "--ignore-robots"]
    desk.sources(a=web.url("/a", host=host))
    assert desk.snapshot() == 1
    assert "is in the local network (" in desk.out or "is known" in desk.out


def test_a_name_that_leads_to_the_local_network(desk, web, monkeypatch):
    known = socket.getaddrinfo
    asked = []

    def rebinding(host, port, *arguments, **named):
        """Answer with a public address first and with a local one from then on."""
        if host != "rebinding.test":
            return known(host, port, *arguments, **named)
        asked.append(host)
        return known("192.0.2.1" if len(asked) == 1 else "127.0.0.1", port, *arguments, **named)

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    monkeypatch.setattr("mkdocs_factcheck.fetch.addresses.is_public", lambda text: not text.startswith("127."))
    tried = []

    def connect(address, *_, **__):
        tried.append(address)
        raise ConnectionRefusedError(111, "Connection refused")

    monkeypatch.setattr("urllib3.util.connection.create_connection", connect)
    desk.options = ["--delay", "0", "--ignore-robots"]
    desk.sources(a=web.url("/a", host="rebinding.test"), b=web.url("/b", host="rebinding.test"))
    assert desk.snapshot() == 1
    # The address that was checked is the one connected to; the name is not looked up again for it.
    assert tried == [("192.0.2.1", web.server.server_port)]
    assert '"rebinding.test" is in the local network (127.0.0.1)' in desk.out


def test_a_redirect_into_the_local_network(desk, web, monkeypatch):
    """A public page may not send us into the local network: the first host counts as public here, the second not."""
    known = socket.getaddrinfo
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda host, *rest, **named: known("127.0.0.1" if "." in host else host, *rest, **named)
    )
    checked = []

    def first_only(text):
        checked.append(text)
        return len(checked) == 1

    monkeypatch.setattr("mkdocs_factcheck.fetch.addresses.is_public", first_only)
    desk.options = ["--delay", "0", "--ignore-robots"]
    web.put("/b", PAGE)
    desk.sources(a=web.put("/a", "", host="public.test", status=302, location=web.url("/b", host="localhost")))
    assert desk.snapshot() == 1
    assert '"localhost" is in the local network' in desk.out
    assert web.asked == ["/a"]


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.215.14", True),
        ("2606:2800:220:1:248:1893:25c8:1946", True),
        ("::ffff:93.184.215.14", True),
        ("64:ff9b::5db8:d70e", True),
        ("2002:5db8:d70e::1", True),
        ("10.0.0.1", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("239.1.1.1", False),
        ("240.0.0.1", False),
        ("255.255.255.255", False),
        ("192.0.2.1", False),
        ("198.18.0.1", False),
        ("::", False),
        ("::1", False),
        ("fe80::1", False),
        ("fe80::1%1", False),
        ("fec0::1", False),
        ("fd12::1", False),
        ("ff02::1", False),
        ("::127.0.0.1", False),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::a00:1", False),
        ("64:ff9b:1::1", False),
        ("2002:7f00:1::1", False),
        ("2001:db8::1", False),
        ("2001:0:53aa:64c::1", False),
    ],
)
def test_which_addresses_are_public(address, public):
    assert is_public(address) is public


@pytest.fixture
def certificate(tmp_path):
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl is not installed")
    key, cert = tmp_path / "key.pem", tmp_path / "cert.pem"
    subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
    command = [openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", cert, *subject]
    subprocess.run(command, check=True, capture_output=True)
    return cert, key


def test_certificates_are_verified(certificate, desk, web, monkeypatch):
    cert, key = certificate
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    web.server.socket = context.wrap_socket(web.server.socket, server_side=True)
    web.put("/a", PAGE)
    urls = {host: web.url("/a", host=host).replace("http:", "https:") for host in ("localhost", "127.0.0.1")}
    desk.sources(a=urls["localhost"])
    assert desk.snapshot("--ignore-robots") == 1
    assert "the certificate of the server is not valid: self-signed certificate" in desk.out
    monkeypatch.setenv("SSL_CERT_FILE", str(cert))
    assert desk.snapshot("--ignore-robots") == 0
    # The same certificate does not speak for another name.
    desk.sources(b=urls["127.0.0.1"])
    assert desk.snapshot("--ignore-robots") == 1
    assert "the certificate of the server is not valid" in desk.out


@pytest.mark.parametrize(
    ("robots", "allowed"),
    [
        ("", True),
        ("User-agent: *\nDisallow: /", False),
        ("User-agent: *\nDisallow: /private", True),
        ("User-agent: *\nDisallow: /news", False),
        ("User-agent: *\nDisallow: /news\nAllow: /news/a", True),
        ("User-agent: *\nDisallow: /*.html$", False),
        ("User-agent: mkdocs-factcheck\nDisallow: /\n\nUser-agent: *\nAllow: /", False),
        ("User-agent: *\nDisallow: /\n\nUser-agent: MkDocs-FactCheck\nAllow: /", True),
        ("User-agent: otherbot\nDisallow: /", True),
        ("\ufeffUser-agent: *\r\nDisallow: /news # no", False),
        ("<html>a page, no rules</html>", True),
        ("\x00\x01\xff", True),
        (f"User-agent: *\nDisallow: {'/*a' * 20_000}", True),
        (f"User-agent: *\nAllow: /\n{'# x' * 300_000}\nDisallow: /", True),
    ],
)
def test_robots_txt(robots, allowed, desk, web):
    web.put("/robots.txt", robots, content_type="text/plain")
    desk.sources(a=web.put("/news/a.html", PAGE))
    assert desk.snapshot() == (0 if allowed else 1)
    assert ("disallows it" in desk.out) is not allowed
    assert ("/news/a.html" in web.asked) is allowed
    assert desk.snapshot("--ignore-robots") == 0


@pytest.mark.parametrize(("status", "allowed"), [(404, True), (401, True), (403, True), (429, False), (503, False)])
def test_the_status_of_robots_txt(status, allowed, desk, web):
    web.put("/robots.txt", "User-agent: *\nDisallow: /", status=status)
    desk.sources(a=web.put("/a", PAGE))
    assert desk.snapshot() == (0 if allowed else 1)
    assert (f"answers {status}, so nothing may be fetched now" in desk.out) is not allowed


def test_robots_txt_is_asked_for_once(desk, web):
    web.put("/rules", "User-agent: *\nDisallow: /b")
    redirect(web, "/robots.txt", "/rules")
    desk.sources(a=web.put("/a", PAGE), b=web.put("/b", PAGE), c=web.put("/c", PAGE))
    assert desk.snapshot() == 1
    assert web.asked == ["/robots.txt", "/rules", "/a", "/c"]


def test_robots_txt_counts_for_a_redirects_target(desk, web):
    web.put("/robots.txt", "User-agent: *\nDisallow: /b")
    web.put("/b", PAGE)
    desk.sources(a=redirect(web, "/a", "/b"))
    assert desk.snapshot() == 1
    assert "disallows it" in desk.out


def test_hosts_are_not_hurried(desk, web, monkeypatch):
    slept = []
    monkeypatch.setattr("mkdocs_factcheck.fetch.fetcher.time.sleep", slept.append)
    desk.sources(a=web.put("/a", PAGE), b=web.put("/b", PAGE))
    desk.options = ["--allow-local"]
    assert desk.snapshot() == 0
    assert [round(pause) for pause in slept] == [1]
    web.put("/robots.txt", "User-agent: *\nCrawl-delay: 7")
    assert desk.snapshot("--refresh") == 0
    web.put("/robots.txt", "User-agent: *\nCrawl-delay: 900000")
    assert desk.snapshot("--refresh") == 0
    assert [round(pause) for pause in slept] == [1, 7, 30]


def test_rules_with_many_wildcards_take_no_time():
    rules = Protego.parse("User-agent: *\nDisallow: /" + "*a" * 200_000 + "b")
    begun = time.monotonic()
    assert rules.can_fetch("http://x/" + "a" * 200_000, "mkdocs-factcheck")
    assert time.monotonic() - begun < 1
