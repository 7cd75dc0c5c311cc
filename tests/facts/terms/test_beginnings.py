from __future__ import annotations

import pytest

from hexapla.facts.terms.beginnings import beginning, beginnings
from hexapla.parity.words.lexicon import folded

KNOWN = [
    ("utiliser", "utilisateurs"),
    ("fichier", "fichiers"),
    ("archivo", "archivos"),
    ("página", "páginas"),
    ("impostazione", "impostazioni"),
    ("clé", "clé"),
    ("ملف", "والملفات"),
    ("طريقة", "بطريقتين"),
    ("إعداد", "للإعدادات"),
    ("مستخدم", "المستخدمين"),
    ("يستخدم", "تستخدمه"),
]
"""A word of a dictionary, and a form of it in a text."""

OTHERS = [
    ("contenu", "contact"),
    ("module", "modifier"),
    ("clé", "clerc"),
    ("قائمة", "القواعد"),
]
"""A word of a dictionary, and one that is no form of it."""


@pytest.mark.parametrize(("word", "form"), KNOWN)
def test_a_word_is_known_again_by_its_beginning(word: str, form: str) -> None:
    assert beginning(folded(word)) in beginnings(folded(form))


@pytest.mark.parametrize(("word", "other"), OTHERS)
def test_another_word_is_not_taken_for_it(word: str, other: str) -> None:
    assert beginning(folded(word)) not in beginnings(folded(other))
