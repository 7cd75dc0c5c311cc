"""What a text has of some others, whichever sign is looked for first."""

from __future__ import annotations

import pytest

from hexapla.facts.rarest import having


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I don't know", ["n't "]),
        ("Never mind", ["Never "]),
        ("it isn't, never ever; ++", ["++", "never "]),
        ("nothing of them + 'x'", []),
        ("", []),
    ],
)
def test_a_text_has_what_stands_in_it_in_the_order_of_the_question(
    text: str, found: list[str]
) -> None:
    assert having(text, ("++", "n't ", "Never ", "never ", "é")) == found


def test_signs_by_themselves_and_of_other_scripts_are_found() -> None:
    assert having("لا شيء ≤ 5", ("≥", "≤", "لا ")) == ["≤", "لا "]
