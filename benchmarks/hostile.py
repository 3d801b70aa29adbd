"""``python -m benchmarks.hostile``: text made to break a parser has to cost time in proportion to its length.

Each input is scanned and checked at one size and at ten times that size; a ratio above 15 fails. Only those
are rendered too for which plain Markdown is linear itself (it is not for brackets, say). Processor time is
taken, the best of three runs.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Iterator

import markdown

from mkdocs_factcheck.adapters.desk import Desk
from mkdocs_factcheck.adapters.settings import Settings
from mkdocs_factcheck.syntax import scan_page

SMALL = 20_000
LIMIT = 15.0
_MARK = "[a]{claim=z}\n\n"
_SHORT = 0.002
"""Below this many seconds the clock says nothing about a ratio."""

UNITS = """
[ ] [a]{claim· [a]{claim=x· [a]{claim="· [a]{claim=x·note="\\" [a]{claim=x}·
]{claim=x}· []{claim}· ]{a=b· ]{a=" ]{a='"
///·claim¶ ///·claim·|·x¶¶ ///¶ //// " ' ` ```¶ ~~~¶¶ <div> <div>¶ <div></div>¶ <p>¶¶ <!-- <!--¶ <!--¶¶
<!--·--> [a]{claim}·<!--
<!--·factcheck:·ignore·FC101·-->¶[a]{claim}¶ $ $a· $$· \\[· \\(· [a]( [a](x·" ![ ![[a]{claim}]( [](claim:x)·
>· >·[a]{claim}¶
]{Claim=x}· ]{·claim ]{.a·claim=x· [a{claim=x}· {claim=x· [a{claim} [a]{claim=“ [a]{claim=x·by=„a· {·claim= ]·{claim=
///·claim·x¶ -·///·claim·|·x¶ ///·claim·|·x¶··text:·a¶¶ ///·claim·|·x¶text:·a¶a¶ :·///·claims·|·x¶ -·-·- >-·///·claim¶
>· >·[a]{claim}¶ "[a·b]{claim}"· “[a·b]{claim}· [“a·"b·“]{claim}· [“a]{claim}”· [a·"b·c"·d]{claim}· “[a]{claim}¶“·»·
|a|b|¶|-|-|¶ [^a]·[a]{claim} -·[a]{claim}¶ [a]:·claim:x¶ claim:x· <:: <a@ [a]{claim=x}·[a]{claim=x-2}·
""".split()
"""Repeated as they are; · stands for a space, ¶ for the end of a line."""


def _runs(size: int, sign: str = "`", least: int = 1) -> str:
    """Give runs of a sign, each longer than the one before."""
    return " ".join(sign * length for length in range(least, int((2 * size) ** 0.5)))


def _distinct(form: str, size: int) -> str:
    return "".join(form.replace("N", str(number)) for number in range(size // len(form)))


SHAPES: dict[str, Callable[[int], str]] = {
    "backticks of all lengths": lambda size: f"[a]{{claim}} {_runs(size)}",
    "fences of all lengths": lambda size: _runs(size, least=3).replace(" ", "\n[a]{claim=a}\n"),
    "brackets around nothing": lambda size: "[" * (size // 9) + "]{claim}" * (size // 9),
    "brackets around words": lambda size: "[a" * (size // 10) + "]{claim}" * (size // 10),
    "many marks in one": lambda size: "[" + "[a]{claim} " * (size // 11) + "]{claim=x}",
    "blocks in blocks": lambda size: "/// claim | x\n" * (size // 18) + "///\n" * (size // 18),
    "blocks that other slashes end": lambda size: "//// claim | x\n" * (size // 19) + "///\n" * (size // 19),
    "ever more slashes": lambda size: _runs(size, "/", 3).replace(" ", " claim | x\n\n"),
    "many options": lambda size: "/// claim | x\n" + _distinct("    kN: v\n", size) + "///\n",
    "many loose options": lambda size: "/// claim | x\n" + _distinct("kN: v\n", size) + "text: a\n///\n",
    "loose options of no YAML": lambda size: f"/// claim | x\ntext: a\n{'- [' * (size // 3)}\n///\n",
    "a long body behind an opener": lambda size: "/// claim | x\n" + "a\n" * (size // 2) + "///\n",
    "openers in a paragraph": lambda size: "a\n" + "    /// claim | x\n" * (size // 18),
    "empty lines behind openers": lambda size: "/// claim | x\n" + "\n" * (size // 2) + "/// claim | x\n",
    "quotes in near braces": lambda size: "[a]{.b " + "\"' " * (size // 3) + "claim: x}",
    "nested options": lambda size: f"/// claim | x\n    text: {'[' * size}\n///\n",
    "many attributes": lambda size: "[a]{claim=x " + _distinct("kN=v ", size) + "}",
    "many sources": lambda size: '[a]{claim=x source="' + _distinct("sN; ", size) + '"}',
    "many claims": lambda size: _distinct("[a]{claim=xN source=sN} ", size),
    "many names": lambda size: _distinct('[a]{claim=xN by="Somebody N"} ', size),
    "names of one letter's difference": lambda size: "".join(
        f'[a]{{claim=x{number} by="The may{chr(0x100 + number % 2000)}r"}} ' for number in range(size // 33)
    ),
    "aliases in options": lambda size: "/// claim | x\n    text: &a T\n" + _distinct("    kN: *a\n", size) + "///\n",
    "many conflicts": lambda size: _distinct("[a]{claim=x said=N} ", size),
    "one open quote": lambda size: '[a]{claim=x note="' + '\\"' * (size // 2),
    "comments in a mark": lambda size: f"[a{'<!--' * (size // 4)}]{{claim}}",
    "quotation marks in a mark": lambda size: f"[{'“ »' * (size // 3)}]{{claim}}",
    "quotation marks around marks": lambda size: "“" * (size // 9) + "[a b]{claim}" + "”" * (size // 9),
    "code in a mark": lambda size: f"[a {_runs(size)}]{{claim}}",
    "links in a mark": lambda size: f"[a {'[a](b ' * (size // 6)}]{{claim}}",
    "tags in a mark": lambda size: f"[a {'<a' * (size // 2)}]{{claim}}",
    "spaces": lambda size: f"[a]{{claim{' ' * size}",
    "quotes in quotes": lambda size: _runs(size, ">").replace(" ", " [a]{claim}\n"),
    "deep lists": lambda size: _runs(size // 4, "    ").replace(" -", "-"),
}


def scan(text: str) -> object:
    """Scan alone."""
    return scan_page(text, "page.md")


def check(text: str) -> object:
    """Scan, merge, reason and run the rules."""
    desk = Desk(Settings())
    desk.read_page("page.md", text, path="page.md", url="page/")
    return desk.review


def render(text: str) -> object:
    """Render with Python-Markdown."""
    return markdown.markdown(text, extensions=["footnotes", "factcheck"])


def inputs() -> Iterator[tuple[str, Callable[[int], str]]]:
    """Give each input's name and what makes it. A mark before it sees to it that the page is read at all."""
    for unit in UNITS:
        typed = unit.replace("·", " ").replace("¶", "\n")
        yield unit, lambda size, typed=typed: _MARK + (typed * (size // len(typed) + 1))[:size]
    for name, make in SHAPES.items():
        yield name, lambda size, make=make: _MARK + make(size)


def seconds(work: Callable[[str], object], text: str) -> float:
    """Take the best of three."""
    best = float("inf")
    for _ in range(3):
        gc.collect()
        gc.disable()
        start = time.process_time()
        work(text)
        best = min(best, time.process_time() - start)
        gc.enable()
    return best


def ratio(work: Callable[[str], object], make: Callable[[int], str]) -> float:
    """Give what ten times the input costs, in times the cost of the input."""
    return seconds(work, make(10 * SMALL)) / max(seconds(work, make(SMALL)), _SHORT)


def main() -> int:
    """Measure every input and name those that cost too much."""
    failed = []
    print(f"{'input':40} scan  check   (10 times the input)")
    for name, make in inputs():
        ratios = [ratio(work, make) for work in (scan, check)]
        print(f"{name:40} " + " ".join(f"{one:5.1f}" for one in ratios), flush=True)
        if max(ratios) > LIMIT:
            failed.append(name)
    for unit in ("/// claim\n", "/// claim | x\n\n", "[a]{claim ", "[a]{claim=x source=s} "):
        rendered = ratio(render, lambda size, unit=unit: unit * (size // len(unit)))
        print(f"rendered: {unit.strip():30} {rendered:5.1f}", flush=True)
        if rendered > LIMIT:
            failed.append(f"rendered: {unit.strip()}")
    print(f"not linear: {', '.join(failed)}" if failed else "all linear")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
