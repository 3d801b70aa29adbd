"""Circles: found exactly where there is one, whatever the order, in linear time."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_factcheck.rules.circles import circles

NODES = st.sampled_from("abcdef")
GRAPHS = st.dictionaries(NODES, st.lists(NODES, unique=True))


def reaches_itself(graph, start):
    seen, waiting = set(), list(graph.get(start, ()))
    while waiting:
        node = waiting.pop()
        if node == start:
            return True
        if node not in seen:
            seen.add(node)
            waiting.extend(graph.get(node, ()))
    return False


def without_loops(graph):
    return {node: [target for target in targets if target != node] for node, targets in graph.items()}


@given(GRAPHS)
def test_a_circle_is_found_where_a_node_reaches_itself(graph):
    graph = without_loops(graph)
    assert bool(list(circles(graph))) == any(reaches_itself(graph, node) for node in graph)


@given(GRAPHS)
def test_each_circle_is_one(graph):
    graph = without_loops(graph)
    for circle in circles(graph):
        assert len(circle) == len(set(circle)) > 1
        assert all(target in graph[node] for node, target in zip(circle, [*circle[1:], circle[0]], strict=True))


@given(GRAPHS, st.randoms())
def test_order_plays_no_part(graph, random):
    nodes = list(graph)
    random.shuffle(nodes)
    assert list(circles(graph)) == list(circles({node: graph[node][::-1] for node in nodes}))


def test_a_chain_of_100_000_has_none_and_breaks_no_stack():
    chain = {str(number): [str(number + 1)] for number in range(100_000)}
    assert list(circles(chain)) == []
    assert len(next(circles({**chain, "100000": ["0"]}))) == 100_001
