"""Entries of a list that lead to the same from another folder: `ja/guide.md`, `../ja/guide.md`.

The page that a source was written as may stand beside the folders of its translations. By how many
folders an address goes up says nothing here: one that leads nowhere is told by `broken-link`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from hexapla.model import Link
    from hexapla.parity.linking.linked import Difference, Named

_UP: Final = re.compile(r"\A(?:\.{1,2}/)+")


def take_deeper(one: Difference, entries: Named) -> None:
    """Take links of the target for those ``entries`` that differ in how many folders they go up."""
    names = {_below(link): name for name, link in entries}
    one.theirs = [(names.get(_below(link), name), link) for name, link in one.theirs]
    both = names.keys() & {_below(link) for _, link in one.theirs}
    one.lost = [it for it in one.lost if _below(it[1]) not in both]
    one.added = [it for it in one.added if _below(it[1]) not in both]


def _below(link: Link) -> str:
    """The address of a link without the steps up that it begins with."""
    return _UP.sub("", link.target)
