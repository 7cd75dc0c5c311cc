from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.model import START, Block
from hexapla.parity.alignment.align import Step, align
from tests.trees import blocks

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

SECTION = (
    "## Part {0}\n\nRead the text.\n\n- Ask {0}\n- Tell {0}0\n\n| A | B |\n| - | - |\n| {0} | b |\n"
)
IN_ARABIC = (
    "## الجزء {0}\n\nاقرؤوا النص.\n\n- اسألوا {0}\n- أخبروا {0}0\n\n"
    "| أ | ب |\n| - | - |\n| {0} | ب |\n"
)
SECTIONS = "\n".join(SECTION.format(n) for n in range(1, 6))
TRANSLATED = "\n".join(IN_ARABIC.format(n) for n in range(1, 6))


def without(text: str, line: str) -> tuple[str, int]:
    """The text without a line, and the position of the block that it was."""
    assert text.count(f"{line}\n") == 1
    found = next(i for i, block in enumerate(blocks(text)) if block.text in line)
    return text.replace(f"{line}\n", ""), found


def gaps(steps: list[Step]) -> list[Step]:
    return [step for step in steps if None in step]


def test_pages_of_the_same_shape_are_zipped() -> None:
    ours, theirs = blocks(SECTIONS), blocks(TRANSLATED)
    assert align(ours, theirs) == [Step(i, i) for i in range(len(ours))]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("## الجزء 3", id="a heading in the middle of five like it"),
        pytest.param("- اسألوا 3", id="the first item of a list"),
        pytest.param("- أخبروا 50", id="the last item of the last list"),
        pytest.param("| 2 | ب |", id="the only row of a table besides its header"),
    ],
)
def test_a_lost_block_is_one_gap_at_its_place(line: str) -> None:
    target, position = without(TRANSLATED, line)
    assert gaps(align(blocks(SECTIONS), blocks(target))) == [Step(position, None)]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("## Part 3", id="a heading in the middle of five like it"),
        pytest.param("- Ask 4", id="an item"),
        pytest.param("| 1 | b |", id="a row"),
    ],
)
def test_a_block_that_only_the_translation_has_is_one_gap_at_its_place(line: str) -> None:
    source, position = without(SECTIONS, line)
    assert gaps(align(blocks(source), blocks(TRANSLATED))) == [Step(None, position)]


def test_a_lost_paragraph_among_equal_ones_is_one_gap_in_its_section() -> None:
    head, tail = TRANSLATED.split("## الجزء 3\n\nاقرؤوا النص.\n")
    steps = align(blocks(SECTIONS), blocks(f"{head}## الجزء 3\n{tail}"))
    lost = next(i for i, block in enumerate(blocks(SECTIONS)) if block.text == "Part 3") + 1
    assert gaps(steps) == [Step(lost, None)]


def test_a_doubled_paragraph_is_one_gap_beside_its_twin() -> None:
    ours = blocks("# A\n\nPay 500 €.\n\nAsk 3 people.\n\nEnd.\n")
    theirs = blocks("# أ\n\nادفعوا 500.\n\nاسألوا 3 أشخاص.\n\nاسألوا 3 أشخاص.\n\nالنهاية.\n")
    assert gaps(align(ours, theirs)) in ([Step(None, 2)], [Step(None, 3)])


def test_a_doubled_paragraph_takes_no_lost_one_s_place() -> None:
    ours = blocks(
        "Pay before you leave the building.\n\nWrite the number on the sheet at the door.\n"
    )
    twice = "Payez avant de quitter le bâtiment, toujours.\n\n" * 2
    assert len(gaps(align(ours, blocks(twice)))) == 2


def test_a_moved_paragraph_is_a_gap_on_either_side_and_the_rest_stays_paired() -> None:
    ours = blocks("Pay `500`.\n\n# A\n\nCall 12 or 13.\n\n# B\n\nUse `make`.\n")
    theirs = blocks("# أ\n\nاتصلوا 12 أو 13.\n\n# ب\n\nاستعملوا `make`.\n\nادفعوا `500`.\n")
    assert gaps(align(ours, theirs)) == [Step(0, None), Step(None, 4)]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        pytest.param("Say it.\n\nWrite it.\n", "- Dites-le\n- Écrivez-le\n", id="another kind"),
        pytest.param("---\ntitle: A\n---\n", "---\ndescription: A\n---\n", id="another field"),
    ],
)
def test_blocks_that_cannot_be_the_same_are_never_paired(source: str, target: str) -> None:
    assert all(None in step for step in align(blocks(source), blocks(target)))


def test_an_expected_absence_is_where_the_gap_goes() -> None:
    """Of two equal paragraphs the one that the author just added is the one not translated."""
    ours, theirs = blocks("Say so.\n\nSay no.\n"), blocks("Dites.\n")
    assert align(ours, theirs, [True, False]) == [Step(0, None), Step(1, 0)]
    assert align(ours, theirs, [False, True]) == [Step(0, 0), Step(1, None)]


def test_an_empty_side_is_all_gaps() -> None:
    one = blocks("A.\n\nB.\n")
    assert align(one, ()) == [Step(0, None), Step(1, None)]
    assert align((), one) == [Step(None, 0), Step(None, 1)]
    assert align((), ()) == []


def test_a_full_stop_is_no_part_of_a_name_that_languages_share() -> None:
    ours = blocks("Ask for R12.\n\nAsk for P45.\n\nAsk for P60.\n")
    theirs = blocks("Demandez P45 !\n\nDemandez P60 !\n")
    assert gaps(align(ours, theirs)) == [Step(0, None)]
    theirs = blocks("Demandez R12 !\n\nDemandez P60 !\n")
    assert gaps(align(ours, theirs)) == [Step(1, None)]


def block(kind: str, text: str, level: int) -> Block:
    return Block(kind, text, START, level)


BLOCKS = st.lists(
    st.builds(
        block,
        st.sampled_from(["heading", "paragraph", "item", "row", "code"]),
        st.text("ab 12`.", max_size=30),
        st.integers(0, 3),
    ),
    max_size=25,
)


@settings(deadline=None, max_examples=150, derandomize=True)
@given(BLOCKS, BLOCKS)
def test_every_block_appears_once_and_in_order(ours: list[Block], theirs: list[Block]) -> None:
    steps = align(ours, theirs)
    assert [s.source for s in steps if s.source is not None] == list(range(len(ours)))
    assert [s.target for s in steps if s.target is not None] == list(range(len(theirs)))
    assert all(
        ours[s.source].kind == theirs[s.target].kind
        for s in steps
        if s.source is not None and s.target is not None
    )


@settings(deadline=None, max_examples=60, derandomize=True)
@given(st.integers(2, 40), st.randoms(use_true_random=False))
def test_a_random_block_lost_from_a_distinctive_page_is_one_gap(
    size: int, chance: random.Random
) -> None:
    kinds = [chance.choice(["paragraph", "item", "row"]) for _ in range(size)]
    ours = [
        block(kind, f"take {100 + n} and {'so ' * chance.randrange(9)}", 1)
        for n, kind in enumerate(kinds)
    ]
    theirs = [block(b.kind, b.text.replace("take", "prenez"), 1) for b in ours]
    lost = chance.randrange(size)
    del theirs[lost]
    assert gaps(align(ours, theirs)) == [Step(lost, None)]


def test_a_page_beyond_the_band_is_still_aligned_at_its_place(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Two long pages of unequal length take a band around the diagonal, and no more."""
    monkeypatch.setattr("hexapla.parity.alignment.align.CELLS", 12_000)
    ours = [block("paragraph", f"number {n}", 0) for n in range(200)]
    theirs = ours[:90] + ours[91:]
    assert gaps(align(ours, theirs)) == [Step(90, None)]


def long_page(sections: int, size: int, word: str) -> list[Block]:
    """Sections of a heading and paragraphs that have a number each."""
    return [
        block("paragraph", f"{word} {100 * n + i}", 0) if i else block("heading", f"{word} {n}", 2)
        for n in range(sections)
        for i in range(size)
    ]


@pytest.mark.parametrize(
    ("lost", "sections"),
    [
        pytest.param((17,), 30, id="a section in the middle"),
        pytest.param((0,), 30, id="the first section"),
        pytest.param((29,), 30, id="the last section"),
        pytest.param(range(10, 25), 30, id="a half of the page"),
        pytest.param(range(0, 30, 2), 30, id="every other section"),
    ],
)
def test_what_a_long_page_lost_is_the_gaps(lost: Sequence[int], sections: int) -> None:
    ours, theirs = long_page(sections, 50, "take"), long_page(sections, 50, "prenez")
    gone = [50 * n + i for n in lost for i in range(50)]
    theirs = [b for index, b in enumerate(theirs) if index not in set(gone)]
    assert gaps(align(ours, theirs)) == [Step(index, None) for index in gone]
    assert gaps(align(theirs, ours)) == [Step(None, index) for index in gone]


@pytest.mark.parametrize("kind", ["paragraph", "heading"])
def test_a_long_page_without_sections_is_aligned_by_its_anchors(kind: str) -> None:
    ours = [block(kind, f"number {n}", 0) for n in range(900)]
    steps = align(ours, ours[:200] + ours[600:])
    assert gaps(steps) == [Step(index, None) for index in range(200, 600)]


@settings(deadline=None, max_examples=100, derandomize=True)
@given(BLOCKS, BLOCKS)
def test_every_block_appears_once_where_pages_are_cut(
    ours: list[Block], theirs: list[Block]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("hexapla.parity.alignment.align.CELLS", 20)
        patch.setattr("hexapla.parity.alignment.align.COLUMNS", 3)
        steps = align(ours, theirs)
    assert [s.source for s in steps if s.source is not None] == list(range(len(ours)))
    assert [s.target for s in steps if s.target is not None] == list(range(len(theirs)))
