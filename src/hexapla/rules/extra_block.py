"""A block of the translation has no counterpart in the source page.

What only one language says is either news that the others lack, or a leftover of something that the
source has dropped. Often it is meant: a word explained, a place to ask in this language. So this is
a warning.

One cause is reported once: a whole section, many blocks in a row, a part of the page that was
pasted a second time. Lines across the page count only where both pages have others like them.

These are not reported:

- what is about the translation itself, such as who made it
- a title that a heading says as well
- a translation right beside a copy of its source: `untranslated-block` reports the copy
- blocks that the author removed since the last sync: they are outdated

Beside blocks that are missing, a block may say the same in other words. It is then reported only
if it is there twice, leads to a place that the source does not name, or is a note that asks for a
translation.

How to fix: remove the block, or add it to the source page. If it belongs to this language
alone, say so above it: `<!-- hexapla: ignore extra-block reason -->`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.naming import is_nameable, named, named_table
from hexapla.parity.gaps.breaks import idle_breaks
from hexapla.parity.gaps.copied import beside_copies
from hexapla.parity.gaps.extras import is_headed, is_news, leads_in
from hexapla.parity.gaps.listed_out import listed_out
from hexapla.parity.gaps.lone import repeated
from hexapla.parity.gaps.loners import block_before, loners
from hexapla.parity.gaps.moved import settled_extras
from hexapla.parity.gaps.pasted import pasted
from hexapla.parity.gaps.retold import telling
from hexapla.parity.gaps.titles import shown_titles
from hexapla.parity.linking.lone_menus import own_languages
from hexapla.parity.pairing import is_complete

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Pair

SEVERITY = Severity.WARNING


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each target block, or whole section, that stands for nothing."""
    if is_complete(pair):
        return
    told, twice = settled_extras(pair) | own_languages(pair) | telling(pair), repeated(pair)
    told |= shown_titles(pair, 1) | beside_copies(pair) | pasted(pair).spans | {*listed_out(pair)}
    yield from pasted(pair).told
    idle = idle_breaks(pair, 1)
    sides = [
        (m.target, not m.source and not m.drifted and m.target.span not in told)
        for m in pair.matches
        if m.target and is_nameable(m.target)
    ]
    for loner in loners(sides):
        target, following = loner.block, loner.following
        if target.span in idle or is_headed(pair, target):
            continue
        if target.span not in twice and leads_in(pair, target):
            continue
        more = ", nor what is below it" if loner.below else ""
        more = more or (f", nor the {following} that follow" if following else "")
        more = more or (f", nor {loner.behind}" if loner.after else "")
        name = named_table(target) if loner.is_table else named(target)
        message = f"the source has no such {name}{more}"
        finding = Finding(message, target, block_before(pair, target))
        if any(is_news(pair, finding, block, twice) for block in (target, *loner.after)):
            yield finding
