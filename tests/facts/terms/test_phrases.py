"""Phrases in running text."""

from __future__ import annotations

import time

import pytest

from hexapla.facts.terms.mentions import mentioned
from hexapla.facts.terms.phrases import Finder
from hexapla.facts.terms.terms import Term


def found(text: str, *terms: str, locale: str = "xx") -> list[str]:
    finder = Finder((Term(term, locale, term), term) for term in terms)
    return [f"{one.term.key}={text[one.start : one.end]}" for one in finder.find(text)]


@pytest.mark.parametrize(
    ("text", "terms", "expected"),
    [
        ("A Backlog and its backlog", ["backlog"], ["backlog=Backlog", "backlog=backlog"]),
        ("the pilotage of copilots", ["pilot"], []),
        ("one shared\nroadmap", ["roadmap", "shared roadmap"], ["shared roadmap=shared\nroadmap"]),
        ("it and IT", ["IT"], ["IT=IT"]),
        ("shadow IT, Shadow it", ["shadow IT"], ["shadow IT=shadow IT"]),
        ("l'incident", ["incident"], ["incident=incident"]),
        ("page d'attente", ["page d’attente"], ["page d’attente=page d'attente"]),
        ("(C++), C, C#", ["C++"], ["C++=C++"]),
        ("pilot, study", ["pilot study"], []),
        ("**pilot** study", ["pilot study"], ["pilot study=pilot** study"]),
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


@pytest.mark.parametrize(
    ("locale", "text", "term", "expected"),
    [
        ("en", "Priorities, a priority", "priority", ["Priorities", "priority"]),
        ("en", "marketing on markets", "market", ["markets"]),
        ("en", "maintains, maintaining; maintainers", "maintainer", ["maintainers"]),
        ("fr", "les canaux numériques", "canal numérique", ["canaux numériques"]),
        ("fr", "deux objets connectés", "objet connecté", ["objets connectés"]),
        ("fr", "les réseaux sociaux", "réseau social", ["réseaux sociaux"]),
        ("es", "las sanciones", "sanción", ["sanciones"]),
        ("it", "due canali digitali", "canale digitale", ["canali digitali"]),
        ("pt-BR", "as prioridades", "prioridade", ["prioridades"]),
        ("ru", "новые проекты", "новый проект", ["новые проекты"]),
        ("sw", "miradi mradi", "mradi", ["mradi"]),
        ("no-such-locale", "a plan", "plan", ["plan"]),
        ("en", "developed, employed, a developer", "developer", ["developer"]),
        ("es", "un proyecto colaborado", "colaborador", []),
        ("ar", "لمستخدميك ومستخدمو الموقع", "مستخدم", ["لمستخدميك", "ومستخدمو"]),
        ("ar", "وبسعتها", "السعة", ["وبسعتها"]),
        ("ar", "للموردين الخارجيين", "المورد الخارجي", ["للموردين الخارجيين"]),
        ("ar", "الموافقات، وموافقته", "الموافقة", ["الموافقات", "وموافقته"]),
        ("ar", "مُوافِق عليه", "الموافقة", []),
        ("ar", "صلاحيتان وصلاحيات", "صلاحية", ["صلاحيتان", "وصلاحيات"]),
        ("ar", "الأداة", "أداة", ["الأداة"]),
        ("ar", "واردات", "وارد", ["واردات"]),
        ("he", "של הצוות", "הצוות", ["הצוות"]),
    ],
)
def test_inflected_forms_are_found_and_derived_words_are_not(
    locale: str, text: str, term: str, expected: list[str]
) -> None:
    assert [one.partition("=")[2] for one in found(text, term, locale=locale)] == expected


@pytest.mark.parametrize(
    ("locale", "phrase", "text", "expected"),
    [
        ("fr", "directeur des systèmes d’information", "directrice du système de l'information", 1),
        ("fr", "communauté", "un esprit communautaire", 1),
        ("fr", "capacité", "ils sont capables", 0),
        ("ar", "السعة المخصصة", "سعتنا كلها مخصصة", 1),
        ("en", "pilot study", "a study", 0),
        ("ar", "مشروع", "كل المشاريع", 1),
        ("ar", "رخصة", "تعدد الرخص", 1),
        ("ar", "متطوع", "العمل التطوعي", 1),
        ("ar", "أمن", "مشكلة أمنية", 1),
        ("ar", "سعة", "القدرة", 0),
    ],
)
def test_a_phrase_is_mentioned(locale: str, phrase: str, text: str, expected: int) -> None:
    assert mentioned([phrase], text, locale) == bool(expected)


def test_time_grows_with_the_text_and_no_faster() -> None:
    phrases = [f"word number{n} of many" for n in range(200)]
    finder = Finder((Term(phrase, "en", phrase), phrase) for phrase in phrases)

    def seconds(text: str) -> float:
        start = time.process_time()
        assert list(finder.find(text)) == []
        return time.process_time() - start

    piece = "word number word of many " * 400
    short, long = (min(seconds(piece * times) for _ in range(3)) for times in (1, 8))
    assert long < 8 * 4 * max(short, 0.002)
