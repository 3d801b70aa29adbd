"""Units and currencies as data: every spelling with what it is worth.

Factors are definitions, not measurements: the SI brochure (9th edition, 2019), IEC 80000-13 for data, the agreement of
1959 for yard and pound, NIST SP 811 for the rest; currencies by ISO 4217. A word with several meanings has a row for
each.
"""

from __future__ import annotations

from fractions import Fraction

PREFIXES: dict[str, tuple[str, str | int]] = {
    "": ("", 1),
    "n": ("nano", "1e-9"), "µ": ("micro", "1e-6"), "m": ("milli", "1e-3"), "c": ("centi", "1e-2"),
    "d": ("deci", "1e-1"), "h": ("hecto", "1e2"), "k": ("kilo", "1e3"), "M": ("mega", "1e6"), "G": ("giga", "1e9"),
    "T": ("tera", "1e12"), "P": ("peta", "1e15"), "Ki": ("kibi", 2**10), "Mi": ("mebi", 2**20), "Gi": ("gibi", 2**30),
    "Ti": ("tebi", 2**40), "Pi": ("pebi", 2**50),
}  # fmt: skip

PREFIXED: tuple[tuple[str, str, str, str, str], ...] = (
    ("metre", "1", "m", "metre meter", "n µ m c d k"),
    ("kilogram", "0.001", "g", "gram gramme", "µ m k"),
    ("kilogram", "1000", "t", "tonne", "k M G"),
    ("second", "1", "s", "second", "n µ m"),
    ("cubic metre", "0.001", "l", "litre liter", "µ m c d h"),
    ("cubic metre", "0.001", "L", "", "µ m c d"),
    ("watt", "1", "W", "watt", "m k M G T"),
    ("joule", "1", "J", "joule", "k M G T P"),
    ("joule", "3600", "Wh", "watthour", "k M G T"),
    ("joule", "1.602176634e-19", "eV", "electronvolt", "k M G T"),
    ("hertz", "1", "Hz", "hertz", "k M G"),
    ("volt", "1", "V", "volt", "m k M"),
    ("ampere", "1", "A", "ampere", "m k"),
    ("ampere hour", "1", "Ah", "", "m k"),
    ("pascal", "1", "Pa", "pascal", "h k M G"),
    ("pascal", "100000", "bar", "bar", "m"),
    ("mole", "1", "mol", "", "µ m"),
    ("sievert", "1", "Sv", "sievert", "µ m"),
    ("becquerel", "1", "Bq", "becquerel", "k M G T"),
    ("bit", "8", "B", "byte", "k M G T P Ki Mi Gi Ti Pi"),
    ("bit", "1", "bit", "bit", "k M G T Ki Mi Gi"),
    ("bit", "1", "b", "", "M G T"),
    ("pixel", "1", "px", "pixel", "M"),
)
"""Base unit, factor, symbol, names, and the prefixes that are in use."""

_FOOT = Fraction("0.3048")
_MILE = 5280 * _FOOT
_POUND = Fraction("0.45359237")
_GALLON, _IMPERIAL = Fraction("0.003785411784"), Fraction("0.00454609")
_CALORIE = Fraction("4.184")
_HORSEPOWER = 550 * _FOOT * _POUND * Fraction("9.80665")

ROWS: dict[str, tuple[tuple[Fraction | str | int, str], ...]] = {
    "metre": (
        (_FOOT / 12, "inch, in, ins, inches"),
        (_FOOT, "ft, foot, feet"),
        (3 * _FOOT, "yard, yd, yds"),
        (_MILE, "mile, mi"),
        (1852, "nautical mile, nmi"),
        (1852, "nm"),
        ("1e-9", "nm"),
        (1, "metre or million"),
    ),
    "kilogram": (
        (1000, "t, metric ton, metric tonne"),
        ("1e6", "kt, kiloton"),
        ("1e9", "Mt, megaton"),
        ("1e12", "Gt, gigaton"),
        (_POUND / 16, "ounce, oz"),
        (_POUND, "lb, lbs"),
        (14 * _POUND, "stone"),
        (2000 * _POUND, "short ton"),
        (2240 * _POUND, "long ton"),
        (1, "kg, kilo"),
        (1000, "ton"),
        (2000 * _POUND, "ton"),
        (2240 * _POUND, "ton"),
        (_POUND, "pound"),
    ),
    "second": (
        (1, "s, sec"),
        ("1e-6", "µs, us"),
        (60, "minute, min, mins"),
        (3600, "hour, h, hr, hrs"),
        (86_400, "day, d"),
        (7 * 86_400, "week, wk"),
        (14 * 86_400, "fortnight"),
    ),
    "month": (
        (1, "month, mth, mo, mos"),
        (12, "year, yr, yrs, y, yo"),
        (120, "decade"),
        (1200, "century, centuries"),
        (12_000, "millennium, millennia"),
    ),
    "square metre": (
        (10_000, "hectare, ha"),
        (4840 * (3 * _FOOT) ** 2, "acre"),
    ),
    "cubic metre": (
        ("1e-6", "ml, cc"),
        (_GALLON, "us gallon"),
        (_IMPERIAL, "imperial gallon"),
        (42 * _GALLON, "oil barrel, bbl"),
        (_GALLON, "gallon, gal"),
        (_IMPERIAL, "gallon, gal"),
        (_GALLON / 4, "quart"),
        (_IMPERIAL / 4, "quart"),
        (_GALLON / 8, "pint, pt"),
        (_IMPERIAL / 8, "pint, pt"),
        (_GALLON / 128, "fluid ounce, fl oz"),
        (_IMPERIAL / 160, "fluid ounce, fl oz"),
        (42 * _GALLON, "barrel"),
        (31 * _GALLON, "barrel"),
        (36 * _IMPERIAL, "barrel"),
    ),
    "metre/second": (
        (_MILE / 3600, "mph"),
        (Fraction(1000, 3600), "kph, kmh, kmph"),
        (Fraction(1852, 3600), "knot, kn, kt"),
    ),
    "metre/cubic metre": (
        (_MILE / _GALLON, "mpg"),
        (_MILE / _IMPERIAL, "mpg"),
        (_MILE / _GALLON, "us mpg"),
        (_MILE / _IMPERIAL, "imperial mpg"),
    ),
    "watt": (
        (_HORSEPOWER, "horsepower, hp"),
        (75 * Fraction("9.80665"), "horsepower, hp"),
        (75 * Fraction("9.80665"), "PS"),
    ),
    "joule": (
        (1000 * _CALORIE, "kcal, kilocalorie"),
        (_CALORIE, "calorie, cal"),
        (1000 * _CALORIE, "calorie, cal"),
        ("1055.05585262", "BTU"),
        (3600, "watt hour, watt-hour"),
        (3_600_000, "kilowatt hour, kilowatt-hour"),
        (3_600_000_000, "megawatt hour, megawatt-hour"),
        (3_600_000_000_000, "gigawatt hour, gigawatt-hour"),
        (3_600_000_000_000_000, "terawatt hour, terawatt-hour"),
    ),
    "pascal": (
        ("6894.757293168361", "psi"),
        (101_325, "atmosphere, atm"),
        ("133.322387415", "mmHg"),
    ),
    "bit": (
        (8000, "kB, KB"),
        (1000, "kb"),
        (8000, "kb"),
        (8, "byte or billion"),
    ),
    "bit/second": (
        (1, "bps"),
        (1000, "kbps"),
        ("1e6", "Mbps"),
        ("1e9", "Gbps"),
        ("1e12", "Tbps"),
        ("8e6", "MBps"),
        ("8e9", "GBps"),
    ),
    "cubic metre/second": ((42 * _GALLON / 86_400, "bpd"),),
    "/second": ((Fraction(1, 60), "rpm"), (Fraction(1, 60), "bpm")),
    "ampere": ((1, "amp"),),
    "decibel": ((1, "dB, decibel"),),
    "share": (
        (1, "share"),
        (Fraction(1, 100), "%, percent, per cent, pct, percentage"),
        (Fraction(1, 1000), "‰, permille, per mille"),
        ("1e-6", "ppm, part per million, parts per million"),
        ("1e-9", "ppb, part per billion, parts per billion"),
    ),
    "point": (
        (1, "percentage point, pp, p.p., ppt, percent point, per cent point, %-point, % point"),
        (Fraction(1, 100), "basis point, bps, bp"),
    ),
    "times": ((1, "times, x, ×, fold"),),
    "": (
        ("1e6", "metre or million"),
        ("1e9", "byte or billion"),
    ),
}
"""By base unit: each factor with the spellings of its unit, the first of which names it. A month has no fixed number of
days, so that months and years have a base of their own."""

DAYS = {"month": (28, 31), "year": (365, 366), "decade": (3652, 3653), "century": (36_524, 36_525)}
"""What a month and its like have in days, at least and at most."""

_KELVIN = Fraction("273.15")
TEMPERATURES: tuple[tuple[Fraction, Fraction, str], ...] = (
    (Fraction(1), Fraction(0), "kelvin, K"),
    (Fraction(1), _KELVIN, "°C, C, celsius, degree celsius, degrees celsius, deg c, degrees c, degree c, centigrade"),
    (
        Fraction(5, 9),
        _KELVIN - 32 * Fraction(5, 9),
        "°F, F, fahrenheit, degree fahrenheit, degrees fahrenheit, deg f, degrees f, degree f",
    ),
    (Fraction(1), _KELVIN, "degree, °"),
    (Fraction(5, 9), _KELVIN - 32 * Fraction(5, 9), "degree, °"),
)
"""Factor, offset and names of each unit of temperature, with kelvin as their base. Degrees alone may be either."""

CURRENCIES = """
usd: $, us$, dollar, us dollar, american dollar, buck
eur: €, euro
gbp: £, pound, pounds sterling, pound sterling, british pound, sterling, quid
jpy: ¥, yen, japanese yen
cny: ¥, yuan, renminbi, rmb, chinese yuan
inr: ₹, rs, rupee, indian rupee
pkr: rs, rupee, pakistani rupee
chf: sfr, swiss franc, franc
cad: c$, ca$, can$, canadian dollar
aud: a$, au$, australian dollar
nzd: nz$, new zealand dollar
hkd: hk$, hong kong dollar
sgd: s$, singapore dollar
twd: nt$, taiwan dollar
mxn: mex$, mexican peso, peso
brl: r$, reais, brazilian real
sek: kr, krona, kronor, swedish krona
nok: kr, krone, kroner, norwegian krone
dkk: kr, krone, kroner, danish krone
pln: zł, zloty
czk: kč, koruna, czech koruna
huf: forint
try: ₺, lira, turkish lira
rub: ₽, rouble, ruble
uah: ₴, hryvnia
krw: ₩, won, korean won, south korean won
ils: ₪, shekel
thb: ฿, baht
vnd: ₫, dong
php: ₱, philippine peso, peso
ngn: ₦, naira
zar: rand
egp: egyptian pound
cop: colombian peso, peso
ars: argentine peso, peso
idr: rupiah
aed: dirham
sar: riyal, saudi riyal
iqd: iraqi dinar, dinar
irr: rial, iranian rial
kwd: kuwaiti dinar, dinar
btc: ₿, bitcoin
"""
"""The codes of ISO 4217 and the names of their currencies. A name with several codes may be any of them."""

SMALL_MONEY = "usd eur aud cad: cent, ¢, c; gbp: pence, penny, pennies, p; inr: paisa, paise"
"""Hundredths, by the codes that they belong to."""
