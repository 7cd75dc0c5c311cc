from __future__ import annotations

from hexapla.parity.lexicon import Lexicon, letters, words
from hexapla.parity.vocabulary import Vocabulary
from hexapla.tree.vocabulary import rows

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


def test_the_table_knows_five_languages_either_way() -> None:
    for source in ("en", "fr", "es", "it", "ar"):
        for target in ("en", "fr", "es", "it", "ar"):
            assert len(rows(source, target)) > 2000, (source, target)
    assert rows("en-GB", "es_MX") == rows("en", "es")


def test_a_language_that_the_table_has_not_is_no_mistake() -> None:
    assert rows("en", "pt") == []
    assert not Vocabulary("en", rows("en", "pt")).tells("file")


def test_no_word_of_the_table_stands_twice_in_a_cell() -> None:
    for locale in ("fr", "es", "it", "ar"):
        for word, cell in rows("en", locale):
            told = cell.split(" ")
            assert "" not in told, (word, locale)
            assert len(told) == len(set(told)), (word, locale)
