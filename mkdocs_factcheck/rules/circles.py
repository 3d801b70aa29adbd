"""Circles in a directed graph, in time proportional to its size and without recursion."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence

_Graph = Mapping[str, Sequence[str]]


def circles(graph: _Graph) -> Iterator[list[str]]:
    """Yield a shortest circle through the first node (by name) of each knot of nodes that reach each other.

    A circle begins with that node and does not repeat it at its end. The order of ``graph`` plays no part.
    """
    for knot in sorted(sorted(knot) for knot in _knots(graph) if len(knot) > 1):
        yield _shortest(graph, knot[0], frozenset(knot))


def _shortest(graph: _Graph, start: str, knot: frozenset[str]) -> list[str]:
    """Search breadth first from ``start`` back to it; in a knot there is a way."""
    before: dict[str, str] = {}
    waiting = deque([start])
    while start not in before:
        node = waiting.popleft()
        for target in sorted(graph.get(node, ())):
            if target in knot and target not in before:
                before[target] = node
                waiting.append(target)
    path = [start]
    while (node := before[path[-1]]) != start:
        path.append(node)
    return [start, *reversed(path[1:])]


def _knots(graph: _Graph) -> Iterator[list[str]]:
    """Yield the strongly connected components. Source: Tarjan (1972), with the stack made explicit."""
    search = _Search(graph)
    for node in graph:
        if node not in search.index:
            yield from search.run(node)


class _Search:
    def __init__(self, graph: _Graph) -> None:
        self.index: dict[str, int] = {}
        self._graph = graph
        self._low: dict[str, int] = {}
        self._open: dict[str, None] = {}
        """The nodes whose component is not complete, in the order of their discovery."""

    def run(self, start: str) -> Iterator[list[str]]:
        work = [(start, self._enter(start))]
        while work:
            node, targets = work[-1]
            for target in targets:
                if target not in self.index:
                    work.append((target, self._enter(target)))
                    break
                if target in self._open:
                    self._low[node] = min(self._low[node], self.index[target])
            else:
                work.pop()
                if work:
                    above = work[-1][0]
                    self._low[above] = min(self._low[above], self._low[node])
                if self._low[node] == self.index[node]:
                    yield self._take(node)

    def _enter(self, node: str) -> Iterator[str]:
        self.index[node] = self._low[node] = len(self.index)
        self._open[node] = None
        return iter(self._graph.get(node, ()))

    def _take(self, root: str) -> list[str]:
        knot: list[str] = []
        while not knot or knot[-1] != root:
            knot.append(self._open.popitem()[0])
        return knot
