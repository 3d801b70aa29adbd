"""What holds for every text and every quotation."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from mkdocs_factcheck.model import QuoteResult
from mkdocs_factcheck.quotes import Landmark, LandmarkKind, SourceText, check_words, prepare
from mkdocs_factcheck.quotes.finding import edged
from mkdocs_factcheck.quotes.folding import Plain, Traced, fold_with
from mkdocs_factcheck.quotes.quotation import folded_words

STYLE = (
    "“”„‘’«»‹›「」\"'`´′–—−‐-…\u00ad\u00a0\u202f\u200b\ufeff\u0640\u200f"
    "ﬁﬂ½²①ßİıςΣ한각éе́中国，。．·ﾊﾟ%$€5105 .,;:!?[]()\n\t\x00\x02"
)
messy = st.text(alphabet=st.one_of(st.sampled_from(STYLE), st.characters(codec="utf-8")), max_size=60)
word = st.text(alphabet="abcdeéüßжאع", min_size=1, max_size=8)
number = st.integers(0, 30_000).map(lambda n: f"{n:,}")
spoken = st.lists(st.one_of(word, word, word, number), min_size=1, max_size=40)
ends = st.sampled_from([" ", " ", " ", " ", ", ", ". ", " — ", "\n", "\u00a0", " “", "” "])


@st.composite
def texts(draw):
    """A text, and the offsets where its words (parted by white space) begin and end."""
    parts = draw(spoken)
    text = "".join(part + draw(ends) for part in parts)
    return text, [match.span() for match in re.finditer(r"\S+", text)]


def check(text, quote, **more):
    return check_words(prepare(SourceText(text=text)), quote, **more)


@settings(max_examples=600, deadline=None)
@given(messy)
def test_folding_twice_changes_nothing(text):
    once = prepare(SourceText(text=text)).folded
    assert prepare(SourceText(text=once)).folded.strip() == once.strip()


@settings(max_examples=600, deadline=None)
@given(messy)
def test_both_hands_fold_alike(text):
    plain, traced = Plain(text), Traced(text)
    fold_with(plain)
    fold_with(traced)
    assert traced.text == plain.text
    assert len(traced.origins) == len(traced.text)
    assert traced.origins == sorted(traced.origins)


@settings(max_examples=300, deadline=None)
@given(messy, st.integers(1, 40))
def test_a_text_folded_in_chunks_is_the_text_folded_whole(text, times):
    long = f"{text} some words more\n" * times * 60
    plain = Plain(long)
    fold_with(plain)
    assert prepare(SourceText(text=long)).marked == plain.text


@settings(max_examples=400, deadline=None)
@given(texts(), st.data())
def test_words_cut_out_of_a_text_are_found(made, data):
    text, spans = made
    first = data.draw(st.integers(0, len(spans) - 1))
    last = data.draw(st.integers(first, min(first + 12, len(spans) - 1)))
    quote = text[spans[first][0] : spans[last][1]]
    assume(re.search(r"\w", quote))
    # a number that stands before or after another is part of it as far as one can tell: "10 000"
    assume(not re.search(r"\d,?$", text[: spans[first][0]].rstrip(" \u00a0“—")) or not re.match(r"\W*\d", quote))
    assume(not re.match(r"[\s—“”]*\d", text[spans[last][1] :]) or not re.search(r"\d[^\w]*$", quote))
    found = check(text, quote)
    assert found.result in {QuoteResult.VERBATIM, QuoteResult.AMBIGUOUS}
    assert edged(folded_words(found.passage)) == edged(folded_words(quote))
    assert found.passage in text
    assert found.fragment.startswith("text=")


@settings(max_examples=400, deadline=None)
@given(texts(), st.data())
def test_a_word_or_number_that_is_changed_is_never_found(made, data):
    text, spans = made
    first = data.draw(st.integers(0, len(spans) - 1))
    last = data.draw(st.integers(first, min(first + 12, len(spans) - 1)))
    words = text[spans[first][0] : spans[last][1]].split(" ")
    at = data.draw(st.integers(0, len(words) - 1))
    change = data.draw(
        st.sampled_from(
            [lambda w: f"{w}x", lambda w: f"x{w}", lambda w: f"{w} not", lambda w: f"9{w}", lambda w: f"{w}9"]
        )
    )
    quote = " ".join([*words[:at], change(words[at]), *words[at + 1 :]])
    assume(folded_words(quote).replace(" ", "") not in folded_words(text).replace(" ", ""))
    assert not check(text, quote).result.found


@settings(max_examples=300, deadline=None)
@given(st.lists(word, min_size=5, max_size=40), st.data())
def test_elided_spans_stand_in_order(words, data):
    text = " ".join(words)
    a = data.draw(st.integers(0, len(words) - 2))
    b = data.draw(st.integers(a + 1, len(words) - 1))
    one, two = words[a], words[b]
    found = check(text, f"{one} […] {two}")
    assert found.result is QuoteResult.ELIDED
    assert len(found.omitted) == 1
    assert found.passage.startswith(one)
    assert found.passage.endswith(two)
    assert found.passage in text
    if folded_words(text).split().count(folded_words(one)) == folded_words(text).split().count(folded_words(two)) == 1:
        assert not check(text, f"{two} […] {one}").result.found


@settings(max_examples=500, deadline=None)
@given(messy, messy, messy, messy)
@example("", "[", "", "")
@example("a", "a…", "…", "[x]")
@example("\u0301", "\u0301a", "", "")
def test_no_text_makes_it_fail(text, quote, prefix, locator):
    source = SourceText(text=text, landmarks=(Landmark(offset=0, kind=LandmarkKind.HEADING, label=text),))
    found = check_words(prepare(source), quote, prefix=prefix, suffix=prefix, locator=locator)
    assert found.result in set(QuoteResult)
    assert (found.result is QuoteResult.ALTERED) == bool(found.differences)
    assert (found.result is QuoteResult.UNCHECKED) == (found.why is not None)
    if found.result.found:
        assert found.passage
        assert found.count


@settings(max_examples=300, deadline=None)
@given(texts(), messy)
def test_no_quotation_makes_it_fail(made, quote):
    text, _ = made
    for words in (quote + text[:20] + quote, text[:30] + quote, text[:10] + quote + text[20:40]):
        found = check(text, words)
        assert (found.result is QuoteResult.ALTERED) == bool(found.differences)
        assert bool(found.passage) == (found.result.found or found.result is QuoteResult.ALTERED)
        assert found.passage in text


STYLES = [
    ("“", '"'),
    ("“", "«"),
    ("”", "»"),
    ("”", "”"),
    (" — ", " -- "),
    (" — ", "—"),
    ("\u00a0", " "),
    (" ", "\n"),
    (" ", "\u200b "),
]


@settings(max_examples=300, deadline=None)
@given(texts(), st.sampled_from(STYLES))
def test_style_makes_no_difference(made, style):
    text, _ = made
    assume(re.search(r"\w", text))
    there = text.replace(*style)
    assert check(there, text).result.found
    assert check(text, there).result.found


@pytest.mark.parametrize("quote", ["", " ", "…", "[…]", "“”", ".,;:", "[the]", "[sic]", "—", "\u200b", "()"])
def test_without_words_nothing_is_checked(quote):
    found = check("some text", quote)
    assert (found.result, found.why) == (QuoteResult.UNCHECKED, "no-words")
