"""Strings: which are translated, and what is wrong with their lengths."""

from __future__ import annotations

import pytest

from hexapla.model import Block, Document, Fault, Span
from hexapla.parity.messages import is_broken, misfit


def _form(length: int, limit: int = 0) -> Block:
    return Block("message", "a" * length, Span(1, 1, 1, length + 1), limit)


@pytest.mark.parametrize(
    ("block", "sources", "problem"),
    [
        pytest.param(_form(40), [_form(20)], "", id="twice as long"),
        pytest.param(_form(40), [_form(10)], "", id="four times, of a short one"),
        pytest.param(_form(70), [_form(20)], "has 70 characters, its source 20", id="too long"),
        pytest.param(
            _form(130), [_form(20), _form(40)], "has 130 characters, its source 40", id="than both"
        ),
        pytest.param(_form(9), [_form(50)], "has 9 characters, its source 50", id="too short"),
        pytest.param(
            _form(9), [_form(90), _form(50)], "has 9 characters, its source 50", id="for both"
        ),
        pytest.param(_form(9), [_form(90), _form(40)], "", id="one of its forms is short"),
        pytest.param(_form(12), [_form(10, 8)], "has 12 characters, and the place", id="no room"),
    ],
)
def test_lengths_of_strings(block: Block, sources: list[Block], problem: str) -> None:
    found = misfit(block, sources)
    assert found.startswith(problem)
    assert bool(found) is bool(problem)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        pytest.param("Save", True, id="as it is"),
        pytest.param("menu\4Save", True, id="with a context"),
        pytest.param("The “end”\nis near", False, id="another"),
        pytest.param('Say "yes"', True, id="with marks"),
    ],
)
def test_messages_in_an_entry_with_a_fault(key: str, *, expected: bool) -> None:
    text = 'msgid "Save"\nmsgid "Say \\"yes\\""\n'
    fault = Fault("invalid-string", "cannot be read")
    strings = Document("messages", "fr", "messages.po", text, faults=(fault,))
    assert is_broken(key, strings) is expected
    assert not is_broken(key, Document("messages", "fr", "messages.po", text))
