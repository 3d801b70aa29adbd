"""Where copies are looked for, and what is wrong with those that are not there."""

from __future__ import annotations

import os
import sys

import pytest

from mkdocs_factcheck.model import QuoteResult, WhyUnchecked
from mkdocs_factcheck.quotes.copies import regular

linking = pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")


@pytest.mark.parametrize("kind", ["html", "htm", "md", "txt", "HTML"])
def test_a_copy_bears_the_id_of_its_source(desk, kind):
    desk.store(f"ap.{kind}", "words")
    desk.source("ap")
    assert desk.one("ap", "words").result is QuoteResult.VERBATIM
    assert desk.check().copies["ap"].path == f"factcheck/snapshots/ap.{kind}"


@pytest.mark.parametrize(
    "given", ["kept/x.txt", "snapshots/kept/x.txt", "factcheck/snapshots/kept/x.txt", "./kept//x.txt"]
)
def test_a_source_names_its_copy(desk, given):
    desk.store("kept/x.txt", "words")
    desk.source("ap", snapshot=given)
    assert desk.one("ap", "words").result is QuoteResult.VERBATIM
    assert desk.problems("ap") == []


def test_a_named_copy_goes_before_the_one_of_the_id(desk):
    desk.store("ap.txt", "other")
    desk.store("x.txt", "words")
    desk.source("ap", snapshot="x.txt")
    assert desk.one("ap", "words").result is QuoteResult.VERBATIM


def test_no_copy_is_no_problem_but_a_named_one_is(desk):
    desk.source("ap")
    desk.source("bbc", snapshot="bbc.html")
    assert desk.problems() == ['snapshot "bbc.html" is no file']
    assert desk.one("ap", "words").why is WhyUnchecked.NO_COPY
    assert desk.one("bbc", "words").why is WhyUnchecked.NO_COPY


def test_the_first_of_several_formats_is_used_and_said(desk):
    for kind in ("pdf", "txt", "html"):
        desk.store(f"ap.{kind}", "words")
    desk.source("ap")
    (problem,) = desk.check().problems
    assert problem.message == 'source "ap" has 3 stored copies; "ap.html" is used'
    assert problem.hint == 'remove "ap.txt", "ap.pdf", or name one as its snapshot'


OUT = "words of a secret"
TRICKS = {
    "../secret.txt": 'must not climb with ".."',
    "snapshots/../../secret.txt": 'must not climb with ".."',
    "snapshots/../snapshots/ap.txt": 'must not climb with ".."',
    "C:/secret.txt": "must not be absolute",
    "C:secret.txt": "must not be absolute",
    "//server/secret.txt": "must not be absolute",
    "..\\secret.txt": 'must be written with "/" alone',
    "ap.txt\0.html": 'must be written with "/" alone',
    "file:///secret.txt": "is no file",
    f"{'x' * 5_000}.txt": "is no file",
    "\ud800.txt": "is no file",
    "ap.docx": "cannot be read",
    "snapshots": "cannot be read",
    "": None,
}


@pytest.mark.parametrize(("given", "message"), TRICKS.items(), ids=[ascii(given[:30]) for given in TRICKS])
def test_a_path_stays_in_the_folder(desk, given, message):
    (desk.folder.parent / "secret.txt").write_text(OUT)
    desk.source("ap", snapshot=given)
    check = desk.one("ap", OUT)
    assert check.result is QuoteResult.UNCHECKED
    found = desk.problems("ap")
    assert len(found) == (message is not None)
    assert all(message in problem and problem.isprintable() for problem in found)


def test_an_absolute_path_is_refused_though_it_leads_inside(desk):
    file = desk.store("ap.txt", OUT)
    desk.source("bbc", snapshot=str(file))
    assert desk.one("bbc", OUT).result is QuoteResult.UNCHECKED
    assert "must not be absolute" in desk.problems("bbc")[0]


@linking
@pytest.mark.parametrize("target", ["../../secret.txt", "ABSOLUTE"])
def test_a_link_out_of_the_folder_is_not_followed(desk, target):
    secret = desk.folder.parent / "secret.txt"
    secret.write_text(OUT)
    desk.store("x.txt", "")
    (desk.folder / "snapshots" / "ap.txt").symlink_to(secret if target == "ABSOLUTE" else target)
    desk.source("ap")
    assert desk.one("ap", OUT).why is WhyUnchecked.UNREADABLE
    assert desk.problems("ap") == ['stored copy "factcheck/snapshots/ap.txt" leads out of the register\'s folder']
    assert desk.check().copies == {}


@linking
def test_a_linked_folder_inside_is_followed_only_inside(desk):
    secret = desk.folder.parent / "other"
    secret.mkdir()
    (secret / "ap.txt").write_text(OUT)
    (desk.folder / "snapshots").mkdir()
    (desk.folder / "snapshots" / "out").symlink_to(secret)
    (desk.folder / "kept").mkdir()
    (desk.folder / "kept" / "bbc.txt").write_text("words")
    (desk.folder / "snapshots" / "in").symlink_to("../kept")
    desk.source("ap", snapshot="out/ap.txt")
    desk.source("bbc", snapshot="in/bbc.txt")
    assert desk.one("ap", OUT).result is QuoteResult.UNCHECKED
    assert desk.one("bbc", "words").result is QuoteResult.VERBATIM


@linking
def test_a_folder_of_copies_that_is_a_link_is_not_even_listed(desk):
    secret = desk.folder.parent / "other"
    secret.mkdir()
    (secret / "ap.txt").write_text(OUT)
    (desk.folder / "snapshots").symlink_to(secret)
    desk.source("ap")
    assert desk.one("ap", OUT).why is WhyUnchecked.NO_COPY
    (problem,) = desk.check().problems
    assert problem.message == '"factcheck/snapshots" leads out of the register\'s folder'


@linking
def test_links_in_a_circle_lead_nowhere(desk):
    desk.store("x.txt", "")
    (desk.folder / "snapshots" / "ap.txt").symlink_to("ap.txt")
    desk.source("ap")
    assert desk.one("ap", OUT).why is WhyUnchecked.UNREADABLE
    assert len(desk.problems("ap")) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_is_not_waited_for(desk):
    (desk.folder / "snapshots").mkdir()
    os.mkfifo(desk.folder / "snapshots" / "ap.txt")
    desk.source("ap")
    assert desk.problems("ap") == ['stored copy "factcheck/snapshots/ap.txt" cannot be read: it is no regular file']
    with pytest.raises(regular.CannotRead, match="it is no regular file"):
        regular.read_regular(desk.folder / "snapshots" / "ap.txt", 10)


def test_a_folder_is_no_copy(desk):
    (desk.folder / "snapshots" / "ap.txt").mkdir(parents=True)
    desk.source("ap")
    assert desk.problems("ap") == ['stored copy "factcheck/snapshots/ap.txt" cannot be read: it is no regular file']


def test_a_file_over_the_limit_is_not_read(desk, monkeypatch):
    monkeypatch.setattr("mkdocs_factcheck.quotes.checker.MAX_BYTES", 10)
    desk.store("ap.txt", "words and words")
    desk.source("ap")
    assert "it has 15 bytes, more than 10" in desk.problems("ap")[0]
    assert desk.one("ap", "words").why is WhyUnchecked.UNREADABLE


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="everything can be read")
def test_a_file_without_rights_is_said(desk):
    desk.store("ap.txt", "words").chmod(0)
    desk.source("ap")
    assert "cannot be read: permission denied" in desk.problems("ap")[0]
