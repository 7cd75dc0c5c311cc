"""Words that say the contrary of one another: the table, and how texts are read by it."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files

import pytest

from hexapla.facts.cldr import folded
from hexapla.facts.language.contraries import (
    TABLE,
    is_turned,
    of_text,
    rivals,
    sayable,
)

HEAD, *ROWS = (
    row.split("\t")
    for row in files("hexapla.facts").joinpath(TABLE).read_text("utf-8").splitlines()
)
BOTH = {("fr", "load", "telecharg-")}
"""What a language says for both poles of a sense: it is never told there."""


def test_each_row_has_a_cell_for_each_language_and_each_sense_two_poles() -> None:
    assert HEAD == ["sense", "pole", "en", "fr", "es", "it", "ar"]
    assert {len(row) for row in ROWS} == {len(HEAD)}
    assert min(Counter(row[0] for row in ROWS).values()) > 1
    assert max(Counter((row[0], row[1]) for row in ROWS).values()) == 1


@pytest.mark.parametrize("language", HEAD[2:])
def test_words_are_written_as_they_are_compared_and_say_one_pole(language: str) -> None:
    column = HEAD.index(language)
    said = [(row[0], word) for row in ROWS for word in dict.fromkeys(row[column].split())]
    said = [(sense, word) for sense, word in said if word != "-"]
    assert all(word.rstrip("-") == folded(word.rstrip("-")) for _, word in said)
    often = Counter(said)
    twice = {(language, *it) for it, count in often.items() if count > 1}
    assert twice == {it for it in BOTH if it[0] == language}
    assert sayable(language) >= {f"{row[0]}/{row[1]}" for row in ROWS if row[column] != "-"}


@pytest.mark.parametrize(
    ("text", "language", "poles"),
    [
        ("Enable the red lamp.", "en", {"switch/on": "Enable", "colour/red": "red"}),
        ("Désactivez-le toujours.", "fr", {"switch/off": "Désactivez", "ever/always": "toujours"}),
        ("L’ouverture du bureau", "fr", {"door/open": "ouverture"}),
        ("La casilla es opcional.", "es", {"need/may": "opcional"}),
        ("Il file viene letto.", "it", {"access/read": "letto"}),
        ("وإيقاف الخادم", "ar", {"run/halt": "وإيقاف", "side/server": "الخادم"}),
        ("Nothing of the kind", "en", {}),
        ("Alles ist rot", "de", {}),
    ],
)  # fmt: skip
def test_words_of_a_text(text: str, language: str, poles: dict[str, str]) -> None:
    assert of_text(text, language) == poles


def test_who_may_do_something_may_also_be_told_to() -> None:
    assert "duty/may" not in rivals()
    assert rivals()["duty/must"] == {"duty/may"}


@pytest.mark.parametrize(
    ("text", "language", "sense", "is_told"),
    [
        ("Do not close it.", "en", "door", True),
        ("Close it.", "en", "door", False),
        ("N’ouvrez pas la porte.", "fr", "door", True),
        ("لا تفتح الباب", "ar", "door", True),
        ("Never close it.", "en", "ever", False),
    ],
)
def test_a_negation_turns_round_what_words_say(
    text: str,
    language: str,
    sense: str,
    is_told: bool,  # noqa: FBT001 (a case)
) -> None:
    assert is_turned(text, language, sense) is is_told
