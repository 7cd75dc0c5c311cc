from __future__ import annotations

import pytest

from hexapla.facts.literals.commands import coded, is_shortened
from hexapla.model import START, Block


@pytest.mark.parametrize(
    ("was", "now"),
    [
        pytest.param("npm run build", "npm run", id="a script"),
        pytest.param("npm install", "npm", id="all but the program"),
        pytest.param("pip install mkdocs", "pip install", id="a package"),
    ],
)
def test_a_command_is_cut_at_its_end(was: str, now: str) -> None:
    assert is_shortened(was, now)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        pytest.param("npm run build", "npm run test", id="another script"),
        pytest.param("npm run", "npm run build", id="a longer command"),
        pytest.param("New file", "New", id="words of a button"),
        pytest.param("git commit -m", "git commit", id="an option, which is told as missing"),
        pytest.param("npm", "", id="nothing"),
    ],
)
def test_another_text_is_no_command_cut_at_its_end(was: str, now: str) -> None:
    assert not is_shortened(was, now)


def test_the_code_of_a_block() -> None:
    item = Block("item", "run `make` or `tox -e a`", START)
    assert coded(item) == "make`tox -e a"
    assert coded(Block("code", "a `b`", START)) == "a `b`"
