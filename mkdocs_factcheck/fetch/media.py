"""What kind of document an answer is, and which bytes of it are stored."""

from __future__ import annotations

import codecs
import re
from email.message import Message

from mkdocs_factcheck.fetch.trouble import NotFetched, shown

_BY_TYPE = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "txt",
    "text/markdown": "md",
    "text/x-markdown": "md",
    "application/pdf": "pdf",
    "application/x-pdf": "pdf",
}
_UNTYPED = {"", "application/octet-stream", "binary/octet-stream"}
_PDF_HEAD = 1024
"""Readers of PDF look for its mark within so many bytes (ISO 32000, annex H)."""
_HTML_START = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_DECLARED = re.compile(rb"<meta[^>]{0,200}charset|\A(?:\xef\xbb\xbf)?\s*<\?xml[^>]{0,200}encoding", re.IGNORECASE)
_HEAD = 1024
"""A declaration must stand within so many bytes (HTML standard, 4.2.5.4)."""
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_READABLE = re.compile(
    r"(cp(125[0-8]|874|866)|iso8859-\d+|koi8-[ru]|mac-(roman|cyrillic)|gbk|gb2312|gb18030|big5|big5hkscs|euc_jp|"
    r"iso2022_jp|shift_jis|cp932|euc_kr|cp949|utf-16(-[lb]e)?)\Z"
)
"""Python's names of the encodings of the Encoding standard. Others, such as ``idna`` or ``zlib``, are no charsets."""
_WIDER = {"iso8859-1": "cp1252", "iso8859-9": "cp1254", "gb2312": "gbk", "shift_jis": "cp932", "euc_kr": "cp949"}
"""What browsers read in the place of an encoding (Encoding standard, 4.2)."""


def kind_of(content_type: str, body: bytes) -> str:
    """The suffix of a stored copy, by the type that the server names and by the first bytes. Raises `NotFetched`."""
    kind = _BY_TYPE.get(name := _type(content_type))
    if body.startswith(b"%PDF-") or (kind == "pdf" and b"%PDF-" in body[:_PDF_HEAD]):
        return "pdf"
    if kind == "pdf":
        raise NotFetched("the server calls it a PDF, but it is none")
    if kind is None and name in _UNTYPED and _HTML_START.match(body):
        return "html"
    if kind is None:
        said = f'of the type "{shown(name)}"' if name else "of no stated type"
        raise NotFetched(f"the answer is {said}; only HTML, plain text, Markdown and PDF are stored")
    if kind != "html" and b"\0" in body and not body.startswith(_MARKS) and not _charset(content_type):
        raise NotFetched("the server calls it text, but it holds null bytes")
    return kind


def stored_bytes(content_type: str, kind: str, body: bytes) -> bytes:
    """The bytes to store: those that were served, but for text whose encoding would be lost with the header.

    Text is written anew in UTF-8 where the header alone names its encoding: the document has no byte order
    mark, no ``meta`` and no XML declaration of its own. Text that is UTF-8 in spite of its header stays.
    """
    charset = _charset(content_type)
    if kind == "pdf" or not charset or body.startswith(_MARKS) or (kind == "html" and _DECLARED.search(body[:_HEAD])):
        return body
    if not body.isascii() and "utf-16" not in charset and _is_utf8(body):
        return body
    try:
        return body.decode(charset).encode()
    except UnicodeError:
        return body


def _is_utf8(body: bytes) -> bool:
    try:
        body.decode()
    except UnicodeDecodeError:
        return False
    return True


def _message(content_type: str) -> Message:
    message = Message()
    message["Content-Type"] = "".join(char for char in content_type[:200] if char.isprintable())
    return message


def _type(content_type: str) -> str:
    return content_type.partition(";")[0].strip().lower()


def _charset(content_type: str) -> str:
    """The header's encoding under Python's name, or an empty string where it names none, UTF-8 or nonsense."""
    try:
        name = codecs.lookup(_message(content_type).get_content_charset("")).name
    except (LookupError, ValueError):
        return ""
    return _WIDER.get(name, name) if _READABLE.match(name) else ""
