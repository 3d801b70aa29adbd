"""Marks: the exact words of a claim, and what their author says of it."""

from __future__ import annotations

import html
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from mkdocs_factcheck.model import Place
from mkdocs_factcheck.syntax import grammar
from mkdocs_factcheck.syntax.attributes import AttributeList, Flaw
from mkdocs_factcheck.syntax.emphasis import without_emphasis
from mkdocs_factcheck.syntax.nodes import Fields, Scalar
from mkdocs_factcheck.syntax.speech import Form, Speech, has_quotation_marks, is_several, speech_in, without_code

_MAX_DEPTH = 12
"""Marks within marks. Markdown's inline processing recurses at each, so that there must be an end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundMark:
    """A mark as the inline scan found it: the offsets of ``[`` and ``]``, and its attributes."""

    open: int
    close: int
    attributes: AttributeList


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One mark.

    ``[`` stands at ``open``, ``]`` at ``close``, and ``end`` is the offset after ``}``. ``text`` is the
    marked words without Markdown. ``fields`` holds the attributes as typed, without the ID. ``depth``
    counts the marks around this one. ``signature`` identifies the mark whatever its position. ``speech`` is what the
    quotation marks in the text or around it, or the block quote that it fills, call a quotation.
    """

    open: int
    close: int
    end: int
    depth: int
    id: Scalar | None
    fields: Fields
    text: str
    place: Place
    signature: tuple[object, ...]
    speech: Speech | None = None

    def without_fields(self) -> Mark:
        """The mark once its attributes are read: they are most of what it holds."""
        return Mark(  # `replace` takes three times as long, and this is done for every mark
            open=self.open,
            close=self.close,
            end=self.end,
            depth=self.depth,
            id=None,
            fields=Fields(pairs=(), place=self.place),
            text=self.text,
            place=self.place,
            signature=self.signature,
            speech=self.speech,
        )


def settle(
    text: str, found: Iterable[FoundMark], place_at: Callable[[int], Place], around: Mapping[int, Form]
) -> tuple[tuple[Mark, ...], list[Flaw]]:
    """Order the marks, count their depth, and set aside those that cannot stand.

    ``around`` says of marks, by the offset of their ``[``, what stands around them.
    """
    marks: list[Mark] = []
    flaws: list[Flaw] = []
    ends: list[int] = []
    ordered = sorted(found, key=lambda mark: mark.open)
    for number, mark in enumerate(ordered):
        while ends and ends[-1] < mark.open:
            ends.pop()
        if len(ends) >= _MAX_DEPTH:
            flaws.append(Flaw(code="FC101", message=f"marks nest deeper than {_MAX_DEPTH}", at=mark.open))
            continue
        ends.append(mark.close)
        cuts = list(brackets_of(_inner(ordered, number)))
        words = words_of(text, mark.open + 1, mark.close, cuts)
        if not words:
            flaws.append(
                Flaw(code="FC101", message="no words are marked", at=mark.open, hint="write [the words]{claim}")
            )
            continue
        flaws.extend(mark.attributes.flaws)
        speech = _speech(text, mark, words, cuts)
        if around or speech:
            speech = _with_surroundings(words, speech, around.get(mark.open))
        marks.append(_mark(mark, words, speech, len(ends) - 1, _nearby(text, mark, place_at)))
    return tuple(marks), flaws


def _speech(text: str, mark: FoundMark, words: str, cuts: list[tuple[int, int]]) -> Speech | None:
    """What the quotation marks in a mark call a quotation; those in code do not count."""
    if not has_quotation_marks(words):
        return None
    if text.find("`", mark.open, mark.close) != -1:
        words = words_of(text, mark.open + 1, mark.close, cuts, code=without_code)
    return speech_in(words)


def _with_surroundings(words: str, speech: Speech | None, around: Form | None) -> Speech | None:
    """What stands around a mark calls all of its words a quotation, unless they are one as they are."""
    if around is None or (speech and speech.form is Form.WHOLE):
        return speech
    if around is not Form.UNCLEAR:
        return Speech(words=words, form=around if is_several(words) else Form.UNCLEAR)
    return speech or (Speech(words=words, form=around) if is_several(words) else None)


def _inner(ordered: list[FoundMark], number: int) -> Iterator[FoundMark]:
    close = ordered[number].close
    for other in range(number + 1, len(ordered)):
        if ordered[other].open > close:
            return
        yield ordered[other]


def _nearby(text: str, mark: FoundMark, place_at: Callable[[int], Place]) -> Callable[[int], Place]:
    """The same for the places of one mark, which is on one line as a rule: the line is looked up once."""
    if text.find("\n", mark.open, mark.attributes.end) != -1:
        return place_at
    start = place_at(mark.open)
    path, line, before = start.path, start.line, start.column - mark.open
    return lambda offset: Place(path=path, line=line, column=before + offset)


def _mark(mark: FoundMark, words: str, speech: Speech | None, depth: int, place_at: Callable[[int], Place]) -> Mark:
    id_: Scalar | None = None
    pairs = []
    for attribute in mark.attributes.attributes:
        key = Scalar(text=attribute.key, place=place_at(attribute.key_at))
        value = Scalar(
            text=attribute.value,
            place=place_at(attribute.value_at),
            quoted=True,
            breaks=tuple((offset, place_at(at)) for offset, at in attribute.breaks),
        )
        if attribute.key == "claim" and id_ is None:
            id_ = value
        else:
            pairs.append((key, value))
    place = place_at(mark.open)
    stated = tuple((key.text, " ".join(value.text.split())) for key, value in pairs)
    return Mark(
        open=mark.open,
        close=mark.close,
        end=mark.attributes.end,
        depth=depth,
        id=id_,
        fields=Fields(pairs=tuple(pairs), place=place),
        text=words,
        place=place,
        signature=(id_.text if id_ else None, stated, words),
        speech=speech,
    )


def words_of(
    text: str,
    start: int,
    end: int,
    cuts: Iterable[tuple[int, int]] = (),
    *,
    code: Callable[[str], str] | None = None,
) -> str:
    """The words of a span of Markdown as a reader sees them: white space folded, empty lines between paragraphs.

    ``code`` is what to do with pieces of code.
    """
    paragraphs = (plain_words(part, code=code) for part in grammar.EMPTY_LINES.split(cut(text, start, end, cuts)))
    return "\n\n".join(part for part in paragraphs if part)


def cut(text: str, start: int, end: int, cuts: Iterable[tuple[int, int]]) -> str:
    """A span of Markdown; ``cuts`` are the offsets and lengths of what is left out."""
    parts = []
    at = start
    for offset, length in sorted(cuts):
        if offset >= at:
            parts.append(text[at:offset])
            at = offset + length
    parts.append(text[at:end])
    return "".join(parts)


def brackets_of(marks: Iterable[FoundMark]) -> Iterator[tuple[int, int]]:
    """Where the brackets and braces of marks stand, and how long they are."""
    for mark in marks:
        yield mark.open, 1
        yield mark.close, mark.attributes.end - mark.close


def plain_words(markdown: str, *, links: bool = False, code: Callable[[str], str] | None = None) -> str:
    """Inline Markdown without its marks: the words of links, code, images and emphasis stay.

    With ``links`` a link is its words and its target in control characters, as `grammar.PROSE_LINK` has them.
    ``code`` is what to do with pieces of code.
    """
    literal: list[str] = []

    def restored(words: str, before: str = "") -> str:
        return grammar.KEPT.sub(lambda match: before + literal[int(match[1])], words)

    def keep(words: str) -> str:
        literal.append(restored(words))
        return f"\x00{len(literal) - 1}\x00"

    def linked(words: str, target: str | None) -> str:
        return f"\x01{words}\x02{keep(target)}\x03" if links and target else words

    unseen = keep("")  # nothing for a reader, but no space for the signs of emphasis beside it
    words = grammar.LINE_START.sub("\n", grammar.PROSE_MARKS.sub("", markdown.replace("\x00", "")))
    words = grammar.ESCAPE.sub(lambda match: keep(match[1]), words)
    words = with_code(words, lambda piece: keep((code or str)(restored(piece, before="\\"))))
    words = grammar.AUTOLINK.sub(lambda match: linked(keep(match[1]), match[1]), words)
    words = grammar.FOOTNOTE_REFERENCE.sub(unseen, words)
    for _ in range(2):  # a link may hold an image
        words = grammar.IMAGE_OR_LINK.sub(
            lambda match: linked(match[1], None if match[0][0] == "!" else match[2]), words
        )
    words = grammar.LINE_BREAK.sub(" ", without_comments(words, unseen))
    words = grammar.HTML_TAG.sub(unseen, words)
    words = html.unescape(without_emphasis(words))
    return " ".join(restored(words).split())


def with_code(text: str, keep: Callable[[str], str]) -> str:
    """Take code spans out of the reach of all else; backticks without a partner stay."""
    runs = list(grammar.BACKTICKS.finditer(text))
    places: dict[int, list[int]] = defaultdict(list)
    for number, run in enumerate(runs):
        places[len(run[0])].append(number)
    parts = []
    at = number = 0
    while number < len(runs):
        run = runs[number]
        same = places[len(run[0])]
        after = bisect_right(same, number)
        if after == len(same):
            number += 1
            continue
        closing = runs[same[after]]
        parts += [text[at : run.start()], keep(text[run.end() : closing.start()].strip())]
        at, number = closing.end(), same[after] + 1
    return "".join([*parts, text[at:]])


def without_comments(text: str, unseen: str = "") -> str:
    """Take comments out, and put ``unseen`` in their place; one that nothing ends stays."""
    parts: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) != -1 and (end := text.find("-->", start + 4)) != -1:
        parts += text[at:start], unseen
        at = end + 3
    return "".join([*parts, text[at:]])
