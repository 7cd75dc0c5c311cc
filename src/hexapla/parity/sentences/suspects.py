"""A block that may have lost or gained text: what there is to compare of each sentence of it."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from zlib import crc32

from hexapla.markdown.inline import shown
from hexapla.model import Span
from hexapla.parity.alignment.similarity import said
from hexapla.parity.sentences.bounds import is_open
from hexapla.parity.sentences.clauses import Run, likeliest
from hexapla.parity.sentences.sentences import glance, sentences
from hexapla.parity.words.lexicon import words
from hexapla.parity.words.weighing import COGNATE, Text, is_beginning, trace

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hexapla.model import Block
    from hexapla.parity.sentences.sentences import Sentence
    from hexapla.parity.words.lexicon import Lexicon
    from hexapla.parity.words.weighing import Chance, Senses

MOST: Final = 60
"""The count of sentences beyond which a block is not looked into."""

LIMITS: Final = (-100, 500)
LONGEST: Final = 200  # of a sentence that is kept for a message, with its marks

_ANCHOR: Final = re.compile(
    r"\]\(([^)\s]+)|://([^\s<>)\]`]+)|`([^`]+)`"
    r"|[\w-]+(?:[.+#][\w-]+)+|[A-Za-z][\w-]*[A-Z0-9_]\w*|\d+|@\w+"
)
"""A link, an address, code (marked or not), a name with signs or capitals in it, a number."""
_CLAUSE: Final = re.compile(r"[,;:،؛—–(](?!\w)|[.!?؟](?=\s)|\((?=\w)")
_ENDINGS: Final = {"?": "?؟\uff1f", ":": ":\uff1a"}


class Mark(NamedTuple):
    """What there is to compare of a sentence, and its first words for a message.

    ``said`` are hundredths of evidence that the other side says it, less than none against it.
    """

    length: int
    clauses: int
    ending: str
    anchors: tuple[int, ...]
    words: str
    said: int = 0


class Suspect(NamedTuple):
    """A block that may have lost or gained text: its place, and the sentences of both sides.

    The ``run`` is what it has most likely lost, by the words that are known; ``open`` says that it
    has not the mark at its end that the source has, ``cut`` after which words it breaks off.
    """

    span: Span
    line: int
    ours: tuple[Mark, ...]
    theirs: tuple[Mark, ...]
    run: Run | None = None
    open: bool = False
    cut: str = ""

    @property
    def lengths(self) -> tuple[int, int]:
        """How long both sides are, all their sentences together."""
        return sum(it.length for it in self.ours), sum(it.length for it in self.theirs)


def suspect(
    source: Block,
    target: Block,
    lexicon: Callable[[], Lexicon] | None,
    usual: tuple[float, float] | None = None,
    beside: Sequence[tuple[str, int]] = (),
) -> Suspect:
    """All that there is to compare of two blocks; of as many sentences, how long they are.

    The lexicon is only asked for where one side has another number of sentences, or where it may
    lack a run of clauses: then the ``usual`` lengths are given, and the texts ``beside``.
    """
    ours, theirs = sentences(source.text), sentences(target.text)
    if len(ours) == len(theirs):  # then all that matters is how long they are
        marks = _whole(ours), _whole(theirs)
    else:
        marks = _marks(source.text), _marks(target.text)
    if lexicon and len(ours) > 1 and len(ours) != len(theirs) and is_seen(source, target):
        said = _said(source, target, lexicon())
        told = (mark._replace(said=each) for mark, each in zip(marks[0], said, strict=True))
        marks = tuple(told), marks[1]
    run = None
    if lexicon and usual:
        known = lexicon(), _taught(lexicon(), source)
        run = likeliest(source.text, target.text, beside, known, usual)
    return Suspect(target.span, source.span.line, *marks, run, is_open(source.text, target.text))


def read(plain: Sequence[Any]) -> Suspect:
    """A suspect that was written as JSON.

    Raises:
        TypeError, ValueError: it is none.
    """
    span, line, ours, theirs, run, is_open, cut = plain
    found = None
    if run is not None:
        length, lost, whole, words = run
        found = Run(int(length), int(lost), int(whole), str(words))
    place = Span(*map(int, span)), int(line)
    return Suspect(*place, _read(ours), _read(theirs), found, bool(is_open), str(cut))


def _read(side: Sequence[Sequence[Any]]) -> tuple[Mark, ...]:
    return tuple(
        Mark(
            int(length), int(clauses), str(ending), tuple(map(int, anchors)), str(words), int(said)
        )
        for length, clauses, ending, anchors, words, said in side
    )


def merged(suspect: Suspect) -> Suspect:
    """The same with nothing known of its sentences but how long they are together."""
    ours, theirs = suspect.lengths
    return suspect._replace(ours=(_length(ours),), theirs=(_length(theirs),))


def is_seen(source: Block, target: Block) -> bool:
    """Whether a glance tells that the sentences are not as many; to teach a lexicon takes long."""
    ours, theirs = glance((source.text, target.text))
    return ours.signs != theirs.signs


def _whole(found: Sequence[Sentence]) -> tuple[Mark, ...]:
    return (_length(sum(sentence.length for sentence in found)),)


def _length(length: int) -> Mark:
    return Mark(length, 0, "", (), "")


def _marks(text: str) -> tuple[Mark, ...]:
    return tuple(_mark(length, text[start:end]) for length, start, end in sentences(text))


def _mark(length: int, text: str) -> Mark:
    anchors = {crc32(_name(match).encode("utf-8", "replace")) for match in _ANCHOR.finditer(text)}
    bare = text.rstrip()
    clauses = len(_CLAUSE.findall(bare[:-1]))
    first = " ".join(text[:LONGEST].split())
    return Mark(length, clauses, _ending(bare[-4:]), tuple(sorted(anchors)), first)


def _ending(tail: str) -> str:
    """What a sentence ends with that its translation keeps: a question's mark or a colon."""
    return next((kind for kind, marks in _ENDINGS.items() if any(m in tail for m in marks)), "")


def _name(match: re.Match[str]) -> str:
    address = match[1] or match[2]
    if address:
        return address.rstrip("/.,;").rsplit("/", 1)[-1]
    return match[3] or match[0]


def _said(source: Block, target: Block, lexicon: Lexicon) -> list[int]:
    """For each sentence of the source, the evidence that a translation says its own words.

    What the block itself has taught is no evidence.
    """
    each = [words(shown(source.text[start:end])) for _, start, end in sentences(source.text)]
    senses = partial(lexicon.besides, own=_taught(lexicon, source))
    theirs = [target.text[start:end] for _, start, end in sentences(target.text)]
    texts = [Text.of(shown(text)) for text in theirs]
    return [
        max(_evidence(own, text, senses, lexicon.chance) for text in texts)
        for own in (of - _others(each, of) for of in each)
    ]


def _taught(lexicon: Lexicon, block: Block) -> frozenset[int]:
    """The blocks that have taught a lexicon and are that one: they are no evidence for it."""
    return lexicon.places(words(said(block)))


def _others(each: Sequence[frozenset[str]], own: frozenset[str]) -> frozenset[str]:
    return frozenset().union(*(other for other in each if other is not own))


def _evidence(own: frozenset[str], text: Text, senses: Senses, chance: Chance) -> int:
    """Hundredths of evidence for words in a text; what a beginning may tell counts besides."""
    cognates = set(filter(is_beginning, own & text.words))
    traces = (trace(word, text, senses, chance) for word in sorted(own - cognates))
    total = COGNATE * len(cognates) + sum(found.weight for found in traces if found)
    return round(min(max(100 * total, LIMITS[0]), LIMITS[1]))
