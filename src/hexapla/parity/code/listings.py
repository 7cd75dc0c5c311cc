"""What became of a block of code as a whole: some lines of it differ, or most, or its names."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts.language.languages import telling_words
from hexapla.facts.literals.fillers import is_slip
from hexapla.facts.rarely import rarely
from hexapla.model import Span
from hexapla.parity.code.comparing import DIAGRAM, compare
from hexapla.parity.code.differences import Difference, once_a_run
from hexapla.parity.code.lines import is_shell, language_of, lines_of, same_language
from hexapla.parity.code.own_names import OwnNames
from hexapla.parity.code.pages import Pages
from hexapla.parity.code.pairs import likeness
from hexapla.parity.code.samples import Samples
from hexapla.parity.code.transcripts import is_transcript

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hexapla.model import Block, Pair

FEW: Final = 3
"""Lines from which on those of a block are told as one, if they are a good part of it."""

PART: Final = 3
"""What part of its lines that is, at least: a third."""

MANY: Final = 6
"""Lines from which on they are told as one in any case."""

ALIKE: Final = 0.6
"""How much of a block of code another has, at least, to be that code with something changed."""

MOSTLY: Final = 0.6
"""The share of differing lines that names explain, at least, for the names to be all there is."""

SHOWN: Final = 2
"""Names that a message shows."""

OFTEN: Final = 3
"""How often a page has the same difference, at least, for it to be told once."""

_DRAWN: Final = rarely(r"[+┌└╔╚][-─=═]{3,}[+┐┘╗╝]")
"""An edge of a box that is drawn with signs, whose labels may be translated."""

_NAME: Final = re.compile(r"[^\W\d]\w*")


class Listing(NamedTuple):
    """A block of code that differs: line by line, or as a whole where ``message`` says how.

    It is ``rewritten`` where it is another example, or one with names of its own.
    """

    source: Block
    target: Block
    lines: tuple[Difference, ...]
    message: str = ""
    rewritten: bool = False

    def span(self, line: int) -> Span:
        """The span of a line of the target's text, which may be the one after its last."""
        lines = self.target.text.split("\n")
        number = self.target.span.line + line
        width = len(lines[line]) if line < len(lines) else 0
        return Span(number, 1, number, max(width, 1) + 1)


@lru_cache(maxsize=1)  # two rules ask for the same pair
def listings(pair: Pair) -> tuple[Listing, ...]:
    """The blocks of code of a pair of pages that differ in what they say, in order."""
    found = list(_differing(pair))
    return tuple(_once(list(_told(found, pair)), pair)) if found else ()


def _once(found: Sequence[Listing], pair: Pair) -> Sequence[Listing]:
    """The listings, where a line that differs in the same way all over the page is told once.

    Blocks that are told as a whole stay as they are: that would tell nobody of the others. Where
    nothing is left of what the source has, it was meant so: a slip is hardly made thrice.
    """
    lines = (line for one in found if not one.message for line in one.lines)
    every = Counter(line.pair for line in lines if line.pair)
    often = {both: count for both, count in every.items() if count >= OFTEN}
    if not often:
        return found
    left = (
        one if one.message else one._replace(lines=tuple(_first(one.lines, often, pair)))
        for one in found
    )
    return [one for one in left if one.lines]


def _first(
    lines: Iterable[Difference], often: dict[tuple[str, str], int], pair: Pair
) -> Iterator[Difference]:
    """The lines of a block, of those that are ``often`` on the page the first; it is taken out."""
    for line in lines:
        both = line.pair
        if both is None or both not in often:
            yield line
        elif count := often[both]:
            often[both] = 0
            message = f"{line.message}, as in {count - 1} more lines on this page"
            yield replace(line, message=message, doubtful=line.doubtful or _is_meant(both, pair))


def _is_meant(both: tuple[str, str], pair: Pair) -> bool:
    """Whether two lines differ by a letter, and the target page nowhere has the source's line."""
    was, now = both
    kept = any(was in block.text for block in pair.target.blocks) if pair.target else False
    return not kept and is_slip(was, now)


def _told(found: Sequence[Listing], pair: Pair) -> Iterator[Listing]:
    """The listings, where the lines that sample names explain are one, at the first of them."""
    known, first, count = _known(found, pair), None, 0
    for one in found:
        own = [
            line
            for line in one.lines
            if line.pair and any(names.explain(*line.pair) for names in known)
        ]
        rest = tuple(line for line in one.lines if line not in own)
        if own and not first:
            first = one._replace(lines=tuple(own), rewritten=True)
        count += len(own)
        if rest:
            yield _listing(one.source, one.target, rest)
    if first:
        names = [name for one in known for name in one.names.items()]
        yield first._replace(message=_own_names(count, names, "the page's"))


def _known(found: Sequence[Listing], pair: Pair) -> tuple[Samples, OwnNames]:
    """The names that the page has of its own: within paths and compounds, and of fields."""
    apart = [(one, line.pair) for one in found for line in one.lines if line.pair]
    written: tuple[list[tuple[str, str]], list[tuple[str, str]]] = [], []
    for one, both in apart:
        written[is_shell(language_of(one.source.info))].append(both)
    pages = _pages(pair)
    return Samples((both for _, both in apart), pages), OwnNames(*written, pages)


def _differing(pair: Pair) -> Iterator[Listing]:
    """The blocks of which a line differs."""
    for source, target in pair.aligned("code"):
        if not source or not target or source.text == target.text:
            continue
        language = source.info or target.info  # a translation may name what its source does not
        if not target.info or same_language(language, target.info):
            found = tuple(compare(source.text, target.text, language, _pages(pair)))
            if found:
                yield Listing(source, target, found)


def _pages(pair: Pair) -> Pages:
    """What the pages say beside the code."""
    source, target = pair.source, pair.target
    if not source or not target:
        return Pages()
    telling = telling_words(source.locale, target.locale)
    locales = target.locale, source.locale
    return Pages(source.text, target.text, telling, *locales, pair.lexicon)


def _listing(source: Block, target: Block, found: tuple[Difference, ...]) -> Listing:
    if not target.text.strip():
        message = f"the code is empty here, the source's has {_counted(source.text)}"
        return Listing(source, target, (Difference(0, message),), message)
    drawn = not source.info and all(_DRAWN.search(block.text) for block in (source, target))
    if (len(found) == 1 and not drawn) or source.info.lower() == DIAGRAM:
        return Listing(source, target, found)
    language = language_of(source.info)
    ours, theirs = (lines_of(block.text, language) for block in (source, target))
    count, few = max(len(ours), len(theirs), len(found)), len(found) < FEW and not drawn
    names = [] if few else _renamed(found, source.text, target.text)
    if names:
        message = _own_names(len(found), names, "this block of")
        return Listing(source, target, found, message, rewritten=True)
    if few or (PART * len(found) < count and len(found) < MANY and not drawn):
        return Listing(source, target, tuple(once_a_run(found, ours, theirs)))
    message = f"this block of code differs from the source's: {len(found)} of {count} lines"
    both = ("\n".join(line.text for line in lines) for lines in (ours, theirs))
    other = drawn or (not _is_talk(source) and likeness(*both) < ALIKE)
    return Listing(source, target, found, message, rewritten=other)


def _counted(code: str) -> str:
    count = sum(1 for line in code.split("\n") if line.strip())
    return "1 line" if count == 1 else f"{count} lines"


def _is_talk(block: Block) -> bool:
    """Whether a block is a conversation, which has few words in common with its translation."""
    return not language_of(block.info) and is_transcript(block.text)


def _own_names(count: int, names: Sequence[tuple[str, str]], which: str) -> str:
    shown = ", ".join(f"`{now}` for `{was}`" for was, now in names[:SHOWN])
    lines = "line" if count == 1 else "lines"
    return f"{which} code has names of its own in {count} {lines}: {shown}"


def _renamed(found: Sequence[Difference], source: str, target: str) -> list[tuple[str, str]]:
    """The names that nearly all differences come from, each with the one that stands for it.

    They are the example's own: the code gives one of them its meaning, the translation has none
    of them, and the source none of its.
    """
    names: dict[str, str] = {}
    known = [set(_NAME.findall(text)) for text in (target, source)]
    told = 0
    for one in found:
        ours, theirs = map(_NAME.findall, one.pair or ("", ""))
        alike = one.pair and _NAME.sub("", one.pair[0]) == _NAME.sub("", one.pair[1])
        apart = [both for both in zip(ours, theirs, strict=False) if both[0] != both[1]]
        own = not any(was in known[0] or now in known[1] for was, now in apart)
        if alike and own and all(names.setdefault(was, now) == now for was, now in apart):
            told += 1
    lone = len(set(names.values())) == len(names) and any(_is_set(was, source) for was in names)
    return list(names.items()) if lone and told >= MOSTLY * len(found) else []


def _is_set(name: str, code: str) -> bool:
    """Whether code gives a name its meaning."""
    name = re.escape(name)
    before = r"(?:\b(?:class|const|def|fn|func|function|let|var)\s+)"
    return re.search(rf"{before}{name}\b|(?<![\w.]){name}\s*(?::=|=(?!=)|:(?!:))", code) is not None
