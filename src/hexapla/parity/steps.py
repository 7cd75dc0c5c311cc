"""The steps of a playbook: task-list items, their identity in every language, and their roles."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from hexapla.model import Document, Span
from hexapla.parity.gaps.moved import astray
from hexapla.parity.order.exchanges import exchanges
from hexapla.parity.syncing.digest import entries, entry
from hexapla.parity.syncing.drift import Change, drift

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hexapla.model import Block, Pair
    from hexapla.parity.syncing.digest import Entry

_ATTRIBUTES = re.compile(r"\{:?([^{}\n]*)\}\s*$")
_TICKED = re.compile(r"[-*+\d.)][ \t]+\[[xX]\]")
_ROLE = re.compile(r"""(?:^|\s)role\s*=\s*["']?([^\s"'{}]+)""")


class Step(NamedTuple):
    """A step as its readers know it, in whichever language.

    ``digest`` is that of the source text that the page shows; ``name`` is the explicit id
    of the source step, else the digest, unique on the page. On an outdated page ``later`` is what
    the name is now, or the digest where the name is explicit; it is empty where nothing changed.
    """

    name: str
    digest: str
    later: str = ""

    @property
    def key(self) -> str:
        """The explicit id, by which links name the step; empty where it has none."""
        return "" if self.name.startswith(self.digest) else self.name


def page_steps(page: Document | Pair, stanza: Sequence[Entry] | None = None) -> tuple[Step, ...]:
    """The identity of every step of a page, in order.

    A step of a translated page is the source step that it stands for, wherever it stands.
    ``stanza`` has the ledger's entries of the page: where the author has changed the step
    since, the translation still shows the step that was synced, and says so.
    """
    if isinstance(page, Document) or page.target is None or page.source is None:
        document = page if isinstance(page, Document) else page.target or page.source
        return tuple(_own(document).values()) if document else ()
    own, sources = _own(page.source), _sources(page)
    before = dict(_before(page, sources, stanza)) if stanza and page.drifted else {}
    found = []
    for block in filter(is_step, page.target.blocks):
        source = sources.get(block.span)
        current = own.get(source.span) if source else None
        found.append(_shown(block, current, before.get(block.span)))
    return _unique(found)


def _sources(pair: Pair) -> dict[Span, Block]:
    """The source block that each target block stands for, where steps changed places, too."""
    found = {target.span: source for source, target, _ in pair.matches if source and target}
    if pair.target and any(map(is_step, pair.target.blocks)):
        for one, other, _ in exchanges(pair):
            if one.source and one.target and other.source and other.target:
                found |= {one.target.span: other.source, other.target.span: one.source}
        found |= {one.target.span: one.source for one in astray(pair) if one.moved}
    return found


def _own(page: Document) -> dict[Span, Step]:
    blocks = [block for block in page.blocks if is_step(block)]
    named = [Step(block.key or digest, digest) for block in blocks for digest in [_digest(block)]]
    return dict(zip((block.span for block in blocks), _unique(named), strict=True))


def _digest(block: Block) -> str:
    return entry(block).text


def _shown(block: Block, current: Step | None, synced: Entry | None) -> Step:
    """A translated step: as it was synced, as it is in the source, or with no source at all."""
    if current is None:
        digest = synced.text if synced else _digest(block)
        return Step(digest, digest)
    if synced is None:
        return current
    if current.name.startswith(current.digest):
        return Step(synced.text, synced.text, current.name)
    return Step(current.name, synced.text, current.digest)


def _before(
    pair: Pair, sources: Mapping[Span, Block], stanza: Sequence[Entry]
) -> Iterator[tuple[Span, Entry]]:
    """What the ledger holds of the source of target blocks that have changed or gone since."""
    if pair.source is None:
        return
    drifts = drift(stanza, entries(pair.source), pair.source.blocks)
    changed = {d.block.span: d.before for d in drifts if d.block and d.change is Change.TEXT}
    removed = (d.before for d in drifts if d.change is Change.REMOVED)
    for match in pair.matches:
        source = match.target and sources.get(match.target.span)
        gone = source is None and match.source is None and match.drifted
        synced = next(removed, None) if gone else source and changed.get(source.span)
        if match.target and synced:
            yield match.target.span, synced


def _unique(steps: Sequence[Step]) -> tuple[Step, ...]:
    """The same steps, where a name that was there before is followed by its number."""
    used: set[str] = set()
    found = []
    for step in steps:
        name, number = step.name, 1
        while name in used:
            number += 1
            name = f"{step.name}-{number}"
        used.add(name)
        found.append(step._replace(name=name))
    return tuple(found)


def step_roles(page: Document | Pair) -> tuple[str, ...]:
    """The role of every step of a page, in order, empty for a step without one.

    A source page says roles itself (``{ role=it }``). A step of a translated page has the role
    of the source step that it stands for.
    """
    if isinstance(page, Document):
        return tuple(role_of(block) for block in page.blocks if is_step(block))
    if page.target is None:
        return step_roles(page.source) if page.source else ()
    sources = _sources(page)
    return tuple(role_of(sources.get(block.span)) for block in page.target.blocks if is_step(block))


def step_keys(pair: Pair) -> Iterator[str]:
    """The explicit ids of source steps that are on the translated page.

    A step without a counterpart may be one of those that the translation has elsewhere.
    """
    keyed = [(ours, theirs) for ours, theirs, _ in pair.matches if ours and ours.key]
    steps = [(ours, theirs) for ours, theirs in keyed if is_step(ours)]
    strays = steps and any(m.target and not m.source and is_step(m.target) for m in pair.matches)
    for source, target in steps:
        if is_step(target) if target else strays:
            yield source.key


def is_step(block: Block) -> bool:
    """Whether a block is a step: an item of a task list."""
    return block.kind == "item" and block.info == "task"


@lru_cache(maxsize=8)  # a source page is compared in every locale
def has_ticks(page: Document) -> bool:
    """Whether a page may have a box that is ticked."""
    return "[x]" in page.text or "[X]" in page.text


def is_ticked(page: Document, step: Block) -> bool:
    """Whether the box of a step of a page is ticked."""
    return has_ticks(page) and _TICKED.search(page.lines[step.span.line - 1]) is not None


def role_of(step: Block | None) -> str:
    """The role in the attributes at the end of a step's own text, empty where there is none."""
    role = _role(step) if step else None
    return role[1] if role else ""


def place_of_role(step: Block) -> tuple[int, int]:
    """Where the role of a step that has one stands in its text."""
    role = _role(step)
    return role.span(1) if role else (0, len(step.text))


def _role(step: Block) -> re.Match[str] | None:
    attributes = _ATTRIBUTES.search(step.text)
    return _ROLE.search(step.text, *attributes.span(1)) if attributes else None
