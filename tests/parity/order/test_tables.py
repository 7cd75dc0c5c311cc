"""Names of columns and rows in each other's place."""

from dataclasses import replace

import pytest

from hexapla.model import Block, Match, Pair, Span
from hexapla.parity.order.tables import mislabelled
from hexapla.parity.words.lexicon import Lexicon
from hexapla.parity.words.vocabulary import Vocabulary
from tests.trees import page

ROWS = (
    *(("price", "prix"), ("users", "utilisateurs"), ("memory", "mémoire")),
    *(("height", "hauteur"), ("weight", "poids")),
)
WORDS = Vocabulary("en", ROWS)
SOURCE = "Plan | Price | Users\nMemory | 5 | 30\nPrice | 20 | 500"
WRONG = "are in each other's place, the cells that they name are not"
MANY = "Price | Users | Height | Weight\n5 | 30 | 7 | 200"


def _pair(source: str, target: str) -> Pair:
    def block(text: str, line: int) -> Block:
        info = "" if line > 1 else "header"
        cells = text.count("|") + 1
        return Block("row", f"| {text} |", Span(line, 1, line, len(text) + 5), cells, info=info)

    both = zip(source.splitlines(), target.splitlines(), strict=True)
    matches = [Match(block(ours, n), block(theirs, n)) for n, (ours, theirs) in enumerate(both, 1)]
    pair = Pair("guide", "fr", "fr/guide.md", None, None, lexicon=lambda: Lexicon((), WORDS))
    return replace(pair, matches=tuple(matches))


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        pytest.param(
            SOURCE,
            "Plan | Prix | Utilisateurs\nMémoire | 5 | 30\nPrix | 20 | 500",
            [],
            id="all in their places",
        ),
        pytest.param(
            SOURCE,
            "Plan | Utilisateurs | Prix\nMémoire | 5 | 30\nPrix | 20 | 500",
            [f"“Utilisateurs” and “Prix” {WRONG}"],
            id="names of columns",
        ),
        pytest.param(
            SOURCE,
            "Plan | Utilisateurs | Prix\nMémoire | 30 | 5\nPrix | 500 | 20",
            [],
            id="whole columns in another order",
        ),
        pytest.param(
            SOURCE,
            "Plan | Prix | Utilisateurs\nPrix | 5 | 30\nMémoire | 20 | 500",
            [f"“Prix” and “Mémoire”, on line 3, {WRONG}"],
            id="names of rows",
        ),
        pytest.param(
            MANY,
            "Utilisateurs | Prix | Poids | Hauteur\n5 | 30 | 7 | 200",
            [f"“Utilisateurs” and “Prix” {WRONG}, with 1 more"],
            id="four names of columns",
        ),
        pytest.param(
            "Plan | Price v2 | Users v3\nMemory | 5 | 30",
            "Plan | Utilisateurs v2 | Prix v3\nMémoire | 5 | 30",
            [],
            id="figures hold the names",
        ),
        pytest.param(
            SOURCE,
            "Plan | Utilisateurs\nMémoire | 5\nPrix | 20",
            [],
            id="a column less",
        ),
    ],
)
def test_names_of_columns_and_rows(source: str, target: str, found: list[str]) -> None:
    assert [finding.message for finding in mislabelled(_pair(source, target))] == found


def test_names_that_the_author_has_changed_since_are_no_fault_of_the_translation() -> None:
    pair = _pair(SOURCE, "Plan | Utilisateurs | Prix\nMémoire | 5 | 30\nPrix | 20 | 500")
    header, *rows = pair.matches
    changed = replace(pair, matches=(header._replace(drifted=True), *rows))
    assert [*mislabelled(changed)] == []


def test_a_name_is_found_in_its_own_cell_and_not_within_another() -> None:
    text = "Prix fixe | Prix | Utilisateurs\n1 | 5 | 30"
    both = _pair("Fixed | Users | Price\n1 | 5 | 30", text)
    target = page("\n".join(f"| {row} |" for row in text.splitlines()), locale="fr")
    (found,) = mislabelled(replace(both, target=target))
    assert found.span == Span(1, 15, 1, 34)
