"""The text of a source, with the places that a locator can name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class LandmarkKind(StrEnum):
    """What a landmark starts."""

    PAGE = "page"
    PARAGRAPH = "paragraph"
    HEADING = "heading"


@dataclass(frozen=True, slots=True, kw_only=True)
class Landmark:
    """A page, paragraph or heading that begins at ``offset`` of the text.

    ``label`` is the page's label (``12``, ``iv``), the paragraph's number in the whole text from 1, or the heading's
    words.
    """

    offset: int
    kind: LandmarkKind
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceText:
    """The words of a source as a person would read them.

    Blocks (paragraphs, headings, cells of a table) are separated by newlines, with single spaces inside. A soft
    hyphen (U+00AD) stands where a line of the source ended in a hyphen that may or may not belong to the word, a line
    separator (U+2028) where one ended without a hyphen and the word may go on.
    ``landmarks`` are in the order of their offsets. So are ``seams``: where the page has something that is no part of
    the words (the mark of a note, a reading above a word, the end of a line), across which a browser finds no words.
    """

    text: str
    landmarks: tuple[Landmark, ...] = ()
    seams: tuple[int, ...] = ()
