"""Strings and definitions as a pair of pages, so that what is told of running text is told of them.

What strings have of their own, placeholders and code, other rules compare: it is blank here.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts.catalogues import place
from hexapla.facts.rarely import rarely
from hexapla.markdown import inline
from hexapla.model import Block, Document, Finding, Match, Pair, Span
from hexapla.parity.messages import PLACEHOLDER, SINGLE, translated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_OWN: Final = rarely(rf"{PLACEHOLDER.pattern}|`[^`]*`|\n")
_ACCESS: Final = re.compile(r"(?<=[^\W_])_(?=[^\W_])")
"""The mark of an access key within a word (`Can_cel`), if it is the only one of its text."""

_BLANK: Final = "\N{OBJECT REPLACEMENT CHARACTER}"
_EACH: Final = 2
"""Lines of such a page for each text, the second of which is empty."""


class Text(NamedTuple):
    """A text in both languages; ``block`` is its form in a strings file, ``span`` its place."""

    ours: str
    theirs: str
    source: Block | None
    block: Block | None
    span: Span


def as_page(pair: Pair, check: Callable[[Pair], Iterable[Finding]]) -> Iterator[Finding]:
    """What a rule on pages says of strings, or of the definitions of terms, at their places."""
    is_termbase = pair.target and pair.target.termbase and not pair.target.blocks
    texts, pages = _definitions(pair) if is_termbase else _strings(pair)
    for finding in check(pages) if texts else ():
        stands = finding.span or (finding.target.span if finding.target else None)
        if not stands:
            continue
        text = texts[(stands.line - 1) // _EACH]
        span = text.span
        if pair.target and text.block and 0 < stands.end_column - stands.column < len(text.theirs):
            span = place(pair.target, text.block, stands.column - 1, stands.end_column - 1)
        yield Finding(finding.message, text.block, text.source, span, doubtful=finding.doubtful)


@lru_cache(maxsize=1)  # one rule after the other asks for the same pair
def _strings(pair: Pair) -> tuple[tuple[Text, ...], Pair]:
    """The forms that are translated; those for none, one and two may say their number in words."""
    texts = tuple(
        Text(_prose(sources[-1].text), _prose(block.text), sources[-1], block, block.span)
        for _, block, sources in translated(pair)
        if block.info not in SINGLE and all(block.text != source.text for source in sources)
    )
    return texts, _paired(pair, texts)


@lru_cache(maxsize=1)
def _definitions(pair: Pair) -> tuple[tuple[Text, ...], Pair]:
    if not (pair.source and pair.target and pair.source.termbase) or pair.source is pair.target:
        return (), pair
    ours = pair.source.termbase.terms
    texts = tuple(
        Text(
            _prose(ours[key].definition), _prose(said), None, None, term.places.get(said, term.span)
        )
        for key, term in pair.target.termbase.terms.items()
        if (said := term.definition) and key in ours and ours[key].definition not in ("", said)
    )
    return texts, _paired(pair, texts)


def _prose(text: str) -> str:
    """A text on one line, with blanks for what is compared letter for letter."""
    text = _OWN.sub(lambda found: " " if found[0] == "\n" else _BLANK * len(found[0]), text)
    return _ACCESS.sub("-", text) if text.count("_") == 1 else text


def _paired(pair: Pair, texts: tuple[Text, ...]) -> Pair:
    page = _page(pair.source, (text.ours for text in texts))
    other = _page(pair.target, (text.theirs for text in texts))
    both = zip(page.blocks, other.blocks, strict=True)
    return Pair(pair.key, pair.locale, pair.path, page, other, tuple(Match(*one) for one in both))


def _page(file: Document | None, texts: Iterable[str]) -> Document:
    lines = list(texts)
    rows = range(1, _EACH * len(lines), _EACH)
    blocks = tuple(
        Block("paragraph", line, Span(row, 1, row, len(line) + 1))
        for row, line in zip(rows, lines, strict=True)
    )
    links = {
        block.span: found for block in blocks if (found := tuple(inline.links(block.text, {})))
    }
    locale, termbase = (file.locale, file.termbase) if file else ("", None)
    text = "\n\n".join(lines)
    return Document("", locale, "", text, blocks=blocks, links=links, termbase=termbase)
