"""IDs that are made from names: harmless by construction, and as many as there are names."""

from __future__ import annotations

import hashlib
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_factcheck.model import fold_name
from mkdocs_factcheck.register import derived_id, is_valid_id
from mkdocs_factcheck.register.ids import ids_of_names

# Text that collides often: a few letters, much that cannot stand in an ID.
NAMES = st.one_of(st.text("aB ,-.'\"%&<>\u0301\u200bü1_", max_size=6), st.text(max_size=20))


def digits(name):
    return hashlib.sha256(name.encode(errors="surrogatepass")).hexdigest()[:6]


def is_harmless(id_):
    return id_ == unicodedata.normalize("NFC", id_) and all(
        char in "-_." or unicodedata.category(char)[0] in "LMN" for char in id_
    )


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Donald Trump", "Donald-Trump"),
        ("mayor", "mayor"),
        ('Dwayne "The Rock" Johnson', "Dwayne-The-Rock-Johnson"),
        ("The 1% club", "The-1-club"),
        ("A&B; C/D", "A-B-C-D"),
        ("Martin Luther King Jr.", "Martin-Luther-King-Jr"),
        ("'Abd al-'Aziz", "Abd-al-Aziz"),
        ("Zürich", "Zürich"),
        ("中国 外交部", "中国-外交部"),
        ("नरेन्द्र मोदी", "नरेन्द्र-मोदी"),
        ("می\u200cخواهم", "میخواهم"),
        ('"><script>alert(1)</script>', "script-alert-1-script"),
        ("\u202egnp.exe", "gnp.exe"),
        ("???", digits("???")),
        ("x" * 200 + " y", "x" * 80 + "-" + digits("x" * 200 + " y")),
    ],
)
def test_a_name_alone(name, id_):
    assert ids_of_names([name], ()) == {name: id_}


def test_names_that_would_share_an_id_have_digits_and_an_id_stays_itself():
    names = ["Ann Lee", "Ann-Lee", "Ann, Lee", "Bob Lee"]
    assert ids_of_names(names, ()) == {
        "Ann Lee": f"Ann-Lee-{digits('Ann Lee')}",
        "Ann-Lee": "Ann-Lee",
        "Ann, Lee": f"Ann-Lee-{digits('Ann, Lee')}",
        "Bob Lee": "Bob-Lee",
    }


def test_what_is_registered_keeps_its_id():
    assert ids_of_names(["ann lee"], {"ann-lee"}) == {"ann lee": f"ann-lee-{digits('ann lee')}"}


def test_digits_that_are_taken_too_are_followed_by_more():
    first = f"Ann-Lee-{digits('Ann Lee')}"
    ids = ids_of_names(["Ann Lee", "Ann-Lee", first], ())
    assert ids[first] == first
    assert ids["Ann Lee"].startswith(first)
    assert ids["Ann Lee"] != first


@given(st.lists(NAMES, max_size=12, unique=True), st.sets(NAMES.filter(lambda name: name and is_valid_id(name))))
def test_as_many_harmless_ids_as_names_in_whatever_order(names, taken):
    names = [unicodedata.normalize("NFC", name) for name in names]
    names = list({fold_name(name): name for name in names}.values())
    ids = ids_of_names(names, taken)
    assert len({*ids.values(), *taken}) == len(names) + len(taken)
    assert all(map(is_valid_id, ids.values()))
    assert all(map(is_harmless, ids.values()))
    assert ids == ids_of_names(reversed(names), taken)


@given(st.text(max_size=40), st.text(min_size=1, max_size=60))
def test_a_claim_without_an_id_gets_a_harmless_one(page, words):
    made = derived_id(page, words)
    assert is_valid_id(made)
    assert is_harmless(made)
    assert made == derived_id(unicodedata.normalize("NFD", page), unicodedata.normalize("NFD", words))


def test_a_run_of_marks_takes_no_time_of_its_own():
    words = "a" + "\u0301\u0323" * 100_000
    assert is_valid_id(derived_id("a.md", words))
