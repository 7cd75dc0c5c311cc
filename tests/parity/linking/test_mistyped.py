from __future__ import annotations

import pytest

from hexapla.parity.linking.mistyped import mistyped, plain
from tests.trees import pair


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        pytest.param("https://a.org/watch؟v=1", "https://a.org/watch?v=1", id="a question mark"),
        pytest.param("https://a.org/1،2؛3", "https://a.org/1,2;3", id="a comma and a semicolon"),
        pytest.param("https：／／a.org？b", "https://a.org?b", id="wide signs"),
        pytest.param("https://a.org/a–b", "https://a.org/a-b", id="a dash"),
        pytest.param("https://a.org/١٢", "https://a.org/12", id="digits"),
        pytest.param("https://a.org/خطة", "https://a.org/خطة", id="words"),
    ],
)
def test_the_signs_of_ascii(address: str, expected: str) -> None:
    assert plain(address) == expected


def test_the_fix_is_the_link_with_the_address_of_the_source() -> None:
    (found,) = mistyped(pair("See [it](https://a.org/?a=1).", "Voir [ça](https://a.org/؟a=1)."))
    assert found.fix == "[ça](https://a.org/?a=1)"


@pytest.mark.parametrize(
    "target",
    ["Voir [ça](https://a.org/؟b=1).", "Voir [ça](https://a.org/خطة).", "Voir https://a.org."],
)
def test_other_addresses_are_not_mistyped(target: str) -> None:
    assert not [*mistyped(pair("See [it](https://a.org/?a=1).", target))]
