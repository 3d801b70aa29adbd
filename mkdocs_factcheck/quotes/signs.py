"""The characters that folding makes one."""

from __future__ import annotations

CLOSED_DASH = "\x02"
"""Stands in folded text for an en dash between letters without spaces: a hyphen, or a dash set tight."""

SOFT_HYPHEN = "\u00ad"

SPLIT = "\u2028"
"""Stands in a source's text for the end of a line at which one word may go on without a hyphen."""

CJK = (
    "\u2e80-\u2fdf\u3001-\u303f\u3041-\u30ff\u3105-\u312f\u31a0-\u31bf\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Scripts and marks among which white space means nothing, as a class of a regular expression. Korean has spaces."""

UNSPACED = CJK + "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
"""Scripts that are written without spaces between words: those, and Thai, Lao, Burmese and Khmer."""

SUPERSCRIPTS = "\u00b2\u00b3\u00b9\u2070-\u207f"
"""``10²`` is not 102; what stands raised gets a sign before it."""

NUMERALS = (
    "\u2080-\u2089\u00bc-\u00be\u2150-\u215f\u2189\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3248-\u325f\u32b1-\u32bf"
)
"""Signs that become digits under NFKC: after a digit they get a space before them (``2½`` is 2 1/2, not 21/2)."""

STARTERS = (
    "\x00-\x7f\u00c0-\u02af\u0370-\u0482\u048a-\u0590\u05d0-\u05ea\u0620-\u064a"
    "\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff\uac00-\ud7a3"
)
"""Characters before which a text can be cut without changing what NFKC makes of it (not all of them)."""

SINGLE = "‘’‚‛‹›′‵ʼʹʻʽˈ´`＇＇՚׳ꞌ"
DOUBLE = "“”„‟«»″‶‴〝〞〟＂״「」『』｢｣❛❜❝❞⹂⁗"
HYPHENS = "‐‑‒−﹣－⁃˗֊־᐀"
DASHES = "—―⸺⸻﹘︱︲〜"
INVISIBLE = (
    "\u034f\u061c\u0640\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
)
LINES = "\u2029\u1680\x85"
ELLIPSES = {"…": "...", "‥": "..", "⋯": "...", "︙": "..."}
OTHERS = {"⁄": "/", "∕": "/", "–": "–"}


def _spread(ranges: str) -> str:
    out: list[str] = []
    at = 0
    while at < len(ranges):
        if ranges[at + 1 : at + 2] == "-":
            out.extend(map(chr, range(ord(ranges[at]), ord(ranges[at + 2]) + 1)))
            at += 3
        else:
            out.append(ranges[at])
            at += 1
    return "".join(out)


TABLE: dict[str, str] = {
    **dict.fromkeys(SINGLE + DOUBLE, "'"),
    **dict.fromkeys(HYPHENS, "-"),
    **dict.fromkeys(DASHES, "--"),
    **dict.fromkeys(_spread(INVISIBLE), ""),
    **dict.fromkeys(LINES, " "),
    **ELLIPSES,
    **OTHERS,
}
"""What each sign becomes."""

COMMON = (
    ("\u00a0", " "), ("\u202f", " "), ("\u2009", " "), ("’", "'"), ("“", "'"), ("”", "'"), ("‘", "'"), ("„", "'"),
    ("«", "'"), ("»", "'"), ("—", "--"), ("…", "..."), ("\u200b", ""), ("\ufeff", ""), ("−", "-"), ("‑", "-"),
)  # fmt: skip
"""The signs that most texts hold, to be replaced first: what is left is often ASCII, and done."""

WHITE = "\n\t\r\x0b\x0c\x1c\x1d\x1e\x1f"
