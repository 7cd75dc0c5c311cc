from __future__ import annotations

import pytest

from hexapla.model import Pair
from hexapla.parity.untranslated.messages import is_raised, is_reported


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        pytest.param('"The lamp is not in the house"', True, id="in quotation marks"),
        pytest.param("`lamp not found` / “no such lamp”", True, id="two of them"),
        pytest.param("404 Not Found", True, id="an answer of a server"),
        pytest.param("LampError: no wick", True, id="what is raised"),
        pytest.param("ENOENT: no such lamp", True, id="an error of the system"),
        pytest.param("fatal: no lamp at hand", True, id="an end"),
        pytest.param('The "no lamp" error', False, id="words beside it"),
        pytest.param('"How do I find the lamp"', False, id="a question"),
        pytest.param('"Is the lamp on?"', False, id="a question by its mark"),
        pytest.param('"The lamp of my house"', False, id="what a reader says"),
        pytest.param("100 Lamps Found", False, id="a number and words"),
        pytest.param("Note: no lamp", False, id="a label"),
    ],
)
def test_what_programs_say_is_cited(heading: str, expected: bool) -> None:  # noqa: FBT001
    assert is_reported(heading, Pair("guide", "fr", "guide.md", None, None)) == expected


def test_a_sentence_is_not_raised() -> None:
    assert not is_raised("Errors: what to do")
