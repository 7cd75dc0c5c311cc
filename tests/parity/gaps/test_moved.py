from __future__ import annotations

import pytest

from hexapla.parity.gaps.moved import astray, moved, settled, settled_extras
from hexapla.parity.gaps.run_in import runs_in
from tests.trees import pair

COPIES = "The server `atlas` copies all folders every night at 2:30 and keeps 14 copies of them."
CALL = "Call `helpdesk`, telephone 4410."
DRIVE = "Use the drive `S:`, 500 GB."
END = "Nobody reads them."
MANY = "\n\n".join(
    f"Paragraph {number} of the page is about `name_{number}`." for number in range(60)
)


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param((COPIES, CALL, DRIVE, END), (CALL, DRIVE, COPIES, END), COPIES, id="down"),
        pytest.param((CALL, DRIVE, COPIES, END), (COPIES, CALL, DRIVE, END), COPIES, id="up"),
        pytest.param((COPIES, CALL, DRIVE), (CALL, DRIVE), None, id="lost"),
        pytest.param((CALL, DRIVE), (CALL, DRIVE, COPIES), None, id="added"),
        pytest.param((CALL, END), (CALL, END), None, id="in step"),
        pytest.param((CALL, END, COPIES), (CALL, COPIES, COPIES), None, id="put in twice"),
    ],
)
def test_a_block_at_another_place(
    source: tuple[str, ...], target: tuple[str, ...], expected: str | None
) -> None:
    found = pair("\n\n".join(source), "\n\n".join(target))
    assert [block.text for block, _ in moved(found)] == [expected] * bool(expected)
    assert len(settled(found)) == len(settled_extras(found)) == bool(expected)


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param("## Costs\n\nText.", "**Costs**\n\nText.", ["paragraph"], id="in bold"),
        pytest.param("Run it now.\n\nText.", "Run it now.\n---\n\nText.", ["heading"], id="setext"),
        pytest.param("- Write it down.", "Write it down.", ["paragraph"], id="no bullet"),
        pytest.param("## Costs", f"{COPIES} {COPIES}", [], id="of another length"),
        pytest.param("## Costs of `a`", "**Costs** of `b`", [], id="about something else"),
        pytest.param("```\nx = 1\n```", "x = 1", [], id="code without its fence is lost"),
    ],
)
def test_a_block_of_another_kind(source: str, target: str, expected: list[str]) -> None:
    assert [one.target.kind for one in astray(pair(source, target))] == expected


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param("See:\n\n- one\n- two\n", "See:\n- one\n- two\n", [(2, False)], id="theirs"),
        pytest.param("See:\n1. one\n2. two\n", "See:\n\n1. one\n2. two\n", [(2, True)], id="ours"),
        pytest.param("See:\n\n- one\n- two\n", "See:\n", [], id="lost"),
        pytest.param("See:\n\n- one\n- two\n", "See:\n\n- one\n- two\n", [], id="in step"),
        pytest.param("See:\n- one\n", "See:\n- one\n", [], id="both"),
    ],
)
def test_a_list_in_a_paragraph(source: str, target: str, expected: list[tuple[int, bool]]) -> None:
    found = runs_in(pair(source, target))
    assert [(len(one.items), one.ours) for one in found] == expected


@pytest.mark.parametrize(
    ("comment", "time", "expected"),
    [
        pytest.param("تحديث سجل الملف", "13:19", True, id="with its comment translated"),
        pytest.param("تحديث سجل الملف", "14:20", False, id="other code"),
    ],
)
def test_code_at_another_place(comment: str, time: str, *, expected: bool) -> None:
    listing = "```sql\n/* {} */\nUPDATE files\n   SET at = '{}'\n WHERE name = 'a.txt';\n```"
    ours, theirs = listing.format("Updating the record", "13:19"), listing.format(comment, time)
    found = pair(f"{ours}\n\n{CALL}\n\n{DRIVE}", f"{CALL}\n\n{DRIVE}\n\n{theirs}")
    assert len(settled(found)) == len(settled_extras(found)) == expected


def test_pages_that_have_little_in_common_are_not_compared() -> None:
    assert astray(pair(MANY, "\n\n".join(["> Another page.\n\n- An item"] * 60))) == ()
