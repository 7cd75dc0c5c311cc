"""A block, or a sentence of it, is left in the source language.

The text says word for word, or nearly so, what the source says. Readers of the translation meet a
language that they may not read.

A short text is recognised by words that the page translates elsewhere. Alternative texts of images
and titles of links count from five words on.

These may be meant, and are warnings:

- a short text that only an everyday word tells from a name, as in *Upgrade Guide*
- the text of a link, a caption, an alternative text or a title of a link from three words on, if
  it has everyday words; likewise a line above its own translation
- a word of grammar, as *to*, between words of the translation
- the head of a table, or a label (`**Needs:**`), whose words the page has in its own language
  elsewhere
- a list of five names or titles or more that is left as a whole, which is reported once

Names, code, quotations, what a program says, and the titles of works that a link leads to may stay
as they are.

How to fix: translate the text. Where it has to stay, mark its language (`{ lang=en }`), set it in
quotation marks, or silence the rule with a comment that says why.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.parity.other_fields import left_fields
from hexapla.parity.untranslated.alone import alone
from hexapla.parity.untranslated.columns import left_cells
from hexapla.parity.untranslated.excerpts import excerpt
from hexapla.parity.untranslated.leftovers import leftovers
from hexapla.parity.untranslated.months import dates
from hexapla.parity.untranslated.name_lists import once_a_list
from hexapla.tree.frontmatter import read_front_matter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Pair

SEVERITY = Severity.ERROR

_TAG = re.compile(r"</?\w[^<>]*>?")
_HALF = re.compile(r"[^<]*</|.*<[^<>]*$", re.DOTALL)
"""A text that begins within an element, or ends within a tag."""

ANYWHERE = True
EXPLAINS = frozenset(
    (
        *("missing-term", "forbidden-term", "invalid-language", "invalid-typography"),
        *("changed-length", "broken-anchor"),
    )
)


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each block with text of the source, at the first sentence of it."""
    found = (*once_a_list(leftovers(pair), pair), *alone(pair))
    for source, target, shown, span, doubtful, more in found:
        others = f", with {more} more of this list" if more else ""
        words = _TAG.sub("", shown) if _HALF.match(shown) else shown
        message = f"“{words}” is left in the source language{others}"
        yield Finding(message, target, source, span, doubtful=doubtful)
    known = {target.span for _, target, *_ in found}
    for source, target, words, span, *_ in left_cells(pair):
        if target.span not in known:
            message = f"“{words}” is left in the source language"
            yield Finding(message, target, source, span, doubtful=True)
    for source, target, start, end in dates(pair):
        if pair.target and target.span not in known:
            span = pair.target.place(target, start, end)
            message = f"“{target.text[start:end]}” is left in the source language"
            yield Finding(message, target, source, span, doubtful=True)
    for name, text in left_fields(pair):
        message = f"“{excerpt(text)}” is left in the source language"
        span = read_front_matter(pair.target.text).spans.get(name) if pair.target else None
        yield Finding(message, span=span, doubtful=True)
