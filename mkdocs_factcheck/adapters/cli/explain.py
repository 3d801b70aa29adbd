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
    parser = commands.add_parser(
        "explain",
        help="explain a rule: 0 explained, 2 no such rule",
        description="Say what a rule finds and why, with an example that breaks it and one that does not.",
        epilog=f"The codes are {RULES[0].code} to {RULES[-1].code}; each finding names its own.",
    )
    parser.add_argument("rule", metavar="CODE", help="a code (FC201) or a name (unknown-source), in any case")
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Print what there is to say about the rule."""
    rule = find_rule(arguments.rule)
    if rule is None:
        raise CannotRun(f'unknown rule "{arguments.rule}"; {nearest_rule(arguments.rule)}')
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
