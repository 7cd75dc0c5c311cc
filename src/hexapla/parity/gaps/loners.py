"""Blocks without a counterpart as they are told: a section, a box or a list is told as one."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice, takewhile
from typing import TYPE_CHECKING, NamedTuple

from hexapla.parity.gaps.recast import outline_level

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.model import Block, Pair

LISTED = ("item", "row")

HOLDING = frozenset({"admonition", "tab", "item"})
"""Kinds of block with others in them."""

LEADING = (":", "\uff1a")
"""Signs at the end of a text that leads to what is behind it."""

MANY = 3
"""Items or rows in a row from which they are told as one."""


class Loner(NamedTuple):
    """A block that the other side lacks, and how many more with it.

    They are below a heading, down to the section's end, are all that a box, a tab or an item
    holds, or follow in the same list or table, or in any way.
    """

    block: Block
    below: int = 0
    following: int = 0
    after: tuple[Block, ...] = ()
    """Blocks of any kind right behind it that are alone, where they are many."""
    is_table: bool = False
    """Whether the block is the header of a table that is alone with all its rows."""
    is_head: bool = False
    """Whether the block is the first field of a whole front matter."""

    @property
    def others(self) -> str:
        """What is told of the blocks that are alone with it."""
        more = f", with the {self.following} that follow" if self.following else ""
        more = f", with {self.behind}" if self.after else more
        return ", with all that is below it" if self.below else more

    @property
    def behind(self) -> str:
        """What the blocks right behind it are called."""
        often = len(self.after)
        return "the block that follows" if often == 1 else f"the {often} blocks that follow"


def loners(blocks: Sequence[tuple[Block, bool]]) -> Iterator[Loner]:
    """Blocks that are alone, in document order; of a section that is all alone, its heading.

    Takes every block of a side with whether it is alone. Of many items in a row, the first is told,
    and of a box that is alone with all that it holds, its mark.
    """
    index = 0
    while index < len(blocks):
        block, alone = blocks[index]
        if alone and (rows := _rows(blocks, index)):
            yield Loner(block, is_table=True)
            index += rows
            continue
        following = _following(blocks, index) if alone and block.kind in LISTED else 0
        below = _below(blocks, index) if alone and not following else 0
        after = _after(blocks, index) if alone and not (below or following) else ()
        if alone:
            yield Loner(block, below, following, after)
        index += below + following + len(after) + 1


def _rows(blocks: Sequence[tuple[Block, bool]], index: int) -> int:
    """How many rows a table has of which this is the header, where all are alone; else 0."""
    if not _is_header(blocks[index][0]):
        return 0
    end = index + 1
    while end < len(blocks) and blocks[end][0].kind == "row" and not _is_header(blocks[end][0]):
        if not blocks[end][1]:
            return 0
        end += 1
    return end - index


def _is_header(block: Block) -> bool:
    return block.kind == "row" and block.info == "header"


def _following(blocks: Sequence[tuple[Block, bool]], index: int) -> int:
    """How many more of a list or a table are alone, where they are many; else 0."""
    kind, end = blocks[index][0].kind, index + 1
    while end < len(blocks) and blocks[end][1] and blocks[end][0].kind == kind:
        if _is_header(blocks[end][0]):
            break
        end += 1
    return end - index - 1 if end - index >= MANY else 0


def _below(blocks: Sequence[tuple[Block, bool]], index: int) -> int:
    """How many blocks a heading or a box has below it, where all of them are alone; else 0.

    A line across the page ends a section, too.
    """
    head, last, cut = blocks[index][0], index, index
    for place in range(index + 1, len(blocks)):
        block, alone = blocks[place]
        if not _is_below(block, head):
            break
        if block.kind == "break":
            cut = last
        elif not alone:
            return cut - index
        last = place if alone else last
    return last - index


def _after(blocks: Sequence[tuple[Block, bool]], index: int) -> tuple[Block, ...]:
    """The blocks up to the next heading that are alone right behind one, if many; else none.

    Of a text that leads to what is behind it (*Or this:*) those are few already.
    """
    head = blocks[index][0]
    rest = islice(blocks, index + 1, None) if head.kind not in ("break", "field") else ()
    run = takewhile(lambda it: it[1] and _goes_on(it[0], head), rest)
    found = tuple(block for block, _ in run)
    leads = head.kind == "paragraph" and head.text.rstrip("*_ ").endswith(LEADING)
    return found if len(found) >= (1 if leads else MANY) else ()


def _goes_on(block: Block, head: Block) -> bool:
    """Whether a block is of the section of a heading, or no heading behind another block."""
    return _is_below(block, head) if outline_level(head) else not outline_level(block)


def _is_below(block: Block, head: Block) -> bool:
    """Whether a block goes on with the section of a heading, or stands in a box or an item."""
    if level := outline_level(head):
        return not 0 < outline_level(block) <= level
    inside = f"{head.container}/{head.kind}/".lstrip("/")
    return head.kind in HOLDING and f"{block.container}/".startswith(inside)


def block_before(pair: Pair, target: Block) -> Block | None:
    """The source block after which an extra block of the target stands."""
    return _before(pair).get(id(target))


@lru_cache(maxsize=1)  # one finding after the other is about the same pair
def _before(pair: Pair) -> dict[int, Block | None]:
    """The source block after which each target block stands, by the identity of that."""
    found: dict[int, Block | None] = {}
    last: Block | None = None
    for source, target, _ in pair.matches:
        if target:
            found[id(target)] = last
        last = source or last
    return found
