from __future__ import annotations

import pytest

from hexapla.facts.numbers.values import values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Steps:\n1. open it\n2. read it", [], id="a list"),
        pytest.param("Steps:\n1) open 5 of it\n2) read it", ["5"], id="a number in it"),
        pytest.param("There were\n3. Then\n7. Then", ["3", "7"], id="ends of sentences"),
        pytest.param("It is\n100% of\nversion\n3.5", ["100", "3.5"], id="begins of lines"),
    ],
)
def test_numbers_of_a_list_are_none_of_its_text(text: str, expected: list[str]) -> None:
    assert [value.text for value in values(text, "en")] == expected
