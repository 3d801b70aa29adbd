"""Pages made from a seed: the same words in every form, with marks, footnotes, citations or nothing behind them."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

WORDS_A_PAGE = 690
MARKS_A_PAGE = 10
CLAIMS_A_SOURCE = 5
CLAIMS_A_CLAIMANT = 50
CLAIMS_A_QUESTION = 5

_SECTIONS = 4
_PARAGRAPHS_A_SECTION = 3
_WORDS_A_SPAN = 7
_VOCABULARY = (
    "about above account across after again agency air airport alliance along already also although ambassador among "
    "analyst announced another answer army around arrived article asked assessment attack authority aware bank base "
    "became before began behind being below between border both bridge broadcast budget building called camp capital "
    "cause central centre certain chief citizen city claim close coalition command commander committee common company "
    "concern confirmed conflict contractor convoy council country crisis damage danger dawn days deadline decided "
    "defence delay denied department described desk detail different diplomat direct district doubt during early east "
    "economy effort either election emergency employee enemy energy enough equipment evening event every evidence "
    "exactly example expected explain explosion facility fact factory family field figure final fire first flight "
    "force foreign former forward found frontier fuel further general given government ground group guard half harbour "
    "having head heard heavy high hospital hour house however hundred immediate impact important incident industry "
    "information injured inside instead intelligence interest interview investigation island issue joint journalist "
    "journey judge known labour large later launch leader least letter level limit line little local long lower main "
    "major market matter measure meeting member message military militia minister minute mission moment month morning "
    "mountain move munitions named national near need network never news next night north nothing number occurred "
    "office officer official once only open operation opinion order other outside parliament part party past patrol "
    "peace people perhaps period person photograph place plan plane plant point police policy political population "
    "port position possible power present president press previous prime prison probably problem process programme "
    "proof province public published quarter question radio range rather reached reason recent record region reply "
    "report reporter request response rest result right river road rocket round route rule said satellite scale scene "
    "second secretary section security seen senior series service several shared ship short should side signal since "
    "site situation small soldier source south speaker spokesman square staff stage state statement station still "
    "storage story street strike strong summer supply support surface talks target team television term territory "
    "third thought threat through time today together told tower town trade traffic train training treaty troops "
    "truck trust under union unit until used vehicle very video village visit voice volume warehouse warning water "
    "weapon weather week weight west while whole winter within without witness word worker world wounded written year"
).split()
_NAMES = "Adler Baker Costa Demir Evans Fischer Garcia Haddad Ivanov Jensen Khan Laurent Moreau Novak Okafor".split()
_PUBLISHERS = ("The Daily Herald", "Northern Press", "Harbour Radio", "City Gazette", "Union Wire")
_STATUSES = ("supported", "unverified", "disputed", "false", "misleading")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A source, as the register, a footnote and a .bib file have it."""

    id: str
    title: str
    family: str
    publisher: str
    issued: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Words of a page that one form marks, the others footnote or cite."""

    words: str
    claim: str
    claimant: str
    said: str
    status: str
    source: Source
    locator: str
    answer: tuple[str, str] | None
    likelihood: str


Paragraph = list[str | Span]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page before it takes a form."""

    name: str
    title: str
    sections: list[tuple[str, list[Paragraph]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """All pages, and what the register lists for them."""

    pages: list[Page]
    sources: list[Source]
    claimants: list[str]
    questions: list[str]


def make_corpus(pages: int, seed: int = 12) -> Corpus:
    """Make the pages. Every second claim answers a question; of every second question one answer dissents."""
    dice = random.Random(seed)
    marks = pages * MARKS_A_PAGE
    sources = [_source(number, dice) for number in range(max(marks // CLAIMS_A_SOURCE, MARKS_A_PAGE))]
    claimants = [f"speaker-{number}" for number in range(max(marks // CLAIMS_A_CLAIMANT, 5))]
    questions = [f"question-{number}" for number in range(max(marks // 2 // CLAIMS_A_QUESTION, 1))]
    made = []
    for number in range(pages):
        cited = dice.sample(sources, MARKS_A_PAGE)
        spans = [
            _span(number * MARKS_A_PAGE + index, source, claimants, questions, dice)
            for index, source in enumerate(cited)
        ]
        made.append(_page(number, spans, dice))
    return Corpus(pages=made, sources=sources, claimants=claimants, questions=questions)


def _source(number: int, dice: random.Random) -> Source:
    return Source(
        id=f"report-{number}",
        title=_words(6, dice).capitalize(),
        family=dice.choice(_NAMES),
        publisher=dice.choice(_PUBLISHERS),
        issued=_date(dice),
        url=f"https://example.org/{dice.choice(_VOCABULARY)}/{number}",
    )


def _span(number: int, source: Source, claimants: list[str], questions: list[str], dice: random.Random) -> Span:
    words = _words(_WORDS_A_SPAN, dice)
    answer = None
    if number % 2:
        # Claims on one question are spread over the whole site, so that conflicts link pages with each other.
        asked, turn = (number // 2) % len(questions), number // 2 // len(questions)
        answer = (questions[asked], "no" if turn == 0 and asked % 2 else "yes")
    return Span(
        words=f'"{words}"' if dice.random() < 0.5 else words,
        claim=f"claim-{number}",
        claimant=dice.choice(claimants),
        said=_date(dice),
        status=dice.choice(_STATUSES),
        source=source,
        locator=f"para. {dice.randrange(1, 40)}",
        answer=answer,
        likelihood="likely" if answer and answer[1] == "yes" and dice.random() < 0.2 else "",
    )


def _page(number: int, spans: list[Span], dice: random.Random) -> Page:
    paragraphs = _SECTIONS * _PARAGRAPHS_A_SECTION
    plain = WORDS_A_PAGE - len(spans) * _WORDS_A_SPAN - 3 * (_SECTIONS + 1)
    each, rest = divmod(plain, paragraphs)
    holders = set(dice.sample(range(paragraphs), len(spans)))
    waiting = iter(spans)
    made = [
        _paragraph(each + (index < rest), next(waiting) if index in holders else None, dice)
        for index in range(paragraphs)
    ]
    cuts = range(0, paragraphs, _PARAGRAPHS_A_SECTION)
    sections = [(_words(3, dice).capitalize(), made[cut : cut + _PARAGRAPHS_A_SECTION]) for cut in cuts]
    return Page(name=f"page-{number:04}", title=_words(3, dice).capitalize(), sections=sections)


def _paragraph(count: int, span: Span | None, dice: random.Random) -> Paragraph:
    first = count // 2
    start, end = _words(first, dice).capitalize(), _words(count - first, dice)
    return [f"{start} ", span, f" {end}."] if span else [f"{start} *{end}*."]


def _words(count: int, dice: random.Random) -> str:
    return " ".join(dice.choices(_VOCABULARY, k=count))


def _date(dice: random.Random) -> str:
    return f"20{dice.randrange(10, 25)}-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}"


def text_of(page: Page, form: Callable[[Span], str], end: str = "") -> str:
    """The page as Markdown, each span in the given form."""
    parts = [f"# {page.title}\n"]
    for title, paragraphs in page.sections:
        parts.append(f"\n## {title}\n")
        for paragraph in paragraphs:
            line = "".join(part if isinstance(part, str) else form(part) for part in paragraph)
            parts.append(f"\n{line}\n")
    return "".join(parts) + end


def spans_of(page: Page) -> list[Span]:
    """The spans of a page in their order."""
    return [
        part
        for _, paragraphs in page.sections
        for paragraph in paragraphs
        for part in paragraph
        if isinstance(part, Span)
    ]
