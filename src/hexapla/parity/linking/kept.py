"""Sections that only lead to other pages, to which the translation leads in another section."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.parity.gaps.lone import lone
from hexapla.parity.linking.links import name_of, without_links

if TYPE_CHECKING:
    from hexapla.model import Block, Document, Link, Pair
    from hexapla.parity.gaps.loners import Loner

WORDS: Final = 3
"""Words beside its links up to which a text does nothing but lead to them: ``See …``."""

_WORD: Final = re.compile(r"[^\W\d_]{2,}")


def are_kept(pair: Pair, loner: Loner) -> bool:
    """Whether a lone section of the source has links alone, and lone blocks of the target them."""
    page, other = pair.source, pair.target
    if not (loner.below and page and other and page.links and loner.block.kind == "heading"):
        return False
    first = page.blocks.index(loner.block) + 1
    below = page.blocks[first : first + loner.below]
    links = [page.links.get(block.span, ()) for block in below]
    if not all(map(_only_leads, below, links)):
        return False
    due = {name_of(link.target, page, other) for each in links for link in each}
    return due <= {name_of(link.target, other, page) for link in _lone_links(pair, other)}


def _only_leads(block: Block, links: tuple[Link, ...]) -> bool:
    return bool(links) and len(_WORD.findall(without_links(block.text, links))) <= WORDS


def _lone_links(pair: Pair, other: Document) -> list[Link]:
    alone = lone(pair)[1].values()
    return [link for block in alone for link in other.links.get(block.span, ())]
