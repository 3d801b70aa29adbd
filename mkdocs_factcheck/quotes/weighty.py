"""Words that turn the meaning of a sentence: negations, modal words, numbers."""

from __future__ import annotations

import re

NEGATIONS = frozenset(
    "not no never none nobody nothing nowhere neither nor cannot without hardly barely scarcely rarely seldom "
    "nicht kein keine keinen keinem keiner keines nie niemals niemand nichts ohne kaum "
    "ne pas jamais aucun aucune rien personne sans ni nunca jamás nadie ningún ninguna ninguno sin tampoco "
    "non mai nessuno nessuna niente senza não nunca nem sem niet geen nooit zonder не нет ни никогда без "
    "inte ikke aldrig aldri değil لا لم لن ليس ليست غير לא אין".split()
)
"""A small table: English, and the plain negations of German, French, Spanish, Italian, Portuguese, Dutch, Russian,
Swedish, Danish, Norwegian, Turkish, Arabic and Hebrew."""

_DENIES_NEXT = frozenset("不没沒未非无無勿莫")
_DENIES_BEFORE = re.compile("ない|なかった|ません|じゃない|ではない|ではありません")
"""Chinese characters that deny what follows, Japanese endings that deny what goes before."""

MODALS = frozenset(
    "may might could would should can must shall will ought maybe perhaps possibly probably allegedly reportedly "
    "apparently supposedly purportedly presumably likely unlikely almost nearly partly if unless only "
    "kann könnte könnten dürfte soll sollte sollten würde muss möglicherweise vielleicht angeblich wahrscheinlich fast "
    "peut pourrait devrait serait peut-être puede podría debería quizás".split()
)

NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred hundreds "
    "thousand thousands million millions billion billions dozen dozens half third quarter".split()
)

NEGATIVE_PREFIXES = frozenset({"un", "non", "in", "im", "dis", "ir", "il"})
"""What turns a word into its opposite when it is put before it in brackets: ``[un]likely``."""
_WORD = re.compile(r"[^\W_]+(?:['.,-][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?;:](?=\s|$|')|[。！？；]")
_SIGNS = re.compile(r"([<>≤≥≠±~≈]) ?$")
_OTHER_CLAUSE = re.compile(r"[^\w' -]")
_BEFORE_MONTH = frozenset("in of since until till by from early late last mid next on this".split())
_MONTHS = frozenset(
    "january february march april may june july august september october november december januar februar märz mai "
    "juni juli oktober dezember janvier février mars avril juin juillet août octobre décembre".split()
)
"""A day left out of a date is no number that a reader would miss."""
_REACH = 3
_SHORT = 12
_FEW = 3


def words_of(folded: str) -> list[str]:
    """Give the words of a folded text."""
    return _WORD.findall(folded)


def is_negation(word: str) -> bool:
    """Tell whether a folded word denies."""
    return word in NEGATIONS or word.endswith(("n't", "n'")) or word.startswith("n'")


def is_number(word: str) -> bool:
    """Tell whether a folded word is a number, or names one."""
    return any(char.isdigit() for char in word) or word in NUMBERS


def cut_at_ends(text: str, start: int, end: int) -> str:
    """Give the negation or modal word that stands directly outside of a match, in its sentence; else an empty string.

    Before the match a negation counts up to three words away with no sign between ("not yet fully determined"), a
    modal word or a sign as ``<`` only directly. After it only the very next word counts, and only a plain negation:
    a verb as "hasn't" begins what the quotation does not speak of.
    """
    before = text[max(start - 60, 0) : start]
    if sign := _SIGNS.search(before):
        return sign[1]
    if before[-1:] in _DENIES_NEXT:
        return before[-1]
    if denial := _DENIES_BEFORE.match(text, end):
        return denial[0]
    clause = re.split(r"[^\w' -]", before)[-1]
    words = words_of(clause)[-_REACH:]
    for word in reversed(words):
        if is_negation(word):
            return word
    if words and _is_modal(words, len(words) - 1):
        return words[-1]
    after = re.match(r" ([^\W_]+(?:'[^\W_]+)*)", text[end : end + 40])
    return after[1] if after and after[1] in NEGATIONS else ""


def cut_by_elision(omitted: str) -> str:
    """Give the negation or modal word that an elision leaves out where a reader would miss it; else an empty string.

    What counts are the words that belong to the sentences on both sides of the elision: up to twelve after the first
    span, and up to twelve before the second. A number counts where no more than three words are left out
    that are no clause of their own and no date.
    """
    ends = [match.end() for match in _SENTENCE_END.finditer(omitted)]
    first = words_of(omitted[: ends[0]] if ends else omitted)[:_SHORT]
    last = words_of(omitted[ends[-1] :] if ends else omitted)[-_SHORT:]
    for words in (first, last):
        for number, word in enumerate(words):
            if is_negation(word) or _is_modal(words, number):
                return word
    every = words_of(omitted)
    if len(every) > _FEW or _OTHER_CLAUSE.search(omitted) or not _MONTHS.isdisjoint(every):
        return ""
    return next((word for word in every if is_number(word)), "")


def may_stand_for(inside: str, standing: str) -> bool:
    """Tell whether bracketed words may take the place of a source's words (both folded).

    They must not add, drop or change a negation, nor put one number in the place of another.
    """
    ours, theirs = words_of(inside), words_of(standing)
    if sum(map(is_negation, ours)) != sum(map(is_negation, theirs)):
        return False
    mine, others = {word for word in ours if is_number(word)}, {word for word in theirs if is_number(word)}
    return mine == others or not mine or not others


def modal_in(folded: str) -> str:
    """Give the first modal word of a folded text, or an empty string."""
    words = words_of(folded)
    return next((word for number, word in enumerate(words) if _is_modal(words, number)), "")


def _is_modal(words: list[str], number: int) -> bool:
    """Tell whether a word is modal; the month of May is not."""
    word = words[number]
    before = words[number - 1] if number else ""
    return word in MODALS and not (word == "may" and (before in _BEFORE_MONTH or is_number(before)))
