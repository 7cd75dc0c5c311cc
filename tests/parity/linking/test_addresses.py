from __future__ import annotations

import pytest

from hexapla.parity.linking.addresses import is_named, neutral


@pytest.mark.parametrize(
    ("address", "text", "expected"),
    [
        pytest.param("https://desk.com/join/", "[qui](https://desk.es/Join)", True, id="a step"),
        pytest.param("../guide/index.md", "[qui](guide.md#a)", True, id="a page"),
        pytest.param("https://desk.com", "si veda desk.com", True, id="a host"),
        pytest.param("https://desk.com/join", "contribuisci a desk.com", False, id="nowhere"),
    ],
)
def test_a_text_that_has_the_end_of_an_address(address: str, text: str, *, expected: bool) -> None:
    assert is_named(address, text) is expected


def test_a_mailbox_is_the_same_with_the_name_of_a_language() -> None:
    boxes = ("mailto:help@desk.com", "mailto:Help-es@desk.com?subject=a", "mailto:help.en@desk.com")
    assert len({neutral(box, ("en", "es")) for box in boxes}) == 1
    assert neutral("mailto:helpes@desk.com", ("en", "es")) != neutral(boxes[0], ("en", "es"))
