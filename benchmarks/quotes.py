"""What it costs to look for quotations: prepared text, exact and near, beside plain search and rapidfuzz alone."""

from __future__ import annotations

import gc
import random
import time
from collections.abc import Callable
from dataclasses import dataclass

from rapidfuzz import fuzz

from benchmarks.builds import Options, note
from benchmarks.measure import Spread
from benchmarks.table import Table
from mkdocs_factcheck.model import QuoteResult
from mkdocs_factcheck.quotes import Prepared, SourceText, check_words, prepare
from mkdocs_factcheck.quotes.finding import edged
from mkdocs_factcheck.quotes.quotation import folded_words

_SIZE = 1_000_000
_WORDS = 25
_MARKS = (" — ", ", ", ", ", ". ", ".\n", " “", "” ", "’s ")
_HEAD = ("what", "median, ms", "min", "max", "goal, ms")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Corpus:
    """A text of a million characters as a newspaper sets it, and quotations of 25 words from its middle."""

    source: SourceText
    prepared: Prepared
    exact: str
    near: str
    elided: str
    absent: str


def quotes(options: Options) -> list[Table]:
    """Measure one quotation in one text."""
    corpus = _corpus()
    folded = corpus.prepared.folded
    needle, near = edged(folded_words(corpus.exact)), folded_words(corpus.near)
    rows: list[tuple[str, Callable[[], object], str]] = [
        ("prepare 1 MB", lambda: prepare(corpus.source), ""),
        ("`str.casefold` of 1 MB alone", corpus.source.text.casefold, ""),
        ("exact", lambda: check_words(corpus.prepared, corpus.exact), "≤ 1"),
        ("`str.find` of the folded words alone", lambda: folded.find(needle), ""),
        ("two spans and an elision", lambda: check_words(corpus.prepared, corpus.elided), ""),
        (
            "a miss, with the nearest passage (2 of 25 words differ)",
            lambda: check_words(corpus.prepared, corpus.near),
            "≤ 60",
        ),
        ("a miss, nothing near", lambda: check_words(corpus.prepared, corpus.absent), "≤ 60"),
        ("`rapidfuzz.fuzz.partial_ratio_alignment` alone, near", lambda: _alone(near, folded), ""),
        ("`rapidfuzz.fuzz.partial_ratio_alignment` alone, nothing near", lambda: _alone(corpus.absent, folded), ""),
    ]
    made = (
        f"Processor time for a quotation of {_WORDS} words in a text of 1 MB with curly marks and dashes, made of "
        "6,000 words with the frequencies of natural text. The text is prepared once for all quotations."
    )
    measured = [[name, *_spread(run, options.rounds).show(".2f"), goal] for name, run, goal in rows]
    return [Table(title="Quotations: one in 1 MB", made=made, head=_HEAD, rows=measured)]


def _alone(words: str, text: str) -> object:
    return fuzz.partial_ratio_alignment(words, text, score_cutoff=55)


def _spread(run: Callable[[], object], rounds: int) -> Spread:
    run()
    times = []
    for _ in range(rounds):
        gc.collect()
        start = time.process_time()
        run()
        times.append((time.process_time() - start) * 1000)
    return Spread.of(times)


def _corpus(seed: int = 12) -> _Corpus:
    dice = random.Random(seed)
    letters = "eeeetttaaooiinnsshhrrdlcumwfgypbvk"
    words = ["".join(dice.choices(letters, k=dice.choice((2, 3, 3, 4, 5, 6, 7, 8, 9, 11)))) for _ in range(6_000)]
    weights = [1 / (rank + 2) for rank in range(len(words))]
    drawn = dice.choices(words, weights, k=_SIZE // 5)
    text = "".join(word + (dice.choice(_MARKS) if dice.random() < 0.1 else " ") for word in drawn)[:_SIZE]
    start = text.index(" ", _SIZE // 2) + 1
    taken = text[start : start + 2_000].split()[:_WORDS]
    changed = [word if at not in {7, 15} else "different" for at, word in enumerate(taken)]
    corpus = _Corpus(
        source=SourceText(text=text),
        prepared=prepare(SourceText(text=text)),
        exact=" ".join(taken),
        near=" ".join(changed),
        elided=" ".join([*taken[:10], "[…]", *taken[14:]]),
        absent=" ".join("".join(dice.choices(letters, k=6)) for _ in range(_WORDS)),
    )
    expected = {"exact": {"verbatim"}, "near": {"altered"}, "elided": {"elided"}, "absent": {"not-found"}}
    for name, results in expected.items():
        result = check_words(corpus.prepared, getattr(corpus, name)).result
        if result not in set(map(QuoteResult, results)):
            raise SystemExit(f"{name}: {result}")
    note(f"{len(text):,} characters")
    return corpus
