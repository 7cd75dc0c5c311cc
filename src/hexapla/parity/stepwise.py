"""How the steps of a translated playbook differ from the source's, one by one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.parity.alignment.shapes import is_even
from hexapla.parity.gaps.lists import list_of
from hexapla.parity.gaps.moved import astray
from hexapla.parity.gaps.retold import replaced
from hexapla.parity.steps import is_step, is_ticked, role_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Pair, Span

_BOX: Final = re.compile(r"[-*+] +\[[ xX]\]")


class Unlike(NamedTuple):
    """A step, what stands for it, and what is wrong with that: nothing where it is no item.

    ``showy`` if it is no step to take, but an item which the source shows ticked.
    """

    source: Block
    target: Block
    problem: str
    showy: bool


def has_steps(pair: Pair) -> bool:
    """Whether one of the items that stand for each other is a step."""
    both = ((one, two) for one, two in pair.aligned("item") if one and two)
    return any("task" in (source.info, target.info) for source, target in both)


def unlike(pair: Pair) -> Iterator[Unlike]:
    """The steps that differ as items, and then those that are another kind of block."""
    for source, target in pair.aligned("item"):
        if source and target and "task" in (source.info, target.info):
            showy = _is_showy(pair, source)
            if problem := "" if is_remade(source, target) else _problem(source, target, showy):
                yield Unlike(source, target, problem, showy and source.info != target.info)
    steps = not is_even(pair) and pair.source and any(map(is_step, pair.source.blocks))
    for source, target in remade(pair) if steps else ():
        yield Unlike(source, target, "", _is_showy(pair, source))


def remade(pair: Pair) -> Iterator[tuple[Block, Block]]:
    """The steps of the source that are another kind of block; of those of one list, the first."""
    paired = ((one, two) for one, two in pair.aligned("item") if one and two)
    there = replaced(pair)  # of these, others are told as missing
    recast = (it for it in astray(pair) if not it.moved and it.source.span not in there)
    alone = ((one.source, one.target) for one in recast)
    seen: set[Span] = set()
    found = {one.span: (one, two) for one, two in (*alone, *paired) if is_remade(one, two)}
    for _, (source, target) in sorted(found.items()):
        if source.span not in seen:
            seen |= {step.span for step in list_of(pair.source, source)}
            yield source, target


def is_remade(source: Block, target: Block) -> bool:
    """Whether a step has become another kind of block: a paragraph, or one in a quotation."""
    return is_step(source) and target.kind != "item" and not _BOX.match(target.text)


def is_quoted(source: Block, target: Block) -> bool:
    """Whether a block stands in a quotation (`>`) in which its source does not."""
    return "quote" in target.container and "quote" not in source.container


def _is_showy(pair: Pair, step: Block) -> bool:
    """Whether an item of the source is shown ticked, and no step to take."""
    return pair.source is not None and is_step(step) and is_ticked(pair.source, step)


def _problem(source: Block, target: Block, showy: bool) -> str:  # noqa: FBT001 (data)
    """What is wrong with a step beside its counterpart, or with an item that is shown ticked."""
    if source.info != target.info:
        if showy:
            return "this has no box, the source's item is ticked (`- [x]`)"
        return "a step has a box to tick (`- [ ]`)" if is_step(source) else "this is no step"
    if source.level != target.level:
        return f"the step is on level {target.level}, the source's on level {source.level}"
    if role_of(target) not in ("", role_of(source)):
        return f"the step is for {role_of(target)}, the source's for {role_of(source) or 'anyone'}"
    return ""
