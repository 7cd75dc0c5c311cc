"""Lists of as many items, whose paragraphs are a part of them on the other page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Block, Span
from hexapla.parity.alignment.counted import by_their_number
from hexapla.parity.alignment.similarity import Features, features

if TYPE_CHECKING:
    from hexapla.parity.alignment.programme import Steps


def _item(line: int) -> Features:
    return features(Block("item", f"Title {line}", Span(line, 1, line, 9), level=1))


def _held(line: int) -> Features:
    return features(Block("paragraph", f"Text {line}", Span(line, 1, line, 9), container="item"))


SOURCE = [_item(1), _held(2), _item(3), _held(4)]


def test_an_item_that_is_taken_for_what_another_holds_is_paired_by_its_number() -> None:
    steps: Steps = [(0, 0), (1, None), (2, None), (3, 1)]
    found = by_their_number(steps, SOURCE, [_item(1), _item(2)])
    assert found == [(0, 0), (1, None), (2, 1), (3, None)]


def test_a_list_that_lacks_an_item_stays_as_it_is() -> None:
    steps: Steps = [(0, None), (1, None), (2, None), (3, 0)]
    assert by_their_number(steps, SOURCE, [_item(1)]) == steps


def test_items_that_are_paired_with_items_stay_as_they_are() -> None:
    steps: Steps = [(0, None), (1, None), (2, 0), (3, None), (None, 1)]
    assert by_their_number(steps, SOURCE, [_item(1), _item(2)]) == steps
