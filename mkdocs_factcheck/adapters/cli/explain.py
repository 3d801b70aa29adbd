"""``mkdocs-factcheck explain CODE``: says what a rule wants and why."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace, _SubParsersAction
from textwrap import fill

from mkdocs_factcheck.adapters.cli.output import write
from mkdocs_factcheck.adapters.errors import CannotRun
from mkdocs_factcheck.rules import RULES, Rule, find_rule, nearest_rule

_WIDTH = 88


def add_to(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add the command to the command line."""
    summary = "explain a rule"
    parser = commands.add_parser("explain", help=summary, description=summary)
    parser.add_argument("rule", metavar="CODE", help="a code (FC201) or a name (unknown-source)")
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Print what there is to say about the rule."""
    rule = find_rule(arguments.rule)
    if rule is None:
        hint = nearest_rule(arguments.rule) or f"the codes are {RULES[0].code} to {RULES[-1].code}"
        raise CannotRun(f'unknown rule "{arguments.rule}"; {hint}')
    write(_text(rule))
    return 0


def _text(rule: Rule) -> str:
    return f"""\
{rule.code} {rule.name} ({rule.severity})

{fill(f"Finds {rule.summary}.", _WIDTH)}

{fill(rule.why, _WIDTH)}

Bad:

{rule.bad.plain}

Good:

{rule.good.plain}
"""
