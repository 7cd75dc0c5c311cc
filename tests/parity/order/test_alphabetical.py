"""Tables and lists that follow the alphabet."""

from __future__ import annotations

import pytest

from hexapla.parity.order.alphabetical import are_alphabetical, is_sorted
from tests.trees import pair

GLOSSARY = [("Audit", "Audit"), ("Budget", "Échéance"), ("Date", "Enveloppe"), ("Team", "Équipe")]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(GLOSSARY, True, id="both, whatever the accents"),
        pytest.param(GLOSSARY[:3], False, id="too few"),
        pytest.param(GLOSSARY[::-1], False, id="backwards"),
        pytest.param([*GLOSSARY, ("Zone", "Aire")], False, id="only the source"),
        pytest.param([("A 1", "A 1")] * 4, False, id="all with one word"),
    ],
)
def test_lists_in_the_order_of_their_alphabets(
    texts: list[tuple[str, str]], *, expected: bool
) -> None:
    assert are_alphabetical(texts) is expected


def test_rows_of_a_table_that_follows_the_alphabet_in_both_languages() -> None:
    def table(names: str) -> str:
        return "| N | M |\n| - | - |\n" + "".join(f"| {name} | 1 |\n" for name in names.split())

    source = table("ash birch cedar fir") + "\nText.\n\n" + table("one two")
    both = pair(source, table("alerce abedul cedro fresno"))
    rows = [block for block in both.source.blocks if block.text[2:4] in ("as", "on")]  # type: ignore[union-attr]
    theirs = [block for block in both.target.blocks if block.kind == "row"]  # type: ignore[union-attr]
    assert not is_sorted(both, rows[0], theirs[1])
    sorted_too = pair(source, table("abedul alerce cedro fresno"))
    assert is_sorted(sorted_too, rows[0], theirs[1])
    assert not is_sorted(sorted_too, rows[1], theirs[1])
