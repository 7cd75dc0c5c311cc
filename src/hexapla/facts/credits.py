"""What a translation says of itself: who translated it, from what, and a translator's notes."""

from __future__ import annotations

import re
from typing import Final

from hexapla.facts.rarely import rarely

_TRANSLATION: Final = rarely(
    r"translat|\btrad(?:u|ott)|\bn\. ?d\. ?t\b|\bndt\b|ترجم|الترجمة|مترجم", re.IGNORECASE
)
"""Words for a translation, and `N.d.T.`, in the languages of Europe's south, English and Arabic."""

_RIGHTS: Final = rarely(r"©|\(c\)|\bcopyright\b|\bdroits d.auteur\b", re.IGNORECASE)

_BY: Final = rarely(
    r"(?i:\b(?:translat|trad(?:u[citz]|ott)))\w*[^.!?\n]{0,30}?"
    r"(?:(?i:\b(?:by|par|por|da|cura di))\b|:)[\s:]*(?:[\[@*_<]|[A-Z]\w)"
    r"|(?:ترجم|الترجمة|مترجم)\w*[^.!?؟\n]{0,30}?(?:بواسطة|من قبل|بقلم|:)"
)
"""Who made a translation: ``Translated by Ana``, ``Traduction : @ana``, ``ترجمة: ليلى``."""


def is_credit(text: str) -> bool:
    """Whether a text is about the translation itself, or says whose it is."""
    return bool(_TRANSLATION.search(text) or _RIGHTS.search(text))


def is_notice(text: str) -> bool:
    """Whether a text begins with a word for translation, or says who made it."""
    found = _TRANSLATION.search(text)
    begins = found is not None and not any(map(str.isalnum, text[: found.start()]))
    return begins or (found is not None and names_translator(text))


def names_translator(text: str) -> bool:
    """Whether a text says who made the translation."""
    return _BY.search(text) is not None


def says_rights(text: str) -> bool:
    """Whether a text says whose something is."""
    return _RIGHTS.search(text) is not None
