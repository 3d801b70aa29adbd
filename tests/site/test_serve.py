"""`mkdocs serve`: an edit shows up, and nothing of what was there before."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.request

import pytest

PATIENCE = 30.0
"""Seconds; a rebuild takes one or two."""


@pytest.fixture
def served(small):
    """The small site, served with live reload; gives a function that waits until a page says something."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    small.write({}, theme={"name": "mkdocs"})
    log = (small.root / "serve.log").open("w")
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", address],
        cwd=small.root,
        stderr=log,
        stdout=log,
    )

    def fetch(path):
        with urllib.request.urlopen(f"http://{address}/{path}", timeout=10) as response:
            return response.read().decode()

    def wait(path, says, never=()):
        end = time.monotonic() + PATIENCE
        text = ""
        while time.monotonic() < end:
            try:
                text = fetch(path)
            except OSError:
                text = ""
            if says in text:
                break
            assert process.poll() is None, (small.root / "serve.log").read_text()
            time.sleep(0.1)
        assert says in text, (small.root / "serve.log").read_text()
        assert [word for word in never if word in text] == []
        return text

    wait("article/", "claim-certain")
    yield wait
    process.terminate()
    process.wait(timeout=10)
    log.close()


def test_edits_show_up_and_nothing_stale_stays(served, small, articles):
    # The page for editors is there while one serves.
    served("factcheck/review/", "factcheck-view--review")

    small.write({"reply.md": articles["reply.md"].replace("been fully", "been quite")})
    served("reply/", "been quite determined", never=["been fully"])
    served("factcheck/contradictions/", "been quite determined", never=["been fully"])
    served("article/", "Donald Trump", never=["been fully"])

    small.write(
        {"factcheck/register.yml": articles["factcheck/register.yml"].replace("The Pentagon", "The War Office")}
    )
    served("article/", "The War Office", never=["The Pentagon</"])
    served("factcheck/claimants/", "The War Office", never=["The Pentagon"])

    small.write({"factcheck/new.yml": "claims:\n  certain:\n    note: From a new file.\n"})
    served("article/", "From a new file.")

    small.write({"factcheck/sub/folder.yml": "claims:\n  certain:\n    reviewer: Bea of a subfolder\n"})
    served("article/", "Bea of a subfolder")

    (small.root / "docs/reply.md").unlink()
    served("factcheck/contradictions/", "factcheck-empty", never=["been quite"])
    served("factcheck/claims.json", '"claims"', never=['"open"'])
    served("factcheck/claims/", "claim-row-certain", never=["claim-row-open"])


def test_a_register_that_comes_later_is_seen(served, small):
    small.write({"index.md": "# Home\n\n[Nine]{claim=nine source=late}.\n"})
    served("", "claim-nine")
    small.write({"factcheck/late.yml": "sources:\n  late:\n    title: A late source\n"})
    served("", "A late source")


def test_a_folder_that_comes_later_is_read_with_the_next_edit_and_watched_from_then_on(served, small):
    files = {
        "index.md": "# Home\n\n[Nine]{claim=nine note=edited}.\n",
        "facts/r.yml": "claims:\n  nine:\n    reviewer: Ann\n",
    }
    small.write(files, plugins=[{"factcheck": {"register": "facts"}}])
    served("", "Ann")
    small.write({"facts/r.yml": "claims:\n  nine:\n    reviewer: Bea\n"})
    served("", "Bea", never=["Ann"])
