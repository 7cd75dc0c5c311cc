from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hexapla.markdown.inline import plain
from hexapla.markdown.parsing import parse
from hexapla.parity.words.lexicon import Lexicon, letters, words
from hexapla.parity.words.vocabulary import Vocabulary
from hexapla.tree.vocabulary import rows
from tests.trees import ROOT

if TYPE_CHECKING:
    from pathlib import Path

DOCS = ROOT / "docs"
ROWS = [("file", "fichier dossier"), ("save", "enregistrer sauvegarder")]


def test_a_vocabulary_tells_all_forms_of_a_word() -> None:
    known = Vocabulary("en", ROWS)
    assert known.tells("saving") == known.tells("saves") == known.tells("save")
    assert not known.tells("saves").isdisjoint(letters("Enregistrez le tout"))
    assert not known.tells("other")


def test_the_beginning_of_a_word_is_not_taken_for_a_word() -> None:
    lexicon = Lexicon((), Vocabulary("en", [("form", "formulaire")]))
    assert lexicon.sense("form")
    assert [word for word in words("The format") if lexicon.sense(word)] == []


def test_a_lexicon_that_nothing_taught_knows_the_vocabulary() -> None:
    lexicon = Lexicon((), Vocabulary("en", ROWS))
    assert len(lexicon.untold(words("Save the files"), letters("Le fichier suivant"))) == 1


def test_a_rare_word_says_more_than_a_frequent_one() -> None:
    pairs = [(words(f"file {n}"), letters(f"fichier {n}")) for n in range(20)]
    lexicon = Lexicon(pairs, Vocabulary("en", ROWS))
    often, seldom = lexicon.sense("file"), lexicon.sense("save")
    assert often
    assert seldom
    assert often.weight < seldom.weight


def test_a_language_without_rows_is_told_nothing_of() -> None:
    assert not Vocabulary("en", rows("en", "pt")).tells("file")


def paragraphs(path: Path) -> list[str]:
    """The texts of a page's paragraphs."""
    blocks = parse(path.read_text("utf-8")).blocks
    return [plain(block.text) for block in blocks if block.kind == "paragraph"]


@pytest.mark.parametrize("locale", ["fr", "es", "it", "ar"])
def test_the_table_tells_paragraphs_of_real_pages_from_their_neighbours(locale: str) -> None:
    """Of the words that it knows most are told in the translation, and hardly any beside it."""
    known = Vocabulary("en", rows("en", locale))
    told = beside = asked = 0
    for source in sorted((DOCS / "en").rglob("*.md")):
        path = DOCS / locale / source.relative_to(DOCS / "en")
        pages = [paragraphs(each) for each in (source, path) if each.exists()]
        if len(pages) == 2 and len(pages[0]) == len(pages[1]) > 1:
            for at, text in enumerate(pages[0]):
                senses = [known.tells(word) for word in words(text)]
                for sense in filter(None, senses):
                    asked += 1
                    told += not sense.isdisjoint(letters(pages[1][at]))
                    beside += not sense.isdisjoint(letters(pages[1][at - 1]))
    assert asked > 1000
    assert told > 0.6 * asked
    assert beside < 0.15 * asked
