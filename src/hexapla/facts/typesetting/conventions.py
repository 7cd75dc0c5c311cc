"""Typographic conventions of languages, as data.

Quotation marks are CLDR's (`delimiters`, which Babel does not carry), with the others that
careful writers of the language use. Spaces and marks follow the Lexique of the Imprimerie
nationale (French), the Office québécois de la langue française (French of Canada), the
Ortografía of the Real Academia Española, Serianni's grammar (Italian), and Unicode Technical
Note 35 on Arabic punctuation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

NARROW, NO_BREAK = "\u202f", "\u00a0"
GUILLEMETS, CURLY, LOW = ("«", "»"), ("“", "”"), ("„", "“")


@dataclass(frozen=True, eq=False)
class Convention:
    """How a language is set.

    * ``spaced``: marks with a space before them, and which; ``tight``: marks with none.
    * ``quotes``: pairs for a first level of quotation; ``inner``: the space within guillemets.
    * ``own``: marks of its own for those of Latin script, behind its own letters.
    * ``openers``: what a sentence with such an end begins with.
    * ``elided``: words that an apostrophe joins to the vowel that follows.
    * ``capitals``: letters with an accent that are typed with an apostrophe.
    * ``accents``: words with a wrong accent, in small letters, and the right ones; ``signs``: one
      of these stands in each such word.
    * ``lone``: those of them that stand by themselves where the apostrophe was lost.
    * ``once``: words that no sentence has twice in a row; ``article``: what begins others.
    """

    spaced: Mapping[str, str] = field(default_factory=dict)
    tight: str = ",;!?"
    quotes: tuple[tuple[str, str], ...] = (CURLY,)
    inner: str = ""
    own: Mapping[str, str] = field(default_factory=dict)
    openers: Mapping[str, str] = field(default_factory=dict)
    elided: tuple[str, ...] = ()
    capitals: Mapping[str, str] = field(default_factory=dict)
    accents: Mapping[str, str] = field(default_factory=dict)
    signs: tuple[str, ...] = ()
    lone: tuple[str, ...] = ()
    once: frozenset[str] = frozenset()
    article: str = ""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ITALIAN: Final = {
    "perchè": "perché",
    "poichè": "poiché",
    "finchè": "finché",
    "benchè": "benché",
    "affinchè": "affinché",
    "nonchè": "nonché",
    "anzichè": "anziché",
    "giacchè": "giacché",
    "cosicchè": "cosicché",
    "sicchè": "sicché",
    "purchè": "purché",
    "nè": "né",
    "sè": "sé",
    "é": "è",
    "cioé": "cioè",
    "piú": "più",
    "giú": "giù",
    "cosí": "così",
    "cosi": "così",
}
_FRENCH: Final = Convention(
    spaced={";": NARROW, "!": NARROW, "?": NARROW, ":": NO_BREAK},
    tight=",",
    quotes=(GUILLEMETS,),
    inner=NO_BREAK,
    elided=(*"cdjlmnst", "qu", "lorsqu", "puisqu", "jusqu", "quoiqu", "quelqu", "presqu"),
    lone=("l", "d", "qu", "jusqu", "lorsqu", "puisqu", "aujourd"),
    once=_words(
        "et ou de du des le la les un une au aux dans avec par pour sur cette ces votre vos"
    ),
)
_ARABIC: Final = Convention(
    tight=",;:!?،؛؟",
    quotes=(GUILLEMETS, CURLY),
    own={",": "،", ";": "؛", "?": "؟"},
    once=_words("كل في على إلى هذا هذه التي الذي مع"),
    article="ال",
)
CONVENTIONS: Final[Mapping[str, Convention]] = {
    "fr": _FRENCH,
    "fr-CA": replace(_FRENCH, spaced={":": NO_BREAK}, tight=",;!?"),
    "it": Convention(
        tight=",;:!?",
        quotes=(GUILLEMETS, CURLY),
        elided=(
            *"cdlmnstv",
            "un",
            "gl",
            "all",
            "dall",
            "dell",
            "nell",
            "sull",
            "coll",
            "quell",
            "bell",
            "sant",
            "anch",
            "com",
            "dov",
            "quant",
            "tutt",
            "mezz",
            "nessun",
            "alcun",
            "qualcun",
        ),
        lone=("l", "all", "dall", "dell", "nell", "sull", "quell"),
        capitals={"E": "È", "e": "è"},
        accents=_ITALIAN,
        signs=("chè", "CHÈ", "nè", "sè", " é ", "É", "ioé", "í", "ú", "cosi", "Cosi"),
        once=_words(
            "e ed il lo la gli un una di del della dei delle con per al alla nel nella nei nelle "
            "si ogni che da dal dalla dai dalle ai alle sul sulla sono questa questi queste"
        ),
    ),
    "es": Convention(
        tight=",;:!?",
        quotes=(GUILLEMETS, CURLY),
        openers={"?": "¿", "!": "¡"},
        once=_words("y o el la los las un una de del en con por para al se su sus que cada"),
    ),
    "ar": _ARABIC,
    "fa": replace(_ARABIC, once=frozenset(), article=""),
    "ur": replace(_ARABIC, once=frozenset(), article=""),
    "en": Convention(tight=",;:!?"),
    "pt": Convention(tight=",;:!?", quotes=(CURLY, GUILLEMETS)),
    "de": Convention(tight=",;:!?", quotes=(LOW, ("»", "«"))),
    "ca": Convention(tight=",;:!?", quotes=(GUILLEMETS, CURLY), elided=tuple("dlmnst")),
}
"""By the language's code; by that of a locale where its country has its own ways."""


@cache
def convention(locale: str) -> Convention | None:
    """The convention of a locale, else of its language; None where none is known."""
    parts = re.split("[-_]", locale)
    return CONVENTIONS.get("-".join((parts[0], parts[-1]))) or CONVENTIONS.get(parts[0])
