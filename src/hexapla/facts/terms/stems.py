"""Words and their inflected forms: folding, Snowball's stemmers, and the clitics of Arabic.

A language without a stemmer has its words in their exact, folded form.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from math import ceil
from typing import TYPE_CHECKING

from hexapla.facts.masking import KEPT
from hexapla.facts.rarely import rarely

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MARKS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
"""Signs on letters, as a class of characters: accents written apart, vowels of Semitic scripts."""

WORD = re.compile(rf"[\w{MARKS}\xad]+(?:\+\+|#(?!\w))?")
"""A word in running text; what is inside it with an apostrophe or a hyphen are several."""

ENTIRE_WORD = rarely(rf"(?<![\w{MARKS}\xad]){WORD.pattern}")
"""The same, from its first letter on."""

_SPECIAL = re.compile(rf"[{MARKS}\xad+#]")
PLAIN = re.compile(r"\w+")
"""A word of a text without such signs."""

_PARTED = bytes(
    code if code > ord("\x7f") or chr(code).isalnum() or chr(code) in "_+#" else ord(" ")
    for code in range(256)
)
"""A space for each ASCII sign that is in no word: what is done to bytes is many times as fast."""

VOWELS = range(10, 37)  # the canonical combining classes of Hebrew and Arabic points
TATWEEL = "\N{ARABIC TATWEEL}"
APPENDED, REPLACED = 2, 3  # letters that an inflection appends to a word, or puts for others
RELATED = 0.6  # the part of a word that a derivation of it shares with it
_AGENT = "r"  # the last letter of who does something, in Latin letters, and of many an infinitive
SHORTEST = 3  # letters of a word that is worth a stem

ARABIC = re.compile(r"[\u0621-\u064a]")
CLITICS = "[وف]?(?:ال|بال|كال|لل|[بكل])?"
"""What may stand before an Arabic word and be written with it, as a pattern."""

_ALEF = str.maketrans("أإآٱى", "ااااي")
_VOCALIC = str.maketrans("", "", "اأإآٱىويةءئؤ")
_BEFORE = [
    conjunction + rest
    for conjunction in ("", "و", "ف")
    for rest in ("", "ال", "بال", "كال", "لل", "ب", "ك", "ل")
]
_PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "ك", "كم", "كن", "نا", "ي")
_MASCULINE = (
    *("", "ا", "ات", "ون", "ين", "ان", "و", *_PRONOUNS),
    *(f"{plural}{pronoun}" for plural in ("ات", "ي", "و") for pronoun in _PRONOUNS),
)
_FEMININE = ("ة", "ات", "تان", "تين", *(f"ت{p}" for p in _PRONOUNS))


@lru_cache(maxsize=KEPT)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, as ``WORD`` finds them, several times as fast where all are plain."""
    if text.isascii() and "+" not in text and "#" not in text:
        return tuple(text.encode().translate(_PARTED).decode().split())
    return tuple((WORD if _SPECIAL.search(text) else PLAIN).findall(text))


@lru_cache(maxsize=KEPT)
def pieces_of(text: str) -> frozenset[bytes]:
    """What stands between the ASCII signs of a text, in UTF-8: most are words, once each."""
    return frozenset(text.encode("utf-8", "surrogatepass").translate(_PARTED).split())


def words_in(piece: bytes) -> list[str]:
    """The words of a piece, mostly one."""
    return WORD.findall(piece.decode("utf-8", "surrogatepass"))


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """A word in the letters by which it is compared: no case, vowel points, tatweel or ligature.

    Accents stay: in most languages they tell words apart.
    """
    if word.isascii():
        return word.casefold().strip("_")
    composed = unicodedata.normalize("NFKC", word.replace("\xad", "")).casefold().strip("_")
    return "".join(
        char for char in composed if char != TATWEEL and unicodedata.combining(char) not in VOWELS
    )


def normal(text: str) -> tuple[str, ...]:
    """A phrase as it is compared with others: its words without case, but for abbreviations."""
    return tuple(word if word.isupper() else fold(word) for word in WORD.findall(text))


@lru_cache(maxsize=100_000)
def forms(word: str, locale: str) -> frozenset[str]:
    """What a folded word may be a form of; two words with one of these in common may be one."""
    if ARABIC.search(word):
        return _without_clitics(word)
    stem = stemmer(locale)
    return frozenset((word, f"{stem(word)}~")) if len(word) >= SHORTEST else frozenset((word,))


def stands_for(word: str, locale: str) -> str:
    """The form by which a word is looked up; the article of an Arabic one does not count."""
    if ARABIC.search(word):
        letters = word.translate(_ALEF)
        return letters.removeprefix("ال") if len(letters) > SHORTEST + 1 else letters
    return f"{stemmer(locale)(word)}~" if len(word) >= SHORTEST else word


def inflected(word: str, other: str, locale: str) -> bool:
    """Whether a folded word differs from another of one stem as an inflection, no derivation.

    ``priorities`` does from ``priority``; ``marketing`` does not from ``market``, nor
    ``maintains`` from ``maintainer``. Only in other alphabets than the Latin, where adjectives
    agree in two letters or more, may an inflection replace as many. Who does something
    (``developer``, ``colaborador``) is no form of what is done (``developed``, ``colaborado``).
    """
    if word == other or ARABIC.search(word):
        return True
    ours, theirs = bare(word), bare(other)
    common = len(commonprefix((ours, theirs)))
    new, gone = len(ours) - common, len(theirs) - common
    if theirs[common:] == _AGENT:
        return False
    stem = stemmer(locale)(other)
    most = APPENDED if ours.startswith(stem) and theirs.startswith(stem) else REPLACED
    return new <= most and (gone <= 1 or (gone == new and gone <= lost(ours)))


def lost(word: str) -> int:
    """How many letters at the end of a bare word an inflection may replace by others."""
    return 1 if word.isascii() or ARABIC.search(word) else min(REPLACED, len(word) - 1)


def gained(word: str) -> int:
    """How many letters an inflection may put in their place; an Arabic one adds a pronoun."""
    return lost(word) + (len("اتهما") if ARABIC.search(word) else REPLACED)


def derived(word: str, other: str) -> bool:
    """Whether a folded word may be derived from another, or both from a third.

    They begin alike; in Arabic, where vowels within the word change, all consonants of one are
    those of the other, in a row.
    """
    if ARABIC.search(word):
        theirs = _consonants(other)
        return any(_share(ours, theirs) for ours in _skeletons(word))
    beginning = bare(other)[: max(ceil(RELATED * len(other)), SHORTEST + 1)]
    return len(beginning) > SHORTEST and bare(word).startswith(beginning)


def commonprefix(words: tuple[str, str]) -> str:
    """The letters with which both words begin."""
    same = (n for n, (a, b) in enumerate(zip(*words, strict=False)) if a != b)
    return words[0][: next(same, min(map(len, words)))]


@cache
def stemmer(locale: str) -> Callable[[str], str]:
    """Snowball's stemmer for a locale's language, by its English name in CLDR."""
    import snowballstemmer  # type: ignore[import-untyped]  # noqa: PLC0415 (slow to start)
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415

    try:
        name = Locale.parse(locale.replace("-", "_").split("_")[0]).english_name or ""
    except (ValueError, UnknownLocaleError):
        name = ""
    known = snowballstemmer.algorithms()
    language = next((part for part in name.lower().split() if part in known), None)
    if not language:
        return str
    stem, kept = snowballstemmer.stemmer(language).stemWord, kept_stems(language)
    return lru_cache(20_000)(lambda word: kept.get(word) or stem(word))


@cache
def kept_stems(language: str) -> Mapping[str, str]:
    """Snowball's stems of everyday words, which take it a while to find: of English only."""
    if language != "english":
        return {}
    lines = files("hexapla.facts").joinpath("stems.tsv").read_text("utf-8").splitlines()
    return dict(line.split("\t", 1) for line in lines)


@lru_cache(maxsize=100_000)
def bare(word: str) -> str:
    """A folded word without accents."""
    if word.isascii():
        return word
    letters = unicodedata.normalize("NFD", word)
    return "".join(char for char in letters if not unicodedata.combining(char))


def _without_clitics(word: str) -> frozenset[str]:
    """An Arabic word without each run of letters that may be a word of its own, or an ending.

    Before it conjunction, preposition and article, after it pronoun, dual and sound plural;
    before a pronoun and in the plural, taa marbuta is another letter.
    """
    letters = word.translate(_ALEF)
    found = {letters}
    for before in _BEFORE:
        if letters.startswith(before):
            core = letters[len(before) :]
            found |= set(_without_endings(core, _MASCULINE, ""))
            found |= set(_without_endings(core, _FEMININE, "ة"))
    return frozenset(found)


@lru_cache(maxsize=20_000)
def _skeletons(word: str) -> frozenset[str]:
    """The consonants of what an Arabic word may be a form of."""
    return frozenset(map(_consonants, _without_clitics(word)))


def _consonants(word: str) -> str:
    letters = word.removeprefix("ال").translate(_ALEF)
    return letters[:1] + letters[1:].translate(_VOCALIC)


def _share(ours: str, theirs: str) -> bool:
    """Whether a root and a form of it may have these consonants, three at least."""
    short, long = sorted((ours, theirs), key=len)
    return len(short) >= SHORTEST and len(long) - len(short) <= APPENDED and short in long


def _without_endings(core: str, endings: tuple[str, ...], own: str) -> list[str]:
    return [
        core[: len(core) - len(ending)] + own
        for ending in endings
        if core.endswith(ending) and len(core) - len(ending) >= SHORTEST - len(own)
    ]
