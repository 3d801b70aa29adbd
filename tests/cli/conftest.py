"""Sites whose sources stand on a real HTTP server on loopback. No test reaches further."""

from __future__ import annotations

import socket
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from mkdocs_factcheck.adapters.cli import main

PAGE = "<!doctype html><title>News</title><p>The bridge is safe.</p>"


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append((self.path, dict(self.headers)))
        answer = self.server.routes.get(self.path)
        try:
            if callable(answer):
                answer(self)
            elif answer is None:
                self.send_error(404)
            else:
                self.give(*answer)
        except OSError:  # the client has hung up, as it should
            self.close_connection = True

    def give(self, status, headers, body):
        content = body.encode() if isinstance(body, str) else body
        self.send_response(status)
        for name, value in {"Content-Length": str(len(content)), **headers}.items():
            if value is not None:
                self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *arguments):
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, host):
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self.asked = []
        self.routes = {}
        super().__init__((host, 0), _Handler)

    def handle_error(self, request, client_address):
        pass


@dataclass
class Web:
    """A server: ``web.put("/a", "text")`` makes a page and gives its URL; ``asked`` holds the paths asked for."""

    server: _Server
    host: str

    def put(self, path, body="", status=200, host=None, **headers):
        """Serve bytes, or what a function of the handler writes. Headers by name, ``content_type=…``."""
        named = {key.replace("_", "-").title(): value for key, value in headers.items()}
        named.setdefault("Content-Type", "text/html; charset=utf-8")
        self.server.routes[path] = body if callable(body) else (status, named, body)
        return self.url(path, host)

    def url(self, path, host=None):
        host = host or self.host
        return f"http://{f'[{host}]' if ':' in host else host}:{self.server.server_port}{path}"

    @property
    def asked(self):
        return [path for path, _ in self.server.asked]

    @property
    def headers(self):
        return [headers for _, headers in self.server.asked]


def _running(host):
    server = _Server(host)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    return server


@pytest.fixture
def web():
    server = _running("127.0.0.1")
    yield Web(server, "127.0.0.1")
    server.shutdown()
    server.server_close()


@pytest.fixture
def web6():
    try:
        server = _running("::1")
    except OSError:
        pytest.skip("this machine has no IPv6")
    yield Web(server, "::1")
    server.shutdown()
    server.server_close()


@dataclass
class Desk:
    """A site under ``root``; ``snapshot`` runs the command on it and keeps what it printed in ``out`` and ``err``."""

    root: object
    capsys: object
    out: str = ""
    err: str = ""
    options: list[str] = field(default_factory=lambda: ["--allow-local", "--delay", "0"])

    def write(self, register="", page="Nothing.", name="sources.yml", settings=""):
        for folder in ("docs", "factcheck"):
            (self.root / folder).mkdir(exist_ok=True)
        config = f"site_name: Test\nsite_url: https://example.org/\nplugins: [factcheck]\n{settings}\n"
        (self.root / "mkdocs.yml").write_text(config, "utf-8")
        (self.root / "docs" / "index.md").write_bytes(page.encode())
        if register:
            (self.root / "factcheck" / name).write_bytes(register.encode())
        return self

    def sources(self, **urls):
        return self.write("sources:\n" + "".join(f"  {id_}:\n    URL: {url}\n" for id_, url in urls.items()))

    def snapshot(self, *arguments):
        code = main(["snapshot", "-f", str(self.root / "mkdocs.yml"), *self.options, *arguments])
        self.out, self.err = self.capsys.readouterr()
        return code

    def register(self, name="sources.yml"):
        return (self.root / "factcheck" / name).read_bytes().decode()

    @property
    def copies(self):
        folder = self.root / "factcheck" / "snapshots"
        return {path.name: path.read_bytes() for path in sorted(folder.iterdir())} if folder.is_dir() else {}


@pytest.fixture
def desk(tmp_path, capsys):
    return Desk(root=tmp_path, capsys=capsys)
