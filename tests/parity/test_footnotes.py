"""Footnotes: labels in order, and notes in each other's place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hexapla.parity.footnotes import exchanged, labelled, source_labels
from tests.trees import page, pair

if TYPE_CHECKING:
    from hexapla.model import Match

SOURCE = """\
One.[^a] Two.[^b]

[^a]: See `first.toml` of 1998.
[^b]: See `second.toml` of 2004.
"""
TURNED = SOURCE.replace("first", "x").replace("second", "first").replace("x.toml", "second.toml")
TURNED = TURNED.replace("1998", "y").replace("2004", "1998").replace("y.", "2004.")


def test_labels_are_in_the_order_of_the_numbers_that_readers_see() -> None:
    assert labelled(page("Two.[^b] One.[^a] Two again.[^b] `[^c]`\n")) == ["b", "a"]


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        pytest.param("One.[^x] Two.[^y]", {"x": "a", "y": "b"}, id="labels of its own"),
        pytest.param("One.[^a] Two.[^y]", {}, id="one of the source's"),
    ],
)
def test_labels_of_a_translation(target: str, expected: dict[str, str]) -> None:
    assert source_labels(page(SOURCE), page(target, locale="ar")) == expected


def test_notes_with_each_others_texts() -> None:
    (found,) = exchanged(pair(SOURCE, TURNED), {})
    assert found.message == "the footnotes [^a] and [^b] have each other's texts"


def test_notes_that_the_author_has_changed_since_are_no_fault_of_the_translation() -> None:
    both = pair(SOURCE, TURNED)

    def drifted(match: Match) -> Match:
        return match._replace(drifted=bool(match.source and match.source.key == "a"))

    assert [*exchanged(replace(both, matches=tuple(map(drifted, both.matches))), {})] == []
