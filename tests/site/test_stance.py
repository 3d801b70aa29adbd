"""What a site shows of evidence: where a claim was reported, and what speaks for it and against it."""

from __future__ import annotations

import re

import pytest

REGISTER = """\
sources:
  video: {title: Video of the speech}
  check: {title: A fact check}
  wire: {title: The wire}
  paper: {title: The paper, origin: wire}
  diary: {title: A diary}
"""
ARTICLE = """\
# Landing

She said [I landed under sniper fire]{claim=fire by="The senator" said=2008-03-17 status=false source="video, 00:12"}
and [We ran with our heads down]{claim=run by="The senator" status=false source=video}.

[The airfield is in Tuzla]{claim=field status=verified source=wire}.

He said [it was so]{claim=both kind=paraphrase by="The pilot" source=diary supported-by="paper, p. 1; wire"
refuted-by=check contradicts=fire}.

/// claim | fire
    evidence:
      - source: check
        locator: para. 3
        quote: nobody shot at <them>
        stance: refutes
        rating: Four <b>Pinocchios</b>
      - {source: diary, stance: mentions}
///
"""


@pytest.fixture(scope="module")
def built(new_project):
    return new_project("stance").write({"index.md": ARTICLE, "factcheck/r.yml": REGISTER}).build()


def groups(words_of, element):
    """Each heading of a card or source with the evidence under it."""
    return {
        words_of(term): [words_of(line) for line in term.parent.select("li")]
        for term in element.select(".factcheck-stance")
    }


def test_the_card_says_reported_and_never_supported(built, words_of):
    card = built.page().find(id="card-fire")
    assert groups(words_of, card) == {
        "Reported in": ["Video of the speech, 00:12"],
        "Refuted by": [
            (
                "A fact check, para. 3 · its verdict: Four <b>Pinocchios</b> "
                "nobody shot at <them> Not checked: no stored copy"
            )
        ],
        "Mentioned in": ["A diary"],
    }
    assert not re.search("support|confirm", words_of(card), re.IGNORECASE)


def test_what_the_article_itself_says_is_supported_by_its_source(built, words_of):
    assert groups(words_of, built.page().find(id="card-field")) == {"Supported by": ["The wire"]}


def test_independent_sources_are_counted_among_those_that_do_the_same(built, words_of):
    card = built.page().find(id="card-both")
    assert list(groups(words_of, card)) == ["Reported in", "Supported by", "Refuted by"]
    supported = card.select_one(".factcheck-stance--supports").parent
    assert "2 sources, 1 of them independent" in words_of(supported)
    assert words_of(card).count("independent") == 1


def test_the_page_of_sources_says_in_which_stance_each_is_cited(built, words_of):
    page = built.page("factcheck/sources/index.html")
    assert groups(words_of, page.find(id="source-video")) == {
        "Reported in it": [
            "The senator: I landed under sniper fire, 00:12 False quote not checked in the evidence",
            "The senator: We ran with our heads down False",
        ]
    }
    (check,) = groups(words_of, page.find(id="source-check")).items()
    assert check[0] == "Refuted by it"
    assert any("its verdict: Four <b>Pinocchios</b>" in line for line in check[1])


def test_only_what_supports_stands_against_what_refutes(built, words_of):
    kinds = {one["id"]: one["kind"] for one in built.claims["contradictions"]}
    assert kinds == {"evidence.both": "evidence", "declared.both.fire": "declared"}
    page = built.page("factcheck/contradictions/index.html")
    sides = page.find(id="contradiction-evidence.both").select(".factcheck-side--supports, .factcheck-side--refutes")
    assert [words_of(side.select_one(".factcheck-stance")) for side in sides] == ["Supported by", "Refuted by"]
    assert "diary" not in words_of(sides[0])


def test_a_side_of_a_conflict_names_each_source_with_what_it_does(built, words_of):
    card = built.page("factcheck/contradictions/index.html").find(id="contradiction-declared.both.fire")
    fire = next(side for side in card.select("figure") if "senator" in words_of(side))
    assert [words_of(line).split(",")[0] for line in fire.select(".factcheck-side__sources li")] == [
        "Reported in Video of the speech",
        "Refuted by A fact check",
        "Mentioned in A diary",
    ]
    assert "nobody shot" not in words_of(fire)  # words of the check, not of the senator


def test_the_data_says_it_too(built):
    claims = {claim["id"]: claim for claim in built.claims["claims"]}
    assert built.claims["version"] == 2
    assert [(one["source"], one["stance"], one["rating"]) for one in claims["fire"]["evidence"]] == [
        ("video", "reports", None),
        ("check", "refutes", "Four <b>Pinocchios</b>"),
        ("diary", "mentions", None),
    ]
    assert [one["stance"] for one in claims["both"]["evidence"]] == ["reports", "supports", "supports", "refutes"]


def test_the_check_names_the_claims_whose_verdict_nothing_bears_out(built):
    (line,) = [line for line in built.findings if "FC314" in line or "FC407" in line]
    assert line == (
        'WARNING docs/index.md:4:68 FC314 claim "run" is rated "false", but none of its evidence refutes it; name what '
        "does with refuted-by=…, or with stance: refutes in its evidence (see docs/index.md:4:81)"
    )
