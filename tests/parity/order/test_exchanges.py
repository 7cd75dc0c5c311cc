"""Exchanges: blocks of the target that stand in each other's place."""

from dataclasses import replace

from hexapla.model import Block, Match, Pair, Span
from hexapla.parity.order.exchanges import exchanges, misplaced

STEPS = (
    ("Call 112 before anything else.", "Appelez le 112 avant toute chose."),
    ("Stop `worker-3` at once.", "Arrêtez `worker-3` tout de suite."),
    ("Write to the owner by 17:00.", "Écrivez au responsable avant 17:00."),
)


def _pair(order: tuple[int, ...]) -> Pair:
    def block(text: str, line: int) -> Block:
        return Block("item", text, Span(line, 1, line, len(text) + 1), 1, info="ordered")

    matches = tuple(
        Match(block(STEPS[place][0], place + 1), block(STEPS[other][1], place + 1))
        for place, other in enumerate(order)
    )
    return replace(Pair("guide", "fr", "fr/guide.md", None, None), matches=matches)


def test_blocks_in_their_places_are_not_exchanged() -> None:
    assert exchanges(_pair((0, 1, 2))) == ()


def test_neighbours_that_changed_places_are_one_exchange() -> None:
    pair = _pair((1, 0, 2))
    assert exchanges(pair) == ((pair.matches[0], pair.matches[1], True),)


def test_blocks_apart_that_changed_places_are_told_to_be_apart() -> None:
    pair = _pair((2, 1, 0))
    assert exchanges(pair) == ((pair.matches[0], pair.matches[2], False),)


def test_what_the_author_has_changed_since_is_no_fault_of_the_translation() -> None:
    pair = _pair((1, 0, 2))
    assert len([*misplaced(pair, bool, lambda block: block.kind)]) == 1
    drifted = (pair.matches[0]._replace(drifted=True), *pair.matches[1:])
    changed = replace(pair, matches=drifted)
    assert [*misplaced(changed, bool, lambda block: block.kind)] == []


ROWS = (
    ("| Nextra | 0.11g |", "| Nextra | 0,11 g |"),
    ("| docsify | 0.11g |", "| docsify | 0,11 g |"),
)


def test_rows_that_are_named_alike_in_both_languages_are_exchanged() -> None:
    def block(text: str, line: int) -> Block:
        return Block("row", text, Span(line, 1, line, len(text) + 1), 2)

    rows = [*ROWS, *((f"| Tool{n} | {n}g |", f"| Tool{n} | {n} g |") for n in range(20, 30))]
    turned = [rows[1][1], rows[0][1], *(theirs for _, theirs in rows[2:])]
    matches = tuple(
        Match(block(ours, line), block(theirs, line))
        for line, ((ours, _), theirs) in enumerate(zip(rows, turned, strict=True), 1)
    )
    pair = replace(Pair("guide", "fr", "fr/guide.md", None, None), matches=matches)
    assert exchanges(pair) == ((matches[0], matches[1], True),)
