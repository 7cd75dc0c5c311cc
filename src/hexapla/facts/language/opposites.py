"""Texts that undo what others do: *log out*, *désinstaller*, ``إلغاء الاشتراك``."""

from __future__ import annotations

import re
from typing import Final

from hexapla.facts.rarely import rarely

LONGEST: Final = 60
"""Signs of a text that may be the name of something that is done."""

_UNDOES: Final = rarely(
    r"\b(?:(?:log|sign)(?:s|ged|ging|ned|ning)?[ -]?o(?:ut|ff)\b"
    r"|un(?:install|lock|mute|subscri|follow|block|pin|publish|link|do\b|mount|regist|assign|zip)"
    r"|dis(?:able|abling|connect)|de(?:activat|tach|regist|select|crypt)"
    r"|dés(?:inst|act|abon|assoc|épin|inscr|archiv)|dé(?:conn|verr|bloq|publi|tach|chiff|compr)"
    r"|des(?:inst|act|con|hab|bloq|susc|vinc|marc|cifr|mont)|cerrar|cierr[ae]|sal(?:ir|ga|e)\b"
    r"|dar(?:se)? de baja"
    r"|dis(?:inst|att|conn|abil|iscr)|sblocc|scolleg|sgancia|esc[aei]\b|uscire|uscita"
    r"|annul)"
    "|إلغاء|ألغ|فك |خروج|تعطيل|عطل",
    re.IGNORECASE,
)


def undoes(text: str) -> bool:
    """Whether a short text in English or another language says that something is undone."""
    return len(text) <= LONGEST and _UNDOES.search(text) is not None
