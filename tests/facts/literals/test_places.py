from __future__ import annotations

import pytest

from hexapla.facts.literals.places import is_literal


@pytest.mark.parametrize(
    ("source", "place", "target", "other"),
    [
        pytest.param("Open 127.0.0.1 now.", 5, "Ouvrez cela.", None, id="an address that is lost"),
        pytest.param("Use `8080`.", 5, "Utilisez `80`.", 10, id="code for code"),
    ],
)
def test_a_number_within_a_literal_is_its_matter(
    source: str, place: int, target: str, other: int | None
) -> None:
    assert is_literal(source, place, target, other)


@pytest.mark.parametrize(
    ("source", "place", "target", "other"),
    [
        pytest.param("12 days, `npm ci`.", 0, "13 jours, `npm cl`.", 0, id="a number beside code"),
        pytest.param("Use `8080`.", 5, "Utilisez 80.", 9, id="code for prose"),
        pytest.param("Use `8080`.", 5, "Utilisez-le.", None, id="code that is lost"),
    ],
)
def test_a_number_beside_a_literal_is_none(
    source: str, place: int, target: str, other: int | None
) -> None:
    assert not is_literal(source, place, target, other)
