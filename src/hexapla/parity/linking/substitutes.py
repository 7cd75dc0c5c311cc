"""Which link of a translation stands in the place of which lost one of its source."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from hexapla.parity.linking.addresses import ALIKE
from hexapla.parity.words.evidence import evidence
from hexapla.parity.words.lexicon import folded, letters, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from hexapla.model import Link

    Lexicon = Callable[[], Any] | None

MANY: Final = 20
"""Links up to which each is held against every other; more of them are taken in order."""

SAID: Final = 0.5
"""The share of a text that another says, from which the two links are one."""


class _Likeness(NamedTuple):
    """How much a link is like a lost one, and whether that is enough to say that it is that."""

    score: float
    is_clear: bool


def substitutes(
    lost: Sequence[Link], added: Sequence[Link], ends: tuple[int, int], lexicon: Lexicon = None
) -> Iterator[tuple[Link, Link]]:
    """Each lost link with the added one in its place, the likest first.

    As many added links as lost ones stand for those, each for one; else only those that are
    clearly one. ``ends`` are the lengths of the two texts that the links are in.
    """
    are_even = len(lost) == len(added)
    if max(len(lost), len(added)) > MANY or len(lost) == len(added) == 1:
        yield from zip(lost, added, strict=False)
        return
    table = [
        (_likeness(was, now, ends, lexicon), i, j)
        for i, was in enumerate(lost)
        for j, now in enumerate(added)
    ]
    table.sort(key=lambda row: (-row[0].score, row[1:]))
    ours, theirs = set(range(len(lost))), set(range(len(added)))
    for likeness, i, j in table:
        if i in ours and j in theirs and (are_even or likeness.is_clear):
            ours.remove(i)
            theirs.remove(j)
            yield lost[i], added[j]


def _likeness(was: Link, now: Link, ends: tuple[int, int], lexicon: Lexicon) -> _Likeness:
    """What the addresses, the texts and the places of two links say."""
    said = _said(was.text, now.text, lexicon)
    (host, tail), (other, end) = _ends(was.target), _ends(now.target)
    alike = SequenceMatcher(None, _bare(was.target), _bare(now.target)).ratio()
    apart = abs(was.start / max(ends[0], 1) - now.start / max(ends[1], 1))
    score = alike + 2 * said + (tail == end) + (host == other) / 2 - apart / 2
    return _Likeness(score, said >= SAID or tail == end or alike >= ALIKE)


def _ends(target: str) -> tuple[str, str]:
    """The first and the last step of an address: its host and its page, as a rule."""
    steps = _bare(target)
    return steps.partition("/")[0].lower(), steps.rstrip("/").rpartition("/")[2].lower()


def _bare(target: str) -> str:
    return target.partition("://")[2] or target


def _said(ours: str, theirs: str, lexicon: Lexicon) -> float:
    """The share of a text that another says, by their cognates or by what a lexicon knows."""
    if folded(ours) == folded(theirs):
        return 1.0
    here, there = evidence(ours), evidence(theirs)
    marks = here.cognates | here.anchors, there.cognates | there.anchors
    shared = len(marks[0] & marks[1]) / max(min(map(len, marks)), 1)
    known = lexicon().senses(words(ours)) if lexicon else ()
    told = sum(not sense.groups.isdisjoint(letters(theirs)) for sense in known)
    return max(shared, told / max(len(known), 1))
