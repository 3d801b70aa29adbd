"""Quotations in a built site: each result in the card, the data, the page of sources and the log."""

from __future__ import annotations

import pytest

SOURCES = """\
sources:
  cnn:
    title: US strikes Iran-backed militia
    URL: https://example.org/cnn
    archive: https://archive.example.org/cnn
    accessed: 2020-03-13
    reliability: B
    credibility: 2
  ap: {title: Airstrikes underway, origin: cnn, URL: "https://example.org/ap#top"}
  bbc: {title: BBC report, sha256: 4f4b4e4f4b4e4f4b4e4f4b4e4f4b4e4f4b4e4f4b4e4f4b4e4f4b4e4f4b4e4f4b}
  away: {title: Elsewhere, snapshot: ../away.txt}
"""
CNN = """\
<html><head><title>News</title></head><body><nav>All news about cats</nav><main><h1>Tension with Iran</h1>
<p>“They’ve sent a lot of rockets now. It <em>hasn’t</em> been fully determined it was Iran,” Trump said.</p>
<p>He added, “It was a rebel group, but most likely it looks like it could be backed by Iran.”</p>
<p>The base was hit by 15 rockets. Nobody counted 15 rockets before.</p></main></body></html>
"""
PAGE = """\
# Quotations

["hasn't been fully determined it was Iran"]{claim=verbatim source="cnn, para. 1"}

["They've sent a lot [...] It hasn't been fully determined"]{claim=elided source=cnn}

["has been fully determined it was Iran"]{claim=altered source=cnn}

["All news about cats"]{claim=lost source=cnn}

["15 rockets"]{claim=twice source=cnn}

["They said so"]{claim=changed source=bbc}

["nobody has it"]{claim=bare source=ap}

["too far away"]{claim=away source=away}

The President [left it open]{claim=paraphrase source=cnn}.

["most likely it looks like it could be backed by Iran"]{claim=elsewhere source="cnn, para. 3; ap"}

/// claim | block
    text: It was not Iran.
    evidence:
      - source: cnn
        quote: it was Iran
        prefix: fully determined
        stance: refutes
///
"""
FILES = {
    "index.md": PAGE,
    "factcheck/desk.yml": SOURCES,
    "factcheck/snapshots/cnn.html": CNN,
    "factcheck/snapshots/bbc.txt": "They said so, and that was all.",
    "away.txt": "It is too far away.",
}


@pytest.fixture(scope="module")
def built(new_project):
    return new_project("quotations").write(FILES).build()


@pytest.fixture(scope="module")
def results(built):
    return {claim["id"]: [one["result"] for one in claim["evidence"]] for claim in built.claims["claims"]}


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("verbatim", ["verbatim"]),
        ("elided", ["elided"]),
        ("altered", ["altered"]),
        ("lost", ["not-found"]),
        ("twice", ["ambiguous"]),
        ("changed", ["source-changed"]),
        ("bare", ["unchecked"]),
        ("away", ["unchecked"]),
        ("paraphrase", ["unchecked"]),
        ("elsewhere", ["unchecked", "verbatim"]),
        ("block", ["verbatim"]),
    ],
)
def test_the_data_has_each_result(claim, expected, results):
    assert sorted(results[claim]) == expected


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        ("verbatim", "Word for word · Stored copy 13 March 2020, sha256"),
        ("elided", "Shortened; left out: “of rockets now.”"),
        ("altered", "Quote altered. The stored copy of the source has other words."),
        ("lost", "Quote not found. The stored copy of the source does not have these words."),
        ("twice", "Found more than once: 2 times"),
        ("changed", "Copy changed. The stored copy is not the one that was recorded, so that it proves nothing."),
        ("bare", "Not checked: no stored copy"),
        ("away", "Not checked: the stored copy cannot be read"),
        ("elsewhere", "Word for word; found at para. 2"),
    ],
)
def test_the_card_says_it_in_words(claim, words, built, words_of):
    assert words in words_of(built.page().find(id=f"card-{claim}"))


def test_what_is_no_quotation_has_no_result(built):
    card = built.page().find(id="card-paraphrase")
    assert card.select(".factcheck-check") == []


def test_findings_name_the_quotation_and_the_words_of_the_source(built):
    said = "\n".join(built.findings)
    assert (
        'ERROR docs/index.md:7:1 FC302 altered quote of "cnn": "hasn’t" became "has"; the source says "hasn’t' in said
    )
    assert (
        'docs/index.md:9:1 FC303 quote not found in "cnn" (factcheck/snapshots/cnn.html): "All news about cats"' in said
    )
    assert 'factcheck/desk.yml:10:36 FC304 the stored copy of "bbc" has changed' in said
    assert 'factcheck/desk.yml:11:38 FC309 snapshot "../away.txt"' in said
    assert 'docs/index.md:11:1 FC312 ambiguous quote: "cnn" has "15 rockets" 2 times' in said
    assert 'FC310 the quote is not at "para. 3" of "cnn"; the stored copy has it at para. 2' in said


def test_a_strict_build_fails_on_an_altered_quotation(project):
    files = {"index.md": '["hasn\'t been Iran"]{claim=c source=s}', "factcheck/s.yml": "sources: {s: {title: S}}"}
    project.write(files | {"factcheck/snapshots/s.txt": "It has been Iran, he said."})
    assert project.build(strict=True).error
    project.write({"factcheck/snapshots/s.txt": "It hasn’t been Iran, he said."})
    assert not project.build(strict=True).error


def test_links_open_the_live_page_at_the_words(built):
    links = {
        claim: built.page().find(id=f"card-{claim}").select_one("a.factcheck-source") for claim in ("verbatim", "bare")
    }
    assert links["verbatim"]["href"].startswith("https://example.org/cnn#:~:text=")
    assert "been%20fully%20determined%20it%20was%20Iran" in links["verbatim"]["href"]
    assert links["verbatim"]["data-url"] == "https://example.org/cnn"
    archive = built.page().find(id="card-verbatim").select_one("a.factcheck-archive")
    assert archive["href"] == "https://archive.example.org/cnn"


def test_the_page_of_sources_shows_copies_results_grades_and_origins(built, words_of):
    page = built.page("factcheck/sources/index.html")
    cnn = words_of(page.find(id="source-cnn"))
    for words in (
        "factcheck/snapshots/cnn.html",
        "retrieved 13 March 2020",
        "B2",
        "usually reliable",
        "probably true",
        "Repeated byAirstrikes underway",
        "7 quotations: 3 word for word, 1 found more than once, 1 shortened, 1 altered, 1 not found",
    ):
        assert words in cnn
    assert len(page.find(id="source-cnn").select_one(".factcheck-copy__hash code").get_text()) == 64
    assert "RepeatsUS strikes Iran-backed militia" in words_of(page.find(id="source-ap"))
    assert "changed since it was recorded" in words_of(page.find(id="source-bbc"))


def test_sources_that_share_an_origin_count_once(built, words_of):
    assert "2 sources, 1 of them independent" in words_of(built.page().find(id="card-elsewhere"))


def test_the_summary_counts_the_results(project, words_of):
    project.write({**FILES, "index.md": f"{PAGE}\n\n/// factcheck | summary\n///\n"})
    summary = project.build().page().select_one(".factcheck-view--summary")
    assert "11 quotations" in words_of(summary)
    assert {one["data-result"] for one in summary.select("[data-result]")} == {
        "verbatim", "ambiguous", "elided", "altered", "not-found", "source-changed", "unchecked",
    }  # fmt: skip


def test_a_second_build_gives_the_same_and_reads_its_cache(project):
    project.write(FILES)
    first = project.build()
    cache = project.root / ".cache" / "plugin" / "factcheck"
    assert cache.is_dir()
    kept = {path: path.read_bytes() for path in cache.rglob("*") if path.is_file()}
    assert kept
    second = project.build()
    assert second.text("factcheck/claims.json") == first.text("factcheck/claims.json")
    assert {path: path.read_bytes() for path in cache.rglob("*") if path.is_file()} == kept


def test_a_damaged_cache_is_thrown_away(project):
    project.write(FILES)
    first = project.build()
    for path in (project.root / ".cache" / "plugin" / "factcheck").rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes().replace(b"altered", b"verbatim"))
    assert project.build().text("factcheck/claims.json") == first.text("factcheck/claims.json")


def test_no_cache_is_kept_where_none_is_wanted(project):
    project.write(FILES, plugins=[{"factcheck": {"cache_dir": False}}]).build()
    assert not (project.root / ".cache").exists()


def test_a_copy_that_changes_while_serving_is_checked_again(project):
    project.write(FILES)
    project.build()
    (project.root / "factcheck" / "snapshots" / "cnn.html").write_text("<p>Nothing of this.</p>", "utf-8")
    again = project.build(again=True)
    assert {claim["id"]: claim["evidence"][0]["result"] for claim in again.claims["claims"]}["verbatim"] == "not-found"
