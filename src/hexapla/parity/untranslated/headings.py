"""Titles that are left as they are in the source: words, or the names of what a page is about."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from hexapla.facts.language.languages import function_words, script
from hexapla.facts.masking import RUNNING, small, wording
from hexapla.facts.terms.stems import stemmer, words_of
from hexapla.markdown import inline
from hexapla.parity.words.lexicon import letters

if TYPE_CHECKING:
    from hexapla.model import Block, Document, Pair

PHRASE: Final = 2
"""Words of a phrase besides those of grammar."""

OTHERS: Final = 3
"""Titles of its own that a page has at least which tells titles."""

_TITLE: Final = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+)*")
_NUMBER: Final = re.compile(r"\A(?:\d+(?:\.\d+)*[.):]? |[^\w\s`\"'«“(\[<*_]+ )+")
_BRACKETS: Final = re.compile(r" \([^()]+\)$")

_LISTED: Final = re.compile(r"[a-z]+(?: ?[/,|] ?[a-z]+)+")
_VALUE: Final = re.compile(r"[:=][ \t]*[\"']?([a-z]+(?:[-_][a-z]+)+)(?![\w/.-])")
"""What a key or an option is set to, which is named in small letters and joined by hyphens."""

_LONG: Final = re.compile(r"[^\W\d_]{4,}")
_PHRASE: Final = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)+")


def is_of_code(page: Document, block: Block) -> bool:
    """Whether a title is what the code of its page has: `if / else`, First alive: `first-alive`."""
    if block.kind != "heading":
        return False
    code = " ".join(it.text for it in page.blocks if it.kind == "code")
    if _PHRASE.fullmatch(block.text):
        name = "-".join(words_of(block.text.lower()))
        return any(name == value.replace("_", "-") for value in _VALUE.findall(code))
    return _LISTED.fullmatch(block.text) is not None and all(
        _often(word, code) for word in re.findall("[a-z]+", block.text)
    )


def is_word_alone(pair: Pair, block: Block) -> bool:
    """Whether a block is a heading of one word on a page that has others in its own words."""
    return (block.kind == "heading" and block.text.isalpha()) and any(
        ours and theirs and ours.text != theirs.text for ours, theirs in pair.aligned("heading")
    )


def is_page_title(block: Block) -> bool:
    """Whether a block is a page's title in capitals, which may be the name of its work."""
    title = wording(block.text) if (block.kind, block.level) == ("heading", 1) else ""
    return not title.isupper() and bool(title) and not any(map(_is_small, words_of(title)))


def _is_small(word: str) -> bool:
    return word[0].islower()


def is_used(pair: Pair, title: str) -> bool:
    """Whether the translation says the word of a title in its own text: both languages have it."""
    word = re.compile(rf"(?<!\w){title.lower()}(?!\w)")
    told = (it for it in pair.aligned() if it[0] and it[1] and it[0].text != it[1].text)
    return any(
        theirs.kind in RUNNING and word.search(wording(theirs.text)) for _, theirs in told if theirs
    )


def is_foreign(pair: Pair, title: str) -> bool:
    """Whether the vocabulary has other words for a title that the page says nowhere else."""
    page, word = pair.target, title.casefold()
    if not (page and title.istitle() and pair.lexicon) or page.text.casefold().count(word) > 1:
        return False
    found = pair.lexicon().untold(frozenset((word,)), letters(title))
    return any(sense.is_sure for sense in found)


def is_worded(pair: Pair, block: Block) -> bool:
    """Whether a heading, or the head of a table, has a word that is surely not the page's own.

    Capitals say nothing in a title. The source has the word in small letters, too, and the
    translation nowhere else, so that it is no name; and the vocabulary has others for it, of which
    it is no form.
    """
    if not (pair.source and pair.target and pair.lexicon) or not _is_headed(block):
        return False
    texts, source, target = wording(block.text), pair.source, pair.target
    words = {word.casefold() for word in _LONG.findall(texts)} - function_words(source.locale)
    lone = (word for word in words if _often(word, small(target)) == texts.casefold().count(word))
    stem, lexicon = stemmer(target.locale), pair.lexicon()
    return any(
        (forms := lexicon.forms(word)) and stem(word) not in map(stem, forms)
        for word in lone
        if _often(word, source.text) and _often(word, small(source)) > 1
    )


def is_nowhere_else(pair: Pair, block: Block) -> bool:
    """Whether a title has a word that its page, which has told other titles, says nowhere else.

    A name, or a term that is kept, stands in what the title is above, too.
    """
    title = _unnumbered(block)
    is_title = block.kind == "heading" and block.level > 1 and " " in title
    if not (pair.target and is_title and _TITLE.fullmatch(title)) or _own(pair) < OTHERS:
        return False
    often = _counted(pair.target)
    return any(often[word] == count for word, count in Counter(_words(title)).items())


def _unnumbered(block: Block) -> str:
    """A title without its number, what is drawn before it, and what stands in brackets behind."""
    return _BRACKETS.sub("", _NUMBER.sub("", block.text, count=1))


@lru_cache(maxsize=1)  # one title after the other is of the same pair
def _own(pair: Pair) -> int:
    """How many titles a page has in its own words."""
    return sum(
        ours is not None and theirs is not None and ours.text != theirs.text
        for ours, theirs in pair.aligned("heading")
    )


@lru_cache(maxsize=1)
def _counted(page: Document) -> Counter[str]:
    return Counter(_words(page.text))


def _words(text: str) -> list[str]:
    return _LONG.findall(text.casefold())


def _is_headed(block: Block) -> bool:
    """Whether a block is a title of several words, or the head of a table that has only such."""
    if block.kind == "heading":
        title = _unnumbered(block)
        words = title.split() if block.level > 1 and _TITLE.fullmatch(title) else []
        return len(words) > 1 and not any(map(str.isupper, words))
    cells = inline.cells(block.text) if (block.kind, block.info) == ("row", "header") else []
    return bool(cells) and all(_TITLE.fullmatch(cell.strip()) for cell in cells if cell.strip())


def _often(word: str, text: str) -> int:
    return len(re.findall(rf"(?<!\w){re.escape(word)}(?!\w)", text))


def is_phrase(pair: Pair, title: str) -> bool:
    """Whether a title in other letters than its page's is a phrase, and no name.

    The vocabulary has other words for all of it, and one after the first is in small letters.
    """
    if not (pair.source and pair.target and pair.lexicon and _PHRASE.fullmatch(title)):
        return False
    own, source = pair.target.locale, pair.source.locale
    _, *rest = words = title.split()
    full = [word for word in words if word not in function_words(source)]
    small = any(map(str.islower, rest))
    if len(full) < PHRASE or not small or script(own) == script(source):
        return False
    senses = (pair.lexicon().sense(word.casefold()) for word in full)
    return all(sense is not None and sense.is_sure for sense in senses)
