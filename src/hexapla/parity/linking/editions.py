"""Pages in the reader's language whose addresses say that they are others than the source's.

A site gives its pages other names in every language: `/fr/boutique` is `/en/shop`. One that is
named in the source's words, and in others than that, as `/fr/jobs`, is hardly its counterpart.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from hexapla.parity.linking.addresses import article, languages, neutral
from hexapla.parity.linking.chosen import is_localised
from hexapla.parity.words.evidence import evidence
from hexapla.parity.words.lexicon import folded, letters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.model import Link, Pair
    from hexapla.parity.linking.linked import Difference

_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_STEP: Final = re.compile(r"[/?&=]")
_CODE: Final = re.compile(r"(?=[^A-Z]*[A-Z])[A-Z\d:._-]{3,}")
"""What a thing is called in every language: `CSS`, `ISO-9001`."""

_SUFFIX: Final = re.compile(r"\.\w{1,5}\Z")


def is_another(was: str, now: str, pair: Pair, text: str = "") -> bool:
    """Whether the two addresses have each a name in words of the source's, and say two things.

    What the ``text`` of the link says as well is no other thing.
    """
    here, there = _steps(was, now, pair)
    if here[:-1] == there[:-1] and all(_CODE.fullmatch(it[-1]) for it in (here, there) if it):
        return bool(here and there)
    ours, theirs = _words(here), _words(there)
    if not (ours and theirs and pair.lexicon) or set(ours) & set(theirs):
        return False
    lexicon = pair.lexicon()
    told = [lexicon.known(word) for word in theirs]
    if not all(it and it.isdisjoint(letters(x)) for it, x in zip(told, theirs, strict=True)):
        return False
    due = frozenset().union(*(lexicon.known(word) for word in ours))
    return bool(due) and (due | letters(text)).isdisjoint(frozenset().union(*told))


def is_cognate(was: str, now: str, pair: Pair) -> bool:
    """Whether an address in the reader's language has the words for the source's: `guida`, `guide`.

    They may differ by a letter, as a slip of the pen does.
    """
    if not (pair.source and pair.lexicon):
        return False
    if not is_localised(was, now, pair.source.locale, pair.locale, nearly=True):
        return False
    lexicon = pair.lexicon()
    ours, theirs = map(_words, _steps(was, now, pair))
    told = [lexicon.known(word) for word in ours]
    return len(ours) == len(theirs) > 0 and all(
        not known.isdisjoint(letters(word)) for known, word in zip(told, theirs, strict=True)
    )


def doubt_editions(one: Difference, pair: Pair) -> None:
    """Doubt the addresses of a block that are of the reader's language, and say something else."""
    page = pair.source
    for _, now in one.added if page and one.lost else ():
        for _, was in one.lost:
            both = was.target, now.target
            own = page is not None and is_localised(*both, page.locale, pair.locale)
            if own and is_another(*both, pair, now.text):
                one.doubtful.add(now)


def is_another_article(was: Link, now: Link, pair: Pair) -> bool:
    """Whether a link to an article in the reader's language surely is not to the source's.

    Nothing in its title tells a word of the source's title, though the text of the link does, and
    it has nothing in common with either.
    """
    ours, theirs = (article(link.target).partition("/")[2] for link in (was, now))
    if not pair.lexicon or not theirs:
        return False
    lexicon: Any = pair.lexicon()
    known = [lexicon.known(word) for word in _WORD.findall(folded(ours))]
    title, text = letters(theirs.replace("_", " ")), letters(now.text)
    told = [groups for groups in known if groups]
    if not told or any(not groups.isdisjoint(title) for groups in told):
        return False
    own = evidence(theirs.replace("_", " ")).cognates
    shared = own & (evidence(ours.replace("_", " ")).cognates | evidence(now.text).cognates)
    return not shared and any(not groups.isdisjoint(text) for groups in told)


def _steps(was: str, now: str, pair: Pair) -> tuple[list[str], list[str]]:
    """The steps of two addresses without those that they end with alike, but for their hosts."""
    known = languages((pair.source.locale if pair.source else "", pair.locale))
    here, there = (_STEP.split(neutral(it, known)) for it in (was, now))
    while here and there and here[-1] == there[-1]:
        here.pop()
        there.pop()
    return (here, there) if len(here) > 1 < len(there) else ([], [])


def _words(steps: Sequence[str]) -> list[str]:
    """The words of the last of some steps."""
    return _WORD.findall(folded(_SUFFIX.sub("", steps[-1]))) if steps else []
