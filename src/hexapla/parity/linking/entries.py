"""The entries of a menu of languages, each beside the one of the same language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.facts.language.language_names import is_autonym, is_coded
from hexapla.facts.language.languages import code_of
from hexapla.parity.linking.destinations import is_outside
from hexapla.parity.linking.linked import Outcome
from hexapla.parity.linking.menus import are_named_alike, is_own, stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Link, Pair
    from hexapla.parity.linking.linked import Difference

_CLIMB: Final = re.compile(r"\A(?:\.{1,2}/)+")


def by_entry(one: Difference, pair: Pair) -> Outcome:
    """What became of the links of a menu: one is another's only where both name one language.

    An entry that leads to the version of this page in its language leads where it should, and a
    list may have languages that the source's has not. So do all that only begin at another folder;
    where all are told alike and still end as the source's, it is a doubt.
    """
    same = [*_namesakes(one)]
    told = {link for both in same for link in both}
    changed = [both for both in same if not _is_version(*both, pair)]
    if all(_climbed(was) == _climbed(now) != "" for was, now in changed):
        changed = []
    elif all(_end(was) == _end(now) or _are_addressed_alike(was, now) for was, now in changed):
        one.doubtful.update(now for _, now in changed)
    missing, extra = (
        [link for _, link in side if link not in told] for side in (one.lost, one.added)
    )
    more = [x for x in extra if is_own(x, pair) or not (missing or is_autonym(x.text))]
    return Outcome(changed, missing, more)


def _climbed(link: Link) -> str:
    """The steps of a relative address below the folder that it climbs to."""
    return "" if is_outside(link.target) else _CLIMB.sub("", link.target)


def _end(link: Link) -> str:
    return link.target.rstrip("/").rpartition("/")[2]


def _namesakes(one: Difference) -> Iterator[tuple[Link, Link]]:
    """Lost and added entries that name one language, each with one other.

    First those of one name, then those of like names, and at last those of like addresses.
    """
    every = [(was, now) for _, was in one.lost for _, now in one.added]
    both = [(was, now) for was, now in every if are_named_alike(was, now)]
    both.sort(key=lambda it: it[0].text != it[1].text)
    told: set[Link] = set()
    for was, now in (*both, *(it for it in every if _are_addressed_alike(*it))):
        if told.isdisjoint((was, now)):
            told |= {was, now}
            yield was, now


def _are_addressed_alike(was: Link, now: Link) -> bool:
    """Whether the last steps of two addresses are the code of one language: ``/zh``, ``/zh-cn``."""
    ends = _end(was), _end(now)
    return all(map(is_coded, ends)) and len({*map(code_of, ends)}) == 1


def _is_version(was: Link, now: Link, pair: Pair) -> bool:
    """Whether a link leads to a page of this page's name, in the folder that another leads to."""
    folders = [link.target.rpartition("/")[0] for link in (was, now)]
    own = pair.source is not None and stem(now.target) == stem(pair.source.path)
    return own and folders[0] == folders[1] != ""
