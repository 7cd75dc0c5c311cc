"""Letters that go to a mailbox of the readers' language: `ayuda@` for `help@` at the same host.

A site may well have one. A page that writes to both has forgotten to change the one or the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hexapla.facts.literals.identifiers import is_adapted, is_translated_mail

if TYPE_CHECKING:
    from collections.abc import Callable

    from hexapla.model import Document, Pair
    from hexapla.parity.linking.linked import Difference

_MAIL_TO: Final = "mailto:"


def is_own_box(was: str, now: str, pair: Pair) -> bool:
    """Whether a letter goes to an address of the locale, or to another that is made up."""
    return _is_told(is_adapted, was, now, pair)


def doubt_boxes(one: Difference, pair: Pair) -> None:
    """Doubt the addresses of a block that have a word of the readers' for one of the source's."""
    lost = [was.target for _, was in one.lost if was.target.startswith(_MAIL_TO)]
    for _, now in one.added if lost else ():
        if any(_is_told(is_translated_mail, was, now.target, pair) for was in lost):
            one.doubtful.add(now)


def _is_told(
    told: Callable[[str, str, Document, Document], bool], was: str, now: str, pair: Pair
) -> bool:
    page, other = pair.source, pair.target
    if not (page and other and was.startswith(_MAIL_TO) and now.startswith(_MAIL_TO)):
        return False
    ours, theirs = (it.removeprefix(_MAIL_TO).partition("?")[0] for it in (was, now))
    return ours not in other.text and told(ours, theirs, page, other)
