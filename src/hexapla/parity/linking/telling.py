"""What is said of the links of a block that are not its counterpart's, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hexapla.model import Finding
from hexapla.parity.linking.addresses import is_named, languages
from hexapla.parity.linking.chosen import may_be_chosen
from hexapla.parity.linking.definitions import written
from hexapla.parity.linking.misspelt import meant
from hexapla.parity.linking.rooted import is_rooted
from hexapla.parity.sentences.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.model import Block, Document, Link, Span
    from hexapla.parity.linking.linked import Difference, Outcome

SEVERAL: Final = 3
"""The count of links missing from one block from which they are told as one."""


def told(
    difference: Difference, found: Outcome, page: Document, messages: tuple[str, str, str]
) -> Iterator[Finding]:
    """What to say of the links of a block: first of those that are changed, each; then of others.

    Several that are missing have one cause: a text that lost them all is told once.
    The messages for these are formats of ``was`` and ``now``, addresses in the source and the
    target.
    """
    target, source = difference.target, difference.source
    if not (target and source):
        return
    changed, missing, extra = messages
    for was, now in found.changed:
        message = changed.format(was=was.target, now=now.target)
        span = written(page, target, now)[0]
        both = was.target, now.target
        chosen = may_be_chosen(*both, page.locale)
        chosen = chosen or is_rooted(*both, page.key, languages((page.locale,)))
        chosen = (chosen and meant(now.target) != was.target) or _is_recased(*both)
        yield Finding(message, target, source, span, doubtful=chosen or now in difference.doubtful)
    for was, words, more, fix in _missing(found.missing, difference, page):
        kept = not (more or fix) and bool(difference.twins(was))
        message = missing.format(was=was.target) + more
        yield Finding(message, target, source, words, fix, doubtful=kept)
    for now in found.extra:
        twin = next((x for _, x in difference.theirs if x.target == now.target), now)
        span = page.place(target, min(twin.start, now.start), now.end)
        yield Finding(extra.format(now=now.target), target, source, span)


def _is_recased(was: str, now: str) -> bool:
    """Whether two addresses differ by capitals alone, which not every server tells apart."""
    return was.lower() == now.lower()


def _missing(
    missing: Sequence[Link], difference: Difference, page: Document
) -> Iterator[tuple[Link, Span | None, str, str | None]]:
    """The missing links to tell: where the words stand, what to say of the rest, and a fix.

    What the page has nowhere is missing from the whole text: no other part of it leads there. Where
    no sentence is lost, it is missing from the one in the place of its own.
    """
    target = difference.target
    if target is None:
        return
    told_each = missing if len(missing) < SEVERAL else missing[:1]
    more = f", with {len(missing) - 1} more" if len(told_each) < len(missing) else ""
    for was in told_each:
        if not more and (parted := _parted(was, target)):
            start, end, fix = parted
            yield was, page.place(target, start, end), "", fix
            continue
        at = target.text.find(was.text) if target.text.count(was.text) == 1 and not more else -1
        lost = None if any(is_named(it.target, page.text) for it in missing) else target.span
        if lost and not more and (kept := _kept_sentence(was, difference.source, target)):
            lost = page.place(target, *kept)
        words = page.place(target, at, at + len(was.text)) if at >= 0 else lost
        yield was, words, more, None


def _parted(was: Link, target: Block) -> tuple[int, int, str] | None:
    """A link in the target that is none for the blank within ``[text] (address)``, and mended."""
    before, found, after = target.text.partition(f"] ({was.target})")
    start = before.rfind("[")
    if not found or start < 0 or "]" in before[start:] or f"] ({was.target})" in after:
        return None
    image = "!" if was.image and before[start - 1 : start] == "!" else ""
    if was.image != bool(image):
        return None
    end = len(before) + len(found)
    return start - len(image), end, f"{image}{before[start:]}]({was.target})"


def _kept_sentence(was: Link, source: Block | None, target: Block) -> tuple[int, int] | None:
    """The ends of the sentence in the place of the one that a link of the source stands in.

    There is none where the translation has fewer sentences, or one: the link may be lost with its
    own, which another rule tells.
    """
    ours = sentences(source.text) if source else ()
    theirs = sentences(target.text)
    if not ours or len(theirs) < max(len(ours), 2):
        return None
    place = next((n for n, it in enumerate(ours) if was.start < it.end), len(ours) - 1)
    found = theirs[place * len(theirs) // len(ours)]
    text = target.text[found.start : found.end]
    return found.start, found.start + len(text.rstrip())
