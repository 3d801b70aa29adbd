"""The fact base depends on what pages and files say, and on nothing else: no order, no name, no past."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from mkdocs_factcheck.model import SCALES, Stance
from mkdocs_factcheck.reasoning import reason_about
from mkdocs_factcheck.register import Registry, read_page
from mkdocs_factcheck.rules import run_rules
from mkdocs_factcheck.syntax import scan_page

IDS = st.sampled_from(["x", "y", "z", "x-2"])
ATTRIBUTES = st.lists(
    st.sampled_from(
        """
        status=false status=verified status=flase by=ann by=Ann said=2020 said=2021-03 said=x about=q position=yes
        position=no position=undetermined likelihood=likely value=15 value=20 contradicts=y repeats=x supersedes=z
        source=s source="s,p.1;t" supported-by=t refuted-by="s;t" bad=key note=n kind=quote kind=paraphrase
        """.split()
    ),
    max_size=5,
    unique_by=lambda one: one.partition("=")[0],
).map(" ".join)
WORDS = st.sampled_from(
    ["words", "other words", '"words"', "“other words”", '"more words"', 'he said "so and so"', '"a b" and "c d"']
)
AROUND = st.sampled_from(["{}", "{}", '"{}"', "> {}"])
MARK = st.tuples(WORDS, IDS, ATTRIBUTES, AROUND).map(
    lambda drawn: drawn[3].format(f"[{drawn[0]}]{{claim={drawn[1]} {drawn[2]}}}")
)
BLOCK = st.sampled_from(
    (
        "/// source | s\n    title: S\n///",
        "/// source | s\n    title: T\n///",
        "/// question | q\n    answers: [yes, no]\n///",
        "/// claimant | ann\n    name: Ann\n///",
        "/// claim | x\n    text: X\n    by: ann\n///",
        "/// claim | x\n    evidence: [{source: s}, {source: t, stance: mentions}]\n///",
        "/// claim | y\n    text: '“said so”'\n///",
        "/// claim | z\n    kind: quote\n///",
        "/// contradiction | c\n    claims: [x, y]\n\nWhy.\n///",
        "/// contradiction | c\n    claims: [x]\n///",
        "/// factcheck | nothing\n///",
        "[](claim:nowhere)",
        "<!-- factcheck: ignore FC103 -->\n[w]{claim=y bad=key}",
    )
)
TEXT = st.lists(st.one_of(MARK, MARK, BLOCK), max_size=4).map("\n\n".join)
SITES = st.dictionaries(st.sampled_from(["a.md", "b.md", "c/d.md", "e.md"]), TEXT, min_size=1)
SCALE = SCALES["default"]


def reading(name, text):
    return read_page(scan_page(text, f"docs/{name}"), name)


def known(registry):
    facts = registry.freeze(SCALE)
    review = reason_about(facts)
    return facts, review.contradictions, run_rules(review, severities={}, ignores={})


def registered(site):
    registry = Registry()
    for name, text in site.items():
        registry.replace_page(name, reading(name, text), f"{name}/")
    return registry


@given(SITES, st.randoms(use_true_random=False))
def test_the_order_of_pages_changes_nothing(site, random):
    shuffled = list(site.items())
    random.shuffle(shuffled)
    assert known(registered(dict(shuffled))) == known(registered(site))


@given(SITES)
def test_what_somebody_says_is_never_supported_unless_an_author_says_so(site):
    for claim in registered(site).freeze(SCALE).claims.values():
        for one in claim.evidence:
            stated = any(f"supported-by={one.source}" in text for text in site.values())
            assert one.stance is not Stance.SUPPORTS or stated or claim.claimant is None


@given(SITES, st.permutations(["0.md", "b.md", "c/a.md", "z.md"]))
def test_the_names_of_pages_decide_neither_the_words_of_a_claim_nor_what_is_a_quotation(site, names):
    renamed = dict(zip(names, site.values(), strict=False))
    before, after = known(registered(site))[0], known(registered(renamed))[0]
    assume(not any(problem.code == "FC107" and '"kind"' in problem.message for problem in before.problems))
    assert {id_: said(claim) for id_, claim in before.claims.items()} == {
        id_: said(claim) for id_, claim in after.claims.items()
    }


def said(claim):
    marks = sorted((one.text, one.quoted, one.quotation or "") for one in claim.occurrences)
    return claim.text, claim.kind, marks


@given(SITES, SITES)
def test_what_a_page_said_before_is_forgotten(before, site):
    registry = registered(before)
    registry.freeze(SCALE)
    for name, text in site.items():
        registry.replace_page(name, reading(name, text), f"{name}/")
    registry.keep_only(pages=set(site), files=set())
    assert known(registry) == known(registered(site))


@given(SITES)
def test_a_page_that_says_nothing_changes_nothing(site):
    registry = registered(site)
    expected = known(registry)
    registry.replace_page("empty.md", reading("empty.md", "Nothing."), "empty/")
    assert known(registry) == expected


@given(SITES)
def test_nothing_is_merged_again_until_something_changes(site):
    registry = registered(site)
    facts = registry.freeze(SCALE)
    for name, text in site.items():
        registry.replace_page(name, reading(name, text), f"{name}/")
    assert registry.freeze(SCALE) is facts
