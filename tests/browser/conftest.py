"""Built sites on a local server, and pages in headless Chromium that must not complain or reach elsewhere."""

from __future__ import annotations

import base64
import functools
import http.server
import shutil
import subprocess
import sys
import threading
from contextlib import contextmanager
from pathlib import Path

import pytest

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
ARTICLE = "demo/night-of-12-march-2020/"


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128  # a browser opens many connections at once; five is too few on a busy machine

    def handle_error(self, *arguments):
        """A browser that closes its connection early is no fault."""


@contextmanager
def serving(folder):
    """Serve a folder on the loopback interface and give its address."""
    with _Server(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def chromium():
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        pytest.skip("Chromium is not installed")
    api = pytest.importorskip("playwright.sync_api")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def demo(root, tmp_path_factory):
    """The project's own site."""
    folder = tmp_path_factory.mktemp("demo") / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    with serving(folder) as address:
        yield address


@pytest.fixture
def serve():
    """Serves built sites until the test ends."""
    open_servers = []

    def start(built):
        manager = serving(built.folder)
        open_servers.append(manager)
        return manager.__enter__()

    yield start
    for manager in open_servers:
        manager.__exit__(None, None, None)


@pytest.fixture
def visit(chromium, serve):
    """Opens an address in a window of its own; at the end nothing may have complained or gone elsewhere."""
    del serve  # asked for so that it ends later: a page may still be loading when its test is over
    windows = []

    def opened(address, *, width=1280, height=900, scheme="light", script=True, allowed=()):
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            java_script_enabled=script,
            reduced_motion="reduce",
        )
        context.set_default_timeout(30_000)
        page = context.new_page()
        faults = []
        host = "/".join(address.split("/")[:3])
        context.route(lambda url: not url.startswith(host), lambda route: route.abort())
        page.on("dialog", lambda dialog: (faults.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("pageerror", lambda error: faults.append(f"error: {error} {error.stack}"))
        page.on("console", lambda line: faults.append(f"console: {line.text}") if line.type == "error" else None)
        page.on("request", lambda one: None if one.url.startswith((host, "data:", "blob:")) else faults.append(one.url))
        windows.append((context, faults, allowed))
        page.goto(address)
        return page

    yield opened
    for context, faults, allowed in windows:
        context.close()
        assert [fault for fault in faults if not any(word in fault for word in allowed)] == []


@pytest.fixture
def article(demo):
    return demo + ARTICLE


@pytest.fixture
def index(demo):
    return f"{demo}factcheck/contradictions/"


@pytest.fixture(scope="session")
def pixels(chromium):
    """The distinct colours of a screenshot, as the browser itself decodes it."""

    def colors(png):
        page = chromium.new_page()
        found = page.evaluate(
            """async source => {
              const image = new Image();
              image.src = source;
              await image.decode();
              const canvas = document.createElement('canvas');
              [canvas.width, canvas.height] = [image.width, image.height];
              const context = canvas.getContext('2d');
              context.drawImage(image, 0, 0);
              const data = context.getImageData(0, 0, image.width, image.height).data;
              const seen = new Set();
              for (let at = 0; at < data.length; at += 4) seen.add(data.slice(at, at + 3).join());
              return [...seen];
            }""",
            f"data:image/png;base64,{base64.b64encode(png).decode()}",
        )
        page.close()
        return set(found)

    return colors


TEXT = """\
# Home

The general spoke of a ["high degree of certainty"]{claim=certain by="The General" said=2020-03-12 about=who
position=yes likelihood=almost-certain status=disputed source="wire, para. 9"}. The President said that it
["hasn't been fully determined"]{claim=open by="The President" said=2020-03-13 about=who position=undetermined
status=unverified source=wire}.
"""
REGISTER = (
    "sources:\n  wire:\n    title: A wire report\n    URL: https://example.org/\nquestions:\n  who:\n    title: Who?\n"
)
THEMES = {
    "material": {"name": "material", "font": False, "features": ["content.footnote.tooltips"]},
    "mkdocs": {"name": "mkdocs", "highlightjs": False},
    "readthedocs": {"name": "readthedocs", "highlightjs": False},
}


@pytest.fixture
def small_site(project, serve):
    """Builds and serves a page with a conflict on a theme; ``features`` are Material's."""

    def start(theme, features=(), files=None, **config):
        settings = dict(THEMES[theme])
        if features:
            settings["features"] = [*settings["features"], *features]
        project.write({"index.md": TEXT, "factcheck/r.yml": REGISTER, **(files or {})})
        return serve(project.build(theme=settings, markdown_extensions=["footnotes"], **config))

    return start
