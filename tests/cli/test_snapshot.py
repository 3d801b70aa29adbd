"""``mkdocs-factcheck snapshot``: what is stored, what is written down, what is said."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import unicodedata
from datetime import UTC, datetime

import pytest

from mkdocs_factcheck.adapters.cli import main

PAGE = b"<!doctype html><title>News</title><p>The bridge is safe.</p>"


def digest(content):
    return hashlib.sha256(content).hexdigest()


def today():
    return datetime.now(UTC).date().isoformat()


def test_a_page_is_stored_as_served_and_written_down(desk, web):
    desk.sources(news=web.put("/news", PAGE))
    assert desk.snapshot() == 0
    assert desk.copies == {"news.html": PAGE}
    url = web.url("/news")
    record = f"    sha256: {digest(PAGE)}\n    accessed: {today()}\n"
    assert desk.register() == f"sources:\n  news:\n    URL: {url}\n{record}"
    first, last = desk.out.splitlines()
    assert re.fullmatch(r"stored: news  factcheck/snapshots/news\.html  60 B  [\d.]+ s", first)
    assert last == "1 stored"


def test_it_says_who_asks(desk, web):
    desk.sources(news=web.put("/news", PAGE))
    desk.snapshot()
    assert web.asked == ["/robots.txt", "/news"]
    agent = web.headers[1]["User-Agent"]
    assert agent.startswith("mkdocs-factcheck/")
    assert agent.endswith(" (+https://example.org/)")


@pytest.mark.parametrize(
    ("content_type", "body", "name"),
    [
        ("application/xhtml+xml", "<html xmlns='http://www.w3.org/1999/xhtml'/>", "a.html"),
        ("text/plain", "plain", "a.txt"),
        ("text/markdown; charset=UTF-8", "# Head", "a.md"),
        ("application/pdf", "%PDF-1.7 …", "a.pdf"),
        ("application/pdf", "\n\n%PDF-1.7 …", "a.pdf"),
        ("application/octet-stream", "%PDF-1.7 …", "a.pdf"),
        ("text/html", "%PDF-1.7 …", "a.pdf"),
        ("application/octet-stream", "\n<!DOCTYPE HTML>", "a.html"),
        (None, "<html>", "a.html"),
        ("TEXT/HTML;charset=", "<p>", "a.html"),
    ],
)
def test_the_kind_of_document(content_type, body, name, desk, web):
    desk.sources(a=web.put("/a", body, content_type=content_type))
    assert desk.snapshot() == 0
    assert desk.copies == {name: body.encode()}


@pytest.mark.parametrize(
    ("content_type", "body", "said"),
    [
        ("image/png", "x", 'of the type "image/png"; only HTML, plain text, Markdown and PDF are stored'),
        ("application/pdf", "<html>log in</html>", "the server calls it a PDF, but it is none"),
        ("text/plain", "a\0b", "the server calls it text, but it holds null bytes"),
        ("application/octet-stream", "?", "only HTML, plain text, Markdown and PDF are stored"),
        ("text/html\x1b[31m", "?", 'of the type "text/html?[31m"'),
        (None, "?", "of no stated type"),
        ("text/html", "", "the answer is empty"),
    ],
)
def test_what_is_not_stored(content_type, body, said, desk, web):
    desk.sources(a=web.put("/a", body, content_type=content_type))
    assert desk.snapshot() == 1
    assert said in desk.out
    assert desk.copies == {}
    assert "sha256" not in desk.register()


GREETING = "„Grüße“ – 5 €"
META = "<meta charset=windows-1252>"


@pytest.mark.parametrize(
    ("content_type", "served", "stored"),
    [
        ("text/plain; charset=windows-1252", GREETING.encode("cp1252"), GREETING.encode()),
        ("text/plain; charset=ISO-8859-1", GREETING.encode("cp1252"), GREETING.encode()),
        ('text/html; charset="iso-8859-1"', GREETING.encode("cp1252"), GREETING.encode()),
        ("text/plain; charset=iso-2022-jp", "日本".encode("iso2022_jp"), "日本".encode()),
        ("text/plain; charset=utf-16le", GREETING.encode("utf-16-le"), GREETING.encode()),
        ("text/plain; charset=utf-16", GREETING.encode("utf-16"), GREETING.encode("utf-16")),
        # The header is wrong, as many are: what is UTF-8 stays.
        ("text/plain; charset=iso-8859-1", GREETING.encode(), GREETING.encode()),
        # The document says itself what it is.
        ("text/html; charset=iso-8859-15", (META + GREETING).encode("cp1252"), (META + GREETING).encode("cp1252")),
        # What cannot be read as the header says stays as it is, too.
        ("text/plain; charset=shift_jis", b"\x81\xff\xfe", b"\x81\xff\xfe"),
        ("text/plain; charset=idna", b"xn--bcher-kva", b"xn--bcher-kva"),
        ("text/plain; charset=zlib", b"text", b"text"),
        ("text/plain; charset=\xff\xfe", b"text", b"text"),
        ("text/plain", GREETING.encode("cp1252"), GREETING.encode("cp1252")),
    ],
)
def test_the_encoding_that_only_the_header_names_is_not_lost(content_type, served, stored, desk, web):
    desk.sources(a=web.put("/a", served, content_type=content_type))
    assert desk.snapshot() == 0
    assert list(desk.copies.values()) == [stored]
    assert digest(stored) in desk.register()


def test_a_copy_is_kept(desk, web):
    desk.sources(a=web.put("/a", PAGE))
    desk.snapshot()
    register, asked = desk.register(), list(web.asked)
    assert desk.snapshot() == 0
    assert desk.out.splitlines() == ["kept: a  factcheck/snapshots/a.html  60 B", "1 kept"]
    assert (desk.register(), web.asked) == (register, asked)


def test_refresh_of_the_same_bytes_renews_the_date(desk, web):
    desk.sources(a=web.put("/a", PAGE))
    desk.snapshot()
    file = desk.root / "factcheck" / "sources.yml"
    file.write_text(desk.register().replace(today(), "2020-03-12"))
    assert desk.snapshot("--refresh") == 0
    assert desk.out.startswith("unchanged: a  ")
    assert f"accessed: {today()}\n" in desk.register()
    assert "2020" not in desk.register()


def test_refresh_of_other_bytes_says_so(desk, web):
    desk.sources(a=web.put("/a", PAGE))
    desk.snapshot()
    new = PAGE.replace(b"safe", b"unsafe")
    web.put("/a", new)
    assert desk.snapshot("--refresh") == 0
    assert desk.out.startswith("changed: a  ")
    assert f"sha256 {digest(PAGE)[:12]}… is now {digest(new)[:12]}…" in desk.out
    assert desk.copies == {"a.html": new}
    assert desk.register().count("sha256") == 1
    assert digest(new) in desk.register()


def test_a_copy_of_another_kind_takes_the_place_of_the_old_one(desk, web):
    desk.sources(a=web.put("/a", PAGE))
    desk.snapshot()
    web.put("/a", b"%PDF-1.7", content_type="application/pdf")
    assert desk.snapshot("--refresh") == 0
    assert desk.copies == {"a.pdf": b"%PDF-1.7"}


def test_two_copies_of_one_source(desk, web):
    desk.sources(a=web.put("/a", PAGE))
    (desk.root / "factcheck" / "snapshots").mkdir()
    for kind in ("html", "pdf"):
        (desk.root / "factcheck" / "snapshots" / f"a.{kind}").write_text("x")
    assert desk.snapshot("--refresh") == 1
    assert "it has 2 copies: a.html, a.pdf; keep one" in desk.out
    assert web.asked == []


def test_a_failure_stops_nothing(desk, web):
    desk.sources(a=web.url("/gone"), b=web.put("/b", PAGE), c="mailto:x@example.org")
    assert desk.snapshot() == 1
    assert desk.copies == {"b.html": PAGE}
    assert desk.out.splitlines()[-1] == "2 failed, 1 stored"
    assert re.search(r"^failed: a  [\d.]+ s  the server answers 404 not found$", desk.out, re.MULTILINE)
    assert "only http and https are" in desk.out


def test_some_sources_by_their_ids(desk, web):
    desk.sources(a=web.put("/a", PAGE), b=web.put("/b", PAGE))
    assert desk.snapshot("b", "b") == 0
    assert list(desk.copies) == ["b.html"]
    assert desk.out.endswith("\n1 stored\n")


@pytest.mark.parametrize(("word", "said"), [("nwes", 'did you mean "news"?'), ("qqq", 'the nearest known is "news"')])
def test_an_unknown_id(word, said, desk, web):
    desk.sources(news=web.url("/"))
    assert desk.snapshot(word) == 2
    assert desk.err == f'mkdocs-factcheck: unknown source "{word}"; {said}\n'
    assert web.asked == []


def test_a_source_without_address(desk, web):
    desk.write(f"sources:\n  a:\n    title: A book\n  b:\n    URL: {web.put('/b', PAGE)}\n")
    assert desk.snapshot() == 0
    assert list(desk.copies) == ["b.html"]
    assert desk.snapshot("a") == 1
    assert re.match(r"failed: a  [\d.]+ s  it has no url\n", desk.out)


def test_nothing_to_do(desk):
    desk.write("sources:\n  a:\n    title: A book\n")
    assert desk.snapshot() == 0
    assert desk.out == "no source has an address\n"


def test_the_archive_where_the_live_page_fails(desk, web):
    desk.write(f"sources:\n  a:\n    URL: {web.url('/gone')}\n    archive: {web.put('/kept', PAGE)}\n")
    assert desk.snapshot() == 0
    assert desk.copies == {"a.html": PAGE}
    assert desk.out.splitlines()[1:3] == ["    the server answers 404 not found", "    taken from the archive"]


def test_the_archive_where_it_is_wanted(desk, web):
    desk.write(
        f"sources:\n  a:\n    URL: {web.put('/live', PAGE)}\n    archive: {web.put('/kept', PAGE + b'<p>')}\n"
        f"  b:\n    URL: {web.url('/live')}\n"
    )
    assert desk.snapshot("--archive") == 0
    assert desk.copies == {"a.html": PAGE + b"<p>"}
    assert "/live" not in web.asked
    assert desk.snapshot("--archive", "b") == 1
    assert "it has no archive" in desk.out


def test_a_dry_run(desk, web):
    desk.sources(a=web.put("/a", PAGE), b=web.put("/b", PAGE))
    desk.snapshot("a")
    asked = list(web.asked)
    assert desk.snapshot("--dry-run") == 0
    assert desk.out.splitlines()[1:] == [f"would fetch: b  {web.url('/b')}", "1 kept, 1 would fetch"]
    assert desk.snapshot("--dry-run", "--refresh") == 0
    assert desk.out.endswith("2 would fetch\n")
    assert web.asked == asked
    assert list(desk.copies) == ["a.html"]


def test_a_copy_that_the_register_names_is_not_touched(desk, web):
    desk.write(f"sources:\n  a:\n    URL: {web.put('/a', PAGE)}\n    snapshot: mine/a.html\n")
    assert desk.snapshot("--refresh") == 0
    assert desk.out.startswith('kept: a  the register names "mine/a.html" as its copy\n')
    assert web.asked == []


@pytest.mark.parametrize(
    ("id_", "said"),
    [
        ("CON", "a name that Windows keeps for a device"),
        ("nul.2020", "a name that Windows keeps for a device"),
        ("x" * 201, "too long for the name of a file"),
    ],
)
def test_ids_that_are_no_file_names(id_, said, desk, web):
    desk.write(f"sources:\n  {id_}:\n    URL: {web.put('/a', PAGE)}\n")
    assert desk.snapshot() == 1
    assert said in desk.out
    assert web.asked == []


@pytest.mark.parametrize("id_", ["日本-2020", "अक्षर", "a..b.", "2020", "no", "ü_1"])
def test_ids_of_any_script_are_file_names(id_, desk, web):
    desk.write(f"sources:\n  {id_}:\n    URL: {web.put('/a', PAGE)}\n")
    assert desk.snapshot() == 0
    assert desk.copies == {f"{id_}.html": PAGE}


@pytest.mark.parametrize(("typed", "asked"), [("NFC", "NFD"), ("NFD", "NFC")])
def test_a_letter_stored_in_another_form_is_the_same(typed, asked, desk, web):
    id_, other = (unicodedata.normalize(form, "Zürich") for form in (typed, asked))
    url = web.put("/a", PAGE)
    desk.write(f"sources:\n  {id_}:\n    URL: {url}\n")
    old = desk.root / "factcheck" / "snapshots" / f"{unicodedata.normalize('NFD', id_)}.html"
    old.parent.mkdir()
    old.write_bytes(b"old")
    assert desk.snapshot(other) == 0
    assert desk.out.startswith("kept: Zürich  ")
    assert desk.snapshot(other, "--refresh") == 0
    assert desk.copies == {"Zürich.html": PAGE}
    assert desk.register().startswith(f"sources:\n  {id_}:\n    URL: {url}\n    sha256: {digest(PAGE)}\n")


def test_two_sources_never_share_a_file(desk, web):
    desk.sources(news=web.put("/a", PAGE), News=web.put("/b", PAGE))
    assert desk.snapshot() == 1
    assert 'the same file as that of "news" where case does not count' in desk.out
    assert desk.copies == {}


def test_the_folder_must_be_the_registers_own(desk, web, tmp_path):
    desk.sources(a=web.put("/a", PAGE))
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "factcheck" / "snapshots").symlink_to(tmp_path / "elsewhere")
    assert desk.snapshot() == 2
    assert "is no folder within the register" in desk.err
    assert list((tmp_path / "elsewhere").iterdir()) == []
    assert web.asked == []


def test_a_link_in_the_place_of_a_copy_is_not_followed(desk, web, tmp_path):
    desk.sources(a=web.put("/a", PAGE))
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "factcheck" / "snapshots").mkdir()
    (tmp_path / "factcheck" / "snapshots" / "a.html").symlink_to(tmp_path / "secret")
    assert desk.snapshot() == 0
    assert (tmp_path / "secret").read_text() == "secret"
    assert desk.copies == {"a.html": PAGE}
    assert not (tmp_path / "factcheck" / "snapshots" / "a.html").is_symlink()


def test_a_folder_that_cannot_be_written(desk, web, monkeypatch):
    desk.sources(a=web.put("/a", PAGE), b=web.put("/b", PAGE))

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    assert desk.snapshot() == 1
    assert desk.out.count("cannot write: no space left on device") == 2
    assert desk.copies == {}
    assert "sha256" not in desk.register()


def test_another_register_folder(desk, web, tmp_path):
    desk.write(settings="")
    config = tmp_path / "mkdocs.yml"
    config.write_text("site_name: T\nplugins:\n  - factcheck:\n      register: data/facts\n")
    (tmp_path / "data" / "facts").mkdir(parents=True)
    (tmp_path / "data" / "facts" / "s.yml").write_text(f"sources:\n  a:\n    url: {web.put('/a', PAGE)}\n")
    assert desk.snapshot() == 0
    assert (tmp_path / "data" / "facts" / "snapshots" / "a.html").read_bytes() == PAGE


def test_a_terminal_sees_progress_and_a_pipe_does_not(desk, web, monkeypatch):
    desk.sources(a=web.put("/a", PAGE * 10_000))
    desk.snapshot()
    assert "\r" not in desk.out
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    desk.snapshot("--refresh")
    assert "[1/1] a  " in desk.out
    assert "\x1b[K" in desk.out


@pytest.mark.parametrize("option", [["--timeout", "0"], ["--timeout", "nan"], ["--max-size", "-1"], ["--delay", "x"]])
def test_numbers_that_are_none(option, capsys):
    with pytest.raises(SystemExit) as stop:
        main(["snapshot", *option])
    assert stop.value.code == 2
    assert "is not a number" in capsys.readouterr().err


BUILD = """
import sys
import unicodedata
from mkdocs.__main__ import cli
cli(["build", "-q", "-f", sys.argv[1], "-d", sys.argv[2]], standalone_mode=False)
print(sorted(name for name in sys.modules if "factcheck.fetch" in name or name in ("protego", "urllib3.connection")))
"""


def test_a_build_loads_nothing_of_it(desk, tmp_path):
    desk.write("sources:\n  a:\n    URL: http://127.0.0.1:9/\n", page="[A]{claim source=a}")
    command = [sys.executable, "-c", BUILD, str(tmp_path / "mkdocs.yml"), str(tmp_path / "site")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
