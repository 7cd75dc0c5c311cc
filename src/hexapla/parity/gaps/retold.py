"""Blocks without a counterpart that a translation tells all the same, within other blocks.

What tells is the evidence of words and lengths, beside HTML that stands in their place, and single
lines of code that stand in a text.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Final

from hexapla.markdown.inline import shown
from hexapla.model import Match
from hexapla.parity.alignment.shapes import is_even
from hexapla.parity.alignment.similarity import features
from hexapla.parity.gaps.lone import gaps, is_alone, lone, repeated
from hexapla.parity.gaps.moved import astray
from hexapla.parity.gaps.recast import is_unseen
from hexapla.parity.gaps.saying import Page
from hexapla.parity.gaps.tellers import Known, Retold, lacked_by, sizes, told_in
from hexapla.parity.words.lexicon import Lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hexapla.model import Block, Document, Pair, Span


SILENT: Final = frozenset({"code", "break", "field", "abbreviation", "snippet", "message"})
"""Kinds of block that tell nothing in words."""

NEAR: Final = 4
"""How many matches apart a text is looked for; blocks without a counterpart are, everywhere."""

MOST: Final = 60
"""Blocks without a counterpart, on either side, up to which they are compared with one another."""

ENOUGH: Final = 300
"""Blocks without a counterpart beyond which a page is another one, and is not looked into."""

NONE: Final = Match(None, None)

SHARE: Final = 0.5
"""The size of HTML beside that of the blocks in whose place it stands, from which it tells them."""

LINES: Final = ("code", "paragraph")
SHORTEST: Final = 8
"""Signs from which a line of code, or of a text, is known again."""


@lru_cache(maxsize=1)  # one rule after the other asks for the same pair
def retold(pair: Pair) -> Mapping[Span, Retold]:
    """How likely the lone blocks of the source are told by others of the translation."""
    found = _all(pair, 0)
    return {**found, **dict(_crowded(pair, found))}


@lru_cache(maxsize=1)
def rest(pair: Pair) -> Mapping[Span, Retold]:
    """How likely the lone blocks of the target are what their neighbours lack of their source."""
    return _all(pair, 1)


def told(pair: Pair) -> frozenset[Span]:
    """The spans of the lone source blocks that other blocks of the translation tell."""
    if is_even(pair):
        return frozenset()
    there = {span for span, each in retold(pair).items() if each.is_told}
    there -= {head.span for head in _heads(pair)}
    return frozenset((*there, *_lines(pair, 0), *_in_html(pair), *_pictured(pair)))


def _heads(pair: Pair) -> Iterator[Block]:
    """The title of the source: a text that says its words is none."""
    page = pair.source
    head = next((block for block in page.blocks if block.kind != "field"), None) if page else None
    if head and head.kind == "heading" and head.level == 1:
        yield head


def replaced(pair: Pair) -> frozenset[Span]:
    """The spans of source blocks in whose place is one of their kind that tells nothing of them."""
    known = retold(pair)
    return frozenset(
        source.span
        for source, target, moved in astray(pair)
        if source.kind == target.kind and not moved
        if known.get(source.span, Retold()).is_lost
    )


def telling(pair: Pair) -> frozenset[Span]:
    """The spans of the lone target blocks that tell what the source has in other blocks."""
    theirs = (each.whole.target for each in retold(pair).values() if each.is_told and each.whole)
    rests = (span for span, each in rest(pair).items() if each.is_told)
    spans = (block.span for block in theirs if block)
    return frozenset((*spans, *rests, *_lines(pair, 1)))


def _in_html(pair: Pair) -> Iterator[Span]:
    """The spans of the blocks in whose place the translation has HTML of at least half the size."""
    lost, come = lone(pair)
    for left, right in gaps(pair, lost, come) if lost and come else ():
        html = [come[place] for place in right if come[place].kind == "html"]
        markup = [shown(block.text) for block in html if not is_unseen(block)]
        size = sum(len(shown(lost[place].text)) for place in left)
        if markup and SHARE * size <= sum(map(len, markup)):
            yield from (lost[place].span for place in left)


def _pictured(pair: Pair) -> Iterator[Span]:
    """The spans of the lone pictures of the source that the translation shows within its texts."""
    page, other = pair.source, pair.target
    for block in lone(pair)[0].values() if page and other else ():
        if page and other and features(block).kind == "picture":
            targets = [link.target for link in page.links.get(block.span, ()) if link.image]
            if targets and all(_shows(other, it) >= max(_shows(page, it), 1) for it in targets):
                yield block.span


def _shows(page: Document, target: str) -> int:
    """How many pictures of a page have an address."""
    return sum(link.target == target for it in page.links.values() for link in it if link.image)


def _lines(pair: Pair, side: int) -> Iterator[Span]:
    """The spans of lone lines of one page, of code or of a text, that the other has as often."""
    page, other = (pair.source, pair.target)[:: -1 if side else 1]
    for block in lone(pair)[side].values() if page and other else ():
        line = block.text.strip()
        is_line = block.kind in LINES and "\n" not in line and len(line) >= SHORTEST
        if is_line and page and other and other.text.count(line) >= page.text.count(line):
            yield block.span


def _all(pair: Pair, side: int) -> Mapping[Span, Retold]:
    """What the best of the matches near them says of the lone blocks of one side."""
    alone = lone(pair)[side]
    if not alone or len(alone) > ENOUGH:
        return {}
    ask = partial((told_in, lacked_by)[side], _page(pair))
    twice = repeated(pair) if side else ()
    return {
        block.span: max(
            (ask(block, match, beside) for match, beside in _near(pair, place, side)),
            key=lambda each: (each.is_told, each.is_likely, not each.is_lost, each.weight),
            default=Retold(),
        )
        for place, block in alone.items()
        if block.kind not in SILENT and block.span not in twice
    }


def _crowded(pair: Pair, found: Mapping[Span, Retold]) -> Iterator[tuple[Span, Retold]]:
    """What is left to say of blocks that one neighbour seems to tell, after the likeliest of them.

    A neighbour is as long as its source and that block are; the others want a place there, too.
    """
    alone = {block.span: block for block in lone(pair)[0].values()}
    whole: dict[int, Match] = {}
    for span in sorted(found, key=lambda span: (-found[span].said, span)):
        each = found[span]
        if not (each.whole and each.whole.source and each.beside and each.is_told):
            continue
        match = whole.get(id(each.whole.target), each.whole)
        if match is not each.whole:
            each = told_in(_page(pair), alone[span], match, beside=True)
            yield span, each._replace(whole=found[span].whole)
        if match.source and each.is_told:
            text = f"{match.source.text}\n\n{alone[span].text}"
            source = replace(match.source, text=text)
            whole[id(match.target)] = match._replace(source=source)


def _near(pair: Pair, place: int, side: int) -> Iterator[tuple[Match, bool]]:
    """The matches that may tell a lone block, and whether each is a neighbour with both sides."""
    matches, others, twice = pair.matches, lone(pair)[1], repeated(pair)
    beside = {_next(matches, place, -1), _next(matches, place, 1)}
    near = set(range(max(place - NEAR, 0), min(place + NEAR + 1, len(matches))))
    far = list(others) if side == 0 and len(others) <= MOST else []
    if _is_row(matches[place]):
        far = [at for at in far if _is_row(matches[at])]
    for at in sorted(near.union(beside, far)):
        source, target, drifted = matches[at] if 0 <= at < len(matches) else NONE
        silent = not target or target.kind in SILENT or target.span in twice
        if not (silent or drifted) and (source or side == 0):
            yield matches[at], at in beside


def _is_row(match: Match) -> bool:
    """Whether a lone block is a row of a table, which a text far away does not tell."""
    block = match.source or match.target
    return block is not None and block.kind == "row"


def _next(matches: Sequence[Match], place: int, way: int) -> int:
    """The position of the next match with both sides; beyond the page, where there is none."""
    place += way
    while 0 <= place < len(matches) and is_alone(matches[place]):
        place += way
    return place


@lru_cache(maxsize=1)
def _page(pair: Pair) -> Known:
    """What is usual on the target's page, and how much longer its texts are."""
    lexicon = pair.lexicon() if pair.lexicon else Lexicon()
    both = ((m.source, m.target) for m in pair.matches if m.source and m.target)
    ours, theirs = map(sum, zip((0, 0), *(sizes(a.text, b.text) for a, b in both), strict=True))
    blocks = pair.target.blocks if pair.target else ()
    return Known(Page([block.text for block in blocks], lexicon), ours, theirs)
