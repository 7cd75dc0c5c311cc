from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.parity.syncing.digest import Entry, entries
from hexapla.parity.syncing.ledger import (
    HEADER,
    can_hold,
    format_ledger,
    format_stanza,
    parse_ledger,
)
from tests.trees import page

ROWS = "  heading1 0123456789\n  paragraph abcdef0123 9876543210\n"
LEDGER = format_ledger({"a": ROWS, "guide": ROWS, "z": ROWS})
GUIDE = LEDGER[: LEDGER.index("guide")].count("\n") + 1
"""The line on which the stanza of ``guide`` starts."""

DIGEST = st.text("0123456789abcdef", min_size=10, max_size=10)
ENTRY = st.builds(
    Entry,
    st.sampled_from(["heading", "paragraph", "item", "row", "code", "field"]),
    st.integers(0, 12),
    DIGEST,
    st.one_of(st.just(""), DIGEST),
)
KEYS = st.from_regex(r"[a-zé][a-z0-9é /-]{0,12}[a-z0-9]", fullmatch=True)


@settings(derandomize=True, deadline=None)
@given(st.dictionaries(KEYS, st.lists(ENTRY, max_size=6), max_size=5))
def test_what_is_written_is_read(stanzas: dict[str, list[Entry]]) -> None:
    ledger = parse_ledger(format_ledger({k: format_stanza(v) for k, v in stanzas.items()}))
    assert ledger.faults == ()
    assert {key: ledger.entries(key) for key in stanzas} == {
        k: tuple(v) for k, v in stanzas.items()
    }


def test_a_page_is_read_back_as_it_was_synced() -> None:
    rows = entries(page("---\ntitle: A\n---\n# A\n\n- [b](c.md)\n    - d\n\n| e |\n| - |\n| f |\n"))
    assert parse_ledger(format_ledger({"guide": format_stanza(rows)})).entries("guide") == rows


def test_stanzas_are_sorted_by_key_under_a_header() -> None:
    text = format_ledger({"b": ROWS, "a": ROWS})
    assert text.startswith(f"{HEADER}\n#")
    assert text.index("\na\n") < text.index("\nb\n")
    assert text.endswith(ROWS)


@pytest.mark.parametrize(
    ("old", "new", "line", "lost"),
    [
        pytest.param(
            "guide\n  heading1 0123456789\n",
            "guide\n<<<<<<< a\n  heading1 0123456789\n=======\n  heading1 1111111111\n>>>>>>> b\n",
            GUIDE + 1,
            {"guide"},
            id="marks of a merge within a stanza",
        ),
        pytest.param(
            "guide\n",
            "<<<<<<< ours\nguide\n" + ROWS + "=======\nguide\n" + ROWS + ">>>>>>> b\n\nnew\n",
            GUIDE,
            {"guide"},
            id="marks of a merge around stanzas",
        ),
        pytest.param("guide\n", "guide\nrubbish\n", GUIDE + 1, {"guide"}, id="a line of rubbish"),
        pytest.param("guide\n", "guide\n  rubbish\n", GUIDE + 1, {"guide"}, id="a row of rubbish"),
        pytest.param("guide\n", "guide\n\n  rubbish\n", GUIDE + 1, {"guide"}, id="an empty line"),
        pytest.param(
            "guide\n  heading1 0123456789", "guide\n  heading1 012345678", GUIDE + 1, {"guide"},
            id="a digest that is too short",
        ),
        pytest.param("guide\n", "a\n", GUIDE, {"a", "guide"}, id="a second stanza for a page"),
        pytest.param("\nguide\n", "guide\n", GUIDE - 1, {"a", "guide"}, id="no empty line"),
    ],
)  # fmt: skip
def test_rubbish_is_one_fault_on_its_line_and_other_stanzas_survive(
    old: str, new: str, line: int, lost: set[str]
) -> None:
    assert LEDGER.count(old) == 1
    ledger = parse_ledger(LEDGER.replace(old, new))
    assert [fault.span.line for fault in ledger.faults] == [line]
    assert {"a", "guide", "z"} - set(ledger.stanzas) == lost
    assert ledger.entries("z") == parse_ledger(LEDGER).entries("z")


@pytest.mark.parametrize(
    "text", ["", "\n", "guide\n  heading1 0123456789\n", "# hexapla sync ledger 2\n"]
)
def test_without_the_header_it_is_no_ledger(text: str) -> None:
    ledger = parse_ledger(text)
    assert [(fault.rule, fault.span.line) for fault in ledger.faults] == [("invalid-ledger", 1)]
    assert ledger.stanzas == {}


def test_line_ends_of_windows_change_nothing() -> None:
    assert parse_ledger(LEDGER.replace("\n", "\r\n")) == parse_ledger(LEDGER)


def test_a_page_that_was_never_synced_is_not_one_without_blocks() -> None:
    ledger = parse_ledger(format_ledger({"empty": ""}))
    assert ledger.entries("empty") == ()
    assert ledger.entries("other") is None


PAGES = {"a", "guide", "z"}


@pytest.mark.parametrize(
    ("old", "new", "least"),
    [
        pytest.param("guide\n", "guide\n", set(), id="nothing wrong"),
        pytest.param("guide\n", "guide\nrubbish\n", {"guide"}, id="a line of rubbish"),
        pytest.param("\nguide\n", "guide\n", {"a", "guide"}, id="two stanzas run together"),
        pytest.param(
            "guide\n", "<<<<<<< b\nguide\n=======\nguide\n", {"guide"}, id="a merge of one"
        ),
        pytest.param(
            f"guide\n{ROWS}\nz\n{ROWS}",
            f"<<<<<<< b\nguide\n{ROWS}=======\nguide\n{ROWS}\n>>>>>>> c\nz\n{ROWS}",
            {"guide", "z"},
            id="a merge whose end voids the next",
        ),
        pytest.param("guide\n", "<<<<<<< b\n\nguide\n", None, id="a mark alone"),
        pytest.param(f"{HEADER}\n", "", None, id="no header"),
    ],
)
def test_a_fault_is_healed_by_the_stanzas_that_it_voids_alone(
    old: str, new: str, least: set[str] | None
) -> None:
    assert LEDGER.count(old) == 1
    ledger = parse_ledger(LEDGER.replace(old, new))
    for keys in (set[str](), {"a"}, {"z"}, {"guide"}, {"a", "guide"}, {"guide", "z"}):
        heals = ledger.fault_beyond(keys, PAGES) is None
        assert heals == (least is not None and least <= keys)


def test_the_advice_for_a_lost_header_is_one_that_works() -> None:
    (fault,) = parse_ledger("").faults
    assert fault.message.endswith("; restore the file, or delete it and sync its pages again")


@pytest.mark.parametrize(
    "key", ["a\nb", "#a", "<a", "=a", ">a", "|a", "a ", " a", "a\t", "caf\udce9", ""]
)
def test_a_key_that_could_not_be_read_again_is_none(key: str) -> None:
    assert not can_hold(key)


@settings(derandomize=True, deadline=None)
@given(st.text(min_size=1).filter(can_hold))
def test_a_key_that_it_can_hold_is_read_again(key: str) -> None:
    ledger = parse_ledger(format_ledger({key: ROWS, "z" + key: ROWS}))
    assert (set(ledger.stanzas), ledger.faults) == ({key, "z" + key}, ())
