"""The syntax of diagrams: types, keywords and arrows."""

from __future__ import annotations

import pytest

from hexapla.parity.code.diagrams import changed


@pytest.mark.parametrize(
    ("source", "target", "told"),
    [
        ("graph LR\nA --> B", "graph RL\nA --> B", []),
        ("graph LR\nA --> B", "flowchart LR\nA --> B", []),
        ("graph LR\nA --> B", "grafo LR\nA --> B", [(0, "graph", "grafo")]),
        ("graph LR\nA --> B", "graph LR\nA -> B", [(1, "-->", "->")]),
        ("graph LR\nA --> B", "graph LR\nA → B", [(1, "-->", "→")]),
        ("graph LR\nA --> B\nC --- D", "graph LR\nC --- D\nA --> B", []),
        ("graph LR\nA[x -- y] --> B", "graph LR\nA[x, y] --> B", []),
        ("graph LR\nA --> B", "graph LR\nA[uno] --> B\n", []),
        ("graph LR\nA --> B", "graph LR\nA[uno]\n--> B", []),
        ('pie title A\n"x" : 1', 'pie title B\n"y -> z" : 1', []),
        ("gantt\ntitle A", "gantt\ntitolo A", [(1, "title", "titolo A")]),
        ("sequenceDiagram\nA->>B: a -> b", "sequenceDiagram\nA->>B: c", []),
        ("some text\nA --> B", "un texte\nA -> B", []),
        ("%% a note\ngraph LR\nA --> B", "graph LR\nA --> B", []),
    ],
)
def test_syntax_is_in_no_language(
    source: str, target: str, told: list[tuple[int, str, str]]
) -> None:
    assert list(changed(source, target)) == told
