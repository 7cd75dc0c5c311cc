"""A term of the source page is not said with the term of the page's own language.

The termbase (`locales/<locale>/terms.yml`) has one preferred term for each idea, so that readers
meet one idea under one name. Where the source uses a term, the translation uses the preferred term
of its own language or one of the synonyms, in any inflected form.

A word that only refers to the term is enough where the term itself stands near by: in one of the
two blocks before, or of the two after. A verb, a name, a quotation, or the title of a work that the
source links to is no use of a term.

How to fix: use the preferred term that the message names. If another word is as good, list it
among the term's synonyms. If the source's word has another meaning there (*patent grant*), list
that phrase as a term of its own.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hexapla.facts.masking import KINDS
from hexapla.facts.terms.mentions import lacking
from hexapla.facts.terms.terms import terms_in
from hexapla.model import Finding, Severity
from hexapla.parity.alignment.doubt import known_measure
from hexapla.parity.alignment.similarity import features
from hexapla.parity.gaps.rewritten import POOR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Document, Pair

SEVERITY = Severity.WARNING

NEAR = 2  # blocks before and after one in which a term lets a pronoun stand for it
SHORTER = 0.6  # the part of its source's length below which a block lacks text, and no term
MANY, MOST = 10, 0.85  # uses in a page, and the part said from which the rest is left out as known


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each block and term that the block's source uses and it does not."""
    page = pair.target
    if not page or not pair.source or not page.termbase or not pair.source.termbase:
        return
    if not page.termbase.terms:
        return
    wanted = terms_in(pair.source)
    uses: Counter[str] = Counter()
    gone: Counter[str] = Counter()
    found: list[tuple[str, Finding]] = []
    blocks = [block for block in page.blocks if wanted and block.kind in KINDS]
    places = {block.span: number for number, block in enumerate(blocks)}
    for source, target in pair.aligned() if wanted else ():
        if source and target and target.span in places and (used := wanted.meant(source)):
            uses.update(used.keys())
            number = places[target.span]
            near = blocks[max(number - NEAR, 0) : number + NEAR + 1]
            lost = lacking(page, used, target, near, pair.source.locale)
            gone.update(lost)
            most = len(lost) > 1 and len(lost) * 2 > len(used)
            if _is_whole(source, target) and not (most and _is_other(pair, source, target)):
                found += [(key, _finding(page, key, used[key], target, source)) for key in lost]
    for key, finding in found:
        if uses[key] < MANY or gone[key] > uses[key] * (1 - MOST):
            yield finding


def _is_whole(source: Block, target: Block) -> bool:
    """Whether a translation has no less text."""
    return len(target.text) >= SHORTER * len(source.text)


def _is_other(pair: Pair, source: Block, target: Block) -> bool:
    """Whether a text may say something else: then it lacks most of the source's terms."""
    return known_measure(pair).cost(features(source), features(target)) >= POOR


def _finding(page: Document, key: str, words: str, target: Block, source: Block) -> Finding:
    preferred = page.termbase.terms[key].text
    return Finding(f"“{preferred}” is missing, the term for “{words}” ({key})", target, source)
