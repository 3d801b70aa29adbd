"""What each result of checking a quotation is called and looks like: one word and one sign, wherever a reader meets it.

The words themselves stand in the locale: ``result_ID`` is the word, ``result_ID_means`` the sentence, and
``flag_ID`` what stands beside a verdict.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs_factcheck.model import QuoteResult, Tone

ELSEWHERE = "elsewhere"
"""In the place of a result: a source lacks words that another one, cited beside it, has. No fault of the quotation."""

LOOKS: Mapping[str, tuple[Tone, str]] = {
    QuoteResult.VERBATIM.value: (Tone.POSITIVE, "material/check-bold"),
    QuoteResult.AMBIGUOUS.value: (Tone.POSITIVE, "material/check-all"),
    QuoteResult.ELIDED.value: (Tone.POSITIVE, "material/content-cut"),
    QuoteResult.ALTERED.value: (Tone.NEGATIVE, "material/not-equal-variant"),
    QuoteResult.NOT_FOUND.value: (Tone.NEGATIVE, "material/magnify-close"),
    QuoteResult.SOURCE_CHANGED.value: (Tone.CAUTION, "material/file-alert-outline"),
    QuoteResult.UNCHECKED.value: (Tone.NEUTRAL, "material/minus-circle-outline"),
    ELSEWHERE: (Tone.NEUTRAL, "material/subdirectory-arrow-right"),
}
"""The tone and the icon of each result; no verdict and no conflict has one of these icons."""

RULES: Mapping[str, QuoteResult] = {
    "FC302": QuoteResult.ALTERED,
    "FC303": QuoteResult.NOT_FOUND,
    "FC304": QuoteResult.SOURCE_CHANGED,
    "FC312": QuoteResult.AMBIGUOUS,
    "FC313": QuoteResult.UNCHECKED,
}
"""The rules that report a result, each with that result."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultView:
    """A result: its ``word`` in a sentence and as a ``label`` of its own, its sign, and what it means.

    ``flag`` stands beside a verdict; it is empty where nothing need be told there, because the words were found.
    """

    id: str
    tone: str
    icon: str
    word: str
    label: str
    flag: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagView:
    """What stands beside a verdict: a result, in ``words`` that also say where it is, if not in the words there."""

    result: ResultView
    words: str


def result_view(result: str, words: Mapping[str, str]) -> ResultView:
    """Name a result in the words of a language."""
    tone, icon = LOOKS[result]
    word = words[f"result_{result}"]
    return ResultView(
        id=str(result),
        tone=tone.value,
        icon=icon,
        word=word,
        label=f"{word[:1].upper()}{word[1:]}",
        flag=words.get(f"flag_{result}", ""),
        meaning=words[f"result_{result}_means"],
    )
