"""What a translation says of itself: who translated it, from what, and a translator's notes."""

from __future__ import annotations

import re
from typing import Final

_TRANSLATION: Final = re.compile(
    r"translat|\btrad(?:u|ott)|\bn\. ?d\. ?t\b|\bndt\b|ترجم|الترجمة|مترجم", re.IGNORECASE
)
"""Words for a translation, and `N.d.T.`, in the languages of Europe's south, English and Arabic."""

_RIGHTS: Final = re.compile(r"©|\(c\)|\bcopyright\b|\bdroits d.auteur\b", re.IGNORECASE)


def is_credit(text: str) -> bool:
    """Whether a text is about the translation itself, or says whose it is."""
    return bool(_TRANSLATION.search(text) or _RIGHTS.search(text))
