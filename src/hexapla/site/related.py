"""Which pages are related: those that an author names, then those that say similar things.

Likeness is the cosine of weighted words (TF-IDF: Spärck Jones, 1972) of the source pages, so that
it is the same in every language. Each page is known by its few weightiest words, each word leads
to a bounded number of pages: the cost grows with the number of pages, not with that of pairs.
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from functools import cache
from math import log, sqrt
from typing import TYPE_CHECKING

from hexapla.facts.terms.stems import fold, stemmer, words_of
from hexapla.markdown import inline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from hexapla.model import Document

TERMS = 40
"""The weightiest words by which a page is known."""
PAGES = 80
"""The pages that a word leads to at most."""
MOST = 4
FLOOR = 0.06
"""A likeness below this is chance."""
SAID = {"title": 4, "heading": 2}
TAGGED = 3
UNREAD = ("code", "html")
SHORT = 3

Weights = dict[str, float]


def listed(page: Document, field: str) -> tuple[str, ...]:
    """The texts of a field that holds one or several, each once."""
    value = page.meta.get(field)
    found = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    return tuple(dict.fromkeys(one for one in found if isinstance(one, str) and one.strip()))


def related(pages: Sequence[Document]) -> dict[str, tuple[str, ...]]:
    """The keys of related pages by key, at most ``MOST`` unless an author names more.

    Args:
        pages: the pages of the source locale among which to choose, in reading order.
    """
    keys = {page.key for page in pages}
    alike = likeness(pages)
    found = {}
    for page in pages:
        named = [key for key in listed(page, "related") if key in keys and key != page.key]
        more = [key for key in alike[page.key] if key not in named]
        found[page.key] = tuple(named + more[: max(0, MOST - len(named))])
    return found


def likeness(pages: Sequence[Document]) -> dict[str, list[str]]:
    """For each page the keys of those that are most like it, the likest first."""
    stem = _stemming(pages[0].locale) if pages else str
    weights = _weigh([_terms(page, stem) for page in pages])
    leads: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for number, page in enumerate(weights):
        for term, weight in page.items():
            leads[term].append((weight, number))
    near = {term: heapq.nlargest(PAGES, places) for term, places in leads.items()}
    return {
        page.key: [pages[other].key for other in _nearest(number, weights[number], near)]
        for number, page in enumerate(pages)
    }


def _nearest(
    number: int, own: Weights, near: Mapping[str, Sequence[tuple[float, int]]]
) -> Iterable[int]:
    scores: dict[int, float] = defaultdict(float)
    for term, weight in own.items():
        for theirs, other in near[term]:
            scores[other] += weight * theirs
    scores.pop(number, None)
    best = heapq.nsmallest(2 * MOST, ((-score, other) for other, score in scores.items()))
    return (other for score, other in best if -score >= FLOOR)


@cache
def _stemming(locale: str) -> Callable[[str], str]:
    stem = stemmer(locale)
    return cache(lambda word: stem(fold(word)))


def _terms(page: Document, stem: Callable[[str], str]) -> Counter[str]:
    """How often a page says each stem; what its title says counts several times."""
    found: Counter[str] = Counter()
    for block in page.blocks:
        if block.kind in UNREAD or (block.kind == "field" and block.key not in SAID):
            continue
        times = SAID.get(block.key if block.kind == "field" else block.kind, 1)
        for word in words_of(inline.plain(block.text)):
            if len(word) >= SHORT and not word.isdecimal():
                found[stem(word)] += times
    for tag in listed(page, "tags"):
        found[f"#{tag}"] = TAGGED
    return found


def _weigh(counts: Sequence[Counter[str]]) -> list[Weights]:
    """The weightiest terms of each page, as a vector of length 1."""
    spread = Counter(term for page in counts for term in page)
    rarity = {term: log(len(counts) / number) for term, number in spread.items() if number > 1}
    vectors = []
    for page in counts:
        weights = ((1 + log(n)) * rarity[term] for term, n in page.items() if term in rarity)
        named = zip(weights, (term for term in page if term in rarity), strict=True)
        best = heapq.nlargest(TERMS, named)
        length = sqrt(sum(weight * weight for weight, _ in best)) or 1
        vectors.append({term: weight / length for weight, term in best if weight})
    return vectors
