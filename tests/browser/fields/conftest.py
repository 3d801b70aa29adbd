"""What nobody should be able to write, and a site in which every field of every input meets all of it.

The fields come from the declarations by which the product reads them: a new one is met here without being named.
"""

from __future__ import annotations

import json
import re
from itertools import product

import pytest
import yaml

from mkdocs_factcheck.model import VIEWS
from mkdocs_factcheck.register import entries, requests
from mkdocs_factcheck.register.fields import read_text

HIT = "window.__hit=1"
CLOSERS = (
    "", '">', "'>", "</a>", "</title>", "</textarea>", "</script>", "-->", "&quot;&gt;", '\\">',
)  # fmt: skip
"""What may end the place where a text stands."""
ELEMENTS = (
    f"<script data-hit>{HIT}</script>",
    f"<img data-hit src=x onerror={HIT}>",
    f"<svg data-hit onload={HIT}>",
    f"<svg/data-hit/onload={HIT}//",
    f"<input data-hit autofocus onfocus={HIT}>",
    f"<details data-hit open ontoggle={HIT}><summary>x</summary>x</details>",
    '<iframe data-hit srcdoc="<script>parent.__hit=1</script>">',
    f"<a data-hit href=javascript:{HIT}>x</a>",
    "<style data-hit>@import'x';body{display:none}</style>",
    f"<math data-hit><mi xlink:href='javascript:{HIT}'>x</mi></math>",
    '<base data-hit href="https://example.org/">',
    '<meta data-hit http-equiv=refresh content="0;url=https://example.org/">',
    f"<scr<script>ipt data-hit>{HIT}</script>",
)
ATTRIBUTES = [
    f"x{quote}{gap}{name}={quote}{HIT}{quote}{gap}data-hit{gap}x={quote}"
    for quote, gap, name in product(('"', "'", ""), (" ", "/", "\n"), ("onmouseover", "onfocus autofocus", "style"))
]
ADDRESSES = [
    f"{scheme}{HIT}"
    for scheme in (
        "javascript:", "JaVaScRiPt:", " javascript:", "java\tscript:", "java\nscript:", "javascript&colon;",
        "\x01javascript:", "&#106;avascript:", "vbscript:", "data:text/html,<script>", "view-source:",
        "file:///", "blob:", "//example.org/", "\\\\example.org\\", 'http://x"y/', "https://a@b:c/",
        'mailto:x?subject=">', "../../../", "?x=1&y=%22#", "#",
    )
]  # fmt: skip
PERCENTS = [
    "%", "%%", "%2", "%zz", "%00", "%0a", "%22", "%3Cscript%3E", "%2e%2e%2f", "100%", "The 1% club", "%E0%A4%A",
    "%u0041", "%c0%ae", "a%b%c", "%s", "%d%n", "%(name)s", "%2525", "x%",
]  # fmt: skip
TEMPLATES = [
    "{{ 7 * 7 }}", "{% raw %}", "{% endraw %}{{ config }}", "{# x", "#}", "${7*7}", "#{7*7}", "<%= 7*7 %>", "{0}",
    "{n}", "{name}", "{", "}", "{}", "{{", "}}", "{0.__class__}", "{n.__class__.__mro__}", "$(id)", "`id`", "$x", "\\1",
    "\\g<0>", "[[7*7]]", "@{7*7}", "*{7*7}", "~{}", "{%", "%}",
]  # fmt: skip
MARKDOWN = [
    f"[x](javascript:{HIT})", f"<javascript:{HIT}>", f"![x](x){{onerror={HIT}}}", f"[x]: javascript:{HIT}", "`", "``",
    "```", "~~~", "*", "**x", "_", "__x__", "[", "]", "[x", "x]", "[^1]", "[^1]: x", "| a | b |", "# x", "- x", "1. x",
    "> x", "!!! x", "=== x", "/// claim | x", "///", "/// factcheck | claims", "{#hit}", "{: #hit }", "[x]{claim=y}",
    "{claim=z}", "[x]{claim", "<!--", "-->", "<!-- factcheck: ignore FC101 -->",
    "<!--factcheck:0:0000000000000000:mark:0-->", "&lt;b&gt;", "&#60;b&#62;", "&", "&amp;", "&x;", "\\", "\\\\", '\\"',
    "\x02wzxhzdk:0\x03", "\x02fco0\x03x\x02fcc0\x03", "\x02klzzwxh:0000\x03", "wzxhzdk:0", "--8<-- 'x'", "$$x$$",
    "\\(x\\)", ":smile:", "++x++", "==x==", "<<x>>", "[TOC]", "///Footnotes Go Here///",
]  # fmt: skip
UNICODE = [
    "\u202egnp.exe", "\u202dx", "\u2066x", "\u2067x", "\u2068x\u2069\u2069", "\u200fx", "\u061cx", "a\u200bb",
    "a\u200cb", "a\u200db", "\ufeffx", "a\u00adb", "\u2060", "\u180e", "a\u0301", "\u00e1", "e" + "\u0301" * 200,
    "Z\u0351\u036b\u0343", "\u0344" * 40, "Zu\u0308rich", "Zürich", "İ", "ß", "ſ", "ﬁ", "ǅ", "\u212a", "\u212b",
    "＜script＞", "＂＞", "﹤b﹥", "ʺ＞", "\u2028", "\u2029", "\x85", "\u00a0", "\u3000", "😀", "👩\u200d👩\u200d👧",
    "🏳\ufe0f\u200d🌈", "\U000e0041\U000e0042", "\U0010ffff", "\ue000", "\ufffe", "\ufdd0", "مرحبا", "שלום",
    "ประเทศไทย", "हिन्दी", "北京", "ツ", "Ω", "ᄀ", "\u115f", "\u3164", "\u034f", "ⓐ", "𝐀", "¹", "٣", "\u0741",
]  # fmt: skip
CONTROLS = [
    "\x00", "a\x00b", "\x01", "\x07", "\x08", "\x0b", "\x0c", "\x1b[31mred", "\x1f", "\x7f", "\x9f", "a\tb", "a\nb",
    "a\r\nb", "a\rb",
]  # fmt: skip
DATA = [
    '"', "'", '"}', "']", "\\u003cscript\\u003e", '{"a":1}', "[1]", "[", '["a', "]", "__proto__", "constructor",
    "toString", "hasOwnProperty", "null", "undefined", "NaN", "true", "-0", "1e999", "9" * 400, "0x1", "2020-13-45",
    "0000", "-1", "'; DROP TABLE claims; --", "=1+1", "=cmd|' /C calc'!A0", "+1", "@x", "red;background:url(x)",
    "expression(x)", "}</style>", "url('x')", "/*", "\\", "/", "//", ".", "..", "...", "-", "--", "_", "#", "?", "=",
    ";", ",", ":", "|", "~", "^", "$", "!", "no", "yes", "undetermined", "card-a", "claim-a", "factcheck-cards",
    "a.1", "b.", "1.2", "a" * 2_000, "x " * 1_000, "<" * 1_000, '"' * 500, "%" * 500, "&" * 500,
]  # fmt: skip
BREAKOUTS = [closer + element for closer, element in product(CLOSERS, ELEMENTS)]
OF_CLAIMS = tuple(view for view in VIEWS if view not in {"summary", "review"})
"""The views that are quick however much there is to report."""

HOME = "# Home\n\nThe lighthouse keeper saw a heron.\n"
A_PAGE = 60


@pytest.fixture(scope="session")
def hostile():
    """Each value once."""
    every = (BREAKOUTS, ATTRIBUTES, ADDRESSES, PERCENTS, TEMPLATES, MARKDOWN, UNICODE, CONTROLS, DATA)
    return list(dict.fromkeys(value for family in every for value in family))


def quoted(value):
    """A value as YAML has it between double quotes, on one line."""
    if value.isprintable():
        return json.dumps(value, ensure_ascii=False)
    return '"' + "".join(c if c.isprintable() and c not in '"\\' else f"\\U{ord(c):08x}" for c in value) + '"'


def one_line(value):
    """A value as a page has it, without what Markdown makes spaces of: line ends and tabs."""
    return re.sub(r"[\t\r\n]+", " ", value)


def attribute(value):
    """A value as a mark has it."""
    return '"' + one_line(value).rstrip("\\ ").replace('"', '\\"') + '"'


def code(value):
    """A value as literal text of the article."""
    longest = max(map(len, re.findall("`+", value)), default=0)
    fence = "`" * (longest + 1)
    return f"{fence} {one_line(value)} {fence}"


class Dealer:
    """Deals values out: entry ``at`` has in each of its fields another one, so that each field meets each value."""

    def __init__(self, values):
        self.values = values

    def value(self, at):
        return self.values[at % len(self.values)]

    def deal(self, readers, at, **wired):
        """The fields of an entry; and of another, those that are ``wired`` in the first so that its others are seen."""
        dealt = {key: self.value(at + 37 * number) for number, key in enumerate(readers)}
        first = {**dealt, **wired}
        return {key: value for key, value in first.items() if value is not None}, {key: dealt[key] for key in wired}


def register(dealer):
    """Sources, claimants, questions and statuses as register files; what they refuse stands in others of their own."""
    sections = {name: {} for name in entries.SECTIONS}
    for at in range(len(dealer.values)):
        value, other = dealer.value(at), dealer.value(at + 1)
        wired = {
            "sources": {"snapshot": f"s{at}.txt", "sha256": None, "origin": f"s{at - 1}"},
            "questions": {"answers": {"a": value, "b": other}},
            "claims": {"text": value, "by": f"c{at}", "about": f"q{at}", "status": f"t{at}", "evidence": None},
            "contradictions": {"claims": [f"m{at}", f"n{at}"]},
        }
        for section, kind in entries.SECTIONS.items():
            initial = {"statuses": "t"}.get(section, section[0])
            readers = entries.READERS[kind]
            shown, rest = dealer.deal(readers, at, **wired.get(section, {}))
            if section not in {"claims", "contradictions"}:  # these stand in pages
                sections[section][f"{initial}{at}"] = shown
            sections[section].update({f"{initial}r{at}": rest} if rest else {})
        sections["claims"].update(
            (f"e{key}{at}", {"text": "x", "evidence": [{"source": "s0", key: value}]}) for key in entries._EVIDENCE
        )
        sections["claimants"][f"k{at}"] = {value: "x"}
        sections["sources"][value] = {"title": "x"}
    dumped = {
        f"factcheck/{name}.yml": yaml.dump({name: found}, Dumper=yaml.CSafeDumper, allow_unicode=True)
        for name, found in sections.items()
    }
    return dumped | exported(dealer) | copies(dealer)


def exported(dealer):
    """What reference managers give."""
    items, bib = [], []
    for at, value in enumerate(dealer.values):
        keys = {key: dealer.value(at + 31 * number) for number, key in enumerate(entries.SOURCE)}
        items.append({"id": f"j{at}", "type": "book", **keys})
        inner = re.sub(r"[{}\\]", "", value)
        bib.append(f"@book{{b{at}, title = {{{inner}}}, author = {{{inner}}}, note = {{{inner}}}, url = {{{inner}}}}}")
    return {"factcheck/z.json": json.dumps(items), "factcheck/z.bib": "\n".join(bib)}


def copies(dealer):
    return {
        f"factcheck/snapshots/s{at}.txt": f"The report says {value} and rain fell on the town that day. {value}"
        for at, value in enumerate(dealer.values)
    }


def options(given):
    return "".join(f"    {key}: {json_like(value)}\n" for key, value in given.items())


def json_like(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {json_like(inner)}" for key, inner in value.items()) + "}"
    return f"[{', '.join(map(json_like, value))}]" if isinstance(value, list) else quoted(value)


def mark(dealer, at):
    """Marks, shown and refused, with hostile words, and a hostile name of who said it."""
    words = code(f"words {dealer.value(at)}")
    # What is no id stays in the page as its author's own Markdown, which may hold HTML.
    id_ = re.sub(r"[<!\[\]]", "", dealer.value(at + 5))
    wired = {
        "by": f"{dealer.value(at + 9)} Esq.",  # so that nobody registered has the name
        "about": f"q{at}", "status": f"t{at}", "said": "2020-03-12", "contradicts": f"n{at}",
        "source": f"s{at}, {one_line(dealer.value(at + 5))}; j{at}; b{at}",
    }  # fmt: skip
    given = zip((f"m{at}", f"r{at}"), dealer.deal(entries.CLAIM, at, **wired), strict=True)
    lines = [f"[{words}]{{claim={claim} {written(fields)}}}" for claim, fields in given]
    return "\n\n".join([*lines, f"[x]{{claim={attribute(id_)}}}"])


def written(given):
    return " ".join(f"{key}={attribute(value)}" for key, value in given.items())


def blocks(dealer, at):
    """A claim and a contradiction in blocks, a view with hostile options, and blocks with hostile IDs."""
    value, kind, view = dealer.value(at), list(entries.READERS)[at % 5], OF_CLAIMS[at % len(OF_CLAIMS)]
    quote = f"The report says {value} and rain fell on the town this day."
    piece = {"source": f"s{at}", "quote": quote, "locator": value}
    wired = {"by": f"c{at}", "about": f"q{at}", "status": f"t{at}", "position": "a", "evidence": [piece]}
    claim, _ = dealer.deal(entries.CLAIM_BLOCK, at, **wired)
    conflict, _ = dealer.deal(entries.CONTRADICTION, at, claims=[f"m{at}", f"n{at}"])
    asked = {key: dealer.value(at + 11 * number) for number, key in enumerate(requests.OPTIONS)}
    return (
        f"/// claim | n{at}\n{options(claim)}\nWhy: {code(value)}\n///\n\n"
        f"/// contradiction | x{at}\n{options(conflict)}\nBecause {code(value)}\n///\n\n"
        f"/// factcheck | {view}\n{options(asked)}///\n\n"
        f"/// {kind} | {one_line(value)}\n///\n\n/// factcheck | {one_line(value)}\n///\n\n"
    )


def links(value):
    target = re.sub(r"[\s()<>\[\]]", "", value)
    return " ".join(f"[]({kind}:{target})" for kind in ("claim", "source", "question", "claimant"))


def pages(dealer):
    """Articles, and a page for each name that a file can have."""
    found = {"index.md": HOME}
    for start in range(0, len(dealer.values), A_PAGE):
        rows = range(start, min(start + A_PAGE, len(dealer.values)))
        marks = "\n\n".join(f"## Heading {code(dealer.value(at))}\n\n{mark(dealer, at)}" for at in rows)
        stated = "\n".join(blocks(dealer, at) for at in rows)
        linked = "\n\n".join(links(dealer.value(at)) for at in rows)
        found[f"marks-{start}.md"] = f"# Marks\n\n{marks}\n\n{linked}\n"
        found[f"blocks-{start}.md"] = f"# Blocks\n\n{stated}\n"
    return found


def names_of_files(dealer):
    """Names that a file can have everywhere in the world."""
    for at, value in enumerate(dealer.values):
        name = re.sub(r"[/\x00-\x1f\x7f-\x9f\ud800-\udfff]", "", value)[:40].strip()
        yield f"files/{at} {name}.md"


@pytest.fixture(scope="session")
def hostile_site(hostile):
    """The files of the site, and its settings."""
    dealer = Dealer(hostile)
    files = register(dealer) | pages(dealer)
    for at, name in enumerate(names_of_files(dealer)):
        files[name] = f"# File\n\n[file {at}]{{claim=f{at} status=u{at} contradicts=m{at}}}\n"
    texts = {
        key: reader for key, reader in entries.STATUS.items() if reader is read_text
    }  # a bad choice ends the build
    statuses = {f"u{at}": dealer.deal(texts, at)[0] for at in range(len(hostile))}
    return files, {"statuses": statuses, "review": "always"}
