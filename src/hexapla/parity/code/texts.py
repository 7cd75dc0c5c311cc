"""Texts within code: which are said in other words, and which have changed."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from hexapla.facts.literals.commands import PROGRAMS
from hexapla.facts.literals.fillers import is_slip
from hexapla.facts.literals.names import ENDINGS
from hexapla.facts.literals.trimming import stands
from hexapla.facts.rarely import rarely
from hexapla.parity.code.pages import fenced

if TYPE_CHECKING:
    from hexapla.parity.code.pages import Pages

_PATTERN: Final = re.compile(r"([A-Za-z])\1+(?:[-/.: T]([A-Za-z])\2+)+")
_FILE: Final = re.compile(r"[^\W\d_]+\.[a-z\d]+")
"""The name of a file that is one word."""

_LETTER: Final = re.compile(r"[A-Za-z]")
_FACT: Final = re.compile(r"\d+|\\[nrt]|\$?\{[^{}]*\}|%\w|<[^<>]*>|\w+://\S*")
_BRACES: Final = re.compile(r"\{[^{}]*\}")
_MARKS: Final = frozenset("'\"")
_SET: Final = rarely(r"[ \u00a0\u202f]+(?=[!?:;»])|(?<=«)[ \u00a0\u202f]+")
"""Blanks that a language sets beside a mark."""

_SIGN: Final = re.compile(r"[^\w\s:.,!?-]")
_WORD: Final = re.compile(r"[^\W\d_]+")
ALIKE: Final = 0.6
"""From how alike two words are, one is the other misspelled rather than its translation."""

FILLING: Final = frozenset(("here",))
"""What tells beside function words that a compound is to be filled in: ``new-id-here``."""

KEPT: Final = 2
"""Function words of the source that a text keeps from which on it is in the source's language."""


def is_said_otherwise(was: str, now: str, pages: Pages, *, prose: bool) -> bool:
    """Whether a text is a sentence in other words, a label, or a path to be filled in.

    Of ``prose``, which stands between tags or in quotes, one word may be another.
    """
    if _SET.sub("", was) == _SET.sub("", now) or _is_sample(was[1:-1], now[1:-1], pages):
        return True
    if is_placeholder(was, now, pages.telling) or pages.renamed(was.strip("'\"`"), now[1:-1]):
        return True
    if _is_everywhere(was, now, pages):
        return True
    is_text = len(was.split()) > 1 or len(_WORD.findall(was)) == 1
    if is_text and prose and was[:1] not in _MARKS and _is_exchanged(was, now):
        return True
    if is_text and is_reworded(was, now, pages.telling):
        return True
    return is_text and _is_known(was, now, pages, prose=prose)


def _is_known(was: str, now: str, pages: Pages, *, prose: bool) -> bool:
    """Whether a text has one word in the target's language, as the vocabulary or its order tells.

    A single word has to be a label, which is written with a capital.
    """
    said, told = (_FACT.sub(" ", text) for text in (was, now))
    ours, theirs = _WORD.findall(said), _WORD.findall(told)
    lost, new = _apart(said, told), _apart(told, said)
    if not (len(ours) == len(theirs) and len(lost) == len(new) == 1 and lost[0] and new[0]):
        return False
    if ours[0] in PROGRAMS or _facts(was) != _facts(now):
        return False
    if not (ours[0].istitle() or (prose and len(ours) > 1)):
        return False
    moved = len(ours) > 1 and all(map(str.__ne__, ours, theirs)) and _are_alike(lost[0], new[0])
    return (prose and moved) or pages.knows(lost[0], new[0])


def _is_sample(was: str, now: str, pages: Pages) -> bool:
    """Whether a word is a sample, which a comment of either page shows as well."""
    if not (_WORD.fullmatch(was) and _WORD.fullmatch(now)) or _are_alike(was, now):
        return False
    return (
        _is_commented(was, pages.source)
        and _is_commented(now, pages.target)
        and not stands(was, pages.target)
    )


def _is_everywhere(was: str, now: str, pages: Pages) -> bool:
    """Whether words of a text have others in all of the page's code, twice or more."""
    if _WORD.sub("", was) != _WORD.sub("", now):
        return False
    words = [[word.casefold() for word in _WORD.findall(text)] for text in (was, now)]
    if len(words[0]) != len(words[1]):  # one of them says nothing
        return False
    apart = [both for both in zip(*words, strict=True) if both[0] != both[1]]
    ours, theirs = _coded(pages.source), _coded(pages.target)
    return bool(apart) and all(
        1 < ours[one] == theirs[other]
        and not (one in theirs or other in ours or is_misspelt(one, other))
        for one, other in apart
    )


@lru_cache(maxsize=4)
def _coded(page: str) -> Counter[str]:
    """How often the code of a page has each of its words, in whatever case."""
    return Counter(_WORD.findall(fenced(page).casefold()))


def _is_commented(word: str, page: str) -> bool:
    said = re.compile(rf"(?:^|\s)(?://|#|/\*).*(?<!\w){word}(?!\w)", re.IGNORECASE | re.MULTILINE)
    return said.search(page) is not None


def is_kept(was: str, now: str, telling: frozenset[str]) -> bool:
    """Whether a text is still in the source's language, of which it has several function words."""
    both = telling.intersection(_WORD.findall(was)).intersection(_WORD.findall(now))
    return len(both) >= KEPT


def is_placeholder(was: str, now: str, telling: frozenset[str]) -> bool:
    """Whether a compound like ``your-app`` lost its English, or what language the source has."""
    if _BRACES.findall(was) != _BRACES.findall(now):
        return False
    patterns = [_PATTERN.fullmatch(text.strip("'\"`")) for text in (was, now)]
    if all(patterns) and _LETTER.sub("x", was) == _LETTER.sub("x", now):
        return True
    if _FILE.fullmatch(was) and was.rpartition(".")[2] in ENDINGS:
        return False
    lost, new = exchanged(was, now)
    if " " in was or not new or (telling | FILLING).isdisjoint(lost) or not telling.isdisjoint(new):
        return False
    first = was.casefold().startswith((*lost,))  # a possessive, say
    if len(lost) == len(new) == 1 and not first and is_misspelt(*lost, *new):
        return False
    return len(_WORD.findall(was)) > 1 or not _are_alike(was, now)


def is_reworded(was: str, now: str, telling: frozenset[str]) -> bool:
    """Whether words became others, in another language, and no fact among them changed."""
    lost, new = exchanged(was, now)
    if not telling.isdisjoint(new) or _facts(was) != _facts(now):
        return False
    if is_kept(was, now, telling):
        return False
    reworded = bool(lost and new) and (lost.total() + new.total() > 2 or _is_label(was, now))  # noqa: PLR2004 (a word for a word)
    return reworded or _is_reordered(was, now) or _has_moved(was, now)


def _is_reordered(was: str, now: str) -> bool:
    """Whether the words that both have stand in another order."""
    ours, theirs = (_WORD.findall(text.casefold()) for text in (was, now))
    both = Counter(ours) & Counter(theirs)
    kept = [[word for word in words if word in both] for words in (ours, theirs)]
    return kept[0] != kept[1] and sorted(kept[0]) == sorted(kept[1])


def _has_moved(was: str, now: str) -> bool:
    """Whether one word became one other, which stands elsewhere, as no slip of the pen does."""
    if not _is_exchanged(was, now):
        return False
    ours, theirs = (_WORD.findall(text.casefold()) for text in (was, now))
    lost, new = set(ours).difference(theirs), set(theirs).difference(ours)
    return len(ours) == len(theirs) and ours.index(*lost) != theirs.index(*new)


def _is_label(was: str, now: str) -> bool:
    """Whether a word for a button, say, has become another, and is not misspelled.

    Or a word of a line without the signs of code, with letters that code is not written in.
    """
    ours, theirs = _WORD.findall(was)[0], _WORD.findall(now)[0]
    first = ours.istitle() and not is_misspelt(ours, theirs)
    title = _apart(was, now)[:1]
    spoken = was.isascii() and not now.isascii() and not _SIGN.search(was)
    return first or ((spoken or title[0].istitle()) and _is_exchanged(was, now))


def _is_exchanged(was: str, now: str) -> bool:
    """Whether one word became one other, and is not misspelled."""
    ours, theirs = _apart(was, now), _apart(now, was)
    both = len(ours) == len(theirs) == 1 and ours[0] and theirs[0]
    return bool(both) and not is_misspelt(ours[0], theirs[0])


def is_misspelt(one: str, other: str) -> bool:
    """Whether words differ by one letter, of words as long even by a vowel."""
    differing = sum(a != b for a, b in zip(one, other, strict=False))
    return is_slip(one, other) or (len(one) == len(other) and differing == 1)


def _apart(text: str, other: str) -> list[str]:
    """The words of a text that another lacks."""
    known = {word.casefold() for word in _WORD.findall(other)}
    return [word for word in _WORD.findall(text) if word.casefold() not in known] or [""]


def _are_alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one.lower(), other.lower()).ratio() >= ALIKE


def exchanged(was: str, now: str) -> tuple[Counter[str], Counter[str]]:
    """The words that one text has more often than the other, and the other way round."""
    ours, theirs = (Counter(_WORD.findall(text.casefold())) for text in (was, now))
    return ours - theirs, theirs - ours


def _facts(text: str) -> Counter[str]:
    return Counter(_FACT.findall(text))
