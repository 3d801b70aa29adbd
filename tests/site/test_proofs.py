"""What a desk that checks facts found out about quotations in a built site."""

from __future__ import annotations

import pytest

UNMARKED = 'The mayor said: "Nothing about the bridge is new."'
SOURCE = "sources:\n  s:\n    title: The source\n    URL: https://example.org/s\n"


def settings(**given):
    return {"plugins": ["search", {"factcheck": given}]}


@pytest.mark.parametrize("rule", ["FC305", "fc305", "unmarked-quotation", "Unmarked-Quotation"])
def test_unmarked_quotations_are_found_where_nothing_is_marked(rule, project):
    built = project.write({"index.md": UNMARKED}, **settings(severity={rule: "warning"})).build()
    assert [line.split()[1:3] for line in built.findings] == [["docs/index.md:1:17", "FC305"]]


def test_a_comment_silences_an_unmarked_quotation_where_nothing_is_marked(project):
    text = f"<!-- factcheck: ignore FC305 -->\n{UNMARKED}\n\n{UNMARKED.replace('new', 'old')}\n"
    built = project.write({"index.md": text}, **settings(severity={"FC305": "warning"})).build()
    assert [line.split()[1] for line in built.findings] == ["docs/index.md:4:17"]


def test_what_stands_in_the_front_matter_is_no_quotation(project):
    text = f'---\ntitle: "Four words stand here"\n---\n{UNMARKED}\n'
    built = project.write({"index.md": text}, **settings(severity={"FC305": "warning"})).build()
    assert [line.split()[1] for line in built.findings] == ["docs/index.md:4:17"]


@pytest.fixture(scope="module")
def several(new_project):
    """A claim that articles mark several times, once in words that its sources do not have."""
    text = '["the bridge was red"]{claim=x source="s, para. 1; t"}'
    other = '["The bridge was red"]{claim=x}, ["the bridge was blue"]{claim=x}, ["the bridge was blue"]{claim=x}\n'
    files = {
        "index.md": f"{text}\n\n/// factcheck | summary\n///\n",
        "other.md": other,
        "factcheck/r.yml": f"{SOURCE}  t: {{title: Another}}\n",
        "factcheck/snapshots/s.txt": "They say the bridge was red.",
        "factcheck/snapshots/t.txt": "Nothing of that kind.",
    }
    return new_project("words").write(files).build()


def test_the_card_shows_what_the_article_makes_of_it(several, words_of):
    card = several.page("other/index.html").find(id="card-x")
    first, second = (words_of(line).split(" · ")[0] for line in card.select(".factcheck-evidence > li"))
    assert first == "The source, para. 1 Word for word"
    assert second == "Another In another source"
    [told] = card.select(".factcheck-told")
    article, source = told.select(".factcheck-told__line")
    assert words_of(article) == "Article the bridge was blue"
    assert article.a["href"] == "#claim-x-2"
    assert words_of(source) == "Source the bridge was red The source"


def test_the_page_of_sources_shows_it_too(several, words_of):
    page = several.page("factcheck/sources/index.html")
    words = words_of(page.find(id="source-s"))
    assert "2 quotations: 1 word for word, 1 altered" in words
    assert (
        "Quoted in other words “the bridge was red”, para. 1 Not rated the bridge was blue Altered: red → blue" in words
    )


def test_a_source_beside_the_one_that_has_the_words_is_no_failure(several, words_of):
    page = several.page("factcheck/sources/index.html")
    assert "quotation" not in words_of(page.find(id="source-t"))
    assert "In another source" in words_of(page.find(id="source-t"))
    assert "2 quotations: 1 word for word, 1 altered" in words_of(page.select_one(".factcheck-view__lead"))


def test_the_summary_counts_it(several, words_of):
    assert "2 quotations" in words_of(several.page().select_one(".factcheck-view--summary"))


def test_a_word_that_is_missing_is_no_word(project, words_of):
    text = '["the bridge was red"]{claim=a source=s} ["the bridge was never really blue"]{claim=b source=s}'
    files = {"index.md": text, "factcheck/r.yml": SOURCE}
    copy = {"factcheck/snapshots/s.txt": "The bridge was not red.\n\nThe bridge was really blue."}
    built = project.write(files | copy).build()
    page = built.page()
    assert "(the source has: not; the quotation has: nothing)" in words_of(page.find(id="card-a"))
    assert "(the source has: nothing; the quotation has: never)" in words_of(page.find(id="card-b"))
    sources = words_of(built.page("factcheck/sources/index.html").find(id="source-s"))
    assert "Altered: not → (left out)" in sources
    assert "Altered: (not in the source) → never" in sources


def test_a_difference_is_heard_as_well_as_seen(several, words_of):
    line = several.page("factcheck/sources/index.html").select_one(".factcheck-check--negative").parent
    for unheard in line.select("[aria-hidden]"):
        unheard.decompose()
    assert words_of(line) == "Altered: (the source has: red; the quotation has: blue)"


@pytest.mark.parametrize("folder", ["", ".", "docs", "factcheck", "docs/../factcheck/"])
def test_the_cache_has_a_folder_of_its_own(folder, project):
    built = project.write({"index.md": "Words.", "factcheck/r.yml": SOURCE}, **settings(cache_dir=folder)).build()
    assert built.error
    assert not list(project.root.rglob("quotations.json"))


@pytest.mark.parametrize(
    ("quote", "source", "remedy"),
    [
        ("the words", "s", "it has no stored copy; store one with mkdocs-factcheck snapshot s"),
        ("the words", "t", "it is not in the register; add it to the register"),
        ("the words", "e", "its stored copy cannot be read; put right what FC309 says of the source"),
        ("…", "r", "the quote has no words; quote some words, or leave the quote out"),
    ],
)
def test_what_is_not_checked_comes_with_a_remedy(quote, source, remedy, project):
    claims = f"claims: {{c: {{text: T, evidence: [{{source: {source}, quote: {quote}}}]}}}}\n"
    files = {
        "index.md": "Words.",
        "factcheck/r.yml": f"{SOURCE}  e: {{title: E}}\n  r: {{title: R}}\n",
        "factcheck/c.yml": claims,
        "factcheck/snapshots/e.txt": "",
        "factcheck/snapshots/r.txt": "Words.",
    }
    built = project.write(files, **settings(severity={"FC313": "warning"})).build()
    said = next(line for line in built.findings if "FC313" in line)
    assert said == f'WARNING factcheck/c.yml:1:53 FC313 quote of "{source}" not checked: {remedy}'


def test_a_short_sha256_is_shown_whole(project):
    files = {"index.md": "Words.", "factcheck/r.yml": f"{SOURCE}    sha256: abc\n", "factcheck/snapshots/s.txt": "x"}
    assert 'recorded is "abc"; compare' in "\n".join(project.write(files).build().findings)


def test_a_link_with_a_space_says_what_is_wrong_with_it(project):
    register = SOURCE.replace("/s\n", "/a b\n")
    said = project.write({"index.md": "Words.", "factcheck/r.yml": register}).build().findings
    assert [line.partition("FC115 ")[2] for line in said if "FC115" in line] == [
        '"https://example.org/a b" is not a link for "URL"; write a space as %20'
    ]


def test_a_word_that_was_dropped_at_the_end_is_named_alone(project):
    files = {"index.md": '["the bridge was red"]{claim=a source=s}', "factcheck/r.yml": SOURCE}
    built = project.write(files | {"factcheck/snapshots/s.txt": "The bridge was not red."}).build()
    said = '"not" was left out; the source says "The bridge was not red", not "the bridge was red"'
    assert built.findings == [f'ERROR docs/index.md:1:1 FC302 altered quote of "s": {said}']


def test_a_dirty_build_shows_what_a_new_copy_says(project, words_of):
    files = {"index.md": '["the bridge was red"]{claim=a source=s}', "other.md": "Words.", "factcheck/r.yml": SOURCE}
    project.write(files | {"factcheck/snapshots/s.txt": "They say the bridge was green."}).build()
    card = project.build(dirty=True).page().find(id="card-a")
    assert "the source has: green; the quotation has: red" in words_of(card)
    project.write({"factcheck/snapshots/s.txt": "They say the bridge was blue."})
    built = project.build(dirty=True)
    assert "the source has: blue; the quotation has: red" in words_of(built.page().find(id="card-a"))


def test_a_changed_copy_has_no_differences(project, words_of):
    files = {"index.md": '["the bridge was red"]{claim=a source=s}', "factcheck/r.yml": f"{SOURCE}    sha256: abc\n"}
    built = project.write(files | {"factcheck/snapshots/s.txt": "They say the bridge was green."}).build()
    card = built.page().find(id="card-a")
    assert "Copy changed" in words_of(card)
    assert card.find("ins") is None
