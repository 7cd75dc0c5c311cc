"""Cells and terms that are left in the source's language among others that are translated.

A column, or a list of terms, that is mostly left is meant to be. One word, or a few, are told
where the vocabulary has other words for each of them and the page says them nowhere else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts.language.languages import function_words
from hexapla.facts.language.loans import is_loan
from hexapla.parity.tables import cells_of, places_of, tables
from hexapla.parity.untranslated.leftovers import Leftover
from hexapla.parity.words.lexicon import letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.model import Block, Document, Pair
    from hexapla.parity.words.lexicon import Lexicon

_MARKS: Final = " *_:"
_WORDS: Final = re.compile(r"[ *_:]*(?:[A-Z][a-z]+|[A-Za-z][a-z]+(?: [A-Za-z]?[a-z]+){1,4})[ *_:]*")
"""A word with a capital, or a few, with or without marks."""


_KEY: Final = re.compile(r"(?:Alt|Backspace|Ctrl|Delete|Enter|Esc|Escape|Return|Shift|Space)\b.*")
_TAB: Final = "Tab"
"""What the key is called in every language."""


class _Label(NamedTuple):
    """A cell or a term in both languages, in its blocks; ``cell`` is its number in a row."""

    ours: str
    theirs: str
    source: Block
    target: Block
    cell: int = -1

    @property
    def is_left(self) -> bool:
        """Whether it is the source's, letter for letter, and made of words."""
        return self.ours == self.theirs and _WORDS.fullmatch(self.ours) is not None


def alone(pair: Pair) -> Iterator[Leftover]:
    """What is left of the source's in single cells and terms, in doubt."""
    page, source, lexicon = pair.target, pair.source, None
    for labels in _groups(pair):
        left = [label for label in labels if label.is_left]
        if not (left and page and source and pair.lexicon):
            continue
        told = [label for label in labels if label.ours != label.theirs and label.theirs]
        titled = any(_is_title(label.ours) for label in told)
        lexicon = lexicon or pair.lexicon()
        names = [label for label in left if not _is_shared(label.ours, lexicon)]
        if any(_KEY.fullmatch(label.ours.strip(_MARKS)) for label in told):
            names = [label for label in names if label.ours.strip(_MARKS) != _TAB]
        enough = len(told) >= len(names) + _is_column(left[0])
        for label in names if enough else ():
            if (titled or not _is_title(label.ours)) and _is_foreign(label, lexicon, source, page):
                yield _leftover(label, page)


def _groups(pair: Pair) -> Iterator[Sequence[_Label]]:
    """The names of each table's columns, the cells of each column, and all terms of the page."""
    for rows in tables(pair):
        rest = [both for both in rows if both[0].text != both[1].text]
        if any(_may_have(source.text, target.text) for source, target in rest):
            table = [_row(source, target) for source, target in rest]
            yield from (row for row in table if row[0].source.info)
            body = [row for row in table if not row[0].source.info]
            for number in range(max(map(len, body), default=0)):
                yield [row[number] for row in body if number < len(row)]
    terms = (both for both in pair.aligned("term") if both[0] and both[1])
    yield [_Label(a.text, b.text, a, b) for a, b in terms if a and b]


def _may_have(source: str, target: str) -> bool:
    """Whether two rows have a cell in common that has words; a quick look."""
    common = {*cells_of(source)}.intersection(cells_of(target))
    return any(map(_WORDS.fullmatch, common))


def _row(source: Block, target: Block) -> list[_Label]:
    cells = zip(cells_of(source.text), cells_of(target.text), strict=False)
    return [_Label(*both, source, target, number) for number, both in enumerate(cells)]


def _is_column(label: _Label) -> bool:
    return label.cell >= 0 and not label.source.info


def _is_title(text: str) -> bool:
    """Whether a text has several words, and those of more than three letters are in capitals."""
    words = text.strip(_MARKS).split()
    return len(words) > 1 and all(word[0].isupper() for word in words if len(word) > 3)  # noqa: PLR2004


def _is_foreign(label: _Label, lexicon: Lexicon, source: Document, page: Document) -> bool:
    """Whether there are other words for a label, of which the page has none elsewhere."""
    text = label.ours.strip(_MARKS)
    small, known = text.casefold(), letters(text)
    if is_loan(text, page.locale):
        return False
    if page.text.casefold().count(small) > source.text.casefold().count(small):
        return False
    words = [word for word in small.split() if word not in function_words(source.locale)]
    told = [lexicon.known(word) for word in words]
    foreign = bool(told) and all(it and it.isdisjoint(known) for it in told)
    return foreign and not any(_is_kept(word, lexicon) for word in words)


def _is_shared(text: str, lexicon: Lexicon) -> bool:
    """Whether a word is the source's and the page's language's, by the vocabulary."""
    return not lexicon.known(text.strip(_MARKS).casefold()).isdisjoint(letters(text))


def _is_kept(word: str, lexicon: Lexicon) -> bool:
    """Whether translations of the tree mostly have a word as it is."""
    return len(lexicon.places((word,))) > 1 and not lexicon.is_lost(word)


def _leftover(label: _Label, page: Document) -> Leftover:
    text = label.theirs.strip(_MARKS)
    span = None
    if label.cell >= 0:
        span = page.place(label.target, *places_of(label.target.text)[label.cell])
    return Leftover(label.source, label.target, text, span, doubtful=True)
