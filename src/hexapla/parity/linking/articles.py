"""Articles of an encyclopedia: one in the reader's language stands for any of the source's.

One in another language is the source's own, or another article.
"""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from hexapla.parity.linking.addresses import ALIKE, article, is_encyclopedia, languages
from hexapla.parity.linking.editions import is_another_article
from hexapla.parity.words.lexicon import folded

if TYPE_CHECKING:
    from hexapla.model import Link, Pair
    from hexapla.parity.linking.linked import Difference, Named


def tell_articles(one: Difference, pair: Pair) -> None:
    """Count as changed what leads to another article than the source's, and not in its language."""
    if not any(article(link.target) for _, link in one.theirs):
        return
    own = languages((pair.locale,))
    ours, theirs = _unlike(one.ours, one.theirs)
    told = {link for _, link in (*one.lost, *one.added)}
    left = [item for item in ours if item[1] not in told]
    for name, now in theirs:
        others = [item for item in left if item[0] == name]
        if others and now not in told and not is_encyclopedia(now.target, own):
            was = max(others, key=lambda item: _likeness(item[1], now))
            left.remove(was)
            if not _is_short(was[1], now):
                one.lost.append(was)
                one.added.append((name, now))
        elif now not in told and _is_none_of(now, others, pair):
            left.remove(others[0])
            one.lost.append(others[0])
            one.added.append((name, now))
            one.doubtful.add(now)


def _is_none_of(now: Link, others: Named, pair: Pair) -> bool:
    """Whether an article in the reader's language is none of those that it may stand for."""
    return bool(others) and all(is_another_article(was, now, pair) for _, was in others)


def by_article(ours: Named, theirs: Named) -> tuple[Named, Named]:
    """Links, with the names of their articles where the two sides lead to the same ones."""
    if not any(article(link.target) for _, link in theirs):
        return ours, theirs
    unlike = {link for side in _unlike(ours, theirs) for _, link in side}
    here, there = (
        [(name if link in unlike else article(link.target) or name, link) for name, link in side]
        for side in (ours, theirs)
    )
    return here, there


def _is_short(one: Link, other: Link) -> bool:
    """Whether one title is the other without some words: mostly another name of one article."""
    titles = [set(re.split(r"[\W_]+", article(link.target))) for link in (one, other)]
    return titles[0] <= titles[1] or titles[1] <= titles[0]


def _likeness(one: Link, other: Link) -> float:
    """How much two links are like each other, by their texts and titles; 0 where they are not."""
    alike = SequenceMatcher(None, article(one.target), article(other.target)).ratio()
    return (folded(one.text) == folded(other.text)) + (alike if alike >= ALIKE else 0.0)


def _unlike(ours: Named, theirs: Named) -> tuple[Named, Named]:
    """The articles of each side that the other does not lead to."""
    here, there = ([item for item in side if article(item[1].target)] for side in (ours, theirs))
    return _without(here, there), _without(there, here)


def _without(links: Named, others: Named) -> Named:
    left = Counter(article(link.target) for _, link in others)
    found = []
    for name, link in links:
        title = article(link.target)
        if left[title]:
            left[title] -= 1
        else:
            found.append((name, link))
    return found
