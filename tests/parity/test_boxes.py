"""Boxes: those between colons that a translation has lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hexapla.parity.boxes import retyped, unboxed
from tests.trees import pair

SOURCE = """\
Begin here.

::: tip
Save your work.
:::

::: warning
The disk is erased.
:::

The end.
"""


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        pytest.param("", "", [], id="the same boxes"),
        pytest.param(
            "::: warning\nThe disk is erased.\n:::",
            "The disk is erased.",
            ["warning"],
            id="right below another box",
        ),
        pytest.param(
            "::: tip\nSave your work.\n:::", "Save your work.", [], id="one that does not warn"
        ),
        pytest.param(
            "::: warning\nThe disk is erased.\n:::",
            "> [!WARNING]\n> The disk is erased.",
            [],
            id="a box of another dialect",
        ),
    ],
)
def test_texts_that_lost_their_box(was: str, now: str, expected: list[str]) -> None:
    assert [kind for _, _, kind in unboxed(pair(SOURCE, SOURCE.replace(was, now)))] == expected


def test_a_text_that_the_author_has_changed_since_lost_no_box() -> None:
    both = pair(SOURCE, SOURCE.replace("::: warning\nThe disk is erased.\n:::", "All is well."))
    assert [kind for _, _, kind in unboxed(both)] == ["warning"]
    matches = tuple(
        match._replace(drifted=bool(match.source and "disk" in match.source.text))
        for match in both.matches
    )
    assert [*unboxed(replace(both, matches=matches))] == []


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        pytest.param(SOURCE, [], id="the same types"),
        pytest.param(SOURCE.replace(": Tip", ": TIP"), [], id="in capitals"),
        pytest.param(SOURCE.replace(": tip", ": note"), [("tip", "note")], id="another type"),
    ],
)
def test_types_of_boxes_between_colons(target: str, expected: list[tuple[str, str]]) -> None:
    assert [(ours, theirs) for _, _, ours, theirs in retyped(pair(SOURCE, target))] == expected
