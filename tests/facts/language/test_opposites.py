"""Texts that undo what others do."""

import pytest

from hexapla.facts.language.opposites import undoes


@pytest.mark.parametrize(
    "text",
    [
        *("Log out", "logout", "Uninstall it", "se déconnecter", "désinstaller", "cerrar sesión"),
        *("darse de baja", "disinstallare", "uscire", "إلغاء التثبيت", "تسجيل الخروج"),
    ],
)
def test_some_texts_undo(text: str) -> None:
    assert undoes(text)


@pytest.mark.parametrize(
    "text",
    [
        *("Log in", "Install it", "under the roof", "design", "se connecter", "installer"),
        *("iniciar sesión", "descargar", "accedere", "تسجيل الدخول", f"log out {'x' * 60}"),
    ],
)
def test_others_do_not(text: str) -> None:
    assert not undoes(text)
