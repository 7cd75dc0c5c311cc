"""Code, a placeholder or an address inside a text differs from the source's.

Readers copy what stands in `code`. Programs fill in `{name}` and `%s`. A flag, a file name, an
e-mail address, a value (`true`) or a name such as MAX_RETRIES and /etc/hosts works only letter for
letter. Strings and definitions are read, too.

Words of prose that are marked as code may be translated. The order within a sentence is free, and
so are quotation marks.

Also compared, as errors: a tick or a cross, a key (`<kbd>C</kbd>`), a formula, and an abbreviation
that is defined here but that the page never uses.

These may be meant, and are warnings:

- other signs around a name (`T` for `T*`, `:fix` for `fix:`)
- code that is lost and is no placeholder, and a lost `example.com`
- code that has taken words in, or is not marked as code any more (once a page)
- a name in code that is one letter away from a name elsewhere on the page
- a command without its order, an e-mail address in other words, another site
- names in running text that may be the readers' own (`LISEZMOI.md`), unless code of the page has
  them
- other names that every language keeps (*GitLab* for *GitHub*, `HTTP`, in another script `SWT`)
- a slip in the name of a person (`@rob`)
- other icons (`:material-close:`), and other files that are taken in

How to fix: copy the code, the placeholder or the address from the source page.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from hexapla.facts.literals.changes import signs_of, unlike
from hexapla.facts.literals.identifiers import kept, unmarked_names
from hexapla.facts.literals.strays import Names
from hexapla.facts.numbers.figures import SILENT
from hexapla.model import Severity
from hexapla.parity.crossed_code import crossed
from hexapla.parity.linking.rows import told_by_links
from hexapla.parity.marked import remarked
from hexapla.parity.notated import other_abbreviations, other_snippets, renotated
from hexapla.parity.reworded import reworded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Document, Finding, Pair, Span

SEVERITY = Severity.ERROR
PROSE = True
REPEATS = frozenset({"changed-link", "extra-link"})


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each literal that is changed, and one for all that a block has lost."""
    page, other = pair.source, pair.target
    if not page or not other:
        return
    both = [(a, b) for a, b in pair.aligned() if a and b and a.kind not in SILENT]
    signs, named = _signs(page) | _signs(other), _named(page)
    names = Names(page, other)
    texts = [(source.text, target.text) for source, target in both]
    likely = unlike(texts, signs)
    apart = [
        both[n]
        for n, (was, now) in enumerate(texts)
        if n in likely or (was in named and not kept(was, now))
    ]
    rows = told_by_links(apart, pair)
    told: set[Span] = set()
    for source, target in [it for it in apart if it[1].span not in rows]:
        for finding in reworded(page, source, other, target, names):
            told.update({finding.span} if finding.span else ())
            yield finding
    yield from (*renotated(pair), *other_snippets(pair), *other_abbreviations(pair))
    yield from crossed(apart, other, told)
    yield from remarked(pair)


@lru_cache(maxsize=8)  # a source page is compared in every locale
def _signs(page: Document) -> frozenset[str]:
    return signs_of([block.text for block in page.blocks])


@lru_cache(maxsize=8)  # a source page is compared in every locale
def _named(page: Document) -> frozenset[str]:
    """The texts of a page with names or addresses that nothing marks."""
    texts = [block.text for block in page.blocks if block.kind not in SILENT]
    return frozenset(filter(unmarked_names, texts))
