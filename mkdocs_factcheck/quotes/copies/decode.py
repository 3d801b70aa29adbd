"""Bytes of a stored copy to text: marks of the file, valid UTF-8, what the file declares, and last a guess."""

from __future__ import annotations

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<meta\s[^<>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml\s[^<>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_HEAD = 8_192
"""How far into a file a declaration is looked for. Browsers look at 1,024 bytes; pages in the wild exceed that."""
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
}
"""Encodings that stand for a wider one on the web. Source: the WHATWG's Encoding Standard."""
_NEVER = frozenset("idna punycode undefined unicode_escape raw_unicode_escape utf-7 mbcs oem".split())
"""Codecs of Python that no browser reads a page with."""
_GUESSES = "cp1252 cp1251 cp1250 cp1253 cp1254 cp1255 cp1256 cp1257 koi8_r gb18030 big5 cp932 euc_jp cp949".split()
_SAMPLE = 20_000
_FEW = 0.04
_NO_LETTERS = bytes(range(0xA0))
"""Bytes that are no accented letters in any Western encoding: ASCII, and curly quotes and dashes."""
_CONTROLS = dict.fromkeys([*range(9), 11, *range(14, 32), 127])


def decode(data: bytes, *, markup: bool = False) -> str:
    """The text of ``data``, without control characters; bytes that cannot be read become U+FFFD.

    ``markup`` looks for the encoding that an HTML or XML file declares. Valid UTF-8 counts more than what is declared:
    a stored page has lost the header by which its server may have corrected it.
    """
    text = _decoded(data, markup=markup)
    return text.translate(_CONTROLS).replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes, *, markup: bool) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    declared = _declared(data) if markup else ""
    if declared.startswith(("iso2022", "hz")):  # these are written in ASCII alone, so they would pass for UTF-8
        return data.decode(declared, "replace")
    if wide := _utf_16(data):
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(declared or _guessed(data), "replace")


def _declared(data: bytes) -> str:
    """Python's name of the encoding that the head of the file declares, or an empty string."""
    found = _DECLARED.search(data[:_HEAD])
    if not found:
        return ""
    try:
        name = codecs.lookup((found[1] or found[2]).decode("ascii")).name
        b"a".decode(name, "replace")
    except (LookupError, UnicodeError):  # unknown, or no encoding of text
        return ""
    if name in _NEVER:
        return ""
    # A file whose ASCII declaration could be read is not in UTF-16, whatever it says.
    return "utf-8" if name.startswith(("utf-16", "utf-32")) else _WIDER.get(name, name)


def _utf_16(data: bytes) -> str:
    """UTF-16 without a mark, seen by the zero bytes that mostly Latin text, and all markup, has in it."""
    sample = data[:_HEAD]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > len(sample) // 5 and even * 10 < odd:
        return "utf-16-le"
    if even > len(sample) // 5 and odd * 10 < even:
        return "utf-16-be"
    return ""


def _guessed(data: bytes) -> str:
    """The encoding of text that declares none and is not all UTF-8."""
    read = data.decode("utf-8", "replace")
    broken = read.count("\ufffd")
    if sum(not char.isascii() for char in read) > 10 * broken:
        return "utf-8"  # with a few broken characters
    if len(data.translate(None, _NO_LETTERS)) < len(data) * _FEW:
        return "cp1252"  # curly quotes and a few accents in English: too little to guess from
    # Slow to import, and most copies never need it.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    best = from_bytes(_telling(data), cp_isolation=_GUESSES).best()
    return best.encoding if best else "cp1252"


def _telling(data: bytes) -> bytes:
    """The lines that tell encodings apart, at most ``_SAMPLE`` bytes of them."""
    kept, size = [], 0
    for line in data.split(b"\n"):
        if not line.isascii():
            kept.append(line[: _SAMPLE - size])
            size += len(kept[-1]) + 1
        if size >= _SAMPLE:
            break
    return b"\n".join(kept)
