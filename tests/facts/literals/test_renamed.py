"""Names in running text that a translation has in other words, placeholders with blanks."""

from __future__ import annotations

import pytest

from hexapla.facts.literals.identifiers import Literal
from hexapla.facts.literals.renamed import recoded, renamed, spread


@pytest.mark.parametrize(
    ("source", "target", "pairs"),
    [
        ("Set MAX_LINES now.", "Réglez MAX_LIGNES.", [("MAX_LINES", "MAX_LIGNES")]),
        ("Read NOTES.md.", "Lisez AVIS.md.", [("NOTES.md", "AVIS.md")]),
        ("Read NOTES.md.", "Lisez AVIS.txt.", []),
        ("Open /srv/share/x.", "Abra /srv/comun/x.", [("/srv/share/x", "/srv/comun/x")]),
        ("In $HOME/notes it is.", "Est dans $HOME/avis.", [("$HOME/notes", "$HOME/avis")]),
        ("Set MAX_LINES now.", "Réglez-le.", []),
        ("Set MAX_LINES now.", "Réglez MAX_LINES dans AUTRE_NOM.", []),
        ("Set `MAX_LINES` now.", "Réglez `MAX_LIGNES`.", [("MAX_LINES", "MAX_LIGNES")]),
    ],
)
def test_a_name_stands_for_one_of_the_same_form(
    source: str, target: str, pairs: list[tuple[str, str]]
) -> None:
    assert [(was.text, now.text) for was, now in renamed(source, target, ())] == pairs


def test_what_is_told_is_not_told_again() -> None:
    was, now = Literal("MAX_LINES", 4, 13, code=False), Literal("MAX_LIGNES", 7, 17, code=False)
    assert not [*renamed("Set MAX_LINES now.", "Réglez MAX_LIGNES.", [(was, now)])]


@pytest.mark.parametrize(
    ("source", "target", "now"),
    [
        ("It ends in %s here.", "Acaba en % s aquí.", "% s"),
        ("It ends in %(name)s here.", "Acaba en % (name)s aquí.", "% (name)s"),
        ("It is {name} here.", "Aquí es { name }.", "{ name }"),
        ("It is {name} here.", "Aquí es {name}.", ""),
        ("It is %s.", "Es el 10 % sobre %s.", ""),
        ("It is %s.", "Es el 10 % sobre todo.", ""),
        ("It is all.", "Es { name }.", ""),
    ],
)
def test_a_placeholder_with_blanks_is_none(source: str, target: str, now: str) -> None:
    assert [one.text for _, one in spread(source, target)] == ([now] if now else [])


@pytest.mark.parametrize(
    ("source", "target", "is_told"),
    [
        ("Set `interval`.", "Réglez `intervalle`.", True),
        ("Set `interval` and `x`.", "Réglez `intervalle` et `y`.", False),
        ("Set `a_b`.", "Réglez `c_d`.", False),
        ("Set `interval`.", "Réglez l’intervalle.", False),
    ],
)
def test_the_one_word_of_code_that_is_another(source: str, target: str, is_told: bool) -> None:  # noqa: FBT001 (a case)
    assert bool(recoded(source, target)) == is_told
