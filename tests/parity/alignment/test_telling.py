from __future__ import annotations

from dataclasses import replace

import pytest

from hexapla.model import Block, Span
from hexapla.parity.alignment.similarity import Measure, features
from hexapla.parity.alignment.telling import told_apart


def block(text: str, kind: str = "paragraph") -> Block:
    return Block(kind, text, Span(1, 1, 1, 1))


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param(["Use `a`.", "Use `b`."], ["Mit `b`.", "Mit `a`."], "`a`", id="code"),
        pytest.param(["See `a`.", "Or `a`."], ["Voir `a`.", "Ou."], "", id="twice in the source"),
        pytest.param(["See [it](x/a.md)."], ["Voir [ici](y/a.md)."], "a.md", id="an address"),
        pytest.param(["See `a`."], ["Voir."], "", id="in the source only"),
    ],
)
def test_what_one_block_has_on_both_pages(
    source: list[str], target: list[str], expected: str
) -> None:
    left, _ = told_apart(
        [features(block(text)) for text in source], [features(block(text)) for text in target]
    )
    assert left[0].telling == frozenset({expected} - {""})


def test_a_heading_is_told_by_a_word_of_its_own() -> None:
    texts = (["batterylow event", "Example"], ["batterylow", "Ejemplo"])
    left, right = told_apart(*([features(block(it, "heading")) for it in side] for side in texts))
    assert left[0].telling == right[0].telling == {"batterylow"}
    assert not left[1].telling


def test_a_name_of_its_own_keeps_a_block_from_one_that_has_none() -> None:
    left = [
        block(text, "item")
        for text in ("Begin with [these](a/?label=first+issue&open=1).", "Leave a note.")
    ]
    right = [
        block(text, "item")
        for text in ("Lasciate una nota.", "Iniziate [qui](a/?label=first+issue&open=1).")
    ]
    ours, theirs = told_apart(list(map(features, left)), list(map(features, right)))
    for one, two in ((ours[0], theirs[0]), (ours[1], theirs[1])):
        unmarked = replace(one, telling=frozenset()), replace(two, telling=frozenset())
        assert Measure().cost(one, two) > Measure().cost(*unmarked)
