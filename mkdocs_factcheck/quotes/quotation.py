"""The words of a quotation, taken apart at its elisions and at the words that its author put in brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mkdocs_factcheck.quotes import signs
from mkdocs_factcheck.quotes.finding import edged
from mkdocs_factcheck.quotes.folding import Plain, fold_with

_MARK = re.compile(r"[\[(] ?\.{3,} ?[\])] ?|\.{3,} ?|([^\W_]{0,40})\[([^\[\]]{1,200})\]('?[^\W_]{0,40})")
_NOTHING = re.compile(r" ?(?:sic[!.]?|!|\?) ?")
_MANY = 100
"""Brackets above this number are text: no author fills so many gaps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Words that the author put in brackets, folded.

    ``head`` and ``tail`` are letters of the source's word that the brackets are attached to: ``walk[ed]`` stands for
    one word that begins with ``walk``.
    """

    inside: str
    head: str = ""
    tail: str = ""

    @property
    def shown(self) -> str:
        """The gap as the author writes it."""
        return f"{self.head}[{self.inside}]{self.tail}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Words between two elisions: spans with a gap between each two, and perhaps one at either end."""

    words: str
    """All of it as it is written, folded."""
    spans: tuple[str, ...]
    gaps: tuple[Gap, ...] = ()
    before: Gap | None = None
    after: Gap | None = None


def folded_words(words: str) -> str:
    """Fold a quotation as a source is folded; dashes set tight are still told apart."""
    hand = Plain(words.replace(signs.SPLIT, " "))
    fold_with(hand)
    return hand.text.replace(signs.SOFT_HYPHEN, "").strip()


def has_words(folded: str) -> bool:
    """Tell whether a folded text holds anything to be looked for: a letter or a digit."""
    return any(char.isalnum() for char in folded)


def parse(folded: str) -> tuple[Group, ...]:
    """Take a folded quotation apart. Gives no group where there are no words outside of brackets."""
    sequences: list[list[str | Gap]] = [[]]
    starts, ends = [0], []
    at = 0
    many = folded.count("[") > _MANY
    for match in _MARK.finditer(folded):
        head, inside, tail = match[1] or "", match[2], match[3] or ""
        if inside is not None and many:
            continue
        sequences[-1].append(folded[at : match.start()])
        at = match.end()
        if inside is None:
            sequences.append([])
            ends.append(match.start())
            starts.append(at)
        elif _NOTHING.fullmatch(inside):
            sequences[-1].append(head + tail)
        elif len(inside) == 1 and tail[:1].isalpha() and not head:
            sequences[-1].append(inside + tail)
        else:
            sequences[-1].append(Gap(inside=inside, head=head, tail=tail))
    sequences[-1].append(folded[at:])
    whole = [edged(folded[start:end]) for start, end in zip(starts, [*ends, len(folded)], strict=True)]
    both = zip(whole, sequences, strict=True)
    return tuple(group for words, sequence in both if (group := _group(words, sequence)))


def _group(words: str, sequence: list[str | Gap]) -> Group | None:
    """Join the texts that follow each other, and the gaps."""
    parts: list[str | Gap] = []
    for part in sequence:
        last = parts[-1] if parts else None
        if isinstance(part, str):
            if isinstance(last, str):
                parts[-1] = last + part
            else:
                parts.append(part)
        elif isinstance(last, Gap) or (isinstance(last, str) and not edged(last) and len(parts) > 1):
            parts[-1 if isinstance(last, Gap) else -2 :] = [_joined(parts, part)]
        else:
            parts.append(part)
    kept = [part for text in parts if (part := _edged(text))]
    spans = tuple(part for part in kept if isinstance(part, str))
    if not has_words("".join(spans)):
        return None
    before = kept[0] if isinstance(kept[0], Gap) else None
    after = kept[-1] if isinstance(kept[-1], Gap) else None
    inner = kept[1 if before else 0 : -1 if after else None]
    gaps = tuple(part for part in inner if isinstance(part, Gap))
    return Group(words=words, spans=spans, gaps=gaps, before=before, after=after)


def _joined(parts: list[str | Gap], gap: Gap) -> Gap:
    """Make one gap of two with no words between them."""
    first = next(part for part in reversed(parts) if isinstance(part, Gap))
    inside = " ".join((first.head + first.inside + first.tail, gap.head + gap.inside + gap.tail))
    return Gap(inside=inside)


def _edged(part: str | Gap) -> str | Gap:
    if isinstance(part, Gap):
        return part
    # spaces that a mark without words, as [sic], leaves behind
    return edged(re.sub(" {2,}", " ", part))
