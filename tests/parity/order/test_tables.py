"""Names of columns and rows in each other's place."""

from dataclasses import replace

import pytest

from hexapla.model import Block, Match, Pair, Span
from hexapla.parity.order.tables import mislabelled
from hexapla.parity.words.lexicon import Lexicon
from hexapla.parity.words.vocabulary import Vocabulary

WORDS = Vocabulary("en", (("price", "prix"), ("users", "utilisateurs"), ("memory", "mémoire")))
SOURCE = ("| Plan | Price | Users |", "| Memory | 5 | 30 |", "| Price | 20 | 500 |")


def _pair(*rows: str) -> Pair:
    def block(text: str, line: int) -> Block:
        info = "" if line > 1 else "header"
        return Block("row", text, Span(line, 1, line, len(text) + 1), 3, info=info)

    lines = enumerate(zip(SOURCE, rows, strict=True), 1)
    matches = tuple(Match(block(ours, line), block(theirs, line)) for line, (ours, theirs) in lines)
    pair = Pair("guide", "fr", "fr/guide.md", None, None, lexicon=lambda: Lexicon((), WORDS))
    return replace(pair, matches=matches)


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        pytest.param(
            ("| Plan | Prix | Utilisateurs |", "| Mémoire | 5 | 30 |", "| Prix | 20 | 500 |"),
            [],
            id="all in their places",
        ),
        pytest.param(
            ("| Plan | Utilisateurs | Prix |", "| Mémoire | 5 | 30 |", "| Prix | 20 | 500 |"),
            ["“Utilisateurs” and “Prix” are in each other's place"],
            id="names of columns",
        ),
        pytest.param(
            ("| Plan | Utilisateurs | Prix |", "| Mémoire | 30 | 5 |", "| Prix | 500 | 20 |"),
            [],
            id="whole columns in another order",
        ),
        pytest.param(
            ("| Plan | Prix | Utilisateurs |", "| Prix | 5 | 30 |", "| Mémoire | 20 | 500 |"),
            ["“Prix” and “Mémoire”, on line 3, are in each other's place"],
            id="names of rows",
        ),
    ],
)
def test_names_of_columns_and_rows(rows: tuple[str, ...], found: list[str]) -> None:
    messages = [finding.message for finding in mislabelled(_pair(*rows))]
    told = [message.partition(" the cells")[0].rstrip(",") for message in messages]
    assert told == found
