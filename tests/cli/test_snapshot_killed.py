"""A run that is killed or interrupted leaves whole files, and the next one makes register and copies agree."""

from __future__ import annotations

import hashlib
import re
import signal
import subprocess
import sys
import time

import pytest

from mkdocs_factcheck.fetch.files import PART

OLD = b"<!doctype html><title>old</title>" * 2000
NEW = b"<!doctype html><title>new</title>" * 2000
NEW_PDF = b"%PDF-1.7 new" * 2000

KILLED = """
import os, signal, sys
from pathlib import Path

point, config = int(sys.argv[1]), sys.argv[2]
passed = 0

def dying(function):
    def call(*arguments, **named):
        for step in ("before", "after"):
            global passed
            passed += 1
            if passed == point:
                os.kill(os.getpid(), signal.SIGKILL)
            if step == "before":
                result = function(*arguments, **named)
        return result
    return call

from mkdocs_factcheck.adapters.cli import main
os.fsync = dying(os.fsync)
Path.replace = dying(Path.replace)
Path.unlink = dying(Path.unlink)
sys.exit(main(["snapshot", "--refresh", "--allow-local", "--delay", "0", "-f", config]))
"""


def digests(desk):
    """Each source's sha256 as the register records it."""
    return dict(re.findall(r"  (\w+):\n    URL: .*\n    sha256: (\w+)\n", desk.register()))


def agree(desk):
    """Whether each copy is the one that the register records."""
    copies = {name.partition(".")[0]: hashlib.sha256(content).hexdigest() for name, content in desk.copies.items()}
    return digests(desk) == copies


@pytest.fixture
def stored(desk, web):
    """A site with two copies, and a server that has others by now: one is a PDF."""
    desk.sources(a=web.put("/a", OLD), b=web.put("/b", OLD))
    assert desk.snapshot() == 0
    assert agree(desk)
    web.put("/a", NEW)
    web.put("/b", NEW_PDF, content_type="application/pdf")
    return desk


@pytest.mark.parametrize("point", [*range(1, 30, 2), 30])
def test_killed_at_each_step_of_writing(point, stored):
    command = [sys.executable, "-c", KILLED, str(point), str(stored.root / "mkdocs.yml")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == -signal.SIGKILL, f"{done.stdout}{done.stderr}"
    whole = {name: content for name, content in stored.copies.items() if not name.startswith(".")}
    assert set(whole.values()) <= {OLD, NEW, NEW_PDF}
    assert set(digests(stored)) == {"a", "b"}
    # The next run, whatever it is for, mends what was left.
    assert stored.snapshot() == 0
    assert agree(stored)
    assert not list(stored.root.rglob(f"*{PART}"))
    assert stored.snapshot("--refresh") == 0
    assert stored.copies == {"a.html": NEW, "b.pdf": NEW_PDF}
    assert agree(stored)


def started(desk, *arguments):
    options = ["-f", str(desk.root / "mkdocs.yml"), "--allow-local", "--delay", "0", "--ignore-robots", *arguments]
    code = "import sys; from mkdocs_factcheck.adapters.cli import main; sys.exit(main(sys.argv[1:]))"
    return subprocess.Popen(
        [sys.executable, "-c", code, "snapshot", *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def wait_for(condition):
    end = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.002)


def test_ctrl_c(desk, web):
    def endless(handler):
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.end_headers()
        for _ in range(400):
            handler.wfile.write(b"x")
            time.sleep(0.05)

    desk.sources(a=web.put("/a", OLD), b=web.put("/b", endless), c=web.put("/c", OLD))
    child = started(desk)
    wait_for(lambda: "/b" in web.asked)
    time.sleep(0.1)
    child.send_signal(signal.SIGINT)
    out, err = child.communicate(timeout=20)
    assert (child.returncode, err) == (130, "")
    assert out.splitlines()[-1] == "interrupted, 1 stored"
    assert desk.copies == {"a.html": OLD}
    assert agree(desk)
    assert "/c" not in web.asked


@pytest.mark.parametrize("pause", [0.0, 0.005, 0.02])
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL], ids=lambda how: how.name)
def test_ended_at_any_moment(how, pause, desk, web):
    desk.sources(**{f"s{number}": web.put(f"/{number}", OLD) for number in range(9)})
    child = started(desk)
    wait_for(lambda: web.asked)
    time.sleep(pause)
    child.send_signal(how)
    _, err = child.communicate(timeout=20)
    assert err == ""
    # Python itself answers the signal where the command is over already.
    assert child.returncode in {0, -how, *([130] if how == signal.SIGINT else [])}
    assert {content for name, content in desk.copies.items() if not name.startswith(".")} <= {OLD}
    if how == signal.SIGINT:
        # Ctrl-C waits until what belongs together is written.
        assert agree(desk)
        assert not list(desk.root.rglob(f"*{PART}"))
    assert desk.snapshot() == 0
    assert len(desk.copies) == 9
    assert agree(desk)


def test_ctrl_c_before_anything_is_fetched(desk, monkeypatch):
    def press(_):
        raise KeyboardInterrupt

    monkeypatch.setattr("mkdocs_factcheck.adapters.cli.snapshot.load_site", press)
    assert desk.snapshot() == 130


def test_a_part_of_unknown_origin_is_removed(desk, web):
    desk.sources(a=web.put("/a", OLD))
    folder = desk.root / "factcheck" / "snapshots"
    folder.mkdir()
    for name in (f".a.html{PART}", f".a.exe{PART}", f".gone.html{PART}", f".{PART}"):
        (folder / name).write_bytes(b"half")
    (folder / "mine.txt").write_text("kept")
    (desk.root / "factcheck" / f".sources.yml{PART}").write_text("half")
    assert desk.snapshot("--dry-run") == 0
    assert len(desk.copies) == 5
    assert desk.snapshot() == 0
    assert set(desk.copies) == {"a.html", "mine.txt"}
    assert not (desk.root / "factcheck" / f".sources.yml{PART}").exists()
