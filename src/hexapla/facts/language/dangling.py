"""Words that no sentence ends with: articles, conjunctions, and prepositions that lead to a noun.

The closed classes of each language as its grammars give them, without words that may be adverbs:
*sans* and *avec* may end a sentence, *dans* and *de* hardly do.
"""

from __future__ import annotations

from typing import Final

from hexapla.facts.language.languages import code_of

DANGLING: Final = {
    "en": "a an and or the my your our their",
    "fr": "et ou mais ni dont de du des le la les un une à au aux que qui dans par ce cette ces "
    "son sa ses votre vos notre nos",
    "es": "y e o u pero ni de del el la los las un una a al que en por con para su sus cuyo cuya",
    "it": "e ed o ma di del dello della dei degli delle il lo la i gli le un uno una a al alla ai "
    "alle che con per da dal dalla nel nella sul sulla",
    "ar": "و أو ثم لكن من في على إلى عن مع أن إن التي الذي الذين بين عند حتى",
}
_WORDS: Final = {language: frozenset(words.split()) for language, words in DANGLING.items()}

SIGN: Final = 1
"""Letters of a name, as of an axis: *los ejes x e y* does not break off."""

SHOWN: Final = 3
"""Words that say where a text breaks off."""


def broken_off(text: str, locale: str) -> str:
    """The last words of a text that ends within a phrase, or nothing if it does not."""
    words = text.rsplit(None, SHOWN)[-SHOWN:]
    known = _WORDS.get(code_of(locale), frozenset())
    if len(words) <= 1 or words[-1] not in known or len(words[-2]) == SIGN:
        return ""
    return " ".join(words)
