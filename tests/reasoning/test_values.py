"""Values: units that convert, ends that are open, dates, and how a reader sees them."""

# ruff: noqa: E501 (a row is a line)

from __future__ import annotations

import pytest

from mkdocs_factcheck.reasoning import find_contradictions

EQUAL = """
1 km = 1000 m = 1,000 metres = 1000 meters = 100000 cm = 1 kilometre = 1 Kilometers
1 mile = 1609.344 m = 5280 ft = 1760 yards = 63360 inches = 1 mi
1 nautical mile = 1852 m
1 t = 1000 kg = 1 tonne = 1 metric ton = 1000000 grams = 1,000 kilos
1 lb = 16 oz = 0.45359237 kg = 1 lbs
1 short ton = 2000 lb
2 days = 48 h = 48 hours = 2880 min = 172800 s = 2 d = 48 hrs
3 weeks = 21 days
2 years = 24 months = 2 yrs
1 ha = 10000 m2 = 10000 m² = 0.01 km² = 0.01 square kilometres = 10,000 sq m
640 acres = 1 sq mi = 1 square mile
1 l = 1000 ml = 1 litre = 1 liter = 1000 cm³ = 0.001 m³
1 us gallon = 3.785411784 litres
1 knot = 1.852 km/h = 1 kn
36 km/h = 10 m/s = 36 kph = 36 kilometres per hour = 36 kilometers per hour
100 °C = 373.15 kelvin = 212 °F = 100 degrees Celsius
15 % = 15% = 15 percent = 15 per cent
2 million people = 2,000,000 people
1.5 billion = 1500 million = 1500000000
""".strip().splitlines()


@pytest.mark.parametrize("line", EQUAL)
def test_these_are_equal(make, line):
    first, *others = line.split(" = ")
    for other in others:
        apart = make.facts(make.claim("a", f"={first}, likely"), make.claim("b", f"={other}, almost-certain"))
        assert [one.kind for one in find_contradictions(apart)] == ["divergence"], other


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1.000 km", "1002 m"), ("5 miles", "10 km"), ("20 us gallons", "20 imperial gallons"), ("20 t", "20 short tons"),
        ("2 days", "75 h"), ("0 °C", "0 °F"), ("100 km/h", "100 mph"), ("2 years", "31 months"), ("3 lb", "3 kg"),
        (">=15", "<15"), (">15", "15"), (">15", "<=15"), ("15..30", ">30"), ("~15", "17"), ("~-15", "-17"),
        ("~15", "16.5"), ("15", "16 %"), ("15 rockets", "16"), ("2 months", "90 days"), ("$1.5bn", "$1.6bn"),
        ("2019", "2020-03-12"), ("2020-03-12T10:00", "2020-03-12T10:05"), ("15 km/h", "15 m/s"),
        ("2020-03-12", "2020-03-13"), ("2020-03", "2020-04-01"), (">2020-03", "2020-03-31"), ("<2020-03", "2020-03-01"),
        ("2020-03-10..2020-03-12", ">=2020-03-13"), ("<=2020-03-12", ">2020-03-12"), ("15 dollars", "16 Dollar"),
    ],
)  # fmt: skip
def test_these_exclude_each_other(make, one, other):
    for first, second in ((one, other), (other, one)):
        facts = make.facts(make.claim("a", f"={first}"), make.claim("b", f"={second}"))
        assert [found.kind for found in find_contradictions(facts)] == ["contrary"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (">=15", "15"), (">=15", "<=15"), (">14.9", "<15"), ("~15", "15..30"), ("~15", "16"), ("~15", ">15.9"), ("~0", "0"),
        ("15..30", ">=30"), ("2020-03", "2020-03-12"), ("2020-03..2020-05", "2020-04-30"), (">2020-03-11", "2020-03-12"),
        ("2020-03-12T10:00", "2020-03-12"), (">=15", ">=100"), ("<1", "<2"), ("~5 miles", "8 km"), (">=1 km", "5 miles"),
        # What was converted was rounded.
        ("5 miles", "8 km"), ("5.00 km", "3.11 miles"), ("1 day", "25 h"), ("1 year", "13 months"), ("8,848 m", "29,029 ft"), ("1 month", "30 days"),
        ("300 miles", "480 km"), ("1.2 million people", "1,234,567 people"), ("one third", "33 %"), ("90 min", "2 hours"),
        # Units of other things, of several meanings, or of two currencies are no contradiction.
        ("15 km", "16 kg"), ("15 dollars", "16 euros"), ("10 tons", "9 t"), ("5 pounds", "£5"), ("20 gallons", "80 litres"),
        ("2020", "2020-03-12"), ("0.16", "16 %"), ("16", "16 %"), ("10 percentage points", "20 %"), ("1 million dollars", "2 million euros"),
    ],
)  # fmt: skip
def test_these_can_both_hold(make, one, other):
    for first, second in ((one, other), (other, one)):
        facts = make.facts(make.claim("a", f"={first}"), make.claim("b", f"={second}"))
        assert find_contradictions(facts) == ()


@pytest.mark.parametrize(
    ("one", "other", "sentence"),
    [
        ("5 km", "5 miles", "A gives 5 km; B gives 5 miles (about 8.05 km)."),
        (">=12 km", "~5 miles", "A gives at least 12 km; B gives about 5 miles (8.05 km)."),
        ("1 t", "2000 kg", "A gives 1 t; B gives 2,000 kg (2 t)."),
        ("at least 10 km", "5 miles or less", "B gives 5 miles or less; A gives at least 10 km (about 6.21 miles)."),
        ("1200000 reads/s", "900 thousand reads/s", "A gives 1,200,000 reads/s; B gives 900 thousand reads/s."),
        ("30 mpg", "12 l/100 km", "B gives 12 l/100 km; A gives 30 mpg."),
        ("80 km/h", "60 mph", "B gives 60 mph; A gives 80 km/h (about 49.7 mph)."),
        ("one third", "40 %", "B gives 40 %; A gives one third (about 33.3 %)."),
        ("since 2019", "2018-05-01", "B gives 1 May 2018; A gives a date from 2019 on."),
        ("the 1990s", "12 March 2001", "B gives 12 March 2001; A gives the 1990s."),
        ("15..30 km", "100..200 m", "B gives 100 to 200 m; A gives 15 to 30 km (15,000 to 30,000 m)."),
        ("5.0000 km", "3.1080 miles", "B gives 3.1080 miles; A gives 5.0000 km (about 3.107 miles)."),
        ("2 million km", "3 Miles", "A gives 2 million km; B gives 3 Miles (about 4.83 km)."),
        ("10 metres", "10 km", "B gives 10 km; A gives 10 metres (0.01 km)."),
        ("10 km", "11 kilometres", "A gives 10 km; B gives 11 kilometres."),
        ("12 dollars", "15 Dollars", "A gives 12 dollars; B gives 15 Dollars."),
        (">2020-03", "2020-02..2020-03", "B gives February 2020 to March 2020; A gives a date after March 2020."),
        ("<=2020-03-12", ">=2020-03-13", "A gives a date up to 12 March 2020; B gives a date from 13 March 2020 on."),
    ],
)
def test_a_reader_sees_both_values_in_one_unit(make, one, other, sentence):
    facts = make.facts(make.claim("a", f"={one}", by="A"), make.claim("b", f"={other}", by="B"))
    assert [found.reason for found in find_contradictions(facts)] == [sentence]


def test_one_sided_dates_with_a_likelihood(make):
    before = make.claim("a", "=<2020-03-12, almost-certain", by="A")
    facts = make.facts(before, make.claim("b", "=>=2020-03-12, roughly-even", by="B"))
    (found,) = find_contradictions(facts)
    assert found.reason == (
        "A gives a date before 12 March 2020 and calls that almost certain; "
        "B gives a date from 12 March 2020 on roughly even odds."
    )
