"""Terms in running text, and the order of words in a list."""

from __future__ import annotations

import time

import pytest

from hexapla.site.collation import collation_key, initial
from hexapla.site.matching import Matcher
from hexapla.tree.terms import Term


def found(text: str, *terms: str, forms: tuple[str, ...] = ()) -> list[str]:
    matcher = Matcher(Term(term, "xx", term, forms=forms) for term in terms)
    return [f"{one.term.key}={text[one.start : one.end]}" for one in matcher.find(text)]


@pytest.mark.parametrize(
    ("text", "terms", "expected"),
    [
        ("A Backlog, and backlogs", ["backlog"], ["backlog=Backlog", "backlog=backlogs"]),
        ("the pilotage of copilots", ["pilot"], []),
        ("one shared\nroadmap", ["roadmap", "shared roadmap"], ["shared roadmap=shared\nroadmap"]),
        ("it and IT", ["IT"], ["IT=IT"]),
        ("shadow IT, Shadow it", ["shadow IT"], ["shadow IT=shadow IT"]),
        ("objets connectés", ["objet connecté"], ["objet connecté=objets connectés"]),
        ("l'incident", ["incident"], ["incident=incident"]),
        ("page d'attente", ["page d’attente"], ["page d’attente=page d'attente"]),
        ("(C++)", ["C++"], ["C++=C++"]),
        ("والسعة وبسعة للسعة", ["السعة"], ["السعة=والسعة", "السعة=وبسعة", "السعة=للسعة"]),
        ("متسعة واسعة", ["السعة"], []),
        ("بيانات شخصية", ["البيانات الشخصية"], ["البيانات الشخصية=بيانات شخصية"]),
        ("الدَّين التقني", ["الدين التقني"], ["الدين التقني=الدَّين التقني"]),
        ("الدين التقني", ["الدَّين التقني"], ["الدَّين التقني=الدين التقني"]),
        ("nothing", [], []),
    ],
)
def test_terms_in_a_text(text: str, terms: list[str], expected: list[str]) -> None:
    assert found(text, *terms) == expected


def test_listed_forms_are_found_too() -> None:
    assert found("due canali digitali", "canale digitale", forms=("canali digitali",)) == [
        "canale digitale=canali digitali"
    ]


def test_time_grows_with_the_text_and_no_faster() -> None:
    matcher = Matcher(Term(f"t{n}", "en", f"word number{n} of many") for n in range(200))

    def seconds(text: str) -> float:
        start = time.process_time()
        assert list(matcher.find(text)) == []
        return time.process_time() - start

    piece = "word number word of many " * 400
    assert seconds(piece * 8) < 8 * 4 * max(seconds(piece), 0.002)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["été", "etat", "Étage"], ["Étage", "etat", "été"]),
        (["roadmap", "B2C", "backlog"], ["B2C", "backlog", "roadmap"]),
        (["السعة", "أمن المعلومات", "التصنيف"], ["أمن المعلومات", "التصنيف", "السعة"]),
        (["ring-fenced", "ring binder"], ["ring binder", "ring-fenced"]),
    ],
)
def test_words_in_order(words: list[str], expected: list[str]) -> None:
    assert sorted(words, key=collation_key) == expected


@pytest.mark.parametrize(
    ("word", "letter"), [("été", "E"), ("السعة", "س"), ("إنترنت", "ا"), ("3D", "#"), ("", "#")]
)
def test_the_letter_of_a_word(word: str, letter: str) -> None:
    assert initial(word) == letter
