"""Links to people, where a page says who translated it, or whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.facts.credits import names_translator, says_rights

if TYPE_CHECKING:
    from hexapla.model import Block, Link


def is_credited(link: Link, target: Block, source: Block | None) -> bool:
    """Whether a link of the target stands in the line that names the translator.

    So does one in a line on rights, whose text the source has, too, without the link.
    """
    text = target.text
    begin = text.rfind("\n", 0, link.start) + 1
    line = text[begin:].partition("\n")[0]
    if names_translator(line):
        return True
    return source is not None and link.text in source.text and says_rights(line)
