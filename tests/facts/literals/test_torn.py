"""Names of code and files that are in pieces."""

import pytest

from hexapla.facts.literals.torn import torn


@pytest.mark.parametrize(
    ("source", "target", "told"),
    [
        pytest.param("in basket.json now", "dans basket .json", ["basket .json"], id="before"),
        pytest.param("in basket.json now", "dans basket. json", ["basket. json"], id="behind"),
        pytest.param("Set buildMode on", "Mettez build Mode", ["build Mode"], id="a hump"),
        pytest.param("in basket.json now", "dans basket.json", [], id="whole"),
        pytest.param("in basket.json now", "dans mybasket .json", [], id="within a word"),
        pytest.param("in basket.json now", "dans le panier", [], id="in words"),
    ],
)
def test_a_name_is_torn_where_its_pieces_stand_beside_one_another(
    source: str, target: str, told: list[str]
) -> None:
    assert [now.text for _, now in torn(source, target)] == told
