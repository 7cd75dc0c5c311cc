from __future__ import annotations

import pytest

from hexapla.facts.literals.signatures import is_other_arity, is_other_value, other_values


@pytest.mark.parametrize(
    ("lost", "added", "expected"),
    [
        (["get/0"], ["obtener/1"], True),
        (["get/0", "put/1"], ["poner/1", "obtener/0"], False),
        (["valid?/1"], ["válido?/2"], True),
        (["get/1"], ["obtener/1"], False),
        (["get/1"], ["obtener"], False),
        (["10.0.0.0/8"], ["10.0.0.0/16"], False),
    ],
)
def test_another_number_of_arguments(lost: list[str], added: list[str], expected: bool) -> None:  # noqa: FBT001 (a column)
    assert is_other_arity(lost[0], added[0], lost, added) is expected


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        ("PubkeyAuthentication yes", "PubkeyAuthentication sí", True),
        ("hot_reload = on", "hot_reload = activé", True),
        ("draft: true", "draft: verdadero", True),
        ("draft: true", "borrador: true", False),
        ("PubkeyAuthentication yes", "PubkeyAuthentication yes", False),
        ("Autosave: true", "Autosave: vero", False),
        ("play on", "play en", False),
    ],
)
def test_another_value_of_a_setting(was: str, now: str, expected: bool) -> None:  # noqa: FBT001 (a column)
    assert is_other_value(was, now) is expected


def test_a_setting_that_only_a_tag_or_emphasis_marks() -> None:
    found = other_values("Set **UseProxy yes**, <b>UseLogin no</b>.", "**UseProxy sí**, UseLogin.")
    assert [(was.text, now.text, now.start) for was, now in found] == [
        ("UseProxy yes", "UseProxy sí", 2)
    ]
