"""The reasons in words: names, unnamed claimants, one claimant twice, dates, declared conflicts."""

# ruff: noqa: E501 (a row is a line; ranges have a dash)

from __future__ import annotations

import pytest

from mkdocs_factcheck.reasoning import find_contradictions


def reason(facts):
    (found,) = find_contradictions(facts)
    return found.reason


@pytest.mark.parametrize(
    ("by", "other", "sentence"),
    [
        ("pentagon", "trump", "The Pentagon calls it almost certain; Donald Trump says that it is undetermined."),
        ("trump", "pentagon", "Donald Trump calls it almost certain; the Pentagon says that it is undetermined."),
        ("us", "officials", "United States calls it almost certain; two officials in Baghdad say that it is undetermined."),
        ("officials", "us", "Two officials in Baghdad call it almost certain; United States says that it is undetermined."),
        ("police", None, "Iraqi police call it almost certain; another claim says that it is undetermined."),
        (None, "trump", "One claim calls it almost certain; Donald Trump says that it is undetermined."),
        (None, None, "One claim calls it almost certain; another says that it is undetermined."),
        ("trump", "trump", "Donald Trump says that it is almost certainly yes, but also says that it is undetermined."),
        ("officials", "officials", "Two officials in Baghdad say that it is almost certainly yes, but also say that it is undetermined."),
    ],
)  # fmt: skip
def test_names(make, by, other, sentence):
    facts = make.facts(make.claim("a", "yes, almost-certain", by=by), make.claim("b", "undetermined", by=other))
    assert reason(facts) == sentence


@pytest.mark.parametrize(
    ("name", "verb"),
    [
        ("US officials", "say"),
        ("witnesses, speaking to AP", "say"),
        ("sources familiar with the matter", "say"),
        ("local media", "say"),
        ("a spokesman for the Houthis", "says"),
        ("Reuters", "says"),
        ("Department of Health and Human Services", "says"),
        ("the White House press", "says"),
        ("Kata'eb Hezbollah (its leaders)", "says"),
    ],
)
def test_the_verb_agrees_with_the_name(make, name, verb):
    facts = make.facts(make.claim("a", "yes", by=name), make.claim("b", "no", by="trump"))
    assert f"{name[1:]} {verb} yes; " in reason(facts)


def test_a_plural_name_has_all_its_verbs_in_the_plural(make):
    facts = make.facts(make.claim("a", "no, likely", by="police"), make.claim("b", "yes", by="trump"))
    assert reason(facts) == "Donald Trump says yes; Iraqi police answer no and call that likely."


@pytest.mark.parametrize(
    ("first", "second", "sentence"),
    [
        ("2020-03-12", "2020-03-14", "On 12 March 2020 Donald Trump said that it is undetermined; on 14 March, that it is likely yes."),
        ("2020-03-14", "2020-03-12", "On 12 March 2020 Donald Trump said that it is likely yes; on 14 March, that it is undetermined."),
        ("2020-03", "2020-04-01", "In March 2020 Donald Trump said that it is undetermined; on 1 April, that it is likely yes."),
        ("2019", "2020-03", "In 2019 Donald Trump said that it is undetermined; in March 2020, that it is likely yes."),
        ("2020-03-12T08:00", "2020-03-12T21:30", "On 12 March 2020 at 08:00 Donald Trump said that it is undetermined; on 12 March at 21:30, that it is likely yes."),
        ("2020-03-12T10:00+02:00", "2020-03-12T09:30Z", "On 12 March 2020 at 10:00 UTC+02:00 Donald Trump said that it is undetermined; on 12 March at 09:30 UTC, that it is likely yes."),
        ("2020-03-12", "2020-03-12", "Donald Trump says that it is likely yes, but also says that it is undetermined."),
        ("2020-03", "2020-03-12", "Donald Trump says that it is likely yes, but also says that it is undetermined."),
        (None, "2020-03-12", "Donald Trump says that it is likely yes, but also says that it is undetermined."),
    ],
)  # fmt: skip
def test_a_reversal_is_told_from_earlier_to_later(make, first, second, sentence):
    facts = make.facts(
        make.claim("a", "undetermined", by="trump", said=first), make.claim("b", "yes, likely", by="trump", said=second)
    )
    (found,) = find_contradictions(facts)
    assert found.reason == sentence
    assert found.self_contradiction
    assert found.reversal == sentence.startswith(("On", "In"))
    assert found.earlier == (
        None if not found.reversal else "b" if (first, second) == ("2020-03-14", "2020-03-12") else "a"
    )


SAID = [
    ("yes", "yes"),
    ("yes, likely", "that it is likely yes"),
    ("yes, very-likely", "that it is very likely yes"),
    ("yes, almost-certain", "that it is almost certainly yes"),
    ("yes, 80-95%", "that the probability of “yes” is 80–95\u00a0%"),
    ("yes, unlikely", "that “yes” is unlikely"),
    ("yes, almost-no-chance", "that there is almost no chance of “yes”"),
    ("no", "no"),
    ("no, likely", "that it is likely no"),
    ("no, very-unlikely", "that “no” is very unlikely"),
    ("no, 60%", "that the probability of “no” is 60\u00a0%"),
    ("rebels", "that the answer is “a rebel group”"),
    ("rebels, likely", "that it is likely “a rebel group”"),
    ("rebels, almost-no-chance", "that there is almost no chance of “a rebel group”"),
    ("rebels, 5%", "that the probability of “a rebel group” is 5\u00a0%"),
    ("=~15 rockets", "that the figure is about 15 rockets"),
    ("=15 rockets, likely", "that it is likely 15 rockets"),
    ("=15 rockets, unlikely", "that a figure of 15 rockets is unlikely"),
    ("=2020-03-11", "that the date is 11 March 2020"),
    ("=2020-03-11, almost-certain", "that it is almost certainly 11 March 2020"),
    ("=2020-03-11, unlikely", "that the date 11 March 2020 is unlikely"),
    ("=>2020-03-11", "that it is a date after 11 March 2020"),
    ("=>2020-03-11, likely", "that it is likely a date after 11 March 2020"),
]


@pytest.mark.parametrize(("stance", "that"), SAID)
def test_each_stance_of_one_claimant_in_both_orders(make, stance, that):
    sides = [("a", stance, that), ("b", "undetermined", "that it is undetermined")]
    for (one, first, what), (other, second, contrast) in (sides, sides[::-1]):
        facts = make.facts(
            make.claim(one, first, by="trump", said="2020-03-12"),
            make.claim(other, second, by="trump", said="2020-07-30"),
        )
        assert reason(facts) == f"On 12 March 2020 Donald Trump said {what}; on 30 July, {contrast}."


def test_even_odds_after_said(make):
    facts = make.facts(
        make.claim("a", "yes, roughly-even", by="trump", said="2020-03-12"),
        make.claim("b", "yes, almost-certain", by="trump", said="2020-03-14"),
    )
    assert "said that the odds of “yes” are roughly even; " in reason(facts)


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("no", "yes, likely", "said no; on 30 July, that it is likely yes."),
        ("yes, likely", "no", "said that it is likely yes; on 30 July, no."),
        ("yes", "no", "said yes; on 30 July, no."),
        ("rebels", "iran, likely", "said that the answer is “a rebel group”; on 30 July, that it is likely “Iran”."),
        (
            "=15 rockets",
            "=30 rockets",
            "said that the figure is 15 rockets; on 30 July, that the figure is 30 rockets.",
        ),
    ],
)
def test_a_reversal_names_both_positions(make, first, second, said):
    facts = make.facts(
        make.claim("a", first, by="trump", said="2020-03-12"), make.claim("b", second, by="trump", said="2020-07-30")
    )
    assert reason(facts) == f"On 12 March 2020 Donald Trump {said}"


def test_the_year_is_told_again_where_it_is_another(make):
    facts = make.facts(
        make.claim("a", "no", by="trump", said="2019-03-12"), make.claim("b", "yes", by="trump", said="2020-07-30")
    )
    assert reason(facts) == "On 12 March 2019 Donald Trump said no; on 30 July 2020, yes."


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("no", "yes, likely", "says no, but also says that it is likely yes."),
        ("no, almost-certain", "yes", "says that it is almost certainly no, but also says yes."),
        (
            "=15 rockets",
            "=30 rockets",
            "says that the figure is 15 rockets, but also says that the figure is 30 rockets.",
        ),
    ],
)
def test_what_one_claimant_says_without_dates_names_both_positions(make, first, second, said):
    sides = make.claim("a", first, by="trump"), make.claim("b", second, by="trump")
    assert reason(make.facts(*sides)) == f"Donald Trump {said}"
    renamed = make.claim("b", first, by="trump"), make.claim("a", second, by="trump")
    assert reason(make.facts(*renamed)) == f"Donald Trump {said}"


@pytest.mark.parametrize(
    ("claimants", "listed"),
    [
        (("trump", "pentagon"), "claims by Donald Trump and the Pentagon"),
        (("trump", None), "a claim by Donald Trump and another claim"),
        ((None, None), "two claims"),
        (("trump", "trump"), "two claims by Donald Trump"),
        (("trump", "pentagon", "us"), "claims by Donald Trump, the Pentagon and United States"),
        (("trump", "pentagon", "trump"), "claims by Donald Trump and the Pentagon"),
        (("trump", "trump", None), "claims by Donald Trump and another claim"),
        (("trump", None, None), "a claim by Donald Trump and two other claims"),
        (("trump",) * 3, "three claims by Donald Trump"),
        ((None,) * 12, "12 claims"),
    ],
)
def test_a_declared_contradiction_lists_the_claims_by_claimant(make, claimants, listed):
    claims = [make.claim(f"c{number:02}", by=by) for number, by in enumerate(claimants)]
    block = make.block("clash", " ".join(claim.id for claim in claims))
    assert reason(make.facts(*claims, blocks=[block])) == f"The author sees a contradiction between {listed}."


def test_a_declared_reversal_gives_the_dates(make):
    facts = make.facts(
        make.claim("a", by="trump", said="2020-03-14", contradicts="b"), make.claim("b", by="trump", said="2020-03-12")
    )
    assert reason(facts) == (
        "The author sees a contradiction between two claims by Donald Trump, of 12 March 2020 and 14 March 2020."
    )
