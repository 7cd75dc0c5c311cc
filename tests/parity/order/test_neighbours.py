"""Neighbours: paragraphs and headings in each other's place."""

from dataclasses import replace

import pytest

from hexapla.model import Block, Match, Pair, Span
from hexapla.parity.order.neighbours import neighbours
from hexapla.parity.words.lexicon import Lexicon
from hexapla.parity.words.vocabulary import Vocabulary
from hexapla.tree.vocabulary import rows

DESK = (
    "The service desk answers questions about accounts, passwords and broken screens all day.",
    "يجيب مركز الخدمة طوال اليوم عن الأسئلة المتعلقة بالحسابات وكلمات المرور والشاشات المعطلة.",
)
MONEY = ("The finance department pays each invoice.", "يدفع قسم المالية كل فاتورة.")
PICTURE = ("![The desk](desk.png)", "![المكتب](desk.png)")
READERS = ("In spring the letter had 4,800 readers.", "في الربيع كان للرسالة 4800 قارئ.")
LATER = (
    "In autumn it had 6,250 of them, most of whom read it on the phone.",
    "في الخريف كان لها 6250 منهم، ومعظمهم يقرؤونها على الهاتف.",
)


def _pair(*texts: tuple[str, str], gap: bool = False) -> Pair:
    def block(text: str, line: int) -> Block:
        return Block("paragraph", text, Span(line, 1, line, len(text) + 1), 0)

    matches = [Match(block(a, n), block(b, n)) for n, (a, b) in enumerate(texts, 1)]
    matches += [Match(block("Lost.", 9), None)] if gap else []
    lexicon = Lexicon((), Vocabulary("en", rows("en", "ar")))
    pair = Pair("guide", "ar", "ar/guide.md", None, None, lexicon=lambda: lexicon)
    return replace(pair, matches=tuple(matches))


def _turned(one: tuple[str, str], other: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    return (one[0], other[1]), (other[0], one[1])


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        pytest.param((DESK, MONEY), [], id="in their places"),
        pytest.param(_turned(DESK, MONEY), [(0, 1)], id="words of both say so"),
        pytest.param(_turned(DESK, PICTURE), [(0, 1)], id="a paragraph and a picture"),
        pytest.param(
            (_turned(DESK, MONEY)[0], READERS, _turned(DESK, MONEY)[1]), [(0, 2)], id="one between"
        ),
        pytest.param(
            (
                (READERS[0], READERS[1].replace("4800", "6250")),
                (LATER[0], LATER[1].replace("6250", "4800")),
            ),
            [],
            id="only their numbers are exchanged",
        ),
    ],
)
def test_exchanged_neighbours_are_told_by_what_they_say(
    texts: tuple[tuple[str, str], ...], found: list[tuple[int, int]]
) -> None:
    assert [places for _, *places in neighbours(_pair(*texts))] == [list(each) for each in found]


def test_a_gap_that_may_be_elsewhere_asks_for_more_words() -> None:
    one, other = ("## Disclosure Policy", "## تلقي التحديثات"), ("## Updates", "## هذه السياسة")
    assert not list(neighbours(_pair(one, other, gap=True)))
    assert list(neighbours(_pair(*_turned(DESK, MONEY), gap=True)))
