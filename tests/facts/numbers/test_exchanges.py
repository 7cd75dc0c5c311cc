from __future__ import annotations

import pytest

from hexapla.facts.numbers.exchanges import exchanged, recoupled
from hexapla.facts.numbers.values import values


@pytest.mark.parametrize(
    ("source", "target", "wanted"),
    [
        pytest.param(
            "5 projects and 20 clients", "20 proyectos y 5 clientes", [("5", "20")], id="counts"
        ),
        pytest.param("5 projects and 20 clients", "20 clientes y 5 proyectos", [], id="an order"),
        pytest.param("in 2019, 40 teams", "40 equipos en 2019", [], id="nothing akin"),
        pytest.param("5 projects of 5 clients", "5 clientes de 5 proyectos", [], id="one number"),
        pytest.param(
            "8 oxen, 2 hens, 3 cats, 4 dogs",
            "8 a, 4 b, 3 c, 2 d",
            [("2", "4")],
            id="two of four, all else in place",
        ),
        pytest.param("Reviewed on 8/31/17.", "Revisado del 31/08/17.", [], id="a date"),
        pytest.param("2 hens, 3 cats, 4 dogs", "4 b, 3 c, 2 d", [], id="three the other way round"),
    ],
)
def test_two_numbers_of_a_text_are_exchanged(
    source: str, target: str, wanted: list[tuple[str, str]]
) -> None:
    found = exchanged(values(source, "en"), values(target, "es"), source, target)

    assert [(was.text, now.text) for was, now in found] == wanted


@pytest.mark.parametrize(
    ("source", "target", "wanted"),
    [
        pytest.param(
            "from March 4 to May 9", "du 4 mai au 9 mars", [("March", "mai")], id="the months"
        ),
        pytest.param("from March 4 to May 9", "au 9 mai, dès le 4 mars", [], id="the dates"),
        pytest.param("from March 4 to May 9", "du 4 mars au 9 juin", [], id="another month"),
        pytest.param("on March 4", "le 4 mars", [], id="one date"),
    ],
)
def test_two_months_of_a_text_are_exchanged(
    source: str, target: str, wanted: list[tuple[str, str]]
) -> None:
    found = recoupled(values(source, "en"), values(target, "fr"))

    assert [(was.text, now.text) for was, now in found] == wanted
