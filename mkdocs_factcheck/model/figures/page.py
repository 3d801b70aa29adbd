"""The forms that a value may have, each with what it is read as, as a page of the documentation."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from mkdocs_factcheck.model.figures.reading import read_value
from mkdocs_factcheck.model.figures.units import is_money, readings
from mkdocs_factcheck.model.figures.value import DATE, Unread, Value

_HEAD = """\
# Figures

What `value=` reads, form by form: the least and the greatest figure that it means, the unit, and what is counted or
measured (in one form for all spellings). An end that is open is "…"; one that is not part of it has a sign.

The reader itself made this page: `python -m mkdocs_factcheck.model.figures > docs/reference/figures.md`. How two values
are compared is told in [How contradictions are found](../how-contradictions-are-found.md#values).
"""

_REFUSED = """\
## What is refused

These are findings ([FC106](rules.md#fc106)), each with what could not be read and how to write it.

| written | cannot be read | remedy |
|---|---|---|
"""

_CODE = 3
"""Letters of the code of a currency."""

_MEANINGS = """\
## Units of several meanings

A word with several meanings conflicts with another figure only where it does so in every meaning that can be compared.

| written | may be, in the base unit |
|---|---|
"""

FORMS: dict[str, str] = {
    "Numbers": """
        15; 1,234; 1 234; 1'234; 1.234.567; 12,34,567; 1.234,5; 1,5; 0.5; -5; minus 5; twenty-one;
        two hundred and six; a dozen; half a dozen; two and a half; 2½; 2 1/2; 1e6; 1.5×10^6; 10⁶; 2^10""",
    "Magnitudes": """
        20k; 1.2 million; 1.2M; 1.2mn; 3bn; 3 Mrd.; 2 trillion; half a million; two and a half million; 5 lakh;
        2 crore; 1.2m people; 1.2m""",
    "Ranges, bounds, approximations": """
        15..30; 15-20; 15–20; 15 to 20 percent; between 15 and 20; from 15 to 20; 15 or 16; 5 to 7 million;
        900 m to 1.2 km; 2019-20; 15±2; 15 +/- 2; 15 ± 10 %; 15 give or take 2; >=15; at least 15; 15 or more;
        15+; no fewer than 15; >15; more than 15; over 15; <=15; up to 20; 15 or less; <15; under 5;
        fewer than 15; ~15; about 15; roughly 1,000; nearly 500; about a dozen; about 1.2 million; just over 15;
        just under 15; at least about 100""",
    "Shares": """
        12 %; 12 percent; 12 per cent; one third; half; three quarters; ⅔; 1/3; 1 in 3; nine out of ten;
        more than half; 15 % of adults; half of voters; 5 per 1000; 12 per 100,000 people; 3 ‰; 3 ppm;
        2 percentage points; 50 basis points""",
    "Money": """
        $1.5 billion; $5m; US$5 million; 7 million dollars; USD 5; EUR 3,000; 1,5 Mio. €; £3bn; 50p; 50 cents;
        12'500 CHF; Rs 5 crore; ₹500,000; A$5m; ¥500; $5 to $7 million; $5-7 million; $80 a barrel; $15 an hour;
        €9 per person per day""",
    "Counts": """
        15 rockets; 15 people killed; 12 dead; 20 million cubic metres of gas; 2 Mt of CO2; 840000 reads/s;
        1.2 million people a year; 20 people per square mile; 5 deaths per day; 2x; twice; threefold""",
    "Length, area, volume, mass": """
        42 km; 26 miles; 6 ft 2 in; 5'10"; half a mile; a 5-mile run; 12 nautical miles; 100m; 40 acres; 16 ha;
        26,000 km2; 26,000 sq mi; 500 ml; 3 m³; 2 US gallons; 20 gallons; 5 kg; 150 lb; 12 stone 4; 5 tonnes;
        5 tons""",
    "Energy, power, heat, speed, consumption": """
        500 kWh; 1.8 GJ; 200 kcal; 1.2 GW; 100 hp; 20 °C; 68 degrees Fahrenheit; -40 °F; 60 mph; 100 km/h;
        10 m/s; 7.8 l/100 km; 30 mpg""",
    "Data": "4.7 GB; 4.38 GiB; 64 KiB; 512 kB; 100 Mbit/s; 100 Mbps; 12.5 MB/s; 3 GHz",
    "Time": """
        0.8 ms; 500 us; 90 minutes; 2 h 15 min; an hour and a half; two weeks; a fortnight; 3 months; 18 months;
        5 years; a decade; 20 years old; 20-year-old""",
    "Dates": """
        2020-03-12; 2020-03; 2020; 2020-03-12T10:30; 2020-03-12..2020-03-14; >=2020-03-12; 12 March 2020;
        March 12, 2020; 12–14 March 2020; March to May 2020; Q1 2024; first quarter of 2024; H1 2024; the 1990s;
        early 2020; summer 2024; 19th century; since 2019; before March 2020; in 2019;
        between March and May 2020""",
}  # fmt: skip
"""The forms that are read, by what they are."""

REFUSED = """
        12:30; 10 am; 12 March; 12/03/2020; 2020-13-45; 44 BC; fiscal 2024; v2.1; 2.1.3; the 3rd; dozens;
        several people; none; unknown; many; 30..15; >=15..30; 15..; 15 people aged 18-24; 15 were killed;
        15 km faster; 15, 16 or 20; 1,234,5; 15 to; between 15; 5 kg to 7 km; 15 in Basra; 15 (estimated)"""
"""Texts that are no values."""


def forms(text: str) -> list[str]:
    """The forms of a list."""
    return [form.strip() for form in text.split(";")]


def figures_page() -> str:
    """Give the page in Markdown."""
    parts = [_HEAD]
    for title, listed in FORMS.items():
        rows = "\n".join(_row(form) for form in forms(listed))
        parts.append(f"## {title}\n\n| written | least | greatest | unit | of |\n|---|--:|--:|---|---|\n{rows}\n")
    refused = "\n".join(_refused(form) for form in forms(REFUSED))
    meanings = "\n".join(_meanings(unit) for unit in ("ton", "gallon", "pint", "barrel", "pound", "calorie", "degree"))
    return "\n".join([*parts, f"{_REFUSED}{refused}\n", f"{_MEANINGS}{meanings}\n"])


def _row(form: str) -> str:
    value = read_value(form)
    if isinstance(value, Unread):
        raise TypeError(form)
    low, high = _ends(value)
    unit = " per ".join(
        part.upper() if is_money(part) and len(part) == _CODE else part for part in value.unit.split(" per ")
    )
    return f"| `{form}` | {low} | {high} | {unit} | {value.of} |"


def _ends(value: Value) -> Iterator[str]:
    for end, is_open, sign in ((value.low, value.low_open, ">"), (value.high, value.high_open, "<")):
        if end is None:
            yield "…"
        else:
            said = _day(end) if value.unit == DATE else _number(end)
            yield f"{sign} {said}" if is_open else said


def _day(end: Fraction) -> str:
    """The day, with the time of day where it is neither the first nor the last moment."""
    minutes = round((end - int(end)) * 24 * 60)
    day = date.fromordinal(int(end)).isoformat()
    return day if minutes in {0, 24 * 60} else f"{day} {minutes // 60:02}:{minutes % 60:02}"


def _number(end: Fraction) -> str:
    if end.denominator == 1:
        return f"{end.numerator:,}"
    return f"{float(end):,.10f}".rstrip("0") if abs(end) >= Fraction(1, 1000) else f"{float(end):.4g}"


def _refused(form: str) -> str:
    unread = read_value(form)
    if not isinstance(unread, Unread):
        raise TypeError(form)
    return f"| `{form}` | `{unread.what}` | {unread.hint} |"


def _meanings(unit: str) -> str:
    worth = (f"{float(one.factor):.9g} {one.base}" for one in readings(unit))
    return f"| `{unit}` | {', '.join(worth)} |"
