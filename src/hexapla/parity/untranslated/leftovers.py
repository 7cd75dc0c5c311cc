"""What a page leaves in the language of its source."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts.labels import labels, may_have
from hexapla.facts.language import copies
from hexapla.facts.language.everyday import is_command, is_likely
from hexapla.facts.language.loans import is_loan
from hexapla.facts.masking import KINDS, RUNNING, said, wording
from hexapla.facts.terms.stems import words_of
from hexapla.parity.untranslated import phrases, strays
from hexapla.parity.untranslated.cited import is_cited, is_glossed
from hexapla.parity.untranslated.elsewhere import (
    TITLES,
    folded_words,
    is_said,
    is_said_too,
    is_told,
    is_twice,
    label,
    label_words,
    own_words,
)
from hexapla.parity.untranslated.excerpts import excerpt, seen
from hexapla.parity.untranslated.headings import (
    is_foreign,
    is_nowhere_else,
    is_of_code,
    is_page_title,
    is_phrase,
    is_used,
    is_word_alone,
    is_worded,
)
from hexapla.parity.untranslated.kept_labels import (
    is_around_labels,
    is_of_its_own,
    is_spelled_out,
    is_work,
)
from hexapla.parity.untranslated.remains import is_file, may_remain, remains
from hexapla.parity.untranslated.row_labels import is_label, keeps_messages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hexapla.model import Block, Document, Pair, Span


SHORT: Final = 2  # words of a row that may be what a form on the screen says

_ENTRANCE: Final = re.compile(r"\[[^\[\]]+\]\(#[^()\s]*\)")
"""A link to a heading of the page, as a table of contents has them."""
_ALERT: Final = re.compile(r"\[![A-Za-z]+\][ \t]*\n")
"""What makes a quotation a box, on a line by itself: ``[!TIP]``."""

_INITIAL: Final = re.compile(r"\b(\w)\w+ \(\1\)", re.IGNORECASE)
"""A word that explains the letter which stands for it: *rock (r)*."""


class Leftover(NamedTuple):
    """A block with text of the source in it: its first words, and where it is if not all."""

    source: Block
    target: Block
    shown: str
    span: Span | None = None
    doubtful: bool = False
    following: int = 0  # how many more of the same list


class Around(NamedTuple):
    """What is known of the rest of a page, each looked for when it is first asked.

    ``told`` gives the words of what the page has in its own words, and whether it is a title.
    """

    known: copies.Known
    told: Callable[[], frozenset[tuple[bool, tuple[str, ...]]]]

    def tells(self, words: tuple[str, ...], *, as_title: bool = False) -> bool:
        """Whether the page has those words of the source in its own elsewhere, or in a title."""
        kinds = (True,) if as_title else (True, False)
        return bool(words) and any((kind, words) in self.told() for kind in kinds)


def leftovers(pair: Pair) -> Iterator[Leftover]:
    """What is left of the source's text in each block, else in the labels of its markup."""
    page, source = pair.target, pair.source
    if not page or not source:
        return
    locales = (page.locale, source.locale)
    telling = copies.is_telling(said(page), locales)
    grammatical = telling and not (
        strays.grammar(locales).isdisjoint(said(page))
        and phrases.telling(locales).isdisjoint(said(page))
    )
    asked = telling or may_have(page.text) or "][" in page.text
    known = copies.Known(partial(_around, pair), partial(_is_lost, pair))
    around = Around(known, partial(own_words, pair))
    for ours, theirs in pair.aligned():
        if not ours or not theirs or ("quote" in theirs.container and is_glossed(ours, theirs)):
            continue
        found = None
        if theirs.kind in KINDS:
            if telling and copies.may_be_copied(theirs.text, ours.text, locales):
                found = _sentences(ours, theirs, page, locales)
            if not found and theirs.text[: copies.SAME] == ours.text[: copies.SAME]:
                found = _whole(pair, ours, theirs, around) or _lead(ours, theirs, page, around)
        if found:
            if not _may_stay(found, pair):
                yield found
            continue
        marked = (asked or theirs.kind == "html") and may_remain(ours.text, theirs)
        if grammatical or marked:
            yield from _piece(ours, theirs, page, locales, grammatical=grammatical, marked=marked)


def _lead(source: Block, target: Block, page: Document, around: Around) -> Leftover | None:
    """A text that begins with the source's label, which the page has in its own words elsewhere."""
    lead = label(target.text) if target.text[:1] in ("*", "_") else ""
    if not lead or lead != label(source.text) or not around.tells(label_words(target.text)):
        return None
    start = target.text.index(lead)
    span = page.place(target, start, start + len(lead) + 1)  # with the colon
    return Leftover(source, target, excerpt(lead), span, doubtful=True)


def _may_stay(found: Leftover, pair: Pair) -> bool:
    """Whether what is left is a citation, or what a program says in a column of such."""
    if is_cited(found.target, pair, doubtful=found.doubtful):
        return True
    return keeps_messages(found.source, found.target, pair)


def _sentences(
    source: Block, target: Block, page: Document, locales: tuple[str, str]
) -> Leftover | None:
    found = copies.copied(target.text, source.text, locales)
    places = [it for it in found if not is_of_its_own(source.text, target.text, *it)]
    if not places or is_around_labels(source.text, target.text):
        return None
    (start, first), end = places[0], places[-1][1]
    if source.text != target.text and is_work(target.text[start:end]):
        return None
    box = _ALERT.match(target.text)
    partly = words_of(wording(target.text)[box.end() if box else 0 : start])
    span = page.place(target, start, end) if partly else None
    sample = bool(partly) and target.text[start - 1 : start] in ("*", "_")
    return Leftover(source, target, excerpt(seen(target.text, start, first)), span, sample)


def _whole(pair: Pair, source: Block, target: Block, around: Around) -> Leftover | None:
    """A block that is the source's, letter for letter; doubtful where it may be a name."""
    if not (copies.is_same(source.text, target.text) and pair.source and pair.target):
        return None
    locales = (pair.target.locale, pair.source.locale)
    is_code = target.kind == "paragraph" and is_command(target.text, locales[1])
    if is_code or is_loan(target.text, locales[0]) or is_of_code(pair.target, target):
        return None
    entrance = _ENTRANCE.fullmatch(target.text) is not None
    titled = entrance or target.kind in TITLES
    words = folded_words(source.text) if entrance or is_twice(source.text, pair.source) else ()
    worth = titled and (" " in target.text or is_said_too(pair, target.text))
    sure = copies.is_repeated(target.text, locales, around.known, titled=worth)
    sure = sure or (titled and around.tells(words, as_title=True))
    told = sure or (is_said(source.text) and around.tells(words))
    told = told or around.tells(label_words(source.text))
    if not (told or _may_be_left(pair, target, locales, around, titled=titled)):
        return None
    if (titled and target.text.isalpha() and is_used(pair, target.text)) or is_label(target, pair):
        return None
    sure = sure and not (target.kind == "row" and len(words_of(wording(target.text))) <= SHORT)
    doubtful = not sure or is_page_title(target) or bool(_INITIAL.search(target.text))
    return Leftover(source, target, excerpt(target.text), doubtful=doubtful)


def _may_be_left(
    pair: Pair, target: Block, locales: tuple[str, str], around: Around, *, titled: bool
) -> bool:
    """Whether a text that is the source's says, by its own words, what a translation would tell."""
    text = target.text
    return (
        is_likely(text, target.kind, locales, lambda: around.known.around()[0])
        or (target.key == "title" and text.isalpha() and is_told(pair, text))
        or (is_word_alone(pair, target) and is_foreign(pair, text))
        or (titled and is_phrase(pair, text))
        or is_worded(pair, target)
        or is_nowhere_else(pair, target)
    )


def _label(
    source: Block, target: Block, page: Document, locales: tuple[str, str]
) -> Leftover | None:
    for start, end in labels(target.text):
        label = target.text[start:end]
        named = is_file(target.text, start, end)
        if not named and label in source.text and copies.is_sentence(label, locales):
            span = page.place(target, start, end)
            return Leftover(source, target, excerpt(label), span)
    return None


def _piece(  # noqa: PLR0913 (two answers that are known already)
    source: Block,
    target: Block,
    page: Document,
    locales: tuple[str, str],
    *,
    grammatical: bool,
    marked: bool,
) -> Iterator[Leftover]:
    """A piece of a block that is told in its own words, or of HTML; a short one is doubtful.

    ``grammatical`` says that the page may have a word of the source's grammar, and ``marked`` that
    the block may have a piece by its marks.
    """
    places: Iterator[tuple[int, int]] = iter(())
    if marked:
        label = _label(source, target, page, locales) if may_have(target.text) else None
        if label:
            yield label
            return
        places = remains(source.text, target.text, locales)
    place = next(places, None)
    if not place and grammatical and strays.may_stray(source, target, locales):
        place = next(strays.strays(source.text, target.text, locales), None)
    if not place and grammatical and phrases.may_have(source, target, locales):
        place = next(phrases.phrases(source.text, target.text, locales), None)
    if not place or is_spelled_out(target.text[slice(*place)], target.text, locales[1]):
        return
    shown, span = excerpt(target.text[slice(*place)]), page.place(target, *place)
    yield Leftover(source, target, shown, span, doubtful=True)


def _is_lost(pair: Pair, word: str) -> bool:
    return bool(pair.lexicon and pair.lexicon().is_lost(word))


@lru_cache(maxsize=1)  # one block after the other is of the same pair
def _around(pair: Pair) -> tuple[frozenset[str], frozenset[str]]:
    matched = ((a, b) for a, b in pair.aligned() if a and b and a.kind in RUNNING)
    return copies.around((ours.text, theirs.text) for ours, theirs in matched)
