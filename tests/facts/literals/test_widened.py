from __future__ import annotations

import pytest

from hexapla.facts.literals.widened import widened

SOURCE = "Use the `withBase` helper, and `git commit`."


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("Usa `auxiliar withBase`, y `git commit`.", [("withBase", "auxiliar withBase")]),
        ("استخدم `الدالة withBase` و `git commit`.", [("withBase", "الدالة withBase")]),
        ("Usa el auxiliar `withBase`, y `git commit`.", []),
        ("Usa `helper withBase`, y `git commit`.", []),
        ("Usa `withBase`, `auxiliar withBase`.", []),
    ],
)
def test_words_before_a_name_are_found(target: str, found: list[tuple[str, str]]) -> None:
    assert [(was.text, now.text) for was, now in widened(SOURCE, target, SOURCE)] == found
