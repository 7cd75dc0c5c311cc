from __future__ import annotations

import pytest

from hexapla.markdown import inline
from hexapla.parity.linking.crossed import MANY, crossed
from hexapla.parity.words.lexicon import Lexicon, letters, words

LEARNT = Lexicon(
    (words(ours), letters(theirs))
    for ours, theirs in (
        *[("the office", "l’ufficio"), ("an office", "un ufficio"), ("our team", "la squadra")],
        *[("a team", "una squadra"), ("red", "rosso"), ("blue", "blu"), ("sky", "cielo")],
    )
)


def told(source: str, target: str, lexicon: Lexicon | None = None) -> list[tuple[str, str]]:
    """Where links lead that should lead elsewhere, and where that is."""
    ours, theirs = (
        [(link.target, link) for link in inline.links(text, {})] for text in (source, target)
    )
    found = crossed(ours, theirs, (lambda: lexicon) if lexicon else None)
    return [(now.target, was.target) for was, now, _ in found]


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param("[MIT](a) [GPL](b)", "[MIT](b) [GPL](a)", 2, id="names"),
        pytest.param("[MIT](a) [red](b)", "[MIT](b) [rosso](a)", 1, id="one name"),
        pytest.param("[`MIT`](a) [GPL](b)", "[mit](b) [**GPL**](a)", 2, id="in another dress"),
        pytest.param("[MIT](a) [GPL](b)", "[GPL](b) [MIT](a)", 0, id="in another order"),
        pytest.param("[here](a) [here](b)", "[qui](b) [qui](a)", 0, id="one text"),
        pytest.param("[1](a) [2](b)", "[1](b) [2](a)", 2, id="numbers"),
        pytest.param("[red](a) [sky](b)", "[cielo](b) [rosso](a)", 0, id="translated"),
    ],
)
def test_links_that_lead_where_another_should(source: str, target: str, expected: int) -> None:
    assert len(told(source, target)) == expected


def test_the_lexicon_of_the_tree_knows_which_text_is_which() -> None:
    source = "[the office](a) and [our team](b)"
    assert not told(source, "[l’ufficio](b) e [la squadra](a)")
    assert told(source, "[l’ufficio](b) e [la squadra](a)", LEARNT) == [("b", "a"), ("a", "b")]
    assert not told(source, "[la squadra](b) e [l’ufficio](a)", LEARNT)


def test_of_many_links_only_names_tell() -> None:
    source = " ".join(f"[name{n}](x{n})" for n in range(MANY + 5))
    target = source.replace("(x3)", "(x)").replace("(x4)", "(x3)").replace("(x)", "(x4)")
    assert sorted(told(source, target)) == [("x3", "x4"), ("x4", "x3")]
