"""FC204 on names: what is probably one claimant in two spellings, and what only looks alike."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_factcheck.model import Severity
from mkdocs_factcheck.rules.references.near_names import NearNames, is_slip

ONE = """
The Mayr|The Mayor · the mayor.|The Mayor · mayer|mayor · Donald Trmup|Donald Trump · Penatgon|Pentagon
Ann-Lee|Ann Lee · Iranian Forein Ministry|Iranian Foreign Ministry · The Pentagon|Pentagon · Jose Diaz|José Díaz
U.S. Army|US Army · U. S. Army|US Army · White House|WhiteHouse · Doe, Jane|Jane Doe · A. B. Lee|A.B. Lee
city-counsil|city council · Zelenskiy|Zelenskyy · O'Brien|OBrien · Всемирный банкк|Всемирный банк
Netanyhu|Netanyahu · Iran's army|Iran army · Viet Nam|Vietnam
"""
TWO = """
Ann Lee|Anna Lee · Senator A|Senator B · Country 1|Country 2 · Minister|Ministry · Iran|Iraq · Mario Rossi|Maria Rossi
Christian Lee|Christina Lee · American|Americans · Niger|Nigeria · Gambia|Zambia · J. Smith|K. Smith · Team 12|Team 13
Bush Sr|Bush Jr · Unit 731|Unit 732 · 东京大学医学部|东京大学理学部 · Ann A|Anna · Austria|Australia · Libya|Libyan
Office|Officer · Witness A|Witness AB · Panel II|Panel III · Brown|Browne · North Korea|South Korea · Daniel|Daniela
Eric|Erica · Ed|Ted · NATO|NASA · WHO|WTO · A|B · .|.. · Iran's army|Iraq's army · Phase 1a|Phase 1b · Clark|Clarke
Ireland|Iceland · Куликов|Куликова · Jane Doe|John Doe · Mark|Marc · Lee|Li · a-1|a-2 · Smith, J|Smith, K
"""


def pairs(text):
    return [tuple(one.strip().split("|")) for line in text.strip().splitlines() for one in line.split("·")]


@pytest.mark.parametrize(("one", "other"), pairs(ONE))
def test_these_are_probably_one(one, other):
    near = NearNames([one, other])
    assert list(near.of(one)) == [other]
    assert list(near.of(other)) == [one]


@pytest.mark.parametrize(("one", "other"), pairs(TWO))
def test_these_are_two(one, other):
    near = NearNames([one, other])
    assert list(near.of(one)) == list(near.of(other)) == []


@pytest.mark.parametrize("alphabet", [string.ascii_lowercase, "абвгдежзийклмнопрстуфхцчшщ"])
def test_a_series_is_no_list_of_mistakes(alphabet):
    near = NearNames([f"Team mem{letter}ber" for letter in alphabet])
    assert [name for letter in alphabet for name in near.of(f"Team mem{letter}ber")] == []


WORD = st.text(string.ascii_lowercase, min_size=7, max_size=12)


@given(WORD, WORD, st.integers(1, 4))
def test_two_letters_that_changed_places_are_a_slip(word, other, at):
    slipped = f"{word[:at]}{word[at + 1]}{word[at]}{word[at + 2 :]}"
    near = NearNames([f"{other} {word}", f"{other} {slipped}"])
    assert list(near.of(f"{other} {word}")) == ([f"{other} {slipped}"] if word != slipped else [])


@given(st.text(max_size=12), st.text(max_size=12))
def test_to_be_a_slip_is_mutual(one, other):
    assert is_slip(one, other) == is_slip(other, one)


@given(st.lists(st.text(string.ascii_letters + " -.,'é1", max_size=10), max_size=8, unique=True))
def test_to_be_near_is_mutual_and_never_to_oneself(names):
    near = NearNames(names)
    found = {(one, other) for one in names for other in near.of(one)}
    assert all(one != other for one, other in found)
    assert all((other, one) in found for one, other in found)


CLAIMANTS = "claimants:\n  mayor: {name: The Mayor, aliases: [City Hall]}\n"


def of_names(find, page, register=""):
    return [(str(one.place), one.severity) for one in find(page, register) if one.code == "FC204"]


def test_a_registered_name_makes_a_warning_at_each_place(find):
    page = '[a]{claim=a by="The Mayr"} [b]{claim=b by="the mayr"} [c]{claim=c by="City-Hall"}'
    assert of_names(find, page, CLAIMANTS) == [
        ("docs/a.md:1:17", Severity.WARNING),
        ("docs/a.md:1:44", Severity.WARNING),
        ("docs/a.md:1:71", Severity.WARNING),
    ]


def test_a_plain_name_makes_a_note_where_it_is_rarer(find):
    page = '[a]{claim=a by="The Mayr"} [b]{claim=b by="The Mayor"} [c]{claim=c by="The Mayor"}'
    assert of_names(find, page) == [("docs/a.md:1:17", Severity.INFO)]


def test_of_two_that_are_as_rare_the_later_one_is_named(find):
    pages = {"b.md": '[b]{claim=b by="The Mayr"}', "a.md": '[a]{claim=a by="The Mayor"}'}
    assert of_names(find, pages) == [("docs/b.md:1:17", Severity.INFO)]


@pytest.mark.parametrize(
    "register",
    [
        "claimants:\n  mayor: {name: The Mayor, aliases: [The Mayr]}\n",
        "claimants:\n  mayor: {name: The Mayor}\n  mayr: {name: The Mayr}\n",
    ],
    ids=["alias", "two claimants"],
)
def test_what_the_register_settles_is_said_no_more(register, find):
    page = '[a]{claim=a by="The Mayr"} [b]{claim=b by="The Mayor"}'
    assert of_names(find, page, register) == []


def test_a_comment_settles_it_too(find):
    page = '<!-- factcheck: ignore FC204 -->\n[a]{claim=a by="The Mayr"}'
    assert of_names(find, page, CLAIMANTS) == []


@pytest.mark.parametrize(("level", "expected"), [("error", ["error", "info"]), ("info", ["info", "info"]), ("off", [])])
def test_a_note_stays_a_note_whatever_the_rule_weighs(level, expected, find):
    page = '[a]{claim=a by="The Mayr"} [b]{claim=b by="Ann-Lee"} [c]{claim=c by="Ann Lee"}'
    found = find(page, CLAIMANTS, severities={"FC204": Severity(level)})
    assert [one.severity.value for one in found if one.code == "FC204"] == expected
