"""Commands whose quotation marks are not closed."""

import pytest

from hexapla.facts.literals.unclosed import unclosed


@pytest.mark.parametrize(
    ("source", "target", "told"),
    [
        pytest.param("`say 'a b'`", "`say 'l'a b'`", True, id="an apostrophe"),
        pytest.param("`say 'a b'`", '`say "l\'a b"`', False, id="within other marks"),
        pytest.param("`say 'a b'`", r"`say l\'a`", False, id="behind a backslash"),
        pytest.param("`say 'a b'`", "`say ab`", False, id="no marks"),
        pytest.param("`say it's`", "`say l'a`", False, id="as in the source"),
        pytest.param("`'a'`", "`'a' l'b`", False, id="no command"),
    ],
)
def test_a_command_is_read_as_a_shell_does(source: str, target: str, *, told: bool) -> None:
    assert bool([*unclosed(source, target)]) == told
