"""Questions and exclamations of languages that open them with a mark, too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.facts.masking import OBJECT
from hexapla.facts.typesetting.quoting import Slip

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.facts.typesetting.conventions import Convention

_SPOKEN: Final = re.compile(r"[^\W\d_]{2}")
_END: Final = re.compile(r"[.!?…|\n]")
_CLOSING: Final = "*_)»”\"'’"
_CLOSERS: Final = ("", ",", ".", " ", "\n", "*", "_", ")", '"', "”", "»", "|", "]", OBJECT)
_REFERENCES: Final = {"&iquest;": "¿", "&iexcl;": "¡"}


def may_be_unopened(texts: Sequence[str], mark: str, sign: str) -> set[int]:
    """The numbers of those texts that have more marks at the end of sentences than openers."""
    return {
        number
        for number, text in enumerate(texts)
        if mark in text and text.count(mark) > text.count(sign)
    }


def unopened(text: str, whole: str, way: Convention) -> Iterator[Slip]:
    """Questions and exclamations without their opener; a fix where the sentence is all."""
    start = 0
    for match in _END.finditer(text):
        end = match.start()
        opener = way.openers.get(match[0])
        after = text[end + 1 : end + 2]
        if opener and _is_asked(text[start:end].rstrip(_CLOSING)) and after in _CLOSERS:
            if not _opened(whole[start:end], way):
                yield _opening(text, start, end, opener)
            elif opener in whole[start:end] and match[0] in whole[end + 1 :]:
                start = end + 1
        if _ends(text, start, end):
            start = end + 1


def _is_asked(sentence: str) -> bool:
    """Whether a mark ends words: a letter stands before it, or code or a name with words around."""
    last = sentence[-1:]
    if last.isdigit():
        words, _, name = sentence.rpartition(" ")
        return bool(_SPOKEN.search(words) and _SPOKEN.search(name))
    return last.isalpha() or (last == OBJECT and _SPOKEN.search(sentence) is not None)


def _opened(sentence: str, way: Convention) -> bool:
    return any(sign in sentence for sign in (*way.openers.values(), *_REFERENCES))


def _ends(text: str, start: int, end: int) -> bool:
    """Whether a sentence ends at a mark: not within an ellipsis, nor after an abbreviation."""
    if text[end] in "|\n":
        return True
    following = text[end + 1 : end + 6].lstrip(' *_)"”»(')[:1]
    word = text[start:end].rpartition(" ")[2]
    return not following.islower() and (text[end] != "." or len(word) > 3)  # noqa: PLR2004


def _opening(text: str, start: int, end: int, opener: str) -> Slip:
    begin = end - len(text[start:end].lstrip())
    message = f"the sentence ends with “{text[end]}” and does not begin with “{opener}”"
    alone = not text[:begin].strip() and not text[end + 1 :].strip()
    if alone and text[begin].isalpha() and not re.search(r"[,;:—–\n.]", text[begin:end]):
        return Slip(begin, begin + 1, message, opener + text[begin])
    return Slip(end, end + 1, message)
