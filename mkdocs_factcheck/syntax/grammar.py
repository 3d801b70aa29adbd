"""The regular expressions of the syntax, and nothing else.

Every one is linear: no nested repeats over the same characters, or possessive where there are.
"""

from __future__ import annotations

import re

# --- lines

INDENT = re.compile(r"[ \t]*")
FENCE = re.compile(r"(`{3,}|~{3,})([^`\n]*)$")
HEADING = re.compile(r"#{1,6}(?!#)")
LIST_ITEM = re.compile(r"(?:[-*+]|\d{1,9}\.)[ \t]+")
INDENTING = re.compile(
    r"""(?:[-*+]|\d{1,9}\.)[ \t]      # a list item
      | (?:!!!|\?\?\?\+?)[ \t]?\w     # an admonition, foldable or not
      | ===[!+]?[ \t]*["']            # a content tab
      | \[\^[^\]\n]+\]:               # a footnote
      | :[ \t]                        # a definition
    """,
    re.VERBOSE,
)
"""What opens a block whose content is indented by four spaces."""
TABLE_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
BLOCK_OPEN = re.compile(r"(/{3,})[ \t]*([\w-]+)[ \t]*(?:\|(.*))?$")
BLOCK_NEAR = re.compile(r"(/{3,})[ \t]*([\w-]+)(?=[\s:=,;|({\[])[\s:=,;|]*(.*)$")
"""A line that might be meant as the opener of a block, and is none."""
BLOCK_BEHIND = re.compile(r"(?:(?:[-*+]|\d{1,9}\.|:|\[\^[^\]\n]+\]:)[ \t]+|>[ \t]?){1,8}(?=///)")
"""What may stand before the opener of a block on its line: some marks of lists, definitions, footnotes and quotes."""
BLOCK_MARK = re.compile(r"(>)|[^\s>]+[ \t]+")
OPTION = re.compile(r"(?:\"([\w-]+)\"|'([\w-]+)'|([\w-]+))[ \t]*:(?=[ \t]|$)")
BLOCK_CLOSE = re.compile(r"(/{3,})[ \t]*$")
HTML_OPEN = re.compile(r"<([a-zA-Z][a-zA-Z0-9-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*+)>")
MARKDOWN_ATTRIBUTE = re.compile(r"(?:^|\s)markdown(?:\s*=\s*(?:[\"']?(?:1|block|span|)[\"']?))?(?=[\s/]|$)")
IGNORE = re.compile(r"<!--\s*+factcheck:\s*+ignore\s++((?:[\w\s,]|-(?!->))++)-->")
TEXT_BELOW = re.compile(r"\s*\n\s*")
REFERENCE_DEFINITION = re.compile(r"\[[^\]\n]+\]:[ \t]*<?(claim|source|question|claimant):([^\s<>]*)")

# --- inline

SPECIAL = re.compile(r"\\.|`+|<|\$\$?|\[|\]|\{(?=claim[\s}]|[ ]*[Cc]laims?=)", re.DOTALL)
SPECIAL_IN_TABLE = re.compile(r"\\.|`+|<|\$\$?|\[|\]|\||\{(?=claim[\s}]|[ ]*[Cc]laims?=)", re.DOTALL)
BACKTICKS = re.compile(r"`+")
LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
HTML_TAG = re.compile(r"</?[a-zA-Z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*+>")
AUTOLINK = re.compile(r"<((?:https?|ftps?)://[^<>\s]*|[^<>\s@]+@[^<>\s@]+)>", re.IGNORECASE)
LINK_TARGET = re.compile(
    r"\((?:[ \t]*(claim|source|question|claimant):([^\s()<>]*)|<[^<>\n]*>|[^\s()]*\([^\s()]*\)[^\s()]*|[^\s()]*)"
)
LINK_TITLE = re.compile(r"[ \t\n]+(?:\"[^\"]*\"|'[^']*')[ \t]*\)")
MARK_OPEN = re.compile(
    r"""\{(?=claim[\s=}]               # the claim comes first, or after other attributes
      | \s*[\w-]+=(?:[^{}"'\s]|"(?:[^"\\]|\\.)*+"|'(?:[^'\\]|\\.)*+'|\s(?!claim=))*+\sclaim=
    )""",
    re.VERBOSE | re.DOTALL,
)
MARK_APART = re.compile(r"[ \t\n]{1,8}\{(?=[ \t]*claims?[ \t]*=)", re.IGNORECASE)

# --- what is nearly a mark

BRACES = re.compile(r"\{([^{}]*)(\}?)")
CURLY = "“”„‟‘’‚‛«»‹›"
NEAR_FIRST = re.compile(rf"[\s:.%!\"'{CURLY}]*+claims?(?![\w-])", re.IGNORECASE)
"""The word in another form, or behind something else."""
NEAR_LATER = re.compile(r"(?<![\w=-])claims?(?:\s*[=:]|(?=\s|$))", re.IGNORECASE)
NEAR_SPACED = re.compile(rf"claim(?:\s+=|=\s+[^\s=]+(?:\s|$)|=[{CURLY}]|=[^\s\"']+,(?:\s|$))")
"""An ID that would be read, and read as another one."""
NEAR_ID = re.compile(rf"claims?[\s\"'{CURLY}]*[=:][\s\"'{CURLY}]*([^\s\"'{CURLY}{{}}=:,;]+)", re.IGNORECASE)
NEAR_REST = re.compile(rf"[^\s\"'{CURLY},;]")
QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
STRAY = re.compile(r"\{(?:[ ]*[Cc]laims?=[^\s}]|claim\s+[\w-]+=)")
BEHIND_MARK = re.compile(r"\{[ ]*[:.#]")
LINK_NEAR = re.compile(r"\([ \t]*(claim=([^\s()<>]+))")
CURLY_END = re.compile(rf"[{CURLY}\"'}}]")

# --- ids that the page has already

OUR_WORDS = (
    "claim", "card", "contradiction", "claimant", "source", "question", "about", "pairs", "finding", "factcheck",
)  # fmt: skip
"""What the ids of our elements begin with; a hyphen follows."""
OWN_ID = re.compile(rf"(?:#|=\s*+[\"']?)(?:(?:{'|'.join(OUR_WORDS)})-|fn)", re.IGNORECASE)
"""What a text has that states an id like one of ours; most that have it state none."""
HTML_ID = re.compile(r"\s(?:id|name)\s*+=\s*+(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>=`]+))", re.IGNORECASE)
ATTRIBUTE_LIST = re.compile(r"\{:?[ ]*+([^{}\n]*+)\}")
HEADING_ATTRIBUTES = re.compile(r"[ ]\{:?[ ]*+([^{}\n]++)\}[ ]*$")
UNDERLINE = re.compile(r"(?:=+|-+)[ \t]*$")

# --- attributes

GAP = re.compile(r"\s+")
GAP_IN_QUOTE = re.compile(r"(?:\n[ \t]*(?:>[ \t]?)*|\s)+")
PLAIN = re.compile(rf"[ ]*+([^\s=\"'{{}}]++)=(?:\"([^\"\\\n]++)\"|([^\s{{}}\"'{CURLY}][^\s{{}}]*+))(?=[\s}}])")
"""An attribute as most are, on one line and without a backslash; what it does not match may still be one."""
KEY = re.compile(r"([^\s=\"'{}]+)(=?)")
BARE_VALUE = re.compile(r"[^\s{}\"'][^\s{}]*")
VALUE_PIECE = re.compile(r"\n[ \t]*(?:>[ ]?)*|\\[\"']?|[^\n\\]+")
JUNK = re.compile(r"[^\s{}]+")

# --- quotations that no mark holds

MASK = "\x00"
"""Stands for what is no text of the article; Markdown replaces it in its input, so that no page has it."""
SPEECH = re.compile(r"“[^“”]*+”|„[^„“”]*+[“”]|«[^«»]*+»|»[^«»]*+«|「[^「」]*+」|\"[^\"]*+\"")

# --- the words of a mark

FOOTNOTE_REFERENCE = re.compile(r"\[\^[^\]\s]+\]")
IMAGE_OR_LINK = re.compile(r"!?\[((?:[^\[\]\\]|\\.)*+)\](?:\(([^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)|\[[^\[\]\n]*\])")
EMPHASIS = re.compile(r"\*{1,3}|_{1,3}|~~|==|\^\^")
ESCAPE = re.compile(r"\\([\\`*_{}\[\]()>#+.!|~^=/$<\"'-])")
EMPTY_LINES = re.compile(r"\n(?:[ \t>]*\n)+")
KEPT = re.compile(r"\x00(\d+)\x00")
PROSE_LINK = re.compile(r"\x01([^\x01-\x03]*)\x02([^\x01-\x03]*)\x03")
PROSE_MARKS = re.compile(r"[\x01-\x03]")
PROSE_START = re.compile(r"[ \t>]*(?:([-*+])[ \t]+|(\d{1,9}\.)[ \t]+|#{1,6}[ \t]+)?")
PROSE_ITEM = re.compile(r"\n(?=[ \t>]*(?:[-*+]|\d{1,9}\.)[ \t])")
LINE_START = re.compile(r"\n[ \t]*(?:>[ ]?)*")
