"""What is said of the links of a block that are not its counterpart's, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hexapla.model import Finding
from hexapla.parity.linking.addresses import is_named, languages
from hexapla.parity.linking.chosen import may_be_chosen
from hexapla.parity.linking.definitions import written
from hexapla.parity.linking.made_up import is_filled_in
from hexapla.parity.linking.misspelt import meant
from hexapla.parity.linking.other_rows import once
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
        return iter(())
    return once(_told(source, target, (difference, found), page, messages), source, target)


def _told(
    source: Block,
    target: Block,
    became: tuple[Difference, Outcome],
    page: Document,
    messages: tuple[str, str, str],
) -> Iterator[Finding]:
    difference, found = became
    changed, missing, extra = messages
    for was, now in found.changed:
        message = changed.format(was=was.target, now=now.target)
        span = written(page, target, now)[0]
        doubtful = now in difference.doubtful or _may_be_meant(was.target, now.target, page)
        yield Finding(message, target, source, span, doubtful=doubtful)
    for was, words, more, fix in _missing(found.missing, difference, page):
        kept = not (more or fix) and bool(difference.twins(was))
        message = missing.format(was=was.target) + more
        yield Finding(message, target, source, words, fix, doubtful=kept)
    for now in found.extra:
        twin = next((x for _, x in difference.theirs if x.target == now.target), now)
        span = page.place(target, min(twin.start, now.start), now.end)
        message = extra.format(now=now.target)
        added = now.target[:1] == "#" and not (found.changed or found.missing)
        yield Finding(message, target, source, span, doubtful=added)


def _may_be_meant(was: str, now: str, page: Document) -> bool:
    """Whether an address may stand for another on purpose.

    Capitals are told apart by some servers only.
    """
    if was.lower() == now.lower() or is_filled_in(was, now):
        return True
    chosen = may_be_chosen(was, now, page.locale)
    chosen = chosen or is_rooted(was, now, page.key, languages((page.locale,)))
    return chosen and meant(now) != was


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
    told_each = missing if _are_apart(missing, difference.source, target) else missing[:1]
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


def _are_apart(missing: Sequence[Link], source: Block | None, target: Block) -> bool:
    """Whether links that a text has lost are few, and not lost with the one sentence of both."""
    ours = sentences(source.text) if source else ()
    if len(missing) != SEVERAL - 1 or len(sentences(target.text)) >= len(ours):
        return len(missing) < SEVERAL
    return not any(it.start <= missing[0].start and missing[1].start < it.end for it in ours)


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
