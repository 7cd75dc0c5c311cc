"""Pictures that say the same in another shape: badges in other colours, and flags of languages.

A badge with a text of its own has it in its address, and the colour behind it:
``badge/label-message-colour``, as Shields.io documents; what follows `?` is its style. A row of
flags leads to a page's other languages, and has the source's in place of the translation's own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from hexapla.facts.language.language_names import is_coded
from hexapla.facts.language.languages import code_of
from hexapla.parity.linking.addresses import languages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hexapla.model import Link, Pair
    from hexapla.parity.linking.linked import Difference

FLAGS: Final = 2
"""Flags in a block from which they are a row."""

_BADGE: Final = re.compile(r"(?:https?:)?//[\w.-]+/badge/([^/?#]+)(?:[?#].*)?")
_FORMAT: Final = re.compile(r"\.(?:svg|png|jpe?g|gif|webp)$", re.IGNORECASE)
_DASHES, _DASH = "--", "\0"
_FLAG: Final = re.compile(r"(?<![a-z])flags?(?![a-z])")
_MARKED: Final = re.compile(r"(.*[^._/-])[._-]([A-Za-z]{2}(?:[-_][A-Za-z]{2,4})?)(\.\w+)")
"""The path of a picture with a code that may be a language's before its format."""


def is_restyled(was: str, now: str) -> bool:
    """Whether two addresses are one badge, with the same label and message."""
    said = _said(was) if "/badge/" in was and "/badge/" in now else ""
    return said != "" and said == _said(now)


def _said(target: str) -> str:
    """What a badge says, without its colour; nothing for any other picture."""
    badge = _BADGE.fullmatch(target)
    path = _FORMAT.sub("", unquote(badge[1])) if badge else ""
    words, dash, _ = path.replace(_DASHES, _DASH).rpartition("-")
    return " ".join(words.replace("_", " ").split()) if dash else ""


def without_flags(
    changed: Iterable[tuple[Link, Link]], difference: Difference
) -> Iterator[tuple[Link, Link]]:
    """The changed pictures of a block but for flags, where both sides have a row of flags."""
    sides = difference.ours, difference.theirs
    is_row = all(sum(_is_flag(link) for _, link in side) >= FLAGS for side in sides)
    return (both for both in changed if not (is_row and all(map(_is_flag, both))))


def _is_flag(link: Link) -> bool:
    """Whether a picture is a flag by its address."""
    return link.image and _FLAG.search(link.target.lower()) is not None


def of_third_languages(lost: Sequence[Link], pair: Pair) -> list[Link]:
    """Those pictures of the source that are marked as of a language that is none of the pair's.

    They are others' versions of a picture that the source has, too.
    """
    if not pair.source or not lost:
        return []
    targets = {link.target for links in pair.source.links.values() for link in links if link.image}
    own = {code_of(tag) for tag in languages((pair.source.locale, pair.locale))}
    return [link for link in lost if _is_third(link.target, targets, own)]


def _is_third(target: str, targets: Iterable[str], own: Iterable[str]) -> bool:
    mark = _MARKED.fullmatch(target)
    if mark is None or not is_coded(mark[2]) or code_of(mark[2]).lower() in own:
        return False
    stem, _, ending = mark.groups()
    siblings = (other for other in targets if other != target and other.startswith(stem))
    return any(
        other == stem + ending or ((known := _MARKED.fullmatch(other)) and known[1] == stem)
        for other in siblings
    )
