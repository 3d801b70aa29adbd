"""Quotations of real texts, true and false, through a whole check: no false one passes, next to no true one is missed.

The texts are those that the environment brings: the reference of Python's language, docstrings of its library,
licences and descriptions of installed packages, the documentation of this project. They are stored as plain text,
HTML, Markdown and PDF, and quoted in the four forms in which an author can call words a quotation. What is false was
changed in a word, a figure, a negation or the order, and stands nowhere in its text.
"""

from __future__ import annotations

import html
import importlib
import inspect
import json
import random
import re
from collections import Counter
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import pytest

from mkdocs_factcheck.adapters.desk import Desk
from mkdocs_factcheck.adapters.settings import Settings
from mkdocs_factcheck.export.json import claims_document

FEWEST = 900
FOUND = {"verbatim", "ambiguous", "elided"}
MODULES = (
    "argparse asyncio calendar collections csv datetime decimal difflib email fractions heapq json locale logging "
    "optparse pathlib pickle random re shelve sqlite3 ssl statistics struct subprocess textwrap threading turtle "
    "unittest zipfile"
).split()
NAMES = re.compile(r"(?:LICEN[CS]E|COPYING|METADATA)(?:\.\w+)?$|\.(?:md|rst)$")
MEANT = re.compile(r"\[|\]|\.\.\.|…|\. \.")
"""What means something in a quotation: words left out, words in brackets."""
MARKUP = re.compile(r"[\\`*_{}<>#$|~^=]")
INNER = re.compile(r'\w "\w[^"]*"')
"""Quotation marks within a quotation."""
AT_A_NUMBER = re.compile(r"[\d.,$€£%+<>=±-]\W*$|^\W*[\d-]")
"""A number, or what may belong to one; a quotation that begins or ends there would cut it."""
NEGATIONS = {
    "is": "is not", "are": "are not", "can": "cannot", "cannot": "can", "may": "may not", "must": "must not",
    "will": "will not", "shall": "shall not", "was": "was not", "has": "hasn't", "does": "doesn't", "it's": "it's not",
    "not": "", "no": "any", "never": "always", "without": "with", "isn't": "is", "don't": "do", "doesn't": "does",
    "can't": "can", "won't": "will", "nothing": "something", "none": "all",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Text:
    """A text as paragraphs of words, the kind of its copy, and the copy."""

    name: str
    kind: str
    paragraphs: tuple[str, ...]
    copy: bytes

    @property
    def bare(self) -> str:
        return bare(" / ".join(self.paragraphs))


@dataclass(frozen=True, slots=True)
class Quote:
    """Words with the text that has them, or has them not."""

    text: Text
    words: str
    change: str = ""


def bare(words):
    """Words and figures without style, as a person would compare them; a second opinion that knows no matcher."""
    plain = words.casefold().replace("’", "'").replace("‘", "'").replace("—", "--")
    found = re.findall(r"[-+<>=$]?\d(?:[\d.,:/%-]*[\d%])?|[^\W\d_]+(?:'[^\W\d_]+)*", plain)
    return f" {' '.join(found)} "


def raw_texts():
    """Every text of the environment, in a fixed order."""
    from pydoc_data.topics import topics  # noqa: PLC0415 (half a megabyte)

    yield "reference", "\n\n".join(topics[name] for name in sorted(topics))
    for name in MODULES:
        module = importlib.import_module(name)
        parts = [value for _, value in inspect.getmembers(module) if inspect.isclass(value) or inspect.isroutine(value)]
        yield name, "\n\n".join(inspect.getdoc(part) or "" for part in (module, *parts))
    for file in sorted((Path(__file__).parents[3] / "docs").glob("*.md")):
        yield file.stem, file.read_text("utf-8")
    for package in sorted(metadata.distributions(), key=lambda one: str(one.name).casefold()):
        for file in sorted(package.files or (), key=str):
            path = Path(str(package.locate_file(file)))
            if NAMES.search(file.name) and path.is_file() and 3_000 < path.stat().st_size < 80_000:
                text = path.read_text("utf-8", errors="replace")
                yield f"{package.name} {file}", text.partition("\n\n")[2] if file.name == "METADATA" else text


def paragraphs_of(text):
    """Paragraphs that are mostly words."""
    for paragraph in re.split(r"\n\s*\n", text):
        words = " ".join(paragraph.split())
        letters = sum(map(str.isalpha, words))
        if len(words.split()) > 7 and letters > 0.6 * len(words) and "\ufffd" not in words and words.isprintable():
            yield words


def as_text(paragraphs, _):
    return "\n\n".join(wrapped(words) for words in paragraphs).encode()


def wrapped(words, width=76):
    rows = [""]
    for word in words.split():
        if rows[-1] and len(rows[-1]) + len(word) >= width:
            rows.append("")
        rows[-1] += f" {word}" if rows[-1] else word
    return "\n".join(rows)


def as_html(paragraphs, chance):
    """A page with elements within lines, entities, spaces of all kinds and typographic signs."""

    def word(text):
        shown = html.escape(text, quote=chance.random() < 0.5).replace("'", chance.choice(["'", "’", "&rsquo;"]))
        if text.isalpha() and chance.random() < 0.1:
            return chance.choice(["<b>{}</b>", '<a href="/x">{}</a>', "<i>{}</i>", "<span>{}</span>"]).format(shown)
        return shown

    def paragraph(words):
        gaps = [chance.choice([" ", " ", " ", "\n", "&nbsp;", " <!-- x --> "]) for _ in words.split()]
        return "<p>" + "".join(word(text) + gap for text, gap in zip(words.split(), gaps, strict=True)) + "</p>"

    body = "\n".join(map(paragraph, paragraphs))
    return f"<!doctype html><title>T</title><body><nav>Menu</nav><main><h1>T</h1>{body}</main></body>".encode()


def as_markdown(paragraphs, chance):
    def word(text):
        if text.isalpha() and chance.random() < 0.1:
            return chance.choice(["**{}**", "*{}*", "[{}](https://example.org/x)", "`{}`"]).format(text)
        return MARKUP.sub(r"\\\g<0>", text)

    return "\n\n".join(wrapped(" ".join(map(word, words.split()))) for words in paragraphs).encode()


@pytest.fixture(scope="module")
def as_pdf(pdf, lines):
    """Pages of lines; long words are hyphenated where a line ends."""

    def rows_of(words, chance):
        rows = [""]
        for word in words.split():
            free = 70 - len(rows[-1])
            if free <= len(word):
                cut = chance.randrange(3, len(word) - 2) if word.isalpha() and len(word) > 7 and word.islower() else 0
                rows[-1] += f" {word[:cut]}-" if cut else ""
                rows.append("")
                word = word[cut:]  # noqa: PLW2901 (what is left of it)
            rows[-1] += f" {word}" if rows[-1] else word
        return rows

    def make(paragraphs, chance):
        rows = [row for words in paragraphs for row in (*rows_of(words, chance), " ")]
        shown = [re.sub(r"[\\()]", r"\\\g<0>", row) for row in rows]
        return pdf(*(lines(*shown[at : at + 50]) for at in range(0, len(shown), 50)))

    return make


@pytest.fixture(scope="module")
def texts(as_pdf):
    """The texts, one after the other as plain text, HTML, Markdown and PDF."""
    makers = {"txt": as_text, "html": as_html, "md": as_markdown, "pdf": as_pdf}
    chance, made, seen = random.Random(20200312), [], set()
    for name, raw in raw_texts():
        kind = list(makers)[len(made) % len(makers)]
        paragraphs = tuple(words for words in paragraphs_of(raw) if fits(words, kind))[:120]
        if len(paragraphs) > 7 and paragraphs not in seen:
            seen.add(paragraphs)
            made.append(Text(name, kind, paragraphs, makers[kind](paragraphs, chance)))
    return made


def fits(words, kind):
    """Whether a paragraph can be written in this form so that it reads the same."""
    if kind == "md":  # nothing that Markdown reads as a list, a link or an element
        return not re.search(r"^\W|^\d+[.)]|[\[\]<>&|]|\s[-+*]\s|\s\d+[.)]\s|://|`", words)
    if kind == "pdf":
        return words.isascii() and len(max(words.split(), key=len)) < 60
    return not re.search(r"\W#\W|^#", words)  # which is the sign of a permanent link


def window(text, chance, fewest=4, most=40):
    """Some words of one paragraph that begin and end between words."""
    words = chance.choice(text.paragraphs).split()
    count = min(len(words), chance.randrange(fewest, most))
    first = chance.randrange(len(words) - count + 1)
    before, after = " ".join(words[:first]), " ".join(words[first + count :])
    quote = " ".join(words[first : first + count])
    cuts = (AT_A_NUMBER.search(before) and AT_A_NUMBER.search(quote[:3])) or (
        AT_A_NUMBER.search(quote[-3:]) and AT_A_NUMBER.search(after[:3])
    )
    return None if cuts or MEANT.search(quote) or not re.search(r"[^\W\d_]{3}", quote) else quote


def styled(words, chance):
    """The same words in another style, as they are typed or set."""
    if chance.random() < 0.3:
        words = words.replace("'", "’")
    if chance.random() < 0.2:
        words = words.replace(" -- ", " — ")
    if chance.random() < 0.2:
        words = words[:1].swapcase() + words[1:]
    return words


def changed(words, change, vocabulary, chance):
    """The words changed in one way; none where there is nothing to change."""
    parts = words.split()
    if change == "word":
        places = [at for at, part in enumerate(parts) if part.isalpha() and len(part) > 2]
        if not places:
            return None
        at = chance.choice(places)
        new = chance.choice(vocabulary)
        parts[at : at + 1] = chance.choice([[new], [new], [], [parts[at], new], [parts[at][:-1] + "x"]])
    elif change == "figure":
        places = [at for at, part in enumerate(parts) if re.search(r"\d", part)]
        if not places:
            return None
        at = chance.choice(places)
        parts[at] = other_figure(parts[at], chance)
    elif change == "negation":
        places = [at for at, part in enumerate(parts) if part.casefold() in NEGATIONS]
        if not places:
            return None
        at = chance.choice(places)
        parts[at : at + 1] = NEGATIONS[parts[at].casefold()].split()
    else:
        one, other = sorted(chance.sample(range(len(parts)), 2))
        turns = (
            [*parts[:one], parts[other], *parts[one + 1 : other], parts[one], *parts[other + 1 :]],
            [*parts[one:], *parts[:one]],
        )
        parts = chance.choice(turns)
    return " ".join(parts)


def other_figure(word, chance):
    places = [at for at, char in enumerate(word) if char.isdigit()]
    at = chance.choice(places)
    turns = [
        word[:at] + str((int(word[at]) + chance.randrange(1, 10)) % 10) + word[at + 1 :],
        word[:at] + chance.choice("123456789") + word[at:],
        word[: places[0]] + chance.choice("-<>+$") + word[places[0] :],
        word[:at] + "0." + word[at:],
        word[: places[-1] + 1] + "%" + word[places[-1] + 1 :],
    ]
    return chance.choice(turns)


@pytest.fixture(scope="module")
def quotes(texts):
    """True and false quotations of all texts; one in three has quotation marks of its own."""
    chance, true, false = random.Random(19740812), [], []
    bares = {text.name: text.bare for text in texts}
    vocabularies = {text.name: sorted(set(re.findall(r"[a-z]{3,}", text.bare))) for text in texts}
    quoting = [text for text in texts if sum(1 for words in text.paragraphs if INNER.search(words)) > 2]
    changes = Counter(dict.fromkeys(("word", "figure", "negation", "order"), 0))
    for number in range(60_000):
        if len(true) >= FEWEST + 60 and min(changes.values()) >= (FEWEST + 60) / 4:
            break
        inner = number % 3 == 0
        text = chance.choice(quoting if inner else texts)
        tries = [words for _ in range(20 if inner else 1) if (words := window(text, chance))]
        words = next((words for words in tries if not inner or INNER.search(words)), None)
        if words is None:
            continue
        if len(true) < FEWEST + 60:
            true.append(Quote(text, styled(words, chance)))
        change = min(changes, key=lambda one: (changes[one], one))
        change = change if chance.random() < 0.9 else chance.choice(list(changes))
        other = changed(words, change, vocabularies[text.name], chance)
        if other and len(other.split()) > 1 and bare(other) not in bares[text.name]:
            changes[change] += 1
            false.append(Quote(text, styled(other, chance), change))
    return true, false


def typed(words):
    """Words as an author types them into Markdown."""
    return MARKUP.sub(r"\\\g<0>", words.replace("&", "&amp;"))


FORMS = {
    "evidence": "",
    "straight-marks": '["{}"]{{claim={} source="{}"}}',
    "curly-marks": "[“{}”]{{claim={} source={}}}",
    "kind": "[{}]{{claim={} kind=quote source={}}}",
}


@pytest.fixture(scope="module")
def results(texts, quotes, tmp_path_factory):
    """``results[form]`` gives what came of each quotation, with the quotation."""
    folder = tmp_path_factory.mktemp("real") / "factcheck"
    (folder / "snapshots").mkdir(parents=True)
    ids = {text.name: f"t{number}" for number, text in enumerate(texts)}
    for text in texts:
        (folder / "snapshots" / f"{ids[text.name]}.{text.kind}").write_bytes(text.copy)
    every = [*quotes[0], *quotes[1]]
    claims = {
        f"evidence-{number}": {"text": "x", "evidence": [{"source": ids[one.text.name], "quote": one.words}]}
        for number, one in enumerate(every)
    }
    register = {"sources": {id_: {"title": id_} for id_ in ids.values()}, "claims": claims}
    (folder / "desk.yml").write_text(json.dumps(register, ensure_ascii=False), "utf-8")
    desk = Desk(Settings())
    desk.read_register(folder, "factcheck")
    for form, mark in FORMS.items():
        if mark:
            marks = [
                mark.format(typed(one.words), f"{form}-{number}", ids[one.text.name])
                for number, one in enumerate(every)
            ]
            desk.read_page(f"{form}.md", "\n\n".join(marks), path=f"{form}.md", url=form)
    assert desk.facts.problems == ()
    found = {claim["id"]: claim for claim in claims_document(desk.review)["claims"]}
    return {
        form: [(one, result_of(found[f"{form}-{number}"], form)) for number, one in enumerate(every)] for form in FORMS
    }


def result_of(claim, form):
    evidence = claim["evidence"][0]["result"]
    if form == "evidence":
        return evidence
    (occurrence,) = claim["occurrences"]
    assert occurrence["quoted"]
    assert occurrence["result"] == evidence
    return evidence


def test_the_set_is_large_and_of_every_kind(texts, quotes):
    true, false = quotes
    assert len(true) >= FEWEST
    assert len(false) >= FEWEST
    assert min(Counter(one.change for one in false).values()) >= FEWEST / 5
    assert {text.kind for text in texts} == {"txt", "html", "md", "pdf"}
    assert min(Counter(one.text.kind for one in true).values()) >= FEWEST / 12
    assert sum('"' in one.words for one in true) >= FEWEST / 6


@pytest.mark.parametrize("form", FORMS)
def test_no_false_quotation_passes(form, results):
    passed = [(one.change, one.text.name, one.words) for one, result in results[form] if one.change and result in FOUND]
    assert passed == []
    assert "unchecked" not in {result for _, result in results[form]}


@pytest.mark.parametrize("form", FORMS)
def test_true_quotations_are_found(form, results):
    true = [(one.text.name, one.text.kind, one.words, result) for one, result in results[form] if not one.change]
    missed = [one for one in true if one[-1] not in FOUND]
    assert len(missed) <= 0.005 * len(true), missed
