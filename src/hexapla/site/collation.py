"""The order of words in a list, as readers of a language look for them.

The first level of the Unicode Collation Algorithm (UTS 10): case, accents and punctuation do
not count. Babel has no collation, so a language that counts an accented letter as a letter of
its own (Spanish ñ) is ordered as the root collation orders it. The Arabic article does not
count either: lists of terms are in order of what follows it.
"""

from __future__ import annotations

import re
import unicodedata

ARTICLE = re.compile(r"ال(?=\w{2})")
IGNORED = re.compile(r"[^\w\s]|[_\N{ARABIC TATWEEL}]")


def collation_key(text: str) -> tuple[str, str]:
    """What a text is ordered by: its letters, then the text itself."""
    folded = unicodedata.normalize("NFKD", text).casefold()
    letters = "".join(char for char in folded if not unicodedata.combining(char))
    words = " ".join(IGNORED.sub(" ", letters).split())
    return ARTICLE.sub("", words, count=1) if ARTICLE.match(words) else words, text


def initial(text: str) -> str:
    """The letter under which a text stands in a list; all digits stand under one sign."""
    letters = collation_key(text)[0]
    return "#" if not letters[:1].isalpha() else letters[0].upper()
