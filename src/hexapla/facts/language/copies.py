"""Sentences of a text that are another text's, word for word or nearly so."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts.language.languages import function_words, script, script_of, telling_words
from hexapla.facts.language.titles import LEAST as SHORTEST
from hexapla.facts.language.titles import is_asked, is_only, is_verbal
from hexapla.facts.masking import KEPT, OBJECT, statement, wording
from hexapla.facts.terms.stems import WORD, fold, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

VALUES: Final = frozenset(("true", "false", "null", "none", "auto"))
"""Words that a table of settings has as values, however a text speaks of them."""

SAME: Final = 8
"""Signs that two texts begin with alike, for a closer look."""

LONG: Final = 5
"""Words of a copy from which it needs no word that tells the language, where no list is known."""

NEARLY: Final = 0.6
"""The part of a sentence's word pairs that the other text has too."""

_HANDLE: Final = re.compile(r"@[\w-]+")
_REPORTED: Final = re.compile(r"\b[A-Z]+\d{3,}\b|->|\(\(|::|[=!<>]=")
"""What the words of a tool have in them, which stay: *C1001: internal compiler error*."""

_COMMIT: Final = re.compile(
    r"(?<![^\W_])(?:build|chore|ci|docs|feat|fix|perf|refactor|revert|style|test)"
    r"(?:\([\w./-]+\))?!?: \w"
)
"""How the message of a commit begins, by Conventional Commits; logs have them in one language."""

_ASIDE: Final = re.compile(r"\([^()\n]*\)")
_NAME: Final = re.compile(
    r"\b(?:i\.e|e\.g|vs)\.|%\w+%|\$\w+|(?<![\w-])\w+(?:-\w+){2,}|\bv?\d[\w.]* (?:alpha|beta)\b"
    r"|\([\w.-]+ at [\w-]+ (?:dot [a-z]{2,4}|com|net|org|[a-z]{2})\)"
)
"""An abbreviation that ends no sentence, a version, a placeholder, a name in one piece that may
have words of the language in it, or a mail address that is hidden from machines."""
_NOTE: Final = re.compile(r"\[\^[^\[\]\s]+\]")  # no part of the word before it

_GLUED: Final = re.compile(rf"{OBJECT}\w|\w{OBJECT}")
"""A word that is spelled out of code and letters, to explain an abbreviation."""

_SENTENCE: Final = re.compile(
    r"[^.!?؟|\n]+(?:[.!?](?=[^\s*_)\]»”\u2060])[^.!?؟|\n]*|\n(?!\n)[^.!?؟|\n]*)*[.!?؟]*"
)


def may_be_copied(text: str, source: str, locales: tuple[str, str]) -> bool:
    """Whether it is worth a look: some words of one text stand in the other, as written.

    Where the function words of both languages are known, one must be the source's alone.
    """
    if not is_telling(text.split(), locales):
        return False
    ours = _parts(text)
    return len(ours) >= SHORTEST and len(ours & _parts(source)) >= SHORTEST


def is_telling(words: Iterable[str], locales: tuple[str, str]) -> bool:
    """Whether words may have a function word of the other language that their own has not."""
    own, other = locales
    return not (function_words(own) and _telling_forms(other, own).isdisjoint(words))


@cache
def _telling_forms(other: str, own: str) -> frozenset[str]:
    """Function words that only the other language has, as they may stand in a text."""
    forms = (str.lower, str.capitalize, str.upper)
    return frozenset(form(word) for word in telling_words(other, own) for form in forms)


@lru_cache(maxsize=KEPT)
def _parts(text: str) -> frozenset[str]:
    return frozenset(text.lower().split())


def copied(text: str, source: str, locales: tuple[str, str]) -> Iterator[tuple[int, int]]:
    """Where sentences of a text stand that are the source's, as offsets into the text.

    ``locales`` are those of text and source. Names, code, quotations and titles are no copies:
    a copy has mostly words in small letters, and one that only the source's language has.
    """
    theirs = [fold(word) for word in WORD.findall(_said(source))]
    pairs = set(pairwise(theirs))
    shown = statement(text)
    said = _said(text)
    for sentence in (*_SENTENCE.finditer(said), *_ASIDE.finditer(said)):
        part = NEARLY if sentence[0][0] != "(" else 1
        found = list(WORD.finditer(sentence[0]))
        words = [match[0] for match in found]
        whole = not (_GLUED.search(sentence[0]) or _COMMIT.search(sentence[0]))
        if whole and len(words) >= SHORTEST and _is_prose(words, locales):
            folded = [fold(word) for word in words]
            ours = list(pairwise(folded))
            if sum(map(pairs.__contains__, ours)) >= part * len(ours):
                first = WORD.search(shown, sentence.start()) or found[0]
                yield first.start(), sentence.start() + len(sentence[0].rstrip())


def _is_prose(words: list[str], locales: tuple[str, str]) -> bool:
    """Whether words are a sentence of the source's language, and not of the text's own."""
    own, source = locales
    letters = [word for word in words if word[:1].isalpha()]
    small = [word for word in letters if not word[:1].isupper()]
    if 2 * len(small) <= len(letters):
        return False
    folded = {fold(word) for word in words if len(word) == 1 or not word.isupper()}
    theirs = folded & telling_words(source, own)
    if folded & telling_words(own, source) and len(theirs) < len(folded & function_words(own)):
        return False
    if function_words(source) and function_words(own):
        return bool(theirs)
    foreign = script(source) != script(own) and script_of(words[0]) != script(own)
    return foreign or len(words) >= LONG


def is_sentence(label: str, locales: tuple[str, str]) -> bool:
    """Whether a label of some words is a sentence of the source's language, quotations aside."""
    words = words_of(statement(label)) if label.count(" ") >= LONG - 1 else ()
    return len(words) >= LONG and _is_prose(list(words), locales)


class Known(NamedTuple):
    """What tells the words of a language: the words around, and those that a tree translates.

    ``around`` gives the words of the page's translations, and of their sources. ``is_lost`` tells
    whether the translations of the tree have a word of the source nowhere.
    """

    around: Callable[[], tuple[frozenset[str], frozenset[str]]]
    is_lost: Callable[[str], bool]


def is_repeated(
    block: str, locales: tuple[str, str], known: Known, *, titled: bool = False
) -> bool:
    """Whether a text that is the source's, letter for letter, is surely in the source's language.

    Takes the text, the locales of the page and of its source, and what is known of other words.
    It is where it has a function word that only the source's language has, in small letters; or
    where its words are translated elsewhere: each of them, or one that is no part of a name. A
    name in one piece, with hyphens say, is none. A single word may be a name, but for a title
    (``titled``) that the page and the tree translate.
    """
    shown = _HANDLE.sub("", _said(block))
    words = WORD.findall(shown)
    if shown.isupper() and len(words) >= SHORTEST:
        shown, words = shown.lower(), [word.lower() for word in words]
    if not words or _GLUED.search(shown):
        return False
    own, source = locales
    if len(words) == 1 or len(shown.split()) == 1:
        return titled and is_only(words[0], shown, known)
    theirs_only = telling_words(source, own)
    found = [word for word in (fold(words[0]), *words[1:]) if word in theirs_only]
    if found and (_has_small(words, source) or words[-1] in theirs_only):
        return True
    if titled and is_asked(words, theirs_only, source):
        return True
    return not _REPORTED.search(shown) and _is_lost(shown, words, source, known, found=bool(found))


def _is_lost(shown: str, words: list[str], source: str, known: Known, *, found: bool) -> bool:
    """Whether the words of a text are translated elsewhere: each, or one that is in no name.

    ``found`` says that one of them only the source's language has.
    """
    plain = _telling(words) if found else _plain(words, source)
    every = [word for word in WORD.findall(_ASIDE.sub("", shown)) if _is_full(word, source)]
    command = [word for word in every[:1] if word.islower()]
    telling = [*command, *_telling(every)]
    enough = _most if len(telling) >= LONG else all
    return (2 * len(telling) > len(every) and _is_translated(telling, known, enough)) or (
        _is_translated(plain, known, any)
    )


def _is_full(word: str, source: str) -> bool:
    """Whether a word is no number and no function word."""
    return not word[0].isdigit() and word.lower() not in function_words(source)


def _most(truths: Iterable[bool]) -> bool:
    """Whether three of four are true."""
    known = list(truths)
    return 4 * sum(known) >= 3 * len(known)


def _said(text: str) -> str:
    """The statement of a text, with objects for names in one piece and for placeholders."""
    shown = statement(_NOTE.sub(lambda note: " " * len(note[0]), text))
    return _NAME.sub(lambda match: OBJECT * len(match[0]), shown)


def _is_translated(
    words: list[str], known: Known, enough: Callable[[Iterable[bool]], bool]
) -> bool:
    """Whether all of some words, or any, are translated elsewhere, on the page or in the tree."""
    if not words:
        return False
    ours, theirs = known.around()
    folded = [fold(word) for word in words]
    return enough(word not in ours and (word in theirs or known.is_lost(word)) for word in folded)


def _plain(words: list[str], source: str) -> list[str]:
    """Words that are no part of a name: in small letters after a capital, or a verb before all."""
    words = [word for word in words if not word[0].isdigit()]
    if not words or not words[0][0].isupper():
        return []
    first = words[:1] if is_verbal(words[0], source) else []
    return _telling([*first, *(word for word in words[1:] if word.islower())])


def _telling(words: Iterable[str]) -> list[str]:
    return [
        word for word in words if len(word) >= SHORTEST and word.isalpha() and word not in VALUES
    ]


def _has_small(words: list[str], source: str) -> bool:
    """Whether some word in small letters is no function word, which names may have in them."""
    small = (word for word in words[1:] if word.isalpha() and word.islower())
    return any(word not in function_words(source) for word in small)


def is_same(source: str, target: str) -> bool:
    """Whether two texts have the same words, attributes and blanks aside."""
    alike = source[:SAME] == target[:SAME]
    return source == target or (alike and wording(source).split() == wording(target).split())


def around(pairs: Iterable[tuple[str, str]]) -> tuple[frozenset[str], frozenset[str]]:
    """The words of translations, and of their sources, where the two differ."""
    apart = [pair for pair in pairs if not is_same(*pair)]
    return _folded(theirs for _, theirs in apart), _folded(ours for ours, _ in apart)


def _folded(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, {word for text in texts for word in words_of(wording(text))}))
