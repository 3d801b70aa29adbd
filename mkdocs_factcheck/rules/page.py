"""The reference of the rules, made from the rules."""

from __future__ import annotations

from mkdocs_factcheck.rules.every import RULES
from mkdocs_factcheck.rules.rule import Rule

_INTRODUCTION = """\
# Rules

What the checks look for. Each rule goes by its code or its name, in
[`severity`](configuration.md#severity) and [`ignore`](configuration.md#ignore) and in
[comments](syntax.md#leave-a-finding-out). `mkdocs build --strict` and `mkdocs-factcheck check` fail on errors and
warnings.

The first part of an example is a page. Where there are others, they are files of the register's folder, each with its
name.
"""

_FAMILIES = {
    "FC1": ("Syntax", "What cannot be read as its author wrote it."),
    "FC2": ("References", "What names something that is not there."),
    "FC3": ("Evidence", "What a verdict rests on."),
    "FC4": ("Logic", "Claims that cannot stand together."),
}


def rules_page() -> str:
    """Give the page in Markdown."""
    parts = [_INTRODUCTION, _table()]
    for prefix, (title, summary) in _FAMILIES.items():
        parts.append(f"## {title}\n\n{summary}\n")
        parts.extend(_section(rule) for rule in RULES if rule.code.startswith(prefix))
    return "\n".join(parts)


def _table() -> str:
    rows = (f"| [{rule.code}](#{_anchor(rule)}) | `{rule.name}` | {rule.severity} | {rule.summary} |" for rule in RULES)
    return "\n".join(["| code | name | severity | finds |", "|---|---|---|---|", *rows, ""])


def _section(rule: Rule) -> str:
    return f"""\
### {rule.code} {rule.name} {{ #{_anchor(rule)} }}

*Finds {rule.summary}. Severity: {rule.severity}.*

{rule.why}

Bad:

{rule.bad.markdown}

Good:

{rule.good.markdown}
"""


def _anchor(rule: Rule) -> str:
    return rule.code.lower()
