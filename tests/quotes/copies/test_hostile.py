"""Copies made to break their reader: each gives an error or the right answer, and none keeps a build waiting.

Every case runs in a process of its own, which is ended after a minute, and which nothing but the register's folder
concerns.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zlib

import pytest

CHILD = """
import json, sys
from pathlib import Path
from mkdocs_factcheck.model import Claim, Evidence, FactBase, Place, QuoteCheck, QuoteResult, Source
from mkdocs_factcheck.quotes.checker import Checker, Matcher

opened = []
def watch(event, arguments):
    if event == "open" and isinstance(arguments[0], (str, bytes)):
        opened.append(str(Path(arguments[0] if isinstance(arguments[0], str) else arguments[0].decode()).resolve()))
sys.addaudithook(watch)

def look(text, words, **_):
    return QuoteCheck(result=QuoteResult.VERBATIM if words in text.text else QuoteResult.NOT_FOUND, quote=words)

place = Place(path="factcheck/sources.yml", line=1, column=1)
folder, snapshot, secret = sys.argv[1:]
source = Source(id="ap", place=place, snapshot=snapshot)
claim = Claim(id="c", text="", place=place, evidence=(Evidence(source="ap", quote="words of it", place=place),))
matcher = Matcher(prepare=lambda text: text, look=look)
facts = Checker(Path(folder), "factcheck", matcher=matcher).check(FactBase(claims={"c": claim}, sources={"ap": source}))
assert str(Path(secret).resolve()) not in opened, "the secret was opened"
check = facts.claims["c"].evidence[0].check
print(json.dumps([check.result.value, [problem.message for problem in facts.problems]]))
"""

FOUND, LOST = "verbatim", "unchecked"
DEEP = 100_000


@pytest.fixture
def ask(desk):
    """Looks for the words in the copy of one source; gives the result and what is wrong."""

    def run(snapshot=""):
        secret = desk.folder.parent / "secret.txt"
        secret.write_text("words of it")
        ended = subprocess.run(
            [sys.executable, "-c", CHILD, str(desk.folder), snapshot, str(secret)],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert ended.returncode == 0, ended.stderr
        result, problems = json.loads(ended.stdout)
        return result, problems

    return run


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * DEEP + "words of it" + "</div>" * DEEP,
        "<b><i>" * DEEP + "words of it",
        "<nav>" * 20_000 + "<h1>x</h1>words of it",
        "<q>" * 20_000 + "words of it",
        "<p>" * DEEP + "words of it",
        "<td>words of it" * DEEP,
        "</div>" * DEEP + "words of it",
        "<a " * DEEP + "words of it",
        '<a b="' * DEEP + "words of it",
        "<a b='<a c=\"" * DEEP + "words of it",
        f'<p>words of it</p>{"<a " * DEEP}="> "',
        f"<p>words of it</p>{'<!--' * DEEP}",
        f"<p>words of it</p>{'<![CDATA[' * DEEP}",
        f"<p>words of it</p>{'<script>' * DEEP}",
        "<?" * DEEP + "words of it",
        "</" * DEEP + "words of it",
        "&#" * DEEP + "words of it",
        "&amp" * DEEP + "words of it",
        "<" * 1_000_000 + "words of it",
        f"words of it<a {'b ' * DEEP}",
        f"words of it<a {'=' * DEEP}<",
        "words of it<sup>" * 20_000,
        "<br>" * DEEP + "words of it",
        "word " * 2_000_000 + "words of it",
        "words\0 o\0f\0 it\0",
        f"<p {' '.join(f'a{number}=1' for number in range(DEEP))}>words of it",
    ],
    ids=lambda page: page[:20],
)
def test_a_hostile_page(desk, ask, page):
    desk.store("ap.html", page)
    assert ask() == (FOUND, [])


@pytest.mark.parametrize(
    "unit", ["[", "](", "[a](b", "*", "_a", "`", "<", "\\", "> ", "- ", "|", "```\n", "![", "\n", "x" * 99]
)
def test_hostile_markdown(desk, ask, unit):
    desk.store("ap.md", f"words of it\n\n{unit * (1_000_000 // len(unit))}")
    assert ask() == (FOUND, [])


@pytest.mark.parametrize("unit", ["\n", "x", "x y\n"])
def test_ten_megabytes_of_text(desk, ask, unit):
    desk.store("ap.txt", f"words of it\n\n{unit * (10_000_000 // len(unit))}")
    assert ask() == (FOUND, [])


@pytest.mark.parametrize("kind", ["html", "md", "txt"])
@pytest.mark.parametrize(
    "data",
    [
        b"words of it\xff\xfe\x80\x81" * 1000,
        b"\0" * 1000 + b"words of it" + b"\0" * 1000,
        b"\xef\xbb\xbf\xef\xbb\xbfwords of it",
        b'<meta charset="utf-16">words of it \xc3',
        b'<meta charset="undefined">words of it \xff',
        b"\xff\xfe" + "words of it".encode("utf-16-le") + b"\x00\xd8",
        "words of it ’".encode("utf-16-be"),
    ],
    ids=["bytes", "nulls", "marks", "declared", "undefined", "half", "wide"],
)
def test_wrong_encodings(desk, ask, kind, data):
    desk.store(f"ap.{kind}", data)
    assert ask() == (FOUND, [])


def test_random_bytes(desk, ask):
    desk.store("ap.html", os.urandom(1_000_000))
    assert ask()[0] in {"not-found", LOST}


FLATE = b"/Filter /FlateDecode"


def bomb(size, layers=1):
    data = zlib.compress(b"\0" * size, 9)
    for _ in range(layers - 1):
        data = zlib.compress(data, 9)
    return data


def test_a_pdf_that_unpacks_to_gigabytes(desk, ask, pdf):
    data = pdf(bomb(1_000_000_000, 3), stream=b"/Filter [/FlateDecode /FlateDecode /FlateDecode]")
    assert len(data) < 5_000
    desk.store("ap.pdf", data)
    result, (problem,) = ask()
    assert result == LOST
    assert "cannot be read" in problem


def test_a_pdf_of_too_many_operators(desk, ask, pdf):
    desk.store("ap.pdf", pdf(zlib.compress(b"BT /F 12 Tf " + b"(a) Tj " * 9_000_000 + b"ET", 9), stream=FLATE))
    assert ask()[0] == LOST


@pytest.mark.parametrize(
    "filters", [b"/ASCIIHexDecode " * 10_000, b"/FlateDecode " * 10_000, b"/LZWDecode", b"/Unknown", b"5 0 R"]
)
def test_a_pdf_with_nested_filters(desk, ask, pdf, filters):
    desk.store("ap.pdf", pdf(bomb(10_000_000), stream=b"/Filter [" + filters + b"]"))
    assert ask()[0] == LOST


def test_a_pdf_whose_tables_follow_each_other_for_ever(desk, ask, pdf, lines):
    data = pdf(lines("words of it"))
    at = data.rindex(b"xref\n0")
    desk.store("ap.pdf", data.replace(b"/Root 1 0 R >>", b"/Root 1 0 R /Prev %d >>" % at))
    assert ask() == (FOUND, [])


def test_a_pdf_whose_pages_hold_each_other(desk, ask, pdf, lines):
    desk.store("ap.pdf", pdf(lines("words of it")).replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]"))
    assert ask()[0] == LOST


def test_a_pdf_that_counts_a_billion_pages(desk, ask, pdf, lines):
    desk.store("ap.pdf", pdf(lines("words of it")).replace(b"/Count 1", b"/Count 1000000000"))
    assert ask()[0] in {FOUND, LOST}


@pytest.mark.parametrize("cut", [9, 200, 500, -40, -200])
def test_a_pdf_that_is_cut(desk, ask, pdf, lines, cut):
    desk.store("ap.pdf", pdf(*(lines(f"words of it {number}") for number in range(3)))[:cut])
    assert ask()[0] in {FOUND, LOST}


def test_a_pdf_nested_deep(desk, ask, pdf, lines):
    desk.store("ap.pdf", pdf(lines("words of it"), root=b"/X " + b"[" * DEEP))
    assert ask()[0] in {FOUND, LOST}


@pytest.mark.parametrize(
    "path", ["../secret.txt", "/etc/passwd.txt", "snapshots/../../secret.txt", "..\\secret.txt", "ABSOLUTE"]
)
def test_paths_out_of_the_folder(desk, ask, path):
    desk.store("x.txt", "")
    result, problems = ask(str(desk.folder.parent / "secret.txt") if path == "ABSOLUTE" else path)
    assert (result, len(problems)) == (LOST, 1)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize("link", ["file", "folder", "hop", "pipe", "device"])
def test_links_and_devices(desk, ask, link):
    (desk.folder / "snapshots").mkdir()
    copy = desk.folder / "snapshots" / "ap.txt"
    name = ""
    match link:
        case "file":
            copy.symlink_to("../../secret.txt")
        case "folder":
            (desk.folder / "snapshots" / "out").symlink_to("../..")
            name = "out/secret.txt"
        case "hop":
            (desk.folder / "hop").symlink_to("../secret.txt")
            copy.symlink_to("../hop")
        case "pipe":
            os.mkfifo(copy)
        case "device":
            copy.symlink_to("/dev/zero")
    result, problems = ask(name)
    assert (result, len(problems)) == (LOST, 1)
