"""What teaches a tree's lexicon, and when there is nothing to learn."""

from __future__ import annotations

from hexapla.parity.alignment.teaching import PAGES, sample, teach
from hexapla.parity.words.vocabulary import Vocabulary
from hexapla.tree.vocabulary import rows
from tests.trees import page

SAID = (
    (
        "The team answers questions about every invoice.",
        "L’équipe répond aux questions sur chaque facture.",
    ),
    (
        "Save the file before you close the window.",
        "Enregistrez le fichier avant de fermer la fenêtre.",
    ),
    (
        "A new user needs a password and an account.",
        "Un nouvel utilisateur a besoin d’un mot de passe et d’un compte.",
    ),
    (
        "The meeting begins on Monday in the large room.",
        "La réunion commence lundi dans la grande salle.",
    ),
    ("Send the report to the customer by mail.", "Envoyez le rapport au client par courrier."),
)


def test_pages_teach_as_far_as_their_shapes_agree() -> None:
    source = "# A\n\nOne.\n\nTwo.\n\n- three\n\nFour.\n"
    target = "# A\n\nUn.\n\nDeux.\n\nQuatre.\n"
    both = [(page(source, "a"), page(target, "a", "fr"))] * 2
    lexicon = teach(both)
    assert lexicon.sense("two")
    assert lexicon.sense("three") is None


def test_a_sample_changes_by_one_when_a_key_is_added() -> None:
    keys = [f"articles/{number}" for number in range(3 * PAGES)]
    chosen = sample(keys)
    assert len(chosen) == PAGES
    assert chosen == sample(reversed(keys))
    assert len(set(chosen) ^ set(sample([*keys, "articles/new"]))) <= 2


def test_text_that_is_no_translation_teaches_nothing() -> None:
    vocabulary = Vocabulary("en", rows("en", "fr"))
    told = [theirs for _, theirs in SAID * 20]
    others = ["Lorem ipsum dolor sit amet, consectetur adipiscing elit."] * len(told)

    def lexicon(translations: list[str]) -> bool:
        source = "\n\n".join(ours for ours, _ in SAID * 20)
        target = "\n\n".join(translations)
        return bool(teach([(page(source, "a"), page(target, "a", "fr"))], vocabulary))

    assert lexicon(told)
    assert not lexicon(others)
    assert lexicon(others[:5]), "too few words to know"
