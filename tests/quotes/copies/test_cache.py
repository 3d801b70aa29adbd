"""The cache: nothing is looked for twice, and whatever happens to its files changes no result."""

from __future__ import annotations

import os
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_factcheck.model import Difference, QuoteCheck, QuoteResult, WhyUnchecked
from mkdocs_factcheck.quotes.cache import Cache
from mkdocs_factcheck.quotes.copies.reading import Reading, Unreadable
from mkdocs_factcheck.quotes.records import check_from, check_record, reading_from, reading_record
from mkdocs_factcheck.quotes.text import Landmark, LandmarkKind, SourceText

WORDS = ("was so", "WAS", "gone", "")


@pytest.fixture
def stored(desk):
    """Two sources, one of them unreadable, and a cache beside."""
    desk.cache = Cache(desk.folder.parent / "cache")
    desk.store("ap.txt", "it was so")
    desk.store("empty.txt", "")
    desk.source("ap", sha256="0" * 64)
    desk.source("empty")
    return desk


def claims(desk, words=WORDS):
    return [desk.claim(f"c{number}", desk.evidence("ap", quote, locator="p. 1"), desk.evidence("empty", quote))
            for number, quote in enumerate(words)]  # fmt: skip


def again(desk, words=WORDS):
    """The results of a new process that uses the same folder."""
    desk.looked.clear()
    desk.checker, desk.cache = None, Cache(desk.folder.parent / "cache")
    return desk.check(*claims(desk, words))


def files(desk):
    return sorted(file.name for file in (desk.folder.parent / "cache").iterdir())


def test_the_second_build_looks_for_nothing(stored):
    first = again(stored)
    assert stored.looked
    assert again(stored) == first
    assert stored.looked == []
    assert len(first.problems) == 1


def test_nothing_is_written_where_nothing_changed(stored):
    again(stored)
    file = stored.folder.parent / "cache" / "quotations.json"
    os.utime(file, ns=(1, 1))
    again(stored)
    assert file.stat().st_mtime_ns == 1


def test_what_is_no_longer_asked_for_is_forgotten(stored):
    again(stored)
    again(stored, ["was so"])
    assert stored.looked == []
    again(stored)
    assert stored.looked == ["WAS", "gone"]


@pytest.mark.parametrize("change", ["words", "locator", "prefix", "copy", "kind"])
def test_everything_that_a_result_depends_on_is_in_its_key(stored, change):
    again(stored, ["was so"])
    stored.looked.clear()
    given = {"quote": "was so", "locator": "p. 1"}
    if change == "copy":
        stored.store("ap.txt", "it was so!")
    elif change == "kind":
        (stored.folder / "snapshots" / "ap.txt").rename(stored.folder / "snapshots" / "ap.md")
    else:
        given |= {"words": {"quote": "was"}, "locator": {"locator": "p. 2"}, "prefix": {"prefix": "it "}}[change]
    stored.check(stored.claim("a", stored.evidence("ap", **given)))
    assert len(stored.looked) == 1


def test_a_new_version_of_anything_throws_it_away(stored, monkeypatch):
    first = again(stored)
    monkeypatch.setattr("mkdocs_factcheck.quotes.cache._ALGORITHM", 0)
    assert again(stored) == first
    assert stored.looked


def test_long_texts_are_kept_until_their_copy_is_gone(stored, monkeypatch):
    stored.store("ap.txt", "it was so " * 30_000)
    again(stored)
    assert len([name for name in files(stored) if name.startswith("text-")]) == 1
    monkeypatch.setattr("mkdocs_factcheck.quotes.checker.read_copy", lambda *_: pytest.fail("it is read again"))
    again(stored, [*WORDS, "it was"])
    assert stored.looked == ["it was"]
    monkeypatch.undo()
    stored.store("ap.txt", "short")
    again(stored)
    assert files(stored) == ["quotations.json"]


def test_what_a_text_lacks_is_not_forgotten_with_the_results(desk):
    cache = desk.folder.parent / "cache"
    reading = Reading(text=SourceText(text="words"), lacks="pages: 2")
    first = Cache(cache)
    first.keep_reading("key", reading, size=1, kind="pdf")
    first.finish()
    (cache / "quotations.json").write_bytes(b"")
    second = Cache(cache)
    assert second.reading("key") is None
    assert second.text("key") == reading
    second.finish()
    assert Cache(cache).reading("key").lacks == "pages: 2"
    assert Cache(cache).text("key") == reading


def test_files_of_others_stay(stored):
    (stored.folder.parent / "cache").mkdir()
    (stored.folder.parent / "cache" / "notes.json").write_text("{}")
    again(stored)
    assert files(stored) == ["notes.json", "quotations.json"]


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:0],
        lambda data: data[:-1],
        lambda data: data + b" ",
        lambda data: data.replace(b'"verbatim"', b'"elided"'),
        lambda data: data.replace(b'"not-found"', b'"verbatim"'),
        lambda data: data.partition(b"\n")[2],
        lambda data: data.partition(b"\n")[0] + b"\n[]",
        lambda data: b"\0" * len(data),
        lambda data: b"[" * 1_000 * len(data),
        lambda data: data[::-1],
    ],
    ids="empty cut longer edited forged headless list zeros nested reversed".split(),
)  # fmt: skip
def test_a_damaged_file_is_thrown_away(stored, damage):
    first = again(stored)
    file = stored.folder.parent / "cache" / "quotations.json"
    whole = file.read_bytes()
    file.write_bytes(damage(whole))
    assert again(stored) == first
    assert stored.looked
    assert file.read_bytes() == whole


@pytest.mark.parametrize("kind", ["file", "folder", "pipe", "huge", "link"])
def test_something_else_in_its_place_is_no_error(stored, kind):
    first = again(stored)
    file = stored.folder.parent / "cache" / "quotations.json"
    file.unlink()
    if kind == "file":
        file.parent.rmdir()
        file.parent.write_text("x")
    elif kind == "folder":
        file.mkdir()
    elif kind == "pipe":
        if not hasattr(os, "mkfifo"):
            pytest.skip("the system has no named pipes")
        os.mkfifo(file)
    elif kind == "huge":
        with file.open("wb") as sparse:
            sparse.truncate(1 << 40)
    elif sys.platform != "win32":
        file.symlink_to(stored.folder / "snapshots" / "ap.txt")
    assert again(stored) == first
    assert (stored.folder / "snapshots" / "ap.txt").read_bytes() == b"it was so"


def test_two_processes_do_not_disturb_each_other(stored):
    one, two = Cache(stored.folder.parent / "cache"), Cache(stored.folder.parent / "cache")
    checkers = []
    for cache in (one, two):
        stored.cache = cache
        checkers.append(stored.new_checker())
    facts = [stored.facts(*claims(stored, words)) for words in (["was so"], ["gone", "was so"])]
    results = [checker.check(some) for checker, some in zip(checkers, facts, strict=True)]
    assert [again(stored, words).claims for words in (["was so"], ["gone", "was so"])] == [
        result.claims for result in results
    ]


@given(data=st.data())
@settings(max_examples=60)
def test_no_corruption_changes_a_result(data, tmp_path_factory):
    cache = tmp_path_factory.mktemp("cache")
    check = QuoteCheck(result=QuoteResult.NOT_FOUND, quote="words")
    first = Cache(cache)
    first.keep_check("key", check)
    first.keep_reading("text", Unreadable("it holds no text"), size=1, kind="txt")
    first.finish()
    file = cache / "quotations.json"
    whole = bytearray(file.read_bytes())
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(whole) - 1))
        match data.draw(st.sampled_from(["set", "cut", "add", "end"])):
            case "set":
                whole[at] = data.draw(st.integers(0, 255))
            case "cut":
                del whole[at : at + data.draw(st.integers(1, 9))]
            case "add":
                whole[at:at] = data.draw(st.binary(max_size=9))
            case "end":
                del whole[at + 1 :]
        whole = whole or bytearray(b"x")
    file.write_bytes(whole)
    assert Cache(cache).check("key") in {check, None}
    assert str(Cache(cache).reading("text")) in {"it holds no text", "None"}


differences = st.lists(st.builds(Difference, quoted=st.text(), source=st.text()), max_size=3).map(tuple)
checks = st.builds(
    QuoteCheck,
    result=st.sampled_from(QuoteResult),
    quote=st.text(),
    passage=st.text(),
    differences=differences,
    omitted=st.lists(st.text(), max_size=3).map(tuple),
    filled=differences,
    at=st.text(),
    elsewhere=st.booleans(),
    cut=st.text(),
    count=st.integers(0, 9),
    fragment=st.text(),
    why=st.sampled_from([None, *WhyUnchecked]),
)


@given(check=checks)
def test_a_result_comes_back_as_it_was(check):
    assert check_from(check_record(check)) == check


@given(text=st.text(), lacks=st.text(), label=st.text())
def test_a_text_comes_back_as_it_was(text, lacks, label):
    marks = (Landmark(offset=0, kind=LandmarkKind.PAGE, label=label),)
    reading = Reading(text=SourceText(text=text, landmarks=marks), lacks=lacks)
    assert reading_from(reading_record(reading, text=True)) == reading
    assert reading_from(reading_record(reading, text=False)) == Reading(text=SourceText(text=""), lacks=lacks)
