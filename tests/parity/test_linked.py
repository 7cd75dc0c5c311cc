from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hexapla.parity.linked import differences
from tests.trees import pair

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.model import Document, Link


def by_target(_page: Document, links: Sequence[Link], _other: Document) -> list[tuple[str, Link]]:
    return [(link.target, link) for link in links]


def changed(source: str, target: str) -> list[tuple[list[str], list[str]]]:
    """What each block has lost and got, where it has."""
    sides = (
        ([name for name, _ in one.lost], [name for name, _ in one.added])
        for one in differences(pair(source, target), by_target)
    )
    return [side for side in sides if any(side)]


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param("See [a](a).", "Voir [a](a).", [], id="the same"),
        pytest.param("See [a](a).", "Voir [a](b).", [(["a"], ["b"])], id="another"),
        pytest.param("[a](a), [b](b).", "[b](b), [a](a).", [], id="in another order"),
        pytest.param(
            "See [a](a).\n\nAnd [b](b).", "Voir.\n\n[a](a) et [b](b).", [], id="one block on"
        ),
        pytest.param(
            "See [a](a).\n\nAnd [b](b).",
            "Voir [b](b).\n\nEt [a](a).",
            [(["a"], ["b"]), (["b"], ["a"])],
            id="but not where two are exchanged",
        ),
        pytest.param(
            "- See [a](a)\n- And [b](b)",
            "- Voir\n- [a](a) et [b](b)",
            [(["a"], []), ([], ["a"])],
            id="nor in a list, where each item has its own",
        ),
        pytest.param(
            "# A\n\nSee [a](a).",
            "# A\n\nVoir.\n\n[Ici](a).",
            [],
            id="a block that the other side lacks",
        ),
    ],
)
def test_links_that_are_lost_and_added(
    source: str, target: str, expected: list[tuple[list[str], list[str]]]
) -> None:
    assert changed(source, target) == expected
