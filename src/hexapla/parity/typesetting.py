"""Where the text of a page is not set as its language is, and where a pair's marks differ."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING, Final

from hexapla.facts.masking import KINDS, OBJECT, prose, running, said
from hexapla.facts.typesetting.blanks import blanks, may_be_joined, may_lack
from hexapla.facts.typesetting.brackets import QUOTE, surplus, unbalanced, unquoted
from hexapla.facts.typesetting.conventions import convention
from hexapla.facts.typesetting.doubled import doubled, twice
from hexapla.facts.typesetting.quoting import Habits, Slip, of_locale, spaced_prose
from hexapla.facts.typesetting.setting import habits, may_slip, slips, suspects, telling
from hexapla.parity.linking.destinations import is_outside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.facts.typesetting.conventions import Convention
    from hexapla.model import Block, Document, Pair

_EMPHASIS: Final = "*_ \n"
_ENDS: Final = (":", "?")
_QUOTES: Final = ("“", "«", '"', "‘")
_LED: Final = (":", "?", "؟")
"""Marks that may stand before a text in place of behind it, which its page tells."""

OTHERS: Final = 3
"""How many paragraphs with their full stop tell that one has lost it."""

_MORE: Final = 2
"""How many times as long as its source a text is at most that lost only its mark."""


def of_page(page: Document, way: Convention) -> Iterator[tuple[Block, Slip]]:
    """The slips of a page by itself, each with its block."""
    blocks = [block for block in page.blocks if block.kind in KINDS]
    texts = [block.text for block in blocks]
    words = sorted(twice(running(page), way.once, way.article)) if way.once else ()
    for block in blocks if words else ():
        yield from ((block, slip) for slip in doubled(block.text, words))
    likely = suspects(texts, way)
    if not likely:
        return
    known = partial(_habits, page, way)
    for block in (blocks[number] for number in sorted(likely)):
        text = _text(page, block)
        if may_slip(text, way):
            prepared = of_locale(text, way, page.locale)
            yield from ((block, slip) for slip in sorted(slips(prepared, block.text, way, known)))


@lru_cache(maxsize=1)  # one block after the other is of the same page
def _habits(page: Document, way: Convention) -> Habits:
    blocks = (block for block in page.blocks if block.kind in KINDS)
    return habits((_text(page, it) for it in blocks if telling(way).search(it.text)), way)


def _text(page: Document, block: Block) -> str:
    """The prose of a block, without titles of pages elsewhere: they may be in any language."""
    text = spaced_prose(block.text)
    pieces, position = [], 0
    for link in page.links.get(block.span, ()):
        if is_outside(link.target) and position <= link.start:
            pieces += [text[position : link.start], OBJECT * (link.end - link.start)]
            position = link.end
    return "".join(pieces) + text[position:] if pieces else text


def of_pair(pair: Pair) -> Iterator[tuple[Block, Block, Slip]]:
    """Brackets and quotes that lack a counterpart, and lost marks at ends, unlike the source.

    Gives the source block, the target block and the slip; at most one for the brackets of a block.
    """
    if not pair.source or not pair.target:
        return
    bracketed = _brackets(pair.source) != _brackets(pair.target)
    way = convention(pair.locale)
    loose = may_lack(pair.target.text) or may_be_joined(said(pair.target), way)
    for source, target, drifted in pair.matches:
        if drifted or not source or not target:
            continue
        end = source.text[-1:]
        if end == "." and _is_unstopped(source, target) and _is_stopped(pair):
            place = len(target.text.rstrip(_EMPHASIS))
            message = "the text ends without a full stop, unlike the source's and all others here"
            yield source, target, Slip(place - 1, place, message)
        if loose and _is_own(source, target):
            for slip in blanks(source.text, target.text, way, pair.locale):
                yield source, target, slip
        if bracketed or end in _ENDS or QUOTE in target.text:
            for slip in _unlike(source, target):
                yield source, target, slip


@lru_cache(maxsize=8)  # a source page is compared in every locale
def _brackets(page: Document) -> list[int]:
    return surplus(page.text)


def _is_unstopped(source: Block, target: Block) -> bool:
    """Whether a paragraph lost the full stop at its end; what else ends a text is a mark, too."""
    if source.kind != "paragraph" or source.text.endswith(".."):
        return False
    text = target.text.rstrip(_EMPHASIS)
    return text[-1:].isalpha() and target.kind == source.kind and _is_own(source, target)


@lru_cache(maxsize=1)  # one paragraph after the other is of the same pair
def _is_stopped(pair: Pair) -> bool:
    """Whether all but one of a page's paragraphs end with a mark where the source's do."""
    both = [
        target
        for source, target, _ in pair.matches
        if source and target and source.kind == target.kind == "paragraph"
        if source.text.endswith(".") and source.text != target.text
    ]
    bare = sum(block.text.rstrip(_EMPHASIS)[-1:].isalpha() for block in both)
    return bare == 1 and len(both) > OTHERS


def _is_own(source: Block, target: Block) -> bool:
    """Whether a target text is no copy of its source, and written in a language."""
    return source.kind in KINDS and source.text != target.text


def _unlike(source: Block, target: Block) -> Iterator[Slip]:
    if _is_own(source, target):
        if any(surplus(target.text)):
            yield from _bracket(source.text, target.text)
        place = unquoted(source.text, target.text)
        if place is not None:
            yield Slip(place, place + 1, f"the quotation mark {QUOTE} has no counterpart here")
        is_text = source.kind == "paragraph" and target.kind != "definition"  # it has its colon
        if is_text and source.text.endswith(_ENDS):
            yield from _end(source.text, target.text)


def _bracket(source: str, target: str) -> Iterator[Slip]:
    place = next(unbalanced(target), None)
    if place is not None and next(unbalanced(source), None) is None:
        sign = target[place]
        yield Slip(place, place + 1, f"“{sign}” has no counterpart in this text")


def _end(source: str, target: str) -> Iterator[Slip]:
    text = prose(target).rstrip(_EMPHASIS)
    moved = text[:1] in _LED or (source[-1] == ":" and _goes_on(prose(source), text))
    if text[-1:].isalpha() and not moved and len(target) <= _MORE * len(source):
        message = f"the text ends without a mark, the source's with “{source[-1]}”"
        yield Slip(len(text) - 1, len(text), message)


def _goes_on(source: str, target: str) -> bool:
    """Whether a text has the colons of its source, with what the last of them leads to behind it.

    It stands there in emphasis, in quotation marks or in code, as menus and commands do.
    """
    before, _, rest = target.rpartition(":")
    is_led = rest.lstrip()[:1] in (*_EMPHASIS[:2], *_QUOTES, OBJECT)
    return is_led and before.count(":") + 1 >= source.count(":")
